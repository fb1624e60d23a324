#include "review/item.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/assert.h"
#include "content/canonical.h"
#include "crypto/digest.h"
#include "forms/draw_faults.h"

namespace spotter::review {
namespace {

using Kind = ReviewItem::Kind;

/// An exercise without what is only read, and without other ways of doing it and its faults.
std::string looksOf(movement::ExerciseModel exercise) {
  exercise.name = exercise.purpose = exercise.basis = "";
  exercise.variants.clear();
  exercise.variations.clear();
  exercise.fault_ids.clear();
  for (movement::PhaseModel& phase : exercise.phases) phase.name = phase.basis = "";
  return content::canonicalText(exercise);
}

/// A way by itself: as the only one of an exercise with nothing else.
std::string looksOf(movement::VariationModel way) {
  way.name = way.basis = "";
  for (movement::Operator& op : way.operators) op.basis = "";
  movement::ExerciseModel alone;
  alone.variations = {std::move(way)};
  return content::canonicalText(alone);
}

/// A fault at a level. What reviewers choose by, its name, is part of it.
std::string looksOf(movement::FaultModel fault, int level) {
  const double severity = content::severityOf(fault, level);
  fault.looks_like = fault.basis = fault.source = "";
  fault.causes.clear();
  fault.cues.clear();
  fault.level1 = fault.level2 = 0.0;
  fault.level3 = severity;
  for (movement::Operator& op : fault.operators) op.basis = "";
  for (movement::AlsoShows& also : fault.also_shows) also.why = "";
  return content::canonicalText(fault);
}

std::string looksOf(content::SignTemplate sign) {
  // Where and how long it happens is drawn, what it means is read.
  sign.exercises.clear();
  sign.name = sign.basis = sign.source = sign.asked = "";
  sign.lasts_s = 0.0;
  content::BlueprintModel alone;
  alone.sign_templates = {std::move(sign)};
  return content::canonicalText(alone);
}

std::string digestOf(Kind kind, const std::string& exercise, const std::string& shown) {
  return crypto::hexOf(crypto::sha256(std::string("review item 1\n") + kindName(kind) + "\n" +
                                      std::to_string(exercise.size()) + "\n" + exercise + shown));
}

ReviewItem made(Kind kind, const movement::ExerciseModel& exercise, const std::string& what,
                const std::string& shown) {
  ReviewItem item;
  item.kind = kind;
  item.exercise = exercise.id;
  item.what = what;
  item.agreeing = {std::string(kNothing)};
  item.digest = digestOf(kind, looksOf(exercise), shown);
  return item;
}

ReviewItem plainItem(const movement::ExerciseModel& exercise) {
  return made(Kind::plain, exercise, "", "");
}

ReviewItem wayItem(const movement::ExerciseModel& exercise, const movement::VariationModel& way) {
  return made(Kind::way, exercise, way.id, looksOf(way));
}

ReviewItem offsetItem(const movement::ExerciseModel& exercise, const movement::FaultModel& fault) {
  return made(Kind::offset, exercise, fault.id, looksOf(fault, 0));
}

ReviewItem faultItem(const movement::ExerciseModel& exercise, const movement::FaultModel& fault,
                     int level) {
  ReviewItem item = made(Kind::fault, exercise, fault.id, looksOf(fault, level));
  item.level = level;
  item.view = fault.view;
  // What it brings about by mechanics is really there: naming that is no disagreement.
  item.agreeing = {fault.id};
  for (const movement::AlsoShows& also : fault.also_shows) item.agreeing.push_back(also.fault);
  return item;
}

ReviewItem signItem(const content::SignTemplate& sign) {
  ReviewItem item;
  item.kind = sign.harmless() ? Kind::look_alike : Kind::sign;
  item.what = sign.id;
  item.agreeing = {std::string(sign.harmless() ? kNothing : kSign)};
  item.digest = digestOf(item.kind, "", looksOf(sign));
  return item;
}

void addExercise(const content::Library& library, const content::BlueprintModel& blueprint,
                 const movement::ExerciseModel& exercise, std::vector<ReviewItem>& items) {
  items.push_back(plainItem(exercise));
  if (blueprint.ways01 > 0.0)
    for (const movement::VariationModel& way : exercise.variations)
      items.push_back(wayItem(exercise, way));
  for (const std::string& id : exercise.fault_ids) {
    const movement::FaultModel& fault = *library.fault(id);
    for (const int level : {2, 3})
      if (forms::fixedLevel(fault) != 3 || level == 3)
        items.push_back(faultItem(exercise, fault, level));
    if (blueprint.offsets01 > 0.0 && forms::canBeOffset(fault) && forms::quietCause(fault) != nullptr)
      items.push_back(offsetItem(exercise, fault));
  }
}

ReviewItem itemOf(const content::Library& library, const forms::Item& window) {
  const movement::ExerciseModel& exercise = *library.exercise(window.exercise);
  switch (window.shown) {
    case forms::Shown::plain:
      break;
    case forms::Shown::way:
      for (const movement::VariationModel& way : exercise.variations)
        if (way.id == window.what) return wayItem(exercise, way);
      break;
    case forms::Shown::offset:
      return offsetItem(exercise, *library.fault(window.what));
    case forms::Shown::fault:
      return faultItem(exercise, *library.fault(window.what), window.level);
  }
  return plainItem(exercise);
}

}  // namespace

std::vector<ReviewItem> itemsFor(const content::Library& library,
                                 const content::BlueprintModel& blueprint) {
  std::vector<ReviewItem> items;
  for (const content::ExerciseQuota& quota : blueprint.exercises) {
    const movement::ExerciseModel* exercise = library.exercise(quota.exercise);
    if (exercise != nullptr && quota.most > 0) addExercise(library, blueprint, *exercise, items);
  }
  for (const content::SignTemplate& sign : blueprint.sign_templates)
    items.push_back(signItem(sign));
  return items;
}

std::vector<ReviewItem> itemsOf(const content::Library& library, const forms::Form& form) {
  const content::BlueprintModel* blueprint = library.blueprint(form.blueprint);
  SPOTTER_ASSERT(blueprint != nullptr, "the form is of this library");
  std::vector<ReviewItem> items;
  std::set<std::string> known;
  const auto add = [&](ReviewItem item) {
    if (known.insert(item.digest).second) items.push_back(std::move(item));
  };
  for (const forms::Item& window : form.items) {
    add(itemOf(library, window));
    for (const content::SignTemplate& sign : blueprint->sign_templates)
      if (sign.id == window.sign) add(signItem(sign));
  }
  return items;
}

const char* kindName(Kind kind) {
  constexpr std::array<const char*, 6> names = {"plain", "way",  "offset",
                                                "fault", "sign", "look_alike"};
  return names[static_cast<std::size_t>(kind)];
}

std::string itemName(const ReviewItem& item) {
  const std::string where = item.exercise.empty() ? "" : item.exercise + ", ";
  switch (item.kind) {
    case Kind::plain:
      return where + "done well";
    case Kind::way:
      return where + item.what + " (harmless way)";
    case Kind::offset:
      return where + item.what + " (harmless size)";
    case Kind::fault:
      return where + item.what + " L" + std::to_string(item.level);
    case Kind::sign:
      return item.what + " (warning sign)";
    case Kind::look_alike:
      break;
  }
  return item.what + " (only looks like a sign)";
}

}  // namespace spotter::review
