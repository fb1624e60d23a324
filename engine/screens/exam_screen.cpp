#include "screens/exam_screen.h"

#include <algorithm>
#include "screens/exam_entry.h"
#include "screens/exam_logic.h"
#include "screens/exam_result.h"
#include "screens/exam_sheet.h"

namespace spotter::screens {
namespace {

bool mayBegin(const ExamData& data) {
  return data.made && data.machine.measured && !data.machine.refused;
}

/// Why the next group may not begin, where nothing else on the screen says so.
std::string whyNotBegin(const ExamData& data) {
  return data.made && !data.machine.measured ? "This computer is being measured." : "";
}

void drawMaking(Ui& ui, const ExamData& data) {
  const float wide = std::min(leftWidth(), ui.em() * 15.0F);
  if (data.made)
    wrapped(ui, TextStyle::body, "Your exam is ready.", wide);
  else
    shareBar(ui, data.making, data.making01, wide);
}

void drawMachine(Ui& ui, const ExamData& data) {
  if (!data.machine.words.empty())
    notice(ui, data.machine.refused ? TextStyle::warning : TextStyle::body, data.machine.words);
}

/// Behind the button that begins, so that Return does not measure for ever.
void measureAgain(Ui& ui, const ExamData& data, Intents& intents) {
  if (data.machine.words.empty()) return;
  besides(ui);
  if (button(ui, {.label = "Measure again"})) intents.push_back(MeasureExam{});
}

void drawRules(Ui& ui, const ExamData& data, const Settings& settings, Intents& intents) {
  const bool low = static_cast<float>(ui.input.height) < ui.em() * 24.0F;
  const Sheet sheet = sheetOf(ui, 42.0F, 27.5F, low ? 3.3F : 5.2F);
  beginPanel(ui, "exam", sheet.card);
  text(ui, TextStyle::title, "Before it begins");
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  drawMachine(ui, data);
  for (const RulePart& part : examRules(data.plan, settings.keys, data.practice)) {
    gap(ui, 0.15F);
    text(ui, TextStyle::strong, part.heading);
    for (const std::string& line : part.lines) text(ui, TextStyle::body, line);
  }
  endPanel(ui);
  beginActions(ui, sheet);
  if (!low) drawMaking(ui, data);
  const bool may = mayBegin(data);
  if (button(ui, {.label = "Begin group 1",
                  .emphasis = Emphasis::primary,
                  .enabled = may,
                  .why_not = whyNotBegin(data)}) ||
      (may && enteredUnseen(ui))) {
    intents.push_back(BeginGroup{});
  }
  measureAgain(ui, data, intents);
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
  if (const std::string words = nextRunWords(data); !words.empty())
    text(ui, TextStyle::body, words);
  const std::string rested = restedWords(data.rested_s);
  text(ui, TextStyle::muted, rested.empty() ? (data.run == ExamRun::group ? "The next group waits for you." : "It waits for you.") : rested);
  drawMachine(ui, data);
  gap(ui, 0.3F);
  if (!data.made) drawMaking(ui, data);
  const bool may = mayBegin(data);
  if (button(ui, {.label = beginLabel(data),
                  .emphasis = Emphasis::primary,
                  .enabled = may,
                  .why_not = whyNotBegin(data)}) ||
      (may && enteredUnseen(ui))) {
    intents.push_back(BeginGroup{});
  }
  measureAgain(ui, data, intents);
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
    case ExamStage::rate:
      return drawExamEntry(ui, state.exam, data, intents);
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
