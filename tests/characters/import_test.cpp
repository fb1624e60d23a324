#include <cmath>
#include <cstdlib>
#include <fstream>

#include "body/pose.h"
#include "characters/import_character.h"
#include "import_support.h"
#include "models/load_model.h"
#include "models/write_model.h"
#include "support/catch.h"

using namespace spotter;
using body::Joint;
using support::ForeignRecipe;
using support::has;
using support::importBytes;
using support::importRecipe;
using support::saidOf;

namespace {

/// Where a vertex of a model is in our rest pose.
maths::Vec3 restPlace(const characters::Character& c, const models::Mesh& mesh, std::size_t v) {
  maths::Vec3 sum;
  const auto vec = [](const models::Float3& p) {
    return maths::Vec3{static_cast<double>(p.x), static_cast<double>(p.y),
                       static_cast<double>(p.z)};
  };
  for (std::size_t i = 0; i < 4; ++i) {
    const auto w = static_cast<double>(mesh.influences[v].weight[i]);
    if (w <= 0.0) continue;
    const models::Bone& bone = c.model.bones[mesh.influences[v].bone[i]];
    sum += (c.skeleton.rest(bone.joint) +
            maths::rotate(bone.bind_turn, vec(mesh.positions_m[v]) - vec(bone.rest_m))) *
           w;
  }
  return sum;
}

struct Box {
  maths::Vec3 low{9, 9, 9}, high{-9, -9, -9};
};

Box boxOf(const characters::Character& c) {
  Box box;
  for (const models::Mesh& mesh : c.model.meshes) {
    for (std::size_t v = 0; v < mesh.positions_m.size(); ++v) {
      const maths::Vec3 p = restPlace(c, mesh, v);
      box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y), std::min(box.low.z, p.z)};
      box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y), std::max(box.high.z, p.z)};
    }
  }
  return box;
}

void checkAlike(const characters::Character& a, const characters::Character& b, double tolerance) {
  for (std::size_t j = 0; j < body::kJointCount; ++j) {
    CAPTURE(j);
    CHECK(maths::distance(a.skeleton.rest_m[j], b.skeleton.rest_m[j]) < tolerance);
  }
  const Box x = boxOf(a), y = boxOf(b);
  CHECK(maths::distance(x.low, y.low) < 3 * tolerance);
  CHECK(maths::distance(x.high, y.high) < 3 * tolerance);
}

}  // namespace

TEST_CASE("one figure in whatever units, axes and bone axes becomes the same character") {
  const auto plain = importRecipe({});
  REQUIRE(plain);
  struct Case {
    const char* what;
    ForeignRecipe recipe;
    const char* said;
  };
  std::vector<Case> cases(6);
  cases[0] = {"centimetres", {}, "read as centimetres"};
  cases[0].recipe.unit = 100.0;
  cases[1] = {"inches", {}, "read as inches"};
  cases[1].recipe.unit = 1.0 / 0.0254;
  cases[2] = {"Z up", {}, "+Z is up and it faces -Y"};
  cases[2].recipe.z_up = true;
  cases[3] = {"faces back", {}, "faces -Z"};
  cases[3].recipe.faces_back = true;
  cases[4] = {"bone axes", {}, "T-pose"};
  cases[4].recipe.bone_axes = true;
  cases[5] = {"all of it", {}, "read as millimetres"};
  cases[5].recipe.unit = 1000.0;
  cases[5].recipe.z_up = cases[5].recipe.faces_back = cases[5].recipe.bone_axes = true;
  for (const Case& c : cases) {
    const auto imported = importRecipe(c.recipe);
    const std::string said = saidOf(imported);
    CAPTURE(c.what, said);
    REQUIRE(imported);
    CHECK(has(said, c.said));
    checkAlike(plain.value().character, imported.value().character, 0.001);
  }
}

