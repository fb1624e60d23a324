#include "render/skinning.h"

#include <cmath>

#include "maths/angle.h"
#include "render/mannequin.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::render;

namespace {

double gap(const Float3& a, const Float3& b) {
  return std::sqrt(static_cast<double>((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) +
                                       (a.z - b.z) * (a.z - b.z)));
}

// One vertex at the knee, moved by one or two bones.
models::Model kneeOnly(const body::Skeleton& skeleton, bool with_helper) {
  models::Model model;
  model.materials.push_back({"skin_arm", {}, -1});
  const auto at = [&](body::Joint joint) {
    const maths::Vec3& p = skeleton.rest(joint);
    return Float3{static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)};
  };
  model.bones = {{body::Joint::left_upper_leg, false, at(body::Joint::left_upper_leg)},
                 {body::Joint::left_lower_leg, with_helper, at(body::Joint::left_lower_leg)}};
  models::Mesh mesh;
  mesh.name = "lod0_leg";
  mesh.positions_m = {at(body::Joint::left_lower_leg)};
  mesh.positions_m[0].z += 0.1F;
  mesh.normals = {{0, 0, 1}};
  mesh.uvs.resize(1);
  mesh.colours.resize(1);
  mesh.influences = {{{1, 0, 0, 0}, {1.0F, 0, 0, 0}}};
  mesh.indices = {0, 0, 0};
  models::Morph swell{"pain", {{0, 0, 0.05F}}, {}};
  mesh.morphs = {swell};
  model.meshes = {mesh};
  return model;
}

std::vector<SkinnedVertex> moved(const models::Model& model, const body::JointFrames& frames,
                                 const picture::FaceState& face = {}) {
  const SkinMesh mesh = joinMeshes(model, "lod0_");
  std::vector<SkinnedVertex> out;
  skin(mesh, boneMatrices(model, frames), activeMorphs(mesh, face), out);
  return out;
}

body::JointFrames kneeBent(const body::Skeleton& skeleton, double degrees) {
  body::Pose pose = body::restPose(skeleton);
  pose.at(body::Joint::left_lower_leg) = maths::rotationX(maths::radians(degrees));
  return body::solveFrames(skeleton, pose);
}

}  // namespace

TEST_CASE("in the rest pose skin lies where the file has it") {
  const body::Skeleton skeleton = body::makeSkeleton({1.62, 1.0, 30.0, 70.0});
  const models::Model model = makeMannequin(skeleton);
  const auto out = moved(model, body::solveFrames(skeleton, body::restPose(skeleton)));
  const auto& rest = model.meshes[0].positions_m;
  REQUIRE(out.size() == rest.size());
  double worst = 0.0;
  for (std::size_t i = 0; i < rest.size(); ++i)
    worst = std::max(worst, gap(out[i].position_m, rest[i]));
  CHECK(worst < 1e-5);
}

TEST_CASE("skin follows its bone and a helper bone turns half as far") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const body::JointFrames frames = kneeBent(skeleton, 90.0);
  const maths::Vec3 knee = frames.at(body::Joint::left_lower_leg);
  // The vertex lay 0.1 m in front of the knee; a quarter turn takes it straight below.
  const Float3 full = moved(kneeOnly(skeleton, false), frames)[0].position_m;
  CHECK(static_cast<double>(full.y) == Approx(knee.y - 0.1).margin(1e-5));
  const Float3 half = moved(kneeOnly(skeleton, true), frames)[0].position_m;
  CHECK(static_cast<double>(half.y) == Approx(knee.y - 0.1 * std::sqrt(0.5)).margin(1e-5));
  CHECK(static_cast<double>(half.z) == Approx(knee.z + 0.1 * std::sqrt(0.5)).margin(1e-5));
}

TEST_CASE("normals turn with the skin") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const Float3 normal = moved(kneeOnly(skeleton, false), kneeBent(skeleton, 90.0))[0].normal;
  CHECK(static_cast<double>(normal.y) == Approx(-1.0).margin(1e-5));
}

