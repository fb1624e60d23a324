#include "characters/bone_names.h"
#include "characters/purpose.h"
#include "import_support.h"
#include "support/catch.h"

using namespace spotter;
using characters::canonicalName;
using support::ForeignRecipe;
using support::has;
using support::importRecipe;
using support::saidOf;

TEST_CASE("names are told without what programs put round them") {
  CHECK(canonicalName("mixamorig:LeftUpLeg") == "leftupleg");
  CHECK(canonicalName("mixamorig9_LeftUpLeg") == "leftupleg");
  CHECK(canonicalName("Armature|Hips") == "hips");
  CHECK(canonicalName("Bip01 L Thigh") == "lthigh");
  CHECK(canonicalName("ValveBiped.Bip01_L_Thigh") == "lthigh");
  CHECK(canonicalName("upperarm01.L") == "upperarm01l");
  CHECK(canonicalName("DEF-spine.001") == "defspine001");
  CHECK(canonicalName("mixamorig").size() == 9);
}

TEST_CASE("the bones of every family of names are found, with the family's name") {
  const std::pair<const char*, const char*> families[] = {{"vrm", "VRM names"},
                                                          {"mixamo", "Mixamo names"},
                                                          {"makehuman", "MakeHuman names"},
                                                          {"unreal", "Unreal"},
                                                          {"rigify", "Rigify names"}};
  for (const auto& [family, title] : families) {
    ForeignRecipe recipe;
    recipe.names = family;
    const std::string said = saidOf(importRecipe(recipe));
    CAPTURE(family, said);
    CHECK(has(said, "19 of 19 needed bones found by"));
    CHECK(has(said, title));
    CHECK_FALSE(has(said, "missing"));
  }
}

TEST_CASE("in Mixamo's names LeftLeg is the shin") {
  ForeignRecipe recipe;
  recipe.names = "mixamo";
  const auto imported = importRecipe(recipe);
  REQUIRE(imported);
  const body::Skeleton& skeleton = imported.value().character.skeleton;
  CHECK(skeleton.rest(body::Joint::left_lower_leg).y == Approx(0.495 * 1.7 / 1.75).margin(0.01));
  CHECK(skeleton.rest(body::Joint::left_lower_leg).x > 0.05);
}

TEST_CASE("the body names of OpenSim serve, and what they lack is told with its effect") {
  ForeignRecipe recipe;
  recipe.names = "opensim";
  const std::string said = saidOf(importRecipe(recipe));
  CAPTURE(said);
  CHECK(has(said, "17 of 19 needed bones found by OpenSim names; missing: chest, neck"));
  CHECK(has(said, "the back bends in fewer places"));
}

TEST_CASE("what a VRM file says of its bones goes before their names") {
  for (const int version : {1, -1}) {
    ForeignRecipe recipe;
    recipe.names = "none";
    recipe.vrm_extension = version;
    recipe.faces_back = version < 0;  // as VRM 0 has it
    const std::string said = saidOf(importRecipe(recipe));
    CAPTURE(version, said);
    CHECK(has(said, version > 0 ? "by VRM 1 names" : "by VRM 0 names"));
    CHECK(has(said, "19 of 19"));
    CHECK(has(said, "faces -Z") == (version < 0));
  }
}

TEST_CASE("bones of unknown names are found by their place in the tree") {
  for (const bool z_up : {false, true}) {
    ForeignRecipe recipe;
    recipe.names = "none";
    recipe.z_up = z_up;
    const auto imported = importRecipe(recipe);
    const std::string said = saidOf(imported);
    CAPTURE(z_up, said);
    REQUIRE(imported);
    CHECK(has(said, "19 of 19 needed bones found by their place in the tree"));
    const body::Skeleton& skeleton = imported.value().character.skeleton;
    CHECK(skeleton.rest(body::Joint::left_lower_leg).y == Approx(0.495 * 1.7 / 1.75).margin(0.01));
    CHECK(skeleton.rest(body::Joint::left_hand).x > 0.3);
  }
}

TEST_CASE("imported characters serve practice and pictures, never exams") {
  using characters::Purpose;
  CHECK_FALSE(characters::refuseCharacter(Purpose::practice));
  CHECK_FALSE(characters::refuseCharacter(Purpose::picture));
  const auto refusal = characters::refuseCharacter(Purpose::exam);
  REQUIRE(refusal);
  CHECK(has(refusal->text, "not exams"));
}
