#include "forms/validity.h"

#include "forms/draw.h"
#include "support/own_library.h"

using namespace spotter;
TEST_CASE("sweep") {
  const auto& library = support::ownLibrary();
  for (int people : {3, 4, 6})
    for (double bout_s : {75.0, 90.0, 105.0, 120.0}) {
      auto plan = *library.blueprint("watching");
      plan.people = people;
      plan.groups = people == 4 ? 4 : people == 3 ? 4 : 4;
      plan.bout_s = bout_s;
      if (people == 3) plan.windows = 72, plan.faulty = 24, plan.regions.clear(), plan.views.clear();
      int seen = 0, windows = 0, unseen = 0; double s = 0;
      std::map<std::string, int> which;
      for (int seed = 1; seed < 4; ++seed) {
        const auto form = forms::drawForm(plan, library, seed);
        if (!form) { WARN(form.error().text()); continue; }
        const auto examined = forms::examineForm(plan, library, form.value());
        const auto& e = examined.value();
        seen += e.seen; windows += static_cast<int>(e.windows.size()); unseen += e.faults_unseen; s += e.seconds / 60;
        for (std::size_t i = 0; i < e.windows.size(); ++i) if (!e.windows[i].seen) ++which[form.value().items[i].exercise];
      }
      std::string all;
      for (auto& [k, v] : which) all += " " + k + ":" + std::to_string(v);
      std::printf("people %d bout %.0f: seen %.1f %% unseen faults %d, min a form %.0f %s\n", people, bout_s, 100.0 * seen / windows, unseen, s / 3, all.c_str());
    }
}
