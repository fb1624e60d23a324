#include "support/class_stage.h"

#include <algorithm>
#include <filesystem>

#include "circuit/appearance.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "models/load_model.h"

namespace spotter::stage {
namespace {

using body::Joint;
using body::Side;
using maths::Vec3;

void hangArms(body::Pose& pose, double forward_deg) {
  for (const Side side : {Side::left, Side::right}) {
    const double sign = body::signOf(side);
    const auto arm = body::arm(side);
    pose.at(arm.upper) = maths::rotationX(maths::radians(-forward_deg)) *
                         maths::rotationZ(maths::radians(-sign * 37.0));
    pose.at(arm.lower) =
        maths::rotationY(maths::radians(-sign * 8.0)) * maths::rotationX(maths::radians(-6.0));
  }
}

// Moves the body so that the left ankle is where it rests.
body::JointFrames onTheFloor(const body::Skeleton& skeleton, body::Pose pose) {
  const body::JointFrames free = body::solveFrames(skeleton, pose);
  pose.hips_m += skeleton.rest(Joint::left_foot) - free.at(Joint::left_foot);
  return body::solveFrames(skeleton, pose);
}

}  // namespace

body::JointFrames standing(const body::Skeleton& skeleton) {
  body::Pose pose = body::restPose(skeleton);
  hangArms(pose, 0.0);
  return onTheFloor(skeleton, pose);
}

body::JointFrames squatting(const body::Skeleton& skeleton, double knee_deg, double valgus_deg) {
  body::Pose pose = body::restPose(skeleton);
  const double shank = knee_deg * 0.36, thigh = knee_deg - shank, trunk = knee_deg * 0.30;
  pose.at(Joint::hips) = maths::rotationX(maths::radians(trunk * 0.7));
  pose.at(Joint::spine) = maths::rotationX(maths::radians(trunk * 0.3));
  pose.at(Joint::head) = maths::rotationX(maths::radians(-trunk * 0.7));
  for (const Side side : {Side::left, Side::right}) {
    const double inwards = maths::radians(-body::signOf(side) * valgus_deg);
    const auto leg = body::leg(side);
    const maths::Quat swing = maths::rotationZ(inwards) * maths::rotationX(maths::radians(-thigh));
    pose.at(leg.upper) = maths::conjugate(pose.at(Joint::hips)) * swing;
    const maths::Quat shank_turn =
        maths::rotationZ(-inwards) * maths::rotationX(maths::radians(shank));
    pose.at(leg.lower) = maths::conjugate(swing) * shank_turn;
    pose.at(leg.foot) = maths::conjugate(shank_turn);
  }
  hangArms(pose, 70.0 + trunk);
  return onTheFloor(skeleton, pose);
}

body::JointFrames legAside(const body::Skeleton& skeleton, Side side, double angle_deg) {
  body::Pose pose = body::restPose(skeleton);
  hangArms(pose, 10.0);
  const auto leg = body::leg(side);
  pose.at(leg.upper) = maths::rotationZ(maths::radians(body::signOf(side) * angle_deg));
  const auto other = body::leg(body::other(side));
  const body::JointFrames free = body::solveFrames(skeleton, pose);
  pose.hips_m += skeleton.rest(other.foot) - free.at(other.foot);
  return body::solveFrames(skeleton, pose);
}

body::JointFrames seated(const body::Skeleton& skeleton) {
  body::Pose pose = body::restPose(skeleton);
  for (const Side side : {Side::left, Side::right}) {
    const auto leg = body::leg(side);
    pose.at(leg.upper) = maths::rotationX(maths::radians(-84.0));
    pose.at(leg.lower) = maths::rotationX(maths::radians(84.0));
  }
  hangArms(pose, 28.0);
  return onTheFloor(skeleton, pose);
}

std::vector<std::string> peopleOf(const std::string& assets_folder) {
  std::vector<std::string> ids;
  std::error_code failure;
  for (const auto& entry :
       std::filesystem::directory_iterator(assets_folder + "/people", failure)) {
    const std::string id = entry.path().stem().string();
    // Who shows the exercises takes no part.
    if (entry.path().extension() == ".glb" && id != "facilitator") ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

body::Skeleton skeletonOf(const std::string& assets_folder, const std::string& id) {
  body::Physique physique;
  const auto model = models::loadModel(assets_folder + "/people/" + id + ".glb");
  if (!model) return body::makeSkeleton(physique);
  for (const models::Bone& bone : model.value().bones) {
    // Joint heights are fractions of stature: the head joint tells it.
    if (bone.joint == Joint::head && !bone.helper)
      physique.height_m = static_cast<double>(bone.rest_m.y) / 1.570 * 1.75;
    if (bone.joint == Joint::left_upper_arm && !bone.helper) {
      const double wide = static_cast<double>(bone.rest_m.x) / physique.height_m * 1.75;
      physique.sex01 = (0.168 - wide) / (0.168 - 0.151);
    }
  }
  return body::makeSkeleton(physique);
}

picture::Picture classInArc(const std::string& assets_folder, int people) {
  picture::Picture picture;
  picture.camera.position_m = {0.0, 1.60, 4.0};
  picture.camera.target_m = {0.0, 0.85, 0.0};
  const std::vector<std::string> ids = peopleOf(assets_folder);
  for (int i = 0; i < people; ++i) {
    const int row = i / 6, place = i % 6, in_row = std::min(people - row * 6, 6);
    const double angle = (place - (in_row - 1) * 0.5) * maths::radians(19.0);
    const double radius = 3.75 + 1.7 * row;
    const Vec3 spot{radius * maths::sine(angle) * 0.95, 0.0, 3.6 - radius * maths::cosine(angle)};
    const double heading = -angle;
    picture::FigureInstance figure;
    figure.model =
        ids.empty() ? "nobody" + std::to_string(i) : ids[static_cast<std::size_t>(i) % ids.size()];
    figure.skeleton = skeletonOf(assets_folder, figure.model);
    body::JointFrames own = standing(figure.skeleton);
    if (i % 6 == 1) own = squatting(figure.skeleton, 75.0);
    if (i % 6 == 2) own = legAside(figure.skeleton, Side::left, 24.0);
    if (i % 6 == 4) own = squatting(figure.skeleton, 75.0, 12.0);
    if (i % 6 == 5) own = seated(figure.skeleton);
    const Vec3 back{-maths::sine(heading), 0.0, -maths::cosine(heading)};
    figure.frames = circuit::inHall(own, {spot, heading});
    const Vec3 hips = figure.frames.at(Joint::hips);
    const bool sits = i % 6 == 5;
    const Vec3 chair = sits ? Vec3{hips.x, 0.0, hips.z} - back * 0.24 : spot + back * 0.45;
    picture.figures.push_back(figure);
    picture.props.push_back({"chair", chair, maths::rotationY(heading)});
  }
  return picture;
}

}  // namespace spotter::stage
