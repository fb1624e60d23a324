#include "screens/library_screen.h"

#include <algorithm>
#include <vector>

#include "screens/figure_labels.h"
#include "screens/library_logic.h"

namespace spotter::screens {
namespace {

using Kind = LibraryChoice::Kind;

/// The next button stands beside the last one when it fits, else on a new line.
bool flowing(Ui& ui, const Button& spec, bool first) {
  if (!first) {
    besides(ui, 0.25F);
    if (leftWidth() < buttonWidth(ui, spec)) nextLine(ui);
  }
  return button(ui, spec);
}

void drawParts(Ui& ui, LibraryState& state) {
  constexpr std::pair<LibraryPart, const char*> kParts[] = {{LibraryPart::exercises, "Exercise"},
                                                            {LibraryPart::people, "Person"},
                                                            {LibraryPart::shown, "Fault"},
                                                            {LibraryPart::advice, "Why"}};
  for (const auto& [part, label] : kParts) {
    const Button tab{.label = label, .selected = state.part == part, .id = "part"};
    if (flowing(ui, tab, part == LibraryPart::exercises)) state.part = part;
  }
  gap(ui, 0.1F);
}

void drawExercises(Ui& ui, LibraryState& state, const LibraryData& data) {
  for (const movement::ExerciseModel* exercise : exercisesByName(data.library)) {
    const Button row{.label = exercise->name,
                     .selected = exercise->id == state.choice.exercise,
                     .row = true,
                     .width = -1.0F,
                     .id = exercise->id};
    if (button(ui, row)) chooseExercise(state, data.library, exercise->id);
  }
}

void drawPeople(Ui& ui, LibraryState& state, const LibraryData& data, const Settings& settings) {
  int number = 0;
  for (const content::PersonModel& person : data.library.people) {
    Button row{.label = person.name,
               .selected = person.id == state.choice.person,
               .row = true,
               .width = -1.0F,
               .id = person.id};
    if (number < 6) {
      row.key =
          settings.keys.keyOf(static_cast<Action>(static_cast<int>(Action::person_1) + number));
    }
    ++number;
    if (button(ui, row)) choosePerson(state, data.library, person.id);
    if (person.id == state.choice.person) text(ui, TextStyle::muted, person.usual_limits);
  }
}

void drawShown(Ui& ui, LibraryState& state, const LibraryData& data) {
  for (const ShownEntry& entry : shownEntries(data.library, state.choice.exercise)) {
    const Button row{.label = entry.label,
                     .detail = entry.detail,
                     .selected = entry.kind == state.choice.kind && entry.id == state.choice.id,
                     .row = true,
                     .width = -1.0F,
                     .id = "shown" + entry.id};
    if (button(ui, row)) chooseShown(state, data.library, entry);
  }
}

/// A line that the keys can reach, so that a long text can be read by keys alone.
void readable(Ui& ui, const std::string& strong, const std::string& detail) {
  button(ui, {.label = strong,
              .detail = detail,
              .emphasis = Emphasis::quiet,
              .width = -1.0F,
              .id = "read"});
}

void drawAdvice(Ui& ui, const LibraryState& state, const LibraryData& data) {
  const LibraryChoice& choice = state.choice;
  const movement::FaultModel* fault =
      choice.kind == Kind::fault ? data.library.fault(choice.id) : nullptr;
  if (fault == nullptr) {
    const auto* exercise = data.library.exercise(choice.exercise);
    if (choice.kind == Kind::variation) {
      text(ui, TextStyle::body, "A harmless difference: there is nothing to correct.");
    } else if (choice.kind == Kind::variant) {
      text(ui, TextStyle::body, variantWords(data.library, choice));
    } else if (exercise != nullptr) {
      text(ui, TextStyle::body, exercise->purpose);
      text(ui, TextStyle::muted, "Choose a fault to read why it happens and what helps.");
    }
    return;
  }
  text(ui, TextStyle::strong, "Why it may happen");
  for (const movement::CauseModel& cause : fault->causes) {
    readable(ui, cause.name, "Asked, they say: \xE2\x80\x9C" + cause.tell_ask + "\xE2\x80\x9D");
  }
  text(ui, TextStyle::strong, "What you can say");
  for (const CueLine& line : cueLines(data.library, *fault)) readable(ui, line.words, line.effect);
}

void drawLists(Ui& ui, LibraryState& state, const LibraryData& data, const Settings& settings,
               const Rect& rect) {
  beginPanel(ui, "library-lists", rect);
  drawParts(ui, state);
  tightRows(ui);
  switch (state.part) {
    case LibraryPart::exercises:
      drawExercises(ui, state, data);
      break;
    case LibraryPart::people:
      drawPeople(ui, state, data, settings);
      break;
    case LibraryPart::shown:
      drawShown(ui, state, data);
      break;
    case LibraryPart::advice:
      drawAdvice(ui, state, data);
      break;
  }
  usualRows();
  endPanel(ui);
}

void drawPlaying(Ui& ui, LibraryState& state, const Settings& settings, const LibraryLayout& layout,
                 Intents& intents) {
  beginPanel(ui, "library-playing", layout.playing);
  Button buttons[] = {{.label = "Slow",
                       .key = settings.keys.keyOf(Action::show_slow),
                       .selected = state.slow,
                       .id = "slow"},
                      {.label = "Pause",
                       .key = settings.keys.keyOf(Action::show_pause),
                       .selected = state.paused,
                       .id = "pause"},
                      {.label = "Home", .key = settings.keys.keyOf(Action::menu), .id = "home"}};
  // There is one line only. Its buttons keep their width when one of them is ticked.
  const float tick = ui.em() * 1.1F;
  float wanted = 2 * tick + ui.em() * 0.5F;
  for (Button each : buttons) {
    each.selected = false;
    wanted += buttonWidth(ui, each);
  }
  const bool caps = wanted < leftWidth();
  for (Button& each : buttons) {
    if (!caps) each.key.reset();
  }
  if (flowing(ui, buttons[0], true)) state.slow = !state.slow;
  if (flowing(ui, buttons[1], false)) state.paused = !state.paused;
  if (flowing(ui, buttons[2], false)) intents.push_back(GoHome{});
  endPanel(ui);
}

void drawViews(Ui& ui, LibraryState& state, const LibraryData& data, const Settings& settings,
               const LibraryLayout& layout) {
  struct View {
    const char* id;
    const char* label;
    Action action;
  };
  constexpr View kViews[] = {{"front", "Front", Action::view_front},
                             {"side", "Side", Action::view_side},
                             {"back", "Back", Action::view_back},
                             {"top", "Above", Action::view_top}};
  beginPanel(ui, "library-views", layout.strip);
  std::vector<Button> buttons;
  float wanted = 0.0F;
  const auto add = [&](const char* label, Action action, bool selected, const char* id) {
    Button spec{.label = label, .key = settings.keys.keyOf(action), .selected = selected, .id = id};
    wanted += buttonWidth(ui, spec) + ui.em() * 0.25F;
    buttons.push_back(std::move(spec));
  };
  for (const View& view : kViews)
    add(view.label, view.action, state.view == view.id && !state.two, "view");
  add("Two", Action::two_views, state.two, "two");
  add("Closer", Action::lean_in, state.leans, "closer");
  // Where there is no room for these two, there are their keys.
  const std::size_t shown = wanted < leftWidth() ? buttons.size() : std::size(kViews);
  for (std::size_t i = 0; i < shown; ++i) {
    if (!flowing(ui, buttons[i], i == 0)) continue;
    if (i < std::size(kViews))
      chooseView(state, kViews[i].id);
    else if (i == std::size(kViews))
      state.two = !state.two;
    else
      state.leans = !state.leans;
  }
  besides(ui);
  const bool fits = textWidth(ui, TextStyle::muted, data.phase) < leftWidth();
  besideText(ui, fits ? data.phase : "");
  endPanel(ui);
}

void drawSizeAndSide(Ui& ui, LibraryState& state, const LibraryData& data) {
  const bool has_level = state.choice.kind == Kind::fault;
  for (int level = 1; has_level && level <= 3; ++level) {
    const Button spec{
        .label = levelName(level), .selected = state.choice.level == level, .id = "level"};
    if (flowing(ui, spec, level == 1)) state.choice.level = level;
  }
  const SideMeaning meaning = sideMeaning(data.library, state.choice);
  if (meaning == SideMeaning::takes_turns) text(ui, TextStyle::muted, "The sides take turns.");
  if (meaning != SideMeaning::fault_side && meaning != SideMeaning::moving_leg) return;
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const Button spec{.label = sideName(side), .selected = state.choice.side == side, .id = "side"};
    const bool first = !has_level && side == body::Side::left;
    if (flowing(ui, spec, first)) chooseSide(state, data.library, side);
  }
}

const char* viewName(const std::string& view) {
  return view == "front" ? "Front" : view == "side" ? "Side" : view == "top" ? "Above" : "Back";
}

/// Where there is little room: one button for each choice, which goes on to the next. The keys stay
/// on a button although its words change.
void drawInTurn(Ui& ui, LibraryState& state, const LibraryData& data) {
  bool first = true;
  if (state.choice.kind == Kind::fault) {
    Button size{.label = levelName(state.choice.level), .id = "level"};
    first = false;
    if (flowing(ui, size, true)) {
      state.choice.level = state.choice.level % 3 + 1;
      size.label = levelName(state.choice.level);
      keepFocus(ui, size);
    }
  }
  const SideMeaning meaning = sideMeaning(data.library, state.choice);
  if (meaning == SideMeaning::fault_side || meaning == SideMeaning::moving_leg) {
    Button side{.label = sideName(state.choice.side), .id = "side"};
    if (flowing(ui, side, first)) {
      chooseSide(state, data.library, body::other(state.choice.side));
      side.label = sideName(state.choice.side);
      keepFocus(ui, side);
    }
    first = false;
  }
  Button view{.label = viewName(state.view), .id = "view"};
  if (flowing(ui, view, first)) {
    chooseView(state, state.view == "front"  ? "side"
                      : state.view == "side" ? "back"
                      : state.view == "back" ? "top"
                                             : "front");
    view.label = viewName(state.view);
    keepFocus(ui, view);
  }
}

void drawAbout(Ui& ui, LibraryState& state, const LibraryData& data, const LibraryLayout& layout) {
  const LibraryChoice& choice = state.choice;
  const auto* exercise = data.library.exercise(choice.exercise);
  const auto* fault = choice.kind == Kind::fault ? data.library.fault(choice.id) : nullptr;
  beginPanel(ui, "library-about", layout.about);
  if (layout.wide) {
    drawSizeAndSide(ui, state, data);
    const std::string name = exercise != nullptr ? exercise->name : "";
    text(ui, TextStyle::strong, name + ": " + shownTitle(data.library, choice));
  } else {
    drawInTurn(ui, state, data);
  }
  if (!data.trouble.empty()) {
    notice(ui, TextStyle::body, data.trouble);
  } else {
    text(ui, data.is_fault ? TextStyle::strong : TextStyle::body, data.measured);
  }
  if (fault != nullptr) {
    text(ui, TextStyle::body, fault->looks_like);
  } else if (choice.kind == Kind::variation) {
    text(ui, TextStyle::body, "People differ. There is nothing to correct here.");
  } else if (choice.kind == Kind::variant) {
    text(ui, TextStyle::body, variantWords(data.library, choice));
  } else if (exercise != nullptr) {
    text(ui, TextStyle::body, exercise->purpose);
  }
  endPanel(ui);
}

void drawLabels(Ui& ui, const LibraryState& state, const LibraryData& data, const Rect& free) {
  const Kind kind = state.choice.kind;
  if (state.two) {
    const std::string seen[2] = {"From the front", "From the side"};
    return labelFigures(ui, data.picture, data.size, seen, free);
  }
  const std::string shown = kind == Kind::variation ? "A harmless difference"
                            : kind == Kind::variant ? "Another way"
                                                    : "With the fault";
  const std::string words[2] = {shown, kind == Kind::variant ? "The usual way" : "Done well"};
  if (data.picture.figures.size() > 1) labelFigures(ui, data.picture, data.size, words, free);
}

}  // namespace

void drawLibrary(Ui& ui, LibraryState& state, const LibraryData& data, const Settings& settings,
                 Intents& intents) {
  if (libraryKeys(state, data.library, ui.input, settings.keys)) intents.push_back(GoHome{});
  const LibraryLayout layout = libraryLayout(ui.input.width, ui.input.height, ui.em());
  drawLabels(ui, state, data, layout.free);
  drawLists(ui, state, data, settings, layout.lists);
  drawPlaying(ui, state, settings, layout, intents);
  if (layout.wide) drawViews(ui, state, data, settings, layout);
  drawAbout(ui, state, data, layout);
}

}  // namespace spotter::screens
