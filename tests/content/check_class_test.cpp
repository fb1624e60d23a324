// What the fields of a class alone cannot tell: who is there, where, and whether anybody could see
// it.
#include <algorithm>
#include <set>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kClass = "classes/small_class.toml";

using Codes = std::set<std::string>;

Codes errorsWith(const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kClass, from, to);
  return cases::errorCodesOf(content::load(files));
}

}  // namespace

TEST_CASE("two chairs fit side by side from 0.8 m on, in any direction", "[content]") {
  const std::string right = "x_m = 1.0\nz_m = 0.0";
  CHECK(errorsWith(right, "x_m = -0.2\nz_m = 0.0").empty());
  CHECK(errorsWith(right, "x_m = -1.0\nz_m = -0.8").empty());
  CHECK(errorsWith(right, "x_m = -0.45\nz_m = 0.6").size() == 0);
  CHECK(errorsWith(right, "x_m = -0.21\nz_m = 0.0") == Codes{"E0308"});
  CHECK(errorsWith(right, "x_m = -1.5\nz_m = 0.5") == Codes{"E0308"});
  CHECK(errorsWith(right, "x_m = -1.0\nz_m = 0.0") == Codes{"E0308"});
}

TEST_CASE("an event that shows in nothing could not be noticed; one sign of any kind is enough",
          "[content]") {
  const std::string shown = "gesture = \"wipe_brow\"\nface = \"smile\"";
  const Codes invisible = errorsWith(shown, "");
  REQUIRE(invisible.size() == 1);
  for (const char* sign : {"gesture = \"sway\"", "face = \"pain\"", "pallor01 = 0.1",
                           "sweat01 = 0.1", "stops_moving = true", "says = \"Oh.\""}) {
    INFO(sign);
    CHECK(errorsWith(shown, sign).empty());
  }
  for (const char* nothing :
       {"gesture = \"none\"", "face = \"neutral\"", "pallor01 = 0.0", "stops_moving = false"}) {
    INFO(nothing);
    CHECK(errorsWith(shown, nothing) == invisible);
  }
}

TEST_CASE("something harmless may not show a warning sign, but may look like one", "[content]") {
  const std::string shown = "gesture = \"wipe_brow\"";
  for (const char* warning :
       {"hand_to_chest", "faint", "breathless", "sharp_pain", "guard", "give_way", "rub_calf",
        "arm_drift", "lose_balance", "white_knuckles", "rise_dizzy", "tremble", "freeze"}) {
    INFO(warning);
    CHECK(errorsWith(shown, std::string("gesture = \"") + warning + "\"") == Codes{"E0320"});
  }
  for (const char* harmless : {"laugh", "rub_thighs", "stretch_calf", "adjust_glasses",
                               "hand_to_ear", "chat", "wave", "roll_shoulders", "bounce",
                               "shake_out_hands", "think", "stretch_back", "rub_knee", "sway"}) {
    INFO(harmless);
    CHECK(errorsWith(shown, std::string("gesture = \"") + harmless + "\"").empty());
  }
  CHECK(errorsWith(shown, "gesture = \"feint\"") != Codes{});
}

TEST_CASE("a sided fault needs a side and another one has none", "[content]") {
  const Codes missing = errorsWith("side = \"left\"\n", "");
  CHECK(missing.size() == 1);
  const Codes unwanted =
      errorsWith("fault = \"too_fast\"", "fault = \"too_fast\"\nside = \"left\"");
  CHECK(unwanted.size() == 1);
  CHECK(missing != unwanted);
}

TEST_CASE("the same person, station or fault script twice is told at the second one", "[content]") {
  cases::Files files = cases::baseFiles();
  std::string& text = cases::textOf(files, kClass);
  text += "\n[[participant]]\nperson = \"ada\"\nx_m = 3.0\nz_m = 2.0\npain_today = 1.0\n";
  const auto result = content::load(files);
  REQUIRE(cases::errorCodesOf(result) == Codes{"E0203"});
  const auto message = cases::messageOf(result, "E0203");
  const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  CHECK(message.span.line > lines - 6);
}
