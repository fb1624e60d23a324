#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "picture/picture.h"
#include "screens/fonts.h"
#include "window/imgui_gl.h"

namespace spotter::app {

/// What is written over the heads of the first people of a picture.
struct Labels {
  std::vector<std::string> words;  ///< empty: nothing
  bool compares = false;           ///< the last is the one to compare with, and marked
};

/// Words over the heads of people in stills and films, in the type of the screens. Needs a current
/// OpenGL context, which must outlive it.
class Captions {
 public:
  /// Error without a font.
  static base::Result<Captions> create();

  /// Sets the words for a picture. @param size  in which it is drawn, pixels
  void set(const picture::Picture& picture, picture::PictureSize size, const Labels& labels);
  /// Draws what lies in a part of that size into the framebuffer, which is as large as the part.
  void draw(unsigned int framebuffer, int left, int top, picture::PictureSize part);

 private:
  Captions(window::ImGuiGl ui, screens::FontFiles files)
      : ui_(std::move(ui)), files_(std::move(files)) {}

  window::ImGuiGl ui_;
  screens::FontFiles files_;
};

}  // namespace spotter::app
