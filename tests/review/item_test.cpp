// What clinicians have to look at, and when they have to look again.
#include "review/item.h"

#include <algorithm>
#include <map>
#include <set>

#include "forms/draw.h"
#include "support/own_library.h"

using namespace spotter;
using review::ReviewItem;
using Kind = ReviewItem::Kind;

namespace {

const content::BlueprintModel& blueprint() { return *support::ownLibrary().blueprint("watching"); }

std::vector<ReviewItem> items(const content::Library& library = support::ownLibrary()) {
  return review::itemsFor(library, blueprint());
}

/// The digests that a changed library no longer has.
std::vector<std::string> outdatedBy(const content::Library& changed) {
  std::set<std::string> now;
  for (const ReviewItem& item : items(changed)) now.insert(item.digest);
  std::vector<std::string> outdated;
  for (const ReviewItem& item : items())
    if (!now.contains(item.digest)) outdated.push_back(review::itemName(item));
  return outdated;
}

movement::FaultModel& faultIn(content::Library& library, const std::string& id) {
  return *std::find_if(library.faults.begin(), library.faults.end(),
                       [&](const movement::FaultModel& fault) { return fault.id == id; });
}

}  // namespace

TEST_CASE("every item of a blueprint is another one and whatever a form shows is among them") {
  const std::vector<ReviewItem> all = items();
  std::set<std::string> digests;
  std::map<Kind, int> counts;
  for (const ReviewItem& item : all) {
    CHECK(item.digest.size() == 64);
    CHECK(digests.insert(item.digest).second);
    ++counts[item.kind];
  }
  for (const Kind kind : {Kind::plain, Kind::way, Kind::offset, Kind::fault, Kind::sign, Kind::look_alike})
    CHECK(counts[kind] > 0);
  std::printf("items to review: %d (%d faults, %d done well, %d ways, %d harmless sizes, %d signs, %d look-alikes); "
              "%d votes\n",
              static_cast<int>(all.size()), counts[Kind::fault], counts[Kind::plain], counts[Kind::way],
              counts[Kind::offset], counts[Kind::sign], counts[Kind::look_alike],
              3 * static_cast<int>(all.size()));
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto form = forms::drawForm(blueprint(), support::ownLibrary(), seed);
    REQUIRE(form.ok());
    const auto shown = review::itemsOf(support::ownLibrary(), form.value());
    CHECK(shown.size() > 50);
    for (const ReviewItem& item : shown) CHECK(digests.contains(item.digest));
  }
}

TEST_CASE("a number that can be seen needs new reviews and only of what it changes") {
  content::Library changed = support::ownLibrary();
  faultIn(changed, "sts_knees_in").level3 += 1.0;
  CHECK(outdatedBy(changed) == std::vector<std::string>{"sit_to_stand, sts_knees_in L3"});
}

TEST_CASE("the movement of an exercise outdates all of its items") {
  content::Library changed = support::ownLibrary();
  for (auto& exercise : changed.exercises)
    if (exercise.id == "marching") exercise.phases.front().duration_s += 0.1;
  const auto outdated = outdatedBy(changed);
  CHECK(outdated.size() > 5);
  for (const std::string& name : outdated) CHECK(name.rfind("marching", 0) == 0);
}

TEST_CASE("words and cues and causes need no new reviews") {
  content::Library changed = support::ownLibrary();
  for (auto& fault : changed.faults) {
    fault.looks_like += " Reworded.";
    fault.cues.clear();
    fault.causes.front().tell_ask += " Hm.";
    fault.basis = fault.source = "elsewhere";
  }
  for (auto& exercise : changed.exercises) exercise.purpose += " Reworded.";
  CHECK(outdatedBy(changed).empty());
}

TEST_CASE("the key of a fault is the fault and what it brings about and of sound ones nothing") {
  for (const ReviewItem& item : items()) {
    INFO(review::itemName(item));
    if (item.kind == Kind::fault)
      CHECK(item.agreeing.front() == item.what);
    else
      CHECK(item.agreeing == std::vector<std::string>{item.kind == Kind::sign ? "sign" : "nothing"});
  }
}
