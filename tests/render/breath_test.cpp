// Breath as it is drawn: large enough to be seen across the hall, and only in the trunk.
#include <algorithm>
#include <cmath>

#include "content/files.h"
#include "content/load.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "models/load_model.h"
#include "movement/pose_at.h"
#include "render/skinning.h"
#include "support/catch.h"

using namespace spotter;

namespace {

struct Drawn {
  std::string person;
  models::Model model;
  movement::Performer performer;
};

std::vector<Drawn> cast() {
  std::vector<Drawn> people;
  for (const auto& person :
       content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library.people) {
    auto model = models::loadModel(SPOTTER_SOURCE_DIR "/assets/people/" + person.figure + ".glb");
    REQUIRE(model);
    people.push_back({person.id, std::move(model).value(),
                      movement::makePerformer(person.physique, person.baseline, person.sore_side)});
  }
  return people;
}

// The skin of somebody who stands at ease at a moment of a breath of this depth.
std::vector<render::SkinnedVertex> standing(const Drawn& drawn, double filling) {
  movement::Overlay overlay;
  overlay.breath_turns = 0.4;
  overlay.breath_depth = filling;
  const auto pose = movement::standingPose(drawn.performer, 0.0, 1, overlay);
  const auto frames = body::solveFrames(drawn.performer.skeleton, pose);
  auto bones = render::boneMatrices(drawn.model, frames);
  render::breathe(drawn.model, filling, bones);
  std::vector<render::SkinnedVertex> skin;
  render::skin(render::joinMeshes(drawn.model, "lod0_"), bones, {}, skin);
  return skin;
}

// Pixels by which the furthest moved vertex moves in a picture of 1280x720 with the trainee's lens,
// seen from the side at 3.5 m.
double pixels(const Drawn& drawn, double filling) {
  constexpr double kAway_m = 3.5;
  constexpr double kHalfHeight_px = 360.0;
  const double half = maths::radians(22.0);
  const double per_m = kHalfHeight_px * maths::cosine(half) / (maths::sine(half) * kAway_m);
  const auto empty = standing(drawn, 0.0);
  const auto full = standing(drawn, filling);
  double most = 0.0;
  for (std::size_t i = 0; i < empty.size(); ++i) {
    const double y = static_cast<double>(full[i].position_m.y - empty[i].position_m.y);
    const double z = static_cast<double>(full[i].position_m.z - empty[i].position_m.z);
    most = std::max(most, per_m * std::sqrt(y * y + z * z));
  }
  return most;
}

}  // namespace

TEST_CASE("a calm breath is seen from 3.5 m, a laboured one cannot be missed") {
  for (const Drawn& drawn : cast()) {
    const double calm = pixels(drawn, 1.0), exercise = pixels(drawn, 2.2),
                 laboured = pixels(drawn, 4.6);
    INFO(drawn.person << ": " << calm << ", " << exercise << ", " << laboured << " pixels");
    CHECK(calm > 1.5);
    CHECK(exercise > 3.0);
    CHECK(laboured > 5.5);
    CHECK(laboured < 16.0);
  }
}

TEST_CASE("the breath widens ribs and belly and leaves head, arms, legs and the back alone") {
  const Drawn drawn = std::move(cast().front());
  const auto frames =
      body::solveFrames(drawn.performer.skeleton, body::restPose(drawn.performer.skeleton));
  const auto still = render::boneMatrices(drawn.model, frames);
  auto full = still;
  render::breathe(drawn.model, 3.0, full);
  const render::SkinMesh mesh = render::joinMeshes(drawn.model, "lod0_");
  std::vector<render::SkinnedVertex> before, after;
  render::skin(mesh, still, {}, before);
  render::skin(mesh, full, {}, after);
  double chest = 0.0, back = 0.0, elsewhere = 0.0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto& p = before[i].position_m;
    const double ahead = static_cast<double>(after[i].position_m.z - p.z);
    const double height = static_cast<double>(p.y) / drawn.performer.scale;
    const double aside = std::abs(static_cast<double>(p.x)) / drawn.performer.scale;
    if (height < 0.85 || height > 1.58 || aside > 0.34)
      elsewhere = std::max(elsewhere, std::abs(ahead));
    if (height > 1.0 && height < 1.4 && aside < 0.1)
      (p.z > 0.05F ? chest : back) = std::max(p.z > 0.05F ? chest : back, std::abs(ahead));
  }
  INFO("chest " << chest << " back " << back << " elsewhere " << elsewhere);
  CHECK(chest > 0.008);
  CHECK(back < 0.4 * chest);
  CHECK(elsewhere < 0.0005);
}
