// A form may be used only when every window is what its key says and can really be seen.
#include "forms/validity.h"

#include <algorithm>

#include "assess/watching.h"
#include "forms/parallel.h"
#include "forms/sitting.h"
#include "support/own_library.h"

using namespace spotter;

namespace {

const content::BlueprintModel& blueprint() { return *support::ownLibrary().blueprint("watching"); }

/// One valid form for all tests: drawing and walking takes a second or two.
const forms::ValidForm& validForm() {
  static const forms::ValidForm form = [] {
    auto made = forms::makeForm(blueprint(), support::ownLibrary(), 1);
    REQUIRE(made.ok());
    return std::move(made).value();
  }();
  return form;
}

assess::WatchingMarks marksOf(rehearse::Kind kind) {
  const auto events = forms::sitForm(support::ownLibrary(), validForm().form, kind, 3);
  REQUIRE(events.ok());
  return assess::markWatching(events.value(), *support::ownLibrary().standard("exam"));
}

}  // namespace

TEST_CASE("a form that may be used measures as keyed and was seen by a walker who has no key") {
  const forms::ValidForm& valid = validForm();
  CHECK(valid.examined.valid);
  CHECK(valid.examined.not_as_keyed == 0);
  CHECK(valid.examined.faults_unseen == 0);
  CHECK(valid.examined.seen01() >= blueprint().seen_least01);
  CHECK(valid.form.faulty() == blueprint().faulty);
  CHECK(static_cast<int>(valid.rejected.size()) == valid.draws - 1);
}

TEST_CASE("a window that is not as its key says makes a form void") {
  forms::Form wrong = validForm().form;
  const auto faulty = std::find_if(wrong.items.begin(), wrong.items.end(),
                                   [](const forms::Item& item) { return item.faulty(); });
  faulty->shown = forms::Shown::plain;
  const auto examined = forms::examineForm(blueprint(), support::ownLibrary(), wrong);
  REQUIRE(examined.ok());
  CHECK_FALSE(examined.value().valid);
  CHECK(examined.value().not_as_keyed == 1);
  CHECK(examined.value().why.find(faulty->person_id) != std::string::npos);
}

TEST_CASE("a form of which too little can be seen is void and says so") {
  content::BlueprintModel hasty = blueprint();
  hasty.bout_s = 25.0;
  forms::Form form = validForm().form;
  for (content::ClassModel& plan : form.groups) plan.bout_s = hasty.bout_s;
  const auto examined = forms::examineForm(hasty, support::ownLibrary(), form);
  REQUIRE(examined.ok());
  CHECK_FALSE(examined.value().valid);
  CHECK(examined.value().seen01() < 0.5);
  CHECK_FALSE(examined.value().why.empty());
  const auto made = forms::makeForm(hasty, support::ownLibrary(), 1, 1);
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().text().find("in 1 draws") != std::string::npos);
}

TEST_CASE("a form that was sat before is not drawn again") {
  const std::vector<forms::Form> earlier = {validForm().form};
  CHECK(forms::tooAlike(validForm().form, earlier, blueprint()) == 0);
  // The one draw that it may take is the form that there was.
  forms::Form first = forms::drawForm(blueprint(), support::ownLibrary(), 1).value();
  const std::vector<forms::Form> same = {first};
  const auto made = forms::makeForm(blueprint(), support::ownLibrary(), 1, 1, same);
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().text().find("in common") != std::string::npos);
}

TEST_CASE("the kinds of simulated trainees come out in their order") {
  const auto expert = marksOf(rehearse::Kind::expert);
  const auto typical = marksOf(rehearse::Kind::typical);
  const auto novice = marksOf(rehearse::Kind::novice);
  const auto trigger = marksOf(rehearse::Kind::trigger_happy);
  const auto silent = marksOf(rehearse::Kind::silent);
  const auto resultOf = [](const assess::WatchingMarks& marks) {
    return assess::judgeWatching(marks, *support::ownLibrary().standard("exam")).result;
  };
  for (const auto& marks : {expert, typical, novice, trigger, silent}) {
    CHECK(marks.complete);
    CHECK(marks.faulty == 32);
    CHECK(marks.clean == 64);
    CHECK(marks.unscored == 0);
  }
  CHECK(expert.hits > novice.hits);
  CHECK(typical.hits > novice.hits);
  CHECK(resultOf(expert) == assess::WatchingResult::pass);
  CHECK(resultOf(novice) < assess::WatchingResult::pass);
  CHECK(resultOf(trigger) == assess::WatchingResult::not_yet);
  CHECK(resultOf(silent) == assess::WatchingResult::not_yet);
  CHECK(silent.hits == 0);
  CHECK(expert.coverage.full01() >= 0.9);
  // Who stands still the whole time has not seen all that they left in peace.
  CHECK(silent.coverage.full01() < 0.5);
  CHECK(silent.clean_seen < silent.clean);
}

TEST_CASE("the same trainee on the same form gives the same events") {
  const auto once = forms::sitForm(support::ownLibrary(), validForm().form, rehearse::Kind::typical, 5);
  const auto twice = forms::sitForm(support::ownLibrary(), validForm().form, rehearse::Kind::typical, 5);
  REQUIRE(once.ok());
  REQUIRE(twice.ok());
  REQUIRE(once.value().size() == 4);
  for (std::size_t g = 0; g < 4; ++g) CHECK(once.value()[g].size() == twice.value()[g].size());
}
