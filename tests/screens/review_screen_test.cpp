// The screen on which clinicians judge clips, used by keys alone.
#include "screens/review_screen.h"

#include "glass.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

/// Somebody who reviews.
struct Reviewing {
  Glass glass{25.0F};
  ScreenState state;
  HomeData home;
  Settings settings;
  ReviewData data;
  Intents asked{};

  Reviewing() {
    state.screen = Screen::review;
    data.faults = {{"sts_knees_in", "Knees fall in"}, {"sts_rushes", "Drops down"}};
    data.person = "Mary";
    data.exercise = "Sit to stand";
  }

  void frame(const Input& input) {
    const ScreenData screen{.home = home, .settings = settings, .review = &data};
    for (Intent& intent : glass.frame(state, screen, input)) asked.push_back(std::move(intent));
  }
  void press(Key key) {
    Input input;
    frame(input);  // what there is to walk through is known from the frame before
    input.pressed = {key};
    frame(input);
  }
  std::vector<std::string> kept() const {
    std::vector<std::string> answers;
    for (const Intent& intent : asked)
      if (const auto* ask = std::get_if<JudgeClip>(&intent)) answers.push_back(ask->saw);
    return answers;
  }
};

}  // namespace

TEST_CASE("a review begins with the name that was typed and not without one") {
  Reviewing reviewing;
  reviewing.press(Key::enter);
  CHECK(reviewing.asked.empty());
  Input input;
  for (int i = 0; i < 4; ++i) reviewing.frame(input);
  input.text = "Ann Smith";
  reviewing.frame(input);
  reviewing.press(Key::enter);
  REQUIRE_FALSE(reviewing.asked.empty());
  const auto* begin = std::get_if<BeginReview>(&reviewing.asked.back());
  REQUIRE(begin != nullptr);
  CHECK(begin->name == "Ann Smith");
}

TEST_CASE("a digit chooses and Return keeps and an answer can be changed before that") {
  Reviewing reviewing;
  reviewing.data.stage = ReviewStage::clip;
  reviewing.press(Key::enter);
  CHECK(reviewing.kept().empty());
  reviewing.press(Key::digit_1);
  CHECK(reviewing.state.review.chosen == "sts_knees_in");
  CHECK(reviewing.kept().empty());
  reviewing.press(Key::digit_2);
  reviewing.press(Key::enter);
  CHECK(reviewing.kept() == std::vector<std::string>{"sts_rushes"});
}

TEST_CASE("nothing to correct and a warning sign and cannot be judged have keys") {
  Reviewing reviewing;
  reviewing.data.stage = ReviewStage::clip;
  for (const auto& [key, answer] : {std::pair{Key::digit_0, "nothing"}, std::pair{Key::s, "sign"},
                                    std::pair{Key::u, "unclear"}}) {
    reviewing.press(key);
    CHECK(reviewing.state.review.chosen == answer);
  }
  reviewing.press(Key::escape);
  CHECK(std::holds_alternative<GoHome>(reviewing.asked.back()));
}

TEST_CASE("the views turn by the keys that turn them everywhere") {
  Reviewing reviewing;
  reviewing.data.stage = ReviewStage::clip;
  const KeyMap& keys = reviewing.settings.keys;
  reviewing.press(keys.keyOf(Action::view_back).value());
  CHECK(reviewing.state.review.view == "back");
  const body::Side before = reviewing.state.review.side;
  reviewing.press(keys.keyOf(Action::show_other_side).value());
  CHECK(reviewing.state.review.view == "side");
  CHECK(reviewing.state.review.side != before);
}
