#include "screens/review_screen.h"

#include <optional>

#include "screens/exam_sheet.h"

namespace spotter::screens {
namespace {

std::string counted(int count, const char* one, const char* many) {
  return std::to_string(count) + (count == 1 ? one : many);
}

/// What can be answered besides the faults.
struct PlainChoice {
  const char* id;
  const char* label;
  Key key;
};
constexpr PlainChoice kPlain[] = {{"nothing", "Nothing to correct", Key::digit_0},
                                  {"sign", "A warning sign: act at once", Key::s},
                                  {"unclear", "Cannot be judged", Key::u}};

void drawName(Ui& ui, ReviewState& state, const ReviewData& data, Intents& intents) {
  const Sheet sheet = sheetOf(ui, 38.0F, 24.0F);
  beginPanel(ui, "review", sheet.card);
  text(ui, TextStyle::title, "Clinicians' review");
  // First, so that large text leaves it in sight.
  text(ui, TextStyle::strong, "Your name, as it is kept with each judgement");
  const bool entered =
      textField(ui, "##reviewer", state.name, "Dr Ann Smith", state.field_frames++ < 3);
  text(ui, TextStyle::muted, "Use the same name each time. Kept in " + data.file);
  gap(ui, 0.2F);
  text(ui, TextStyle::body,
       "An exam may hold only what clinicians agree about. You see clip after clip: one person, one "
       "exercise, round and round. Some show a fault, most show none; a few show a warning sign. Say what "
       "you would say in class. You are not told whether the program thinks the same.");
  text(ui, TextStyle::body,
       "Three reviewers who agree sign an item off; it fails when two do not. There is no hurry, and you "
       "can stop after any clip.");
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  endPanel(ui);
  beginActions(ui, sheet);
  const bool can = !state.name.empty();
  const bool begins = button(ui, {.label = "Begin",
                                  .emphasis = Emphasis::primary,
                                  .enabled = can,
                                  .why_not = "Type your name first."});
  if ((begins || entered) && can) intents.push_back(BeginReview{state.name});
  besides(ui);
  if (button(ui, kBack)) intents.push_back(GoHome{});
  endPanel(ui);
}

void drawDone(Ui& ui, const ReviewData& data, Intents& intents) {
  beginCentredPanel(ui, "review", ui.em() * 28.0F);
  text(ui, TextStyle::title, "That was all");
  text(ui, TextStyle::body, "You have judged every item of this exam: " +
                                counted(data.kept, " clip", " clips") + " this time. Thank you.");
  if (button(ui, {.label = "Back to home",
                  .key = Key::escape,
                  .listens = true,
                  .emphasis = Emphasis::primary}))
    intents.push_back(GoHome{});
  endPanel(ui);
}

Button choiceButton(const ReviewState& state, const std::string& id, const std::string& label,
                    std::optional<Key> key) {
  return {.label = label,
          .key = key,
          .listens = true,
          .selected = state.chosen == id,
          .row = true,
          .width = -1.0F,
          .id = "choice " + id};
}

std::optional<Key> digitKey(int number) {
  constexpr Key kDigits[] = {Key::digit_1, Key::digit_2, Key::digit_3, Key::digit_4, Key::digit_5,
                             Key::digit_6, Key::digit_7, Key::digit_8, Key::digit_9};
  if (number < 0 || number > 8) return std::nullopt;
  return kDigits[number];
}

/// Whether an answer was chosen in this frame.
bool drawChoices(Ui& ui, ReviewState& state, const ReviewData& data, const Rect& rect) {
  const std::string before = state.chosen;
  bool chose = false;
  const auto choose = [&](const Button& spec, const std::string& id) {
    if (!button(ui, spec)) return;
    state.chosen = id;
    chose = true;
  };
  beginPanel(ui, "review-choices", rect);
  text(ui, TextStyle::strong, "What would you correct?");
  tightRows(ui);
  // What most clips are stands first, so that a small window shows it too.
  const PlainChoice& nothing = kPlain[0];
  choose(choiceButton(state, nothing.id, nothing.label, nothing.key), nothing.id);
  for (int i = 0; i < static_cast<int>(data.faults.size()); ++i) {
    const ReviewChoice& fault = data.faults[static_cast<std::size_t>(i)];
    choose(choiceButton(state, fault.id, fault.label, digitKey(i)), fault.id);
  }
  for (const PlainChoice& plain : {kPlain[1], kPlain[2]})
    choose(choiceButton(state, plain.id, plain.label, plain.key), plain.id);
  usualRows();
  endPanel(ui);
  return chose;
}

void drawKeep(Ui& ui, ReviewState& state, const Rect& rect, bool chose, Intents& intents) {
  beginPanel(ui, "review-keep", rect);
  const bool can = !state.chosen.empty();
  const Button stop{.label = "Stop", .key = Key::escape, .listens = true};
  Button keep{.label = "Keep, next",
              .emphasis = Emphasis::primary,
              .enabled = can,
              .why_not = "Choose an answer first.",
              .id = "keep"};
  // With large text there is one short line for both.
  if (buttonWidth(ui, keep) + buttonWidth(ui, stop) + ui.em() * 0.6F > leftWidth())
    keep.label = "Keep";
  const bool pressed = button(ui, keep);
  // Return keeps what was just chosen.
  if (chose) keepFocus(ui, keep);
  if (can && !chose && (pressed || enteredUnseen(ui))) intents.push_back(JudgeClip{state.chosen});
  besides(ui);
  if (button(ui, stop)) intents.push_back(GoHome{});
  endPanel(ui);
}

void drawViews(Ui& ui, ReviewState& state, const Settings& settings) {
  struct View {
    const char* id;
    const char* label;
    Action action;
  };
  constexpr View kViews[] = {{"front", "Front", Action::view_front},
                             {"side", "Side", Action::view_side},
                             {"back", "Back", Action::view_back}};
  std::vector<Button> buttons;
  for (const View& view : kViews)
    buttons.push_back({.label = view.label,
                       .key = settings.keys.keyOf(view.action),
                       .listens = true,
                       .selected = state.view == view.id,
                       .id = view.id});
  buttons.push_back({.label = "Other side",
                     .key = settings.keys.keyOf(Action::show_other_side),
                     .listens = true,
                     .id = "other_side"});
  const auto begins = rowsOf(ui, buttons, leftWidth());
  if (const auto pressed = buttonRows(ui, buttons, begins)) {
    if (*pressed < std::size(kViews)) {
      state.view = kViews[*pressed].id;
    } else {
      state.side = body::other(state.side);
      state.view = "side";
    }
  }
}

void drawAbout(Ui& ui, ReviewState& state, const ReviewData& data, const Settings& settings,
               const LibraryLayout& layout) {
  beginPanel(ui, "review-about", layout.about);
  text(ui, TextStyle::strong, data.exercise + ": " + data.person);
  if (!layout.wide) drawViews(ui, state, settings);
  if (!data.trouble.empty()) notice(ui, TextStyle::warning, data.trouble);
  if (!data.card.empty()) text(ui, TextStyle::body, "Normal for them: " + data.card);
  text(ui, TextStyle::muted,
       counted(data.lasts_s, " second", " seconds") + ", then again. " +
           counted(data.kept, " judgement", " judgements") + " kept, " +
           counted(data.left, " item", " items") + " left.");
  endPanel(ui);
}

void drawClip(Ui& ui, ReviewState& state, const ReviewData& data, const Settings& settings,
              Intents& intents) {
  const LibraryLayout layout = reviewLayout(ui.input.width, ui.input.height, ui.em());
  const bool chose = drawChoices(ui, state, data, layout.lists);
  drawKeep(ui, state, layout.playing, chose, intents);
  if (layout.wide) {
    beginPanel(ui, "review-views", layout.strip);
    drawViews(ui, state, settings);
    endPanel(ui);
  }
  drawAbout(ui, state, data, settings, layout);
}

}  // namespace

void drawReview(Ui& ui, ReviewState& state, const ReviewData& data, const Settings& settings,
                Intents& intents) {
  if (data.stage == ReviewStage::clip) return drawClip(ui, state, data, settings, intents);
  dimPicture(ui);
  if (data.stage == ReviewStage::name) return drawName(ui, state, data, intents);
  drawDone(ui, data, intents);
}

std::string reviewScope(const ReviewData& data) {
  return "review" + std::to_string(static_cast<int>(data.stage));
}

}  // namespace spotter::screens
