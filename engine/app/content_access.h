#pragma once

#include <span>

#include "app/data_paths.h"
#include "base/result.h"
#include "content/load.h"

namespace spotter::app {

/// The program's content and the user's own classes, checked together. What has errors is left out
/// of the library and told in the diagnostics.
/// @param own_pages  pages of the resource pack that take the place of those of their ids
content::LoadResult loadContent(const DataPaths& data,
                                std::span<const text::SourceFile> own_pages = {});

/// The rules by which a class, or a discussion by itself, is marked; nullptr when there is neither.
const content::StandardModel* standardOf(const content::Library& library, const std::string& id);

/// The class or discussion that a word on the command line names: an id, or the path of its file.
/// Error with the nearest name when there is none, or with the checker's first message when it is
/// broken.
base::Result<std::string> chosenClass(content::LoadResult& loaded, const DataPaths& data,
                                      const std::string& word);

}  // namespace spotter::app
