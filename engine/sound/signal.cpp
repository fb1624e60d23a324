#include "sound/signal.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"

namespace spotter::sound {

std::size_t samplesIn(double seconds) {
  return static_cast<std::size_t>(std::max(0.0, seconds) * kRate + 0.5);
}

Signal silence(double seconds) { return Signal(samplesIn(seconds), 0.0); }

Signal whiteNoise(base::RandomStream& random, double seconds) {
  Signal noise = silence(seconds);
  for (double& x : noise) x = random.uniform(-1.0, 1.0);
  return noise;
}

Filter::Filter(double b0, double b1, double b2, double a0, double a1, double a2)
    : b0_(b0 / a0), b1_(b1 / a0), b2_(b2 / a0), a1_(a1 / a0), a2_(a2 / a0) {}

namespace {

/// The numbers that all of the cookbook's filters share.
struct Corner {
  double cosine;
  double alpha;
};
Corner cornerOf(double hertz, double q) {
  const auto turn = maths::sineCosine(2.0 * maths::kPi * hertz / kRate);
  return {turn.cosine, turn.sine / (2.0 * q)};
}

}  // namespace

Filter Filter::lowPass(double hertz, double q) {
  const Corner c = cornerOf(hertz, q);
  const double b = 1.0 - c.cosine;
  return {b / 2.0, b, b / 2.0, 1.0 + c.alpha, -2.0 * c.cosine, 1.0 - c.alpha};
}

Filter Filter::highPass(double hertz, double q) {
  const Corner c = cornerOf(hertz, q);
  const double b = 1.0 + c.cosine;
  return {b / 2.0, -b, b / 2.0, 1.0 + c.alpha, -2.0 * c.cosine, 1.0 - c.alpha};
}

Filter Filter::bandPass(double hertz, double q) {
  const Corner c = cornerOf(hertz, q);
  return {c.alpha, 0.0, -c.alpha, 1.0 + c.alpha, -2.0 * c.cosine, 1.0 - c.alpha};
}

void Filter::retune(const Filter& other) {
  b0_ = other.b0_;
  b1_ = other.b1_;
  b2_ = other.b2_;
  a1_ = other.a1_;
  a2_ = other.a2_;
}

Signal filtered(const Signal& signal, Filter filter) {
  Signal out(signal.size());
  std::transform(signal.begin(), signal.end(), out.begin(),
                 [&](double x) { return filter.step(x); });
  return out;
}

void mixIn(Signal& into, const Signal& part, double at_s, double gain) {
  const std::size_t first = samplesIn(at_s);
  for (std::size_t i = 0; i < part.size() && first + i < into.size(); ++i)
    into[first + i] += gain * part[i];
}

namespace {

// From 0 to 1 over so many samples.
double rise01(std::size_t i, double seconds) {
  const double t = static_cast<double>(i) / kRate;
  return t >= seconds ? 1.0 : maths::raisedCosine(0.5 * t / seconds);
}

}  // namespace

void strike(Signal& signal, double rise_s, double decay_s) {
  const double each = maths::exponential(-1.0 / (decay_s * kRate));
  double level = 1.0;
  for (std::size_t i = 0; i < signal.size(); ++i) {
    signal[i] *= level * rise01(i, rise_s);
    level *= each;
  }
}

void swell(Signal& signal, double rise_s, double fall_s) {
  for (std::size_t i = 0; i < signal.size(); ++i)
    signal[i] *= rise01(i, rise_s) * rise01(signal.size() - 1 - i, fall_s);
}

Signal knock(double hertz, double seconds, double rise_s, double decay_s) {
  Signal tone = silence(seconds);
  for (std::size_t i = 0; i < tone.size(); ++i)
    tone[i] = maths::wave(hertz, static_cast<double>(i) / kRate);
  strike(tone, rise_s, decay_s);
  return tone;
}

namespace {

/// Gives a sound back after a delay, again and again.
Signal comb(const Signal& in, double delay_s, double gain) {
  Signal out = in;
  const std::size_t delay = samplesIn(delay_s);
  for (std::size_t i = delay; i < out.size(); ++i) out[i] += gain * out[i - delay];
  return out;
}

Signal allPass(const Signal& in, double delay_s, double gain) {
  Signal out(in.size(), 0.0);
  const std::size_t delay = samplesIn(delay_s);
  for (std::size_t i = 0; i < in.size(); ++i) {
    const double past_in = i < delay ? 0.0 : in[i - delay];
    const double past_out = i < delay ? 0.0 : out[i - delay];
    out[i] = past_in + gain * (past_out - in[i]);
  }
  return out;
}

}  // namespace

Signal withHall(const Signal& signal, double tail_s, double wet01) {
  constexpr std::array<double, 4> kCombs_s = {0.0297, 0.0371, 0.0411, 0.0437};
  Signal dry = signal;
  dry.resize(signal.size() + samplesIn(tail_s), 0.0);
  Signal wet(dry.size(), 0.0);
  const Signal dull = filtered(dry, Filter::lowPass(2600.0));
  for (const double delay_s : kCombs_s) {
    // A thousandth is left of it after the tail.
    const double gain = maths::power(0.001, delay_s / tail_s);
    mixIn(wet, comb(dull, delay_s, gain), 0.0, 0.25);
  }
  wet = allPass(allPass(wet, 0.0050, 0.7), 0.0017, 0.7);
  for (std::size_t i = 0; i < dry.size(); ++i) dry[i] += wet01 * wet[i];
  return dry;
}

Signal looped(const Signal& signal, double seconds) {
  const std::size_t length = std::min(samplesIn(seconds), signal.size());
  Signal out(signal.begin(), signal.begin() + static_cast<std::ptrdiff_t>(length));
  const std::size_t over = std::min(signal.size() - length, length);
  for (std::size_t i = 0; i < over; ++i) {
    // Equal power: the two have nothing to do with each other.
    const double turn = 0.5 * maths::kPi * static_cast<double>(i) / static_cast<double>(over);
    const auto weight = maths::sineCosine(turn);
    out[i] = weight.sine * signal[i] + weight.cosine * signal[length + i];
  }
  return out;
}

double peakOf(const Signal& signal) {
  double peak = 0.0;
  for (const double x : signal) peak = std::max(peak, std::abs(x));
  return peak;
}

double levelOf(const Signal& signal) {
  double sum = 0.0;
  for (const double x : signal) sum += x * x;
  return signal.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(signal.size()));
}

}  // namespace spotter::sound
