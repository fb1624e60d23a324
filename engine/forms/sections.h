#pragma once

#include <functional>
#include <string>

#include "forms/form.h"

// What is sat after the groups that are watched: parts B and C of an exam, and the retest.

namespace spotter::forms {

/// Draws and adds the sections of a form that is valid already, from its seed: in the order retest,
/// live circuit, discussions. Each group is drawn from its own blueprint and performed like any group
/// of a form, so that it shows what its key says. Takes about a second for each.
/// @param watch  told before each group; false gives up; may be empty
/// Empty when done, else what could not be had.
std::string addSections(const content::BlueprintModel& blueprint, const content::Library& library,
                        Form& form, const std::function<bool()>& watch = {});

/// A group that was drawn to be watched, to be led instead: an ordinary class, its people on a bow
/// round the one who leads. What everybody shows is the same.
content::ClassModel ledClass(content::ClassModel watched);

/// A topic that is over sooner: what comes up by itself comes earlier by the same share, so that as
/// much can come up. One that is short enough already stays as it is.
content::DiscussionModel shortened(content::DiscussionModel topic, int minutes);

}  // namespace spotter::forms
