#include "app/content_access.h"

#include <algorithm>

#include "content/files.h"
#include "text/nearest.h"

namespace spotter::app {
namespace {

// The user's files replace the program's of the same folder and name.
std::vector<text::SourceFile> allFiles(const DataPaths& data, const std::string& extra_path) {
  std::vector<text::SourceFile> files = content::readFolder(data.scenarios().string()).files;
  std::vector<text::SourceFile> own;
  std::error_code error;
  if (std::filesystem::is_directory(userData(), error))
    own = content::readFolder(userData().string()).files;
  if (!extra_path.empty()) {
    for (text::SourceFile& file : content::readFolder(extra_path).files)
      own.push_back(std::move(file));
  }
  for (text::SourceFile& file : own) {
    const auto same = std::find_if(files.begin(), files.end(), [&](const text::SourceFile& other) {
      return text::folderName(other.path) == text::folderName(file.path) &&
             text::fileName(other.path) == text::fileName(file.path);
    });
    if (same != files.end())
      *same = std::move(file);
    else
      files.push_back(std::move(file));
  }
  return files;
}

}  // namespace

content::LoadResult loadContent(const DataPaths& data) { return content::load(allFiles(data, "")); }

base::Result<std::string> chosenClass(content::LoadResult& loaded, const DataPaths& data,
                                      const std::string& word) {
  std::error_code error;
  const bool is_file = std::filesystem::is_regular_file(word, error);
  const std::string id = is_file ? std::filesystem::path(word).stem().string() : word;
  if (is_file) loaded = content::load(allFiles(data, word));
  if (loaded.library.classModel(id) != nullptr) return id;
  for (const text::Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity != text::Severity::error ||
        text::fileName(diagnostic.path) != id + ".toml")
      continue;
    return base::Error{"the class has errors: " + diagnostic.message,
                       diagnostic.path + ":" + std::to_string(diagnostic.span.line),
                       "run `spotter check` to see them all"};
  }
  std::vector<std::string> ids;
  for (const content::ClassModel& model : loaded.library.classes) ids.push_back(model.id);
  const std::string near(text::nearestName(id, ids));
  std::string known;
  for (const std::string& each : ids) known += (known.empty() ? "there are " : ", ") + each;
  return base::Error{"there is no class `" + id + "`", "",
                     !near.empty()    ? "did you mean `" + near + "`?"
                     : !known.empty() ? known
                                      : "run `spotter check`"};
}

}  // namespace spotter::app
