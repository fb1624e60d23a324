#include "app/figure_command.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/report.h"
#include "content/files.h"
#include "figure/catalogue.h"

namespace spotter::app {
namespace {

/// The library's person of that id, or the one of a file.
base::Result<content::PersonModel> personOf(const std::string& word) {
  if (!word.ends_with(".toml")) {
    const base::Result<DataPaths> data = findData();
    if (!data) return data.error();
    const content::LoadResult loaded = loadContent(data.value());
    if (const auto* person = loaded.library.person(word)) return *person;
    return base::Error{"no person is called `" + word + "`", "",
                       "name a person of scenarios/people or a .toml file"};
  }
  const content::FolderContents read = content::readFolder(word);
  if (read.files.empty()) return base::Error{"there is no such file", word, "check its name"};
  // Wherever it lies, it is read as a person.
  text::SourceFile source = read.files.front();
  source.path = "people/" + std::filesystem::path(word).filename().string();
  const content::LoadResult loaded = content::load(std::span(&source, 1));
  for (const text::Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity == text::Severity::error) {
      return base::Error{diagnostic.message, word + ":" + std::to_string(diagnostic.span.line),
                         diagnostic.hint};
    }
  }
  if (loaded.library.people.empty()) return base::Error{"it holds no person", word, ""};
  return loaded.library.people.front();
}

}  // namespace

int runFigure(const FigureOptions& options) {
  const auto person = personOf(options.person);
  if (!person) return reportWrongUse(person.error().text());
  const base::Result<base::Done> free = mayReplace(options.out_path, "glTF");
  if (!free) return reportOutside(free.error());
  const auto assets = figure::makePeople({content::figureSpec(person.value())});
  std::ofstream file(options.out_path, std::ios::binary);
  const auto& bytes = assets.front().bytes;
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file)
    return reportOutside({"it cannot be written", options.out_path, "choose another place"});
  std::printf("wrote %s: %zu bytes, %s\n", options.out_path.c_str(), bytes.size(),
              assets.front().summary.c_str());
  return kDone;
}

}  // namespace spotter::app
