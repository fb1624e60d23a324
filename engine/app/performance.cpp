#include "app/performance.h"

#include <algorithm>
#include <optional>

#include "app/fault_option.h"
#include "base/hash.h"
#include "exports/marker_file.h"
#include "people/person_state.h"
#include "text/nearest.h"

namespace spotter::app {
namespace {

using body::Side;
using movement::FaultModel;

template <class Model>
std::vector<std::string> idsOf(const std::vector<Model>& all) {
  std::vector<std::string> ids;
  for (const Model& model : all) ids.push_back(model.id);
  return ids;
}

base::Error notFound(const char* kind, const std::string& id, const std::vector<std::string>& ids) {
  std::string list;
  for (const std::string& known : ids) list += (list.empty() ? "" : ", ") + known;
  const std::string near(text::nearestName(id, ids));
  const std::string hint = near.empty() ? "" : "did you mean `" + near + "`? ";
  const std::string known =
      list.empty() ? "there are none; run `spotter check`" : "there are " + list;
  return {std::string("there is no ") + kind + " `" + id + "`", "", hint + known};
}

// Faults of the moving and the standing leg say together which leg moves.
base::Result<Side> movingSide(const Performance& performance,
                              const std::vector<FaultOption>& options) {
  std::optional<Side> asked;
  for (const FaultOption& option : options) {
    const FaultModel& fault = performance.faults[static_cast<std::size_t>(option.fault)];
    if (!followsLeg(fault) || !option.side) continue;
    const bool stands = fault.acts_on == movement::ActsOn::standing_side;
    const Side moving = stands ? body::other(*option.side) : *option.side;
    if (asked && *asked != moving) {
      return base::Error{"these faults want both legs to move", "", "name one moving leg"};
    }
    asked = moving;
  }
  return asked.value_or(performance.performer.sore_side);
}

base::Result<base::Done> addDoses(const std::vector<std::string>& texts, Performance& performance) {
  std::vector<FaultOption> options;
  for (const std::string& text : texts) {
    const base::Result<FaultOption> option = readFaultOption(text, performance.faults);
    if (!option) return option.error();
    const auto same = [&](const FaultOption& other) {
      return other.fault == option.value().fault && other.side == option.value().side;
    };
    if (std::any_of(options.begin(), options.end(), same))
      return base::Error{"`" + text + "` is asked for twice", "", "name each fault once a side"};
    options.push_back(option.value());
  }
  const base::Result<Side> moving = movingSide(performance, options);
  if (!moving) return moving.error();
  performance.moving_side = moving.value();
  for (const FaultOption& option : options) {
    const FaultModel& fault = performance.faults[static_cast<std::size_t>(option.fault)];
    const Side side = option.side.value_or(performance.performer.sore_side);
    if (!movement::reachable(performance.performer, *performance.exercise, fault, option.severity,
                             side, performance.moving_side)) {
      return base::Error{"this body cannot show `" + fault.id + "` at " +
                             shortNumber(option.severity) + " " + unitOf(fault.definition),
                         "", "the fault's levels are " + levelsText(fault)};
    }
    performance.doses.push_back({option.fault, side, option.severity});
  }
  return base::Done{};
}

template <class Model>
const Model* found(const std::vector<Model>& all, const std::string& id) {
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Model& model) { return model.id == id; });
  return at == all.end() ? nullptr : &*at;
}

base::Result<base::Done> setWay(const std::string& id, Performance& performance) {
  if (id.empty()) return base::Done{};
  const movement::ExerciseModel& exercise = *performance.exercise;
  performance.variant = found(exercise.variants, id);
  if (performance.variant == nullptr) performance.variation = found(exercise.variations, id);
  if (performance.variant != nullptr || performance.variation != nullptr) return base::Done{};
  std::vector<std::string> ids = idsOf(exercise.variants);
  for (const std::string& harmless : idsOf(exercise.variations)) ids.push_back(harmless);
  return notFound("way of doing it", id, ids);
}

}  // namespace

bool followsLeg(const FaultModel& fault) { return fault.acts_on != movement::ActsOn::named_side; }

base::Result<Performance> preparePerformance(const content::Library& library,
                                             const PerformanceRequest& request) {
  Performance performance;
  performance.exercise = library.exercise(request.exercise);
  if (performance.exercise == nullptr)
    return notFound("exercise", request.exercise, idsOf(library.exercises));
  for (const FaultModel& fault : library.faults) {
    if (fault.exercise_id == request.exercise) performance.faults.push_back(fault);
  }
  if (request.person.empty()) {
    performance.performer = movement::makePerformer({}, {}, Side::left);
  } else {
    const content::PersonModel* person = library.person(request.person);
    if (person == nullptr) return notFound("person", request.person, idsOf(library.people));
    performance.person = person->id;
    performance.made_from =
        std::make_shared<const figure::PersonSpec>(content::figureSpec(*person));
    performance.model = person;
    performance.performer =
        movement::makePerformer(person->physique, person->baseline, person->sore_side);
  }
  const base::Result<base::Done> way = setWay(request.way, performance);
  if (!way) return way.error();
  const base::Result<base::Done> dosed = addDoses(request.faults, performance);
  if (!dosed) return dosed.error();
  return performance;
}

Performance turned(Performance performance, int number) {
  if (performance.exercise->alternates && number % 2 == 0) {
    performance.moving_side = body::other(performance.moving_side);
  }
  return performance;
}

namespace {

// As tired as in a class before the repetition of this number.
double tiredBefore01(const Performance& performance, int number) {
  const double effort = performance.variant != nullptr ? performance.variant->effort_scale : 1.0;
  people::PersonState state;
  for (int done = 1; done < number; ++done)
    people::afterRepetition(state, *performance.model, performance.model->pain_usual, effort);
  return state.fatigue01;
}

}  // namespace

movement::RepetitionPlan planOf(const Performance& performance, std::uint64_t seed, int number) {
  movement::PlanRequest request;
  request.seed = seed;
  if (const content::PersonModel* person = performance.model) {
    // People do not vary alike.
    request.seed = base::Hash().add(seed).add(person->id).value();
    request.unsteady01 = people::unsteady01(*person);
    if (performance.tires) request.fatigue01 = tiredBefore01(performance, number);
  }
  request.repetition = number;
  request.moving_side = performance.moving_side;
  request.doses = performance.doses;
  request.variant = performance.variant;
  request.variation = performance.variation;
  return movement::planRepetition(performance.performer, *performance.exercise, performance.faults,
                                  request);
}

Repetition performRepetition(const Performance& asked, std::uint64_t seed, int number) {
  const Performance performance = turned(asked, number);
  Repetition repetition;
  repetition.plan = planOf(performance, seed, number);
  repetition.truth = movement::measureRepetition(performance.performer, *performance.exercise,
                                                 performance.faults, repetition.plan);
  const int last = static_cast<int>(repetition.plan.duration_s * exports::kExportRate_hz + 1e-9);
  for (int frame = 0; frame <= last; ++frame) {
    const double time_s = static_cast<double>(frame) / exports::kExportRate_hz;
    repetition.poses.push_back(movement::poseAt(performance.performer, repetition.plan, time_s));
  }
  return repetition;
}

}  // namespace spotter::app
