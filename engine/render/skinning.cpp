#include "render/skinning.h"

#include <algorithm>
#include <cmath>

#include "figure/face_map.h"
#include "maths/curve.h"
#include "render/expression.h"

namespace spotter::render {
namespace {

constexpr float kLeastStrength = 0.004F;
constexpr float kLeastShift_m = 1e-6F;

bool startsWith(const std::string& text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::string_view(text).substr(0, prefix.size()) == prefix;
}

bool isSkin(const std::string& material) {
  return startsWith(material, "skin") || startsWith(material, "face") ||
         startsWith(material, "head");
}

// Hair, eyes and teeth are painted below the face: they do not redden.
bool isBelowFace(const models::Float2& uv) {
  return uv.v * static_cast<float>(figure::kFaceMapSize) > static_cast<float>(figure::kStripTop);
}

Float3 plus(const Float3& a, const Float3& b, float s) {
  return {a.x + b.x * s, a.y + b.y * s, a.z + b.z * s};
}

void joinMorph(SkinMesh& to, const models::Morph& from, std::uint32_t base) {
  auto found = std::find_if(to.morphs.begin(), to.morphs.end(),
                            [&](const SparseMorph& m) { return m.name == from.name; });
  if (found == to.morphs.end())
    found = to.morphs.insert(to.morphs.end(), SparseMorph{from.name, {}});
  for (std::size_t i = 0; i < from.position_delta_m.size(); ++i) {
    const Float3& d = from.position_delta_m[i];
    if (std::abs(d.x) + std::abs(d.y) + std::abs(d.z) < kLeastShift_m) continue;
    const Float3 n = from.normal_delta.empty() ? Float3{} : from.normal_delta[i];
    found->entries.push_back({base + static_cast<std::uint32_t>(i), d, n});
  }
}

void joinMesh(SkinMesh& to, const models::Model& model, const models::Mesh& from) {
  const models::Material& material = model.materials[static_cast<std::size_t>(from.material)];
  const bool pictured = material.image >= 0 && !model.made_from.empty();
  const auto base = static_cast<std::uint32_t>(to.positions_m.size());
  to.positions_m.insert(to.positions_m.end(), from.positions_m.begin(), from.positions_m.end());
  to.normals.insert(to.normals.end(), from.normals.begin(), from.normals.end());
  to.uvs.insert(to.uvs.end(), from.uvs.begin(), from.uvs.end());
  for (std::size_t i = 0; i < from.colours.size(); ++i) {
    const models::Float4 &c = from.colours[i], &m = material.base_colour;
    const bool skin = isSkin(material.name) && !(pictured && isBelowFace(from.uvs[i]));
    to.colours.push_back({c.r * m.r, c.g * m.g, c.b * m.b, skin ? 1.0F : 0.0F});
  }
  const models::Influence hips{{0, 0, 0, 0}, {1.0F, 0.0F, 0.0F, 0.0F}};
  to.influences.insert(to.influences.end(), from.influences.begin(), from.influences.end());
  to.influences.resize(to.positions_m.size(), hips);
  if (to.parts.empty() || to.parts.back().image != material.image) {
    to.parts.push_back({to.indices.size(), 0, material.image});
  }
  for (const std::uint32_t index : from.indices) to.indices.push_back(base + index);
  to.parts.back().index_count += from.indices.size();
  for (const models::Morph& morph : from.morphs) joinMorph(to, morph, base);
}

BoneMatrix toMatrix(const maths::Quat& turn, const maths::Vec3& centre,
                    const models::Float3& rest) {
  const maths::Vec3 x = maths::rotate(turn, {1, 0, 0}), y = maths::rotate(turn, {0, 1, 0}),
                    z = maths::rotate(turn, {0, 0, 1});
  const maths::Vec3 r{static_cast<double>(rest.x), static_cast<double>(rest.y),
                      static_cast<double>(rest.z)};
  const maths::Vec3 t = centre - maths::rotate(turn, r);
  BoneMatrix m;
  std::size_t i = 0;
  for (const maths::Vec3& v : {x, y, z, t}) {
    m.column[i++] = {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z),
                     0.0F};
  }
  return m;
}

// What a calm breath adds to the width and the depth of the trunk (basis: proposed: belly 8 mm,
// chest 5 mm forward; TK gives 3 to 5 mm for the breastbone). Deep ones stiffen: the chest of an
// older adult goes 3 to 5 cm round between all out and all in.
struct Widening {
  float aside;
  float ahead;
};
constexpr float kSpineToBack_m = 0.10F;
constexpr double kStiffening = 0.10;
constexpr Widening kBelly = {0.007F, 0.038F};
constexpr Widening kLowerRibs = {0.012F, 0.027F};
constexpr Widening kUpperRibs = {0.008F, 0.020F};

const Widening* wideningOf(body::Joint joint) {
  switch (joint) {
    case body::Joint::spine:
      return &kBelly;
    case body::Joint::chest:
      return &kLowerRibs;
    case body::Joint::upper_chest:
      return &kUpperRibs;
    default:
      return nullptr;
  }
}

using Lanes = std::array<float, 4>;

void blend(const models::Influence& influence, std::span<const BoneMatrix> bones,
           std::array<Lanes, 4>& m) {
  const BoneMatrix& first = bones[influence.bone[0]];
  const float w0 = influence.weight[0];
  for (std::size_t c = 0; c < 4; ++c) {
    for (std::size_t l = 0; l < 4; ++l) m[c][l] = first.column[c][l] * w0;
  }
  for (std::size_t k = 1; k < 4; ++k) {
    const float w = influence.weight[k];
    if (w == 0.0F) continue;
    const BoneMatrix& bone = bones[influence.bone[k]];
    for (std::size_t c = 0; c < 4; ++c) {
      for (std::size_t l = 0; l < 4; ++l) m[c][l] += bone.column[c][l] * w;
    }
  }
}

}  // namespace

