#pragma once

#include <span>
#include <string>

#include "picture/picture.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Words over the heads of the first figures of a picture; the last of them is marked as the one to
/// compare with. Labels stay inside `within` and do not cover each other.
void labelFigures(Ui& ui, const picture::Picture& picture, picture::PictureSize size,
                  std::span<const std::string> words, const Rect& within);

/// The same for names of people who are not compared: those nearest to the camera get the best
/// place, who is out of the picture gets none.
void nameFigures(Ui& ui, const picture::Picture& picture, picture::PictureSize size,
                 std::span<const std::string> names, const Rect& within);

}  // namespace spotter::screens
