#include "characters/rebind.h"

#include <algorithm>
#include <cmath>

#include "maths/angle.h"
#include "maths/quat.h"
#include "maths/trig.h"

namespace spotter::characters {
namespace {

using body::Joint;
using body::kJointCount;
using maths::Quat;
using maths::Vec3;

constexpr std::size_t at(Joint joint) { return static_cast<std::size_t>(body::index(joint)); }

struct Rig {
  std::array<Vec3, kJointCount> bind_m;   ///< in the pose that the skin was made in
  std::array<Vec3, kJointCount> rest_m;   ///< in our rest pose
  std::array<Quat, kJointCount> turn;     ///< from the one to the other
  std::array<Joint, kJointCount> driver;  ///< the joint that moves what hangs on each
};

// A trunk joint that is missing lies where the one before it is, and takes over what hangs on that:
// the skin then turns as far as the trunk does up to there.
void fillTrunk(const BoneMap& map, Rig& rig) {
  constexpr Joint kTrunk[] = {Joint::spine, Joint::chest, Joint::upper_chest};
  if (!map.has(Joint::spine)) {
    const Joint next = map.has(Joint::chest) ? Joint::chest : Joint::upper_chest;
    rig.bind_m[at(Joint::spine)] = rig.bind_m[at(next)];
  }
  Joint last = Joint::spine;
  for (const Joint joint : kTrunk) {
    if (map.has(joint)) {
      last = joint;
    } else if (joint != Joint::spine) {
      rig.bind_m[at(joint)] = rig.bind_m[at(last)];
      if (map.has(last)) rig.driver[at(last)] = joint;
    }
  }
}

void fillHead(const BoneMap& map, double stature_m, Rig& rig) {
  const bool neck = map.has(Joint::neck), head = map.has(Joint::head);
  Vec3& neck_m = rig.bind_m[at(Joint::neck)];
  Vec3& head_m = rig.bind_m[at(Joint::head)];
  if (!neck && !head)
    neck_m = {rig.bind_m[at(Joint::upper_chest)].x, 0.84 * stature_m,
              rig.bind_m[at(Joint::upper_chest)].z};
  if (!neck && head) neck_m = head_m;
  if (!head) head_m = neck_m;
  if (neck && !head) rig.driver[at(Joint::neck)] = Joint::head;
}

void fillLimbs(const BoneMap& map, double stature_m, Rig& rig) {
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::ArmJoints arm = body::arm(side);
    const body::LegJoints leg = body::leg(side);
    auto& m = rig.bind_m;
    if (!map.has(arm.shoulder)) m[at(arm.shoulder)] = m[at(arm.upper)];
    if (!map.has(arm.hand))
      m[at(arm.hand)] = m[at(arm.lower)] + (m[at(arm.lower)] - m[at(arm.upper)]) * 0.9;
    if (map.has(leg.toes)) continue;
    const Vec3 ahead = Vec3{0.008 * body::signOf(side), 0.0, 0.127} * (stature_m / 1.75);
    const Vec3& ankle = m[at(leg.foot)];
    m[at(leg.toes)] = Vec3{ankle.x, 0.25 * ankle.y, ankle.z} + ahead;
  }
}

Vec3 direction(const std::array<Vec3, kJointCount>& m, Joint from, Joint to) {
  return maths::normalised(m[at(to)] - m[at(from)], {0, -1, 0});
}

double heading(const std::array<Vec3, kJointCount>& m, const body::LegJoints& leg) {
  const Vec3 ahead = m[at(leg.toes)] - m[at(leg.foot)];
  return maths::arcTangent2(ahead.x, ahead.z);
}

void turnLimbs(const body::Skeleton& ours, Rig& rig) {
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::ArmJoints arm = body::arm(side);
    const body::LegJoints leg = body::leg(side);
    const auto straighten = [&](Joint from, Joint to) {
      rig.turn[at(from)] =
          maths::between(direction(rig.bind_m, from, to), direction(ours.rest_m, from, to));
    };
    straighten(arm.upper, arm.lower);
    straighten(arm.lower, arm.hand);
    rig.turn[at(arm.hand)] = rig.turn[at(arm.lower)];
    straighten(leg.upper, leg.lower);
    straighten(leg.lower, leg.foot);
    rig.turn[at(leg.foot)] = maths::rotationY(heading(ours.rest_m, leg) - heading(rig.bind_m, leg));
    rig.turn[at(leg.toes)] = rig.turn[at(leg.foot)];
  }
}

