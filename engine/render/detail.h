#pragma once

#include <vector>

#include "picture/picture.h"

namespace spotter::render {

/// The levels of detail of a person's model, finest first.
enum class Level { full, near, middle, far };
inline constexpr std::size_t kLevelCount = 4;

/// Who gets which level.
struct DetailRule {
  Level finest = Level::near;   ///< of the nearest people and of the tall in the picture
  double finest_from_px = 420;  ///< height in pixels from which everyone gets the finest
  double middle_from_px = 260;  ///< below it the far level does
};

/// How a person is drawn in this picture.
struct FigurePlan {
  int figure = 0;       ///< index into Picture::figures
  bool visible = true;  ///< whether any of them can be in the picture
  Level level = Level::full;
  bool casts_shadow = true;
  double depth_m = 0.0;  ///< in front of the camera
};

/// People who always get the finest level and a shadow, if they can be seen.
inline constexpr int kNearestInFull = 3;

/// Chooses how everyone is drawn; nearest first. Beyond the three nearest the finest level is kept
/// only by those who are tall in the picture. A person's own wish comes before the rule.
std::vector<FigurePlan> planFigures(const picture::Picture& picture, picture::PictureSize size,
                                    const DetailRule& rule);

}  // namespace spotter::render
