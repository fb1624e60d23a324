#include "body/skeleton.h"

#include <set>
#include <string>

#include "body/pose.h"
#include "support/catch.h"

using namespace spotter::body;

TEST_CASE("every joint has a parent before it, a VRM name of its own and a bone of some length") {
  std::set<std::string> names;
  const Skeleton skeleton = makeSkeleton({1.6, 1.0, 30.0, 70.0});
  for (int i = 0; i < kJointCount; ++i) {
    CHECK(kParent[static_cast<std::size_t>(i)] < i);
    names.insert(std::string(vrmName(static_cast<Joint>(i))));
    if (i > 0) CHECK(skeleton.boneLength_m(static_cast<Joint>(i)) > 0.02);
  }
  CHECK(names.size() == kJointCount);
}

TEST_CASE("bodies are symmetric and grow with height") {
  for (const double sex : {0.0, 0.5, 1.0}) {
    const Skeleton small = makeSkeleton({1.5, sex, 25.0, 60.0});
    const Skeleton tall = makeSkeleton({1.9, sex, 25.0, 60.0});
    for (const auto& [l, r] : {std::pair{Joint::left_foot, Joint::right_foot},
                               std::pair{Joint::left_hand, Joint::right_hand}}) {
      CHECK(small.rest(l).x == -small.rest(r).x);
      CHECK(small.rest(l).y == small.rest(r).y);
    }
    CHECK(tall.thigh_m() / small.thigh_m() == Approx(1.9 / 1.5));
  }
}

TEST_CASE(
    "the frames of the rest pose are the rest joints, and a carried point moves with its joint") {
  const Skeleton skeleton = makeSkeleton({1.7, 0.0, 25.0, 60.0});
  Pose pose = restPose(skeleton);
  const JointFrames frames = solveFrames(skeleton, pose);
  for (int i = 0; i < kJointCount; ++i) {
    CHECK(spotter::maths::distance(frames.position_m[static_cast<std::size_t>(i)],
                                   skeleton.rest_m[static_cast<std::size_t>(i)]) < 1e-12);
  }
  pose.hips_m += {0.0, 0.1, 0.0};
  const auto moved =
      carriedPoint(skeleton, solveFrames(skeleton, pose), Joint::left_toes, {0.1, 0.0, 0.2});
  CHECK(spotter::maths::distance(moved, {0.1, 0.1, 0.2}) < 1e-12);
}
