#pragma once

#include <array>
#include <span>

#include "body/pose.h"
#include "movement/performer.h"

namespace spotter::locomotion {

/// A spot and heading in the hall.
struct Place {
  maths::Vec3 position_m;
  double heading_rad = 0.0;  ///< 0 faces +Z, positive turns to the left
};

/// A point of the place's own frame, in the hall; and the other way round.
maths::Vec3 fromPlace(const Place& place, const maths::Vec3& own_m);
maths::Vec3 intoPlace(const Place& place, const maths::Vec3& hall_m);
/// A place given in another place's frame, in the hall.
Place composed(const Place& place, const Place& own);
/// Where the origin stands, seen from the place: composed(inverse(p), p) is the origin.
Place inverse(const Place& place);
/// The same angle within half a turn of 0.
double wrapped(double angle_rad);

/// How a person walks when nothing hurries them.
/// Basis: proposed, within what textbooks give for people of 60 to 85 and for knee pain (Winter
/// 1991; Perry and Burnfield 2010, tag TK): 0.9 to 1.3 m/s, 98 to 115 steps a minute, slower with
/// age, more of it on both feet, shorter on the sore leg. S53: less knee bend in swing with
/// osteoarthritis. The figures that come of it: tests/README.md.
struct Gait {
  double step_m = 0.55;  ///< heel to heel, on a path long enough
  double step_s = 0.58;
  double both_feet01 = 0.30;  ///< part of a step's time on both feet: half of it in a cycle's share
  double half_width_m = 0.07;     ///< from the line of walking to an ankle
  double push_off_rad = 0.66;     ///< pitch of the foot when the toes leave the floor
  double heel_strike_rad = 0.26;  ///< pitch of the foot when the heel meets it
  double bend_deg = 3.0;          ///< how much more than in standing a knee bends while it carries
  // How the sore leg is spared, against the other one.
  body::Side sore = body::Side::left;
  double sore_alone01 = 0.93;    ///< time on it alone
  double sore_ahead01 = 0.0;     ///< its own step is longer by this part, the other's shorter
  double sore_push01 = 0.77;     ///< how far it pushes off
  double sore_strike01 = 1.0;    ///< how far its heel strikes
  double sore_bend_deg = 2.1;    ///< how much more its knee bends while it carries
  double sore_lean_deg = 3.0;    ///< of the trunk over it while it carries alone
  double limp_lean_deg = 0.0;    ///< the same, for as long as it carries
  double caught_bend_deg = 0.0;  ///< how much more the other knee gives as that leg lands
  double arm_swing01 = 1.0;
  double arm_aside_deg = 0.0;  ///< of the other arm, while the trunk leans over the sore leg
};

/// How far a leg is spared when walking: an antalgic gait.
struct Limp {
  double size01 = 0.0;  ///< 0 no more than is usual, 0.3 slightly, 0.6 clearly, 1 hardly carries
  body::Side side = body::Side::left;
};
Gait gaitOf(const movement::Performer& performer, const Limp& limp = {});

/// Something flat on the floor that feet step on to: a mat. A rectangle about its place.
struct Ground {
  Place middle;
  double half_width_m = 0.0;
  double half_length_m = 0.0;
  double height_m = 0.0;
};

/// A foot flat on the floor, in the hall.
struct Footprint {
  maths::Vec3 ankle_m;
  double yaw_rad = 0.0;  ///< turn of the foot from the rest pose
};

/// The footprints of a posture, in the hall: where its feet stand, or would with their heels down.
std::array<Footprint, 2> footprintsOf(const movement::Performer& performer, const body::Pose& pose,
                                      const Place& place);

/// One step of a walk. Between `begin` and `off` both feet carry.
struct Step {
  body::Side side = body::Side::left;  ///< of the foot that steps
  Footprint to;
  Place centre;  ///< of a body that stands where this step leads; heading not wrapped
  double begin_s = 0.0;
  double off_s = 0.0;           ///< the toes leave the floor
  double land_s = 0.0;          ///< the heel meets it
  double push01 = 0.0;          ///< how far behind the body the foot pushes off: 1 in a full step
  double strike01 = 0.0;        ///< how far ahead of the body the heel meets the floor
  double lift_m = 0.0;          ///< beyond what the roll lifts, so that the toes clear the floor
  double over_hips_m = 0.0;     ///< height of the hip joints over the foot that carries alone
  double landing_hips_m = 0.0;  ///< the same when the heel has met the floor

  /// How much of a walk it is: 0 for stepping on the spot, aside or back.
  double stride01() const { return 0.5 * (push01 + strike01); }
};

/// A walk from standing to standing, fixed when it begins: footprints and times. A value, no heap.
struct WalkPlan {
  static constexpr int kMaxSteps = 40;
  Place start;
  std::array<Footprint, 2> feet{};  ///< at the start
  int step_count = 0;
  std::array<Step, kMaxSteps> steps{};
  double duration_s = 0.0;
  double stand_height_m = 0.0;   ///< of the hip joints while standing at ease
  double stand_forward_m = 0.0;  ///< of the hip joints in the person's frame
  double first_ground_m = 0.0;   ///< what the feet stand on at the start
  double last_ground_m = 0.0;    ///< and at the end
  Gait gait;
  std::array<Ground, 2> ground{};  ///< what is stepped on besides the floor

  const Step& step(int number) const { return steps[static_cast<std::size_t>(number)]; }
  /// Where the walk ends.
  Place end() const;
};

/// A part of the way.
struct Stretch {
  Place to;
  bool facing_along =
      true;  ///< turn into the way and walk; else keep the body's heading as far as it goes
  double turn_sign =
      0.0;  ///< + to the left, - to the right where a half turn is as short either way
};

/// What is asked of a walk.
struct WalkRequest {
  Place from;
  std::array<Footprint, 2> feet{};       ///< as they stand
  std::span<const Stretch> legs;         ///< only read while planning
  std::array<Footprint, 2> last_feet{};  ///< as they are to stand at the end
  std::array<Ground, 2> ground{};        ///< what lies on the way
  Limp limp;
};

/// How high a foot stands at a point.
double groundHeight_m(const std::array<Ground, 2>& ground, const maths::Vec3& hall_m);

/// Chooses the footsteps: turning on the spot by small steps, a first shorter step, a steady walk,
/// a last shorter one, side steps and backward steps for what is too short to be walked, the feet
/// as asked for. No steps when the feet already stand there. Ways too long for kMaxSteps get longer
/// steps.
WalkPlan planWalk(const movement::Performer& performer, const WalkRequest& request);

/// The same walk broken off: the step under way and the next are made, then the feet come together.
/// @param performer  the one that it was planned for
WalkPlan haltedWalk(const movement::Performer& performer, const WalkPlan& plan, double time_s);

}  // namespace spotter::locomotion
