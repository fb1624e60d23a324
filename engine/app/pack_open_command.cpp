#include "app/pack_open_command.h"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "app/clock.h"
#include "app/exit_code.h"
#include "app/pack_folder.h"
#include "app/report.h"
#include "credential/pack_access.h"
#include "credential/plain_text.h"
#include "records/course_file.h"

namespace spotter::app {
namespace {

using credential::PackAccess;
using records::CourseFile;
using records::Entry;
using records::PackOpens;

int refuse(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "%s: %s\n", where.c_str(), what.c_str());
  return kAnswerIsNo;
}

const char* opensWords(PackOpens opens) {
  return opens == PackOpens::completed ? "on completing the training" : "on passing the exam";
}

/// What stands on every page: the course's title and day.
std::string courseWords(const records::Course& course) {
  return course.held_on.empty() ? course.title : course.title + ", " + course.held_on;
}

bool isThere(const std::vector<records::Trainee>& trainees, const std::string& pseudonym) {
  return std::any_of(trainees.begin(), trainees.end(),
                     [&](const records::Trainee& each) { return each.pseudonym == pseudonym; });
}

/// Keeps an opening that is not kept yet. Looked at again in the same step: of two that open at once one keeps
/// it, and one that may no longer be opened is refused.
base::Result<base::Done> keepOpening(CourseFile& file, const records::Course& course,
                                     const std::string& pseudonym, const PackAccess& access) {
  bool kept_meanwhile = false;
  const auto objection = [&](std::span<const Entry> entries) -> std::string {
    const PackAccess now = credential::packAccess(entries, course, pseudonym);
    if (now.rests_on != access.rests_on) return "the register changed meanwhile; try again";
    kept_meanwhile = now.opened != 0;
    return kept_meanwhile ? "it is kept already" : "";
  };
  const auto entry = file.addUnless(objection, credential::kPackOpened, pseudonym,
                                    credential::packOpenedBody(access), "", utcNow());
  if (entry || kept_meanwhile) return base::Done{};
  return entry.error();
}

}  // namespace

int runPackOpen(const PackOpenOptions& options) {
  base::Result<CourseFile> opened = CourseFile::open(options.file);
  if (!opened) return reportOutside(opened.error());
  CourseFile& file = opened.value();
  const std::string where = options.file + ", " + options.trainee;
  const auto breach = file.breach();
  if (!breach) return reportOutside(breach.error());
  if (breach.value()) return refuse(where, "the register does not hold together: " + *breach.value());
  const auto course = file.course();
  if (!course) return reportOutside(course.error());
  const auto trainees = file.trainees();
  if (!trainees) return reportOutside(trainees.error());
  if (!isThere(trainees.value(), options.trainee))
    return refuse(where, "there is nobody of that pseudonym in this course; `spotter course list` shows who is");
  const auto entries = file.entries();
  if (!entries) return reportOutside(entries.error());
  const PackAccess access = credential::packAccess(entries.value(), course.value(), options.trainee);
  if (access.rests_on == 0)
    return refuse(where, "the pack does not open yet: " + access.missing +
                             ". The safety card is for everybody: `spotter pack safety --out card.html`");
  const auto may = mayBuildPack(options.pack.out_folder, options.pack.replace);
  if (!may) return reportOutside(may.error());
  // Before the pages are made: a pack that was given is never missing in the register.
  const auto kept = keepOpening(file, course.value(), options.trainee, access);
  if (!kept) return reportOutside(kept.error());
  print("the pack opens for " + options.trainee + " " + opensWords(access.opens) + ", by entry " +
        std::to_string(access.rests_on) + (access.opened != 0 ? " (opened before)" : "") + "\n");
  PackOptions pack = options.pack;
  pack.course = courseWords(course.value());
  return runPack(pack);
}

int runCourseComplete(const PackOpenOptions& options) {
  const bool withdrawn = !options.withdraw.empty();
  std::string fault = credential::faultOfText(options.by, "the trainer's name");
  if (fault.empty() && withdrawn) fault = credential::faultOfText(options.withdraw, "the reason", 1000);
  if (!fault.empty()) return reportWrongUse(fault);
  base::Result<CourseFile> file = CourseFile::open(options.file);
  if (!file) return reportOutside(file.error());
  bool so_already = false;
  const auto objection = [&](std::span<const Entry> entries) -> std::string {
    so_already = (credential::completedBy(entries, options.trainee) != 0) != withdrawn;
    return so_already ? "it is so already" : "";
  };
  const auto entry = file.value().addUnless(
      objection, withdrawn ? credential::kCompletionWithdrawn : credential::kTrainingCompleted, options.trainee,
      withdrawn ? credential::withdrawnBody(options.by, options.withdraw) : credential::completedBody(options.by), "",
      utcNow());
  const std::string words =
      options.trainee + (withdrawn ? " has not completed the training" : " has completed the training");
  if (so_already) {
    print(words + " already; nothing was added\n");
    return kDone;
  }
  if (!entry) return reportOutside(entry.error());
  print("entry " + std::to_string(entry.value().number) + ": " + words + ", says " + options.by + "\n");
  return kDone;
}

int runCourseSetPack(const PackOpenOptions& options) {
  const std::string fault = credential::faultOfText(options.by, "the trainer's name");
  if (!fault.empty()) return reportWrongUse(fault);
  base::Result<CourseFile> file = CourseFile::open(options.file);
  if (!file) return reportOutside(file.error());
  const PackOpens opens = options.opens == "pass" ? PackOpens::passed : PackOpens::completed;
  const auto done = file.value().setPackOpens(opens, options.by, utcNow());
  if (!done) return reportOutside(done.error());
  print("the pack of this course opens " + std::string(opensWords(opens)) + "\n");
  return kDone;
}

}  // namespace spotter::app
