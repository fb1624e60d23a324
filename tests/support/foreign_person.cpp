#include "support/foreign_person.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>

#include "maths/angle.h"
#include "maths/quat.h"
#include "support/glb_file.h"

namespace support {
namespace {

using namespace spotter;
using body::Joint;
using body::kJointCount;
using maths::Quat;
using maths::Vec3;
using Json = nlohmann::json;

constexpr int kAround = 14;
constexpr std::size_t at(Joint joint) { return static_cast<std::size_t>(body::index(joint)); }

// Order: hips spine chest upperChest neck head, then shoulder upper lower hand, upper lower foot
// toes.
const std::map<std::string, std::array<const char*, 14>> kFamilies = {
    {"mixamo",
     {"mixamorig:Hips", "mixamorig:Spine", "mixamorig:Spine1", "mixamorig:Spine2", "mixamorig:Neck",
      "mixamorig:Head", "mixamorig:*Shoulder", "mixamorig:*Arm", "mixamorig:*ForeArm",
      "mixamorig:*Hand", "mixamorig:*UpLeg", "mixamorig:*Leg", "mixamorig:*Foot",
      "mixamorig:*ToeBase"}},
    {"makehuman",
     {"root", "spine05", "spine03", "spine01", "neck01", "head", "clavicle.+", "upperarm01.+",
      "lowerarm01.+", "wrist.+", "upperleg01.+", "lowerleg01.+", "foot.+", "toe1-1.+"}},
    {"unreal",
     {"pelvis", "spine_01", "spine_02", "spine_03", "neck_01", "head", "clavicle_-", "upperarm_-",
      "lowerarm_-", "hand_-", "thigh_-", "calf_-", "foot_-", "ball_-"}},
    {"rigify",
     {"DEF-spine", "DEF-spine.001", "DEF-spine.002", "DEF-spine.003", "DEF-spine.004",
      "DEF-spine.006", "DEF-shoulder.+", "DEF-upper_arm.+", "DEF-forearm.+", "DEF-hand.+",
      "DEF-thigh.+", "DEF-shin.+", "DEF-foot.+", "DEF-toe.+"}},
    {"opensim",
     {"pelvis", "torso", "", "", "", "head", "", "humerus_-", "ulna_-", "hand_-", "femur_-",
      "tibia_-", "talus_-", "toes_-"}}};

struct Vertex {
  Vec3 place, normal;
  std::map<int, double> weights;
};

struct Part {
  std::string material;
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
};

struct Ring {
  Vec3 centre, u, v;
  double ru, rv;
  std::map<int, double> weights;
};

struct Person {
  std::array<Vec3, kJointCount> joint;
  std::vector<Part> parts;
};

void addTube(Person& person, const std::string& material, const std::vector<Ring>& rings) {
  Part part{material, {}, {}};
  for (const Ring& ring : rings) {
    for (int i = 0; i < kAround; ++i) {
      const double a = 2.0 * maths::kPi * i / kAround;
      const Vec3 out = ring.u * std::cos(a) * ring.rv + ring.v * std::sin(a) * ring.ru;
      part.vertices.push_back(
          {ring.centre + ring.u * (ring.ru * std::cos(a)) + ring.v * (ring.rv * std::sin(a)),
           maths::normalised(out), ring.weights});
    }
  }
  const auto end = [&](const Ring& ring, std::size_t first, bool front) {
    const auto tip = static_cast<std::uint32_t>(part.vertices.size());
    const Vec3 axis = maths::normalised(maths::cross(ring.u, ring.v));
    part.vertices.push_back({ring.centre, front ? -axis : axis, ring.weights});
    for (std::uint32_t i = 0; i < kAround; ++i) {
      const std::uint32_t a = static_cast<std::uint32_t>(first) + i,
                          b = static_cast<std::uint32_t>(first) + (i + 1) % kAround;
      if (front)
        part.indices.insert(part.indices.end(), {tip, b, a});
      else
        part.indices.insert(part.indices.end(), {tip, a, b});
    }
  };
  for (std::uint32_t r = 0; r + 1 < rings.size(); ++r) {
    for (std::uint32_t i = 0; i < kAround; ++i) {
      const std::uint32_t a = r * kAround + i, b = r * kAround + (i + 1) % kAround, c = a + kAround,
                          d = b + kAround;
      part.indices.insert(part.indices.end(), {a, b, d, a, d, c});
    }
  }
  end(rings.front(), 0, true);
  end(rings.back(), (rings.size() - 1) * kAround, false);
  double volume = 0.0;
  for (std::size_t i = 0; i < part.indices.size(); i += 3) {
    const auto p = [&](std::size_t k) { return part.vertices[part.indices[i + k]].place; };
    volume += maths::dot(p(0), maths::cross(p(1), p(2)));
  }
  if (volume < 0.0) {
    for (std::size_t i = 0; i < part.indices.size(); i += 3)
      std::swap(part.indices[i + 1], part.indices[i + 2]);
  }
  person.parts.push_back(std::move(part));
}

/// A limb along several joints: radius at each, and how round its ends are.
void addLimb(Person& person, const std::string& material, const std::vector<Joint>& bones,
             const std::vector<Vec3>& points, const std::vector<double>& radii, const Vec3& side) {
  std::vector<Ring> rings;
  constexpr int kSteps = 8;
  const std::size_t pieces = points.size() - 1;
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    const Vec3 along = maths::normalised(points[piece + 1] - points[piece]);
    const Vec3 u = maths::normalised(maths::squareTo(side, along));
    const Vec3 v = maths::cross(along, u);
    for (int step = piece == 0 ? 0 : 1; step <= kSteps; ++step) {
      const double t = static_cast<double>(step) / kSteps;
      double radius = radii[piece] + (radii[piece + 1] - radii[piece]) * t;
      radius *= 1.0 + 0.10 * std::sin(maths::kPi * t);
      std::map<int, double> weights;
      const double before = piece > 0 ? std::max(0.0, 0.5 - 2.2 * t) : 0.0;
      const double after = piece + 1 < pieces ? std::max(0.0, 0.5 - 2.2 * (1.0 - t)) : 0.0;
      if (before > 0) weights[body::index(bones[piece - 1])] = before;
      if (after > 0) weights[body::index(bones[piece + 1])] = after;
      weights[body::index(bones[piece])] = 1.0 - before - after;
      rings.push_back(
          {maths::lerp(points[piece], points[piece + 1], t), u, v, radius, radius, weights});
    }
  }
  // Rounded ends.
  const auto cap = [&](bool front) {
    const Ring ring = front ? rings.front() : rings.back();
    const Vec3 along = maths::normalised(maths::cross(ring.u, ring.v)) * (front ? -1.0 : 1.0);
    for (const double a : {0.5, 0.9, 1.3}) {
      Ring round = ring;
      round.centre = ring.centre + along * (ring.ru * std::sin(a));
      round.ru = round.rv = ring.ru * std::cos(a);
      if (front)
        rings.insert(rings.begin(), round);
      else
        rings.push_back(round);
    }
  };
  cap(true);
  cap(false);
  addTube(person, material, rings);
}

void addTrunk(Person& person, double k, double girth) {
  const auto& j = person.joint;
  const double bottom = j[at(Joint::left_upper_leg)].y - 0.09 * k,
               top = j[at(Joint::neck)].y + 0.02 * k;
  const std::vector<std::array<double, 3>> profile = {
      // share of height, half width, half depth
      {0.00, 0.07, 0.06}, {0.06, 0.13, 0.095}, {0.16, 0.165, 0.115}, {0.30, 0.155, 0.11},
      {0.42, 0.14, 0.10}, {0.58, 0.15, 0.11},  {0.74, 0.165, 0.115}, {0.86, 0.15, 0.095},
      {0.94, 0.09, 0.07}, {1.00, 0.055, 0.055}};
  const Joint bones[] = {Joint::hips, Joint::spine, Joint::chest, Joint::upper_chest};
  std::vector<Ring> rings;
  for (std::size_t i = 0; i + 1 < profile.size(); ++i) {
    for (int step = 0; step < 3; ++step) {
      const double t = step / 3.0;
      const auto mix = [&](std::size_t c) {
        return profile[i][c] + (profile[i + 1][c] - profile[i][c]) * t;
      };
      const double y = bottom + (top - bottom) * mix(0);
      // Between the two trunk joints that are next below and above.
      std::map<int, double> weights;
      double share = 1.0;
      for (int b = 3; b >= 0; --b) {
        const double low = j[at(bones[b])].y - 0.04 * k, high = j[at(bones[b])].y + 0.05 * k;
        const double own = b == 0 ? 1.0 : std::clamp((y - low) / (high - low), 0.0, 1.0);
        if (own * share > 0.001) weights[body::index(bones[b])] = own * share;
        share *= 1.0 - own;
      }
      rings.push_back({{0, y, j[at(Joint::spine)].z},
                       {1, 0, 0},
                       {0, 0, 1},
                       mix(1) * k * girth,
                       mix(2) * k * girth,
                       weights});
    }
  }
  addTube(person, "shirt", rings);
}

void addHead(Person& person, double k, double height) {
  const Vec3 base = person.joint[at(Joint::head)];
  const double low = base.y - 0.02 * k, high = height;
  std::vector<Ring> rings;
  for (int i = 0; i <= 10; ++i) {
    const double a = maths::kPi * (0.04 + 0.92 * i / 10.0);
    const double r = std::sin(a);
    rings.push_back({{0, (low + high) / 2 - (high - low) / 2 * std::cos(a), base.z + 0.02 * k},
                     {1, 0, 0},
                     {0, 0, 1},
                     0.078 * k * r,
                     0.098 * k * r,
                     {{body::index(Joint::head), 1.0}}});
  }
  rings.back().centre.y = high;
  addTube(person, "skin", rings);
  std::vector<Ring> nose;
  for (const double z : {0.09, 0.125})
    nose.push_back({{0, base.y + 0.075 * k, base.z + z * k},
                    {1, 0, 0},
                    {0, 1, 0},
                    0.014 * k,
                    0.022 * k,
                    {{body::index(Joint::head), 1.0}}});
  addTube(person, "skin", nose);
  const Vec3 neck = person.joint[at(Joint::neck)];
  addLimb(person, "skin", {Joint::neck, Joint::head},
          {neck - Vec3{0, 0.03 * k, 0}, base, base + Vec3{0, 0.03 * k, 0}},
          {0.058 * k, 0.052 * k, 0.05 * k}, {1, 0, 0});
}

void addFoot(Person& person, body::Side side, double k) {
  const body::LegJoints leg = body::leg(side);
  const Vec3 ankle = person.joint[at(leg.foot)], toes = person.joint[at(leg.toes)];
  std::vector<Ring> rings;
  const double from = -0.062 * k, to = (toes.z - ankle.z) + 0.085 * k;
  for (int i = 0; i <= 12; ++i) {
    const double t = i / 12.0, z = from + (to - from) * t;
    const double height = (t < 0.45 ? 0.09 - 0.03 * t : 0.0765 - 0.07 * (t - 0.45)) * k;
    const double round = std::sqrt(std::max(0.05, 1.0 - std::pow(2 * t - 1, 6)));
    const double on_toes = std::clamp((ankle.z + z - toes.z) / (0.03 * k) + 0.5, 0.0, 1.0);
    std::map<int, double> weights{{body::index(leg.foot), 1.0 - on_toes},
                                  {body::index(leg.toes), on_toes}};
    rings.push_back({{ankle.x + (toes.x - ankle.x) * t, height / 2, ankle.z + z},
                     {1, 0, 0},
                     {0, 1, 0},
                     (0.036 + 0.014 * t) * k * round,
                     height / 2 * round,
                     weights});
    // The sole is flat.
    rings.back().centre.y = rings.back().rv;
  }
  addTube(person, "shoe", rings);
}

Person makePerson(const ForeignRecipe& recipe) {
  Person person;
  body::Physique physique;
  physique.height_m = recipe.height_m;
  const body::Skeleton skeleton = body::makeSkeleton(physique);
  person.joint = skeleton.rest_m;
  const double k = recipe.height_m / 1.75;
  const double ankle = person.joint[at(Joint::left_foot)].y;
  const double longer =
      (person.joint[at(Joint::left_upper_leg)].y - ankle) * (recipe.leg_scale - 1.0);
  for (std::size_t j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    Vec3& p = person.joint[j];
    if (joint == Joint::left_lower_leg || joint == Joint::right_lower_leg)
      p.y += longer / 2;
    else if (j < 14 || joint == Joint::left_upper_leg || joint == Joint::right_upper_leg)
      p.y += longer;
  }
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const double sign = body::signOf(side);
    const auto swing = [&](Joint root, std::initializer_list<Joint> ends, double by_deg) {
      const Quat turn = maths::rotationZ(maths::radians(by_deg) * sign);
      for (const Joint end : ends)
        person.joint[at(end)] = person.joint[at(root)] +
                                maths::rotate(turn, person.joint[at(end)] - person.joint[at(root)]);
    };
    const body::ArmJoints arm = body::arm(side);
    const body::LegJoints leg = body::leg(side);
    swing(arm.upper, {arm.lower, arm.hand}, 45.0 - recipe.arm_down_deg);
    const Vec3 ankle_before = person.joint[at(leg.foot)];
    swing(leg.upper, {leg.lower, leg.foot}, recipe.leg_out_deg);
    const Vec3 moved = person.joint[at(leg.foot)] - ankle_before;
    person.joint[at(leg.toes)] += moved;
  }
  // Standing with legs apart, everything comes down to the floor.
  const double down = person.joint[at(Joint::left_foot)].y - ankle;
  for (Vec3& p : person.joint) p.y -= down;
  const double g = recipe.girth;
  addTrunk(person, k, g);
  addHead(person, k, recipe.height_m + longer - down);
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::ArmJoints arm = body::arm(side);
    const body::LegJoints leg = body::leg(side);
    const auto& j = person.joint;
    const Vec3 hand_end =
        j[at(arm.hand)] + maths::normalised(j[at(arm.hand)] - j[at(arm.lower)]) * 0.13 * k;
    addLimb(person, "shirt", {arm.upper, arm.lower},
            {j[at(arm.upper)], maths::lerp(j[at(arm.upper)], j[at(arm.lower)], 0.55)},
            {0.062 * k * g, 0.055 * k * g}, {0, 0, 1});
    addLimb(person, "skin", {arm.upper, arm.lower, arm.hand},
            {j[at(arm.upper)], j[at(arm.lower)], j[at(arm.hand)], hand_end},
            {0.05 * k, 0.042 * k, 0.029 * k, 0.026 * k}, {0, 0, 1});
    addLimb(person, "trousers", {leg.upper, leg.lower, leg.foot},
            {j[at(leg.upper)], j[at(leg.lower)], j[at(leg.foot)]},
            {0.088 * k * g, 0.06 * k, 0.042 * k}, {1, 0, 0});
    addFoot(person, side, k);
  }
  return person;
}

