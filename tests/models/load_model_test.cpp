#include "models/load_model.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "figure/glb.h"
#include "support/catch.h"
#include "support/glb_file.h"
#include "support/tiny_person.h"

using namespace spotter;
using support::tinyPerson;
using Bytes = std::vector<std::uint8_t>;
using Json = nlohmann::ordered_json;

namespace {

Bytes tinyBytes() { return figure::writeGlb(tinyPerson()); }

std::string errorOf(const Bytes& bytes) {
  const auto model = models::parseModel(bytes, "some.glb");
  return model ? "" : model.error().text();
}

// Replaces text in the file by as many characters, so that all lengths stay right.
Bytes withText(Bytes bytes, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  const auto at = std::search(bytes.begin(), bytes.end(), from.begin(), from.end());
  REQUIRE(at != bytes.end());
  std::copy(to.begin(), to.end(), at);
  return bytes;
}

}  // namespace

TEST_CASE("a person's model comes back as it was written") {
  const auto loaded = models::parseModel(tinyBytes(), "tiny");
  REQUIRE(loaded);
  const models::Model& model = loaded.value();
  REQUIRE(model.meshes.size() == 1);
  const models::Mesh& mesh = model.meshes[0];
  CHECK(mesh.name == "lod0_body");
  REQUIRE(mesh.positions_m.size() == 4);
  CHECK(mesh.positions_m[2] == models::Float3{0.5F, 1.7F, 0.0F});
  CHECK(mesh.indices == std::vector<std::uint32_t>{0, 1, 2, 0, 2, 3});
  CHECK(mesh.uvs[3].v == 0.25F);
  CHECK(mesh.colours[0].g == Approx(0.4F));
  CHECK(model.height_m == Approx(1.7));
  REQUIRE(model.bones.size() == 3);
  CHECK(model.bones[1].joint == body::Joint::left_upper_leg);
  CHECK_FALSE(model.bones[1].helper);
  CHECK(model.bones[2].helper);
  CHECK(static_cast<double>(model.bones[1].rest_m.y) == Approx(0.9));
  CHECK(model.materials[0].name == "skin");
}

TEST_CASE("morphs are offsets from the base and pictures keep their rows") {
  const auto loaded = models::parseModel(tinyBytes(), "tiny");
  REQUIRE(loaded);
  const models::Model& model = loaded.value();
  REQUIRE(model.meshes[0].morphs.size() == 1);
  const models::Morph& smile = model.meshes[0].morphs[0];
  CHECK(smile.name == "smile");
  CHECK(smile.position_delta_m[0].x == 0.0F);
  CHECK(smile.position_delta_m[1].z == Approx(0.3F));
  REQUIRE(model.images.size() == 1);
  CHECK(model.images[0].width == 2);
  CHECK(model.images[0].rgba[0] == 255);
  CHECK(model.images[0].rgba[4 * 2 + 2] == 255);
  CHECK(model.materials[0].image == 0);
}

TEST_CASE("weights are made to sum to one exactly enough") {
  figure::Model model = tinyPerson();
  model.meshes[0].weights[0] = {0.9995F, 0, 0, 0};
  const auto loaded = models::parseModel(figure::writeGlb(model), "tiny");
  REQUIRE(loaded);
  for (const models::Influence& i : loaded.value().meshes[0].influences) {
    CHECK(i.weight[0] + i.weight[1] + i.weight[2] + i.weight[3] == Approx(1.0F).epsilon(1e-6));
  }
}

TEST_CASE("weights that sum to nothing or to two are refused with the vertex and the sum") {
  for (const float wrong : {0.0F, 2.0F, 0.5F}) {
    figure::Model model = tinyPerson();
    model.meshes[0].weights[3] = {wrong, 0, 0, 0};
    const std::string error = errorOf(figure::writeGlb(model));
    CAPTURE(error);
    CHECK(error.find("vertex 3") != std::string::npos);
    CHECK(error.find("sum to") != std::string::npos);
    CHECK(error.find("some.glb") == 0);
  }
}

TEST_CASE("unknown bones are refused by name") {
  figure::Model model = tinyPerson();
  model.joints[1].name = "Bip01_L_Thigh";
  const std::string error = errorOf(figure::writeGlb(model));
  CHECK(error.find("Bip01_L_Thigh") != std::string::npos);
  CHECK(error.find("VRM") != std::string::npos);
}

