#pragma once

#include "movement/props.h"

namespace spotter::movement {

/// Length of the mat that a person needs, at least an ordinary one's.
double matLength_m(const Performer& performer);

/// Adds what lies under a person on the mat: the mat itself, as long as the person needs it, a
/// pillow as high as the resting head, and a rolled towel pressed by the moving knee.
void addMatThings(const PropRequest& request, bool pillow, bool towel, PropList& list);

}  // namespace spotter::movement
