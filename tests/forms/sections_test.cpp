// What is sat after the groups that are watched: a group more, a circuit, discussions.
#include "forms/sections.h"

#include <algorithm>

#include "assess/debrief.h"
#include "content/canonical.h"
#include "rehearse/trainee.h"
#include "session/session.h"
#include "support/own_library.h"

using namespace spotter;

namespace {

const content::Library& library() { return support::ownLibrary(); }
const content::BlueprintModel& blueprint() { return *library().blueprint("full_exam"); }

forms::Form formOf(std::uint64_t seed) {
  forms::Form form;
  form.blueprint = blueprint().id;
  form.seed = seed;
  REQUIRE(forms::addSections(blueprint(), library(), form) == "");
  return form;
}

/// One form for most tests.
const forms::Form& someForm() {
  static const forms::Form form = formOf(11);
  return form;
}

std::string textOf(const forms::Section& section) {
  return std::to_string(section.seed) + (section.part == forms::Part::discussion
                                             ? content::canonicalText(section.topic)
                                             : content::canonicalText(section.plan));
}

}  // namespace

TEST_CASE("the whole exam has a retest and a circuit and two discussions in this order") {
  const forms::Form& form = someForm();
  REQUIRE(form.runs() == 4);
  CHECK(form.partOf(0) == forms::Part::retest);
  CHECK(form.partOf(1) == forms::Part::live);
  CHECK(form.partOf(2) == forms::Part::discussion);
  CHECK(form.partOf(3) == forms::Part::discussion);
  CHECK(form.idOf(2) != form.idOf(3));
  for (int run = 0; run < form.runs(); ++run) CHECK(forms::sceneOf(library(), form, run).ok());
}

TEST_CASE("equal seeds draw equal circuits and topics and another seed others") {
  const forms::Form again = formOf(11);
  const forms::Form other = formOf(12);
  for (std::size_t s = 0; s < again.sections.size(); ++s) {
    CHECK(textOf(again.sections[s]) == textOf(someForm().sections[s]));
    CHECK(textOf(other.sections[s]) != textOf(someForm().sections[s]));
  }
}

TEST_CASE("a circuit is an ordinary class under the rules of an exam") {
  const content::ClassModel& plan = someForm().sections[1].plan;
  CHECK_FALSE(plan.watch_only);
  CHECK(plan.bout_s == 0.0);
  CHECK(plan.standard == blueprint().standard);
  CHECK_FALSE(library().standard(plan.standard)->aided_views);
  CHECK(plan.participants.size() == 4);
  CHECK(std::any_of(plan.events.begin(), plan.events.end(), [](const content::EventModel& event) {
    return event.kind == content::EventModel::Kind::safety &&
           event.tier == content::EventModel::Tier::emergency;
  }));
  CHECK(someForm().sections[0].plan.watch_only);
}

TEST_CASE("who is led shows what the key of the circuit says") {
  const forms::Form& form = someForm();
  const auto scene = forms::sceneOf(library(), form, 1);
  REQUIRE(scene.ok());
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), form.seedOf(1), events);
  auto silent = rehearse::makeTrainee(rehearse::Kind::silent, 1, 4);
  while (!session::ended(world) && world.tick < 3600 * base::kTicksPerSecond)
    session::step(scene.value(), world,
                  rehearse::decide(scene.value(), world, events, silent), events);
  const assess::Debrief debrief = assess::makeDebrief(events, *library().standard("exam"));
  CHECK(debrief.complete);
  CHECK(base::toSeconds(debrief.end) < 12 * 60.0);
  int faulty = 0;
  for (const forms::Item& item : form.sections[1].items) {
    for (const assess::Window& window : debrief.windows) {
      if (window.person != item.person || window.station != item.station) continue;
      INFO(item.person_id << " at " << item.exercise << ", " << item.what);
      CHECK((window.truth == assess::WindowTruth::faulty) == item.faulty());
      faulty += item.faulty() ? 1 : 0;
    }
  }
  CHECK(faulty == 4);
}

TEST_CASE("a topic that is cut keeps all that can come up and it comes sooner") {
  const content::DiscussionModel& whole = *library().discussion("pacing");
  const content::DiscussionModel cut = forms::shortened(whole, 10);
  CHECK(cut.minutes == 10);
  REQUIRE(cut.beats.size() == whole.beats.size());
  for (std::size_t b = 0; b < cut.beats.size(); ++b) {
    CHECK(cut.beats[b].from_s == whole.beats[b].from_s / 2);
    CHECK(cut.beats[b].from_s < 600);
  }
  CHECK(content::canonicalText(forms::shortened(whole, 30)) == content::canonicalText(whole));
}

TEST_CASE("in a discussion of an exam nobody is told how much they talk") {
  const auto scene = forms::sceneOf(library(), someForm(), 2);
  REQUIRE(scene.ok());
  CHECK_FALSE(scene.value().standard.aided_views);
  const auto ordinary = session::makeScene(library(), someForm().idOf(2));
  REQUIRE(ordinary.ok());
  CHECK(ordinary.value().standard.aided_views);
}
