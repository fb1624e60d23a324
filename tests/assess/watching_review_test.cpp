// What is told of every window of a watching exam.
#include "assess/watching_review.h"

#include "assess/log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::WatchedWindow;
using assess::WindowSeen;
using assess::WindowStory;

namespace {

session::WindowWatched watched(int person, int front, int side) {
  return {person, 0, front, side, 0, true, true, false};
}

/// A to C are faulty, D and E are not. A and D are called; C and E were never in sight.
std::vector<std::vector<session::Event>> oneGroup() {
  support::LogBuilder log({"A", "B", "C", "D", "E"});
  log.bout(0);
  log.set(0, "FFFFFF").set(1, "FFFFFF").set(2, "FFFFFF").set(3, "......").set(4, "......");
  log.call(12, 0, "knees_in").call(13, 3, "knees_in");
  log.boutEnds(40);
  log.at(40, watched(0, 3, 2)).at(40, watched(1, 2, 0)).at(40, watched(2, 0, 0));
  log.at(40, watched(3, 2, 2)).at(40, watched(4, 0, 0));
  log.at(41, circuit::ClassEnded{});
  return {log.log()};
}

std::vector<WatchedWindow> windowsOf(const std::vector<std::vector<session::Event>>& groups) {
  return assess::watchedWindows(groups, content::StandardModel{});
}

assess::Names someNames() {
  assess::Names names;
  names.faults["knees_in"] = "Knees roll in";
  names.exercises["sit_to_stand"] = "Sit to stand";
  return names;
}

}  // namespace

TEST_CASE("every window tells seen and missed and never looked and called though sound apart") {
  const auto windows = windowsOf(oneGroup());
  REQUIRE(windows.size() == 5);
  CHECK(windows[0].story == WindowStory::seen);
  CHECK(windows[1].story == WindowStory::missed);
  CHECK(windows[2].story == WindowStory::never_looked);
  CHECK(windows[3].story == WindowStory::called_sound);
  CHECK(windows[4].story == WindowStory::unlooked_sound);
  CHECK(windows[0].named_right);
  CHECK(windows[3].fault.empty());
  CHECK(windows[3].called == "knees_in");
}

TEST_CASE("how much of a window was in sight is full only with every view that is needed") {
  const auto groups = oneGroup();
  assess::Window window;
  const auto seen = [&](int person) {
    window.person = person;
    return assess::windowSeen(groups[0], window, true, 2);
  };
  CHECK(seen(0) == WindowSeen::full);
  CHECK(seen(1) == WindowSeen::partly);
  CHECK(seen(2) == WindowSeen::never);
  window.bout = 7;
  CHECK(seen(0) == WindowSeen::never);
}

TEST_CASE("a window whose set a sitting left unfinished is not judged and counts nowhere") {
  auto groups = oneGroup();
  const auto whole = assess::markWatching(groups, content::StandardModel{}, {});
  std::erase_if(groups[0], [](const session::Event& event) {
    const auto* watched = std::get_if<session::WindowWatched>(&event.body);
    return std::holds_alternative<circuit::ClassEnded>(event.body) ||
           (watched != nullptr && watched->person == 1);
  });
  const auto windows = windowsOf(groups);
  CHECK(windows[0].story == WindowStory::seen);
  CHECK(windows[1].story == WindowStory::unfinished);
  const auto left = assess::markWatching(groups, content::StandardModel{}, {});
  CHECK_FALSE(left.complete);
  CHECK(left.faulty == whole.faulty - 1);
  CHECK(left.hits == whole.hits);
}

TEST_CASE("the stretch to see again holds the fault or the call and is never long") {
  for (const WatchedWindow& window : windowsOf(oneGroup())) {
    CHECK(window.begin < window.end);
    CHECK(window.end - window.begin <= base::toTick(8.0));
  }
  const WatchedWindow called = windowsOf(oneGroup())[3];
  CHECK(called.begin <= base::toTick(13.0));
  CHECK(called.end >= base::toTick(13.0));
}

TEST_CASE("what to practise is what was missed and most often missed first") {
  std::vector<WatchedWindow> windows = windowsOf(oneGroup());
  WatchedWindow other = windows[1];
  other.fault = "leans";
  windows.insert(windows.begin(), other);
  const auto missed = assess::missedFaults(windows);
  REQUIRE(missed.size() == 2);
  CHECK(missed[0].fault == "knees_in");
  CHECK(missed[0].times == 2);
  CHECK(missed[1].fault == "leans");
}

TEST_CASE("a window is told in plain words") {
  const auto windows = windowsOf(oneGroup());
  CHECK(assess::windowWords(windows[0], someNames()) ==
        "A, sit to stand: knees roll in, their left. Seen, and named.");
  CHECK(assess::windowWords(windows[3], someNames()) ==
        "D, sit to stand: nothing was wrong. Called, though sound: \xE2\x80\x9Cknees roll in\xE2\x80\x9D.");
  CHECK(assess::storyName(WindowStory::never_looked) == "never looked");
}

TEST_CASE("what one saw of ten is the share of faults that were called") {
  assess::WatchingMarks marks;
  marks.hit_rate = assess::rateOf(24, 32);
  CHECK(assess::seenOfTen(marks) == Approx(7.5));
  CHECK(assess::rateWords(assess::rateOf(0, 0)) == "0 of 0");
}
