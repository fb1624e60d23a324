#pragma once

#include <span>
#include <string_view>

namespace spotter::content {

/// One page of codes/, compiled in.
struct CodePage {
  std::string_view id;
  std::string_view markdown;
};

/// All pages, sorted by id. Made from codes/*.md by code_pages.cmake.
std::span<const CodePage> codePages();

}  // namespace spotter::content
