#include "app/content_commands.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>

#include "app/data_paths.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "content/codes.h"
#include "content/files.h"
#include "content/kind.h"
#include "content/load.h"
#include "content/schema.h"
#include "content/upgrade.h"
#include "replay/journal_file.h"
#include "text/render.h"

namespace spotter::app {
namespace {

std::string kindList() {
  std::string list;
  for (const content::Kind kind : content::kKinds)
    list += (list.empty() ? "" : ", ") + std::string(content::kindName(kind));
  return list;
}

// "people/mary.toml": what a file is, whoever's it is.
std::string shortName(const std::string& path) {
  return std::string(text::folderName(path)) + "/" + std::string(text::fileName(path));
}

// Files that the author's own ones may refer to: the program's content, less what they replace.
std::vector<text::SourceFile> context(const std::vector<text::SourceFile>& own,
                                      const DataPaths& data) {
  std::set<std::string> known;
  for (const text::SourceFile& file : own) known.insert(shortName(file.path));
  std::vector<text::SourceFile> rest;
  for (text::SourceFile& file : content::readFolder(data.scenarios().string()).files) {
    if (!known.contains(shortName(file.path))) rest.push_back(std::move(file));
  }
  return rest;
}

std::optional<int> refusedPlaces(const std::vector<std::string>& places) {
  for (const std::string& place : places) {
    std::error_code error;
    if (place.empty()) return reportWrongUse("an empty path was given; name a file or a folder");
    if (!std::filesystem::exists(place, error)) {
      return reportOutside({error && error != std::errc::no_such_file_or_directory
                                ? error.message()
                                : "there is no such file or folder",
                            place, ""});
    }
    if (!std::filesystem::is_directory(place, error)) continue;
    const content::FolderContents found = content::readFolder(place);
    if (found.files.empty() && found.diagnostics.empty()) {
      std::fprintf(stderr, "spotter: %s: there is no content file (.toml) in this folder\n",
                   place.c_str());
      return kAnswerIsNo;
    }
  }
  return std::nullopt;
}

// Mistakes that keep a file from being read at all; an older format is none of them.
constexpr content::Code kNoContent[] = {content::Code::syntax, content::Code::invalid_utf8,
                                        content::Code::empty_file, content::Code::unknown_folder,
                                        content::Code::too_large};

bool isContent(const text::SourceFile& file) {
  const content::LoadResult loaded = content::load(std::vector{file});
  return std::none_of(
      loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const text::Diagnostic& found) {
        return std::any_of(std::begin(kNoContent), std::end(kNoContent),
                           [&](content::Code code) { return found.code == content::codeId(code); });
      });
}

int upgradeFile(const text::SourceFile& file) {
  const content::UpgradeResult upgraded = content::upgrade(file);
  if (upgraded.changes.empty() && !isContent(file)) {
    std::fprintf(stderr,
                 "spotter upgrade: %s: this is not a content file, or it has mistakes; run "
                 "`spotter check %s`\n",
                 file.path.c_str(), file.path.c_str());
    return kAnswerIsNo;
  }
  if (upgraded.changes.empty()) {
    std::printf("%s: nothing to do\n", file.path.c_str());
    return kDone;
  }
  const base::Result<base::Done> written = replay::writeWholeFile(file.path, upgraded.text);
  if (!written) return reportOutside(written.error());
  for (const std::string& change : upgraded.changes)
    std::printf("%s: %s\n", file.path.c_str(), change.c_str());
  return kDone;
}

}  // namespace

int runCheck(const std::vector<std::string>& paths, bool json) {
  std::vector<std::string> places = paths;
  const base::Result<DataPaths> data = findData();
  if (places.empty()) {
    if (!data) return reportOutside(data.error());
    places.push_back(data.value().scenarios().string());
  }
  if (!json) {
    if (const std::optional<int> code = refusedPlaces(places)) return *code;
  }
  content::FolderContents contents;
  for (const std::string& place : places) {
    content::FolderContents more = content::readFolder(place);
    contents.files.insert(contents.files.end(), more.files.begin(), more.files.end());
    contents.diagnostics.insert(contents.diagnostics.end(), more.diagnostics.begin(),
                                more.diagnostics.end());
  }
  std::vector<text::SourceFile> all = contents.files;
  if (data && !paths.empty()) {
    const std::vector<text::SourceFile> rest = context(contents.files, data.value());
    all.insert(all.end(), rest.begin(), rest.end());
  }
  std::set<std::string> own;
  for (const text::SourceFile& file : contents.files) own.insert(file.path);
  std::vector<text::Diagnostic> found = contents.diagnostics;
  // The program's own files keep their ids, wherever the other ones lie.
  const std::string ours = data ? data.value().scenarios().string() : "";
  for (text::Diagnostic& diagnostic : content::load(all, ours).diagnostics) {
    if (own.contains(diagnostic.path)) found.push_back(std::move(diagnostic));
  }
  text::sortForReading(found);
  print(json ? text::renderJson(found, contents.files) : text::renderReport(found, contents.files));
  return text::hasErrors(found) ? kAnswerIsNo : kDone;
}

int runUpgrade(const std::vector<std::string>& paths) {
  if (const std::optional<int> code = refusedPlaces(paths)) return *code;
  int code = kDone;
  for (const std::string& path : paths) {
    const content::FolderContents contents = content::readFolder(path);
    for (const text::Diagnostic& diagnostic : contents.diagnostics) {
      std::fprintf(stderr, "spotter upgrade: %s: %s\n", diagnostic.path.c_str(),
                   diagnostic.message.c_str());
      code = kOutsideFailed;
    }
    for (const text::SourceFile& file : contents.files) code = std::max(code, upgradeFile(file));
  }
  return code;
}

int runExplain(const std::string& code) {
  const std::optional<std::string> page = content::explain(code);
  if (!page) {
    std::fprintf(stderr,
                 "spotter explain: there is no message with the code %s; codes look like E0201\n",
                 code.c_str());
    return kWrongUse;
  }
  print(*page);
  return kDone;
}

int runSchema(const std::string& kind) {
  const std::optional<content::Kind> known = content::kindNamed(kind);
  if (!known) {
    std::fprintf(stderr, "spotter schema: unknown kind `%s`; the kinds are %s\n", kind.c_str(),
                 kindList().c_str());
    return kWrongUse;
  }
  print(content::schema(*known));
  return kDone;
}

}  // namespace spotter::app
