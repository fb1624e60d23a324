#include <algorithm>
#include <cmath>
#include <vector>

#include "figure/cage.h"
#include "figure/kernels.h"
#include "maths/angle.h"
#include "maths/quat.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// Distance from the wrist, half width, half thickness, offset towards the little finger.
constexpr std::array<Row<4>, 4> kPalm = {{{0.020, 0.0300, 0.0180, -0.001},
                                          {0.040, 0.0355, 0.0170, -0.001},
                                          {0.062, 0.0390, 0.0155, 0.0},
                                          {0.082, 0.0395, 0.0135, 0.0}}};

// Sixteen points of a palm ring: multiple of the half width (towards the little finger) and of the
// half thickness (towards the palm).
constexpr std::array<std::array<double, 2>, kLimbColumns> kPalmPoints = {{{0.0, 0.92},
                                                                          {0.47, 1.0},
                                                                          {0.9, 0.8},
                                                                          {1.0, 0.45},
                                                                          {1.04, 0.0},
                                                                          {1.0, -0.42},
                                                                          {0.9, -0.72},
                                                                          {0.47, -0.95},
                                                                          {0.0, -1.0},
                                                                          {-0.47, -0.95},
                                                                          {-0.9, -0.72},
                                                                          {-1.0, -0.42},
                                                                          {-1.04, 0.0},
                                                                          {-1.0, 0.45},
                                                                          {-0.9, 0.8},
                                                                          {-0.47, 1.0}}};

struct Finger {
  double along, across, length, radius, curl;
};
// Little finger to index; `curl` bends the tip towards the palm, more on the little side, as a hand
// at rest does.
constexpr std::array<Finger, 4> kFingers = {{{0.080, 0.0300, 0.060, 0.0078, 0.34},
                                             {0.086, 0.0105, 0.072, 0.0086, 0.31},
                                             {0.089, -0.0095, 0.079, 0.0089, 0.27},
                                             {0.086, -0.0295, 0.072, 0.0086, 0.22}}};
constexpr std::array<double, 5> kFingerStations = {0.12, 0.36, 0.52, 0.76, 0.95};
constexpr std::array<double, 5> kThumbStations = {0.25, 0.46, 0.60, 0.80, 0.96};

constexpr std::array<Row<2>, 7> kRadius = {
    {{0.0, 1.12}, {0.2, 1.0}, {0.45, 1.05}, {0.55, 1.0}, {0.8, 0.92}, {0.95, 0.72}, {1.0, 0.45}}};

// The hand's own frame on the reference body.
struct HandFrame {
  Vec3 wrist, along, palm, little;
  double size;
  double grip;  // radius of the rod that it closes round, in hands of full size; 0: open
  Vec3 point(double t, double across, double thick) const {
    return wrist + (along * t + little * across + palm * thick) * size;
  }
};

// A finger's way round a rod that lies across the palm; angles from the palm's side of the rod,
// along the hand.
struct Round {
  double radius = 0.0;  // 0: the hand is open
  double from_rad = 0.0, turn_rad = 0.0;
  double approach = 0.0;  // how far outside the arc it begins
  Vec3 rod, along, palm;

  Vec3 at(double tau) const {
    const double a = from_rad + turn_rad * tau, r = radius + approach * (1.0 - tau) * (1.0 - tau);
    return rod + (along * maths::sine(a) - palm * maths::cosine(a)) * r;
  }
};

struct Tube {
  Vec3 base, direction, bend, first, second;
  double length, radius, curl, start_angle;
  Round round;
};

Vec3 tubeCentre(const Tube& tube, double tau) {
  if (tube.round.radius > 0.0) return tube.round.at(tau);
  return tube.base + tube.direction * (tube.length * tau) +
         tube.bend * (tube.curl * tube.length * tau * tau);
}

