#include <algorithm>
#include <array>

#include "maths/curve.h"
#include "sound/recipes.h"

namespace spotter::sound {
namespace {

/// Where the first three formants of a vowel lie, Hz.
struct Vowel {
  std::array<double, 3> formant_Hz;
};
constexpr std::array<Vowel, 6> kVowels = {{{{730.0, 1090.0, 2440.0}},
                                           {{530.0, 1840.0, 2480.0}},
                                           {{390.0, 1990.0, 2550.0}},
                                           {{570.0, 840.0, 2410.0}},
                                           {{440.0, 1020.0, 2240.0}},
                                           {{490.0, 1350.0, 1690.0}}}};
constexpr Vowel kOpen = kVowels[0];
constexpr Vowel kHummed = {{300.0, 1000.0, 2200.0}};

Vowel between(const Vowel& a, const Vowel& b, double share01) {
  Vowel vowel;
  for (std::size_t i = 0; i < 3; ++i)
    vowel.formant_Hz[i] = maths::mix(a.formant_Hz[i], b.formant_Hz[i], share01);
  return vowel;
}

/// A throat: the cords' buzz, or breath, through three formants side by side.
class Throat {
 public:
  explicit Throat(double tract)
      : tract_(tract), formant_{at(kOpen, 0), at(kOpen, 1), at(kOpen, 2)} {}

  void shape(const Vowel& vowel) {
    for (std::size_t i = 0; i < 3; ++i) formant_[i].retune(at(vowel, i));
  }
  /// One sample; the cords go on turning at their pitch.
  double step(double pitch_Hz, double voice01, double breath) {
    turn_ += pitch_Hz / kRate;
    if (turn_ >= 1.0) turn_ -= 1.0;
    // They open softly and close quickly.
    constexpr double kOpen01 = 0.62;
    const double flow = turn_ < kOpen01 ? maths::raisedCosine(turn_ / kOpen01) * turn_ : 0.0;
    const double source = voice01 * (flow - 0.155) + breath;
    constexpr std::array<double, 3> kGain = {1.0, 0.5, 0.22};
    double out = 0.0;
    for (std::size_t i = 0; i < 3; ++i) out += kGain[i] * formant_[i].step(source);
    return out;
  }

