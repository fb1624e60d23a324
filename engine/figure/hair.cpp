#include "figure/hair.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/random.h"
#include "figure/face_map.h"
#include "figure/face_texture.h"
#include "figure/hair_styles.h"
#include "figure/hairline.h"
#include "figure/kernels.h"
#include "figure/weights.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::clamp;
using maths::mix;
using maths::smoothstep;
using maths::Vec3;

constexpr double kFreeEnd = 0.95;  // a lock that reaches so far ends at the edge of the hair

class HairBuilder {
 public:
  HairBuilder(const PersonSpec& spec, const HeadShape& head)
      : spec_(spec),
        head_(head),
        style_(hairForm(spec.hair_style)),
        random_(spec.seed, 0, "hair"),
        bald_(spec.hair_style == HairStyle::crown_bald) {}

  Surface build() {
    if (spec_.hair_style == HairStyle::bald) return {};
    addCap();
    for (const Tier& tier : style_.tiers) addTier(tier);
    addCurls(hairCurls(spec_.hair_style));
    if (spec_.hair_style == HairStyle::bun) addBun();
    if (spec_.hair_style == HairStyle::ponytail) addTail();
    return std::move(hair_);
  }

 private:
  double heightAt(double theta, double s) const {
    const double top = hairTopY(spec_.hair_style, theta);
    const double low = hairlineY(spec_.hair_style, theta);
    // Rows crowd towards the crown, where the skull turns away.
    const double bent = bald_ ? s : s * s * (1.6 - 0.6 * s);
    return mix(top, low, bent);
  }

  // The skull, or below its widest part a curtain that hangs from it.
  Vec3 underlay(double theta, double y) const {
    constexpr double kWidest = 0.108;
    Vec3 p = head_.bare(theta, y);
    if (style_.hang <= 0.0 || y >= kWidest) return p;
    const Vec3 wide = head_.bare(theta, kWidest);
    // Waves swell where straight hair falls inwards.
    const double shrink = spec_.hair_style == HairStyle::waves ? 0.015 : 0.14;
    const double below = clamp((kWidest - y) / 0.1, 0.0, 1.2);
    const double keep = style_.hang * (1.0 - shrink * below * below);
    double radius = std::max(std::sqrt(p.x * p.x + p.z * p.z),
                             keep * std::sqrt(wide.x * wide.x + wide.z * wide.z));
    // It goes over the ear.
    if (style_.hang > 0.9) radius += 0.009 * bell(std::fabs(theta), 1.72, 0.30, y, 0.098, 0.045);
    return {radius * maths::sine(theta), y, radius * maths::cosine(theta)};
  }

  Vec3 outwards(double theta, double y) const {
    const Vec3 p = underlay(theta, y);
    const double rise = style_.hang > 0.0 && y < 0.14 ? 0.2 : 1.0;
    return normalised(Vec3{p.x, (y - 0.112) * rise, p.z});
  }

  double capThickness(double theta, double s) const {
    // Hanging hair ends thick at the sides; at the forehead no hair stands up like a hood.
    const double side = smoothstep(maths::radians(35.0), maths::radians(70.0), std::fabs(theta));
    const double edge = smoothstep(1.0, style_.hang > 0.5 ? mix(0.62, 0.93, side) : 0.72, s);
    double t = style_.cap * edge + style_.crown * smoothstep(0.55, 0.1, s) - 0.0012 * (1.0 - edge);
    if (bald_)
      t = style_.cap * edge * smoothstep(0.0, 0.3, s) -
          0.0012 * (1.0 - smoothstep(0.0, 0.2, s) * edge);
    t += 0.12 * style_.cap * valueNoise(theta * 5.0, s * 4.0, spec_.seed + 40) * edge;
    return t;
  }

  int add(const Vec3& p, double shade, const MapPlace& uv) {
    return hair_.add(onBody(p, head_.shape()), {shade, shade, shade},
                     rigidWeights(body::Joint::head), uv);
  }

  void addCap() {
    constexpr int kRows = 7;
    constexpr int kColumns = 24;
    const double span = bald_ ? 2.0 * maths::kPi - 2.0 * maths::radians(60.0) : 2.0 * maths::kPi;
    const int first = hair_.size();
    for (int r = 0; r <= kRows; ++r) {
      for (int c = 0; c <= kColumns; ++c) {
        const double s = static_cast<double>(r) / kRows;
        const double turn = maths::kPi - 0.5 * span + span * c / kColumns;
        const double theta = turn > maths::kPi ? turn - 2.0 * maths::kPi : turn;
        const double y = heightAt(theta, s);
        const Vec3 p = underlay(theta, y) + outwards(theta, y) * capThickness(theta, s);
        add(p, mix(0.92, 0.72, s), hairPlace(static_cast<double>(c) / kColumns, 0.15 + 0.6 * s));
      }
    }
    for (int r = 0; r < kRows; ++r) {
      for (int c = 0; c < kColumns; ++c) {
        const int a = first + r * (kColumns + 1) + c;
        hair_.quad(a, a + kColumns + 1, a + kColumns + 2, a + 1);
      }
    }
  }

