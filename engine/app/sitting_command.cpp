#include "app/sitting_command.h"

#include <cstdio>
#include <filesystem>

#include "app/clock.h"
#include "app/content_access.h"
#include "app/exam_result_text.h"
#include "app/exam_runs.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "app/review_files.h"
#include "exam/attempts.h"
#include "exam/register.h"
#include "forms/validity.h"
#include "records/course_file.h"
#include "replay/journal_file.h"
#include "session/version.h"

namespace spotter::app {
namespace {

using records::CourseFile;
using records::Entry;

int no(const std::string& where, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", where.c_str(), why.c_str());
  return kAnswerIsNo;
}

/// A person's sittings of exams by one standard, with the times at which they were opened.
struct Earlier {
  std::vector<std::string> opened_at;
  std::vector<exam::Opened> sittings;
};

Earlier earlierOf(std::span<const Entry> entries, const std::string& pseudonym,
                  const std::string& standard) {
  Earlier earlier;
  for (const Entry& entry : entries) {
    if (entry.kind != exam::kSittingOpened || entry.pseudonym != pseudonym) continue;
    auto opened = exam::openedIn(entry.body);
    if (!opened || opened->standard != standard) continue;
    earlier.opened_at.push_back(entry.at);
    earlier.sittings.push_back(std::move(*opened));
  }
  return earlier;
}

/// A valid form that has not too much in common with what the person sat before.
base::Result<forms::Form> newForm(const content::BlueprintModel& blueprint,
                                  const content::Library& library, const Earlier& earlier) {
  constexpr int kSeeds = 12;
  base::Error last;
  for (int i = 0; i < kSeeds; ++i) {
    std::fprintf(stderr, "making a form that this person has not seen, some seconds ...\n");
    base::Result<forms::ValidForm> made = forms::makeForm(blueprint, library, exam::newSeed());
    if (!made) {
      last = made.error();
      continue;
    }
    bool alike = false;
    for (const exam::Opened& before : earlier.sittings)
      alike = alike || exam::shared01(made.value().form, before) >= blueprint.identical_most01;
    if (!alike) return std::move(made).value().form;
    last = {"every form has too much in common with those that this person sat", "",
            "widen the blueprint"};
  }
  return last;
}

/// The terms of a new sitting, but for its course and time.
exam::Terms termsOf(const SittingOptions& options, const content::Library& library,
                    const forms::Form& form, const exam::NextAttempt& next,
                    const review::Votes& reviews) {
  exam::Terms terms;
  terms.sitting = exam::newSittingId();
  terms.pseudonym = options.trainee;
  terms.supervisor = options.supervisor;
  terms.blueprint = form.blueprint;
  terms.seed = form.seed;
  terms.form = exam::formDigest(exam::identityOf(library, form));
  terms.simulation = session::kSimulationVersion;
  terms.attempt = next.number;
  terms.reviewed = next.reviewed;
  terms.extended = options.extended;
  terms.reviews = reviewsOf(library, form, reviews);
  return terms;
}

std::string openingRefusal(const exam::NextAttempt& next, const SittingOptions& options) {
  return options.allow.empty() ? next.refusal : "";
}

/// What the entries know of a sitting.
exam::Known knownOf(std::span<const Entry> entries, const exam::Bundle& bundle) {
  exam::Known known;
  for (const Entry& entry : entries) {
    if (entry.kind == exam::kSittingOpened) {
      auto opened = exam::openedIn(entry.body);
      if (!opened || opened->sitting != bundle.terms.sitting) continue;
      known.opened = std::move(*opened);
      known.pseudonym = entry.pseudonym;
    } else if (entry.kind == exam::kExamKept) {
      const auto kept = exam::keptIn(entry.body);
      if (kept && kept->sitting == bundle.terms.sitting) known.taken_entry = entry.number;
    }
  }
  return known;
}

/// How it would end by the standard that the program has today, where that is another one; else empty.
std::string todaysWords(const exam::Bundle& bundle, const exam::Attempt& attempt,
                        std::span<const exam::GroupRun> runs) {
  const auto data = findData();
  if (!data) return "";
  const content::Library library = loadContent(data.value()).library;
  const content::StandardModel* today = library.standard(attempt.standard.id);
  if (today == nullptr || exam::standardDigest(*today) == exam::standardDigest(attempt.standard))
    return "";
  const exam::Attempt again = exam::examineBy(*today, bundle, runs);
  if (!again.refused.empty()) return "";
  return "By the standard as this program has it now (version " + today->exam.version +
         ") it would be: " + std::string(assess::resultName(again.result)) + "\n";
}

/// Every window with which whoever sat does not agree, as a challenge of its own.
int keepDisagreements(CourseFile& file, const exam::Bundle& bundle, int entry) {
  for (const exam::Disagreement& each : bundle.disagreements) {
    const std::string words =
        exam::faultOfText(each.words, "the reason").empty() ? each.words : "(cannot be shown)";
    const auto kept =
        file.add(exam::kChallenged, bundle.terms.pseudonym,
                 exam::challengeJson(entry, each.window, words), "", utcNow());
    if (!kept) return reportOutside(kept.error());
    print("entry " + std::to_string(kept.value().number) + ": " + bundle.terms.pseudonym +
          " does not agree with window " + std::to_string(each.window) + ": " + words +
          "; a trainer decides\n");
  }
  return kDone;
}

}  // namespace

int runCourseSitting(const SittingOptions& options) {
  if (const auto fault = exam::faultOfText(options.supervisor, "the supervisor"); !fault.empty())
    return reportWrongUse(fault);
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(options.out_path, error)))
    return reportOutside({"there is something already", options.out_path, "give it another name"});
  const auto data = findData();
  if (!data) return reportOutside(data.error());
  const content::Library library = loadContent(data.value()).library;
  const content::BlueprintModel* blueprint = library.blueprint(options.blueprint);
  if (blueprint == nullptr)
    return reportWrongUse("no blueprint is called `" + options.blueprint + "`");
  const content::StandardModel* standard = library.standard(blueprint->standard);
  base::Result<CourseFile> file = CourseFile::open(options.course);
  if (!file) return reportOutside(file.error());
  const auto course = file.value().course();
  if (!course) return reportOutside(course.error());
  const auto entries = file.value().entries(options.trainee);
  if (!entries) return reportOutside(entries.error());
  // Whoever is in a course has an entry.
  if (options.trainee.empty() || entries.value().empty())
    return no(options.course, "there is nobody `" + options.trainee +
                                  "` in this course; `spotter course list` shows who is");
  const std::string now = utcNow();
  const Earlier earlier = earlierOf(entries.value(), options.trainee, standard->id);
  const exam::NextAttempt next = exam::nextAttempt(earlier.opened_at, now, standard->exam);
  if (const std::string refusal = openingRefusal(next, options); !refusal.empty())
    return no(options.trainee, refusal + "; `--allow REASON` opens it all the same");
  const auto form = newForm(*blueprint, library, earlier);
  if (!form) return reportOutside(form.error());

  const auto reviews = readReviews(reviewsFile());
  if (!reviews) return reportOutside(reviews.error());
  exam::Terms terms = termsOf(options, library, form.value(), next, reviews.value());
  terms.course = course.value().title;
  terms.opened_at = now;
  const std::string code = exam::newCode();
  const auto written = replay::writeWholeFile(options.out_path, exam::ticketOf(terms, code));
  if (!written) return reportOutside(written.error());
  const exam::Opened opened =
      exam::openedOf(terms, form.value(), standard->id, options.allow);
  // Another program may have opened one meanwhile.
  const auto objection = [&](std::span<const Entry> all) {
    const Earlier by_now = earlierOf(all, options.trainee, standard->id);
    return by_now.opened_at == earlier.opened_at
               ? std::string()
               : "another sitting was opened for " + options.trainee + " just now";
  };
  const auto entry = file.value().addUnless(objection, exam::kSittingOpened, options.trainee,
                                            exam::openedJson(opened), "", now);
  if (!entry) {
    std::filesystem::remove(options.out_path, error);
    return reportOutside(entry.error());
  }
  print("sitting " + terms.sitting + ", attempt " + std::to_string(terms.attempt) + " of " +
        options.trainee + ": " + options.out_path + "\ncode " + code +
        "\nIt is shown only now. Tell it when the person sits down; without it nobody can read the "
        "file.\n" +
        (terms.reviewed ? "A trainer decides whatever comes of this attempt.\n" : "") +
        (terms.reviews.empty()
             ? "PILOT: clinicians have not reviewed every item of its form; `spotter review status` tells.\n"
             : "Every item of its form is reviewed; reviews " + terms.reviews + "\n"));
  return kDone;
}