TEST_CASE("an expression moves the face by its strength and costs nothing when it is not shown") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const models::Model model = kneeOnly(skeleton, false);
  const body::JointFrames frames = body::solveFrames(skeleton, body::restPose(skeleton));
  picture::FaceState face;
  CHECK(activeMorphs(joinMeshes(model, ""), face).empty());
  face.pain = 0.5;
  const double still = static_cast<double>(moved(model, frames)[0].position_m.z);
  CHECK(static_cast<double>(moved(model, frames, face)[0].position_m.z) ==
        Approx(still + 0.025).margin(1e-5));
}

TEST_CASE("a blink weakens while a pain face has narrowed the lids already") {
  models::Model model = kneeOnly(body::makeSkeleton({}), false);
  model.meshes[0].morphs[0].name = "blink";
  const SkinMesh mesh = joinMeshes(model, "");
  picture::FaceState face;
  face.blink = 1.0;
  CHECK(activeMorphs(mesh, face)[0].left == 1.0F);
  face.pain = 1.0;
  CHECK(activeMorphs(mesh, face)[0].left < 0.6F);
}

TEST_CASE("hands close round what they hold and stay open else") {
  models::Model model = kneeOnly(body::makeSkeleton({}), false);
  model.meshes[0].morphs[0].name = "gripTin";
  const SkinMesh mesh = joinMeshes(model, "");
  using picture::Grip;
  CHECK(activeMorphs(mesh, {}, {Grip::open, Grip::open}).empty());
  CHECK(activeMorphs(mesh, {}, {Grip::bar, Grip::bar}).empty());
  REQUIRE(activeMorphs(mesh, {}, {Grip::open, Grip::tin}).size() == 1);
  CHECK(activeMorphs(mesh, {}, {Grip::open, Grip::tin})[0].left == 0.0F);
  CHECK(activeMorphs(mesh, {}, {Grip::open, Grip::tin})[0].right == 1.0F);
}

TEST_CASE("cloth rests on who lies on the back or a side, and hangs on who stands or bends") {
  const body::Skeleton skeleton = body::makeSkeleton({});
  const auto turned = [&](const maths::Quat& turn) {
    body::Pose pose = body::restPose(skeleton);
    pose.at(body::Joint::hips) = turn;
    return lyingOf(body::solveFrames(skeleton, pose));
  };
  CHECK(turned({}) == 0.0F);
  CHECK(turned(maths::rotationX(maths::radians(70.0))) == 0.0F);
  CHECK(turned(maths::rotationX(maths::radians(-90.0))) == 1.0F);
  CHECK(turned(maths::rotationZ(maths::radians(90.0))) == 1.0F);
  CHECK(turned(maths::rotationZ(maths::radians(-90.0))) == 1.0F);
  models::Model model = kneeOnly(skeleton, false);
  model.meshes[0].morphs[0].name = "clothRests";
  const SkinMesh mesh = joinMeshes(model, "");
  CHECK(activeMorphs(mesh, {}).empty());
  REQUIRE(activeMorphs(mesh, {}, {}, 0.5F).size() == 1);
  CHECK(activeMorphs(mesh, {}, {}, 0.5F)[0].left == 0.5F);
}

TEST_CASE("meshes join by level and skin is marked by its material") {
  models::Model model = kneeOnly(body::makeSkeleton({}), false);
  model.meshes.push_back(model.meshes[0]);
  model.meshes[1].name = "lod1_leg";
  CHECK(joinMeshes(model, "lod0_").positions_m.size() == 1);
  CHECK(joinMeshes(model, "").positions_m.size() == 2);
  CHECK(joinMeshes(model, "shadow_").positions_m.empty());
  CHECK(joinMeshes(model, "lod1_").colours[0].a == 1.0F);
}
