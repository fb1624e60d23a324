// Any bytes as a recording, as they are and with good check values after a good beginning: never a
// crash, and whatever is accepted can be marked and run again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assess/wording.h"
#include "content/files.h"
#include "content/load.h"
#include "content/resolve.h"
#include "replay/lines.h"
#include "replay/rerun.h"

using namespace spotter;

namespace {

constexpr const char* kClass = "small_class";
// A re-run of a day would only be slow.
constexpr base::Tick kLongestRun = 120 * base::kTicksPerSecond;

std::vector<std::string> goodBeginning() {
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/tests/cases/base");
  const content::LoadResult loaded = content::load(contents.files);
  const auto resolved = content::resolve(loaded.library, kClass);
  if (resolved.empty()) std::abort();
  replay::Header header;
  header.simulation = 1;
  header.class_id = kClass;
  header.content_hash = content::contentHash(resolved);
  std::vector<std::string> lines = {replay::lineText(header)};
  for (const auto& file : resolved) lines.push_back(replay::lineText(replay::ContentLine{file}));
  return lines;
}

std::string sealedAll(const std::vector<std::string>& beginning, const std::string& rest) {
  std::string bytes;
  std::uint32_t check = 0;
  const auto add = [&](std::string_view json) {
    check = replay::checkOf(check, json);
    bytes += replay::sealed(json, check);
  };
  for (const std::string& line : beginning) add(line);
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find('\n', at), rest.size());
    add(std::string_view(rest).substr(at, end - at));
    at = end + 1;
  }
  return bytes;
}

void exercise(const std::string& bytes) {
  const auto read = replay::readRecording(bytes, "fuzzed.rec");
  if (!read) return;
  const assess::Debrief debrief = assess::makeDebrief(read.value().events, {});
  assess::debriefText(debrief, {});
  assess::debriefJson(debrief);
  if (read.value().end > kLongestRun) return;
  const auto run = replay::rerun(read.value());
  if (run && run.value().difference) run.value().difference->text();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string> beginning = goodBeginning();
  const std::string text(reinterpret_cast<const char*>(data), size);
  exercise(text);
  exercise(sealedAll({}, text));
  exercise(sealedAll(beginning, text));
  return 0;
}