Vec3 inFile(const ForeignRecipe& recipe, Vec3 p) {
  if (recipe.mirrored) p.x = -p.x;
  if (recipe.faces_back) p = {-p.x, p.y, -p.z};
  if (recipe.z_up) p = {p.x, -p.z, p.y};
  return p * recipe.unit;
}

struct Bone {
  std::string name;
  int parent;  // index into the list, -1 none
  int joint;   // -1 for further ones
  Vec3 place;  // in the file
  Quat turn;   // of its axes
};

bool isLeftOut(const ForeignRecipe& recipe, Joint joint) {
  const std::string vrm(body::vrmName(joint));
  return foreignName(recipe, joint).empty() ||
         std::find(recipe.without.begin(), recipe.without.end(), vrm) != recipe.without.end();
}

std::vector<Bone> bonesOf(const ForeignRecipe& recipe, const Person& person) {
  std::vector<Bone> bones;
  std::array<int, kJointCount> bone_of;
  bone_of.fill(-1);
  for (int j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    int parent = body::kParent[static_cast<std::size_t>(j)];
    while (parent >= 0 && bone_of[static_cast<std::size_t>(parent)] < 0)
      parent = body::kParent[static_cast<std::size_t>(parent)];
    if (isLeftOut(recipe, joint)) continue;
    bone_of[static_cast<std::size_t>(j)] = static_cast<int>(bones.size());
    const Quat turn =
        recipe.bone_axes
            ? maths::normalised(Quat{1.0, 0.3 * (j % 3), -0.2 * (j % 5), 0.4 * (j % 2)})
            : Quat{};
    bones.push_back({foreignName(recipe, joint),
                     parent < 0 ? -1 : bone_of[static_cast<std::size_t>(parent)], j,
                     inFile(recipe, person.joint[static_cast<std::size_t>(j)]), turn});
  }
  const auto head = std::find_if(bones.begin(), bones.end(),
                                 [](const Bone& b) { return b.joint == body::index(Joint::head); });
  int above = head == bones.end() ? 0 : static_cast<int>(head - bones.begin());
  for (int i = 0; i < recipe.further_bones; ++i) {
    // A crown of short chains, as hair has them.
    const int parent = i % 8 == 0 ? above : static_cast<int>(bones.size()) - 1;
    bones.push_back({"hair_" + std::to_string(i),
                     parent,
                     -1,
                     bones[static_cast<std::size_t>(above)].place,
                     {}});
  }
  return bones;
}

