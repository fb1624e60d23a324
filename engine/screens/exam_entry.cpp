#include "screens/exam_entry.h"

#include <cmath>

#include "screens/exam_logic.h"
#include "screens/exam_sheet.h"

namespace spotter::screens {
namespace {

void drawIntroduction(Ui& ui, ExamState& state, const ExamData& data, Intents& intents) {
  const Sheet sheet = sheetOf(ui, 36.0F, 22.0F);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, data.plan.circuit || data.plan.discussions > 0 ? "The exam" : "The watching exam");
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
    state.asks_code = true;
    state.code.clear();
    state.field_frames = 0;
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
  if ((opens || entered) && can) {
    intents.push_back(
        SitExam{data.sittings[static_cast<std::size_t>(state.sitting)].path, state.code});
    state.field_frames = 0;  // after a wrong code one types on
  }
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

}  // namespace

void drawExamEntry(Ui& ui, ExamState& state, const ExamData& data, Intents& intents) {
  if (data.stage == ExamStage::rate) return drawRating(ui, state, data, intents);
  if (state.asks_code) return drawCode(ui, state, data, intents);
  drawIntroduction(ui, state, data, intents);
}

}  // namespace spotter::screens
