#include "figure/face_texture.h"

#include "figure/colour.h"
#include "figure/face_map.h"
#include "figure/png.h"

namespace spotter::figure {

std::vector<std::uint8_t> paintHead(const PersonSpec& spec, const HeadShape&) {
  Canvas canvas{kFaceMapSize, {}};
  canvas.pixels.assign(static_cast<std::size_t>(kFaceMapSize) * kFaceMapSize, linearOf(spec.skin));
  paintStrip(canvas, spec);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(canvas.pixels.size() * 3);
  for (const maths::Vec3& pixel : canvas.pixels) {
    for (const double channel : {pixel.x, pixel.y, pixel.z}) bytes.push_back(srgbByte(channel));
  }
  return encodePng(bytes, kFaceMapSize, kFaceMapSize);
}

}  // namespace spotter::figure
