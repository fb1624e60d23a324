#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "pack/frame.h"
#include "pack/paper.h"
#include "pack/pictures.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// A file of the pack: its path inside the folder and what is in it.
struct PackFile {
  std::string path;
  std::string bytes;
};

/// What a pack is made from.
struct PackInput {
  std::vector<Picture> pictures;  ///< may be empty: the sheets do without
  std::string course;             ///< e.g. "Bristol, 12 March"; may be empty
  std::vector<SiteLink> site;     ///< pages of the trainer's own that are copied beside
  bool has_print = false;         ///< there will be a print file beside the pages
};

/// The name of the print file inside the pack.
inline constexpr const char* kPrintPath = "resource_pack.pdf";

/// Every sheet of the pack, in the order of its parts.
std::vector<Sheet> allSheets(const content::Library& library, const std::vector<Picture>& pictures);

/// The whole pack as files, pictures included, the print file left out. The same input gives the
/// same bytes.
std::vector<PackFile> buildPack(const content::Library& library, const PackInput& input);

/// The print file of the same sheets. @param fonts  see PrintFonts; error when they cannot be used
base::Result<std::string> buildPrint(const content::Library& library, const PackInput& input,
                                     const PrintFonts& fonts);

/// The safety card as one page that needs no other file.
std::string safetyCardPage(const content::Library& library, const std::string& course);

}  // namespace spotter::pack
