#include "body/mass_centre.h"

namespace spotter::body {
namespace {

using maths::Vec3;

struct Segment {
  Joint from;
  Joint to;
  double share;     // of the body's mass
  double centre01;  // from `from` to `to`
};

constexpr std::array<Segment, 10> kLimbs = {{
    {Joint::left_upper_leg, Joint::left_lower_leg, 0.100, 0.433},
    {Joint::right_upper_leg, Joint::right_lower_leg, 0.100, 0.433},
    {Joint::left_lower_leg, Joint::left_foot, 0.0465, 0.433},
    {Joint::right_lower_leg, Joint::right_foot, 0.0465, 0.433},
    {Joint::left_foot, Joint::left_toes, 0.0145, 0.5},
    {Joint::right_foot, Joint::right_toes, 0.0145, 0.5},
    {Joint::left_upper_arm, Joint::left_lower_arm, 0.028, 0.436},
    {Joint::right_upper_arm, Joint::right_lower_arm, 0.028, 0.436},
    // Forearm and hand together, along the forearm (Winter: 0.682 of elbow to ulnar styloid).
    {Joint::left_lower_arm, Joint::left_hand, 0.022, 0.682},
    {Joint::right_lower_arm, Joint::right_hand, 0.022, 0.682},
}};
constexpr double kTrunkShare = 0.497;
constexpr double kHeadShare = 0.081;

}  // namespace

Vec3 massCentre(const JointFrames& frames) {
  Vec3 sum{};
  for (const Segment& segment : kLimbs) {
    sum += maths::lerp(frames.at(segment.from), frames.at(segment.to), segment.centre01) *
           segment.share;
  }
  const Vec3 hips = (frames.at(Joint::left_upper_leg) + frames.at(Joint::right_upper_leg)) * 0.5;
  const Vec3 shoulders =
      (frames.at(Joint::left_upper_arm) + frames.at(Joint::right_upper_arm)) * 0.5;
  sum += maths::lerp(hips, shoulders, 0.5) * kTrunkShare;
  sum += maths::lerp(frames.at(Joint::neck), frames.at(Joint::head), 1.2) * kHeadShare;
  return sum;
}

}  // namespace spotter::body
