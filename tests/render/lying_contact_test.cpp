// The people who are drawn, lying: they rest on the mat and do not sink into it.
#include <algorithm>
#include <map>
#include <string>

#include "content/files.h"
#include "content/load.h"
#include "models/load_model.h"
#include "movement/lying.h"
#include "movement/lying_things.h"
#include "movement/pose_at.h"
#include "render/skinning.h"
#include "support/catch.h"

using namespace spotter;

namespace {

const content::Library& scenarios() {
  static const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  return library;
}

/// Lowest drawn point over the mat of what each bone moves most, m.
using Lowest = std::map<std::string, double>;

struct Drawn {
  std::string person;
  models::Model model;
  render::SkinMesh mesh;
  movement::Performer performer;
};

std::vector<Drawn> cast() {
  std::vector<Drawn> people;
  for (const auto& person : scenarios().people) {
    auto model = models::loadModel(SPOTTER_SOURCE_DIR "/assets/people/" + person.figure + ".glb");
    REQUIRE(model);
    render::SkinMesh mesh = render::joinMeshes(model.value(), "lod0_");
    people.push_back({person.id, std::move(model).value(), std::move(mesh),
                      movement::makePerformer(person.physique, person.baseline, person.sore_side)});
  }
  return people;
}

std::string mainBone(const models::Model& model, const models::Influence& influence) {
  std::size_t most = 0;
  for (std::size_t i = 1; i < 4; ++i) {
    if (influence.weight[i] > influence.weight[most]) most = i;
  }
  return std::string(body::vrmName(model.bones[influence.bone[most]].joint));
}

Lowest lowestOf(const Drawn& drawn, const body::Pose& pose) {
  const auto frames = body::solveFrames(drawn.performer.skeleton, pose);
  std::vector<render::SkinnedVertex> skin;
  render::skin(drawn.mesh, render::boneMatrices(drawn.model, frames), {}, skin);
  Lowest lowest;
  for (std::size_t i = 0; i < skin.size(); ++i) {
    const double height = static_cast<double>(skin[i].position_m.y) - movement::kMatThickness_m;
    const auto [place, first] =
        lowest.emplace(mainBone(drawn.model, drawn.mesh.influences[i]), height);
    if (!first) place->second = std::min(place->second, height);
  }
  return lowest;
}

// Share of the repetition at which the drawn body is looked at.
constexpr std::array<double, 3> kMoments = {0.0, 0.2, 0.5};
// Flesh and clothes that are drawn do not give way as they do on foam.
constexpr double kGives_m = 0.016;

}  // namespace

TEST_CASE("whoever lies on the mat sinks nowhere into it, in any of the exercises") {
  for (const Drawn& drawn : cast()) {
    for (const auto& exercise : scenarios().exercises) {
      if (exercise.start != movement::Carrier::mat) continue;
      for (const auto moving : {body::Side::left, body::Side::right}) {
        movement::PlanRequest request;
        request.noise = false;
        request.moving_side = moving;
        const auto plan = movement::planRepetition(drawn.performer, exercise, {}, request);
        for (const double moment : kMoments) {
          const auto pose = movement::poseAt(drawn.performer, plan, moment * plan.duration_s);
          for (const auto& [bone, height] : lowestOf(drawn, pose)) {
            INFO(drawn.person << " " << exercise.id << " at " << moment << ": " << bone << " "
                              << 100.0 * height << " cm");
            CHECK(height > -kGives_m);
          }
        }
      }
    }
  }
}

TEST_CASE("back, bottom, feet and head rest on mat and pillow within about a centimetre") {
  const auto& bridge = *scenarios().exercise("bridge");
  for (const Drawn& drawn : cast()) {
    const auto pose = movement::readyPose(drawn.performer, bridge, 0.0, 1);
    Lowest lowest = lowestOf(drawn, pose);
    INFO(drawn.person);
    const double bottom = std::min(lowest["hips"], lowest["leftUpperLeg"]);
    CHECK(std::abs(bottom) < 0.011);  // the plumpest, with thighs so far up
    CHECK(std::abs(lowest["upperChest"]) < 0.01);
    CHECK(std::abs(lowest["leftFoot"]) < 0.005);
    CHECK(std::abs(lowest["rightFoot"]) < 0.005);
    movement::PropList things;
    movement::addMatThings({bridge, drawn.performer, pose}, true, false, things);
    const double pillow = things.items[1].scale.y * movement::PropSizes::kPillowHeight;
    const double above = lowest["head"] - pillow;
    CHECK(above < 0.016);   // a head without hair
    CHECK(above > -0.042);  // a bun or a turban is pressed into it
  }
}
