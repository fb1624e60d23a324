#pragma once

#include <optional>
#include <span>
#include <string>

#include "assess/debrief.h"
#include "assess/discussion.h"
#include "assess/wording.h"
#include "base/result.h"
#include "content/library.h"

namespace spotter::app {

/// What a class came to: of each part that it has.
struct Debriefs {
  std::optional<assess::Debrief> exercise;
  std::optional<assess::DiscussionDebrief> talk;
};

/// Marks a class, or a discussion by itself, from its events. Error when the library lacks its
/// rules.
base::Result<Debriefs> debriefsOf(std::span<const session::Event> events,
                                  const content::Library& library, const std::string& id);

/// Both parts as plain text, the discussion first, or as one JSON object.
std::string debriefsText(const Debriefs& debriefs, const assess::Names& names);
std::string debriefsJson(const Debriefs& debriefs);

}  // namespace spotter::app
