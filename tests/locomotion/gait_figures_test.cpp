// What is measured of a walk, held against what is known of older people's walking.

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "maths/angle.h"
#include "support/bodies.h"
#include "support/catch.h"
#include "support/walker.h"

using namespace spotter;
using namespace spotter::locomotion;
using body::Side;
using maths::Vec3;
using support::ahead;
using support::Walker;

namespace {

constexpr double kTick_s = 1.0 / 60.0;
constexpr std::array<Side, 2> kSides = {Side::left, Side::right};

std::size_t slot(Side side) { return side == Side::left ? 0 : 1; }

// Of one leg.
struct LegFigures {
  double swing_knee_deg = 0.0;        // most
  double toe_off_knee_deg = 0.0;      // when the toes leave
  double other_lands_knee_deg = 0.0;  // when the other heel meets the floor
  double bending_deg_s = 0.0;         // most, of the knee
  double stance_knee_deg = 0.0;       // most, in the first half of standing
  double landing_knee_deg = 0.0;      // when the heel meets the floor
  double stance_s = 0.0;
  double alone_s = 0.0;            // of the stance, on this leg alone
  double step_m = 0.0;             // how far ahead of the other it lands
  double toe_off_pitch_deg = 0.0;  // of the foot, when the toes leave
  double hips_travel_m = 0.0;      // up and down
  double lean_deg = 0.0;           // most, of the trunk over it
};

struct Figures {
  double speed_m_s = 0.0;
  double steps_a_minute = 0.0;
  double stance01 = 0.0;  // of a cycle, mean of both legs
  double width_m = 0.0;   // between the ankles' lines
  std::array<LegFigures, 2> leg;

  const LegFigures& of(Side side) const { return leg[slot(side)]; }
};

LegFigures legFigures(const Walker& walker, int landing) {
  // This leg lands, carries, leaves and lands again.
  const Step& lands = walker.step(landing);
  const Step& other = walker.step(landing + 1);
  const Step& leaves = walker.step(landing + 2);
  const Side side = lands.side;
  LegFigures leg;
  leg.stance_s = leaves.off_s - lands.land_s;
  leg.alone_s = other.land_s - other.off_s;
  leg.step_m = lands.to.ankle_m.z - walker.step(landing - 1).to.ankle_m.z;
  const auto knee = [&](double t) { return body::kneeFlexion_deg(walker.inHall(t), side); };
  leg.landing_knee_deg = knee(lands.land_s);
  leg.toe_off_knee_deg = knee(leaves.off_s);
  leg.other_lands_knee_deg = knee(other.land_s);
  const body::JointFrames leaving = walker.inHall(leaves.off_s);
  const Vec3 sole = maths::rotate(leaving.turn(body::leg(side).foot), {0.0, 0.0, 1.0});
  leg.toe_off_pitch_deg = maths::degrees(std::asin(-sole.y));
  double low = 9.0;
  double high = 0.0;
  for (double t = lands.land_s; t < leaves.land_s; t += kTick_s) {
    const double hips = walker.inHall(t).at(body::Joint::hips).y;
    low = std::min(low, hips);
    high = std::max(high, hips);
    leg.hips_travel_m = high - low;
    const double now = knee(t);
    if (t > leaves.off_s) leg.swing_knee_deg = std::max(leg.swing_knee_deg, now);
    if (t < lands.land_s + 0.5 * leg.stance_s)
      leg.stance_knee_deg = std::max(leg.stance_knee_deg, now);
    leg.bending_deg_s = std::max(leg.bending_deg_s, (knee(t + kTick_s) - now) / kTick_s);
    if (t < leaves.off_s)
      leg.lean_deg =
          std::max(leg.lean_deg, body::signOf(side) * body::sideLean_deg(walker.inHall(t)));
  }
  return leg;
}

// Of the steady part of a straight way.
Figures figuresOf(const movement::Performer& who, const Limp& limp) {
  const Walker walker(who, {ahead(0.0, 12.0 * gaitOf(who, limp).step_m)}, limp);
  constexpr int kFrom = 3;
  Figures f;
  const double time_s = walker.step(kFrom + 4).land_s - walker.step(kFrom).land_s;
  f.steps_a_minute = 4.0 * 60.0 / time_s;
  f.speed_m_s = (walker.step(kFrom + 4).to.ankle_m.z - walker.step(kFrom).to.ankle_m.z) / time_s;
  f.width_m = std::abs(walker.step(kFrom).to.ankle_m.x - walker.step(kFrom + 1).to.ankle_m.x);
  for (const int i : {kFrom, kFrom + 1}) f.leg[slot(walker.step(i).side)] = legFigures(walker, i);
  f.stance01 = (f.leg[0].stance_s + f.leg[1].stance_s) / time_s;
  return f;
}

movement::Performer ordinary(double height_m, double sex01, double bmi, double age_years,
                             Side sore = Side::left) {
  return movement::makePerformer({height_m, sex01, bmi, age_years}, {}, sore);
}

std::vector<movement::Performer> ordinaryPeople() {
  return {ordinary(1.58, 1.0, 27.0, 70.0), ordinary(1.64, 1.0, 24.0, 66.0),
          ordinary(1.55, 1.0, 30.0, 74.0), ordinary(1.72, 0.0, 26.0, 70.0),
          ordinary(1.78, 0.0, 29.0, 66.0), ordinary(1.70, 0.0, 24.0, 74.0)};
}

}  // namespace

