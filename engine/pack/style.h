#pragma once

#include <string_view>

namespace spotter::pack {

/// The style of all pages: system fonts, 18 px and up, contrast AA, for screens and paper.
std::string_view styleSheet();

/// Finds pages on search.html by the words of search_index.js. Without it that page is a list of
/// all pages.
std::string_view searchScript();

}  // namespace spotter::pack
