#include "render/eyes.h"

#include <cmath>

#include "models/load_model.h"
#include "render/mannequin.h"
#include "support/catch.h"
#include "support/class_stage.h"

using namespace spotter;
using namespace spotter::render;

namespace {

constexpr const char* kAssets = SPOTTER_SOURCE_DIR "/assets";

models::Model mary() {
  auto model = models::loadModel(std::string(kAssets) + "/people/mary.glb");
  REQUIRE(model.ok());
  return std::move(model.value());
}

std::vector<SkinnedVertex> posed(const models::Model& model, const Eyes& eyes,
                                 const picture::Gaze& gaze) {
  const body::Skeleton skeleton = stage::skeletonOf(kAssets, "mary");
  std::vector<BoneMatrix> bones =
      boneMatrices(model, body::solveFrames(skeleton, body::restPose(skeleton)));
  turnEyes(eyes, gaze, bones);
  std::vector<SkinnedVertex> out;
  skin(joinMeshes(model, "lod0_"), bones, {}, out);
  return out;
}

}  // namespace

TEST_CASE("the eyes of our own people get a bone each, at the middle of the ball") {
  models::Model model = mary();
  const std::size_t bones = model.bones.size();
  const Eyes eyes = giveEyes(model);
  REQUIRE(eyes.left_bone == static_cast<int>(bones));
  CHECK(model.bones.size() == bones + 2);
  CHECK(eyes.centre_m[0].x == Approx(-eyes.centre_m[1].x).margin(1e-4));
  CHECK(eyes.centre_m[0].x == Approx(0.031).margin(0.004));
  CHECK(eyes.centre_m[0].y == Approx(eyes.centre_m[1].y).margin(1e-4));
}

TEST_CASE("eyes that look straight are where the file has them; turned, only they move") {
  models::Model model = mary();
  const auto plain = posed(model, {}, {});
  const Eyes eyes = giveEyes(model);
  const auto straight = posed(model, eyes, {});
  const auto aside = posed(model, eyes, {25.0, 20.0, -10.0});
  REQUIRE(plain.size() == straight.size());
  std::size_t moved = 0;
  double furthest = 0.0, beyond = 0.0;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto& p = plain[i].position_m;
    CHECK(std::abs(p.x - straight[i].position_m.x) < 1e-5F);
    const auto& q = aside[i].position_m;
    const auto shift = static_cast<double>(std::hypot(std::hypot(q.x - p.x, q.y - p.y), q.z - p.z));
    if (shift < 1e-5) continue;
    ++moved;
    furthest = std::max(furthest, shift);
    // Nothing leaves the ball.
    const auto& c = eyes.centre_m[p.x > 0.0F ? 0 : 1];
    beyond = std::max(
        beyond, static_cast<double>(std::hypot(std::hypot(q.x - c.x, q.y - c.y), q.z - c.z)) -
                    static_cast<double>(std::hypot(std::hypot(p.x - c.x, p.y - c.y), p.z - c.z)));
  }
  CHECK(moved > 60);
  CHECK(moved < 200);
  CHECK(furthest > 0.003);
  CHECK(furthest < 0.008);
  CHECK(beyond < 2e-4);
}

TEST_CASE("who looks to their left has the pupils go to their left") {
  models::Model model = mary();
  const Eyes eyes = giveEyes(model);
  const auto straight = posed(model, eyes, {}), left = posed(model, eyes, {20.0, 20.0, 0.0}),
             up = posed(model, eyes, {0.0, 0.0, 15.0});
  double aside = 0.0, above = 0.0;
  for (std::size_t i = 0; i < straight.size(); ++i) {
    aside += static_cast<double>(left[i].position_m.x - straight[i].position_m.x);
    above += static_cast<double>(up[i].position_m.y - straight[i].position_m.y);
  }
  CHECK(aside > 0.1);
  CHECK(above > 0.1);
}

TEST_CASE("somebody else's figure and a mannequin keep their eyes") {
  models::Model model = makeMannequin(body::makeSkeleton({}));
  CHECK(giveEyes(model).left_bone < 0);
  models::Model foreign = mary();
  foreign.made_from.clear();
  const std::size_t bones = foreign.bones.size();
  CHECK(giveEyes(foreign).left_bone < 0);
  CHECK(foreign.bones.size() == bones);
}
