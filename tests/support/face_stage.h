#pragma once

#include <string>
#include <vector>

#include "circuit/mood.h"
#include "picture/picture.h"
#include "render/image_file.h"
#include "render/renderer.h"

namespace spotter::stage {

/// A face that a facilitator has to read.
struct NamedMood {
  const char* name;
  circuit::Mood mood;
  double flush01 = 0.0;
  double look_left_deg = 0.0;  ///< where the eyes and half the head go, against the camera
  double look_up_deg = 0.0;
};
const std::vector<NamedMood>& moods();

/// How faces are shown: from 3.5 m, by this angle over the picture, in cells of this many pixels.
struct FaceView {
  double vertical_fov_deg;
  picture::PictureSize cell;
};
inline constexpr FaceView kFarFaces{7.7, {130, 176}};   ///< heads of 90 pixels
inline constexpr FaceView kNearFaces{6.2, {250, 330}};  ///< heads of 220 pixels

/// Somebody who stands at the middle of the hall with a face.
picture::Picture personWith(const std::string& assets, const std::string& id,
                            const NamedMood& named, const FaceView& view);

/// One cell of the sheet.
render::Image faceOf(render::Renderer& renderer, const std::string& assets, const std::string& id,
                     const NamedMood& named, const FaceView& view);

/// People in rows, moods in columns.
render::Image facesSheet(render::Renderer& renderer, const std::string& assets,
                         const std::vector<std::string>& people, const FaceView& view);

}  // namespace spotter::stage