 private:
  Filter at(const Vowel& vowel, std::size_t i) const {
    return Filter::bandPass(tract_ * vowel.formant_Hz[i], 5.0 + 2.0 * static_cast<double>(i));
  }
  double tract_;
  std::array<Filter, 3> formant_;
  double turn_ = 0.0;
};

constexpr std::size_t kShapeEvery = 128;

/// A course of a voice: for a share of its time how high, how loud, and which vowel.
struct Course {
  double pitch_Hz;
  double voice01;
  double breath01;
  Vowel vowel;
};

template <class CourseAt>
Signal sung(base::RandomStream& random, double seconds, double tract, const CourseAt& courseAt) {
  Signal sound = silence(seconds);
  Throat throat(tract);
  Course course = courseAt(0.0);
  for (std::size_t i = 0; i < sound.size(); ++i) {
    if (i % kShapeEvery == 0) {
      course = courseAt(static_cast<double>(i) / kRate);
      throat.shape(course.vowel);
    }
    sound[i] =
        throat.step(course.pitch_Hz, course.voice01, course.breath01 * random.uniform(-1.0, 1.0));
  }
  return sound;
}

/// A syllable of speech that is none.
struct Syllable {
  double begin_s;
  double lasts_s;
  double pitch_Hz;
  double loud01;
  Vowel from;
  Vowel to;
};

std::vector<Syllable> syllables(base::RandomStream& random, double seconds, double pitch_Hz) {
  std::vector<Syllable> all;
  double at_s = 0.05;
  int in_phrase = 0;
  int phrase = 7;
  Vowel last = kOpen;
  while (at_s < seconds - 0.35) {
    const double share = static_cast<double>(in_phrase) / phrase;
    // A phrase sinks toward its end.
    const double tune = 1.12 - 0.24 * share + random.uniform(-0.06, 0.06);
    const Vowel next = kVowels[static_cast<std::size_t>(random.below(6))];
    const double lasts_s = random.uniform(0.14, 0.24) * (in_phrase + 1 == phrase ? 1.4 : 1.0);
    all.push_back({at_s, lasts_s, pitch_Hz * tune, random.uniform(0.55, 1.0), last, next});
    last = next;
    at_s += lasts_s + random.uniform(0.0, 0.03);
    if (++in_phrase < phrase) continue;
    at_s += random.uniform(0.12, 0.22);
    in_phrase = 0;
    phrase = 5 + random.below(5);
  }
  return all;
}

}  // namespace

Signal speech(base::RandomStream& random, double pitch_Hz, double tract) {
  constexpr double kLasts_s = 6.0;
  const std::vector<Syllable> all = syllables(random, kLasts_s, pitch_Hz);
  std::size_t now = 0;
  const auto courseAt = [&](double t) {
    while (now + 1 < all.size() && all[now + 1].begin_s <= t) ++now;
    const Syllable& syllable = all[now];
    const double share = (t - syllable.begin_s) / syllable.lasts_s;
    Course course{syllable.pitch_Hz * (1.0 - 0.05 * share), 0.0, 0.004,
                  between(syllable.from, syllable.to, maths::smoothstep(0.0, 0.6, share))};
    const double open = maths::smoothstep(0.0, 0.25, share) * maths::smoothstep(1.0, 0.6, share);
    course.voice01 = syllable.loud01 * (0.12 + 0.88 * open) * maths::smoothstep(1.15, 1.0, share) *
                     maths::smoothstep(-0.1, 0.0, share);
    course.breath01 +=
        0.02 * maths::smoothstep(0.25, 0.0, share) * maths::smoothstep(1.15, 1.0, share);
    return course;
  };
  Signal sound = sung(random, kLasts_s, tract, courseAt);
  swell(sound, 0.03, 0.08);
  // As through a closed door: a tune, no words.
  return filtered(sound, Filter::lowPass(1500.0));
}

Signal groan(base::RandomStream& random) {
  constexpr double kLasts_s = 0.65;
  const double high = random.uniform(1.10, 1.20);
  const auto courseAt = [&](double t) {
    const double share = t / kLasts_s;
    const double loud = maths::smoothstep(0.0, 0.22, share) * maths::smoothstep(1.0, 0.45, share);
    return Course{150.0 * maths::mix(high, 0.86, share), loud, 0.02 * loud,
                  between(kVowels[4], kHummed, maths::smoothstep(0.2, 0.7, share))};
  };
  const Signal sound = sung(random, kLasts_s, 1.05, courseAt);
  return withHall(filtered(sound, Filter::lowPass(2400.0)), 0.35, 0.2);
}

Signal laugh(base::RandomStream& random) {
  constexpr double kEach_s = 0.19;
  constexpr int kTimes = 6;
  const double high = random.uniform(1.15, 1.30);
  const auto courseAt = [&](double t) {
    const int which = std::min(kTimes - 1, static_cast<int>(t / kEach_s));
    const double share = t / kEach_s - which;
    const double dies = 1.0 - 0.13 * which;
    const double voice =
        dies * maths::smoothstep(0.12, 0.32, share) * maths::smoothstep(0.80, 0.50, share);
    const double breath =
        0.10 * dies * maths::smoothstep(0.0, 0.1, share) * maths::smoothstep(0.40, 0.2, share);
    return Course{150.0 * high * (1.0 - 0.05 * which), voice, breath, kOpen};
  };
  const Signal sound = sung(random, kEach_s * kTimes + 0.05, 1.08, courseAt);
  return withHall(filtered(sound, Filter::lowPass(2600.0)), 0.4, 0.25);
}

Signal gasp(base::RandomStream& random) {
  constexpr double kLasts_s = 0.42;
  const Signal air = whiteNoise(random, kLasts_s);
  Signal sound = silence(kLasts_s);
  mixIn(sound, filtered(air, Filter::bandPass(random.uniform(950.0, 1150.0), 1.6)), 0.0, 1.0);
  mixIn(sound, filtered(air, Filter::bandPass(2100.0, 2.0)), 0.0, 0.55);
  swell(sound, 0.16, 0.20);
  return withHall(sound, 0.35, 0.2);
}

Signal babble(base::RandomStream& random, const Signal& low, const Signal& high) {
  constexpr int kVoices = 7;
  Signal many(low.size(), 0.0);
  for (int i = 0; i < kVoices; ++i) {
    const Signal& voice = i % 2 == 0 ? high : low;
    const std::size_t offset =
        static_cast<std::size_t>(random.uniform() * static_cast<double>(voice.size()));
    const double gain = random.uniform(0.5, 1.0);
    for (std::size_t k = 0; k < many.size(); ++k)
      many[k] += gain * voice[(k + offset) % voice.size()];
  }
  // Twice round, so that the filter has no beginning.
  many.insert(many.end(), many.begin(), many.end());
  many = filtered(many, Filter::lowPass(1100.0));
  many.erase(many.begin(), many.begin() + static_cast<std::ptrdiff_t>(low.size()));
  return many;
}

}  // namespace spotter::sound
