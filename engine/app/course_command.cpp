#include "app/course_command.h"

#include <chrono>
#include <cstdio>

#include "app/clock.h"
#include "app/content_access.h"
#include "app/debriefs.h"
#include "app/entry_words.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "app/results_csv.h"
#include "credential/plain_text.h"
#include "credential/utc.h"
#include "credential/xapi.h"
#include "crypto/digest.h"
#include "exam/register.h"
#include "records/course_file.h"
#include "records/export.h"
#include "replay/journal_file.h"
#include "replay/rerun.h"
#include "text/json_string.h"

namespace spotter::app {
namespace {

using records::CourseFile;
using text::jsonString;

/// Opens the course and does something with it that returns how the command ends.
template <class Work>
int with(const CourseOptions& options, Work&& work) {
  base::Result<CourseFile> file = CourseFile::open(options.file);
  if (!file) return reportOutside(file.error());
  return work(file.value());
}

/// What a recording came to, for an entry: the marks that its standard counts, and how to find the
/// recording again.
struct Kept {
  int code = kDone;
  std::string body;  ///< JSON
  std::string words;
};

Kept notKept(int code) { return {code, {}, {}}; }

Kept keptOf(const std::string& bytes, const std::string& path) {
  const base::Result<replay::Recording> read = replay::readRecording(bytes, path);
  if (!read) return notKept(reportOutside(read.error()));
  const replay::Recording& recording = read.value();
  if (!recording.complete) {
    std::fprintf(stderr, "%s: it broke off; only what was led to its end is kept\n", path.c_str());
    return notKept(kAnswerIsNo);
  }
  const base::Result<content::Library> library = replay::libraryOf(recording);
  if (!library) return notKept(reportOutside(library.error()));
  const bool same = replay::sameSimulation(recording);
  if (same) {
    const base::Result<replay::Rerun> again = replay::rerun(recording);
    if (!again) return notKept(reportOutside(again.error()));
    if (again.value().difference) {
      std::fprintf(stderr, "%s: it does not run as it says it did, at %s; it is not kept\n",
                   path.c_str(), again.value().difference->text().c_str());
      return notKept(kAnswerIsNo);
    }
  }
  const std::string& id = recording.header.class_id;
  const base::Result<Debriefs> debriefs = debriefsOf(recording.events, library.value(), id);
  if (!debriefs) return notKept(reportOutside(debriefs.error()));
  const content::StandardModel* standard = standardOf(library.value(), id);
  Kept kept;
  kept.body = "{\"class\":" + jsonString(id) +
              ",\"standard\":" + jsonString(standard ? standard->id : "") +
              ",\"simulation\":" + std::to_string(recording.header.simulation) +
              ",\"re_run\":" + (same ? "true" : "false") + ",\"recording\":\"" +
              crypto::hexOf(crypto::sha256(bytes)) + "\"";
  kept.words = id;
  if (debriefs.value().exercise) {
    const assess::Spotting& seen = debriefs.value().exercise->spotting;
    kept.body += ",\"faulty\":" + std::to_string(seen.faulty) +
                 ",\"hits\":" + std::to_string(seen.hits) +
                 ",\"clean\":" + std::to_string(seen.clean) +
                 ",\"false_alarms\":" + std::to_string(seen.false_alarms);
    kept.words += ", " + std::to_string(seen.hits) + " of " + std::to_string(seen.faulty) +
                  " faults seen, " + std::to_string(seen.false_alarms) + " of " +
                  std::to_string(seen.clean) + " sound ones called";
  }
  if (debriefs.value().talk) {
    char total[16];
    std::snprintf(total, sizeof total, "%.1f", debriefs.value().talk->marks.total);
    kept.body += std::string(",\"discussion\":") + total;
    kept.words += std::string(", discussion ") + total + " of 100 (provisional)";
  }
  kept.body += "}";
  return kept;
}

/// Why a course cannot go by a standard; empty when it can.
std::string whyNoStandard(const std::string& id) {
  const base::Result<DataPaths> data = findData();
  if (!data) return data.error().text();
  const content::Library library = loadContent(data.value()).library;
  if (library.standard(id) != nullptr) return {};
  std::string all;
  for (const content::StandardModel& each : library.standards) all += (all.empty() ? "" : ", ") + each.id;
  return "no standard is called `" + id + "`; there are " + all;
}

}  // namespace

int runCourseNew(const CourseOptions& options) {
  if (!options.held_on.empty() && !credential::isUtc(options.held_on + "T00:00:00Z"))
    return reportWrongUse("--date wants a day that there is, such as 2026-03-12, not " + options.held_on);
  if (const std::string why = whyNoStandard(options.standard); !why.empty()) return reportWrongUse(why);
  records::Course course;
  course.title = options.title;
  course.place = options.place;
  course.held_on = options.held_on;
  course.standard = options.standard;
  course.pack_opens =
      options.pack_opens == "pass" ? records::PackOpens::passed : records::PackOpens::completed;
  const auto file = CourseFile::create(options.file, course, utcNow());
  if (!file) return reportOutside(file.error());
  print("course \"" + options.title + "\": " + options.file + "\n");
  return kDone;
}

int runCourseAdd(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto pseudonym = file.addTrainee(options.name, utcNow());
    if (!pseudonym) return reportOutside(pseudonym.error());
    print(pseudonym.value() + "\n");
    return static_cast<int>(kDone);
  });
}

