#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/captions.h"
#include "app/character_files.h"
#include "base/result.h"
#include "picture/picture.h"
#include "render/image_file.h"

namespace spotter::app {

/// Draws pictures of one size without a display, at twice the size and halved: the smoothest edges
/// that every driver gives alike. Large ones are drawn in parts, so that neither memory nor the
/// driver's largest size is a limit. Equal pictures give equal bytes on one driver. Move-only.
class Drawing {
 public:
  /// Error without OpenGL or without the program's data.
  static base::Result<Drawing> open(picture::PictureSize size);
  Drawing(Drawing&&) noexcept;
  Drawing& operator=(Drawing&&) noexcept;
  ~Drawing();

  /// Gives it a figure that is no person of the program's; nullptr: nothing.
  void addGuest(const GuestFigure* guest);
  /// A picture that is cut out comes with its alpha, its colours not multiplied.
  /// @param labels  written over the heads of the first people
  render::Image draw(const picture::Picture& picture, const Labels& labels = {});
  /// Prints what could not be read, once, to standard error.
  void tellProblems() const;

 private:
  struct Studio;
  explicit Drawing(std::unique_ptr<Studio> studio);
  std::unique_ptr<Studio> studio_;
};

}  // namespace spotter::app
