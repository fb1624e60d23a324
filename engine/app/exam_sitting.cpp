#include "app/exam_sitting.h"

#include <cstdio>
#include <filesystem>

#include "app/class_run.h"
#include "app/content_access.h"
#include "app/device_key.h"
#include "app/exam_result_text.h"
#include "app/exam_runs.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "app/utc.h"
#include "exam/bundle.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr std::string_view kBundleBegins = "{\"spotter\":\"exam\"";

/// A group of a form, led by a simulated trainee.
base::Result<std::string> lead(const content::Library& library, const forms::Form& form, int group,
                               const std::string& trainee) {
  const auto g = static_cast<std::size_t>(group);
  base::Result<ClassRun> run = ClassRun::begin(forms::libraryWith(library, form, group),
                                               form.groups[g].id, form.class_seeds[g]);
  if (!run) return run.error();
  leadBy(run.value(), trainee, form.seed % 1'000'000 + g);
  run.value().finish();
  return run.value().takeLines();
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
  for (int g = 0; g < static_cast<int>(form.value().groups.size()); ++g) {
    auto recording = lead(library, form.value(), g, options.trainee);
    if (!recording) return reportOutside(recording.error());
    bundle.recordings.push_back(std::move(recording).value());
  }
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
