#include "app/decide_command.h"

#include <cstdio>

#include "app/clock.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "credential/attempt.h"
#include "credential/plain_text.h"
#include "credential/register.h"
#include "records/course_file.h"

namespace spotter::app {
namespace {

using records::CourseFile;

int refuse(const DecideOptions& options, const std::string& what) {
  std::fprintf(stderr, "%s, entry %d: %s\n", options.file.c_str(), options.entry, what.c_str());
  return kAnswerIsNo;
}

/// Opens the course and finds the exam; `work` gets the file, its entries and the exam.
template <class Work>
int withAttempt(const DecideOptions& options, Work&& work) {
  base::Result<CourseFile> file = CourseFile::open(options.file);
  if (!file) return reportOutside(file.error());
  const auto entries = file.value().entries();
  if (!entries) return reportOutside(entries.error());
  const auto attempt = credential::attemptOf(entries.value(), options.entry);
  if (!attempt) return refuse(options, attempt.error().what);
  return work(file.value(), entries.value(), attempt.value());
}

}  // namespace

int runCourseDecide(const DecideOptions& options) {
  for (const auto& [text, what] :
       {std::pair{&options.reason, "the reason"}, std::pair{&options.by, "who decides"}}) {
    const std::string fault = credential::faultOfText(*text, what, what[4] == 'r' ? 1000 : 200);
    if (!fault.empty()) return reportWrongUse(fault);
  }
  const std::string result = options.result == "not-yet" ? "not yet" : options.result;
  return withAttempt(options, [&](CourseFile& file, const auto& entries, const auto& attempt) {
    const std::string why_not = credential::whyNotToDecide(attempt, result);
    if (!why_not.empty()) return refuse(options, why_not);
    const auto entry =
        file.add("exam_decided", attempt.pseudonym,
                 credential::decidedBody(options.entry, result, options.reason, options.by), "",
                 utcNow());
    if (!entry) return reportOutside(entry.error());
    print("entry " + std::to_string(entry.value().number) + ": entry " +
          std::to_string(options.entry) + " is a `" + result + "` by decision of " + options.by +
          "\n");
    for (const credential::Issued& each : credential::issuedIn(entries))
      if (result != "pass" && each.entry == options.entry && each.revoked_at.empty())
        print("certificate " + each.id + " of it still stands: spotter certificate revoke\n");
    return static_cast<int>(kDone);
  });
}

}  // namespace spotter::app