TEST_CASE("arms come down from a T-pose and from any A-pose to where ours rest") {
  for (const double down : {0.0, 30.0, 45.0, 80.0}) {
    ForeignRecipe recipe;
    recipe.arm_down_deg = down;
    const auto imported = importRecipe(recipe);
    const std::string said = saidOf(imported);
    CAPTURE(down, said);
    REQUIRE(imported);
    CHECK(has(said, down == 0.0 ? "T-pose" : down < 70 ? "A-pose" : "arms hanging"));
    const characters::Character& c = imported.value().character;
    const maths::Vec3 arm = maths::normalised(c.skeleton.rest(Joint::left_hand) -
                                              c.skeleton.rest(Joint::left_upper_arm));
    CHECK(arm.y == Approx(-0.7071).margin(0.01));
    // The skin goes with the bones: its outermost point is a hand.
    CHECK(boxOf(c).high.x == Approx(c.skeleton.rest(Joint::left_hand).x + 0.09).margin(0.035));
  }
}

TEST_CASE("legs that were made apart close, and the soles come back to the floor") {
  ForeignRecipe recipe;
  recipe.leg_out_deg = 14.0;
  const auto imported = importRecipe(recipe);
  REQUIRE(imported);
  const characters::Character& c = imported.value().character;
  CHECK(std::abs(c.skeleton.rest(Joint::left_foot).x - c.skeleton.rest(Joint::left_upper_leg).x) <
        0.02);
  CHECK(boxOf(c).low.y == Approx(0.0).margin(0.004));
  CHECK(c.soles[0].heel_m.y == Approx(0.0).margin(0.004));
  CHECK(c.soles[0].tip_m.z > c.skeleton.rest(Joint::left_toes).z);
}

TEST_CASE("a mirrored figure is taken by where its feet point, and says so") {
  ForeignRecipe recipe;
  recipe.mirrored = true;
  const auto imported = importRecipe(recipe);
  REQUIRE(imported);
  CHECK(has(saidOf(imported), "named the wrong way round, or the figure is mirrored"));
  const body::Skeleton& skeleton = imported.value().character.skeleton;
  CHECK(skeleton.rest(Joint::left_foot).x > 0.0);
  CHECK(skeleton.rest(Joint::left_toes).z > skeleton.rest(Joint::left_foot).z);
}

TEST_CASE("a figure whose surface is inside out is turned over") {
  const auto plain = importRecipe({});
  auto bytes = support::foreignGlb({});
  auto foreign = models::readForeign(bytes, "some.glb");
  REQUIRE(foreign);
  models::ForeignModel model = foreign.value();
  for (models::ForeignMesh& mesh : model.meshes) {
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
      std::swap(mesh.indices[i], mesh.indices[i + 1]);
  }
  const auto imported = characters::importCharacter(model, {});
  REQUIRE(imported);
  CHECK(has(saidOf(imported), "inside out"));
  CHECK_FALSE(has(saidOf(plain), "inside out"));
}

TEST_CASE("what is written is read back as the same character, by the reader of our own models") {
  ForeignRecipe recipe;
  recipe.names = "mixamo";
  recipe.unit = 100.0;
  recipe.bone_axes = true;
  const auto imported = importRecipe(recipe);
  REQUIRE(imported);
  const auto bytes = models::writeModel(imported.value().character.model);
  auto model = models::parseModel(bytes, "kept.glb");
  REQUIRE(model);
  REQUIRE(model.value().joints_m);
  const characters::Character back = characters::makeCharacter(std::move(model).value());
  checkAlike(imported.value().character, back, 1e-5);
  CHECK(back.skeleton.physique.height_m == Approx(1.7).margin(0.02));
}

TEST_CASE("an FBX file in centimetres becomes the same character as the glTF binary in metres") {
  const auto plain = importRecipe({});
  ForeignRecipe recipe;
  recipe.names = "mixamo";
  recipe.unit = 100.0;
  const std::string text = support::foreignFbx(recipe);
  const auto imported = importBytes({text.begin(), text.end()});
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(plain);
  REQUIRE(imported);
  CHECK(has(said, "FBX"));
  CHECK(has(said, "19 of 19 needed bones found by Mixamo names"));
  CHECK(has(said, "read as centimetres"));
  checkAlike(plain.value().character, imported.value().character, 0.001);
}

TEST_CASE("a joint that a figure lacks is told with what will be seen of it") {
  ForeignRecipe recipe;
  recipe.names = "mixamo";
  recipe.without = {"leftToes", "upperChest"};
  const auto imported = importRecipe(recipe);
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(imported);
  CHECK(has(said, "18 of 19 needed bones found by Mixamo names; missing: leftToes"));
  CHECK(has(said, "those toes will not bend"));
  // What hung on the last joint of the trunk now turns as far as the whole trunk.
  bool carries = false;
  for (const models::Bone& bone : imported.value().character.model.bones)
    carries = carries || bone.joint == Joint::upper_chest;
  CHECK(carries);
}

