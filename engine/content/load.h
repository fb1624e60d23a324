#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/library.h"
#include "text/diagnostic.h"

namespace spotter::content {

/// What came of reading content.
struct LoadResult {
  Library library;                            ///< only what is free of errors
  std::vector<text::Diagnostic> diagnostics;  ///< in reading order
  std::vector<std::string> replaced_pages;    ///< ids of pages that gave way to own ones
};

/// Reads and checks content files, all of them, and never stops at the first mistake. The kind of a
/// file is told by its folder (people/mary.toml). Whatever has an error, or uses something that
/// has one, is left out of the library, so that every id inside the library can be followed; the
/// rest is there. A pure function: the same files, in any order, give the same result.
/// @param stands_first  a folder whose files keep their ids: another file of that id is the one in
/// error. Empty: the first by path stands.
/// @param own_pages  further files, read as pages of the resource pack whatever their folder is
/// called; each takes the place of the page of its id
LoadResult load(std::span<const text::SourceFile> files, std::string_view stands_first = {},
                std::span<const text::SourceFile> own_pages = {});

}  // namespace spotter::content
