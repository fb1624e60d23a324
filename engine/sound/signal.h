#pragma once

#include <vector>

#include "base/random.h"

// The parts that sounds are made of. Plain mathematics: the same samples on every machine.

namespace spotter::sound {

/// Samples a second, of one channel.
inline constexpr int kRate = 22050;

using Signal = std::vector<double>;

std::size_t samplesIn(double seconds);
Signal silence(double seconds);
/// White noise in [-1, 1).
Signal whiteNoise(base::RandomStream& random, double seconds);

/// A filter with two poles (R. Bristow-Johnson, Cookbook formulae for audio equalizer biquad filter
/// coefficients).
class Filter {
 public:
  static Filter lowPass(double hertz, double q = 0.7071);
  static Filter highPass(double hertz, double q = 0.7071);
  /// 0 dB in the middle.
  static Filter bandPass(double hertz, double q);

  double step(double x) {
    const double y = b0_ * x + b1_ * x1_ + b2_ * x2_ - a1_ * y1_ - a2_ * y2_;
    x2_ = x1_;
    x1_ = x;
    y2_ = y1_;
    y1_ = y;
    return y;
  }
  /// Takes over what another one is set to, without a jump.
  void retune(const Filter& other);

 private:
  Filter(double b0, double b1, double b2, double a0, double a1, double a2);

  double b0_, b1_, b2_, a1_, a2_;
  double x1_ = 0.0, x2_ = 0.0, y1_ = 0.0, y2_ = 0.0;
};

Signal filtered(const Signal& signal, Filter filter);
/// Adds one signal to another from a time on; what lies beyond the end is left out.
void mixIn(Signal& into, const Signal& part, double at_s, double gain);

/// Rises by a raised cosine, then dies away: e to the -1 in `decay_s`.
void strike(Signal& signal, double rise_s, double decay_s);
/// Rises and falls by raised cosines.
void swell(Signal& signal, double rise_s, double fall_s);
/// A tone that is struck and dies away.
Signal knock(double hertz, double seconds, double rise_s, double decay_s);

/// What a hall gives back of a sound (Schroeder 1962): four combs and two all-passes.
Signal withHall(const Signal& signal, double tail_s, double wet01);

/// Cut to a length so that its end runs on into its beginning.
Signal looped(const Signal& signal, double seconds);

double peakOf(const Signal& signal);
double levelOf(const Signal& signal);  ///< root of the mean square

}  // namespace spotter::sound