int runCourseTake(const SittingOptions& options) {
  const auto bytes = replay::readWholeFile(options.bundle);
  if (!bytes) return reportOutside(bytes.error());
  const auto bundle = exam::readBundle(bytes.value(), options.bundle);
  if (!bundle) {
    std::fprintf(stderr, "%s\n", bundle.error().text().c_str());
    return kAnswerIsNo;
  }
  base::Result<CourseFile> file = CourseFile::open(options.course);
  if (!file) return reportOutside(file.error());
  const auto entries = file.value().entries();
  if (!entries) return reportOutside(entries.error());
  const auto objection = [&](std::span<const Entry> all) {
    return exam::whyNotToTake(bundle.value(), knownOf(all, bundle.value()), options.trainee);
  };
  if (const std::string why = objection(entries.value()); !why.empty())
    return no(options.bundle, why);
  const std::vector<exam::GroupRun> runs = runGroups(bundle.value());
  const exam::Attempt attempt = exam::examine(bundle.value(), runs);
  if (!attempt.refused.empty()) return no(options.bundle, attempt.refused);
  double lasts_s = 0.0;
  for (const exam::GroupRun& run : runs) lasts_s += base::toSeconds(run.recording.end);
  if (const std::string why = exam::whyNotWatched(bundle.value(), lasts_s); !why.empty())
    return no(options.bundle, why);
  const std::string now = utcNow();
  const std::string sat_on = exam::satOn(bundle.value(), now);
  const auto entry = file.value().addUnless(
      objection, exam::kExamKept, bundle.value().terms.pseudonym,
      exam::attemptJson(bundle.value(), attempt, sat_on), bytes.value(), now);
  if (!entry) {
    std::fprintf(stderr, "%s\n", entry.error().text().c_str());
    return kAnswerIsNo;
  }
  print("entry " + std::to_string(entry.value().number) + ": exam of " +
        bundle.value().terms.pseudonym + ", sitting " + bundle.value().terms.sitting + "\n" +
        examSummary(bundle.value(), attempt) + todaysWords(bundle.value(), attempt, runs) +
        (sat_on == bundle.value().started_at
             ? ""
             : "Its machine's clock said " + bundle.value().started_at +
                   ", which cannot be: the day of taking counts.\n"));
  return keepDisagreements(file.value(), bundle.value(), entry.value().number);
}

}  // namespace spotter::app