  void addTier(const Tier& tier) {
    for (int n = 0; n < tier.count; ++n) {
      const double step = (n + 0.5 + 0.45 * (random_.uniform() - 0.5)) / tier.count;
      double deg = mix(tier.from_deg, tier.to_deg, step);
      if (deg > 180.0) deg -= 360.0;
      addLock(tier, maths::radians(deg));
    }
  }

  // A flat tapered strip with a ridge, laid along the head and lifted at its tip.
  void addLock(const Tier& tier, double theta) {
    const int steps = tier.wave > 0.0 ? 5 : 3;
    const bool nape = std::fabs(theta) > maths::radians(95.0);
    const double tip = std::min(tier.tip, nape ? 1.0 : 2.0) + 0.09 * (random_.uniform() - 0.5);
    const double loose = tier.mirrored ? random_.uniform(0.85, 1.15) : random_.uniform(0.4, 1.5);
    const double sweep =
        maths::radians(tier.sweep_deg * loose) * (tier.mirrored && theta < 0.0 ? -1.0 : 1.0);
    const double phase = random_.uniform(0.0, 2.0 * maths::kPi);
    // Waves swing a lock to and fro; how far down it hangs does not change with them.
    const auto sweptAt = [&](double t) { return theta + sweep * t * (tier.mirrored ? 1.0 : t); };
    const auto angleAt = [&](double t) {
      return sweptAt(t) + tier.wave * t * maths::sine(phase + 7.5 * t);
    };
    const double width = tier.width * random_.uniform(0.8, 1.2);
    const double bright = random_.uniform(0.88, 1.12);
    const double u = random_.uniform(0.0, 0.93);
    std::array<int, 3> before{};
    for (int i = 0; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      const double angle = angleAt(t);
      const auto pointAt = [&](double u01) {
        return lockPoint(tier, {angleAt(u01), sweptAt(u01)}, mix(tier.root, tip, u01), u01);
      };
      const Vec3 p = pointAt(t);
      const Vec3 ahead = pointAt(t + 0.05);
      // Roots come out of the hair, and a tip that lies on hair sinks into it: only the edge of
      // the hair has free ends.
      const double sunk = std::max(tip < kFreeEnd ? smoothstep(0.6, 1.0, t) : 0.0,
                                   0.7 * smoothstep(0.3, 0.0, t));
      const Vec3 normal = outwards(angle, p.y);
      const Vec3 across = normalised(cross(normalised(ahead - p), normal));
      const double taper = i == steps ? (style_.hang > 0.5 ? 0.45 : 0.08)
                                      : std::sqrt(std::sqrt(1.0 - t * t * 0.94)) *
                                            mix(0.75, 1.0, std::min(1.0, 3.0 * t));
      const double half = 0.5 * width * taper;
      const double shade = bright * mix(0.80, 1.04, smoothstep(0.0, 0.4, t));
      const double ridge = tier.thickness * taper;
      const double low = 0.45 * ridge + sunk * tier.thickness;
      const std::array<int, 3> now = {
          add(p - across * half - normal * low, shade * 0.92, hairPlace(u, 0.05 + 0.9 * t)),
          add(p + normal * (0.80 * ridge - sunk * tier.thickness), shade,
              hairPlace(u + 0.035, 0.05 + 0.9 * t)),
          add(p + across * half - normal * low, shade * 0.92, hairPlace(u + 0.07, 0.05 + 0.9 * t))};
      if (i > 0) {
        hair_.quad(before[0], before[1], now[1], now[0]);
        hair_.quad(before[1], before[2], now[2], now[1]);
      }
      before = now;
    }
  }

  /// Where round the head a point of a lock lies, and where the hair is as long as there.
  struct LockAngle {
    double theta, length_theta;
  };

  Vec3 lockPoint(const Tier& tier, const LockAngle& angle, double s, double t) const {
    const double theta = angle.theta;
    // Beyond the crown a lock comes down on the other side.
    if (s < 0.0) {
      const auto over = [](double a) { return a > 0.0 ? a - maths::kPi : a + maths::kPi; };
      return lockPoint(tier, {over(theta), over(angle.length_theta)}, -s, t);
    }
    const double within = std::min(s, 1.0);
    double y = heightAt(angle.length_theta, within);
    y -= 0.06 * (s - within);
    const double rest =
        std::max(capThickness(theta, within), 0.0008) * mix(0.6, 1.0, std::min(1.0, t * 3.0));
    // Free ends stand off a little, what lies on hair swells in its middle.
    const double swell = std::min(tier.tip, 1.0) < kFreeEnd ? 2.0 * t * (1.0 - t) : 0.7 * t * t;
    return underlay(theta, y) + outwards(theta, y) * (rest + tier.lift * swell);
  }

