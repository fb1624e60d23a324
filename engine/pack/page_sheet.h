#pragma once

#include "content/library.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// Where a page stands in the pack: in the folder of its part; the safety card at the top.
std::string pagePath(const content::PageModel& page);

/// The sheet of a page of the content.
/// @pre page.exercise is empty
Sheet pageSheet(const content::Library& library, const content::PageModel& page);

/// What a page's blocks show, for the sheet of an exercise.
std::vector<Block> pageBlocks(const content::Library& library, const content::PageModel& page);

/// Every warning sign of the pages, the most urgent first, and the page on which it stands.
struct PlacedSign {
  const content::WarningSignModel* sign = nullptr;
  const content::PageModel* page = nullptr;
};
std::vector<PlacedSign> allSigns(const content::Library& library);

/// "Emergency: stop the class" ...
std::string tierTitle(content::WarningSignModel::Tier tier);
Tone toneOf(content::WarningSignModel::Tier tier);

/// The id of the page that is the safety card, which the pack also has at its top.
inline constexpr const char* kSafetyCard = "safety_card";

}  // namespace spotter::pack
