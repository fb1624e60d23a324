#include "forms/draw.h"

#include "support/own_library.h"

using namespace spotter;
TEST_CASE("draws") {
  const auto& library = support::ownLibrary();
  const auto& plan = *library.blueprint("watching");
  for (int seed = 1; seed < 30; ++seed) {
    const auto form = forms::drawForm(plan, library, seed);
    if (!form) { WARN(form.error().text()); continue; }
    WARN(form.value().difficulty01);
  }
}
