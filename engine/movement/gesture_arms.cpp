#include "movement/gesture_arms.h"

#include <algorithm>

#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/touch.h"

namespace spotter::movement {
namespace {

using body::Side;
using maths::Vec3;

ArmShape onKnee(const ArmSite& site, double rub_m) {
  const Vec3 knee = site.trunk.knee_m[slot(site.side)];
  const Vec3 hip = site.trunk.hip_m[slot(site.side)];
  const Vec3 along = maths::normalised(knee - hip);
  const Vec3 wrist = knee + Vec3{site.sign() * 0.02, 0.06, 0.07} * site.k() + along * rub_m;
  ArmShape arm = reachingArm(site, wrist, {site.sign() * 0.8, 0.0, -0.6});
  arm.hand = maths::normalised(along + Vec3{0.0, -0.6, 0.2});
  return arm;
}

// Behind the shank, from the side.
ArmShape onCalf(const ArmSite& site, double rub_m) {
  const double s = site.sign();
  const Vec3 knee = site.trunk.knee_m[slot(site.side)];
  const Vec3 wrist = knee + Vec3{s * 0.085, -0.10 + rub_m, -0.035} * site.k();
  ArmShape arm = reachingArm(site, wrist, {s * 0.9, 0.0, -0.3});
  arm.hand = maths::normalised(Vec3{-s * 0.35, -0.85, -0.25});
  arm.hand_front = maths::cross(Vec3{-s, 0.0, 0.5}, arm.hand) * s;
  return arm;
}

// To where a chair stands beside or behind, looking for it.
ArmShape groping(const ArmSite& site, double time_s, double search_m) {
  const double s = site.sign();
  const Vec3 search{s * maths::wave(0.31, time_s), 0.5 * maths::wave(0.47, time_s),
                    maths::wave(0.23, time_s)};
  const Vec3 wrist = site.trunk.hip_m[slot(site.side)] +
                     (Vec3{s * 0.24, 0.02, 0.02} + search * search_m) * site.k();
  ArmShape arm = reachingArm(site, wrist, {s * 0.6, 0.0, -0.8});
  if (search_m > 0.0) arm.hand = maths::normalised(Vec3{s * 0.35, -0.75, 0.2});
  return arm;
}

ArmShape toForehead(const ArmSite& site, double wipe01) {
  const double s = site.sign();
  return onFace(site, {s * (0.052 - 0.07 * wipe01), 1.668, 0.108}, {-s * 0.85, 0.42, 0.0},
                {0.0, -0.1, -1.0}, {s * 0.9, -0.5, 0.3});
}

ArmShape clasped(const ArmSite& site, const Vec3& rest_point) {
  const double s = site.sign();
  const bool over = site.side == Side::right;
  const Vec3 point = rest_point + Vec3{s * 0.012, over ? 0.018 : 0.0, over ? 0.045 : 0.02};
  return onTrunk(site, point, {-s * 0.8, 0.15, 0.35}, {s * 0.75, -0.7, -0.2});
}

ArmShape onHip(const ArmSite& site) {
  const double s = site.sign();
  const double wide = 0.075 + 0.003 * std::max(0.0, site.p.skeleton.physique.bmi - 23.0);
  const Vec3 point = site.trunk.hip_m[slot(site.side)] + Vec3{s * wide, 0.13, 0.035} * site.k();
  return touching(site, {point, {-s * 0.45, -0.35, 0.7}, {-s, 0.0, -0.2}, 0.06, {s, 0.0, -0.35}});
}

ArmShape onSmallOfBack(const ArmSite& site) {
  const double s = site.sign();
  const Vec3 back = maths::rotate(site.trunk.pelvis, Vec3{s * 0.085, 0.14, -0.135} * site.k());
  return touching(site, {site.trunk.hips_m + back,
                         {-s * 0.30, -0.9, 0.1},
                         {0.0, 0.0, 1.0},
                         kToPalm_m,
                         {s * 0.75, 0.0, -0.8}});
}

ArmShape bent(const ArmSite& site, double raise_deg, double elbow_deg, double out_deg) {
  return hangingArm(site, maths::radians(raise_deg), maths::radians(elbow_deg),
                    maths::radians(out_deg));
}

ArmShape waving(const ArmSite& site, double time_s) {
  const double s = site.sign();
  const double swing = maths::wave(1.4, time_s);
  const Vec3 wrist = site.onChest(Vec3{s * (0.33 + 0.05 * swing), 1.60, 0.20} * site.k());
  ArmShape arm = reachingArm(site, wrist, site.byChest({s * 0.8, -0.9, 0.1}));
  arm.hand = site.byChest(maths::normalised(Vec3{s * 0.30 * swing, 1.0, 0.1}));
  arm.hand_front = maths::cross(site.byChest({0.0, 0.0, 1.0}), arm.hand) * s;
  return arm;
}

/// One arm in one gesture.
struct Aim {
  const ArmSite& site;
  const Setting& setting;
  const Gesture& gesture;
  const GestureMoment moment;
  bool holding;

