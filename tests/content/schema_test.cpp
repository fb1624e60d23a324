#include "content/schema.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "content/describe.h"
#include "support/catch.h"

using namespace spotter;
using nlohmann::json;

TEST_CASE("the schema of every kind is JSON that names every key, its help and its limits",
          "[content]") {
  for (const content::Kind kind : content::kKinds) {
    const json schema = json::parse(content::schema(kind));
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema["additionalProperties"] == false);
    CHECK(schema["required"][0] == "format");
    for (const content::Field& field : content::description(kind).fields) {
      INFO(field.key);
      REQUIRE(schema["properties"].contains(field.key));
      const std::string help = schema["properties"][field.key]["description"];
      CHECK(help.starts_with(field.help));
    }
  }
}

TEST_CASE("the schema carries units, ranges and choices", "[content]") {
  const json person = json::parse(content::schema(content::Kind::person));
  const json height = person["properties"]["physique"]["properties"]["height_m"];
  CHECK(height["minimum"] == 1.4);
  CHECK(height["maximum"] == 2.0);
  CHECK(height["description"] == "Standing height. (m)");
  CHECK(person["properties"]["sore_side"]["enum"] == json::array({"left", "right"}));
  const json plan = json::parse(content::schema(content::Kind::class_plan));
  CHECK(plan["properties"]["participant"]["maxItems"] == 24);
}

TEST_CASE("discussions, groups and phrase books have a schema by their names", "[content]") {
  for (const char* name : {"discussion", "group", "phrases"}) {
    INFO(name);
    REQUIRE(content::kindNamed(name));
    CHECK(json::parse(content::schema(*content::kindNamed(name)))["required"].size() > 3);
  }
  const json topic = json::parse(content::schema(content::Kind::discussion));
  const json beat = topic["properties"]["beat"]["items"]["properties"];
  CHECK(beat["kind"]["enum"].size() == 15);
  CHECK(beat["reply"]["items"]["properties"]["to"]["items"]["enum"].size() == 17);
  const json group = json::parse(content::schema(content::Kind::group));
  CHECK(group["properties"]["member"]["minItems"] == 2);
  CHECK(group["properties"]["member"]["maxItems"] == 12);
}

namespace {

const std::string kReadme = std::string(SPOTTER_SOURCE_DIR) + "/scenarios/README.md";

std::string readReadme() {
  std::ostringstream all;
  all << std::ifstream(kReadme).rdbuf();
  return all.str();
}

}  // namespace

TEST_CASE("scenarios/README.md shows the tables that the descriptions give", "[content]") {
  const std::string readme = readReadme();
  for (const content::Kind kind : content::kKinds) {
    INFO("the table of " << content::kindName(kind) << " is old: run test_content \"[.bless]\"");
    CHECK((readme.find(content::documentation(kind)) != std::string::npos));
  }
}

TEST_CASE("writing the tables of scenarios/README.md anew", "[.bless]") {
  std::string readme = readReadme();
  for (const content::Kind kind : content::kKinds) {
    const std::string begin = "<!-- table " + std::string(content::kindName(kind)) + " -->\n";
    const std::size_t from = readme.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t to = readme.find("<!-- end -->", from);
    REQUIRE(to != std::string::npos);
    readme.replace(from + begin.size(), to - from - begin.size(), content::documentation(kind));
  }
  std::ofstream(kReadme) << readme;
}