// The bone that moves what a joint would move: its own, else its nearest ancestor's.
int boneFor(const std::vector<Bone>& bones, int joint) {
  for (int j = joint; j >= 0; j = body::kParent[static_cast<std::size_t>(j)]) {
    for (std::size_t b = 0; b < bones.size(); ++b) {
      if (bones[b].joint == j) return static_cast<int>(b);
    }
  }
  return 0;
}

class Glb {
 public:
  Json file;
  std::vector<std::uint8_t> binary;

  template <typename T>
  int add(const std::vector<T>& data, int type, const char* shape, int parts,
          bool normalised = false) {
    while (binary.size() % 4 != 0) binary.push_back(0);
    const std::size_t from = binary.size();
    binary.resize(from + data.size() * sizeof(T));
    std::memcpy(binary.data() + from, data.data(), data.size() * sizeof(T));
    file["bufferViews"].push_back(
        {{"buffer", 0}, {"byteOffset", from}, {"byteLength", data.size() * sizeof(T)}});
    file["accessors"].push_back({{"bufferView", file["bufferViews"].size() - 1},
                                 {"componentType", type},
                                 {"type", shape},
                                 {"count", data.size() / static_cast<std::size_t>(parts)}});
    if (normalised) file["accessors"].back()["normalized"] = true;
    return static_cast<int>(file["accessors"].size()) - 1;
  }
};

