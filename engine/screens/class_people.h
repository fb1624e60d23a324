#pragma once

#include "screens/class_data.h"
#include "screens/ui.h"

namespace spotter::screens {

/// Names over heads, and in bubbles what people say, in the part of the window that is left for the
/// picture. A bubble covers nobody; where there is no room for one only the strip tells the words.
void drawPeople(Ui& ui, const ClassData& data, int chosen, const Rect& free);

/// Whether the top of a person's head is in that part of the window.
bool isInView(const ClassData& data, int person, const Rect& free);

}  // namespace spotter::screens