TEST_CASE("a person of no plausible height is refused with the measured height") {
  figure::Model model = tinyPerson();
  for (figure::Float3& p : model.meshes[0].position) p[1] *= 100.0F;
  CHECK(errorOf(figure::writeGlb(model)).find("170.00 m") != std::string::npos);
}

TEST_CASE("a model cut short anywhere is refused") {
  const Bytes whole = tinyBytes();
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    CAPTURE(size);
    CHECK_FALSE(
        errorOf(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))).empty());
  }
  CHECK(errorOf(Bytes(whole.begin(), whole.begin() + 2000)).find("cut short") != std::string::npos);
}

TEST_CASE("indices and ranges that point outside the file are refused") {
  CHECK(errorOf(withText(tinyBytes(), "\"material\":0", "\"material\":5")).find("material") !=
        std::string::npos);
  CHECK_FALSE(errorOf(withText(tinyBytes(), "\"children\":[1", "\"children\":[0")).empty());
  figure::Model model = tinyPerson();
  model.meshes[0].indices[4] = 77;
  CHECK(errorOf(figure::writeGlb(model)).find("vertex that it does not have") != std::string::npos);
  model = tinyPerson();
  model.meshes[0].joints[0] = {200, 0, 0, 0};
  CHECK(errorOf(figure::writeGlb(model)).find("bone") != std::string::npos);
}

TEST_CASE("numbers that are none are refused wherever a vertex has them") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinite = std::numeric_limits<float>::infinity();
  for (const float wrong : {nan, infinite, -infinite}) {
    const auto spoilt = [&](auto&& spoil) {
      figure::Model model = tinyPerson();
      spoil(model.meshes[0]);
      return errorOf(figure::writeGlb(model));
    };
    CAPTURE(wrong);
    CHECK(spoilt([&](figure::Mesh& m) { m.position[2][0] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.position[0][1] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.normal[1][2] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.uv[3][0] = wrong; }).find("finite") != std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.colour[3][1] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.morphs[0].position[1][1] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK(spoilt([&](figure::Mesh& m) { m.morphs[0].normal[1][1] = wrong; }).find("finite") !=
          std::string::npos);
    CHECK_FALSE(spoilt([&](figure::Mesh& m) { m.weights[1][0] = wrong; }).empty());
  }
}

TEST_CASE("weights below nothing are refused even when they sum to one") {
  figure::Model model = tinyPerson();
  model.meshes[0].weights[1] = {1.5F, -0.5F, 0, 0};
  CHECK(errorOf(figure::writeGlb(model)).find("vertex 1") != std::string::npos);
}

TEST_CASE("a count that the file's bytes cannot hold is refused before room is made for it") {
  const support::GlbFile good = support::splitGlbFile(tinyBytes());
  const std::string count = "\"count\":";
  int counts = 0;
  for (std::size_t at = good.json.find(count); at != std::string::npos;
       at = good.json.find(count, at + 1)) {
    const std::size_t from = at + count.size();
    const std::size_t to = good.json.find_first_not_of("0123456789", from);
    for (const char* huge : {"4000000", "2147483647", "18446744073709551615", "1e18", "-1"}) {
      support::GlbFile file = good;
      file.json.replace(from, to - from, huge);
      CAPTURE(counts, huge);
      CHECK_FALSE(errorOf(support::joinGlbFile(file)).empty());
    }
    ++counts;
  }
  CHECK(counts > 8);
}

TEST_CASE("few bytes that are used over and over are refused before they fill the memory") {
  figure::Model model = tinyPerson();
  figure::Mesh& mesh = model.meshes[0];
  constexpr std::size_t kVertices = 60'000;
  mesh.position.resize(kVertices, {0, 0, 0});
  mesh.normal.resize(kVertices, {0, 0, 1});
  mesh.uv.resize(kVertices, {0, 0});
  mesh.colour.resize(kVertices, {1, 1, 1});
  mesh.joints.resize(kVertices, {0, 0, 0, 0});
  mesh.weights.resize(kVertices, {1, 0, 0, 0});
  mesh.morphs.clear();
  const support::GlbFile once = support::splitGlbFile(figure::writeGlb(model));
  REQUIRE(errorOf(support::joinGlbFile(once)).empty());
  Json many_meshes = Json::parse(once.json);
  Json many_nodes = many_meshes;
  const Json shown = many_nodes["nodes"].back();
  for (int i = 0; i < 40; ++i) {
    many_meshes["meshes"].push_back(many_meshes["meshes"][0]);
    many_nodes["nodes"].push_back(shown);
  }
  CHECK(
      errorOf(support::joinGlbFile({many_meshes.dump(), once.binary})).find("more than is read") !=
      std::string::npos);
  CHECK(errorOf(support::joinGlbFile({many_nodes.dump(), once.binary})).find("more than is read") !=
        std::string::npos);
  Json listed_twice = Json::parse(once.json);
  listed_twice["scenes"][0]["nodes"].push_back(0);
  CHECK(errorOf(support::joinGlbFile({listed_twice.dump(), once.binary})).find("twice") !=
        std::string::npos);
  Json one_picture = Json::parse(once.json);
  for (int i = 0; i < 4000; ++i) {
    Json image = one_picture["images"][0];
    image["bufferView"] = 2;  // a large one
    one_picture["images"].push_back(image);
  }
  CHECK(errorOf(support::joinGlbFile({one_picture.dump(), once.binary})).find("pictures") !=
        std::string::npos);
}

