#include "figure/colour.h"

#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

double linearChannel(std::uint32_t byte) {
  const double c = byte / 255.0;
  return c <= 0.04045 ? c / 12.92 : maths::power((c + 0.055) / 1.055, 2.4);
}

}  // namespace

maths::Vec3 linearOf(Srgb colour) {
  return {linearChannel((colour >> 16) & 0xFFU), linearChannel((colour >> 8) & 0xFFU),
          linearChannel(colour & 0xFFU)};
}

std::uint8_t srgbByte(double linear) {
  const double v = maths::clamp(linear, 0.0, 1.0);
  const double c = v <= 0.0031308 ? 12.92 * v : 1.055 * maths::power(v, 1.0 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(maths::clamp(c * 255.0 + 0.5, 0.0, 255.0));
}

}  // namespace spotter::figure