void put(std::vector<float>& to, const Vec3& v) {
  for (const double part : {v.x, v.y, v.z}) to.push_back(static_cast<float>(part));
}

/// Bones and weights of every vertex, as many as the recipe has sets for.
struct Weighted {
  std::vector<std::vector<std::uint16_t>> joints;
  std::vector<std::vector<float>> weights;
};

Weighted weigh(const ForeignRecipe& recipe, const std::vector<Bone>& bones, const Part& part) {
  const auto sets = static_cast<std::size_t>(recipe.weight_sets);
  Weighted out{std::vector<std::vector<std::uint16_t>>(sets),
               std::vector<std::vector<float>>(sets)};
  std::size_t vertex = 0;
  for (const Vertex& v : part.vertices) {
    std::vector<std::pair<int, double>> shares;
    for (const auto& [joint, weight] : v.weights) {
      if (weight > 0.0) shares.emplace_back(boneFor(bones, joint), weight);
    }
    // Further bones take a little of the head's skin; more sets spread what there is.
    if (recipe.further_bones > 0 && v.weights.count(body::index(Joint::head)) != 0) {
      shares.front().second *= 0.5;
      const int which = static_cast<int>(vertex % static_cast<std::size_t>(recipe.further_bones));
      shares.emplace_back(static_cast<int>(bones.size()) - recipe.further_bones + which,
                          shares.front().second);
    }
    const std::size_t own = shares.size();
    while (shares.size() < 4 * sets && sets > 1)
      shares.emplace_back(shares[shares.size() % own].first, 0.01);
    double sum = 0.0;
    for (const auto& share : shares) sum += share.second;
    shares.resize(4 * sets, {0, 0.0});
    for (std::size_t i = 0; i < shares.size(); ++i) {
      out.joints[i / 4].push_back(static_cast<std::uint16_t>(shares[i].first));
      out.weights[i / 4].push_back(static_cast<float>(shares[i].second / sum * recipe.weight_sum));
    }
    ++vertex;
  }
  return out;
}