namespace {

// How far a hand closes into a shape.
float closed01(const std::string& shape, picture::Grip grip) {
  constexpr float kOverEdge = 0.65F;
  switch (grip) {
    case picture::Grip::tin:
      return shape == "gripTin" ? 1.0F : 0.0F;
    case picture::Grip::bar:
      return shape == "gripBar" ? 1.0F : 0.0F;
    case picture::Grip::edge:
      return shape == "gripBar" ? kOverEdge : 0.0F;
    case picture::Grip::open:
      break;
  }
  return 0.0F;
}

}  // namespace

SkinMesh joinMeshes(const models::Model& model, const std::string& prefix) {
  SkinMesh joined;
  // Meshes with the same picture go together: fewer draw calls.
  for (int image = -1; image < static_cast<int>(model.images.size()); ++image) {
    for (const models::Mesh& mesh : model.meshes) {
      if (!startsWith(mesh.name, prefix)) continue;
      if (model.materials[static_cast<std::size_t>(mesh.material)].image == image)
        joinMesh(joined, model, mesh);
    }
  }
  return joined;
}

std::vector<ActiveMorph> activeMorphs(const SkinMesh& mesh, const picture::FaceState& face,
                                      const picture::Grips& grips, float lying01) {
  std::vector<ActiveMorph> active;
  for (const SparseMorph& morph : mesh.morphs) {
    const float strength =
        strengthOf(morph.name, face) + (morph.name == "clothRests" ? lying01 : 0.0F);
    const float left = strength + closed01(morph.name, grips[0]);
    const float right = strength + closed01(morph.name, grips[1]);
    if (std::max(std::abs(left), std::abs(right)) > kLeastStrength)
      active.push_back({&morph, left, right});
  }
  return active;
}

float lyingOf(const body::JointFrames& frames) {
  const maths::Quat& trunk = frames.turn(body::Joint::spine);
  const double face_up = maths::rotate(trunk, {0, 0, 1}).y;
  const double side_up = std::abs(maths::rotate(trunk, {1, 0, 0}).y);
  return static_cast<float>(
      std::max(maths::smoothstep(0.35, 0.75, face_up), maths::smoothstep(0.45, 0.80, side_up)));
}

std::vector<BoneMatrix> boneMatrices(const models::Model& model, const body::JointFrames& frames) {
  std::vector<BoneMatrix> bones;
  bones.reserve(model.bones.size());
  for (const models::Bone& bone : model.bones) {
    maths::Quat turn = frames.turn(bone.joint);
    const int parent = body::kParent[static_cast<std::size_t>(body::index(bone.joint))];
    if (bone.helper && parent >= 0) {
      const maths::Quat& above = frames.rotation[static_cast<std::size_t>(parent)];
      turn = above * maths::slerp({}, maths::conjugate(above) * turn, 0.5);
    }
    bones.push_back(toMatrix(turn * bone.bind_turn, frames.at(bone.joint), bone.rest_m));
  }
  return bones;
}

void breathe(const models::Model& model, double breath, std::span<BoneMatrix> bones) {
  if (breath == 0.0) return;
  const auto size = static_cast<float>(breath / (1.0 + kStiffening * std::abs(breath)));
  for (std::size_t i = 0; i < model.bones.size(); ++i) {
    const models::Bone& bone = model.bones[i];
    const Widening* widening = wideningOf(bone.joint);
    if (widening == nullptr || bone.helper) continue;
    // The back stays: on a mat it lies, on a bike it is what one sees.
    const float behind_m = bone.rest_m.z - kSpineToBack_m;
    auto& m = bones[i].column;
    const float aside = size * widening->aside, ahead = size * widening->ahead;
    for (std::size_t l = 0; l < 3; ++l) {
      m[3][l] -= m[0][l] * aside * bone.rest_m.x + m[2][l] * ahead * behind_m;
      m[0][l] *= 1.0F + aside;
      m[2][l] *= 1.0F + ahead;
    }
  }
}

void skin(const SkinMesh& mesh, std::span<const BoneMatrix> bones,
          std::span<const ActiveMorph> morphs, std::vector<SkinnedVertex>& out) {
  const std::size_t count = mesh.positions_m.size();
  out.resize(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = {mesh.positions_m[i], mesh.normals[i]};
  for (const ActiveMorph& active : morphs) {
    for (const SparseMorph::Entry& e : active.morph->entries) {
      SkinnedVertex& v = out[e.vertex];
      const float strength = mesh.positions_m[e.vertex].x > 0.0F ? active.left : active.right;
      v.position_m = plus(v.position_m, e.position_delta_m, strength);
      v.normal = plus(v.normal, e.normal_delta, strength);
    }
  }
  std::array<Lanes, 4> m;
  for (std::size_t i = 0; i < count; ++i) {
    blend(mesh.influences[i], bones, m);
    const Float3 p = out[i].position_m, n = out[i].normal;
    Lanes moved, turned;
    for (std::size_t l = 0; l < 4; ++l) {
      moved[l] = m[0][l] * p.x + m[1][l] * p.y + m[2][l] * p.z + m[3][l];
      turned[l] = m[0][l] * n.x + m[1][l] * n.y + m[2][l] * n.z;
    }
    out[i] = {{moved[0], moved[1], moved[2]}, {turned[0], turned[1], turned[2]}};
  }
}

}  // namespace spotter::render