// Rings of a finger from its rim to a tip closed by a fan of quads; the rim has an even count.
void addTube(Cage& cage, const Tube& tube, std::vector<int> rim, std::span<const double> stations,
             int band) {
  const std::size_t n = rim.size();
  for (const double tau : stations) {
    std::vector<int> ring;
    const double radius = tube.radius * readLinear<2>(kRadius, tau)[1];
    const Vec3 lean = tube.bend * (2.0 * tube.curl * tau);
    const Vec3 axis = normalised(tube.direction + lean);
    Vec3 e1 = normalised(squareTo(tube.first, axis));
    Vec3 e2 = normalised(squareTo(squareTo(tube.second, axis), e1));
    if (tube.round.radius > 0.0) {
      const Vec3 now = normalised(tube.round.at(tau + 0.02) - tube.round.at(tau - 0.02));
      const maths::Quat turn = maths::between(axis, now);
      e1 = maths::rotate(turn, e1);
      e2 = maths::rotate(turn, e2);
    }
    for (std::size_t j = 0; j < n; ++j) {
      const double a =
          tube.start_angle + 2.0 * maths::kPi * static_cast<double>(j) / static_cast<double>(n);
      ring.push_back(cage.addPair(
          {tubeCentre(tube, tau) + (e1 * maths::cosine(a) + e2 * maths::sine(a)) * radius,
           Part::finger, band, static_cast<int>(j)}));
    }
    for (std::size_t j = 0; j < n; ++j) {
      cage.addQuadPair(rim[j], rim[(j + 1) % n], ring[(j + 1) % n], ring[j], Part::finger, band);
    }
    rim = ring;
  }
  const int tip = cage.addPair({tubeCentre(tube, 1.02), Part::finger, band, 0});
  for (std::size_t j = 0; j < n; j += 2) {
    cage.addQuadPair(rim[j], rim[(j + 1) % n], rim[(j + 2) % n], tip, Part::finger, band);
  }
}

constexpr double kRodAlong = 0.080;  // from the wrist to the middle of a rod in the hand
constexpr double kFingerHalf = 0.0088;

// From a point of the hand round the rod, `half` thick, for a length.
Round roundRod(const HandFrame& hand, const Vec3& from, double half, double length,
               double most_rad) {
  const double deep = hand.grip + kFingerHalf;
  const double ahead = from.x - kRodAlong, below = deep - from.z;
  Round round;
  round.radius = (hand.grip + half) * hand.size;
  round.from_rad = maths::arcTangent2(ahead, below);
  round.turn_rad = std::min(length / (hand.grip + half), most_rad);
  if (round.from_rad < -0.3) round.turn_rad = -round.turn_rad;
  round.approach =
      std::max(0.0, std::sqrt(ahead * ahead + below * below) - hand.grip - half) * hand.size;
  round.rod = hand.point(kRodAlong, from.y, deep);
  round.along = hand.along;
  round.palm = hand.palm;
  return round;
}

void addThumb(Cage& cage, const HandFrame& hand, const std::vector<int>& rim) {
  Tube tube;
  tube.base = hand.point(0.030, -0.029, 0.006);
  tube.direction = normalised(hand.along * 0.80 - hand.little * 0.50 + hand.palm * 0.36);
  tube.bend = normalised(hand.along * 0.5 + hand.little * 0.8);
  tube.first = -hand.palm;
  tube.second = -hand.along;
  tube.length = 0.074 * hand.size;
  tube.radius = 0.0105 * hand.size;
  tube.curl = 0.10;
  tube.start_angle = maths::kPi / 4.0;
  if (hand.grip > 0.0) tube.round = roundRod(hand, {0.030, -0.031, 0.006}, 0.0105, 0.068, 1.7);
  addTube(cage, tube, rim, kThumbStations, 4);
}