// Every joint hangs on its parent as the parent turned; then the soles go to the floor.
void placeRest(Rig& rig) {
  rig.rest_m[0] = rig.bind_m[0];
  for (std::size_t j = 1; j < kJointCount; ++j) {
    const auto parent = static_cast<std::size_t>(body::kParent[j]);
    rig.rest_m[j] =
        rig.rest_m[parent] + maths::rotate(rig.turn[parent], rig.bind_m[j] - rig.bind_m[parent]);
  }
  const std::size_t left = at(Joint::left_foot), right = at(Joint::right_foot);
  const double ankle = std::min(rig.bind_m[left].y, rig.bind_m[right].y);
  const double down = (rig.rest_m[left].y + rig.rest_m[right].y) / 2 - ankle;
  for (Vec3& joint : rig.rest_m) joint.y -= down;
}

Rig makeRig(const models::ForeignModel& model, const BoneMap& map, const Stance& stance) {
  Rig rig;
  for (std::size_t j = 0; j < kJointCount; ++j) {
    rig.driver[j] = static_cast<Joint>(j);
    if (map.node[j] < 0) continue;
    rig.bind_m[j] =
        models::moved(stance.to_ours, model.nodes[static_cast<std::size_t>(map.node[j])].place);
  }
  fillTrunk(map, rig);
  fillHead(map, stance.stature_m, rig);
  fillLimbs(map, stance.stature_m, rig);
  body::Physique physique;
  physique.height_m = stance.stature_m;
  turnLimbs(body::makeSkeleton(physique), rig);
  placeRest(rig);
  return rig;
}

models::Float3 toFloat3(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

/// One bone for each joint that has a node, in their order. Returns the bone of each joint, or -1.
std::array<int, kJointCount> addBones(const Rig& rig, const BoneMap& map, models::Model& to) {
  std::array<int, kJointCount> bone_of;
  for (std::size_t j = 0; j < kJointCount; ++j) {
    bone_of[j] = map.node[j] < 0 ? -1 : static_cast<int>(to.bones.size());
    if (map.node[j] < 0) continue;
    to.bones.push_back({rig.driver[j], false, toFloat3(rig.bind_m[j]), rig.turn[j]});
  }
  return bone_of;
}

std::size_t nearestJoint(const Rig& rig, const BoneMap& map, const Vec3& p) {
  std::size_t best = 0;
  for (std::size_t j = 1; j < kJointCount; ++j) {
    if (map.node[j] < 0) continue;
    if (maths::distance(p, rig.bind_m[j]) < maths::distance(p, rig.bind_m[best])) best = j;
  }
  return best;
}

using Shares = std::array<float, kJointCount>;

/// The four strongest joints of a vertex, made to sum to 1.
models::Influence influenceOf(Shares shares, const std::array<int, kJointCount>& bone_of) {
  models::Influence influence;
  float sum = 0.0F;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto most = std::max_element(shares.begin(), shares.end());
    if (*most <= 0.0F) break;
    influence.weight[i] = *most;
    influence.bone[i] =
        static_cast<std::uint8_t>(bone_of[static_cast<std::size_t>(most - shares.begin())]);
    sum += *most;
    *most = 0.0F;
  }
  for (float& w : influence.weight) w /= sum;
  return influence;
}

struct Skinner {
  const BoneMap& map;
  const Rig& rig;
  const std::vector<int>& follows;
  std::array<int, kJointCount> bone_of;
  std::array<bool, kJointCount> used{};
};

