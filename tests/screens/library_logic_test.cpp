#include "screens/library_logic.h"

#include <algorithm>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;
using Kind = LibraryChoice::Kind;

namespace {

const content::Library& library() {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return loaded.library;
}

LibraryState stateAt(const std::string& exercise, const std::string& fault = "") {
  LibraryState state;
  mendChoice(state, library());
  chooseExercise(state, library(), exercise);
  if (!fault.empty()) chooseShown(state, library(), {Kind::fault, fault, "", ""});
  return state;
}

void press(LibraryState& state, Key key) {
  Input input;
  input.pressed = {key};
  libraryKeys(state, library(), input, usualKeys());
}

}  // namespace

TEST_CASE("a fresh library shows the first exercise done well by the first person") {
  LibraryState state;
  mendChoice(state, library());
  CHECK(state.choice.exercise == exercisesByName(library()).front()->id);
  CHECK(state.choice.person == library().people.front().id);
  CHECK(state.choice.kind == Kind::well);
}

TEST_CASE("a choice that the content no longer has becomes one that it has") {
  LibraryState state = stateAt("sit_to_stand");
  state.choice.kind = Kind::fault;
  state.choice.id = "gone";
  state.choice.person = "nobody";
  mendChoice(state, library());
  CHECK(state.choice.kind == Kind::well);
  CHECK(library().person(state.choice.person) != nullptr);
  CHECK(state.choice.exercise == "sit_to_stand");
}

TEST_CASE("an exercise offers itself done well, its faults, other ways and variations, each once") {
  for (const movement::ExerciseModel& exercise : library().exercises) {
    const auto entries = shownEntries(library(), exercise.id);
    REQUIRE_FALSE(entries.empty());
    CHECK(entries.front().label == "Done well");
    const auto count = [&](Kind kind) {
      return std::count_if(entries.begin(), entries.end(),
                           [&](const ShownEntry& entry) { return entry.kind == kind; });
    };
    const auto faults =
        std::count_if(library().faults.begin(), library().faults.end(),
                      [&](const auto& fault) { return fault.exercise_id == exercise.id; });
    CHECK(count(Kind::fault) == faults);
    CHECK(count(Kind::variant) == static_cast<std::ptrdiff_t>(exercise.variants.size()));
    CHECK(count(Kind::variation) == static_cast<std::ptrdiff_t>(exercise.variations.size()));
  }
}

TEST_CASE("an easier way says when it helps, a harder one when it is time for it") {
  LibraryState state = stateAt("sit_to_stand");
  for (const movement::VariantModel& variant : library().exercise("sit_to_stand")->variants) {
    chooseShown(state, library(), {Kind::variant, variant.id, "", ""});
    const std::string words = variantWords(library(), state.choice);
    CHECK(words.starts_with(variant.step < 0 ? "An easier way" : "A harder way"));
  }
  chooseShown(state, library(), {});
  CHECK(variantWords(library(), state.choice).empty());
}

TEST_CASE("choosing a fault turns to the view and the side in which it shows") {
  LibraryState state = stateAt("sit_to_stand");
  state.choice.side = body::Side::right;
  for (const movement::FaultModel& fault : library().faults) {
    if (fault.exercise_id != "sit_to_stand") continue;
    chooseShown(state, library(), {Kind::fault, fault.id, "", ""});
    CHECK(state.view == fault.view);
    if (fault.sided) CHECK(state.seen_side == body::Side::right);
  }
}

TEST_CASE("another person shows the same fault; another exercise begins done well") {
  LibraryState state = stateAt("sit_to_stand", "sts_knees_in");
  choosePerson(state, library(), library().people.back().id);
  CHECK(state.choice.id == "sts_knees_in");
  chooseExercise(state, library(), "hip_abduction");
  CHECK(state.choice.kind == Kind::well);
  CHECK(state.choice.person == library().people.back().id);
}

TEST_CASE("a side can be chosen only where it means something") {
  CHECK(sideMeaning(library(), stateAt("sit_to_stand").choice) == SideMeaning::none);
  CHECK(sideMeaning(library(), stateAt("sit_to_stand", "sts_knees_in").choice) ==
        SideMeaning::fault_side);
  CHECK(sideMeaning(library(), stateAt("hip_abduction").choice) == SideMeaning::moving_leg);
  CHECK(sideMeaning(library(), stateAt("marching").choice) == SideMeaning::takes_turns);
  LibraryState state = stateAt("marching");
  const LibraryChoice before = state.choice;
  chooseSide(state, library(), body::other(before.side));
  CHECK(state.choice == before);
}

TEST_CASE("keys choose size, side, view, pace, person and the way home") {
  LibraryState state = stateAt("sit_to_stand", "sts_knees_in");
  press(state, Key::equals);
  CHECK(state.choice.level == 3);
  press(state, Key::equals);
  CHECK(state.choice.level == 3);
  press(state, Key::minus);
  CHECK(state.choice.level == 2);
  const body::Side side = state.choice.side;
  press(state, Key::o);
  CHECK(state.choice.side == body::other(side));
  press(state, Key::b);
  CHECK(state.view == "back");
  press(state, Key::m);
  CHECK(state.slow);
  press(state, Key::k);
  CHECK(state.paused);
  press(state, Key::digit_3);
  CHECK(state.choice.person == library().people[2].id);
  Input escape;
  escape.pressed = {Key::escape};
  CHECK(libraryKeys(state, library(), escape, usualKeys()));
}

TEST_CASE("the side view once more shows the other side") {
  LibraryState state = stateAt("sit_to_stand");
  chooseView(state, "side");
  const body::Side seen = state.seen_side;
  chooseView(state, "side");
  CHECK(state.seen_side == body::other(seen));
  CHECK(state.view == "side");
}

TEST_CASE("each cue says for whom it helps and whom it harms") {
  const movement::FaultModel& fault = *library().fault("sts_knees_in");
  const auto lines = cueLines(library(), fault);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].effect.find("Helps: never noticed it") == 0);
  CHECK(lines[3].effect.find("Makes it worse: ") == 0);
}

TEST_CASE("the heading says what is shown, how clearly and on which side") {
  LibraryState state = stateAt("sit_to_stand", "sts_knees_in");
  state.choice.side = body::Side::right;
  CHECK(shownTitle(library(), state.choice) == "Knee rolls in, clear, on their right");
}

TEST_CASE("keys look from above, see two views, lean in, and frame the fault") {
  LibraryState state = stateAt("sit_to_stand", "sts_knees_in");
  const std::string best = state.view;
  press(state, Key::y);
  CHECK(state.view == "top");
  press(state, Key::w);
  CHECK(state.two);
  press(state, Key::g);
  CHECK_FALSE(state.two);
  CHECK(state.view == "side");
  press(state, Key::z);
  CHECK(state.leans);
  press(state, Key::z);
  CHECK_FALSE(state.leans);
  press(state, Key::j);
  CHECK(state.view == best);
  CHECK(state.leans);
  press(state, Key::j);
  CHECK(state.view == best);
  CHECK_FALSE(state.leans);
}
