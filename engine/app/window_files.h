#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/data_paths.h"
#include "base/result.h"
#include "content/load.h"
#include "screens/home_data.h"
#include "screens/settings.h"

namespace spotter::app {

/// Settings of the last start. A damaged file is kept aside as settings.toml.damaged and the rest
/// of it is used; the remark says so in plain words, the detail is for the error stream.
struct SettingsLoaded {
  screens::Settings settings;
  std::string remark{};
  std::string detail{};
  bool set_aside = false;  ///< the old file is kept: a mended one may take its place
};
SettingsLoaded loadSettings(const std::filesystem::path& folder);
base::Result<base::Done> saveSettings(const std::filesystem::path& folder,
                                      const screens::Settings& settings);

/// The classes of a library for the home screen: the program's own first, then the trainer's; the
/// try-out is left out.
std::vector<screens::ClassEntry> classEntries(const content::Library& library);
/// The discussions of a library by slot.
std::vector<screens::DiscussionEntry> discussionEntries(const content::Library& library);
/// What the checker says about the files below a folder.
screens::CheckReport checkReport(const content::LoadResult& loaded,
                                 const std::filesystem::path& folder);
/// Changes whenever a content file below a folder is added, saved or removed.
std::string stampOf(const std::filesystem::path& folder);

/// Makes the trainer's own file of a class, with another id and title. Returns its path.
base::Result<std::filesystem::path> copyClass(const DataPaths& data, const std::string& class_id);
/// Opens a file in the person's editor: $VISUAL, $EDITOR or xdg-open. False when there is none.
bool openInEditor(const std::filesystem::path& file);

/// Recordings below a folder, newest first; unreadable ones are left out.
std::vector<screens::RecordingEntry> recordingEntries(const std::filesystem::path& folder);
/// A free name for a recording that ends now.
std::filesystem::path recordingName(const std::filesystem::path& folder,
                                    const std::string& class_id);
std::filesystem::path recordingsFolder();
/// Where a class that begins now is kept while it runs: class.journal, or another name while other
/// windows use that. It may hold a class that broke off.
std::filesystem::path freeJournal();
/// The journal of a class that broke off, if there is one: no window goes on with it.
std::optional<std::filesystem::path> leftJournal();

/// The id of the class that the try-out is held with.
inline constexpr const char* kTryOutClass = "try_out";

}  // namespace spotter::app
