#include "models/convert_skin.h"

#include <assimp/mesh.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace spotter::models {
namespace {

using base::Error;

constexpr float kSumTolerance = 1e-3F;
constexpr double kStretchTolerance = 1e-3;
constexpr std::string_view kHelperEnding = "Helper";

std::optional<Bone> boneNamed(std::string_view name) {
  Bone bone;
  bone.helper = name.size() > kHelperEnding.size() &&
                name.substr(name.size() - kHelperEnding.size()) == kHelperEnding;
  if (bone.helper) name.remove_suffix(kHelperEnding.size());
  for (int i = 0; i < body::kJointCount; ++i) {
    bone.joint = static_cast<body::Joint>(i);
    if (body::vrmName(bone.joint) == name) return bone;
  }
  return std::nullopt;
}

// Index of the bone in the model, added when it is new.
std::size_t indexIn(Model& model, const Bone& bone) {
  for (std::size_t i = 0; i < model.bones.size(); ++i) {
    if (model.bones[i].joint == bone.joint && model.bones[i].helper == bone.helper) return i;
  }
  model.bones.push_back(bone);
  return model.bones.size() - 1;
}

// The offset matrix takes the mesh to the bone in its rest pose: the bone's place in the mesh goes
// to nought, and what turns is left.
bool restPlace(const aiMatrix4x4& offset, Bone& bone) {
  aiMatrix4x4 place = offset;
  place.Inverse();
  bone.rest_m = {place.a4, place.b4, place.c4};
  const auto column = [](float a, float b, float c) {
    return maths::Vec3{static_cast<double>(a), static_cast<double>(b), static_cast<double>(c)};
  };
  const maths::Vec3 x = column(offset.a1, offset.b1, offset.c1),
                    y = column(offset.a2, offset.b2, offset.c2),
                    z = column(offset.a3, offset.b3, offset.c3);
  if (!(maths::distance(maths::cross(x, y), z) < kStretchTolerance)) return false;
  if (!(maths::distance(maths::cross(y, z), x) < kStretchTolerance)) return false;
  if (x != maths::Vec3{1, 0, 0} || y != maths::Vec3{0, 1, 0})
    bone.bind_turn = maths::normalised(maths::fromAxes(x, y, z));
  return true;
}

bool finite(const Float3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

// Puts a weight among the four strongest of its vertex.
void keepStrongest(Influence& influence, std::size_t bone, float weight) {
  std::size_t weakest = 0;
  for (std::size_t i = 1; i < 4; ++i) {
    if (influence.weight[i] < influence.weight[weakest]) weakest = i;
  }
  if (weight <= influence.weight[weakest]) return;
  influence.weight[weakest] = weight;
  influence.bone[weakest] = static_cast<std::uint8_t>(bone);
}

std::optional<Error> addBone(const aiBone& from, Model& model, Mesh& to, std::vector<float>& sums) {
  const std::string name = from.mName.C_Str();
  auto bone = boneNamed(name);
  const bool moves = std::any_of(from.mWeights, from.mWeights + from.mNumWeights,
                                 [](const aiVertexWeight& w) { return w.mWeight > 0.0F; });
  if (!moves) return std::nullopt;
  if (!bone) {
    return Error{"bone \"" + name + "\" is unknown", "",
                 "name bones as VRM 1.0 does, e.g. leftUpperLeg, or leftUpperLegHelper"};
  }
  if (!restPlace(from.mOffsetMatrix, *bone) || !finite(bone->rest_m))
    return Error{"bone \"" + name + "\" has no usable rest pose", "", ""};
  const std::size_t index = indexIn(model, *bone);
  for (unsigned int i = 0; i < from.mNumWeights; ++i) {
    const aiVertexWeight& w = from.mWeights[i];
    if (w.mVertexId >= to.influences.size() || !(w.mWeight >= 0.0F) || !std::isfinite(w.mWeight)) {
      return Error{"bone \"" + name + "\" has damaged weights", "", ""};
    }
    sums[w.mVertexId] += w.mWeight;
    keepStrongest(to.influences[w.mVertexId], index, w.mWeight);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> convertSkin(const aiMesh& from, Model& model, Mesh& to) {
  to.influences.resize(to.positions_m.size());
  std::vector<float> sums(to.positions_m.size(), 0.0F);
  for (unsigned int i = 0; i < from.mNumBones; ++i) {
    if (auto wrong = addBone(*from.mBones[i], model, to, sums)) return wrong;
  }
  for (std::size_t v = 0; v < sums.size(); ++v) {
    if (std::abs(sums[v] - 1.0F) > kSumTolerance) {
      return Error{"skin weights of vertex " + std::to_string(v) + " in mesh \"" + to.name +
                       "\" sum to " + std::to_string(sums[v]) + " where 1 is needed",
                   "", "export the weights as floats, normalised"};
    }
    Influence& influence = to.influences[v];
    float kept = 0.0F;
    for (const float w : influence.weight) kept += w;
    for (float& w : influence.weight) w /= kept;
  }
  return std::nullopt;
}

}  // namespace spotter::models
