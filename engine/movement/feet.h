#pragma once

#include "movement/carriage.h"

namespace spotter::movement {

/// A foot: where the ankle is and how the foot is turned.
struct Foot {
  maths::Vec3 ankle_m;
  maths::Quat turn;
  double heel_pitch_rad = 0.0;  ///< of a lifted heel: the toes stay flat
};

/// Directions of a leg that is carried by the hip alone.
struct FreeLeg {
  maths::Vec3 thigh;  ///< unit, hip to knee
  maths::Vec3 shank;  ///< unit, knee to ankle
  maths::Vec3 front;  ///< unit, square to the thigh, where the kneecap faces
  maths::Vec3 shin;   ///< unit, square to the shank, where the shin faces
};

/// The foot at its place on the floor: flat, up on the ball, back on the heel, or on its outer
/// edge.
Foot plantedFoot(const Performer& performer, const Setting& setting, const Posture& posture,
                 body::Side side);

/// How straight a leg is drawn before the heel of its planted foot comes up, in shares of its
/// length.
struct HeelRise {
  double longest01 = 0.9985;  ///< the leg at most
  double blend01 = 0.003;     ///< before that, the heel begins to come up
};

/// How far the heel of a planted foot comes up so that the leg reaches it, m: from nothing, slowly
/// at first, and no further than toes bend.
/// @param moved_m  of the foot's place, as on to a step
double heelToReach_m(const Performer& performer, const Setting& setting, const Posture& posture,
                     body::Side side, const maths::Vec3& hip_m, const HeelRise& rise,
                     const maths::Vec3& moved_m = {});

/// The moving leg as the hip carries it: flexion, abduction and turning out of the thigh, bend of
/// the knee.
FreeLeg freeLeg(const Setting& setting, const Posture& posture);

/// The moving leg's foot: lifted, with a soft change from floor to air that clears the floor; or
/// sliding along the floor as far as the bend of the knee wants.
Foot movingFoot(const Performer& performer, const Setting& setting, const Posture& posture,
                const maths::Vec3& hip_m);

}  // namespace spotter::movement
