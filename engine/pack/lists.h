#pragma once

#include <string>
#include <vector>

#include "pack/frame.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// The first page: where to begin, and every part.
std::string indexPage(const std::vector<Sheet>& sheets, const Frame& frame);

/// The page of one part: a card for each of its sheets.
std::string sectionPage(const std::vector<Sheet>& sheets, const Frame& frame, Section section);

/// What the trainer added.
std::string sitePage(const Frame& frame);

/// All pages from A to Z, and the place where the script shows what it finds.
std::string searchPage(const std::vector<Sheet>& sheets, const Frame& frame);

/// A script that defines packIndex: for each page title, path, part, summary and every word on it.
std::string searchIndex(const std::vector<Sheet>& sheets, const Frame& frame);

}  // namespace spotter::pack
