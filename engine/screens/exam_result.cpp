#include "screens/exam_result.h"

#include <algorithm>

#include "screens/exam_logic.h"
#include "screens/figure_labels.h"

namespace spotter::screens {
namespace {

std::vector<Button> topButtons(const ExamState& state) {
  return {{.label = "What came of it", .selected = state.part == ExamPart::result},
          {.label = "Every window", .selected = state.part == ExamPart::windows},
          {.label = "Back to home", .id = "home"}};
}

void drawTop(Ui& ui, ExamState& state, const std::vector<Button>& buttons,
             const std::vector<std::size_t>& begins, const Rect& rect, Intents& intents) {
  beginPanel(ui, "exam-top", rect);
  if (const auto pressed = buttonRows(ui, buttons, begins)) {
    if (*pressed == 2) intents.push_back(GoHome{});
    if (*pressed < 2) state.part = *pressed == 0 ? ExamPart::result : ExamPart::windows;
  }
  endPanel(ui);
}

HitsPlot plotOf(const ExamResult& result) {
  const content::ExamRules& rules = result.rules;
  HitsPlot plot;
  plot.hits01 = result.marks.hit_rate.value;
  plot.hits_low01 = result.marks.hit_rate.interval.low;
  plot.hits_high01 = result.marks.hit_rate.interval.high;
  plot.alarms01 = result.alarms.value;
  plot.alarms_low01 = result.alarms.interval.low;
  plot.alarms_high01 = result.alarms.interval.high;
  const double faulty = std::max(1, rules.faulty_windows);
  const double clean = std::max(1, rules.clean_windows);
  plot.floor01 = rules.hits_floor / faulty;
  plot.floor_zone01 = rules.borderline_hits / faulty;
  plot.ceiling01 = rules.alarms_ceiling / clean;
  plot.ceiling_zone01 = rules.borderline_alarms / clean;
  return plot;
}

void drawPlot(Ui& ui, const ExamResult& result, float most_high_px) {
  hitsPlot(ui, plotOf(result), most_high_px);
  text(ui, TextStyle::muted,
       "The shaded corner is enough. Between the dashed lines a trainer decides. The cross shows "
       "how sure the figures are.");
}

void drawReport(Ui& ui, const ExamData& data, const Rect& rect, bool with_plot) {
  const ExamResult& result = *data.result;
  beginPanel(ui, "exam-report", rect);
  text(ui, TextStyle::title, resultTitle(result, data.practice));
  text(ui, TextStyle::body, resultStanding(data));
  if (with_plot) drawPlot(ui, result, ui.em() * 12.0F);
  for (const ResultPart& part : resultParts(result)) {
    gap(ui, 0.2F);
    text(ui, TextStyle::strong, part.heading);
    for (const std::string& sentence : part.sentences) text(ui, TextStyle::body, sentence);
  }
  endPanel(ui);
}

void drawFilters(Ui& ui, ExamState& state, const ExamResult& result) {
  std::vector<Button> buttons;
  for (const ExamFilter filter : {ExamFilter::wrong, ExamFilter::faulty, ExamFilter::all})
    buttons.push_back({.label = filterLabel(result, filter), .selected = state.filter == filter});
  const auto begins = rowsOf(ui, buttons, leftWidth());
  if (const auto pressed = buttonRows(ui, buttons, begins))
    state.filter = static_cast<ExamFilter>(*pressed);
}

void drawWindows(Ui& ui, ExamState& state, const ExamData& data, const Rect& rect,
                 Intents& intents) {
  const ExamResult& result = *data.result;
  beginPanel(ui, "exam-windows", rect);
  drawFilters(ui, state, result);
  const std::vector<int> listed = listedWindows(result, state.filter);
  if (listed.empty()) text(ui, TextStyle::body, "There is none.");
  for (const int index : listed) {
    const assess::WatchedWindow& window = result.windows[static_cast<std::size_t>(index)];
    const Button row{.label = std::to_string(index + 1) + ". " + window.name + ": " +
                              std::string(assess::storyName(window.story)),
                     .detail = assess::windowWords(window, result.names) + "\n" +
                               windowPlace(window),
                     .selected = state.shown == index,
                     .width = -1.0F,
                     .id = "window" + std::to_string(index)};
    if (!button(ui, row)) continue;
    state.shown = index;
    state.disputed = -1;
    state.view.clear();
    intents.push_back(SeeWindow{index});
  }
  endPanel(ui);
}

bool isDisputed(const ExamResult& result, int window) {
  return std::find(result.disputed.begin(), result.disputed.end(), window) !=
         result.disputed.end();
}

void drawDispute(Ui& ui, ExamState& state, Intents& intents) {
  text(ui, TextStyle::strong, "Why do you disagree?");
  const bool entered = textField(ui, "##because", state.because, "I think that ...",
                                 takesCaret(state));
  const bool keeps = button(ui, {.label = "Keep it",
                                 .emphasis = Emphasis::primary,
                                 .enabled = !state.because.empty(),
                                 .why_not = "Write a word or two first."});
  if ((keeps || entered) && !state.because.empty()) {
    intents.push_back(DisputeWindow{state.disputed, oneLine(state.because)});
    state.disputed = -1;
    return;
  }
  besides(ui);
  if (button(ui, {.label = "Leave it", .emphasis = Emphasis::quiet})) state.disputed = -1;
}

/// The card of the window that is seen again.
void drawSeenWindow(Ui& ui, ExamState& state, const ExamData& data, const KeyMap& keys,
                    const Rect& free, Intents& intents) {
  const ExamResult& result = *data.result;
  if (state.shown < 0 || state.shown >= static_cast<int>(result.windows.size())) return;
  const auto& window = result.windows[static_cast<std::size_t>(state.shown)];
  // Wide and low: what is to be seen stands above it.
  beginFittedPanel(ui, "exam-seen", free.right(), free.bottom(), 1.0F, 1.0F, free.w, false,
                   free.h * 0.75F);
  text(ui, TextStyle::strong, assess::windowWords(window, result.names));
  if (data.seen) {
    text(ui, TextStyle::muted,
         "Slow motion, " + windowPlace(window) + ". " + seenViewWords(keys) + ".");
  } else {
    text(ui, TextStyle::muted, "It cannot be seen again: its recording does not run here.");
  }
  if (state.disputed == state.shown) {
    drawDispute(ui, state, intents);
  } else if (isDisputed(result, state.shown)) {
    text(ui, TextStyle::muted, "You disagree. That is kept for whoever looks at it with you.");
  } else if (button(ui, {.label = "I disagree"})) {
    state.disputed = state.shown;
    state.because.clear();
    state.field_frames = 0;
  }
  if (state.disputed < 0) {
    besides(ui);
    if (button(ui, {.label = "Enough", .id = "enough"})) {
      state.shown = -1;
      intents.push_back(StopSeeing{});
    }
  }
  endPanel(ui);
}

void labelSeen(Ui& ui, const ExamState& state, const ExamData& data, const Rect& free) {
  if (!data.seen || data.picture == nullptr || data.picture->figures.size() < 2) return;
  if (state.shown < 0) return;
  const auto& window = data.result->windows[static_cast<std::size_t>(state.shown)];
  const std::string words[2] = {"What " + window.name + " did", "The correct form"};
  labelFigures(ui, *data.picture, data.size, words, free);
}

}  // namespace

float seenCardHeight_em(const ExamState& state) { return state.disputed >= 0 ? 12.0F : 9.0F; }

void drawExamResult(Ui& ui, ExamState& state, const ExamData& data, const KeyMap& keys,
                    Intents& intents) {
  if (data.result == nullptr) {
    beginCentredPanel(ui, "exam", ui.em() * 24.0F);
    text(ui, TextStyle::title, "That was the exam");
    text(ui, TextStyle::body, "Your answers are kept. They are being marked ...");
    if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
    if (button(ui, {.label = "Back to home", .id = "home"})) intents.push_back(GoHome{});
    endPanel(ui);
    return;
  }
  if (data.seen && state.disputed < 0) turnSeenView(ui.input, keys, state.view);
  const std::vector<Button> buttons = topButtons(state);
  const auto begins = rowsOf(ui, buttons, static_cast<float>(ui.input.width) - ui.em() * 3.0F);
  state.top_rows = static_cast<int>(begins.size());
  const DebriefLayout layout =
      debriefLayout(ui.input.width, ui.input.height, ui.em(), false, 0, state.top_rows);
  drawTop(ui, state, buttons, begins, layout.top, intents);
  if (state.part == ExamPart::windows) {
    labelSeen(ui, state, data, layout.free);
    drawWindows(ui, state, data, layout.panel, intents);
    return drawSeenWindow(ui, state, data, keys, layout.free, intents);
  }
  // With little width the plot stands in the report.
  const bool beside = layout.free.w > ui.em() * 14.0F;
  drawReport(ui, data, layout.panel, !beside);
  if (!beside) return;
  const float high = std::min(layout.free.h, ui.em() * 22.0F);
  beginPanel(ui, "exam-plot",
             {layout.free.x, layout.free.y, std::min(layout.free.w, ui.em() * 24.0F), high});
  text(ui, TextStyle::strong, "Hits against false alarms");
  drawPlot(ui, *data.result, leftHeight() - ui.em() * 3.4F);
  endPanel(ui);
}

}  // namespace spotter::screens
