#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/frame.h"
#include "pack/pack.h"

namespace spotter::app {

/// The file in a pack that says which files are its own: only those are ever replaced.
inline constexpr const char* kPackList = "pack_files.txt";

/// Whether a pack may be written there: nothing is there yet, an empty folder, or with `replace` a
/// pack with nothing else in it. Error with what to do.
base::Result<base::Done> mayBuildPack(const std::filesystem::path& folder, bool replace);

/// Writes the files beside the folder and then moves them there in one step, so that there is never
/// half a pack. What mayBuildPack() allowed is replaced.
base::Result<base::Done> writePack(const std::filesystem::path& folder,
                                   const std::vector<pack::PackFile>& files);

/// What a trainer adds: everything of their folder but the page files (.toml), to be copied below
/// site/ as it is, and links to the HTML pages in it: those at its top, and of each folder its
/// index.html or else all its HTML files. Sorted by path. Hidden files and links are left out.
struct OwnSite {
  std::vector<pack::PackFile> files;
  std::vector<pack::SiteLink> links;
};
base::Result<OwnSite> readOwnSite(const std::filesystem::path& folder);

/// The title of an HTML page, or its file's name where it has none.
std::string titleOfHtml(const std::string& html, const std::string& file_name);

}  // namespace spotter::app
