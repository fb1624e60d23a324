// The exam's screens, used by keys alone.
#include "screens/exam_screen.h"

#include "glass.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

/// Somebody at the exam's screens.
struct Exam {
  Glass glass{25.0F};
  ScreenState state;
  HomeData home;
  Settings settings;
  ExamData data;
  Intents asked{};

  Exam() { state.screen = Screen::exam; }

  void frame(const Input& input) {
    const ScreenData screen{.home = home, .settings = settings, .exam = &data};
    for (Intent& intent : glass.frame(state, screen, input)) asked.push_back(std::move(intent));
  }
  void press(Key key) {
    Input input;
    frame(input);  // what there is to walk through is known from the frame before
    input.pressed = {key};
    frame(input);
  }
  void type(const std::string& text) {
    Input input;
    for (int i = 0; i < 4; ++i) frame(input);
    input.text = text;
    frame(input);
    input.text.clear();
    frame(input);
  }
  template <class T>
  const T* last() const {
    const T* found = nullptr;
    for (const Intent& intent : asked) {
      if (const T* ask = std::get_if<T>(&intent)) found = ask;
    }
    return found;
  }
};

}  // namespace

TEST_CASE("the obvious way in is an exam for practice and Esc goes home") {
  Exam exam;
  exam.press(Key::enter);
  CHECK(exam.last<TryExam>() != nullptr);
  exam.press(Key::escape);
  CHECK(exam.last<GoHome>() != nullptr);
}

TEST_CASE("a sitting is opened with the code that was typed") {
  Exam exam;
  exam.data.sittings = {{"a.sitting", "a.sitting"}};
  exam.state.exam.asks_code = true;
  exam.type("k7m4 9qxf");
  CHECK(exam.state.exam.code == "k7m4 9qxf");
  exam.press(Key::enter);
  REQUIRE(exam.last<SitExam>() != nullptr);
  CHECK(exam.last<SitExam>()->path == "a.sitting");
  CHECK(exam.last<SitExam>()->code == "k7m4 9qxf");
}

TEST_CASE("after too many codes none can be tried for a while") {
  Exam exam;
  exam.data.sittings = {{"a.sitting", "a.sitting"}};
  exam.data.code_wait_s = 12.0;
  exam.state.exam.asks_code = true;
  exam.type("K7M4");
  exam.press(Key::enter);
  CHECK(exam.last<SitExam>() == nullptr);
}

TEST_CASE("a number key rates and Return goes on") {
  Exam exam;
  exam.data.stage = ExamStage::rate;
  exam.press(Key::tab);  // shows that the first number has the keys
  exam.press(Key::enter);
  CHECK(exam.state.exam.rating == 0);
  CHECK(exam.last<RateExam>() == nullptr);
  exam.press(Key::digit_7);
  CHECK(exam.state.exam.rating == 7);
  exam.press(Key::enter);
  REQUIRE(exam.last<RateExam>() != nullptr);
  CHECK(exam.last<RateExam>()->rating == 7);
}

TEST_CASE("a group begins only when the form is made and the computer is fit") {
  for (const ExamStage stage : {ExamStage::rules, ExamStage::between}) {
    Exam exam;
    exam.data.stage = stage;
    exam.press(Key::enter);
    CHECK(exam.last<BeginGroup>() == nullptr);
    exam.data.made = true;
    exam.press(Key::enter);
    CHECK(exam.last<BeginGroup>() == nullptr);
    exam.data.machine = {true, true, "This computer is slow."};
    exam.press(Key::enter);
    CHECK(exam.last<BeginGroup>() == nullptr);
    exam.data.machine = {true, false, ""};
    exam.press(Key::enter);
    CHECK(exam.last<BeginGroup>() != nullptr);
  }
}

TEST_CASE("leaving the exam is asked for before it is done") {
  Exam exam;
  exam.data.stage = ExamStage::between;
  exam.data.made = true;
  exam.data.machine.measured = true;
  exam.press(Key::tab);
  exam.press(Key::tab);
  exam.press(Key::enter);
  REQUIRE(exam.state.overlay == Overlay::leave_exam);
  CHECK(exam.last<LeaveExam>() == nullptr);
  exam.press(Key::escape);
  CHECK(exam.state.overlay == Overlay::none);
  openOverlay(exam.state, Overlay::leave_exam);
  exam.press(Key::tab);
  exam.press(Key::enter);
  CHECK(exam.last<LeaveExam>() != nullptr);
}

TEST_CASE("every window of a result can be seen again and disagreed with by keys") {
  ExamResult result;
  for (int i = 0; i < 2; ++i) {
    assess::WatchedWindow window;
    window.name = i == 0 ? "Mary" : "Hugh";
    window.story = assess::WindowStory::missed;
    window.fault = "knee_in";
    result.windows.push_back(window);
  }
  Exam exam;
  exam.data.stage = ExamStage::over;
  exam.data.result = &result;
  exam.state.exam.part = ExamPart::windows;
  for (int i = 0; i < 12 && exam.last<SeeWindow>() == nullptr; ++i) {
    exam.press(Key::tab);
    if (i >= 6) exam.press(Key::enter);
  }
  REQUIRE(exam.last<SeeWindow>() != nullptr);
  const int shown = exam.last<SeeWindow>()->window;
  CHECK(exam.state.exam.shown == shown);
  exam.state.exam.disputed = shown;
  exam.type("she did it well");
  exam.press(Key::enter);
  REQUIRE(exam.last<DisputeWindow>() != nullptr);
  CHECK(exam.last<DisputeWindow>()->window == shown);
  CHECK(exam.last<DisputeWindow>()->words == "she did it well");
}

TEST_CASE("the exam's screens can be drawn at every size of text and with nothing there") {
  for (const float em : {25.0F, 50.0F}) {
    for (const ExamStage stage : {ExamStage::choose, ExamStage::rate, ExamStage::rules,
                                  ExamStage::between, ExamStage::over}) {
      Exam exam;
      exam.data.stage = stage;
      exam.settings.high_contrast = em > 30.0F;
      exam.press(Key::tab);
      exam.press(Key::page_down);
      CHECK(exam.state.screen == Screen::exam);
    }
  }
}

TEST_CASE("the exam stands beside the discussions on the home screen") {
  Exam exam;
  exam.state.screen = Screen::home;
  exam.home.classes = {{"a", "A class", "", false}};
  exam.home.discussions.emplace_back();
  for (int line = 0; line < 5; ++line) exam.press(Key::tab);  // class, Start, Try-out, Discussions, Exam
  exam.press(Key::enter);
  CHECK(exam.last<OpenExam>() != nullptr);
}

TEST_CASE("an exam that broke off is offered before everything else") {
  Exam exam;
  exam.state.screen = Screen::home;
  exam.home.classes = {{"a", "A class", "", false}};
  exam.home.unfinished = "A class";
  exam.home.unfinished_exam = "group 2 of 4, at 3:10.";
  exam.press(Key::enter);
  CHECK(exam.last<ResumeExam>() != nullptr);
  CHECK(exam.last<ResumeUnfinished>() == nullptr);
}
