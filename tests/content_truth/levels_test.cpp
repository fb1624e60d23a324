// What any body can be asked for: design.md "Truth, exactly" 4 and 5. How often each level is
// measured is held by tests/trials.
#include "content_truth/support.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::truth_tests;

TEST_CASE("every level of every fault can be reached by small and tall, light and heavy bodies") {
  for (const auto& exercise : scenarios().exercises) {
    for (const auto& fault : faultsOf(exercise.id)) {
      for (std::uint64_t b = 0; b < 40; ++b) {
        const auto performer = randomPerformer(b);
        const body::Side side = b % 2 == 0 ? body::Side::left : body::Side::right;
        for (const double severity : {fault.level1, fault.level2, fault.level3}) {
          INFO(fault.id << " " << severity << " body " << b);
          CHECK(movement::reachable(performer, exercise, fault, severity, side, body::other(side)));
        }
      }
    }
  }
}
