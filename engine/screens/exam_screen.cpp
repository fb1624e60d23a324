#include "screens/exam_screen.h"

#include <algorithm>
#include <cmath>

#include "screens/exam_logic.h"
#include "screens/exam_result.h"

namespace spotter::screens {
namespace {

/// A card in the middle with a strip of buttons below it.
struct Sheet {
  Rect card;
  Rect actions;
};

Sheet sheetOf(const Ui& ui, float wide_em, float high_em, float actions_em = 3.3F) {
  const float em = ui.em();
  const Rect all = centred(ui.input.width, ui.input.height, em * wide_em, em * high_em);
  const float actions_h = std::min(em * actions_em, all.h * 0.5F);
  return {{all.x, all.y, all.w, all.h - actions_h - em * 0.3F},
          {all.x, all.bottom() - actions_h, all.w, actions_h}};
}

const Button kBack{.label = "Back", .key = Key::escape, .listens = true};

/// Begins the buttons below a card; they come after what the card holds.
void beginActions(Ui& ui, const Sheet& sheet) { beginPanel(ui, "exam-actions", sheet.actions); }

void drawIntroduction(Ui& ui, ScreenState& state, const ExamData& data, Intents& intents) {
  const Sheet sheet = sheetOf(ui, 36.0F, 22.0F);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, "The watching exam");
  for (const std::string& words : examIntroduction(data.plan)) {
    text(ui, TextStyle::body, words);
    gap(ui, 0.2F);
  }
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  gap(ui, 0.2F);
  if (button(ui, {.label = "Try an exam for practice",
                  .detail = "A new exam by chance. It gives a practice result, never a "
                            "certificate.",
                  .emphasis = Emphasis::primary,
                  .width = -1.0F}) ||
      enteredUnseen(ui)) {
    intents.push_back(TryExam{});
  }
  if (button(ui, {.label = "Sit with a code",
                  .detail = "Your supervisor opened a sitting for you and tells you its code.",
                  .width = -1.0F})) {
    state.exam.asks_code = true;
    state.exam.code.clear();
    state.exam.field_frames = 0;
  }
  endPanel(ui);
  beginActions(ui, sheet);
  if (button(ui, kBack)) intents.push_back(GoHome{});
  endPanel(ui);
}

void drawSittings(Ui& ui, ExamState& state, const ExamData& data) {
  if (data.sittings.empty()) {
    text(ui, TextStyle::body,
         "There is no sitting here yet. Your supervisor gives you a file that ends in .sitting: "
         "put it into " +
             data.folder + ", or start Spotter with --sitting and the file.");
    return;
  }
  if (data.sittings.size() > 1) text(ui, TextStyle::strong, "Which sitting?");
  state.sitting = std::clamp(state.sitting, 0, static_cast<int>(data.sittings.size()) - 1);
  for (int i = 0; i < static_cast<int>(data.sittings.size()); ++i) {
    const SittingEntry& entry = data.sittings[static_cast<std::size_t>(i)];
    const Button row{.label = entry.name,
                     .selected = i == state.sitting,
                     .row = true,
                     .width = -1.0F,
                     .id = entry.path};
    if (button(ui, row)) state.sitting = i;
  }
}

std::string waitWords(double seconds) {
  const int left = static_cast<int>(std::ceil(seconds));
  return "That was often. You can try again in " + std::to_string(left) +
         (left == 1 ? " second." : " seconds.");
}

void drawCode(Ui& ui, ExamState& state, const ExamData& data, Intents& intents) {
  const Sheet sheet = sheetOf(ui, 32.0F, 19.0F);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, "Sit with a code");
  drawSittings(ui, state, data);
  bool entered = false;
  if (!data.sittings.empty()) {
    gap(ui, 0.2F);
    text(ui, TextStyle::strong, "The code that your supervisor tells you");
    // The caret waits there, so that one just types.
    entered = textField(ui, "##code", state.code, "K7M4-9QXF", takesCaret(state));
    text(ui, TextStyle::muted, "Small letters, blanks and a missing dash do not matter.");
  }
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  if (data.code_wait_s > 0.0) notice(ui, TextStyle::body, waitWords(data.code_wait_s));
  endPanel(ui);
  beginActions(ui, sheet);
  const bool can = !data.sittings.empty() && !state.code.empty() && data.code_wait_s <= 0.0;
  const bool opens = button(ui, {.label = "Open the sitting",
                                 .emphasis = Emphasis::primary,
                                 .enabled = can,
                                 .why_not = data.sittings.empty() ? "There is no sitting to open."
                                            : data.code_wait_s > 0.0 ? "Wait a little."
                                                                     : "Type the code first."});
  if ((opens || entered) && can)
    intents.push_back(
        SitExam{data.sittings[static_cast<std::size_t>(state.sitting)].path, state.code});
  besides(ui);
  if (button(ui, kBack)) state.asks_code = false;
  endPanel(ui);
}

