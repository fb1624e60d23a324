#include "app/content_access.h"

#include <algorithm>

#include "content/document.h"
#include "content/files.h"
#include "content/kind.h"
#include "text/nearest.h"

namespace spotter::app {
namespace {

// The program's files and the user's. A file that is named on the command line takes the place of
// the program's of the same folder and name; nothing else does.
std::vector<text::SourceFile> allFiles(const DataPaths& data, const std::string& extra_path) {
  std::vector<text::SourceFile> files = content::readFolder(data.scenarios().string()).files;
  std::error_code error;
  if (std::filesystem::is_directory(userData(), error)) {
    for (text::SourceFile& file : content::readFolder(userData().string()).files)
      files.push_back(std::move(file));
  }
  if (extra_path.empty()) return files;
  for (text::SourceFile& file : content::readFolder(extra_path).files) {
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

content::LoadResult loadAll(const DataPaths& data, const std::string& extra_path) {
  return content::load(allFiles(data, extra_path), data.scenarios().string());
}

base::Error firstMistake(const text::Diagnostic& diagnostic) {
  return {"it has errors: " + diagnostic.message,
          diagnostic.path + ":" + std::to_string(diagnostic.span.line),
          "run `spotter check` to see them all"};
}

// The first file of a folder of classes or discussions; looks no further than it has to.
std::string firstFileIn(const std::filesystem::path& folder) {
  std::error_code error;
  std::string first;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string path = entry.path().string();
    if (entry.path().extension() == ".toml" && (first.empty() || path < first)) first = path;
  }
  return first;
}

// Of a folder the first class that one could have meant.
base::Error isFolder(const std::string& word) {
  const std::filesystem::path folder = std::filesystem::path(word).lexically_normal();
  std::string example;
  for (const char* name : {"classes", "discussions"}) {
    if (example.empty() && text::folderName((folder / "x").string()) == name)
      example = firstFileIn(folder);
    if (example.empty()) example = firstFileIn(folder / name);
  }
  return {"this is a folder, and a class is one file", word,
          example.empty() ? "there is no class in it: those lie in folders named classes"
                          : "name a class in it, e.g. `" + example + "`"};
}

// The id that a class file gives itself, or what the file is instead.
base::Result<std::string> idInFile(const std::string& path) {
  const content::FolderContents contents = content::readFolder(path);
  if (contents.files.empty()) {
    const text::Diagnostic& why = contents.diagnostics.front();
    return base::Error{why.message, path, "a class is a text file, its name ends in .toml"};
  }
  const std::optional<content::Kind> kind = content::kindOfPath(path);
  if (!kind)
    return base::Error{"this lies in no folder of content", path,
                       "the folder tells what a file is: put a class into one named classes, a "
                       "discussion into one named discussions"};
  if (*kind != content::Kind::class_plan && *kind != content::Kind::discussion)
    return base::Error{"this is a file of the kind " + std::string(content::kindName(*kind)) +
                           ", not a class or discussion",
                       path,
                       "class files lie in a folder named classes, discussions in discussions"};
  const content::Document document = content::readDocument(contents.files.front(), *kind);
  if (document.id().empty()) return firstMistake(document.findings.diagnostics().front());
  return document.id();
}

bool looksLikePath(const std::string& word) {
  return word.find('/') != std::string::npos || word.ends_with(".toml");
}

// The class that a file holds, with the user's and the program's content round it.
base::Result<std::string> classInFile(content::LoadResult& loaded, const DataPaths& data,
                                      const std::string& path) {
  const base::Result<std::string> id = idInFile(path);
  if (!id) return id;
  loaded = loadAll(data, path);
  const std::string normal = std::filesystem::path(path).lexically_normal().string();
  for (const text::Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity == text::Severity::error && diagnostic.path == normal)
      return firstMistake(diagnostic);
  }
  return id;
}

base::Error noSuchClass(const content::Library& library, const std::string& id) {
  std::vector<std::string> ids;
  for (const content::ClassModel& model : library.classes) ids.push_back(model.id);
  for (const content::DiscussionModel& model : library.discussions) ids.push_back(model.id);
  const std::string near(text::nearestName(id, ids));
  std::string known;
  for (const std::string& each : ids) known += (known.empty() ? "there are " : ", ") + each;
  return {"there is no class or discussion `" + id + "`", "",
          !near.empty()    ? "did you mean `" + near + "`?"
          : !known.empty() ? known
                           : "run `spotter check`"};
}

}  // namespace

content::LoadResult loadContent(const DataPaths& data,
                                std::span<const text::SourceFile> own_pages) {
  return content::load(allFiles(data, ""), data.scenarios().string(), own_pages);
}

const content::StandardModel* standardOf(const content::Library& library, const std::string& id) {
  if (const auto* plan = library.classModel(id)) return library.standard(plan->standard);
  const auto* discussion = library.discussion(id);
  return discussion ? library.standard(discussion->standard) : nullptr;
}

base::Result<std::string> chosenClass(content::LoadResult& loaded, const DataPaths& data,
                                      const std::string& word) {
  if (loaded.library.classModel(word) != nullptr || loaded.library.discussion(word) != nullptr)
    return word;
  std::error_code error;
  if (std::filesystem::is_directory(word, error)) return isFolder(word);
  if (std::filesystem::exists(word, error)) return classInFile(loaded, data, word);
  if (looksLikePath(word))
    return base::Error{"there is no such file", word, "is the path right, seen from this folder?"};
  for (const text::Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity == text::Severity::error &&
        text::fileName(diagnostic.path) == word + ".toml")
      return firstMistake(diagnostic);
  }
  return noSuchClass(loaded.library, word);
}

}  // namespace spotter::app