int runCourseList(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto course = file.course();
    if (!course) return reportOutside(course.error());
    const auto trainees = file.trainees();
    if (!trainees) return reportOutside(trainees.error());
    const auto entries = file.entries();
    if (!entries) return reportOutside(entries.error());
    std::string text = course.value().title;
    for (const std::string& part : {course.value().place, course.value().held_on})
      if (!part.empty()) text += ", " + part;
    text += "\n\nTrainees\n";
    for (const records::Trainee& trainee : trainees.value())
      text += "  " + trainee.pseudonym + "  " + (trainee.name.empty() ? "(no name)" : trainee.name) +
              "\n";
    text += "\nEntries\n";
    for (const records::Entry& entry : entries.value())
      text += "  " + entryWords(entry) + "\n";
    print(text);
    return static_cast<int>(kDone);
  });
}

int runCourseKeep(const CourseOptions& options) {
  const base::Result<std::string> bytes = replay::readWholeFile(options.recording);
  if (!bytes) return reportOutside(bytes.error());
  const Kept kept = keptOf(bytes.value(), options.recording);
  if (kept.code != kDone) return kept.code;
  return with(options, [&](CourseFile& file) {
    const auto before = file.entries();
    if (!before) return reportOutside(before.error());
    for (const records::Entry& entry : before.value()) {
      if (entry.kind != "practice_kept" || entry.body != kept.body) continue;
      std::fprintf(stderr, "%s: entry %d is of this recording already, for %s\n",
                   options.recording.c_str(), entry.number, entry.pseudonym.c_str());
      return static_cast<int>(kAnswerIsNo);
    }
    const auto entry =
        file.add("practice_kept", options.trainee, kept.body, bytes.value(), utcNow());
    if (!entry) return reportOutside(entry.error());
    print("entry " + std::to_string(entry.value().number) + ": practice of " + options.trainee +
          ", " + kept.words + "\nA practice record is no certificate.\n");
    return static_cast<int>(kDone);
  });
}

int runCourseErase(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto done = file.eraseName(options.trainee, utcNow());
    if (!done) return reportOutside(done.error());
    print("the name of " + options.trainee +
          " is erased here; backups and exports made before still hold it\n");
    return static_cast<int>(kDone);
  });
}

int runCourseTidy(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto course = file.course();
    if (!course) return reportOutside(course.error());
    const int days = options.days > 0 ? options.days : course.value().trace_days;
    const auto before = std::chrono::system_clock::now() - std::chrono::hours(24) * days;
    const auto dropped = file.dropRecordingsBefore(utcOf(before));
    if (!dropped) return reportOutside(dropped.error());
    print(std::to_string(dropped.value()) + " recordings older than " + std::to_string(days) +
          " days removed; their entries stay\n");
    return static_cast<int>(kDone);
  });
}

int runCourseCheck(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto breach = file.breach();
    if (!breach) return reportOutside(breach.error());
    if (breach.value()) {
      std::fprintf(stderr, "%s: %s\n", options.file.c_str(), breach.value()->c_str());
      return static_cast<int>(kAnswerIsNo);
    }
    const auto entries = file.entries();
    if (!entries) return reportOutside(entries.error());
    for (const records::Entry& entry : entries.value()) {
      const auto kept = entry.kind == exam::kExamKept ? exam::keptIn(entry.body) : std::nullopt;
      if (!kept) continue;
      const auto bundle = file.recordingOf(entry.number);
      if (!bundle) return reportOutside(bundle.error());
      const bool whole =
          bundle.value() && crypto::hexOf(crypto::sha256(*bundle.value())) == kept->bundle;
      if (whole) continue;
      std::fprintf(stderr, "%s: the exam of entry %d is %s\n", options.file.c_str(), entry.number,
                   bundle.value() ? "another than was taken" : "gone");
      return static_cast<int>(kAnswerIsNo);
    }
    print(std::to_string(entries.value().size()) + " entries hold together; the last is " +
          crypto::hexOf(entries.value().back().digest) + "\n");
    return static_cast<int>(kDone);
  });
}

int runCourseBackUp(const CourseOptions& options) {
  return with(options, [&](CourseFile& file) {
    const auto done = file.backUp(options.out_path);
    if (!done) return reportOutside(done.error());
    print("backup: " + options.out_path + "\n");
    return static_cast<int>(kDone);
  });
}

int runCourseExport(const CourseOptions& options) {
  if (options.form == "xapi" && !credential::isHttps(options.home))
    return reportWrongUse("--home wants an https address");
  return with(options, [&](CourseFile& file) {
    const auto course = file.course();
    const auto trainees = file.trainees();
    const auto entries = file.entries();
    if (!course) return reportOutside(course.error());
    if (!trainees) return reportOutside(trainees.error());
    if (!entries) return reportOutside(entries.error());
    if (options.form == "xapi") {
      print(credential::xapiStatements(entries.value(), options.home));
      return static_cast<int>(kDone);
    }
    print(options.form == "results" ? resultsCsv(entries.value())
          : options.form == "json"
              ? records::courseJson(course.value(), trainees.value(), entries.value())
              : records::entriesCsv(entries.value()));
    return static_cast<int>(kDone);
  });
}

}  // namespace spotter::app