TEST_CASE("a file that says it is shorter than its own header is refused") {
  for (const int announced : {0, 4, 12, 19}) {
    Bytes bytes = tinyBytes();
    bytes[8] = static_cast<std::uint8_t>(announced);
    bytes[9] = bytes[10] = bytes[11] = 0;
    // A description as long as can be told: nothing behind the file may be read for it.
    bytes[12] = bytes[13] = bytes[14] = bytes[15] = 0xff;
    CAPTURE(announced);
    CHECK(errorOf(bytes).find("header") != std::string::npos);
  }
}

TEST_CASE("a picture that does not say it is PNG or JPEG is refused") {
  const support::GlbFile good = support::splitGlbFile(tinyBytes());
  for (const char* kind : {"imagepng", "image", "", "image/gif", "/"}) {
    Json file = Json::parse(good.json);
    file["images"][0]["mimeType"] = kind;
    CAPTURE(kind);
    CHECK(errorOf(support::joinGlbFile({file.dump(), good.binary})).find("image/png") !=
          std::string::npos);
  }
  Json silent = Json::parse(good.json);
  silent["images"][0].erase("mimeType");
  CHECK(errorOf(support::joinGlbFile({silent.dump(), good.binary})).find("image/png") !=
        std::string::npos);
  Json jpeg = Json::parse(good.json);
  jpeg["images"][0]["mimeType"] = "image/jpeg";
  CHECK(errorOf(support::joinGlbFile({jpeg.dump(), good.binary})).find("image/png") ==
        std::string::npos);
}

TEST_CASE("a model with any one byte changed is read or refused, never worse") {
  const Bytes whole = tinyBytes();
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    Bytes bytes = whole;
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1U << (at % 8)));
    const auto model = models::parseModel(bytes, "flipped");
    CHECK((model.ok() || !model.error().what.empty()));
  }
}

TEST_CASE("garbage and deep nesting are refused") {
  CHECK(errorOf({}).find("not a glTF binary") != std::string::npos);
  CHECK(errorOf(Bytes(5000, 0x41)).find("not a glTF binary") != std::string::npos);
  Bytes deep = tinyBytes();
  for (std::size_t i = 20; i < 20 + 200; ++i) deep[i] = '[';
  CHECK(errorOf(deep).find("nests") != std::string::npos);
}

TEST_CASE("a model that does not exist or is too big is refused with its name") {
  const auto missing = models::loadModel("no/such/person.glb");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().where == "no/such/person.glb");
  const auto path = std::filesystem::temp_directory_path() / "spotter_models_test_big.glb";
  std::ofstream(path).close();
  std::filesystem::resize_file(path, models::kLargestModelBytes + 1);
  const auto big = models::loadModel(path.string());
  std::filesystem::remove(path);
  REQUIRE_FALSE(big);
  CHECK(big.error().what.find("64") != std::string::npos);
}

TEST_CASE("writing the fuzzer's seeds anew", "[.bless]") {
  const std::string folder = std::string(SPOTTER_SOURCE_DIR) + "/tests/fuzz/seeds/models_fuzz/";
  const Bytes whole = tinyBytes();
  const support::GlbFile parts = support::splitGlbFile(whole);
  std::ofstream(folder + "tiny.glb", std::ios::binary)
      .write(reinterpret_cast<const char*>(whole.data()),
             static_cast<std::streamsize>(whole.size()));
  std::ofstream(folder + "tiny.json", std::ios::binary) << parts.json;
  std::ofstream(folder + "tiny.bin", std::ios::binary)
      .write(reinterpret_cast<const char*>(parts.binary.data()),
             static_cast<std::streamsize>(parts.binary.size()));
}
