#include <limits>

#include "import_support.h"
#include "models/load_model.h"
#include "support/catch.h"
#include "support/glb_file.h"

using namespace spotter;
using Json = nlohmann::json;
using support::foreignGlb;
using support::ForeignRecipe;
using support::has;
using support::importBytes;
using support::importRecipe;
using support::saidOf;

namespace {

std::string saidAfter(const std::function<void(Json&)>& change) {
  return saidOf(importBytes(foreignGlb({}, change)));
}

// Writes a number over the first of an accessor.
std::vector<std::uint8_t> withFirstNumber(int accessor, float value) {
  support::GlbFile file = support::splitGlbFile(foreignGlb({}));
  const Json json = Json::parse(file.json);
  const Json& view =
      json["bufferViews"][json["accessors"][accessor]["bufferView"].get<std::size_t>()];
  std::memcpy(file.binary.data() + view["byteOffset"].get<std::size_t>(), &value, sizeof value);
  return support::joinGlbFile(file);
}

}  // namespace

TEST_CASE("a figure that cannot move says which bones are missing and what to do") {
  ForeignRecipe recipe;
  recipe.names = "mixamo";
  recipe.without = {"rightLowerLeg", "rightFoot", "rightToes"};
  const std::string said = saidOf(importRecipe(recipe));
  CAPTURE(said);
  CHECK(has(said, "error"));
  CHECK(has(said, "rightLowerLeg"));
  CHECK(has(said, "name the bones as VRM, Mixamo"));
}

TEST_CASE("a statue without bones is told to be rigged") {
  const std::string said = saidAfter([](Json& file) {
    file.erase("skins");
    for (Json& node : file["nodes"]) node.erase("skin");
    for (Json& primitive : file["meshes"][0]["primitives"]) {
      primitive["attributes"].erase("JOINTS_0");
      primitive["attributes"].erase("WEIGHTS_0");
    }
  });
  CAPTURE(said);
  CHECK(has(said, "error"));
  CHECK((has(said, "rig it first") || has(said, "bind the mesh to the armature")));
}

TEST_CASE("weights that are all zero are told with the remedy") {
  ForeignRecipe recipe;
  recipe.weight_sum = 0.0;
  const std::string said = saidOf(importRecipe(recipe));
  CAPTURE(said);
  CHECK(has(said, "error"));
}

TEST_CASE("numbers that are none are refused with the vertex") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::string place = saidOf(importBytes(withFirstNumber(0, nan)));
  CAPTURE(place);
  CHECK(has(place, "error: some.glb"));
  CHECK(has(place, "vertex 0"));
  CHECK(has(place, "not finite"));
  const std::string huge = saidOf(importBytes(withFirstNumber(0, 1e30F)));
  CHECK(has(huge, "error"));
}

TEST_CASE("a picture in another file is never opened, and named with the remedy") {
  const std::string said = saidAfter([](Json& file) {
    file["images"] = {{{"uri", "../../etc/passwd"}}};
    file["textures"] = {{{"source", 0}}};
    file["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"] = {{"index", 0}};
  });
  CAPTURE(said);
  CHECK_FALSE(has(said, "error"));
  CHECK(has(said, "`../../etc/passwd`, which is not opened"));
  CHECK(has(said, "pack pictures into the file"));
}

TEST_CASE("data in another file is refused") {
  const std::string said =
      saidAfter([](Json& file) { file["buffers"][0]["uri"] = "../../etc/passwd"; });
  CAPTURE(said);
  CHECK(has(said, "error: some.glb"));
  CHECK(has(said, "another file"));
}

