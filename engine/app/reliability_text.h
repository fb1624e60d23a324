#pragma once

#include <string>

#include "content/library.h"
#include "reliability/panel.h"

namespace spotter::app {

/// The panel for a trainer, in plain words; what there are too few people for says so.
/// @param library  for the names of faults and exercises; an id stands where it has none
std::string panelText(const reliability::Panel& panel, const std::string& blueprint,
                      const content::Library& library);
/// The same as one JSON object and a new line. What is not there is null.
std::string panelJson(const reliability::Panel& panel, const std::string& blueprint);

}  // namespace spotter::app
