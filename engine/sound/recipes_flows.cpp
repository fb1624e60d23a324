#include <array>

#include "maths/curve.h"
#include "sound/recipes.h"

namespace spotter::sound {
namespace {

constexpr double kSeam_s = 0.25;  // over which the end runs on into the beginning

/// Noise through bands side by side.
struct Band {
  double hertz;
  double q;
  double gain;
};
template <std::size_t kBands>
Signal coloured(const Signal& noise, const std::array<Band, kBands>& bands) {
  Signal sound(noise.size(), 0.0);
  for (const Band& band : bands)
    mixIn(sound, filtered(noise, Filter::bandPass(band.hertz, band.q)), 0.0, band.gain);
  return sound;
}

}  // namespace

Signal room(base::RandomStream& random, const Signal& babble) {
  constexpr double kLasts_s = 8.0;
  const Signal noise = whiteNoise(random, kLasts_s + kSeam_s);
  Signal sound = filtered(filtered(noise, Filter::lowPass(150.0, 0.6)), Filter::highPass(40.0));
  mixIn(sound, filtered(noise, Filter::bandPass(420.0, 0.5)), 0.0, 0.045);
  Signal loop = looped(sound, kLasts_s);
  // The fan turns a hundred times a second less a few; whole turns in a loop.
  for (std::size_t i = 0; i < loop.size(); ++i)
    loop[i] += 0.006 * maths::wave(96.0, static_cast<double>(i) / kRate);
  Signal far = filtered(babble, Filter::lowPass(380.0));
  swell(far, 1.5, 1.5);
  const double gain = 0.12 * levelOf(loop) / levelOf(far);
  mixIn(loop, far, 1.0, gain);
  return loop;
}

Signal breathIn(base::RandomStream& random) {
  constexpr double kLasts_s = 3.0;
  constexpr std::array<Band, 3> kBands = {
      {{620.0, 0.8, 0.7}, {1750.0, 1.1, 1.0}, {3300.0, 1.2, 0.22}}};
  return looped(coloured(whiteNoise(random, kLasts_s + kSeam_s), kBands), kLasts_s);
}

Signal breathOut(base::RandomStream& random) {
  constexpr double kLasts_s = 3.0;
  constexpr std::array<Band, 3> kBands = {
      {{430.0, 0.7, 1.0}, {1150.0, 1.0, 0.8}, {2400.0, 1.0, 0.14}}};
  return looped(coloured(whiteNoise(random, kLasts_s + kSeam_s), kBands), kLasts_s);
}

// A turn of the cranks a second: the wheel hums, each leg's push swells, the pawls tick.
Signal pedals(base::RandomStream& random) {
  constexpr double kLasts_s = 2.0;
  constexpr double kTicks_Hz = 18.0;
  constexpr std::array<Band, 2> kBands = {{{240.0, 1.5, 1.0}, {900.0, 1.0, 0.22}}};
  Signal sound = looped(coloured(whiteNoise(random, kLasts_s + kSeam_s), kBands), kLasts_s);
  for (std::size_t i = 0; i < sound.size(); ++i)
    sound[i] *= 0.75 + 0.25 * maths::wave(2.0, static_cast<double>(i) / kRate);
  for (double at_s = 0.0; at_s < kLasts_s - 0.03; at_s += 1.0 / kTicks_Hz)
    mixIn(sound, knock(1700.0, 0.03, 0.002, 0.004), at_s, 0.05);
  return sound;
}

// Latex under tension: a hiss that rubs.
Signal stretchedBand(base::RandomStream& random) {
  constexpr double kLasts_s = 2.0;
  constexpr std::array<Band, 3> kBands = {
      {{900.0, 1.5, 0.4}, {2100.0, 1.4, 1.0}, {3600.0, 1.5, 0.5}}};
  Signal sound = coloured(whiteNoise(random, kLasts_s + kSeam_s), kBands);
  const Signal rub = filtered(whiteNoise(random, kLasts_s + kSeam_s), Filter::lowPass(35.0));
  const double size = peakOf(rub);
  for (std::size_t i = 0; i < sound.size(); ++i) sound[i] *= 0.6 + 0.8 * rub[i] / size;
  return looped(sound, kLasts_s);
}

}  // namespace spotter::sound