TEST_CASE("a picture of 30000 pixels is left out before room is made for it") {
  // Only the header of a PNG: that is as far as anyone may read.
  std::vector<std::uint8_t> png = {0x89, 'P',  'N', 'G', '\r', '\n', 0x1a, '\n', 0,    0, 0,
                                   13,   'I',  'H', 'D', 'R',  0,    0,    0x75, 0x30, 0, 0,
                                   0x75, 0x30, 8,   6,   0,    0,    0,    0,    0,    0, 0};
  support::GlbFile file = support::splitGlbFile(foreignGlb({}));
  Json json = Json::parse(file.json);
  json["bufferViews"].push_back(
      {{"buffer", 0}, {"byteOffset", file.binary.size()}, {"byteLength", png.size()}});
  file.binary.insert(file.binary.end(), png.begin(), png.end());
  json["buffers"][0]["byteLength"] = file.binary.size();
  json["images"] = {{{"bufferView", json["bufferViews"].size() - 1}, {"mimeType", "image/png"}}};
  json["textures"] = {{{"source", 0}}};
  json["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"] = {{"index", 0}};
  file.json = json.dump();
  const std::string said = saidOf(importBytes(support::joinGlbFile(file)));
  CAPTURE(said);
  CHECK_FALSE(has(said, "error"));
  CHECK(has(said, "picture 0: picture is larger than 4096 pixels a side"));
  CHECK(has(said, "make it smaller"));
}

TEST_CASE("ten million triangles that a small file only declares are refused") {
  const std::string said = saidAfter([](Json& file) {
    const int indices = file["meshes"][0]["primitives"][0]["indices"];
    file["accessors"][indices]["count"] = 30'000'000;
  });
  CAPTURE(said);
  CHECK(has(said, "error: some.glb"));
  CHECK((has(said, "count") || has(said, "beyond its data")));
}

TEST_CASE("an extension that packs the mesh is refused by name, harmless ones are passed over") {
  const std::string packed =
      saidAfter([](Json& file) { file["extensionsRequired"] = {"KHR_draco_mesh_compression"}; });
  CHECK(has(packed, "`KHR_draco_mesh_compression`, which is not read"));
  CHECK(has(packed, "without compression"));
  const std::string unlit = saidAfter([](Json& file) {
    file["extensionsRequired"] = {"KHR_materials_unlit"};
    file["extensionsUsed"] = {"KHR_materials_unlit"};
  });
  CHECK_FALSE(has(unlit, "error"));
}

TEST_CASE("animations and shapes of the face are left out and told") {
  const std::string said = saidAfter([](Json& file) {
    file["animations"] = {{{"channels", Json::array()}, {"samplers", Json::array()}}};
    file["meshes"][0]["primitives"][0]["targets"] = {{{"POSITION", 9999}}};
  });
  CAPTURE(said);
  CHECK_FALSE(has(said, "error"));
  CHECK(has(said, "animations are left out"));
  CHECK(has(said, "the face stays still"));
}

TEST_CASE("files of other kinds are told what to do with them") {
  const auto said = [](const std::string& text) {
    return saidOf(importBytes({text.begin(), text.end()}));
  };
  CHECK(has(said("{\"asset\":{\"version\":\"2.0\"}}"), "export it as glTF binary"));
  CHECK(has(said("# Blender OBJ"), "neither glTF binary"));
  CHECK(has(said(""), "neither glTF binary"));
}

TEST_CASE("a foreign file cut short or changed anywhere is read or refused, never worse") {
  const auto whole = foreignGlb({});
  for (std::size_t size = 0; size < whole.size(); size += whole.size() / 40 + 1) {
    const std::vector<std::uint8_t> cut(whole.begin(),
                                        whole.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_FALSE(importBytes(cut).ok());
  }
  for (std::size_t at = 12; at < 6000; at += 37) {
    std::vector<std::uint8_t> bytes = whole;
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1U << (at % 8)));
    const auto imported = importBytes(bytes);
    CHECK((imported.ok() || !imported.error().what.empty()));
  }
}

TEST_CASE("names of a foreign file cannot speak to the terminal") {
  CHECK(models::shownName("a\x1b[31mb") == "`a?[31mb`");
  CHECK(models::shownName(std::string(500, 'x')).size() < 70);
}
