#pragma once

#include <vector>

#include "picture/picture.h"

namespace spotter::render {

/// How a person is drawn in this picture.
struct FigurePlan {
  int figure = 0;       ///< index into Picture::figures
  bool visible = true;  ///< whether any of them can be in the picture
  bool full = true;     ///< the fine level, else the coarse one
  bool casts_shadow = true;
  double depth_m = 0.0;  ///< in front of the camera
};

/// People who always get the fine level and a shadow, if they can be seen.
inline constexpr int kNearestInFull = 3;

/// Chooses how everyone is drawn; nearest first. Beyond the three nearest the fine level is kept
/// only by those who are tall in the picture.
/// @param full_from_px  height in pixels from which everyone gets the fine level
std::vector<FigurePlan> planFigures(const picture::Picture& picture, picture::PictureSize size,
                                    double full_from_px);

}  // namespace spotter::render
