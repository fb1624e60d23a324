#include "movement/gesture.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/carriage.h"
#include "movement/sides.h"

namespace spotter::movement {
namespace {

using body::Side;

// Sizes are proposed throughout; faults.md section 2 gives those beside an RF key (its tag D).
// Where the legs may do as the gesture asks.
bool onTwoFeet(const Way& way) {
  return !way.seated_start && !way.on_mat && !way.rides &&
         (way.legs == Legs::together || way.legs == Legs::split);
}
bool sits(const Way& way) { return way.seated_start || way.rides; }
bool isHeld(const Way& way) {
  return way.hands == Hands::on_chair_back || way.hands == Hands::on_chair_ahead ||
         way.hands == Hands::on_rail || way.hands == Hands::on_stick;
}

/// The body of one gesture: what it adds, by its weight.
struct Body {
  const Gesture& gesture;
  const GestureMoment moment;
  Setting& setting;
  Posture& posture;

  double w() const { return gesture.weight01; }
  double t() const { return gesture.age_s; }
  Side side() const { return gesture.side; }
  double sign() const { return body::signOf(gesture.side); }

  void add(Channel channel, double amount, Side of = Side::left) const {
    if (channel == Channel::pelvis_shift && setting.way.rides) return;  // the saddle keeps the hips
    posture.at(channel, of) += w() * amount;
  }
  void addBoth(Channel channel, double amount) const {
    add(channel, amount, Side::left);
    add(channel, amount, Side::right);
  }
  // Forward at least so far, or as far as a hand on a chair or rail lets them.
  void lean(double standing_deg, double seated_deg) const {
    double& value = posture.at(Channel::trunk_lean);
    const double free = sits(setting.way) ? seated_deg : standing_deg;
    const double wanted = isHeld(setting.way) ? 0.45 * free : free;
    value += w() * std::max(0.0, wanted - value);
  }
  // The knees, of both legs or of the one that stands.
  void bend(double knee_deg) const {
    const Way& way = setting.way;
    if (onTwoFeet(way)) {
      add(Channel::knee_flexion, knee_deg);
      add(Channel::shank_lean, 0.45 * knee_deg);
    } else if (way.legs == Legs::one_moves && !sits(way) && !way.on_mat) {
      add(Channel::stance_knee, knee_deg);
    }
  }
  void liftFoot(Side of, double height_m) const { setting.foot_lift_m[slot(of)] += w() * height_m; }
  void rock(double size) const {
    const double slow = maths::wave(0.41, t());
    add(Channel::side_lean, 1.5 * size * (slow + 0.35 * maths::wave(0.93, t())));
    add(Channel::pelvis_shift, 0.010 * size * slow);
    add(Channel::trunk_lean, 1.3 * size * maths::wave(0.27, t()));
  }
};

// RF-2: rocking two to three times as far as who is well.
void faint(const Body& b) {
  b.rock(1.55);
  b.add(Channel::head_nod, 11.0 + 5.0 * maths::wave(0.19, b.t()));
  b.add(Channel::head_turn, b.sign() * 9.0);
  b.bend(7.0 + 3.0 * maths::wave(0.33, b.t()));
  b.add(Channel::trunk_lean, 6.0);
}

void breathless(const Body& b) {
  b.lean(44.0, 32.0);
  b.bend(14.0);
  b.add(Channel::head_nod, -8.0);
  b.addBoth(Channel::shoulder_lift, 0.018);
}

// RF-5: a stop, the weight off the leg.
void sharpPain(const Body& b) {
  b.lean(46.0, 30.0);
  b.bend(16.0);
  b.add(Channel::head_nod, 12.0);
  b.addBoth(Channel::shoulder_lift, 0.012);
  b.add(Channel::side_lean, -b.sign() * 4.0);
  if (!onTwoFeet(b.setting.way)) return;
  b.add(Channel::pelvis_shift, -b.sign() * 0.045);
  b.add(Channel::heel_lift, 0.05, b.side());
}

// Stiff, off the sore leg; more of it every time the hand goes there.
void guard(const Body& b) {
  const double reach = b.moment.reach01;
  b.add(Channel::side_lean, -b.sign() * (2.0 + reach));
  b.add(Channel::head_nod, 4.0 + 6.0 * reach);
  b.addBoth(Channel::shoulder_lift, 0.008);
  b.lean(sits(b.setting.way) ? 0.0 : 32.0 * reach, 22.0 * reach);
  if (onTwoFeet(b.setting.way)) b.add(Channel::pelvis_shift, -b.sign() * 0.012);
}

// RF-7: 15 to 30 degrees in under 0.3 s.
void giveWay(const Body& b) {
  const double gone = b.moment.buckle01;
  b.bend(21.0 * gone);
  b.add(Channel::trunk_lean, 13.0 * gone);
  b.add(Channel::head_nod, 9.0 * gone);
  b.add(Channel::side_lean, b.sign() * 4.0 * gone);
  if (!onTwoFeet(b.setting.way)) return;
  b.add(Channel::pelvis_drop, b.sign() * 3.0 * gone);
  b.add(Channel::pelvis_shift, b.sign() * 0.02 * gone);
  b.add(Channel::heel_lift, 0.025 * gone, b.side());
}

void rubCalf(const Body& b) {
  b.lean(66.0, 44.0);
  b.bend(34.0);
  b.add(Channel::side_lean, b.sign() * 6.0);
  if (onTwoFeet(b.setting.way)) b.add(Channel::pelvis_shift, -b.sign() * 0.02);
}

void armDrift(const Body& b) {
  b.add(Channel::side_lean, b.sign() * 3.5);
  b.add(Channel::shoulder_lift, -0.012, b.side());
  b.add(Channel::head_turn, b.sign() * 14.0 * b.moment.drift01);
  b.add(Channel::head_nod, 6.0);
}

// RF-12: arms beyond 60 degrees in under 0.5 s and a step that catches the fall.
void loseBalance(const Body& b) {
  const double fling = b.moment.fling01;
  b.add(Channel::side_lean, b.sign() * 11.0 * fling);
  b.add(Channel::trunk_lean, 6.0 * fling);
  if (!onTwoFeet(b.setting.way)) return;
  b.bend(10.0 * fling);
  b.add(Channel::pelvis_shift, b.sign() * (0.05 * fling + 0.05 * b.moment.sidestep01));
  if (b.setting.way.legs != Legs::together) return;
  b.add(Channel::foot_outward, 0.20 * b.moment.sidestep01, b.side());
  b.liftFoot(b.side(), 0.05 * b.moment.lift01);
}

// RF-17: shoulders up by 3 cm.
void whiteKnuckles(const Body& b) {
  b.addBoth(Channel::shoulder_lift, 0.03);
  b.add(Channel::trunk_lean, 8.0);
  b.add(Channel::head_nod, 7.0);
}

// RF-18: over within half a minute of standing up.
void riseDizzy(const Body& b) {
  const double still = 1.0 - maths::smoothstep(14.0, 30.0, b.t());
  b.rock(1.6 * still);
  b.add(Channel::head_nod, 9.0 * still);
  b.bend(6.0 * still);
}

void tremble(const Body& b) {
  b.rock(0.9);
  b.add(Channel::head_turn, 20.0 * maths::wave(0.11, b.t()) + 6.0 * maths::wave(0.31, b.t()));
  b.add(Channel::head_nod, 4.0 + 1.2 * maths::wave(5.1, b.t()) * 0.4);
}

void freezeUp(const Body& b) {
  b.add(Channel::head_nod, 19.0);
  b.addBoth(Channel::shoulder_lift, 0.014);
  b.add(Channel::trunk_lean, 5.0);
}

// RF-20: hunched as who is cold and ill, the hot knee a little bent and spared; a shiver runs
// through the shoulders now and then.
void feverish(const Body& b) {
  const double reach = b.moment.reach01;
  const double shiver = b.moment.shiver01 * maths::wave(5.7, b.t());
  b.add(Channel::trunk_lean, 7.0);
  b.lean(sits(b.setting.way) ? 0.0 : 52.0 * reach, 30.0 * reach);
  b.add(Channel::head_nod, 13.0 + 1.6 * shiver);
  b.addBoth(Channel::shoulder_lift, 0.012 + 0.010 * b.moment.shiver01 + 0.0035 * shiver);
  b.add(Channel::side_lean, -b.sign() * 2.5);
  if (!onTwoFeet(b.setting.way)) return;
  b.bend(7.0 + 10.0 * reach);
  b.add(Channel::pelvis_shift, -b.sign() * 0.035);
  b.add(Channel::heel_lift, 0.03, b.side());
}

void laugh(const Body& b) {
  // Bends and comes up again, shaking.
  const double down = 0.5 - 0.5 * maths::cosine(2.0 * maths::kPi * 0.16 * b.t());
  b.lean(8.0 + 24.0 * down, 4.0 + 18.0 * down);
  b.add(Channel::trunk_lean, 1.0 * maths::wave(2.6, b.t()));
  b.addBoth(Channel::shoulder_lift, 0.006 + 0.005 * maths::wave(2.6, b.t()));
  b.add(Channel::head_nod, -14.0 + 10.0 * down);
  b.bend(8.0 * down);
}

void rubThighs(const Body& b) {
  b.lean(24.0, 14.0);
  b.bend(8.0);
  b.add(Channel::head_nod, -4.0);
}

void stretchCalf(const Body& b) {
  if (onTwoFeet(b.setting.way) && b.setting.way.legs == Legs::together) {
    const Side front = body::other(b.side());
    b.add(Channel::foot_forward, -0.30, b.side());
    b.add(Channel::foot_forward, 0.08, front);
    b.liftFoot(b.side(), 0.05 * b.moment.lift01);
    b.bend(12.0);
    b.lean(14.0, 0.0);
  } else if (b.setting.way.seated_start) {
    b.add(Channel::toe_lift, 0.07, b.side());
    b.lean(0.0, 20.0);
  }
}

void chat(const Body& b) {
  b.add(Channel::head_turn, b.sign() * (24.0 + 5.0 * maths::wave(0.23, b.t())));
  b.add(Channel::head_nod, 2.5 * maths::wave(0.9, b.t()) * maths::wave(0.37, b.t()));
}

void bounce(const Body& b) {
  const double down = 0.5 - 0.5 * maths::cosine(2.0 * maths::kPi * 0.65 * b.t());
  b.bend(15.0 * down);
  b.add(Channel::trunk_lean, 4.0 * down);
  if (!b.setting.way.seated_start) return;
  b.add(Channel::heel_lift, 0.03 * down, Side::left);
  b.add(Channel::heel_lift, 0.03 * (1.0 - down), Side::right);
}

void rollShoulders(const Body& b) {
  const double up = 0.5 - 0.5 * maths::cosine(2.0 * maths::kPi * 0.45 * b.t());
  b.addBoth(Channel::shoulder_lift, 0.030 * up);
  b.add(Channel::head_nod, -5.0 * up);
}

void stretchBack(const Body& b) {
  b.add(Channel::trunk_lean, -9.0 - 2.0 * maths::wave(0.2, b.t()));
  b.add(Channel::head_nod, -8.0);
}

void rubKnee(const Body& b) {
  b.lean(52.0, 28.0);
  b.bend(18.0);
}

// Rocking that is seen from across the hall.
void swayGesture(const Body& b) {
  const double slow = maths::wave(0.45, b.t());
  b.add(Channel::side_lean, 5.0 * slow);
  b.add(Channel::pelvis_shift, 0.03 * slow);
  b.add(Channel::trunk_lean, 4.0 * maths::sine(2.0 * maths::kPi * 0.27 * b.t() + 1.0));
  b.add(Channel::head_nod, 8.0);
}

void addBody(const Body& b) {
  switch (b.gesture.kind) {
    case GestureKind::rub_knee:
      return rubKnee(b);
    case GestureKind::sway:
      return swayGesture(b);
    case GestureKind::faint:
      return faint(b);
    case GestureKind::breathless:
      return breathless(b);
    case GestureKind::sharp_pain:
      return sharpPain(b);
    case GestureKind::guard:
      return guard(b);
    case GestureKind::give_way:
      return giveWay(b);
    case GestureKind::rub_calf:
      return rubCalf(b);
    case GestureKind::arm_drift:
      return armDrift(b);
    case GestureKind::lose_balance:
      return loseBalance(b);
    case GestureKind::white_knuckles:
      return whiteKnuckles(b);
    case GestureKind::rise_dizzy:
      return riseDizzy(b);
    case GestureKind::tremble:
      return tremble(b);
    case GestureKind::freeze:
      return freezeUp(b);
    case GestureKind::feverish:
      return feverish(b);
    case GestureKind::laugh:
      return laugh(b);
    case GestureKind::rub_thighs:
      return rubThighs(b);
    case GestureKind::stretch_calf:
      return stretchCalf(b);
    case GestureKind::chat:
      return chat(b);
    case GestureKind::roll_shoulders:
      return rollShoulders(b);
    case GestureKind::bounce:
      return bounce(b);
    case GestureKind::stretch_back:
      return stretchBack(b);
    case GestureKind::wave:
      return b.add(Channel::head_turn, b.sign() * 12.0 * b.moment.reach01);
    case GestureKind::adjust_glasses:
      return b.add(Channel::head_nod, 6.0);
    case GestureKind::hand_to_ear:
      return b.add(Channel::head_turn, -b.sign() * 14.0);
    case GestureKind::think:
      b.add(Channel::head_nod, -5.0);
      return b.add(Channel::head_turn, b.sign() * 13.0);
    case GestureKind::none:
    case GestureKind::hand_to_chest:
    case GestureKind::hand_to_collar:
    case GestureKind::wipe_brow:
    case GestureKind::grip_chair:
    case GestureKind::shake_out_hands:
      return;
  }
}

}  // namespace

void addGesture(const Gesture& gesture, Setting& setting, Posture& posture) {
  if (gesture.weight01 <= 0.0 || gesture.kind == GestureKind::none) return;
  if (!setting.way.on_mat) return addBody({gesture, momentOf(gesture), setting, posture});
  // Lying, the mat carries the trunk: the shoulders tell, and on the back the head.
  Posture told = posture;
  Setting standing = setting;
  addBody({gesture, momentOf(gesture), standing, told});
  for (const Side side : kSides)
    posture.at(Channel::shoulder_lift, side) = told.at(Channel::shoulder_lift, side);
  if (setting.way.lying == Lying::on_back)
    posture.at(Channel::head_turn) = told.at(Channel::head_turn);
}

}  // namespace spotter::movement