  bool own() const { return site.side == gesture.side; }
  double s() const { return site.sign(); }
  double t() const { return gesture.age_s; }
  AimedArm at(const ArmShape& shape, double share01 = 1.0) const {
    return {shape, gesture.weight01 * share01};
  }
  AimedArm none() const { return {}; }
  // On the thigh, unless the hand has better support already.
  AimedArm leaning(double share01 = 1.0, double slide01 = 0.0) const {
    const bool supported = holding || setting.way.rides;
    return supported ? none() : at(armOnThigh(site, slide01), share01);
  }
};

// Warning signs.
AimedArm armOfSign(const Aim& a) {
  const ArmSite& site = a.site;
  switch (a.gesture.kind) {
    case GestureKind::faint:
      if (a.own()) return a.holding ? a.none() : a.at(groping(site, a.t(), 0.07));
      return a.at(toForehead(site, 0.3), maths::smoothstep(3.0, 5.0, a.t()) *
                                             (1.0 - maths::smoothstep(11.0, 13.0, a.t())));
    case GestureKind::breathless:
      return a.leaning(1.0, 0.10);
    case GestureKind::sharp_pain:
      return a.own() ? a.at(onKnee(site, 0.0)) : a.leaning();
    case GestureKind::guard:
      if (!a.own() || a.holding) return a.none();
      return a.at(onKnee(site, 0.035 * maths::wave(0.8, a.t()) - 0.06), a.moment.reach01);
    case GestureKind::give_way:
      return a.holding ? a.none() : a.at(bent(site, 24.0, 42.0, 34.0), a.moment.fling01);
    case GestureKind::rub_calf:
      if (a.own()) return a.at(onCalf(site, 0.045 * maths::wave(0.9, a.t())));
      return a.leaning();
    case GestureKind::arm_drift: {
      const double sunk = a.own() ? 0.85 * a.moment.drift01 : 0.0;
      return a.at(bent(site, 66.0 * (1.0 - sunk), 12.0 + 16.0 * sunk, 5.0), a.moment.raise01);
    }
    case GestureKind::lose_balance:
      return a.holding ? a.none()
                       : a.at(bent(site, 18.0, 28.0, a.own() ? 84.0 : 76.0), a.moment.fling01);
    case GestureKind::white_knuckles:
      if (a.holding || a.setting.way.rides) return a.none();
      if (a.setting.way.seated_start) return a.at(armOnSeat(site));
      return a.at(clasped(site, {0.0, 1.14, 0.015}));
    case GestureKind::rise_dizzy:
      if (a.own()) return a.holding ? a.none() : a.at(groping(site, a.t(), 0.03));
      return a.at(toForehead(site, 0.3), 1.0 - maths::smoothstep(9.0, 11.0, a.t()));
    case GestureKind::tremble: {
      const double shake = maths::wave(a.own() ? 5.3 : 4.9, a.t()) + 0.4 * maths::wave(7.1, a.t());
      if (a.holding) return a.none();
      return a.at(bent(site, 14.0 + 0.8 * shake, 62.0 + 1.8 * shake, 9.0), 0.9);
    }
    case GestureKind::freeze:
      return a.at(
          clasped(site, Vec3{0.0, 1.17, 0.02} + Vec3{0.008, 0.010, 0.0} * maths::wave(0.3, a.t())));
    default:
      return a.none();
  }
}

// Harmless look-alikes.
AimedArm armOfLookAlike(const Aim& a) {
  const ArmSite& site = a.site;
  const double s = a.s();
  switch (a.gesture.kind) {
    case GestureKind::laugh:
      if (a.own())
        return a.at(onTrunk(site, {s * 0.03, 1.17, 0.015}, {-s, 0.1, 0.1}, {s, -0.5, -0.2}));
      return a.leaning();
    case GestureKind::rub_thighs:
      return a.leaning(1.0, 0.10 + 0.13 * maths::wave(0.85, a.t()));
    case GestureKind::stretch_calf:
      if (a.holding) return a.none();
      return a.setting.way.seated_start ? a.leaning() : a.at(onHip(site));
    case GestureKind::adjust_glasses:
      if (!a.own()) return a.none();
      return a.at(onFace(site, {s * 0.062, 1.632, 0.112}, {-s * 0.5, 0.8, -0.1},
                         {-s * 0.5, 0.0, -1.0}, {s * 0.6, -0.9, 0.2}));
    case GestureKind::hand_to_ear:
      if (!a.own()) return a.none();
      return a.at(onFace(site, {s * 0.095, 1.625, 0.012}, {-s * 0.1, 0.85, -0.4}, {-s, 0.0, 0.0},
                         {s * 0.9, -0.8, 0.3}));
    case GestureKind::chat:
      if (!a.own() || a.holding) return a.none();
      return a.at(bent(site, 20.0, 74.0 + 9.0 * maths::wave(1.1, a.t()), 12.0),
                  0.9 * a.moment.reach01);
    case GestureKind::wave:
      return a.own() ? a.at(waving(site, a.t()), a.moment.reach01) : a.none();
    case GestureKind::shake_out_hands: {
      const double shake = maths::wave(2.8, a.t());
      if (a.holding) return a.none();
      return a.at(bent(site, 8.0, 46.0 + 8.0 * shake, 18.0), a.moment.reach01);
    }
    case GestureKind::think:
      if (a.own()) {
        return a.at(onFace(site, {s * 0.018, 1.535, 0.118}, {-s * 0.45, 0.85, 0.1},
                           {0.0, 0.1, -1.0}, {s * 0.45, -1.0, -0.1}));
      }
      return a.holding ? a.none()
                       : a.at(onTrunk(site, {-s * 0.07, 1.165, 0.035}, {-s, 0.05, 0.05},
                                      {s, -0.4, -0.2}));
    case GestureKind::stretch_back:
      return a.holding || a.setting.way.rides ? a.none() : a.at(onSmallOfBack(site));
    default:
      return a.none();
  }
}

AimedArm armOf(const Aim& a) {
  const ArmSite& site = a.site;
  const double k = site.k();
  const double s = a.s();
  const double front = site.p.chest_depth_m;
  switch (a.gesture.kind) {
    case GestureKind::hand_to_chest:
      // Flat on the breastbone, a little to the left.
      if (!a.own()) return a.none();
      return a.at(reachingArm(site, site.onChest({s * 0.035 * k, 1.30 * k, front + 0.02 * k}),
                              {s * 0.7, -0.8, 0.0}));
    case GestureKind::hand_to_collar:
      if (!a.own()) return a.none();
      return a.at(reachingArm(site, site.onChest({s * 0.075 * k, 1.425 * k, front - 0.005 * k}),
                              {s * 0.8, -0.6, 0.2}));
    case GestureKind::wipe_brow:
      return a.own() ? a.at(toForehead(site, 0.5 + 0.5 * maths::wave(0.45, a.t()))) : a.none();
    case GestureKind::rub_knee:
      return a.own() ? a.at(onKnee(site, 0.03 * maths::wave(0.8, a.t()))) : a.none();
    case GestureKind::grip_chair:
      return a.own() ? a.at(groping(site, 0.0, 0.0)) : a.none();
    default: {
      const AimedArm sign = armOfSign(a);
      return sign.weight01 > 0.0 ? sign : armOfLookAlike(a);
    }
  }
}

// What the arms can do on a mat: on the side only the upper one.
bool lyingMay(const Setting& setting, const Gesture& gesture, Side side) {
  if (setting.way.lying == Lying::on_side && side != setting.way.moving_side) return false;
  switch (gesture.kind) {
    case GestureKind::hand_to_chest:
    case GestureKind::hand_to_collar:
    case GestureKind::wipe_brow:
    case GestureKind::arm_drift:
    case GestureKind::tremble:
    case GestureKind::freeze:
    case GestureKind::adjust_glasses:
    case GestureKind::hand_to_ear:
    case GestureKind::chat:
    case GestureKind::wave:
    case GestureKind::shake_out_hands:
    case GestureKind::think:
      return true;
    // A hand to the forehead is what is left of these.
    case GestureKind::faint:
    case GestureKind::rise_dizzy:
      return side != gesture.side;
    default:
      return false;
  }
}

}  // namespace

AimedArm gestureArm(const ArmSite& site, const Setting& setting, const Gesture& gesture,
                    bool holding) {
  if (gesture.weight01 <= 0.0 || gesture.kind == GestureKind::none) return {};
  if (setting.way.on_mat && !lyingMay(setting, gesture, site.side)) return {};
  return armOf({site, setting, gesture, momentOf(gesture), holding});
}

}  // namespace spotter::movement