/// The number that a key says: 0 to 9.
void rateByKeys(const Ui& ui, ExamState& state) {
  for (const Key key : ui.input.pressed) {
    if (key == Key::digit_0) state.rating = 0;
    if (digitOf(key) > 0) state.rating = digitOf(key);
  }
}

void drawRating(Ui& ui, ExamState& state, const ExamData& data, Intents& intents) {
  const Sheet sheet = sheetOf(ui, 36.0F, 14.0F);
  const int before = state.rating;
  rateByKeys(ui, state);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, "One question first");
  if (!data.sitting.empty()) text(ui, TextStyle::muted, data.sitting);
  text(ui, TextStyle::body,
       "How sure are you that you would see what matters? At the end you see it beside what you "
       "saw. It changes no mark.");
  gap(ui, 0.2F);
  std::vector<Button> buttons;
  for (int i = 0; i <= 10; ++i)
    buttons.push_back({.label = " " + std::to_string(i) + " ", .selected = state.rating == i});
  const auto begins = rowsOf(ui, buttons, leftWidth());
  if (const auto pressed = buttonRows(ui, buttons, begins))
    state.rating = static_cast<int>(*pressed);
  text(ui, TextStyle::muted, "0: I would see nothing. 10: I would see everything.");
  endPanel(ui);
  beginActions(ui, sheet);
  const bool chosen = state.rating >= 0;
  const Button go_on{.label = "Go on",
                     .emphasis = Emphasis::primary,
                     .enabled = chosen,
                     .why_not = "Choose a number first."};
  // Once there is a number Return goes on.
  const bool goes = button(ui, go_on);
  if (chosen && state.rating != before) keepFocus(ui, go_on);
  if (goes ||
      (chosen && enteredUnseen(ui))) {
    intents.push_back(RateExam{state.rating});
  }
  besides(ui);
  if (button(ui, kBack)) intents.push_back(LeaveExam{});
  endPanel(ui);
}

/// Whether the next group may begin, and why not.
std::string whyNotBegin(const ExamData& data) {
  if (!data.made) return "Your exam is still being made.";
  if (!data.machine.measured) return "This computer is being measured.";
  return data.machine.refused ? data.machine.words : "";
}

void drawMaking(Ui& ui, const ExamData& data) {
  const float wide = std::min(leftWidth(), ui.em() * 15.0F);
  if (data.made)
    wrapped(ui, TextStyle::body, "Your exam is ready.", wide);
  else
    shareBar(ui, data.making, data.making01, wide);
}

void drawMachine(Ui& ui, const ExamData& data, Intents& intents) {
  if (data.machine.words.empty()) return;
  notice(ui, data.machine.refused ? TextStyle::warning : TextStyle::body, data.machine.words);
  if (button(ui, {.label = "Measure again"})) intents.push_back(MeasureExam{});
}

void drawRules(Ui& ui, const ExamData& data, const Settings& settings, Intents& intents) {
  const bool low = static_cast<float>(ui.input.height) < ui.em() * 24.0F;
  const Sheet sheet = sheetOf(ui, 42.0F, 27.5F, low ? 3.3F : 5.2F);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, "Before it begins");
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  drawMachine(ui, data, intents);
  for (const RulePart& part : examRules(data.plan, settings.keys, data.practice)) {
    gap(ui, 0.15F);
    text(ui, TextStyle::strong, part.heading);
    for (const std::string& line : part.lines) text(ui, TextStyle::body, line);
  }
  endPanel(ui);
  beginActions(ui, sheet);
  if (!low) drawMaking(ui, data);
  const std::string why = whyNotBegin(data);
  if (button(ui, {.label = "Begin group 1",
                  .emphasis = Emphasis::primary,
                  .enabled = why.empty(),
                  .why_not = why}) ||
      (why.empty() && enteredUnseen(ui))) {
    intents.push_back(BeginGroup{});
  }
  besides(ui);
  if (button(ui, kBack)) intents.push_back(LeaveExam{});
  if (low) {
    besides(ui);
    besideText(ui, data.made ? "Ready" : data.making);
  }
  endPanel(ui);
}

