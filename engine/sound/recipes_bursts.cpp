#include "maths/curve.h"
#include "sound/recipes.h"

namespace spotter::sound {
namespace {

constexpr double kHall_s = 0.35;

// Noise of a colour that is struck.
Signal pat(base::RandomStream& random, double seconds, Filter colour, double rise_s,
           double decay_s) {
  Signal noise = filtered(whiteNoise(random, seconds), colour);
  strike(noise, rise_s, decay_s);
  return noise;
}

}  // namespace

// A soft sole on a wooden floor: heel, a little of the sole, the ball of the foot.
Signal footfall(base::RandomStream& random) {
  const double floor_Hz = random.uniform(112.0, 140.0);
  Signal sound = silence(0.26);
  mixIn(sound, knock(floor_Hz, 0.16, 0.005, 0.018), 0.0, 0.14);
  mixIn(sound, pat(random, 0.14, Filter::lowPass(520.0), 0.005, 0.020), 0.0, 1.8);
  mixIn(sound, pat(random, 0.10, Filter::bandPass(1300.0, 0.8), 0.008, 0.016), 0.012, 0.55);
  const double ball_s = random.uniform(0.070, 0.090);
  mixIn(sound, knock(1.2 * floor_Hz, 0.12, 0.006, 0.015), ball_s, 0.06);
  mixIn(sound, pat(random, 0.12, Filter::lowPass(800.0), 0.008, 0.020), ball_s, 0.65);
  return withHall(sound, kHall_s, 0.30);
}

// The weight comes down, the cushion breathes out, the frame takes it.
Signal seatMet(base::RandomStream& random) {
  Signal sound = silence(0.50);
  mixIn(sound, knock(random.uniform(86.0, 104.0), 0.30, 0.014, 0.035), 0.0, 0.22);
  mixIn(sound, pat(random, 0.30, Filter::lowPass(420.0), 0.014, 0.050), 0.0, 2.2);
  Signal air = filtered(whiteNoise(random, 0.34), Filter::bandPass(850.0, 0.7));
  swell(air, 0.05, 0.26);
  mixIn(sound, air, 0.02, 0.30);
  mixIn(sound, knock(random.uniform(410.0, 520.0), 0.12, 0.006, 0.020), 0.06, 0.07);
  return withHall(sound, kHall_s, 0.22);
}

// Wood that sticks and slips: a row of small knocks that come faster.
Signal seatLeft(base::RandomStream& random) {
  constexpr int kSlips = 15;
  Signal sound = silence(0.42);
  const double first_Hz = random.uniform(430.0, 540.0);
  double at_s = 0.03;
  for (int i = 0; i < kSlips; ++i) {
    const double share = static_cast<double>(i) / kSlips;
    const double loud = maths::raisedCosine(0.1 + 0.85 * share) * random.uniform(0.6, 1.0);
    mixIn(sound, knock(first_Hz * (1.0 + 0.16 * share), 0.06, 0.003, 0.009), at_s, loud);
    mixIn(sound, knock(2.3 * first_Hz, 0.05, 0.003, 0.006), at_s, 0.4 * loud);
    at_s += maths::mix(0.026, 0.013, share) * random.uniform(0.85, 1.15);
  }
  return withHall(filtered(sound, Filter::lowPass(2200.0)), kHall_s, 0.25);
}

// The same with four legs on the floor, rougher and longer.
Signal chairScrape(base::RandomStream& random) {
  constexpr double kLasts_s = 0.60;
  Signal rough = silence(kLasts_s);
  double at_s = 0.0;
  while (at_s < kLasts_s - 0.04) {
    Signal slip = whiteNoise(random, 0.03);
    strike(slip, 0.002, 0.005);
    mixIn(rough, slip, at_s, random.uniform(0.4, 1.0));
    at_s += random.uniform(0.007, 0.015);
  }
  Signal sound = silence(kLasts_s);
  mixIn(sound, filtered(rough, Filter::bandPass(340.0, 4.0)), 0.0, 1.0);
  mixIn(sound, filtered(rough, Filter::bandPass(820.0, 5.0)), 0.0, 0.8);
  mixIn(sound, filtered(rough, Filter::bandPass(1550.0, 4.0)), 0.0, 0.35);
  swell(sound, 0.08, 0.24);
  return withHall(sound, 0.5, 0.30);
}

Signal matMet(base::RandomStream& random) {
  Signal sound = silence(0.36);
  mixIn(sound, pat(random, 0.24, Filter::lowPass(420.0), 0.016, 0.040), 0.0, 2.2);
  mixIn(sound, knock(random.uniform(90.0, 110.0), 0.20, 0.016, 0.030), 0.0, 0.15);
  Signal cloth = filtered(whiteNoise(random, 0.28), Filter::bandPass(1500.0, 0.6));
  swell(cloth, 0.08, 0.18);
  mixIn(sound, cloth, 0.03, 0.16);
  return withHall(sound, kHall_s, 0.15);
}

}  // namespace spotter::sound
