#include "figure/hair.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/random.h"
#include "figure/face_texture.h"
#include "figure/hair_knots.h"
#include "figure/hair_styles.h"
#include "figure/hairline.h"
#include "figure/kernels.h"
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
        bald_(spec.hair_style == HairStyle::crown_bald),
        hair_{head, {}} {}

  Surface build() {
    if (spec_.hair_style == HairStyle::bald) return {};
    addCap();
    for (const Tier& tier : style_.tiers) addTier(tier);
    addCurls(hairCurls(spec_.hair_style));
    if (spec_.hair_style == HairStyle::bun) addBun(hair_, random_);
    if (spec_.hair_style == HairStyle::ponytail) addTail(hair_);
    return std::move(hair_.surface);
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

  void addCap() {
    constexpr int kRows = 7;
    constexpr int kColumns = 24;
    const double span = bald_ ? 2.0 * maths::kPi - 2.0 * maths::radians(60.0) : 2.0 * maths::kPi;
    const int first = hair_.surface.size();
    for (int r = 0; r <= kRows; ++r) {
      for (int c = 0; c <= kColumns; ++c) {
        const double s = static_cast<double>(r) / kRows;
        const double turn = maths::kPi - 0.5 * span + span * c / kColumns;
        const double theta = turn > maths::kPi ? turn - 2.0 * maths::kPi : turn;
        const double y = heightAt(theta, s);
        const Vec3 p = underlay(theta, y) + outwards(theta, y) * capThickness(theta, s);
        hair_.add(p, mix(0.92, 0.72, s),
                  hairPlace(static_cast<double>(c) / kColumns, 0.15 + 0.6 * s));
      }
    }
    for (int r = 0; r < kRows; ++r) {
      for (int c = 0; c < kColumns; ++c) {
        const int a = first + r * (kColumns + 1) + c;
        hair_.surface.quad(a, a + kColumns + 1, a + kColumns + 2, a + 1);
      }
    }
    if (style_.hang > 0.9) addInside();
  }

  // The inside of hanging hair, which is seen beside the neck: without it two hanks would hang
  // there with nothing between them.
  void addInside() {
    constexpr int kRows = 5, kColumns = 22;
    constexpr double kFrom01 = 0.52, kDeep_m = 0.006, kUnderLock_m = 0.010;
    const int first = hair_.surface.size();
    for (int r = 0; r <= kRows; ++r) {
      for (int c = 0; c <= kColumns; ++c) {
        const double s = mix(kFrom01, 1.0, static_cast<double>(r) / kRows);
        const double half = maths::kPi - maths::radians(43.0);
        const double turn = maths::kPi - half + 2.0 * half * c / kColumns;
        const double theta = turn > maths::kPi ? turn - 2.0 * maths::kPi : turn;
        const double y = heightAt(theta, s);
        // Its front edges go under the foremost locks.
        const double back01 =
            smoothstep(maths::radians(46.0), maths::radians(85.0), std::fabs(theta));
        const Vec3 p =
            underlay(theta, y) + outwards(theta, y) * mix(kUnderLock_m, -kDeep_m, back01);
        hair_.add(p, mix(0.34, 0.52, s), hairPlace(static_cast<double>(c) / kColumns, 0.5 * s));
      }
    }
    for (int r = 0; r < kRows; ++r) {
      for (int c = 0; c < kColumns; ++c) {
        const int a = first + r * (kColumns + 1) + c;
        hair_.surface.quad(a, a + 1, a + kColumns + 2, a + kColumns + 1);
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
    const double tip = std::min(tier.tip, nape ? 1.0 : 2.0) + 0.12 * (random_.uniform() - 0.5);
    const double loose = tier.mirrored ? random_.uniform(0.85, 1.15) : random_.uniform(0.4, 1.5);
    const double sweep =
        maths::radians(tier.sweep_deg * loose) * (tier.mirrored && theta < 0.0 ? -1.0 : 1.0);
    const double phase = random_.uniform(0.0, 2.0 * maths::kPi);
    // Waves swing a lock to and fro; how far down it hangs does not change with them.
    const auto sweptAt = [&](double t) { return theta + sweep * t * (tier.mirrored ? 1.0 : t); };
    const auto angleAt = [&](double t) {
      return sweptAt(t) + tier.wave * t * maths::sine(phase + 7.5 * t);
    };
    const double width = tier.width * random_.uniform(0.7, 1.3);
    const double lift = tier.lift * random_.uniform(0.4, 1.9);
    const double thickness = tier.thickness * random_.uniform(0.75, 1.4);
    const double bright = random_.uniform(0.93, 1.07);
    const double u = random_.uniform(0.0, 0.93);
    std::array<int, 3> before{};
    for (int i = 0; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      const double angle = angleAt(t);
      const auto pointAt = [&](double u01) {
        return lockPoint(tier, {angleAt(u01), sweptAt(u01)}, mix(tier.root, tip, u01), u01, lift);
      };
      const Vec3 p = pointAt(t);
      const Vec3 ahead = pointAt(t + 0.05);
      // Roots come out of the hair, and a tip that lies on hair sinks into it: only the edge of
      // the hair has free ends.
      const double sunk =
          std::max(tip < kFreeEnd ? smoothstep(0.6, 1.0, t) : 0.0, 0.7 * smoothstep(0.3, 0.0, t));
      const Vec3 normal = outwards(angle, p.y);
      const Vec3 across = normalised(cross(normalised(ahead - p), normal));
      const double taper = i == steps ? (style_.hang > 0.5 ? 0.45 : 0.08)
                                      : std::sqrt(std::sqrt(1.0 - t * t * 0.94)) *
                                            mix(0.75, 1.0, std::min(1.0, 3.0 * t));
      const double half = 0.5 * width * taper;
      const double shade = bright * mix(0.80, 1.04, smoothstep(0.0, 0.4, t));
      const double ridge = thickness * taper;
      const double low = 0.45 * ridge + sunk * thickness;
      const std::array<int, 3> now = {
          hair_.add(p - across * half - normal * low, shade * 0.92, hairPlace(u, 0.05 + 0.9 * t)),
          hair_.add(p + normal * (0.80 * ridge - sunk * thickness), shade,
                    hairPlace(u + 0.035, 0.05 + 0.9 * t)),
          hair_.add(p + across * half - normal * low, shade * 0.92,
                    hairPlace(u + 0.07, 0.05 + 0.9 * t))};
      if (i > 0) {
        hair_.surface.quad(before[0], before[1], now[1], now[0]);
        hair_.surface.quad(before[1], before[2], now[2], now[1]);
      }
      before = now;
    }
  }

  /// Where round the head a point of a lock lies, and where the hair is as long as there.
  struct LockAngle {
    double theta, length_theta;
  };

  Vec3 lockPoint(const Tier& tier, const LockAngle& angle, double s, double t, double lift) const {
    const double theta = angle.theta;
    // Beyond the crown a lock comes down on the other side.
    if (s < 0.0) {
      const auto over = [](double a) { return a > 0.0 ? a - maths::kPi : a + maths::kPi; };
      return lockPoint(tier, {over(theta), over(angle.length_theta)}, -s, t, lift);
    }
    const double within = std::min(s, 1.0);
    double y = heightAt(angle.length_theta, within);
    y -= 0.06 * (s - within);
    const double rest =
        std::max(capThickness(theta, within), 0.0008) * mix(0.6, 1.0, std::min(1.0, t * 3.0));
    // Free ends stand off a little, what lies on hair swells in its middle.
    const double swell = std::min(tier.tip, 1.0) < kFreeEnd ? 2.0 * t * (1.0 - t) : 0.7 * t * t;
    return underlay(theta, y) + outwards(theta, y) * (rest + lift * swell);
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
      addCurl(hair_, random_, middle, normal, curls.apart * small * random_.uniform(0.58, 0.80));
    }
  }

  const PersonSpec& spec_;
  const HeadShape& head_;
  HairForm style_;
  base::RandomStream random_;
  bool bald_;
  HairMesh hair_;
};

}  // namespace

Surface buildHair(const PersonSpec& spec, const HeadShape& head) {
  return HairBuilder(spec, head).build();
}

}  // namespace spotter::figure
