#include "content/unit_hint.h"

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("a key in another unit is named with the converted number", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "people/ada.toml", "height_m = 1.65", "height_cm = 165");
  cases::replace(files, "classes/small_class.toml", "at_s = 10.0", "at_ms = 10000.0");
  cases::replace(files, "people/ben.toml", "strength01 = 0.6", "strength_percent = 60");
  const auto result = content::load(files);
  CHECK(cases::codesOf(result).count("E0123") == 0);  // one slip, one message
  std::vector<std::string> hints;
  for (const auto& d : result.diagnostics) {
    if (d.code == "E0122") hints.push_back(d.hint);
  }
  CHECK(hints ==
        std::vector<std::string>{"`at_s` is in seconds: write at_s = 10.0",
                                 "`height_m` is in metres: write height_m = 1.65",
                                 "`strength01` is in a share from 0 to 1: write strength01 = 0.6"});
}

TEST_CASE("numbers are written in the fewest digits and always as fractions", "[content]") {
  CHECK(content::shortestNumber(1.0) == "1.0");
  CHECK(content::shortestNumber(0.1) == "0.1");
  CHECK(content::shortestNumber(-2.5) == "-2.5");
  CHECK(content::shortestNumber(1.0 / 3.0) == "0.3333333333333333");
  CHECK(content::shortestNumber(1e300) == "1e+300");
}
