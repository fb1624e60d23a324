#include "screens/library_logic.h"

#include <algorithm>

#include "text/first_letter.h"

namespace spotter::screens {
namespace {

using content::Library;
using Kind = LibraryChoice::Kind;
using movement::ActsOn;
using movement::ExerciseModel;
using movement::FaultModel;

const FaultModel* shownFault(const Library& library, const LibraryChoice& choice) {
  return choice.kind == Kind::fault ? library.fault(choice.id) : nullptr;
}

bool hasMovingLeg(const ExerciseModel& exercise) {
  return exercise.legs != movement::Legs::together;
}

bool exists(const Library& library, const LibraryChoice& choice) {
  if (choice.kind == Kind::well) return true;
  const std::vector<ShownEntry> entries = shownEntries(library, choice.exercise);
  return std::any_of(entries.begin(), entries.end(), [&](const ShownEntry& entry) {
    return entry.kind == choice.kind && entry.id == choice.id;
  });
}

// A fault is seen from its own side, an exercise on one leg from the side of that leg.
body::Side bestSide(const Library& library, const LibraryChoice& choice) {
  return sideMeaning(library, choice) == SideMeaning::none ? body::Side::left : choice.side;
}

void turnToBestView(LibraryState& state, const Library& library) {
  const ExerciseModel* exercise = library.exercise(state.choice.exercise);
  if (exercise == nullptr) return;
  const FaultModel* fault = shownFault(library, state.choice);
  state.view = fault != nullptr ? fault->view : exercise->best_view;
  state.seen_side = bestSide(library, state.choice);
}

void add(std::string& list, const std::string& words) {
  list += (list.empty() ? "" : "; ") + text::withinSentence(words);
}

/// Causes for which a list of theirs holds a cue.
std::string causesWith(const FaultModel& fault, const std::string& cue,
                       std::vector<std::string> movement::CauseModel::*list) {
  std::string names;
  for (const movement::CauseModel& cause : fault.causes) {
    const std::vector<std::string>& cues = cause.*list;
    if (std::find(cues.begin(), cues.end(), cue) != cues.end()) add(names, cause.name);
  }
  return names;
}

void addSentence(std::string& text, const char* before, const std::string& causes) {
  if (causes.empty()) return;
  text += (text.empty() ? "" : " ") + std::string(before) + causes + ".";
}

int digitPerson(Action action) {
  const int number = static_cast<int>(action) - static_cast<int>(Action::person_1);
  return number >= 0 && number < 6 ? number : -1;
}

void changeLevel(LibraryState& state, int by) {
  if (state.choice.kind == Kind::fault) {
    state.choice.level = std::clamp(state.choice.level + by, 1, 3);
  }
}

/// The view that tells, close to where it shows; once more all of them in that view.
void frameFault(LibraryState& state, const Library& library) {
  const LibraryState before = state;
  turnToBestView(state, library);
  state.two = false;
  const bool framed = before.leans && !before.two && before.view == state.view &&
                      before.seen_side == state.seen_side;
  state.leans = !framed;
}

void doAction(LibraryState& state, const Library& library, Action action) {
  const int person = digitPerson(action);
  if (person >= 0 && person < static_cast<int>(library.people.size())) {
    choosePerson(state, library, library.people[static_cast<std::size_t>(person)].id);
  }
  switch (action) {
    case Action::view_front:
      return chooseView(state, "front");
    case Action::view_side:
      return chooseView(state, "side");
    case Action::view_back:
      return chooseView(state, "back");
    case Action::view_top:
      return chooseView(state, "top");
    case Action::two_views:
      state.two = !state.two;
      return;
    case Action::lean_in:
      state.leans = !state.leans;
      return;
    case Action::frame_fault:
      return frameFault(state, library);
    case Action::show_slow:
      state.slow = !state.slow;
      return;
    case Action::show_pause:
      state.paused = !state.paused;
      return;
    case Action::show_larger:
      return changeLevel(state, +1);
    case Action::show_smaller:
      return changeLevel(state, -1);
    case Action::show_other_side:
      return chooseSide(state, library, body::other(state.choice.side));
    default:
      return;
  }
}

}  // namespace

std::vector<const ExerciseModel*> exercisesByName(const Library& library) {
  std::vector<const ExerciseModel*> exercises;
  for (const ExerciseModel& exercise : library.exercises) exercises.push_back(&exercise);
  std::stable_sort(exercises.begin(), exercises.end(),
                   [](const auto* a, const auto* b) { return a->name < b->name; });
  return exercises;
}

std::vector<ShownEntry> shownEntries(const Library& library, const std::string& exercise_id) {
  std::vector<ShownEntry> entries;
  const ExerciseModel* exercise = library.exercise(exercise_id);
  if (exercise == nullptr) return entries;
  entries.push_back({Kind::well, "", "Done well", ""});
  const auto addFault = [&](const FaultModel& fault) {
    const bool known = std::any_of(entries.begin(), entries.end(),
                                   [&](const ShownEntry& entry) { return entry.id == fault.id; });
    if (known) return;
    entries.push_back(
        {Kind::fault, fault.id, fault.name, fault.safety ? "A matter of safety" : ""});
  };
  for (const std::string& id : exercise->fault_ids) {
    if (const FaultModel* fault = library.fault(id)) addFault(*fault);
  }
  for (const FaultModel& fault : library.faults) {
    if (fault.exercise_id == exercise_id) addFault(fault);
  }
  for (const movement::VariantModel& variant : exercise->variants) {
    const char* detail = variant.step < 0 ? "An easier way" : "A harder way";
    entries.push_back({Kind::variant, variant.id, variant.name, detail});
  }
  for (const movement::VariationModel& variation : exercise->variations) {
    entries.push_back({Kind::variation, variation.id, variation.name, "Harmless"});
  }
  return entries;
}

SideMeaning sideMeaning(const Library& library, const LibraryChoice& choice) {
  const ExerciseModel* exercise = library.exercise(choice.exercise);
  if (exercise == nullptr) return SideMeaning::none;
  const FaultModel* fault = shownFault(library, choice);
  const bool on_a_leg = fault != nullptr && fault->acts_on != ActsOn::named_side;
  if (fault != nullptr && fault->sided && !on_a_leg) return SideMeaning::fault_side;
  if (exercise->alternates) return SideMeaning::takes_turns;
  if (on_a_leg) return SideMeaning::fault_side;
  return hasMovingLeg(*exercise) ? SideMeaning::moving_leg : SideMeaning::none;
}

void mendChoice(LibraryState& state, const Library& library) {
  LibraryChoice& choice = state.choice;
  if (library.person(choice.person) == nullptr && !library.people.empty()) {
    choosePerson(state, library, library.people.front().id);
  }
  if (library.exercise(choice.exercise) == nullptr && !library.exercises.empty()) {
    chooseExercise(state, library, exercisesByName(library).front()->id);
  }
  if (!exists(library, choice)) chooseShown(state, library, {});
}

void chooseExercise(LibraryState& state, const Library& library, const std::string& id) {
  if (library.exercise(id) == nullptr) return;
  state.choice.exercise = id;
  chooseShown(state, library, {});
}

void choosePerson(LibraryState& state, const Library& library, const std::string& id) {
  if (library.person(id) != nullptr) state.choice.person = id;
}

void chooseShown(LibraryState& state, const Library& library, const ShownEntry& entry) {
  state.choice.kind = entry.kind;
  state.choice.id = entry.id;
  state.paused = false;
  turnToBestView(state, library);
}

void chooseSide(LibraryState& state, const Library& library, body::Side side) {
  const SideMeaning meaning = sideMeaning(library, state.choice);
  if (meaning != SideMeaning::fault_side && meaning != SideMeaning::moving_leg) return;
  state.choice.side = side;
  state.seen_side = side;
}

void chooseView(LibraryState& state, const std::string& view) {
  state.two = false;
  if (view == "side" && state.view == "side") state.seen_side = body::other(state.seen_side);
  state.view = view;
}

bool libraryKeys(LibraryState& state, const Library& library, const Input& input,
                 const KeyMap& keys) {
  for (const Key key : input.pressed) {
    if (key == Key::escape) return true;
    if (const auto action = keys.actionOf(key)) doAction(state, library, *action);
  }
  return false;
}

std::vector<CueLine> cueLines(const Library& library, const FaultModel& fault) {
  using movement::CauseModel;
  std::vector<CueLine> lines;
  for (const std::string& id : fault.cues) {
    const content::CueModel* cue = library.cue(id);
    if (cue == nullptr) continue;
    std::string effect;
    addSentence(effect, "Helps: ", causesWith(fault, id, &CauseModel::better));
    addSentence(effect, "Helps a little: ", causesWith(fault, id, &CauseModel::partly));
    addSentence(effect, "Makes it worse: ", causesWith(fault, id, &CauseModel::worse));
    if (effect.empty()) effect = "Changes nothing.";
    lines.push_back({"\xE2\x80\x9C" + cue->text + "\xE2\x80\x9D", effect});
  }
  return lines;
}

std::string shownTitle(const Library& library, const LibraryChoice& choice) {
  std::string title;
  for (const ShownEntry& entry : shownEntries(library, choice.exercise)) {
    if (entry.kind == choice.kind && entry.id == choice.id) title = entry.label;
  }
  if (choice.kind == Kind::fault) {
    title += ", " + text::withinSentence(levelName(choice.level));
  }
  if (sideMeaning(library, choice) == SideMeaning::fault_side) {
    title += choice.side == body::Side::left ? ", on their left" : ", on their right";
  }
  return title;
}

std::string variantWords(const Library& library, const LibraryChoice& choice) {
  const ExerciseModel* exercise = library.exercise(choice.exercise);
  if (exercise == nullptr) return "";
  for (const movement::VariantModel& variant : exercise->variants) {
    if (variant.id != choice.id) continue;
    return variant.step < 0
               ? "An easier way: offer it when it hurts, or when two cues have changed nothing."
               : "A harder way: offer it when the usual one takes no effort.";
  }
  return "";
}

const char* levelName(int level) { return level <= 1 ? "Small" : level == 2 ? "Clear" : "Gross"; }

const char* sideName(body::Side side) {
  return side == body::Side::left ? "Their left" : "Their right";
}

}  // namespace spotter::screens