  // Small flat swirls all over, evenly apart, of different sizes and directions.
  void addCurls(const Curls& curls) {
    constexpr double kGolden = 2.399963229728653;
    constexpr int kTried = 900;
    std::vector<Vec3> placed;
    for (int n = 0; n < kTried && curls.apart > 0.0; ++n) {
      const double s = maths::power((n + 0.5) / kTried, 0.55);
      const double turn = kGolden * n;
      const double theta =
          turn - 2.0 * maths::kPi * std::floor((turn + maths::kPi) / (2.0 * maths::kPi));
      const double y = heightAt(theta, std::min(0.97, s));
      const bool on_ear = std::fabs(theta) > 1.15 && std::fabs(theta) < 2.0 && y < 0.112;
      if (on_ear) continue;
      const Vec3 normal = outwards(theta, y);
      const Vec3 middle = underlay(theta, y) + normal * (0.80 * capThickness(theta, s));
      const double small = mix(1.0, 0.66, smoothstep(0.74, 1.0, s));
      bool free = true;
      for (const Vec3& other : placed)
        free = free && distance(other, middle) > curls.apart * mix(1.0, small, 0.6);
      if (!free) continue;
      placed.push_back(middle);
      addCurl(middle, normal, curls.apart * small * random_.uniform(0.58, 0.80));
    }
  }

  // A ball of coiled strands behind the crown.
  void addBun() {
    const Vec3 knot = head_.bare(maths::kPi, 0.158);
    addKnot({0.0, 0.166, knot.z - 0.022}, 0.034);
  }

  void addKnot(const Vec3& middle, double radius) {
    constexpr int kCoils = 3;
    constexpr int kAround = 14;
    addDome(middle - Vec3{0, 0, 0.012}, {0.0, 0.25, -0.97}, radius * 0.86);
    for (int coil = 0; coil < kCoils; ++coil) {
      const double lean = 0.30 * (coil - 1);
      addCoil(middle + Vec3{0.0, 0.0, 0.012 - 0.013 * coil}, radius * (1.0 - 0.13 * coil), lean,
              kAround);
    }
  }

  // One strand laid in a ring: a torus of few sides.
  void addCoil(const Vec3& middle, double radius, double lean, int around) {
    constexpr int kSides = 5;
    const double thick = 0.42 * radius;
    const double u = random_.uniform(0.0, 0.8);
    const double bright = random_.uniform(0.92, 1.08);
    const int first = hair_.size();
    for (int i = 0; i <= around; ++i) {
      const double a = 2.0 * maths::kPi * i / around;
      const Vec3 out{maths::cosine(a), maths::sine(a), 0.0};
      for (int k = 0; k < kSides; ++k) {
        const double b = 2.0 * maths::kPi * k / kSides + 1.2 * a;
        const Vec3 p = middle + out * (0.62 * radius + thick * maths::cosine(b)) +
                       Vec3{0.0, 0.0, lean * radius * out.y + thick * maths::sine(b)};
        add(p, bright * (0.86 + 0.14 * maths::cosine(b)),
            hairPlace(u + 0.03 * k, static_cast<double>(i % around) / around));
      }
    }
    for (int i = 0; i < around; ++i) {
      for (int k = 0; k < kSides; ++k) {
        const int a = first + i * kSides + k;
        const int b = first + i * kSides + (k + 1) % kSides;
        hair_.quad(a, a + kSides, b + kSides, b);
      }
    }
  }

  // A gathered tail that hangs down the back of the head.
  void addTail() {
    constexpr int kSteps = 9;
    constexpr int kSides = 9;
    const Vec3 knot = head_.bare(maths::kPi, 0.150);
    const int first = hair_.size();
    for (int i = 0; i <= kSteps; ++i) {
      // It comes out of the hair of the head, where a band holds it together.
      const double t = std::max(0.0, static_cast<double>(i - 1) / (kSteps - 1));
      const double inside = i == 0 ? 0.024 : 0.0;
      const Vec3 middle{0.006 * maths::sine(3.0 * t), 0.152 + 0.020 * t - 0.190 * t * t,
                        knot.z - 0.010 - 0.085 * t + 0.062 * t * t + inside};
      const double radius = 0.0100 +
                            0.0120 * maths::sine(maths::kPi * std::min(1.0, 0.03 + 0.90 * t)) -
                            0.003 * t * t;
      for (int k = 0; k < kSides; ++k) {
        const double a = 2.0 * maths::kPi * k / kSides;
        const double lump = 1.0 + 0.16 * (k % 2 == 0 ? 1.0 : -1.0) * smoothstep(0.05, 0.3, t);
        const double r = (i == kSteps ? 0.003 : radius) * lump;
        add(middle + Vec3{r * maths::cosine(a), 0.25 * r * maths::sine(a), r * maths::sine(a)},
            (k % 2 == 0 ? 1.05 : 0.86), hairPlace(0.09 * k, t));
      }
    }
    for (int i = 0; i < kSteps; ++i) {
      for (int k = 0; k < kSides; ++k) {
        const int a = first + i * kSides + k;
        const int b = first + i * kSides + (k + 1) % kSides;
        hair_.quad(a, b, b + kSides, a + kSides);
      }
    }
  }