void addPart(Glb& glb, const ForeignRecipe& recipe, const std::vector<Bone>& bones,
             const Part& part, int material) {
  std::vector<float> places, normals;
  const Vec3 origin = inFile(recipe, {});
  for (const Vertex& v : part.vertices) {
    put(places, inFile(recipe, v.place));
    put(normals, maths::normalised(inFile(recipe, v.normal) - origin));
  }
  std::vector<std::uint32_t> indices = part.indices;
  for (std::size_t i = 0; recipe.mirrored && i < indices.size(); i += 3)
    std::swap(indices[i + 1], indices[i + 2]);
  Json attributes;
  attributes["POSITION"] = glb.add(places, 5126, "VEC3", 3);
  if (recipe.normals) attributes["NORMAL"] = glb.add(normals, 5126, "VEC3", 3);
  const Weighted weighted = weigh(recipe, bones, part);
  for (std::size_t set = 0; set < weighted.joints.size(); ++set) {
    attributes["JOINTS_" + std::to_string(set)] = glb.add(weighted.joints[set], 5123, "VEC4", 4);
    std::vector<std::uint8_t> bytes;
    for (const float w : weighted.weights[set])
      bytes.push_back(static_cast<std::uint8_t>(std::lround(w * 255.0F)));
    attributes["WEIGHTS_" + std::to_string(set)] =
        recipe.byte_weights ? glb.add(bytes, 5121, "VEC4", 4, true)
                            : glb.add(weighted.weights[set], 5126, "VEC4", 4);
  }
  const int index = glb.add(indices, 5125, "SCALAR", 1);
  glb.file["meshes"][0]["primitives"].push_back(
      {{"attributes", attributes}, {"indices", index}, {"material", material}});
}

