#include "body/clinical.h"

#include "body/mass_centre.h"
#include "maths/angle.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::body;

namespace {

const Skeleton kSkeleton = makeSkeleton({1.75, 0.0, 25.0, 60.0});

JointFrames posed(Joint joint, const maths::Quat& turn) {
  Pose pose = restPose(kSkeleton);
  pose.at(joint) = turn;
  return solveFrames(kSkeleton, pose);
}

}  // namespace

TEST_CASE("a person standing in the rest pose measures upright, level and flat") {
  const JointFrames frames = solveFrames(kSkeleton, restPose(kSkeleton));
  CHECK(trunkLean_deg(kSkeleton, frames) == Approx(0.0).margin(1e-9));
  CHECK(sideLean_deg(frames) == Approx(0.0).margin(1e-9));
  CHECK(pelvisDrop_deg(frames) == Approx(0.0).margin(1e-9));
  CHECK(heelHeight_m(kSkeleton, frames, Side::left) == Approx(0.0).margin(1e-9));
  for (const Side side : {Side::left, Side::right}) {
    CHECK(kneeFlexion_deg(frames, side) ==
          Approx(3.75).margin(0.2));  // the rest knee is a little soft
    CHECK(toeOut_deg(frames, side) == Approx(3.6).margin(0.1));
    CHECK(legAbduction_deg(frames, side) == Approx(0.0).margin(0.5));
  }
}

TEST_CASE("turning one joint shows in its own clinical angle with the right sign, on both sides") {
  const double a = maths::radians(20.0);
  const double soft = kneeFlexion_deg(solveFrames(kSkeleton, restPose(kSkeleton)), Side::left);
  CHECK(kneeFlexion_deg(posed(Joint::left_lower_leg, maths::rotationX(a)), Side::left) ==
        Approx(soft + 20.0).margin(0.1));
  CHECK(kneeFlexion_deg(posed(Joint::left_lower_leg, maths::rotationX(-a)), Side::left) ==
        Approx(soft - 20.0).margin(0.1));
  CHECK(trunkLean_deg(kSkeleton, posed(Joint::hips, maths::rotationX(a))) ==
        Approx(20.0).margin(0.1));
  CHECK(sideLean_deg(posed(Joint::hips, maths::rotationZ(-a))) == Approx(20.0).margin(0.1));
  CHECK(pelvisDrop_deg(posed(Joint::hips, maths::rotationZ(-a))) == Approx(20.0));
  const double rest = legAbduction_deg(solveFrames(kSkeleton, restPose(kSkeleton)), Side::left);
  CHECK(legAbduction_deg(posed(Joint::left_upper_leg, maths::rotationZ(a)), Side::left) ==
        Approx(rest + 20.0).margin(0.1));
  CHECK(legAbduction_deg(posed(Joint::right_upper_leg, maths::rotationZ(-a)), Side::right) ==
        Approx(rest + 20.0).margin(0.1));
}

TEST_CASE(
    "a knee rolled toward the midline is positive valgus on either side, a bowed one negative") {
  for (const Side side : {Side::left, Side::right}) {
    const double sign = signOf(side);
    Pose pose = restPose(kSkeleton);
    pose.at(leg(side).upper) = maths::rotationZ(-sign * 0.1);
    pose.at(leg(side).lower) = maths::rotationZ(sign * 0.2);
    CHECK(valgus_deg(solveFrames(kSkeleton, pose), side) ==
          Approx(maths::degrees(0.2)).margin(1.0));
    CHECK(frontalProjection_deg(solveFrames(kSkeleton, pose), side) ==
          Approx(maths::degrees(0.2)).margin(1.0));
    pose.at(leg(side).upper) = maths::rotationZ(sign * 0.1);
    pose.at(leg(side).lower) = maths::rotationZ(-sign * 0.2);
    CHECK(valgus_deg(solveFrames(kSkeleton, pose), side) < -10.0);
  }
}

TEST_CASE("the standing mass centre lies over the feet, at a little over half of the height") {
  const maths::Vec3 centre = massCentre(solveFrames(kSkeleton, restPose(kSkeleton)));
  CHECK(centre.x == Approx(0.0).margin(1e-9));
  CHECK(centre.z > -0.07);
  CHECK(centre.z < 0.10);
  CHECK(centre.y / 1.75 == Approx(0.56).margin(0.02));
}