void drawBetween(Ui& ui, ScreenState& state, const ExamData& data, Intents& intents) {
  beginCentredPanel(ui, "exam", ui.em() * 28.0F);
  text(ui, TextStyle::title, nextGroupTitle(data));
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  if (data.goes_on)
    text(ui, TextStyle::body,
         "It broke off and goes on at " + data.goes_on_at + ", where it stopped. This is noted.");
  else
    text(ui, TextStyle::body,
         "Rest as long as you like: get up, look out of a window. What you called is kept.");
  const std::string rested = restedWords(data.rested_s);
  text(ui, TextStyle::muted, rested.empty() ? "The next group waits for you." : rested);
  drawMachine(ui, data, intents);
  gap(ui, 0.3F);
  if (!data.made) drawMaking(ui, data);
  const std::string why = whyNotBegin(data);
  const std::string number = std::to_string(data.group);
  if (button(ui, {.label = (data.goes_on ? "Go on with group " : "Begin group ") + number,
                  .emphasis = Emphasis::primary,
                  .enabled = why.empty(),
                  .why_not = why}) ||
      (why.empty() && enteredUnseen(ui))) {
    intents.push_back(BeginGroup{});
  }
  besides(ui);
  if (button(ui, {.label = "Leave the exam", .emphasis = Emphasis::quiet}))
    openOverlay(state, Overlay::leave_exam);
  endPanel(ui);
}

}  // namespace

void drawExam(Ui& ui, ScreenState& state, const ExamData& data, const Settings& settings,
              Intents& intents) {
  if (data.stage == ExamStage::over)
    return drawExamResult(ui, state.exam, data, settings.keys, intents);
  dimPicture(ui);
  switch (data.stage) {
    case ExamStage::choose:
      if (state.exam.asks_code) return drawCode(ui, state.exam, data, intents);
      return drawIntroduction(ui, state, data, intents);
    case ExamStage::rate:
      return drawRating(ui, state.exam, data, intents);
    case ExamStage::rules:
      return drawRules(ui, data, settings, intents);
    case ExamStage::between:
    case ExamStage::over:
      break;
  }
  drawBetween(ui, state, data, intents);
}

void drawExamMenu(Ui& ui, ScreenState& state) {
  beginCentredPanel(ui, "menu", ui.em() * 19.0F);
  text(ui, TextStyle::title, "The exam goes on");
  text(ui, TextStyle::muted, "Time does not stop here. You can rest between groups.");
  gap(ui, 0.3F);
  if (button(ui, {.label = "Back to the class",
                  .key = Key::escape,
                  .emphasis = Emphasis::primary,
                  .width = -1.0F})) {
    closeOverlay(state);
  }
  if (button(ui, {.label = "Keys and help", .width = -1.0F})) openOverlay(state, Overlay::help);
  if (button(ui, {.label = "Size of text, contrast, sound", .width = -1.0F}))
    openOverlay(state, Overlay::settings);
  gap(ui, 0.3F);
  if (button(ui, {.label = "Leave the exam", .width = -1.0F}))
    openOverlay(state, Overlay::leave_exam);
  endPanel(ui);
}

void drawLeaveExam(Ui& ui, ScreenState& state, Intents& intents) {
  beginCentredPanel(ui, "leave", ui.em() * 24.0F);
  text(ui, TextStyle::title, "Leave the exam?");
  text(ui, TextStyle::body,
       "It then counts as not complete, and nobody can go on with it. What you called so far is "
       "kept.");
  gap(ui, 0.3F);
  if (button(ui, {.label = "Stay", .key = Key::escape, .emphasis = Emphasis::primary})) {
    closeOverlay(state);
  }
  besides(ui);
  if (button(ui, {.label = "Leave it", .emphasis = Emphasis::warning})) {
    state.overlay = state.beneath = Overlay::none;
    intents.push_back(LeaveExam{});
  }
  endPanel(ui);
}

std::string examScope(const ExamState& state, const ExamData& data) {
  std::string scope = "exam" + std::to_string(static_cast<int>(data.stage));
  if (data.stage == ExamStage::choose && state.asks_code) scope += "code";
  if (data.stage == ExamStage::over) scope += std::to_string(static_cast<int>(state.part));
  if (state.disputed >= 0) scope += "dispute";
  return scope;
}

}  // namespace spotter::screens