void addMaterials(Json& file, std::vector<std::string>& names) {
  const std::map<std::string, std::array<double, 3>> colours = {{"skin", {0.55, 0.36, 0.26}},
                                                                {"shirt", {0.10, 0.30, 0.42}},
                                                                {"trousers", {0.10, 0.10, 0.13}},
                                                                {"shoe", {0.75, 0.72, 0.68}}};
  for (const auto& [name, c] : colours) {
    names.push_back(name);
    file["materials"].push_back(
        {{"name", name}, {"pbrMetallicRoughness", {{"baseColorFactor", {c[0], c[1], c[2], 1.0}}}}});
  }
}

void addNodes(Glb& glb, const std::vector<Bone>& bones) {
  std::vector<float> binds;
  Json joints = Json::array();
  for (std::size_t b = 0; b < bones.size(); ++b) {
    const Bone& bone = bones[b];
    Vec3 place = bone.place;
    Quat turn = bone.turn;
    if (bone.parent >= 0) {
      const Bone& above = bones[static_cast<std::size_t>(bone.parent)];
      place = maths::rotate(maths::conjugate(above.turn), place - above.place);
      turn = maths::conjugate(above.turn) * turn;
      glb.file["nodes"][static_cast<std::size_t>(bone.parent)]["children"].push_back(b);
    }
    glb.file["nodes"].push_back({{"name", bone.name},
                                 {"translation", {place.x, place.y, place.z}},
                                 {"rotation", {turn.x, turn.y, turn.z, turn.w}}});
    const Quat back = maths::conjugate(bone.turn);
    for (const Vec3& axis : {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}}) {
      put(binds, maths::rotate(back, axis));
      binds.push_back(0.0F);
    }
    put(binds, -maths::rotate(back, bone.place));
    binds.push_back(1.0F);
    joints.push_back(b);
  }
  glb.file["skins"] = {
      {{"joints", joints}, {"inverseBindMatrices", glb.add(binds, 5126, "MAT4", 16)}}};
  glb.file["nodes"].push_back({{"name", "Body"}, {"mesh", 0}, {"skin", 0}});
  glb.file["scenes"] = {{{"nodes", {0, bones.size()}}}};
}