TEST_CASE("an ordinary older person walks as people do in gait laboratories") {
  // 65 to 75 years, an ordinary tempo. Bounds: Perry and Burnfield 2010 and Winter 1991 (tag TK);
  // knees S53: 61 in swing without, 55 with osteoarthritis, 18 and 10 while they carry.
  for (const movement::Performer& who : ordinaryPeople()) {
    const Figures f = figuresOf(who, {});
    const LegFigures& leg = f.of(body::other(who.sore_side));
    const LegFigures& bad = f.of(who.sore_side);
    INFO("height " << who.skeleton.physique.height_m << " speed " << f.speed_m_s << " cadence "
                   << f.steps_a_minute << " stance " << f.stance01 << " width " << f.width_m
                   << " hips " << leg.hips_travel_m);
    INFO("knee " << leg.swing_knee_deg << ", toe-off " << leg.toe_off_knee_deg << ", stance "
                 << leg.stance_knee_deg << ", landing " << leg.landing_knee_deg << ", other lands "
                 << leg.other_lands_knee_deg << ", deg/s " << leg.bending_deg_s << "; sore "
                 << bad.swing_knee_deg << ", toe-off " << bad.toe_off_knee_deg << ", stance "
                 << bad.stance_knee_deg << ", landing " << bad.landing_knee_deg << ", other lands "
                 << bad.other_lands_knee_deg);
    CHECK(f.speed_m_s > 1.0);
    CHECK(f.speed_m_s < 1.3);
    CHECK(f.steps_a_minute > 100.0);
    CHECK(f.steps_a_minute < 115.0);
    CHECK(f.stance01 > 0.60);
    CHECK(f.stance01 < 0.64);
    CHECK(f.width_m > 0.06);
    CHECK(f.width_m < 0.12);
    CHECK(leg.swing_knee_deg > 57.0);
    CHECK(leg.swing_knee_deg < 65.0);
    CHECK(bad.swing_knee_deg > 51.0);
    CHECK(bad.swing_knee_deg < 59.0);
    CHECK(leg.toe_off_knee_deg > 35.0);
    CHECK(leg.toe_off_knee_deg < 45.0);
    CHECK(leg.bending_deg_s > 280.0);
    CHECK(leg.bending_deg_s < 420.0);
    CHECK(leg.landing_knee_deg < 10.0);
    CHECK(bad.landing_knee_deg < 10.0);
    CHECK(leg.stance_knee_deg > 15.0);
    CHECK(leg.stance_knee_deg < 20.0);
    CHECK(bad.stance_knee_deg < 15.5);
    CHECK(bad.stance_knee_deg < leg.stance_knee_deg - 3.0);
    // The trailing knee is still nearly straight when the other heel meets the floor.
    CHECK(leg.other_lands_knee_deg > 9.0);
    CHECK(leg.other_lands_knee_deg < 15.5);
    CHECK(bad.other_lands_knee_deg > 9.0);
    CHECK(bad.other_lands_knee_deg < 15.5);
    CHECK(leg.hips_travel_m > 0.025);
    CHECK(leg.hips_travel_m < 0.055);
  }
}

TEST_CASE("who limps spares a leg: less time on it, a short quick step past it, leaning over it") {
  for (const movement::Performer& who : ordinaryPeople()) {
    for (const Side side : kSides) {
      const Figures usual = figuresOf(who, {0.0, side});
      const bool usually_sore = side == who.sore_side;
      for (const double size : {0.3, 0.6, 1.0}) {
        const Figures f = figuresOf(who, {size, side});
        const LegFigures& bad = f.of(side);
        const LegFigures& leg = f.of(body::other(side));
        const double slower = f.speed_m_s / usual.speed_m_s;
        const double spared = bad.stance_s / leg.stance_s;
        const double shorter = 1.0 - leg.step_m / bad.step_m;
        INFO("limp " << size << " speed " << slower << " stance " << spared << " step " << shorter
                     << " lean " << bad.lean_deg << " knees " << bad.stance_knee_deg << " "
                     << leg.stance_knee_deg << " was " << usual.of(side).stance_knee_deg);
        CHECK(slower > 0.58);
        CHECK(slower < 0.93);
        CHECK(spared > 0.73);
        CHECK(spared < 0.94);
        CHECK(shorter > 0.04);
        CHECK(shorter < 0.22);
        // The other foot swings in less time, past a leg that carries alone for less long.
        CHECK(bad.alone_s < 0.9 * leg.alone_s);
        CHECK(bad.lean_deg > 3.0);
        CHECK(bad.lean_deg < (size < 1.0 ? 8.0 : 12.0));
        CHECK(bad.lean_deg > leg.lean_deg + 2.0);
        CHECK(bad.toe_off_pitch_deg < leg.toe_off_pitch_deg - 8.0);
        CHECK(bad.swing_knee_deg < leg.swing_knee_deg - 4.0);
        if (usually_sore) CHECK(bad.stance_knee_deg < usual.of(side).stance_knee_deg);
        CHECK(bad.stance_knee_deg < leg.stance_knee_deg - 1.5);
        if (size < 1.0) continue;
        // The full limp is not to be overlooked, nor taken for one of the other leg.
        CHECK(spared < 0.80);
        CHECK(bad.alone_s < 0.6 * leg.alone_s);
        CHECK(bad.lean_deg > 9.0);
        CHECK(bad.lean_deg > leg.lean_deg + 8.0);
      }
    }
  }
}

TEST_CASE("a limp grows with its size") {
  const movement::Performer who = ordinaryPeople().front();
  Figures before = figuresOf(who, {0.0, Side::right});
  for (double size = 0.2; size < 1.01; size += 0.2) {
    const Figures f = figuresOf(who, {size, Side::right});
    CHECK(f.speed_m_s < before.speed_m_s);
    CHECK(f.leg[1].stance_s / f.leg[0].stance_s < before.leg[1].stance_s / before.leg[0].stance_s);
    if (size > 0.3) CHECK(f.leg[1].lean_deg > before.leg[1].lean_deg);
    before = f;
  }
}
