// Any bytes, as each kind of content file, alone and within a good library: never a crash, and what
// is accepted can be written and read back.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/files.h"
#include "content/kind.h"
#include "content/load.h"
#include "content/resolve.h"
#include "content/upgrade.h"
#include "text/render.h"

using namespace spotter;

namespace {

using Files = std::vector<text::SourceFile>;

Files baseFiles() {
  const std::string root = std::string(SPOTTER_SOURCE_DIR) + "/tests/cases/base";
  content::FolderContents contents = content::readFolder(root);
  if (contents.files.empty()) std::abort();
  return contents.files;
}

/// The base's file of each kind that the fuzzed one replaces.
std::string replacedFile(content::Kind kind) {
  switch (kind) {
    case content::Kind::cue:
      return "spread_floor";
    case content::Kind::exercise:
      return "dip";
    case content::Kind::fault:
      return "knees_in";
    case content::Kind::person:
      return "ada";
    case content::Kind::standard:
      return "plain";
    case content::Kind::place:
      return "studio";
    case content::Kind::phrases:
      return "few";
    case content::Kind::group:
      return "pair";
    case content::Kind::discussion:
      return "sore_knees";
    case content::Kind::class_plan:
      return "small_class";
    case content::Kind::page:
      return "small_page";
    case content::Kind::blueprint:
      return "small_exam";
    case content::Kind::agenda:
      return "short_day";
  }
  return "";
}

void exercise(const Files& files) {
  const content::LoadResult result = content::load(files);
  text::renderReport(result.diagnostics, files);
  text::renderJson(result.diagnostics, files);
  const auto readBack = [&](const std::string& id) {
    const Files resolved = content::resolve(result.library, id);
    const content::LoadResult again = content::load(resolved);
    if (text::hasErrors(again.diagnostics)) std::abort();
    if (content::resolve(again.library, id) != resolved) std::abort();
  };
  for (const content::ClassModel& plan : result.library.classes) readBack(plan.id);
  for (const content::DiscussionModel& topic : result.library.discussions) readBack(topic.id);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Files base = baseFiles();
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const content::Kind kind : content::kKinds) {
    const std::string folder(content::folderOf(kind));
    exercise({{folder + "/fuzzed.toml", text}});
    content::upgrade({folder + "/fuzzed.toml", text});
  }
  // Within the library only as the kind that it seems to be: most inputs are mutated good files.
  for (const content::Kind kind : content::kKinds) {
    const std::string name = replacedFile(kind) + ".toml";
    if (text.find("\"" + replacedFile(kind) + "\"") == std::string::npos) continue;
    Files files = base;
    for (text::SourceFile& file : files) {
      if (file.path.ends_with("/" + name)) file.text = text;
    }
    exercise(files);
  }
  return 0;
}
