#include "app/place_option.h"

#include "support/catch.h"
#include "support/own_class.h"

using namespace spotter;

namespace {

const content::ClassModel& classOf(const content::Library& library, const char* id) {
  return *library.classModel(id);
}

}  // namespace

TEST_CASE("a class is held where one wishes, in the light that one wishes") {
  content::Library library = support::ownLibrary();
  REQUIRE(app::holdClassIn(library, "first_class", {"community_hall", "evening"}).ok());
  CHECK(classOf(library, "first_class").place == "community_hall");
  CHECK(classOf(library, "first_class").light == content::LightModel::Name::evening);
  REQUIRE(app::holdClassIn(library, "first_class", {"", "grey"}).ok());
  CHECK(classOf(library, "first_class").place == "community_hall");
  CHECK(classOf(library, "first_class").light == content::LightModel::Name::grey);
}

TEST_CASE("a discussion by itself is held in the hall, and one is told so") {
  content::Library library = support::ownLibrary();
  CHECK(app::holdClassIn(library, "causes_of_pain", {}).ok());
  const auto held = app::holdClassIn(library, "causes_of_pain", {"living_room", ""});
  REQUIRE_FALSE(held.ok());
  CHECK(held.error().what == "a discussion by itself is held in the hall");
  CHECK_FALSE(app::holdClassIn(library, "causes_of_grief", {}).ok());
}

TEST_CASE("a class is not held where somebody would stand in a wall") {
  content::Library library = support::ownLibrary();
  const auto held = app::holdClassIn(library, "first_class", {"living_room", ""});
  REQUIRE_FALSE(held.ok());
  CHECK(held.error().what.find("would stand in a wall") != std::string::npos);
  CHECK(classOf(library, "first_class").place == "hall");
  CHECK(app::holdClassIn(library, "try_out", {"living_room", ""}).ok());
}

TEST_CASE("of an unknown place or light one is told which there are") {
  content::Library library = support::ownLibrary();
  const auto place = app::chosenRoom(library, {"stadium", ""});
  REQUIRE_FALSE(place.ok());
  CHECK(place.error().remedy.find("outpatient_gym") != std::string::npos);
  const auto light = app::chosenRoom(library, {"", "noon"});
  REQUIRE_FALSE(light.ok());
  CHECK(light.error().remedy == "use morning, grey or evening");
  CHECK_FALSE(app::holdClassIn(library, "first_class", {"", "noon"}).ok());
}
