#include "app/exam_sitting.h"

#include <cstdio>
#include <filesystem>

#include "app/class_run.h"
#include "app/clock.h"
#include "app/content_access.h"
#include "app/device_key.h"
#include "app/exam_result_text.h"
#include "app/exam_runs.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "exam/bundle.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr std::string_view kBundleBegins = "{\"spotter\":\"exam\"";

/// A run of a form, led by a simulated trainee.
base::Result<ClassRun> lead(const content::Library& library, const forms::Form& form, int number,
                            const std::string& trainee) {
  base::Result<ClassRun> run = ClassRun::begin(forms::libraryWith(library, form, number),
                                               form.idOf(number), form.seedOf(number));
  if (!run) return run.error();
  leadBy(run.value(), trainee, form.seed % 1'000'000 + static_cast<std::uint64_t>(number));
  run.value().finish();
  return run;
}

/// Every part of a form in its order, into the bundle. Error: something of it cannot run.
base::Result<base::Done> sitAll(const content::Library& library, const forms::Form& form,
                                const std::string& trainee, exam::Bundle& bundle) {
  const content::StandardModel& standard =
      *library.standard(library.blueprint(form.blueprint)->standard);
  const assess::SittingTerms terms{bundle.terms.extended, bundle.form.seen_repetitions};
  std::vector<std::vector<session::Event>> watched;
  for (int number = 0; number < form.runs(); ++number) {
    const forms::Part part = form.partOf(number);
    if (part == forms::Part::retest) {
      bundle.retested = exam::retestDue(watched, standard, terms);
      if (!bundle.retested) continue;
    }
    base::Result<ClassRun> run = lead(library, form, number, trainee);
    if (!run) return run.error();
    if (part == forms::Part::watching) watched.push_back(run.value().events());
    bundle.recordings.push_back(run.value().takeLines());
  }
  return base::Done{};
}

}  // namespace

int runExamSit(const ExamSitOptions& options) {
  if (!isTrainee(options.trainee))
    return reportWrongUse("there is no simulated trainee `" + options.trainee + "`; there are " +
                          traineeNames());
  const auto free = mayReplace(options.out_path, kBundleBegins);
  if (!free) return reportOutside(free.error());
  const auto ticket = replay::readWholeFile(options.ticket, 1'000'000);
  if (!ticket) return reportOutside(ticket.error());
  const auto terms = exam::termsOf(ticket.value(), options.code, options.ticket);
  if (!terms) {
    std::fprintf(stderr, "%s\n", terms.error().text().c_str());
    return kAnswerIsNo;
  }
  const auto key = deviceKey(options.device.empty() ? userData() : std::filesystem::path(options.device));
  if (!key) return reportOutside(key.error());
  const auto data = findData();
  if (!data) return reportOutside(data.error());
  const content::Library library = loadContent(data.value()).library;
  const auto form = exam::formFor(terms.value(), library);
  if (!form) {
    std::fprintf(stderr, "%s\n", form.error().text().c_str());
    return kAnswerIsNo;
  }
  exam::Bundle bundle;
  bundle.terms = terms.value();
  bundle.form = exam::identityOf(library, form.value());
  bundle.simulated = options.trainee;
  bundle.started_at = utcNow();
  if (const auto sat = sitAll(library, form.value(), options.trainee, bundle); !sat)
    return reportOutside(sat.error());
  bundle.finished_at = utcNow();
  const auto done = replay::writeWholeFile(options.out_path, exam::written(bundle, key.value()));
  if (!done) return reportOutside(done.error());
  print("sat by the simulated trainee `" + options.trainee + "`: " + options.out_path +
        "\nIt says so inside; a course does not take it.\n");
  return kDone;
}

int runExamResult(const std::string& path, bool json) {
  const auto bytes = replay::readWholeFile(path);
  if (!bytes) return reportOutside(bytes.error());
  const auto bundle = exam::readBundle(bytes.value(), path);
  if (!bundle) return reportOutside(bundle.error());
  const std::vector<exam::GroupRun> runs = runGroups(bundle.value());
  const exam::Attempt attempt = exam::examine(bundle.value(), runs);
  if (!attempt.refused.empty()) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), attempt.refused.c_str());
    return kAnswerIsNo;
  }
  print(json ? examResultJson(bundle.value(), attempt, runs)
             : examResultText(bundle.value(), attempt, runs));
  return kDone;
}

}  // namespace spotter::app
