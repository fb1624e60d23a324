// From what a course keeps to scores.
#include "reliability/sittings.h"

#include <algorithm>

#include "reliability/panel.h"
#include "support/short_exam.h"

using namespace spotter;
using assess::WatchedWindow;
using assess::WindowStory;

namespace {

WatchedWindow windowOf(int group, int bout, WindowStory story) {
  WatchedWindow window;
  window.group = group;
  window.bout = bout;
  window.exercise = "marching";
  window.story = story;
  window.fault = story == WindowStory::missed || story == WindowStory::never_looked ||
                         story == WindowStory::seen
                     ? "ma_sways"
                     : "";
  return window;
}

reliability::Sitting sat(rehearse::Kind kind) {
  const auto bundle = support::satBundle(support::shortExamTerms(), kind);
  auto sitting = reliability::sittingOf(exam::written(bundle, support::deviceKey()), "T-RCK3-JF");
  REQUIRE(sitting.ok());
  return std::move(sitting).value();
}

}  // namespace

TEST_CASE("windows score as the standard counts them and what is not counted is left out") {
  const std::vector<WatchedWindow> windows = {
      windowOf(0, 0, WindowStory::seen),          windowOf(0, 0, WindowStory::missed),
      windowOf(0, 1, WindowStory::unscored),      windowOf(1, 0, WindowStory::never_looked),
      windowOf(1, 0, WindowStory::called_sound),  windowOf(1, 1, WindowStory::left_in_peace),
      windowOf(1, 1, WindowStory::unlooked_sound)};
  const auto scored = reliability::scoredWindows(windows);
  REQUIRE(scored.size() == 6);
  const std::vector<bool> faulty = {true, true, true, false, false, false};
  const std::vector<bool> right = {true, false, false, false, true, true};
  const std::vector<int> bouts = {0, 0, 2, 2, 3, 3};
  for (std::size_t i = 0; i < scored.size(); ++i) {
    INFO(i);
    CHECK(scored[i].faulty == faulty[i]);
    CHECK(scored[i].right == right[i]);
    CHECK(scored[i].bout == bouts[i]);
    CHECK(scored[i].family == (faulty[i] ? "ma_sways" : "marching"));
  }
}

TEST_CASE("a kept exam gives its form and windows and the cut of its standard") {
  const reliability::Sitting expert = sat(rehearse::Kind::expert);
  const reliability::Sitting silent = sat(rehearse::Kind::silent);
  CHECK(expert.blueprint == "short_exam");
  CHECK(expert.cut.hits_floor == 24);
  CHECK(expert.exam.form == silent.exam.form);
  CHECK(expert.exam.windows.size() == silent.exam.windows.size());
  CHECK(expert.exam.faulty() == 3);
  CHECK(expert.exam.hits() > silent.exam.hits());
  CHECK(silent.exam.hits() == 0);
  CHECK(silent.exam.quiet() == silent.exam.clean());
}

TEST_CASE("an exam that was left early or is none is refused with the reason") {
  auto bundle = support::satBundle(support::shortExamTerms());
  bundle.recordings.pop_back();
  const auto left = reliability::sittingOf(exam::written(bundle, support::deviceKey()), "T");
  REQUIRE_FALSE(left.ok());
  CHECK(left.error().text().find("left early") != std::string::npos);
  CHECK_FALSE(reliability::sittingOf("no exam", "T").ok());
}