TEST_CASE("three hundred bones: all beyond our joints follow the one that they hang on") {
  ForeignRecipe recipe;
  recipe.further_bones = 300;
  const auto imported = importRecipe(recipe);
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(imported);
  CHECK(has(said, "further bones"));
  CHECK(imported.value().character.model.bones.size() == 22);
}

TEST_CASE("of eighteen and more influences the four strongest count, and weights sum to one") {
  ForeignRecipe recipe;
  recipe.weight_sets = 5;
  const auto imported = importRecipe(recipe);
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(imported);
  CHECK(has(said, "more than four bones: the four strongest count"));
  for (const models::Mesh& mesh : imported.value().character.model.meshes) {
    for (const models::Influence& i : mesh.influences)
      CHECK(i.weight[0] + i.weight[1] + i.weight[2] + i.weight[3] == Approx(1.0F).epsilon(1e-5));
  }
}

TEST_CASE("weights stored as bytes give the same character as floats") {
  const auto floats = importRecipe({});
  ForeignRecipe recipe;
  recipe.byte_weights = true;
  const auto bytes = importRecipe(recipe);
  REQUIRE(floats);
  REQUIRE(bytes);
  checkAlike(floats.value().character, bytes.value().character, 0.002);
}

TEST_CASE("weights that do not sum to one are evened and told") {
  ForeignRecipe recipe;
  recipe.weight_sum = 0.5;
  const auto imported = importRecipe(recipe);
  REQUIRE(imported);
  CHECK(has(saidOf(imported), "did not sum to 1: they were evened"));
}

TEST_CASE("a node over all bones that is called like one is not taken for it") {
  ForeignRecipe recipe;
  recipe.names = "makehuman";  // its hips are called root
  const auto imported = importRecipe(recipe);
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(imported);
  CHECK(imported.value().character.skeleton.rest(Joint::hips).y > 0.8);
  CHECK_FALSE(has(said, "further bones"));
}

TEST_CASE("a figure without normals is smoothed and told") {
  ForeignRecipe recipe;
  recipe.normals = false;
  const auto imported = importRecipe(recipe);
  const std::string said = saidOf(imported);
  CAPTURE(said);
  REQUIRE(imported);
  CHECK(has(said, "no normals"));
}

TEST_CASE("a stature that is said makes the scale") {
  ForeignRecipe recipe;
  recipe.unit = 0.4;
  const auto guessed = importRecipe(recipe);
  REQUIRE_FALSE(guessed);
  CHECK(has(guessed.error().text(), "0.68 units tall"));
  CHECK(has(guessed.error().text(), "--height 1.70"));
  const auto imported = importBytes(support::foreignGlb(recipe), {1.62});
  REQUIRE(imported);
  CHECK(imported.value().character.skeleton.physique.height_m == Approx(1.62));
}

TEST_CASE("writing figures to look at", "[.samples]") {
  const char* folder = std::getenv("SPOTTER_SAMPLES");
  REQUIRE(folder != nullptr);
  const auto write = [&](const std::string& name, const ForeignRecipe& recipe) {
    const auto bytes = support::foreignGlb(recipe);
    std::ofstream(std::string(folder) + "/" + name, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  };
  ForeignRecipe tall;
  tall.names = "mixamo";
  tall.unit = 100.0;
  tall.height_m = 1.86;
  tall.leg_scale = 1.12;
  tall.arm_down_deg = 35.0;
  tall.bone_axes = true;
  write("tall_mixamo.glb", tall);
  ForeignRecipe small;
  small.names = "none";
  small.vrm_extension = -1;
  small.faces_back = true;
  small.height_m = 1.45;
  small.leg_scale = 0.9;
  small.girth = 1.15;
  write("small.vrm", small);
  ForeignRecipe stout;
  stout.names = "makehuman";
  stout.z_up = true;
  stout.girth = 1.35;
  stout.height_m = 1.66;
  stout.leg_out_deg = 8.0;
  stout.without = {"leftToes", "rightToes"};
  write("stout_makehuman.glb", stout);
}
