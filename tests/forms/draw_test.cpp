// What a blueprint promises is in every form that is drawn from it.
#include "forms/draw.h"

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "content/canonical.h"
#include "content/load.h"
#include "content/resolve.h"
#include "forms/draw_faults.h"
#include "forms/parallel.h"
#include "support/own_library.h"

using namespace spotter;
using forms::Form;
using forms::Item;

namespace {

const content::BlueprintModel& blueprint() { return *support::ownLibrary().blueprint("watching"); }

Form formOf(std::uint64_t seed, int draw = 0) {
  auto form = forms::drawForm(blueprint(), support::ownLibrary(), seed, draw);
  REQUIRE(form.ok());
  return std::move(form).value();
}

std::string textOf(const Form& form) {
  std::string text;
  for (const content::ClassModel& plan : form.groups) text += content::canonicalText(plan);
  return text;
}

template <class Count>
std::map<int, int> countsOf(const Form& form, const Count& cell) {
  std::map<int, int> counts;
  for (const Item& item : form.items) counts[cell(item)] += item.faulty() ? 1 : 0;
  return counts;
}

}  // namespace

TEST_CASE("every form keeps every count of its blueprint") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    INFO(seed);
    CHECK(forms::breachOf(formOf(seed), blueprint()) == "");
  }
}

TEST_CASE("equal seeds give equal forms and another seed or draw another one") {
  CHECK(textOf(formOf(7)) == textOf(formOf(7)));
  CHECK(formOf(7).class_seeds == formOf(7).class_seeds);
  CHECK(textOf(formOf(7)) != textOf(formOf(8)));
  CHECK(textOf(formOf(7)) != textOf(formOf(7, 1)));
  CHECK(formOf(7).class_seeds != formOf(8).class_seeds);
}

TEST_CASE("how many are faulty varies by bout and by person and tells nothing of what is to come") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Form form = formOf(seed);
    const auto spread = [](const std::map<int, int>& counts) {
      int least = 99, most = 0;
      for (const auto& [cell, count] : counts) {
        least = std::min(least, count);
        most = std::max(most, count);
      }
      return most - least;
    };
    CHECK(spread(countsOf(form, [](const Item& i) { return 100 * i.group + i.station; })) >= 2);
    CHECK(spread(countsOf(form, [](const Item& i) { return 100 * i.group + i.person; })) >= 1);
  }
}

TEST_CASE("a dropped pelvis is shown at level 3 and never at level 2") {
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    for (const Item& item : formOf(seed).items) {
      if (!item.faulty()) continue;
      const bool pelvis = forms::fixedLevel(*support::ownLibrary().fault(item.what)) == 3;
      if (pelvis) CHECK(item.level == 3);
      shown += pelvis ? 1 : 0;
    }
  }
  CHECK(shown > 5);
}

TEST_CASE("a form's classes are content without errors that a recording can hold") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Form form = formOf(seed);
    for (int g = 0; g < blueprint().groups; ++g) {
      const content::Library with = forms::libraryWith(support::ownLibrary(), form, g);
      const std::string& id = form.groups[static_cast<std::size_t>(g)].id;
      const auto resolved = content::resolve(with, id);
      const content::LoadResult again = content::load(resolved);
      for (const text::Diagnostic& found : again.diagnostics) {
        INFO(found.message);
        CHECK(found.severity != text::Severity::error);
      }
      REQUIRE(again.library.classModel(id));
      CHECK(again.library.classModel(id)->watch_only);
      CHECK(content::resolve(again.library, id) == resolved);
    }
  }
}

TEST_CASE("an emergency comes at the last station of a group and a bout has one sign at most") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Form form = formOf(seed);
    std::map<std::pair<int, int>, int> by_bout;
    for (const forms::FormSign& sign : form.signs) {
      CHECK(++by_bout[{sign.group, sign.station}] == 1);
      const auto& what = blueprint().sign_templates[static_cast<std::size_t>(sign.sign)];
      if (!what.harmless() && what.tier == "emergency")
        CHECK(sign.station == blueprint().stations() - 1);
      CHECK(sign.at_s < blueprint().bout_s);
    }
  }
}

TEST_CASE("clean windows vary harmlessly") {
  const Form form = formOf(3);
  int plain = 0, ways = 0, offsets = 0;
  for (const Item& item : form.items) {
    plain += item.shown == forms::Shown::plain ? 1 : 0;
    ways += item.shown == forms::Shown::way ? 1 : 0;
    offsets += item.shown == forms::Shown::offset ? 1 : 0;
  }
  CHECK(ways == 38);     // 0.6 of 64
  CHECK(offsets >= 12);  // 0.25 of 64, where an exercise has a fault that can be shown so small
  CHECK(plain >= 8);
}

TEST_CASE("who or what is unfit is not drawn") {
  const Form form = formOf(4);
  std::set<forms::Unfit> unfit;
  for (const Item& item : form.items)
    if (!item.what.empty()) unfit.insert({item.person_id, item.exercise, item.what});
  const auto again = forms::drawForm(blueprint(), support::ownLibrary(), 4, 0, unfit);
  REQUIRE(again.ok());
  for (const Item& item : again.value().items)
    if (!item.what.empty()) CHECK_FALSE(unfit.contains({item.person_id, item.exercise, item.what}));
}

TEST_CASE("counts that cannot be met are told in words") {
  content::BlueprintModel impossible = blueprint();
  for (auto& quota : impossible.regions)
    if (quota.region == "head") quota.least = quota.most = 9;
  const auto form = forms::drawForm(impossible, support::ownLibrary(), 1);
  REQUIRE_FALSE(form.ok());
  CHECK(form.error().text().find("head") != std::string::npos);
}
