#pragma once

#include <string>
#include <vector>

#include "pack/html.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// A page of the trainer's own that was copied into the pack.
struct SiteLink {
  std::string path;   ///< inside the pack, e.g. "site/parking.html"
  std::string title;  ///< for people
};

/// What all pages of one pack have in common.
struct Frame {
  std::string course;          ///< e.g. "Bristol, 12 March"; may be empty
  std::vector<SiteLink> site;  ///< from the trainer; may be empty
  std::string print_path;      ///< of the print file inside the pack; empty: there is none
  std::string about_path;      ///< of the page that says what this is; empty: there is none
  bool alone = false;          ///< one page by itself: no other is there to lead to
};

/// The sentence that stands on every page.
inline constexpr const char* kNotOfficial =
    "This is not the official ESCAPE-pain material, manual or certificate.";

/// The way from one path inside the pack to another: relativeTo("exercises/clam.html",
/// "style.css") is "../style.css". A part behind # stays.
std::string relativeTo(const std::string& from, const std::string& to);

/// Writes everything before the main part, which is then open.
/// @param path     of the page, inside the pack
/// @param section  in which the page stands; -1: none
/// @param scripts  paths inside the pack
void beginPage(Html& html, const Frame& frame, const std::string& path, const std::string& title,
               int section, const std::vector<std::string>& scripts = {});

/// Writes what comes after the main part.
std::string endPage(Html& html, const Frame& frame, const std::string& path);

}  // namespace spotter::pack
