#pragma once

#include "content/library.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// The guide to a discussion: key messages with their sources, misbeliefs, hard moments and
/// wordings that serve. All of it from the library.
Sheet discussionSheet(const content::Library& library, const content::DiscussionModel& topic);

}  // namespace spotter::pack
