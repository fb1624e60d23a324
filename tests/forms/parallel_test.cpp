// Forms of one blueprint are parallel: about as hard, with enough in common to be compared by, and
// little that could be learnt by heart.
#include "forms/parallel.h"

#include <vector>

#include "forms/difficulty.h"
#include "forms/draw.h"
#include "forms/item_effects.h"
#include "support/own_library.h"

using namespace spotter;
using forms::Form;

namespace {

const content::BlueprintModel& blueprint() { return *support::ownLibrary().blueprint("watching"); }

std::vector<Form> formsTo(int count) {
  std::vector<Form> all;
  for (int seed = 1; seed <= count; ++seed) {
    // As for somebody who sits one after the other: what is too much like an earlier one is drawn again.
    int draw = 0;
    auto form = forms::drawForm(blueprint(), support::ownLibrary(), static_cast<std::uint64_t>(seed));
    REQUIRE(form.ok());
    while (forms::tooAlike(form.value(), all, blueprint()) >= 0) {
      form = forms::drawForm(blueprint(), support::ownLibrary(), static_cast<std::uint64_t>(seed), ++draw);
      REQUIRE(form.ok());
    }
    CHECK(forms::breachOf(form.value(), blueprint()) == "");
    all.push_back(std::move(form).value());
  }
  return all;
}

void checkParallel(const std::vector<Form>& all) {
  const forms::Parallel parallel = forms::parallelOf(all);
  CHECK(parallel.identical_most01 < 0.10);
  CHECK(parallel.anchors_least01 >= 0.30);
  const double within = blueprint().difficulty_within01 + 1e-9;
  CHECK(parallel.difficulty_most01 <= blueprint().difficulty01 + within);
  CHECK(parallel.difficulty_least01 >= blueprint().difficulty01 - within);
  const forms::MarkSpread spread = forms::markSpread(all, blueprint());
  CHECK(spread.forms == static_cast<int>(all.size()));
  CHECK(spread.sd < 3.0);
  CHECK(spread.most - spread.least < 6.0);
  std::printf("%d forms: identical %.1f %% on average, %.1f %% at most; shared faults %.0f %% at least; "
              "predicted difficulty %.3f to %.3f;\n  mean marks %.1f, SD %.2f, 95 %% within %.1f to "
              "%.1f; passes %.0f %%, SD %.1f points\n",
              parallel.forms, 100.0 * parallel.identical_mean01, 100.0 * parallel.identical_most01,
              100.0 * parallel.anchors_least01, parallel.difficulty_least01,
              parallel.difficulty_most01, spread.mean, spread.sd, spread.least, spread.most,
              100.0 * spread.pass_mean01, spread.pass_sd);
}

}  // namespace

TEST_CASE("forms of a blueprint are equally hard for people whom items affect in unknown ways") {
  checkParallel(formsTo(25));
}

TEST_CASE("the same of 500 forms", "[.all]") { checkParallel(formsTo(500)); }

TEST_CASE("forms that are unequally hard are told apart by the model") {
  const auto plain = formsTo(4);
  std::vector<Form> harder = plain;
  for (Form& form : harder)
    for (forms::Item& item : form.items) item.difficulty01 += item.faulty() ? 0.3 : 0.0;
  const double before = forms::markSpread(plain, blueprint()).mean;
  CHECK(forms::markSpread(harder, blueprint()).mean < before - 3.0);
  std::vector<Form> mixed = {plain[0], harder[1], plain[2], harder[3]};
  CHECK(forms::markSpread(mixed, blueprint()).sd > 2.0);
}

TEST_CASE("an item keeps its effect in every form that shows it") {
  const auto all = formsTo(2);
  forms::ModelTrainees model;
  Form again = all[0];
  CHECK(forms::meanMark(all[0], blueprint(), model) == forms::meanMark(again, blueprint(), model));
  // Without item effects and noise of items forms differ by chance alone.
  model.item_sd = model.person_item_sd = 0.0;
  const double a = forms::meanMark(all[0], blueprint(), model);
  const double b = forms::meanMark(all[1], blueprint(), model);
  CHECK(std::abs(a - b) < 1.5);
}

TEST_CASE("what two forms have in common is counted once") {
  const auto all = formsTo(2);
  const forms::Common same = forms::commonOf(all[0], all[0]);
  CHECK(same.identical == same.windows);
  CHECK(same.anchors == same.faulty);
  const forms::Common other = forms::commonOf(all[0], all[1]);
  CHECK(other.identical < other.windows / 10);
  CHECK(other.anchors >= static_cast<int>(blueprint().anchors.size()));
  CHECK(other.anchors == forms::commonOf(all[1], all[0]).anchors);
}

TEST_CASE("a larger fault is predicted to be easier and a hidden one to be harder") {
  const Form form = formsTo(1).front();
  for (const forms::Item& item : form.items) {
    if (!item.faulty()) continue;
    forms::Item larger = item, smaller = item;
    larger.level = 3;
    smaller.level = 2;
    const auto predicted = [&](const forms::Item& of) {
      return forms::predictedDifficulty01(blueprint(), support::ownLibrary(), form, of);
    };
    CHECK(predicted(larger) < predicted(smaller));
    CHECK(item.difficulty01 > 0.0);
    CHECK(item.difficulty01 < 1.0);
  }
}
