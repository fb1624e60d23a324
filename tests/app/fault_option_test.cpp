#include "app/fault_option.h"

#include "support/catch.h"

using namespace spotter;

namespace {

std::vector<movement::FaultModel> twoFaults() {
  movement::FaultModel sided;
  sided.id = "knees_in";
  sided.sided = true;
  sided.level1 = 8.0;
  sided.level2 = 13.5;
  sided.level3 = 19.0;
  movement::FaultModel fast;
  fast.id = "too_fast";
  fast.definition.measure = movement::Measure::phase_time_s;
  fast.level2 = 0.7;
  return {sided, fast};
}

}  // namespace

TEST_CASE("A fault option names a fault, a severity and a side") {
  const auto faults = twoFaults();
  const auto full = app::readFaultOption("knees_in=12.5,right", faults);
  REQUIRE(full.ok());
  CHECK(full.value().fault == 0);
  CHECK(full.value().severity == 12.5);
  CHECK(full.value().side == body::Side::right);
  const auto level = app::readFaultOption("knees_in=L3", faults);
  REQUIRE(level.ok());
  CHECK(level.value().severity == 19.0);
  CHECK_FALSE(level.value().side.has_value());
  const auto bare = app::readFaultOption("too_fast", faults);
  REQUIRE(bare.ok());
  CHECK(bare.value().fault == 1);
  CHECK(bare.value().severity == 0.7);
}

TEST_CASE("An unknown fault is refused with the nearest name and the whole list") {
  const auto faults = twoFaults();
  const auto wrong = app::readFaultOption("knee_in=9", faults);
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().remedy.find("did you mean `knees_in`?") != std::string::npos);
  CHECK(wrong.error().remedy.find("too_fast") != std::string::npos);
}

TEST_CASE("Impossible severities are refused and the levels are told") {
  const auto faults = twoFaults();
  for (const char* severity :
       {"-1", "0", "nan", "inf", "1e308", "1e999", "12deg", "L4", "l2", "", " 9"}) {
    const auto refused = app::readFaultOption(std::string("knees_in=") + severity, faults);
    INFO(severity);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().remedy.find("L1 8, L2 13.5, L3 19 deg") != std::string::npos);
  }
}

TEST_CASE("A side that is none, or that the fault does not have, is refused") {
  const auto faults = twoFaults();
  CHECK_FALSE(app::readFaultOption("knees_in,up", faults).ok());
  CHECK_FALSE(app::readFaultOption("knees_in,", faults).ok());
  CHECK_FALSE(app::readFaultOption("too_fast,left", faults).ok());
}
