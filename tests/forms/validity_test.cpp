#include "forms/validity.h"

#include "forms/draw.h"
#include "support/own_library.h"

using namespace spotter;
TEST_CASE("valid") {
  const auto& library = support::ownLibrary();
  const auto& plan = *library.blueprint("watching");
  for (int seed = 1; seed < 6; ++seed) {
    const auto form = forms::drawForm(plan, library, seed);
    if (!form) continue;
    const auto examined = forms::examineForm(plan, library, form.value());
    REQUIRE(examined.ok());
    const auto& e = examined.value();
    std::string all = std::to_string(seed) + " seen " + std::to_string(e.seen) + " wrong " + std::to_string(e.not_as_keyed) + " unseen faults " + std::to_string(e.faults_unseen) + " s " + std::to_string(e.seconds) + "\n";
    for (std::size_t i = 0; i < e.windows.size(); ++i) {
      const auto& it = form.value().items[i];
      if (!e.windows[i].as_keyed) all += "  wrong " + it.person_id + " " + it.exercise + " " + forms::shownName(it.shown) + " " + it.what + " L" + std::to_string(it.level) + " -> " + e.windows[i].measured + (it.sign.empty() ? "" : " sign " + it.sign) + "\n";
      if (!e.windows[i].seen) all += "  unseen " + it.person_id + " " + it.exercise + "\n";
    }
    WARN(all);
  }
}
