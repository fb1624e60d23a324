#include "app/exam_files.h"
#include "app/window_exam.h"
#include "exam/form_identity.h"
#include "forms/validity.h"
#include "session/version.h"

// How an exam begins, and its form.

namespace spotter::app {
namespace {

using screens::ExamStage;

constexpr const char* kUsualBlueprint = "watching";

}  // namespace

const content::BlueprintModel* WindowExam::practiceBlueprint(
    const content::Library& library) const {
  if (!blueprint_.empty()) return library.blueprint(blueprint_);
  if (const auto* usual = library.blueprint(kUsualBlueprint)) return usual;
  return library.blueprints.empty() ? nullptr : &library.blueprints.front();
}

bool WindowExam::canTry(const content::Library& library) const {
  return practiceBlueprint(library) != nullptr;
}

void WindowExam::takePlan(const content::BlueprintModel& blueprint,
                          const content::StandardModel* standard) {
  plan_ = {blueprint.groups, blueprint.people, blueprint.stations(), blueprint.bout_s,
           bundle_.terms.extended, standard != nullptr ? standard->exam.extension01 : 0.0,
           !blueprint.live.empty(), blueprint.discussions_sat, blueprint.discussion_minutes};
}

void WindowExam::open(const content::Library& library) {
  close();
  bundle_ = {};
  if (const auto* blueprint = practiceBlueprint(library))
    takePlan(*blueprint, library.standard(blueprint->standard));
  sittings_ = sittingEntries(sittingsFolder(), sitting_);
}

void WindowExam::begin(exam::Terms terms, const content::Library& library) {
  trouble_.clear();
  bundle_ = {};
  bundle_.terms = std::move(terms);
  library_ = std::make_shared<content::Library>(library);
  stage_ = ExamStage::rate;
  rested_s_ = 0.0;
  picture_us_ = 0;
  kept_.clear();
  not_kept_.clear();
}

void WindowExam::tryOne(const content::Library& library, Worker& worker) {
  const auto* blueprint = practiceBlueprint(library);
  if (blueprint == nullptr) return;
  exam::Terms terms;
  terms.blueprint = blueprint->id;
  terms.seed = exam::newSeed();
  terms.simulation = session::kSimulationVersion;
  begin(std::move(terms), library);
  takePlan(*blueprint, library.standard(blueprint->standard));
  makeForm(worker);
}

void WindowExam::makeForm(Worker& worker) {
  making_ = std::make_shared<Making>();
  worker.add([this, making = making_, library = library_, terms = bundle_.terms]() -> Worker::Finish {
    const auto watch = [&making](int draw, int group) {
      making->draw = draw;
      making->group = group;
      return !making->given_up.load();
    };
    auto made = std::make_shared<base::Result<forms::ValidForm>>(forms::makeForm(
        *library->blueprint(terms.blueprint), *library, terms.seed, 12, {}, watch));
    return [this, making, made] {
      if (making->given_up) return;
      if (*made)
        takeForm(std::move(*made).value().form);
      else
        trouble_ = "No exam could be made: " + made->error().text();
    };
  });
}

void WindowExam::takeForm(forms::Form form) {
  const exam::FormIdentity identity = exam::identityOf(*library_, form);
  const std::string& opened = bundle_.terms.form;
  const bool resumed = !bundle_.form.groups.empty();
  if ((!opened.empty() && exam::formDigest(identity) != opened) ||
      (resumed && !(identity == bundle_.form))) {
    trouble_ =
        "The exercises on this computer are not those with which this exam was opened. Sit on a "
        "machine with the same Spotter, or ask your supervisor.";
    return;
  }
  bundle_.form = identity;
  form_ = std::move(form);
}

}  // namespace spotter::app
