#include "app/reliability_command.h"

#include <cstdio>
#include <set>
#include <utility>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/progress.h"
#include "app/reliability_text.h"
#include "app/report.h"
#include "exam/register.h"
#include "records/course_file.h"
#include "reliability/sittings.h"

namespace spotter::app {
namespace {

/// Sittings of several courses.
struct Gathered {
  std::vector<reliability::ScoredExam> exams;
  std::string forms_of_standard;  ///< its version; sittings of another one are not thrown together
  reliability::Cut cut;
  int left_out = 0;
};

void leaveOut(Gathered& gathered, const std::string& course, int entry, const std::string& why) {
  std::fprintf(stderr, "%s, entry %d is left out: %s\n", course.c_str(), entry, why.c_str());
  ++gathered.left_out;
}

/// An exam that a course took.
void gatherOne(const records::CourseFile& file, const std::string& course, const records::Entry& entry,
               const exam::Kept& kept, Gathered& gathered) {
  const std::string version = kept.standard + " " + kept.standard_version;
  if (gathered.forms_of_standard.empty()) gathered.forms_of_standard = version;
  if (version != gathered.forms_of_standard) {
    leaveOut(gathered, course, entry.number, "it went by another standard, " + version);
    return;
  }
  const auto bundle = file.recordingOf(entry.number);
  if (!bundle || !bundle.value()) {
    leaveOut(gathered, course, entry.number,
             bundle ? std::string("its recordings are gone") : bundle.error().text());
    return;
  }
  auto sitting = reliability::sittingOf(*bundle.value(), course + "/" + entry.pseudonym);
  if (!sitting) {
    leaveOut(gathered, course, entry.number, sitting.error().text());
    return;
  }
  gathered.cut = sitting.value().cut;
  gathered.exams.push_back(std::move(sitting.value().exam));
}

/// Adds the exams of a course. Returns how the command ends.
int gather(const std::string& course, const std::string& blueprint, Gathered& gathered) {
  const auto file = records::CourseFile::open(course);
  if (!file) return reportOutside(file.error());
  const auto entries = file.value().entries();
  if (!entries) return reportOutside(entries.error());
  std::vector<std::pair<const records::Entry*, exam::Kept>> exams;
  for (const records::Entry& entry : entries.value()) {
    if (entry.kind != exam::kExamKept) continue;
    auto kept = exam::keptIn(entry.body);
    if (kept && kept->blueprint == blueprint) exams.emplace_back(&entry, std::move(*kept));
  }
  Progress progress(exams.size(), "exams");
  for (const auto& [entry, kept] : exams) {
    gatherOne(file.value(), course, *entry, kept, gathered);
    progress.done();
  }
  return kDone;
}

}  // namespace

int runCourseReliability(const ReliabilityOptions& options) {
  Gathered gathered;
  std::set<std::string> read;
  for (const std::string& course : options.courses) {
    if (!read.insert(course).second) continue;
    if (const int code = gather(course, options.blueprint, gathered); code != kDone) return code;
  }
  const reliability::Panel panel = reliability::panelOf(gathered.exams, gathered.cut);
  const auto data = findData();
  if (!data) return reportOutside(data.error());
  print(options.json ? panelJson(panel, options.blueprint)
                     : panelText(panel, options.blueprint, loadContent(data.value()).library));
  return panel.wanting.empty() ? kDone : kAnswerIsNo;
}

}  // namespace spotter::app
