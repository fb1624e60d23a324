#include "app/sitting_command.h"

#include <cstdio>
#include <vector>

#include "app/clock.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "assess/watching_review.h"
#include "exam/register.h"
#include "records/course_file.h"
#include "replay/recording.h"

namespace spotter::app {
namespace {

using records::CourseFile;
using records::Entry;

int no(const std::string& where, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", where.c_str(), why.c_str());
  return kAnswerIsNo;
}

/// How many windows an exam has, from the bundle that an entry holds; -1 when it is not there any more.
base::Result<int> windowsOf(const CourseFile& file, int entry) {
  const auto bytes = file.recordingOf(entry);
  if (!bytes) return bytes.error();
  if (!bytes.value()) return -1;
  const auto bundle = exam::readBundle(*bytes.value(), "entry " + std::to_string(entry));
  if (!bundle) return bundle.error();
  std::vector<std::vector<session::Event>> events;
  for (const std::string& recording : bundle.value().recordings) {
    auto read = replay::readRecording(recording, "entry " + std::to_string(entry));
    if (!read) return read.error();
    events.push_back(std::move(read).value().events);
  }
  return static_cast<int>(assess::watchedWindows(events, content::StandardModel{}).size());
}

}  // namespace

int runCourseChallenge(const SittingOptions& options) {
  if (const auto fault = exam::faultOfText(options.reason, "the reason"); !fault.empty())
    return reportWrongUse(fault);
  base::Result<CourseFile> file = CourseFile::open(options.course);
  if (!file) return reportOutside(file.error());
  const auto entries = file.value().entries();
  if (!entries) return reportOutside(entries.error());
  const Entry* found = nullptr;
  for (const Entry& entry : entries.value())
    if (entry.number == options.entry) found = &entry;
  const std::string where = "entry " + std::to_string(options.entry);
  if (found == nullptr) return no(where, "there is no such entry");
  if (found->kind != exam::kExamKept) return no(where, "it is no exam");
  if (options.window > 0) {
    const auto windows = windowsOf(file.value(), options.entry);
    if (!windows) return reportOutside(windows.error());
    if (windows.value() >= 0 && options.window > windows.value())
      return no(where, "it has " + std::to_string(windows.value()) + " windows");
  }
  const auto entry = file.value().add(
      exam::kChallenged, found->pseudonym,
      exam::challengeJson(options.entry, options.window, options.reason), "", utcNow());
  if (!entry) return reportOutside(entry.error());
  print("entry " + std::to_string(entry.value().number) + ": " + found->pseudonym +
        " does not agree with " +
        (options.window > 0 ? "window " + std::to_string(options.window) + " of " : "") + where +
        "; a trainer decides\n");
  return kDone;
}

}  // namespace spotter::app
