#pragma once

#include <string>
#include <vector>

#include "content/library.h"
#include "screens/actions.h"
#include "screens/input.h"
#include "screens/library_state.h"

namespace spotter::screens {

/// All exercises in the order of their names.
std::vector<const movement::ExerciseModel*> exercisesByName(const content::Library& library);

/// Something that an exercise can be watched with.
struct ShownEntry {
  LibraryChoice::Kind kind = LibraryChoice::Kind::well;
  std::string id;      ///< empty for `well`
  std::string label;   ///< plain words
  std::string detail;  ///< what sort it is: a safety matter, easier, harmless; may be empty
};

/// What can be watched of an exercise: done well, its faults in the order of the calling panel,
/// easier and harder ways, harmless variations.
std::vector<ShownEntry> shownEntries(const content::Library& library, const std::string& exercise);

/// What the choice of a side means now.
enum class SideMeaning {
  none,        ///< both sides do the same
  fault_side,  ///< the side on which the fault shows
  moving_leg,  ///< the leg that moves
  takes_turns  ///< the sides take turns by themselves
};
SideMeaning sideMeaning(const content::Library& library, const LibraryChoice& choice);

/// Makes the choice one that exists: after the content changed, and at the start.
void mendChoice(LibraryState& state, const content::Library& library);

/// Another exercise: done well at first, in its best view. The person stays.
void chooseExercise(LibraryState& state, const content::Library& library, const std::string& id);
/// Another person; what is shown stays.
void choosePerson(LibraryState& state, const content::Library& library, const std::string& id);
/// Something else of the same exercise; turns to the view in which it shows best.
void chooseShown(LibraryState& state, const content::Library& library, const ShownEntry& entry);
/// The other side, for the fault or the leg; a side view turns with it.
void chooseSide(LibraryState& state, const content::Library& library, body::Side side);
/// A view; choosing the side view once more shows the other side.
void chooseView(LibraryState& state, const std::string& view);

/// What keys ask for on this screen, except those that walk through its lists. True when Esc asks
/// to go home.
bool libraryKeys(LibraryState& state, const content::Library& library, const Input& input,
                 const KeyMap& keys);

/// What one of the four cues of a fault does, by cause.
struct CueLine {
  std::string words;   ///< the cue, in quotation marks
  std::string effect;  ///< "Helps when: ... Harms when: ..."
};
std::vector<CueLine> cueLines(const content::Library& library, const movement::FaultModel& fault);

/// "Knee rolls in, clear, on their left": what is shown, as a heading.
std::string shownTitle(const content::Library& library, const LibraryChoice& choice);

/// When to offer the easier or harder way that is shown.
std::string variantWords(const content::Library& library, const LibraryChoice& choice);

/// Names of the levels: "Small", "Clear", "Gross".
const char* levelName(int level);
/// "Their left", "Their right".
const char* sideName(body::Side side);

}  // namespace spotter::screens