void addHumanoid(Json& file, const ForeignRecipe& recipe, const std::vector<Bone>& bones) {
  if (recipe.vrm_extension == 0) return;
  Json named = Json::object(), list = Json::array();
  for (std::size_t b = 0; b < bones.size(); ++b) {
    if (bones[b].joint < 0) continue;
    const std::string vrm(body::vrmName(static_cast<Joint>(bones[b].joint)));
    named[vrm] = {{"node", b}};
    list.push_back({{"bone", vrm}, {"node", b}});
  }
  const char* key = recipe.vrm_extension > 0 ? "VRMC_vrm" : "VRM";
  file["extensions"][key] = {
      {"humanoid", {{"humanBones", recipe.vrm_extension > 0 ? named : list}}}};
  file["extensionsUsed"] = {key};
}

}  // namespace

std::string foreignName(const ForeignRecipe& recipe, Joint joint) {
  const int j = body::index(joint);
  if (recipe.names == "none") return "bone_" + std::to_string(j);
  if (recipe.names == "vrm") return std::string(body::vrmName(joint));
  const int row = j < 6 ? j : 6 + ((j - 6) / 8) * 4 + (j - 6) % 4;
  const bool left = j < 10 || (j >= 14 && j < 18);
  std::string name;
  for (const char* c = kFamilies.at(recipe.names)[static_cast<std::size_t>(row)]; *c != '\0'; ++c) {
    if (*c == '*')
      name += left ? "Left" : "Right";
    else if (*c == '+')
      name += left ? "L" : "R";
    else if (*c == '-' && c[1] == '\0')
      name += left ? "l" : "r";
    else
      name += *c;
  }
  return name;
}

std::vector<std::uint8_t> foreignGlb(const ForeignRecipe& recipe,
                                     const std::function<void(Json&)>& change) {
  const Person person = makePerson(recipe);
  const std::vector<Bone> bones = bonesOf(recipe, person);
  Glb glb;
  glb.file["asset"] = {{"version", "2.0"}};
  glb.file["scene"] = 0;
  std::vector<std::string> materials;
  addMaterials(glb.file, materials);
  for (const Part& part : person.parts) {
    const auto found = std::find(materials.begin(), materials.end(), part.material);
    addPart(glb, recipe, bones, part, static_cast<int>(found - materials.begin()));
  }
  addNodes(glb, bones);
  addHumanoid(glb.file, recipe, bones);
  glb.file["buffers"] = {{{"byteLength", glb.binary.size()}}};
  if (change) change(glb.file);
  return joinGlbFile({glb.file.dump(), glb.binary});
}

namespace {

template <typename T>
std::string fbxArray(const char* key, const std::vector<T>& values) {
  std::string text =
      std::string("\t\t") + key + ": *" + std::to_string(values.size()) + " {\n\t\t\ta: ";
  for (std::size_t i = 0; i < values.size(); ++i)
    text += (i > 0 ? "," : "") + std::to_string(values[i]);
  return text + "\n\t\t}\n";
}

std::vector<double> fbxMatrix(const Vec3& place) {
  return {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, place.x, place.y, place.z, 1};
}

struct FbxParts {
  std::string objects, connections;

