#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "models/model.h"
#include "picture/picture.h"

namespace spotter::render {

/// How much is spent on a picture. None of them draws fewer pixels than asked for.
/// - low: no shadow map (contact shadows stay), people beyond the nearest at the coarse levels.
/// - software: shadows, coarse levels for the small; for drivers that draw on the processor.
/// - high ("full"): everyone at the full level, larger and softer shadows, smooth edges (4
/// samples).
enum class Quality { low, software, high };

/// What a frame cost. Times are filled only when asked for, because measuring makes the card wait.
struct FrameTimes {
  double skin_ms = 0.0;  ///< moving and uploading skins
  double shadow_ms = 0.0;
  double main_ms = 0.0;  ///< people, hall, overlays
  int draw_calls = 0;
  std::size_t triangles = 0;
  std::size_t skinned_vertices = 0;

  double total_ms() const { return skin_ms + shadow_ms + main_ms; }
};

/// Draws pictures with OpenGL 3.3 core. Everything happens on the thread whose context was current
/// when it was made, and the context must outlive it. Equal pictures give equal bytes on one
/// driver.
class Renderer {
 public:
  /// Needs a current context. Fails when a shader is missing or the driver refuses it.
  static base::Result<Renderer> create(const std::string& assets_folder,
                                       const std::string& shaders_folder);
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;
  ~Renderer();

  /// Draws into a framebuffer with colour and depth (0 is the window). Models are read the first
  /// time they are needed; see `problems` for those that could not be.
  /// @param times  filled with what the frame cost, by waiting for the card after each pass
  void draw(const picture::Picture& picture, picture::PictureSize size, Quality quality,
            unsigned int framebuffer, FrameTimes* times = nullptr);

  /// Hands over a person's model that was read elsewhere, e.g. on a loading thread.
  void addFigure(const std::string& id, models::Model model);
  /// Reads and uploads everything that a picture needs, so that its first frame does not stutter.
  void prepare(const picture::Picture& picture);

  /// Name of the driver, for the log.
  const std::string& driver() const;
  /// One line for each model that could not be read; it grows while drawing.
  const std::vector<std::string>& problems() const;

 private:
  struct Parts;
  /// Some columns of pixels, from the left.
  struct Columns {
    int first = 0;
    int count = 0;
  };
  void drawColumns(const picture::Picture& picture, picture::PictureSize size, Columns columns,
                   Quality quality, unsigned int framebuffer, FrameTimes* times);
  explicit Renderer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace spotter::render
