#include "app/exam_command.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/content_access.h"
#include "app/exam_text.h"
#include "app/exit_code.h"
#include "app/progress.h"
#include "app/report.h"
#include "app/review_files.h"
#include "app/review_text.h"
#include "forms/sitting.h"

namespace spotter::app {
namespace {

/// The content and a blueprint of it, or how the command ends.
struct Chosen {
  content::Library library;
  const content::BlueprintModel* blueprint = nullptr;
  int code = kDone;
};

Chosen choose(const std::string& id) {
  Chosen chosen;
  const base::Result<DataPaths> data = findData();
  if (!data) {
    chosen.code = reportOutside(data.error());
    return chosen;
  }
  chosen.library = loadContent(data.value()).library;
  chosen.blueprint = chosen.library.blueprint(id);
  if (chosen.blueprint != nullptr) return chosen;
  std::string known;
  for (const content::BlueprintModel& blueprint : chosen.library.blueprints)
    known += (known.empty() ? "" : ", ") + blueprint.id;
  chosen.code = reportWrongUse("no blueprint is called `" + id + "`; there is: " +
                               (known.empty() ? "none" : known));
  return chosen;
}

/// Draws, and lets the trainee sit, one form.
base::Result<ExamSitting> sit(const content::Library& library,
                              const content::BlueprintModel& blueprint, std::uint64_t seed,
                              rehearse::Kind kind) {
  base::Result<forms::ValidForm> form = forms::makeForm(blueprint, library, seed);
  if (!form) return form.error();
  const auto events = forms::sitForm(library, form.value().form, kind, seed);
  if (!events) return events.error();
  ExamSitting sitting;
  sitting.form = std::move(form).value();
  const content::StandardModel& standard = *library.standard(blueprint.standard);
  sitting.marks = assess::markWatching(events.value(), standard, {false, blueprint.seen_repetitions});
  sitting.outcome = assess::judgeWatching(sitting.marks, standard);
  return sitting;
}

}  // namespace

int runExamDraw(const ExamDrawOptions& options) {
  const Chosen chosen = choose(options.blueprint);
  if (chosen.blueprint == nullptr) return chosen.code;
  const auto form = forms::makeForm(*chosen.blueprint, chosen.library, options.seed);
  if (!form) {
    std::fprintf(stderr, "%s\n", form.error().text().c_str());
    return kAnswerIsNo;
  }
  const auto votes = readReviews(reviewsFile());
  if (!votes) return reportOutside(votes.error());
  const auto tallies =
      review::tallyOf(review::itemsOf(chosen.library, form.value().form), votes.value().votes);
  print(options.json ? formJson(form.value(), *chosen.blueprint, options.key)
                     : formText(form.value(), *chosen.blueprint, chosen.library, options.key) +
                           reviewedText(tallies));
  return kDone;
}

int runExamRehearse(const ExamRehearseOptions& options) {
  const auto kind = rehearse::kindNamed(options.trainee);
  if (!kind) return reportWrongUse("no trainee is called `" + options.trainee + "`");
  const Chosen chosen = choose(options.blueprint);
  if (chosen.blueprint == nullptr) return chosen.code;
  const auto count = static_cast<std::size_t>(options.forms);
  std::vector<std::optional<ExamSitting>> sat(count);
  Progress progress(count, "forms");
  std::mutex mutex;
  std::string failed;
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      base::Result<ExamSitting> one =
          sit(chosen.library, *chosen.blueprint, options.seed + i, *kind);
      const std::lock_guard<std::mutex> lock(mutex);
      if (one)
        sat[i] = std::move(one).value();
      else
        failed += "seed " + std::to_string(options.seed + i) + ": " + one.error().text() + "\n";
      progress.done();
    }
  };
  std::vector<std::thread> workers;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
    workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  std::vector<ExamSitting> sittings;
  for (std::optional<ExamSitting>& one : sat)
    if (one) sittings.push_back(std::move(*one));
  if (!sittings.empty()) print(sittingsText(sittings, *chosen.blueprint, options.trainee));
  std::fputs(failed.c_str(), stderr);
  return failed.empty() ? kDone : kAnswerIsNo;
}

}  // namespace spotter::app
