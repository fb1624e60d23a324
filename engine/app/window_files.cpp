#include "app/window_files.h"

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>

#include "app/content_access.h"
#include "content/files.h"
#include "content/upgrade.h"
#include "replay/journal_file.h"
#include "text/render.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestSettings = 100'000;

std::string timeText(const char* format, std::time_t when) {
  std::tm local{};
  localtime_r(&when, &local);
  char text[64];
  return std::string(text, std::strftime(text, sizeof text, format, &local));
}

std::time_t lastWritten(const fs::path& path) {
  std::error_code error;
  const auto written = fs::last_write_time(path, error);
  const auto system = std::chrono::file_clock::to_sys(written);
  return error ? 0
               : std::chrono::system_clock::to_time_t(
                     std::chrono::time_point_cast<std::chrono::system_clock::duration>(system));
}

/// "first_class" out of "2026-11-22_1405_first_class.rec".
std::string titleOf(const fs::path& recording) {
  std::string name = recording.stem().string();
  if (name.size() > 16 && name[4] == '-' && name[10] == '_') name = name.substr(16);
  std::replace(name.begin(), name.end(), '_', ' ');
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

}  // namespace

SettingsLoaded loadSettings(const fs::path& folder) {
  const fs::path file = folder / "settings.toml";
  std::error_code error;
  if (!fs::exists(file, error)) return {};
  const auto text = replay::readWholeFile(file.string(), kLargestSettings);
  if (!text) {
    return {{},
            "Your settings could not be read; the usual ones are used.",
            text.error().text(),
            false};
  }
  const screens::SettingsRead read = screens::readSettings(text.value());
  if (read.problems.empty()) return {read.settings, ""};
  fs::copy_file(file, file.string() + ".damaged", fs::copy_options::overwrite_existing, error);
  const std::size_t more = read.problems.size() - 1;
  return {read.settings, "Some of your settings could not be read and are as they came.",
          file.string() + ": " + read.problems.front() +
              (more > 0 ? " (and " + std::to_string(more) + " more)" : "") +
              (error ? "" : "; the old file is kept as settings.toml.damaged"),
          !error};
}

base::Result<base::Done> saveSettings(const fs::path& folder, const screens::Settings& settings) {
  std::error_code error;
  fs::create_directories(folder, error);
  return replay::writeWholeFile((folder / "settings.toml").string(),
                                screens::writeSettings(settings));
}

std::vector<screens::ClassEntry> classEntries(const content::Library& library) {
  std::vector<screens::ClassEntry> entries;
  std::error_code error;
  for (const content::ClassModel& model : library.classes) {
    if (model.id == kTryOutClass) continue;
    const bool own = fs::exists(userData() / "classes" / (model.id + ".toml"), error);
    entries.push_back({model.id, model.title, model.summary, own});
    const content::DiscussionModel* talk = library.discussion(model.discussion);
    if (talk == nullptr) continue;
    entries.back().discussion = talk->title;
    entries.back().notice = talk->notice;
  }
  std::stable_partition(entries.begin(), entries.end(),
                        [](const auto& entry) { return !entry.own; });
  return entries;
}

std::vector<screens::DiscussionEntry> discussionEntries(const content::Library& library) {
  std::vector<screens::DiscussionEntry> entries;
  for (const content::DiscussionModel& model : library.discussions) {
    entries.push_back({model.id, model.title, model.summary, model.notice, model.slot,
                       model.minutes, model.theme == content::DiscussionModel::Theme::confirmed});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& a, const auto& b) { return a.slot < b.slot; });
  return entries;
}

screens::CheckReport checkReport(const content::LoadResult& loaded, const fs::path& folder) {
  screens::CheckReport report;
  report.folder = folder.string();
  for (const text::Diagnostic& diagnostic : loaded.diagnostics) {
    if (!diagnostic.path.starts_with(folder.string())) continue;
    const auto contents = content::readFolder(diagnostic.path);
    const auto* file = contents.files.empty() ? nullptr : &contents.files.front();
    (diagnostic.severity == text::Severity::error ? report.errors : report.warnings) += 1;
    if (report.messages.size() < 50) report.messages.push_back(text::renderText(diagnostic, file));
  }
  return report;
}