TEST_CASE(
    "thighs, arms and spine measure the turn of their own joint, 0 at rest, the same on both "
    "sides") {
  const JointFrames rest = solveFrames(kSkeleton, restPose(kSkeleton));
  const double a = maths::radians(30.0);
  for (const Side side : {Side::left, Side::right}) {
    const double sign = signOf(side);
    const LegJoints legs = leg(side);
    const ArmJoints arms = arm(side);
    const auto gained = [&](double (*measure)(const JointFrames&, Side), Joint joint,
                            const maths::Quat& turn) {
      return measure(posed(joint, turn), side) - measure(rest, side);
    };
    CHECK(gained(thighFlexion_deg, legs.upper, maths::rotationX(-a)) == Approx(30.0).margin(0.3));
    CHECK(gained(thighAbduction_deg, legs.upper, maths::rotationZ(sign * a)) ==
          Approx(30.0).margin(0.3));
    CHECK(gained(legTurn_deg, legs.foot, maths::rotationY(sign * a)) == Approx(30.0).margin(1.0));
    CHECK(gained(footRoll_deg, legs.foot, maths::rotationZ(-sign * a)) == Approx(30.0).margin(0.3));
    CHECK(gained(armAbduction_deg, arms.upper, maths::rotationZ(sign * a)) ==
          Approx(30.0).margin(0.3));
    CHECK(armFlexion_deg(posed(arms.upper, maths::rotationX(-a)), side) >
          armFlexion_deg(rest, side) + 20.0);
    CHECK(gained(elbowFlexion_deg, arms.lower, maths::rotationX(-a)) > 20.0);
    // The thumb is ahead at rest: bending about it lifts the back of the hand outward.
    CHECK(wristBack_deg(kSkeleton, posed(arms.hand, maths::rotationZ(sign * a)), side) ==
          Approx(30.0).margin(0.5));
    CHECK(wristBack_deg(kSkeleton, posed(arms.hand, maths::rotationZ(-sign * a)), side) ==
          Approx(-30.0).margin(0.5));
    CHECK(std::abs(wristBack_deg(kSkeleton, posed(arms.hand, maths::rotationX(a)), side)) < 6.0);
    CHECK(wristBack_deg(kSkeleton, rest, side) == Approx(0.0).margin(1e-9));
    CHECK(shoulderLift_m(kSkeleton, posed(arms.shoulder, maths::rotationZ(sign * 0.2)), side) >
          0.02);
    CHECK(shoulderLift_m(kSkeleton, rest, side) == Approx(0.0).margin(1e-9));
  }
  CHECK(pelvisTilt_deg(posed(Joint::hips, maths::rotationX(a))) == Approx(30.0));
  CHECK(pelvisTurn_deg(posed(Joint::hips, maths::rotationY(a))) == Approx(30.0));
  CHECK(trunkTurn_deg(posed(Joint::spine, maths::rotationY(a))) == Approx(30.0));
  CHECK(trunkTurn_deg(posed(Joint::hips, maths::rotationY(a))) == Approx(0.0).margin(1e-9));
  CHECK(spineFlexion_deg(posed(Joint::chest, maths::rotationX(a))) == Approx(30.0));
  CHECK(spineFlexion_deg(posed(Joint::hips, maths::rotationX(a))) == Approx(0.0).margin(1e-9));
  CHECK(neckFlexion_deg(posed(Joint::neck, maths::rotationX(a))) == Approx(30.0));
}

TEST_CASE("a wider or longer stance measures wider or longer") {
  const JointFrames rest = solveFrames(kSkeleton, restPose(kSkeleton));
  JointFrames apart = rest;
  for (const Joint joint : {Joint::left_foot, Joint::left_toes}) {
    apart.position_m[static_cast<std::size_t>(index(joint))] += maths::Vec3{0.1, 0.0, 0.3};
  }
  CHECK(stepWidth_m(apart) - stepWidth_m(rest) == Approx(0.1));
  CHECK(ankleDistance_m(apart) > ankleDistance_m(rest) + 0.1);
  // Side by side the front heel is a foot's length behind the other's toes.
  CHECK(heelToeGap_m(kSkeleton, rest, Side::left) == Approx(-footLength_m(kSkeleton)));
  CHECK(heelToeGap_m(kSkeleton, apart, Side::left) == Approx(0.3 - footLength_m(kSkeleton)));
}
