// Zones and levels of a fault agree, whichever way is worse.
#include <set>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

using Codes = std::set<std::string>;

// Errors with other numbers; E0210 (what uses something broken) follows from them.
Codes errorsOf(const std::string& file, const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "faults/" + file + ".toml", from, to);
  Codes codes = cases::errorCodesOf(content::load(files));
  codes.erase("E0210");
  return codes;
}

}  // namespace

TEST_CASE("levels get worse in the direction in which the fault is worse", "[content]") {
  // knees_in: larger is worse (8, 13, 18); too_fast: smaller is worse (1.2, 0.8, 0.6).
  CHECK(errorsOf("knees_in", "L3 = 18.0", "L3 = 13.5").empty());
  CHECK(errorsOf("knees_in", "L3 = 18.0", "L3 = 13.0") == Codes{"E0306"});
  CHECK(errorsOf("knees_in", "L3 = 18.0", "L3 = 9.0") == Codes{"E0306"});
  CHECK(errorsOf("too_fast", "L3 = 0.6", "L3 = 0.7").empty());
  CHECK(errorsOf("too_fast", "L3 = 0.6", "L3 = 0.9") == Codes{"E0306"});
}

TEST_CASE("level 1 lies between harmless and fault, level 2 beyond the fault", "[content]") {
  // knees_in: harmless up to 6, faulty from 10.
  CHECK(errorsOf("knees_in", "L1 = 8.0", "L1 = 6.0").empty());
  CHECK(errorsOf("knees_in", "L1 = 8.0", "L1 = 10.0").empty());
  CHECK(errorsOf("knees_in", "L1 = 8.0", "L1 = 5.9") == Codes{"E0307"});
  CHECK(errorsOf("knees_in", "L1 = 8.0", "L1 = 10.1") == Codes{"E0307"});
  CHECK(errorsOf("knees_in", "L2 = 13.0", "L2 = 10.0") == Codes{"E0307"});
  CHECK(errorsOf("knees_in", "L2 = 13.0", "L2 = 10.1").empty());
  // too_fast: harmless down to 1.4, faulty from 1.0 down.
  CHECK(errorsOf("too_fast", "L1 = 1.2", "L1 = 1.5") == Codes{"E0307"});
  CHECK(errorsOf("too_fast", "L2 = 0.8", "L2 = 1.0") == Codes{"E0307"});
}

TEST_CASE("the harmless band ends before the fault begins", "[content]") {
  CHECK(errorsOf("knees_in", "harmless = 6.0", "harmless = 10.5").count("E0305") == 1);
  CHECK(errorsOf("too_fast", "above = false", "above = true").count("E0305") == 1);
}

TEST_CASE("what helps a cause is one of the four cues that are offered, and does not harm",
          "[content]") {
  CHECK(errorsOf("knees_in", "better = [\"bend_less\"]", "better = [\"quiet_seat\"]") ==
        Codes{"E0301"});
  CHECK(errorsOf("knees_in", "better = [\"bend_less\"]", "better = [\"worn_out\"]").size() == 1);
  CHECK(errorsOf("knees_in", "better = [\"bend_less\"]", "better = [\"spread_floor\"]").size() ==
        1);
  CHECK(errorsOf("knees_in", "better = [\"bend_less\"]", "better = [\"slow_down\"]").empty());
}

TEST_CASE("phases of a fault are phases of its exercise", "[content]") {
  CHECK(errorsOf("knees_in", "phases = [\"down\"]", "phases = [\"dwon\"]") == Codes{"E0206"});
}