  // One swirl of a curl: longer than broad, leaning to one side, its foot deep in the hair, so that
  // many of them make a mass and not a heap of balls.
  void addCurl(const Vec3& middle, const Vec3& normal, double size) {
    constexpr int kPoints = 5;
    const Vec3 e1 = normalised(cross(normal, Vec3{0.3, 1.0, 0.2}));
    const Vec3 e2 = cross(normal, e1);
    const double turn = random_.uniform(0.0, 2.0 * maths::kPi);
    const Vec3 along = e1 * maths::cosine(turn) + e2 * maths::sine(turn);
    const Vec3 across = cross(normal, along);
    const double longer = random_.uniform(1.10, 1.45);
    const double bright = random_.uniform(0.90, 1.10);
    const double u = random_.uniform(0.0, 0.9);
    const Vec3 top_at = middle + normal * (0.60 * size) + along * (0.22 * size);
    const int top = add(top_at, 1.06 * bright, hairPlace(u, 0.7));
    int before = 0;
    constexpr std::array<std::array<double, 2>, 2> kRings = {{{0.70, 0.42}, {1.10, -0.35}}};
    for (std::size_t r = 0; r < kRings.size(); ++r) {
      const int first = hair_.size();
      for (int c = 0; c < kPoints; ++c) {
        const double a = 2.0 * maths::kPi * (c + 0.5 * static_cast<double>(r)) / kPoints;
        const Vec3 p = middle + along * (longer * kRings[r][0] * size * maths::cosine(a)) +
                       across * (kRings[r][0] * size * maths::sine(a)) +
                       normal * (kRings[r][1] * size);
        add(p, (r == 0 ? 1.0 : 0.74) * bright,
            hairPlace(u + 0.015 * c, r == 0 ? 0.5 : 0.25));
      }
      for (int c = 0; c < kPoints; ++c) {
        const int next = (c + 1) % kPoints;
        if (r == 0) {
          hair_.triangle(top, first + c, first + next);
        } else {
          hair_.quad(before + c, first + c, first + next, before + next);
        }
      }
      before = first;
    }
  }

  void addDome(const Vec3& middle, const Vec3& normal, double size) {
    constexpr int kPoints = 6;
    const Vec3 e1 = normalised(cross(normal, Vec3{0.3, 1.0, 0.2}));
    const Vec3 e2 = cross(normal, e1);
    const double spin = random_.uniform(0.0, 1.0);
    const double bright = random_.uniform(0.85, 1.15);
    const double u = random_.uniform(0.0, 0.9);
    const int top = add(middle + normal * size, 1.10 * bright, hairPlace(u, 0.7));
    int before = 0;
    constexpr std::array<std::array<double, 2>, 2> kRings = {{{0.72, 0.66}, {1.05, -0.15}}};
    for (std::size_t r = 0; r < kRings.size(); ++r) {
      const int first = hair_.size();
      for (int c = 0; c < kPoints; ++c) {
        const double a = 2.0 * maths::kPi * (c + spin) / kPoints;
        const Vec3 p = middle +
                       (e1 * maths::cosine(a) + e2 * maths::sine(a)) * (kRings[r][0] * size) +
                       normal * (kRings[r][1] * size);
        add(p, (r == 0 ? 1.0 : 0.55) * bright, hairPlace(u + 0.05, r == 0 ? 0.5 : 0.2));
      }
      for (int c = 0; c < kPoints; ++c) {
        const int next = (c + 1) % kPoints;
        if (r == 0) {
          hair_.triangle(top, first + c, first + next);
        } else {
          hair_.quad(before + c, first + c, first + next, before + next);
        }
      }
      before = first;
    }
  }

  const PersonSpec& spec_;
  const HeadShape& head_;
  HairForm style_;
  base::RandomStream random_;
  bool bald_;
  Surface hair_;
};

}  // namespace

Surface buildHair(const PersonSpec& spec, const HeadShape& head) {
  return HairBuilder(spec, head).build();
}

}  // namespace spotter::figure
