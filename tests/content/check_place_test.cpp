// Places: their floor, their light, and who stands where.
#include <set>

#include "content/canonical.h"
#include "content/resolve.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kClass = "classes/small_class.toml";
constexpr const char* kPlace = "places/studio.toml";

using Codes = std::set<std::string>;

content::LoadResult loadedWith(const char* path, const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, path, from, to);
  return content::load(files);
}

Codes errorsWith(const char* path, const std::string& from, const std::string& to) {
  return cases::errorCodesOf(loadedWith(path, from, to));
}

}  // namespace

TEST_CASE("the hall that a class is in without saying so is the hall of the content", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  REQUIRE(library.place("hall"));
  CHECK(content::canonicalText(*library.place("hall")) ==
        content::canonicalText(content::usualPlace()));
}

TEST_CASE("every place of the program has a morning, a grey day and an evening with lamps",
          "[content]") {
  using Name = content::LightModel::Name;
  const content::Library library = content::load(cases::scenarioFiles()).library;
  CHECK(library.places.size() == 4);
  for (const content::PlaceModel& place : library.places) {
    INFO(place.id);
    CHECK(content::lightOf(place, Name::morning).sun > 0.5);
    CHECK(content::lightOf(place, Name::grey).sun == 0.0);
    CHECK(content::lightOf(place, Name::evening).lamps > 0.5);
  }
}

TEST_CASE("nobody stands beyond the floor of the place, in the hall or anywhere else",
          "[content]") {
  const std::string right = "x_m = 1.0\nz_m = 0.0";
  CHECK(errorsWith(kClass, right, "x_m = 4.2\nz_m = -5.7").empty());
  CHECK(errorsWith(kClass, right, "x_m = 4.3\nz_m = 0.0") == Codes{"E0316"});
  CHECK(errorsWith(kClass, right, "x_m = 1.0\nz_m = -5.8") == Codes{"E0316"});
  const std::string plain = "standard = \"plain\"";
  CHECK(errorsWith(kClass, plain, plain + "\ntrainee_x_m = -4.5") == Codes{"E0316"});
  const std::string there = plain + "\nplace = \"studio\"";
  CHECK(errorsWith(kClass, plain, there).empty());
  CHECK(errorsWith(kClass, plain, there + "\ntrainee_z_m = 4.6") == Codes{"E0316"});
  CHECK(errorsWith(kPlace, "x_from_m = -2.5", "x_from_m = -0.9").empty());
}

TEST_CASE("who stands in a wall is told with the reach of the floor", "[content]") {
  const auto result = loadedWith(kClass, "x_m = 1.0\nz_m = 0.0", "x_m = 4.6\nz_m = 0.0");
  const text::Diagnostic told = cases::messageOf(result, "E0316");
  CHECK(told.message == "`ben` is in a wall or outside `hall`");
  CHECK(told.hint.find("from x = -4.2 to 4.2") != std::string::npos);
}

TEST_CASE("a place or light that there is not, and a model that is no plain name, are refused",
          "[content]") {
  const std::string plain = "standard = \"plain\"";
  CHECK(errorsWith(kClass, plain, plain + "\nplace = \"stadium\"") == Codes{"E0201"});
  CHECK(errorsWith(kClass, plain, plain + "\nlight = \"noon\"") == Codes{"E0125"});
  CHECK(errorsWith(kPlace, "model = \"hall\"", "model = \"../../etc/passwd\"") == Codes{"E0128"});
  CHECK(errorsWith(kPlace, "model = \"hall\"", "model = \"\"").size() == 1);
}

TEST_CASE("a floor too small for a chair and an eye, a dark light, a light twice or missing",
          "[content]") {
  CHECK(errorsWith(kPlace, "x_to_m = 2.5", "x_to_m = -0.2") == Codes{"E0317"});
  CHECK(errorsWith(kPlace, "x_to_m = 2.5", "x_to_m = -0.1").empty());
  CHECK(errorsWith(kPlace, "z_to_m = 4.5", "z_to_m = -4.0") == Codes{"E0317"});
  CHECK(errorsWith(kPlace, "lamps = 1.0", "lamps = 0.2") == Codes{"E0318"});
  CHECK(errorsWith(kPlace, "name = \"grey\"", "name = \"morning\"") == Codes{"E0203"});
  CHECK(errorsWith(kPlace, "[[light]]\nname = \"evening\"\nlamps = 1.0\n", "") == Codes{"E0130"});
}

TEST_CASE("a place with an error takes the classes there with it, and no others", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kPlace, "lamps = 1.0", "lamps = 0.0");
  CHECK(content::load(files).library.classModel("small_class") != nullptr);
  cases::replace(files, kClass, "standard = \"plain\"", "standard = \"plain\"\nplace = \"studio\"");
  const auto result = content::load(files);
  CHECK(result.library.classModel("small_class") == nullptr);
  CHECK(cases::errorCodesOf(result) == Codes{"E0210", "E0318"});
}

TEST_CASE("the usual place and light go without saying, others are recorded", "[content]") {
  cases::Files files = cases::baseFiles();
  const auto resolvedOf = [&] {
    return content::resolve(content::load(files).library, "small_class");
  };
  const auto usual = resolvedOf();
  cases::replace(files, kClass, "standard = \"plain\"",
                 "standard = \"plain\"\nplace = \"hall\"\nlight = \"morning\"");
  files.push_back({"places/hall.toml", content::canonicalText(content::usualPlace())});
  CHECK(resolvedOf() == usual);
  cases::replace(files, kClass, "\"hall\"\nlight = \"morning\"", "\"studio\"\nlight = \"evening\"");
  const auto elsewhere = resolvedOf();
  CHECK(elsewhere.size() == usual.size() + 1);
  const content::Library again = content::load(elsewhere).library;
  REQUIRE(again.classModel("small_class"));
  CHECK(again.classModel("small_class")->light == content::LightModel::Name::evening);
  REQUIRE(again.place("studio"));
  CHECK(again.place("studio")->x_to_m == 2.5);
}
