#pragma once

#include <string>

#include "content/library.h"
#include "picture/picture.h"
#include "screens/intent.h"
#include "screens/library_state.h"
#include "screens/settings.h"
#include "screens/ui.h"

namespace spotter::screens {

/// What the exercise library reads.
struct LibraryData {
  const content::Library& library;
  const picture::Picture& picture;  ///< first figure as shown, second done well
  picture::PictureSize size;
  std::string measured;   ///< what the present repetition measures, in a sentence
  bool is_fault = false;  ///< and whether it counts as a fault
  std::string phase;      ///< what is done at the moment, e.g. "Stand up"; may be empty
  std::string trouble;    ///< why it cannot be shown; usually empty
};

/// Every exercise, done well or with a fault or a harmless difference, by any person of the
/// library. The choice is in the state; the program shows whatever it says.
void drawLibrary(Ui& ui, LibraryState& state, const LibraryData& data, const Settings& settings,
                 Intents& intents);

}  // namespace spotter::screens
