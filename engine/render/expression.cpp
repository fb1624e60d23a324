#include "render/expression.h"

#include "maths/curve.h"

namespace spotter::render {
namespace {

using picture::FaceState;

// Fear is made of what other faces have: the inner brows and the slack jaw of tiredness, brows up,
// lids wide where tiredness lowers them, lips drawn apart.
constexpr double kFearFatigue = 0.85;
constexpr double kFearBrows = 0.55;
constexpr double kFearLids = 0.90;
constexpr double kFearLips = 0.15;

double wholeOf(const FaceState& face) {
  return maths::clamp(face.pain + face.strain + face.smile + face.fatigue, 0.0, 1.0);
}

double blinkOf(const FaceState& face) {
  const double lowered = maths::clamp(face.pain + face.strain + face.fatigue, 0.0, 1.0);
  const double closing = maths::clamp(face.blink, 0.0, 1.0) * (1.0 - 0.6 * lowered);
  const double wide = maths::clamp(kFearLids * face.fear + face.lids_wide, 0.0, 0.9);
  // Lids that are wide have a longer way to close.
  return closing - wide * (1.0 - maths::clamp(face.blink, 0.0, 1.0));
}

double strengthIn(std::string_view shape, const FaceState& face) {
  // Whole faces already lower the lids and drop the jaw: layers give way to them.
  const double whole = wholeOf(face);
  if (shape == "pain") return face.pain;
  if (shape == "strain") return face.strain;
  if (shape == "smile") return face.smile;
  if (shape == "fatigue") return maths::clamp(face.fatigue + kFearFatigue * face.fear, 0.0, 1.0);
  if (shape == "blink") return blinkOf(face);
  if (shape == "jawOpen")
    return maths::clamp(face.jaw_open * (1.0 - 0.6 * (whole - 0.7 * face.smile)), 0.0, 1.0);
  if (shape == "browsUp")
    return maths::clamp(face.brows_up * (1.0 - 0.7 * whole) + kFearBrows * face.fear, 0.0, 1.0);
  if (shape == "purse")
    return maths::clamp(
        face.purse * (1.0 - 0.3 * whole) - 0.5 * face.mouth_wide - kFearLips * face.fear, -0.6,
        1.0);
  if (shape == "droopLeft") return face.droop_left;
  if (shape == "droopRight") return face.droop_right;
  return 0.0;
}

}  // namespace

float strengthOf(std::string_view shape, const FaceState& face) {
  return static_cast<float>(maths::clamp(strengthIn(shape, face), -1.0, 1.0));
}

}  // namespace spotter::render