void addFinger(Cage& cage, const HandFrame& hand, std::size_t f, const std::vector<int>& rim) {
  const Finger& finger = kFingers[f];
  Tube tube;
  tube.base = hand.point(finger.along, finger.across, 0.0);
  tube.direction = normalised(hand.along + hand.little * (1.5 * finger.across));
  tube.bend = hand.palm;
  tube.first = hand.palm;
  tube.second = hand.little;
  tube.length = finger.length * hand.size;
  tube.radius = finger.radius * hand.size;
  tube.curl = finger.curl;
  tube.start_angle = maths::kPi / 10.0;
  if (hand.grip > 0.0) {
    tube.round =
        roundRod(hand, {finger.along, finger.across, 0.0}, finger.radius, finger.length, 2.6);
  }
  addTube(cage, tube, rim, kFingerStations, static_cast<int>(f));
}

// Three points between palm and back at each gap of the fingers give every finger a rim of ten.
void addFingers(Cage& cage, const HandFrame& hand, const LimbRing& knuckles) {
  constexpr std::array<std::array<std::size_t, 2>, 3> kGaps = {{{1, 7}, {0, 8}, {15, 9}}};
  std::array<std::array<int, 3>, 5> between{};
  between[0] = {knuckles[3], knuckles[4], knuckles[5]};
  between[4] = {knuckles[13], knuckles[12], knuckles[11]};
  for (std::size_t g = 0; g < 3; ++g) {
    for (std::size_t i = 0; i < 3; ++i) {
      const Vec3 p = lerp(cage.at(knuckles[kGaps[g][0]]), cage.at(knuckles[kGaps[g][1]]),
                          0.25 * static_cast<double>(i + 1));
      between[g + 1][i] = cage.addPair({p, Part::palm, 4, static_cast<int>(g)});
    }
  }
  constexpr std::array<std::size_t, 5> kPalmSide = {2, 1, 0, 15, 14};
  constexpr std::array<std::size_t, 5> kBackSide = {6, 7, 8, 9, 10};
  for (std::size_t f = 0; f < 4; ++f) {
    const auto& little = between[f];
    const auto& index = between[f + 1];
    addFinger(
        cage, hand, f,
        {knuckles[kPalmSide[f]], little[0], little[1], little[2], knuckles[kBackSide[f]],
         knuckles[kBackSide[f + 1]], index[2], index[1], index[0], knuckles[kPalmSide[f + 1]]});
  }
}

}  // namespace

void buildHands(Cage& cage, const Shape& shape, const LimbRing& wrist) {
  const ArmFrame arm;
  const double size = maths::mix(1.0, 0.93, shape.sex);
  const HandFrame hand{shape.skeleton.rest(body::Joint::left_hand),
                       arm.along,
                       arm.under,
                       arm.back,
                       size,
                       shape.grip_m / size};
  std::array<LimbRing, 5> rings{};
  rings[0] = wrist;
  for (std::size_t r = 0; r < kPalm.size(); ++r) {
    for (std::size_t j = 0; j < kLimbColumns; ++j) {
      const double across = kPalmPoints[j][0] * kPalm[r][1] + kPalm[r][3];
      const double thick = kPalmPoints[j][1] * kPalm[r][2] * (1.0 + 0.15 * shape.plump());
      double t = kPalm[r][0];
      if (r + 1 == kPalm.size()) t += 0.006 * (1.0 - (across / 0.04) * (across / 0.04));
      rings[r + 1][j] = cage.addPair(
          {hand.point(t, across, thick), Part::palm, static_cast<int>(r), static_cast<int>(j)});
    }
  }
  for (std::size_t r = 0; r < 4; ++r) {
    for (std::size_t j = 0; j < kLimbColumns; ++j) {
      const bool thumb_hole = (r == 1 || r == 2) && (j == 11 || j == 12);
      if (thumb_hole) continue;
      const std::size_t next = (j + 1) % kLimbColumns;
      cage.addQuadPair(rings[r][j], rings[r][next], rings[r + 1][next], rings[r + 1][j], Part::palm,
                       static_cast<int>(r));
    }
  }
  addThumb(cage, hand,
           {rings[1][11], rings[1][12], rings[1][13], rings[2][13], rings[3][13], rings[3][12],
            rings[3][11], rings[2][11]});
  addFingers(cage, hand, rings[4]);
}

}  // namespace spotter::figure
