#include "app/pack_command.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/installed_fonts.h"
#include "app/out_file.h"
#include "app/pack_folder.h"
#include "app/progress.h"
#include "app/report.h"
#include "content/files.h"
#include "pack/pack.h"
#include "text/render.h"
#ifdef SPOTTER_GUI
#include "app/pack_pictures.h"
#endif

namespace spotter::app {
namespace {

/// The content with the trainer's own pages, and what they wrote wrong.
struct PackContent {
  content::LoadResult loaded;
  std::vector<text::SourceFile> own_pages;
  std::vector<text::Diagnostic> mistakes;  ///< in their own pages
};

PackContent readContent(const DataPaths& data, const std::string& own_folder) {
  PackContent result;
  if (!own_folder.empty()) {
    content::FolderContents own = content::readFolder(own_folder);
    result.own_pages = std::move(own.files);
    result.mistakes = std::move(own.diagnostics);
  }
  result.loaded = loadContent(data, result.own_pages);
  for (const text::Diagnostic& found : result.loaded.diagnostics) {
    const bool own =
        std::any_of(result.own_pages.begin(), result.own_pages.end(),
                    [&](const text::SourceFile& file) { return file.path == found.path; });
    if (own) result.mistakes.push_back(found);
  }
  return result;
}

/// Whether a path is a folder or lies in it.
bool liesIn(const std::filesystem::path& path, const std::filesystem::path& folder) {
  std::error_code unknown;
  const auto inner = std::filesystem::weakly_canonical(path, unknown);
  const auto outer = std::filesystem::weakly_canonical(folder, unknown);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

base::Result<base::Done> checkFolders(const PackOptions& options) {
  std::error_code error;
  if (!options.own_folder.empty() && !std::filesystem::is_directory(options.own_folder, error))
    return base::Error{"there is no such folder", options.own_folder, ""};
  if (!options.own_folder.empty() && liesIn(options.out_folder, options.own_folder))
    return base::Error{"the pack would lie among the pages that go into it", options.out_folder,
                       "choose another folder"};
  return mayBuildPack(options.out_folder, options.replace);
}

#ifdef SPOTTER_GUI
void addPictures(const PackOptions& options, content::LoadResult& loaded, const DataPaths& data,
                 pack::PackInput& input) {
  if (options.without_pictures) return;
  Progress progress(loaded.library.exercises.size(), "exercises drawn");
  base::Result<std::vector<pack::Picture>> drawn =
      drawPackPictures(loaded, data, [&](const std::string& exercise) { progress.done(exercise); });
  if (drawn) {
    input.pictures = std::move(drawn).value();
  } else {
    std::fprintf(stderr, "spotter: no pictures: %s\n", drawn.error().text().c_str());
  }
}
#else
void addPictures(const PackOptions& options, content::LoadResult&, const DataPaths&,
                 pack::PackInput&) {
  if (!options.without_pictures)
    std::fprintf(stderr, "spotter: this build draws nothing: the pack is without pictures\n");
}
#endif

/// Nothing, and a word on it, where it cannot be made: the pages do without.
std::optional<std::string> printFile(const content::Library& library,
                                     const pack::PackInput& input) {
  const std::vector<pack::PrintFonts> fonts = installedFonts();
  if (fonts.empty()) {
    std::fprintf(stderr, "spotter: no print file: no font is installed (fonts-dejavu-core)\n");
    return std::nullopt;
  }
  base::Result<std::string> print = pack::buildPrint(library, input, fonts.front());
  if (print) return std::move(print).value();
  std::fprintf(stderr, "spotter: no print file: %s\n", print.error().text().c_str());
  return std::nullopt;
}

void tellReplaced(const content::LoadResult& loaded) {
  for (const std::string& id : loaded.replaced_pages)
    std::printf("your page `%s` takes the place of the program's\n", id.c_str());
}

/// Prints mistakes in the trainer's own pages. Returns whether one of them is an error.
bool tellMistakes(const PackContent& content) {
  std::fputs(text::renderReport(content.mistakes, content.own_pages).c_str(), stderr);
  return std::any_of(
      content.mistakes.begin(), content.mistakes.end(),
      [](const text::Diagnostic& found) { return found.severity == text::Severity::error; });
}

}  // namespace

int runPack(const PackOptions& options) {
  const base::Result<base::Done> folders = checkFolders(options);
  if (!folders) return reportOutside(folders.error());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  PackContent content = readContent(data.value(), options.own_folder);
  if (!content.mistakes.empty() && tellMistakes(content)) return kAnswerIsNo;
  pack::PackInput input;
  input.course = options.course;
  OwnSite own;
  if (!options.own_folder.empty()) {
    base::Result<OwnSite> read = readOwnSite(options.own_folder);
    if (!read) return reportOutside(read.error());
    own = std::move(read).value();
    input.site = own.links;
  }
  addPictures(options, content.loaded, data.value(), input);
  const std::optional<std::string> print = printFile(content.loaded.library, input);
  input.has_print = print.has_value();
  std::vector<pack::PackFile> files = pack::buildPack(content.loaded.library, input);
  if (print) files.push_back({pack::kPrintPath, *print});
  const std::size_t pages = static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(),
                    [](const pack::PackFile& file) { return file.path.ends_with(".html"); }));
  std::move(own.files.begin(), own.files.end(), std::back_inserter(files));
  const base::Result<base::Done> written = writePack(options.out_folder, files);
  if (!written) return reportOutside(written.error());
  std::size_t bytes = 0;
  for (const pack::PackFile& file : files) bytes += file.bytes.size();
  tellReplaced(content.loaded);
  std::printf("wrote %s: %zu pages, %zu pictures, %.1f MB; open index.html in a browser\n",
              options.out_folder.c_str(), pages, input.pictures.size(),
              static_cast<double>(bytes) / 1e6);
  return kDone;
}

int runSafetyCard(const SafetyCardOptions& options) {
  const base::Result<base::Done> named = mayBeCalled(options.out_path, ".html");
  if (!named) return reportWrongUse(named.error().text());
  const base::Result<base::Done> free = mayReplace(options.out_path, "<!doctype html>");
  if (!free) return reportOutside(free.error());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  const content::LoadResult loaded = loadContent(data.value());
  std::ofstream file(options.out_path, std::ios::binary);
  file << pack::safetyCardPage(loaded.library, options.course);
  file.close();
  if (!file)
    return reportOutside({"it cannot be written", options.out_path, "is there such a folder?"});
  std::printf("wrote %s\n", options.out_path.c_str());
  return kDone;
}

}  // namespace spotter::app