std::string stampOf(const fs::path& folder) {
  std::string stamp;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() != ".toml") continue;
    std::error_code gone;
    const auto written = fs::last_write_time(entry->path(), gone).time_since_epoch().count();
    stamp += entry->path().string() + " " + std::to_string(written) + " " +
             std::to_string(entry->file_size(gone)) + "\n";
  }
  return stamp;
}

base::Result<fs::path> copyClass(const DataPaths& data, const std::string& class_id) {
  const fs::path own = userData() / "classes";
  std::error_code error;
  fs::path source = own / (class_id + ".toml");
  if (!fs::exists(source, error)) source = data.scenarios() / "classes" / (class_id + ".toml");
  auto text = replay::readWholeFile(source.string(), content::kLargestFile);
  if (!text) return text.error();
  fs::create_directories(own, error);
  if (error) {
    return base::Error{"cannot make the folder: " + error.message(), own.string(),
                       "set XDG_DATA_HOME to a folder that you may write to"};
  }
  std::string id;
  fs::path target;
  for (int number = 1; target.empty() || fs::exists(target, error); ++number) {
    id = class_id + "_copy" + (number > 1 ? std::to_string(number) : std::string());
    target = own / (id + ".toml");
  }
  std::string title = class_id;
  if (const auto loaded = loadContent(data);
      const auto* model = loaded.library.classModel(class_id)) {
    title = model->title;
  }
  const std::string copy =
      content::copyOfClass({source.string(), text.value()}, id, title + " (my copy)");
  const auto written = replay::writeWholeFile(target.string(), copy);
  if (!written) return written.error();
  return target;
}

bool openInEditor(const fs::path& file) {
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) {
    // Twice, so that the editor outlives us and leaves no zombie.
    if (fork() != 0) _exit(0);
    setsid();
    const std::string path = file.string();
    for (const char* variable : {"VISUAL", "EDITOR"}) {
      const char* editor = std::getenv(variable);
      if (editor != nullptr && *editor != '\0') execlp(editor, editor, path.c_str(), nullptr);
    }
    execlp("xdg-open", "xdg-open", path.c_str(), nullptr);
    _exit(127);
  }
  waitpid(child, nullptr, 0);
  return true;
}

std::vector<screens::RecordingEntry> recordingEntries(const fs::path& folder) {
  std::vector<std::pair<std::time_t, fs::path>> found;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".rec")
      found.push_back({lastWritten(entry->path()), entry->path()});
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<screens::RecordingEntry> entries;
  for (const auto& [when, path] : found) {
    entries.push_back({path.string(), titleOf(path), timeText("%e %B %Y, %H:%M", when)});
  }
  return entries;
}

fs::path recordingName(const fs::path& folder, const std::string& class_id) {
  const std::string stem = timeText("%Y-%m-%d_%H%M_", std::time(nullptr)) + class_id;
  std::error_code error;
  fs::path name = folder / (stem + ".rec");
  for (int number = 2; fs::exists(name, error); ++number) {
    name = folder / (stem + "_" + std::to_string(number) + ".rec");
  }
  return name;
}

fs::path recordingsFolder() { return userData() / "recordings"; }

namespace {

constexpr int kMostWindows = 9;

fs::path journalOf(int number) {
  return userState() /
         (number == 1 ? "class.journal" : "class_" + std::to_string(number) + ".journal");
}

}  // namespace

fs::path freeJournal() {
  for (int number = 1; number < kMostWindows; ++number) {
    if (!replay::isInUse(journalOf(number).string())) return journalOf(number);
  }
  return journalOf(kMostWindows);
}

std::optional<fs::path> leftJournal() {
  std::error_code error;
  for (int number = 1; number <= kMostWindows; ++number) {
    const fs::path path = journalOf(number);
    if (fs::exists(path, error) && !replay::isInUse(path.string())) return path;
  }
  return std::nullopt;
}

}  // namespace spotter::app