  void connect(std::size_t child, std::size_t parent) {
    connections += "\tC: \"OO\"," + std::to_string(child) + "," + std::to_string(parent) + "\n";
  }
};

// All tubes as one mesh; returns each bone's vertices and weights.
std::vector<std::map<int, double>> addFbxMesh(FbxParts& fbx, const ForeignRecipe& recipe,
                                              const std::vector<Bone>& bones,
                                              const Person& person) {
  std::vector<double> places;
  std::vector<int> corners;
  std::vector<std::map<int, double>> hung(bones.size());
  int base = 0;
  for (const Part& part : person.parts) {
    for (std::size_t v = 0; v < part.vertices.size(); ++v) {
      const Vec3 p = inFile(recipe, part.vertices[v].place);
      places.insert(places.end(), {p.x, p.y, p.z});
      for (const auto& [joint, weight] : part.vertices[v].weights)
        hung[static_cast<std::size_t>(boneFor(bones, joint))][base + static_cast<int>(v)] += weight;
    }
    for (std::size_t i = 0; i < part.indices.size(); ++i) {
      const int corner = base + static_cast<int>(part.indices[i]);
      corners.push_back(i % 3 == 2 ? -corner - 1 : corner);  // the last of a polygon
    }
    base += static_cast<int>(part.vertices.size());
  }
  fbx.objects += "\tGeometry: 100, \"Geometry::Body\", \"Mesh\" {\n" +
                 fbxArray("Vertices", places) + fbxArray("PolygonVertexIndex", corners) +
                 "\t\tGeometryVersion: 124\n\t}\n" +
                 "\tModel: 200, \"Model::Body\", \"Mesh\" {\n\t\tVersion: 232\n\t}\n" +
                 "\tDeformer: 300, \"Deformer::\", \"Skin\" {\n\t\tVersion: 101\n\t}\n";
  fbx.connect(200, 0);
  fbx.connect(100, 200);
  fbx.connect(300, 100);
  return hung;
}

void addFbxBone(FbxParts& fbx, const std::vector<Bone>& bones, std::size_t b,
                const std::map<int, double>& hung) {
  const Bone& bone = bones[b];
  const Vec3 above = bone.parent < 0 ? Vec3{} : bones[static_cast<std::size_t>(bone.parent)].place;
  const Vec3 step = bone.place - above;
  std::vector<int> indices;
  std::vector<double> weights;
  for (const auto& [vertex, weight] : hung) {
    indices.push_back(vertex);
    weights.push_back(weight);
  }
  const std::size_t node = 1000 + b, attribute = 2000 + b, cluster = 3000 + b;
  fbx.objects +=
      "\tNodeAttribute: " + std::to_string(attribute) +
      ", \"NodeAttribute::\", \"LimbNode\" {\n\t\tTypeFlags: \"Skeleton\"\n\t}\n\tModel: " +
      std::to_string(node) + ", \"Model::" + bone.name +
      "\", \"LimbNode\" {\n\t\tVersion: 232\n\t\tProperties70:  {\n\t\t\tP: \"Lcl Translation\", "
      "\"Lcl Translation\", \"\", \"A\"," +
      std::to_string(step.x) + "," + std::to_string(step.y) + "," + std::to_string(step.z) +
      "\n\t\t}\n\t}\n\tDeformer: " + std::to_string(cluster) +
      ", \"SubDeformer::\", \"Cluster\" {\n\t\tVersion: 100\n" +
      (indices.empty() ? "" : fbxArray("Indexes", indices) + fbxArray("Weights", weights)) +
      fbxArray("Transform", fbxMatrix(-bone.place)) +
      fbxArray("TransformLink", fbxMatrix(bone.place)) + "\t}\n";
  fbx.connect(node, bone.parent < 0 ? 0 : 1000 + static_cast<std::size_t>(bone.parent));
  fbx.connect(attribute, node);
  fbx.connect(cluster, 300);
  fbx.connect(node, cluster);
}

}  // namespace

std::string foreignFbx(const ForeignRecipe& recipe) {
  const Person person = makePerson(recipe);
  const std::vector<Bone> bones = bonesOf(recipe, person);
  FbxParts fbx;
  const auto hung = addFbxMesh(fbx, recipe, bones, person);
  for (std::size_t b = 0; b < bones.size(); ++b) addFbxBone(fbx, bones, b, hung[b]);
  return "; FBX 7.4.0 project file\nFBXHeaderExtension:  {\n\tFBXHeaderVersion: "
         "1003\n\tFBXVersion: 7400\n}\n"
         "GlobalSettings:  {\n\tVersion: 1000\n\tProperties70:  {\n\t\tP: \"UpAxis\", \"int\", "
         "\"Integer\", "
         "\"\",1\n\t}\n}\nObjects:  {\n" +
         fbx.objects + "}\nConnections:  {\n" + fbx.connections + "}\n";
}

}  // namespace support