void hang(const models::ForeignMesh& from, Skinner& s, models::Mesh& mesh, Rebound& out,
          const std::vector<Vec3>& positions) {
  std::vector<Shares> shares(positions.size(), Shares{});
  std::vector<float> sums(positions.size(), 0.0F);
  for (const models::ForeignWeight& w : from.weights) {
    const int joint = s.follows[static_cast<std::size_t>(w.node)];
    if (joint < 0) continue;
    shares[w.vertex][static_cast<std::size_t>(joint)] += w.weight;
    sums[w.vertex] += w.weight;
  }
  constexpr float kNothing = 1e-6F, kEven = 0.01F;
  for (std::size_t v = 0; v < positions.size(); ++v) {
    if (sums[v] <= kNothing || !std::isfinite(sums[v])) {
      shares[v] = {};
      shares[v][nearestJoint(s.rig, s.map, positions[v])] = 1.0F;
      ++out.loose_vertices;
    } else if (std::abs(sums[v] - 1.0F) > kEven) {
      ++out.uneven_vertices;
    }
    for (std::size_t j = 0; j < kJointCount; ++j) s.used[j] = s.used[j] || shares[v][j] > 0.0F;
    mesh.influences.push_back(influenceOf(shares[v], s.bone_of));
  }
}

models::Mesh convert(const models::ForeignMesh& from, const Stance& stance, Skinner& s,
                     Rebound& out) {
  models::Mesh mesh;
  // Levels of detail are told by a mesh's name: a foreign one must not be taken for one.
  mesh.name = "figure_" + std::to_string(out.model.meshes.size());
  mesh.material = from.material;
  mesh.uvs = from.uvs;
  mesh.colours = from.colours;
  mesh.indices = from.indices;
  std::vector<Vec3> positions;
  for (std::size_t v = 0; v < from.positions.size(); ++v) {
    positions.push_back(models::moved(stance.to_ours, from.positions[v]));
    mesh.positions_m.push_back(toFloat3(positions.back()));
    const Vec3 normal = maths::normalised(models::turned(stance.to_ours, from.normals[v]));
    mesh.normals.push_back(toFloat3(stance.inside_out ? -normal : normal));
  }
  for (std::size_t i = 0; stance.inside_out && i + 2 < mesh.indices.size(); i += 3)
    std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
  hang(from, s, mesh, out, positions);
  return mesh;
}

}  // namespace

std::vector<int> followedJoints(const models::ForeignModel& model, const BoneMap& map) {
  std::vector<int> follows(model.nodes.size(), -1);
  for (std::size_t j = 0; j < kJointCount; ++j) {
    if (map.node[j] >= 0) follows[static_cast<std::size_t>(map.node[j])] = static_cast<int>(j);
  }
  for (std::size_t n = 0; n < model.nodes.size(); ++n) {
    const int parent = model.nodes[n].parent;
    if (follows[n] < 0 && parent >= 0) follows[n] = follows[static_cast<std::size_t>(parent)];
  }
  for (int up = map.at(Joint::hips); up >= 0; up = model.nodes[static_cast<std::size_t>(up)].parent)
    follows[static_cast<std::size_t>(up)] = body::index(Joint::hips);
  return follows;
}

Rebound rebind(const models::ForeignModel& model, const BoneMap& map, const Stance& stance) {
  const Rig rig = makeRig(model, map, stance);
  Rebound out;
  out.model.materials = model.materials;
  out.model.images = model.images;
  out.model.height_m = stance.stature_m;
  const std::vector<int> follows = followedJoints(model, map);
  Skinner s{map, rig, follows, addBones(rig, map, out.model)};
  for (const models::ForeignMesh& mesh : model.meshes)
    out.model.meshes.push_back(convert(mesh, stance, s, out));
  out.joints_that_move = static_cast<int>(std::count(s.used.begin(), s.used.end(), true));
  std::array<models::Float3, kJointCount> joints;
  for (std::size_t j = 0; j < kJointCount; ++j) joints[j] = toFloat3(rig.rest_m[j]);
  out.model.joints_m = joints;
  const Vec3 left = direction(rig.bind_m, Joint::left_upper_arm, Joint::left_lower_arm),
             right = direction(rig.bind_m, Joint::right_upper_arm, Joint::right_lower_arm);
  out.arm_below_level_deg = maths::degrees(maths::arcSine(-(left.y + right.y) / 2));
  return out;
}

}  // namespace spotter::characters
