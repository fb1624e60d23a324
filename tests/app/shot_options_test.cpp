#include "app/shot_options.h"

#include "support/catch.h"

using namespace spotter;
using app::shotOptionsOf;

TEST_CASE("stills and films are in the hall and without labels unless told") {
  const auto usual = shotOptionsOf("320x200", "", "");
  REQUIRE(usual);
  CHECK(usual.value().size == picture::PictureSize{320, 200});
  CHECK_FALSE(usual.value().transparent);
  CHECK_FALSE(usual.value().labels);
  const auto told = shotOptionsOf("320x200", "transparent", "on");
  REQUIRE(told);
  CHECK(told.value().transparent);
  CHECK(told.value().labels);
  const auto usual_told = shotOptionsOf("320x200", "hall", "off");
  REQUIRE(usual_told);
  CHECK_FALSE(usual_told.value().transparent);
  CHECK_FALSE(usual_told.value().labels);
}

TEST_CASE("each wrong word names its own option") {
  CHECK(shotOptionsOf("12", "", "").error().text().find("--size") == 0);
  CHECK(shotOptionsOf("320x200", "white", "").error().text().find("--background") == 0);
  CHECK(shotOptionsOf("320x200", "", "yes").error().text().find("--labels") == 0);
}
