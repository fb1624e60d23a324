#include "forms/difficulty.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "forms/draw_parts.h"
#include "maths/curve.h"

namespace spotter::forms {
namespace {

using movement::Measure;

double hiddenness01(const movement::FaultModel& fault) {
  static const std::map<std::string, double> kRegion = {
      {"knees", 0.00}, {"trunk", 0.04}, {"arms", 0.06},      {"feet", 0.12},
      {"head", 0.10},  {"hips", 0.20},  {"breathing", 0.28}};
  const auto region = kRegion.find(fault.region);
  const double view = fault.view == "front" ? 0.0 : fault.view == "side" ? 0.05 : 0.12;
  const double tempo = fault.definition.measure == Measure::phase_time_s ? 0.06 : 0.0;
  return (region == kRegion.end() ? 0.1 : region->second) + view + tempo;
}

double distractors01(const content::BlueprintModel& plan, const Form& form, const Item& item) {
  double sum = 0.0;
  for (int p = 0; p < plan.people; ++p) {
    const Item& other = form.items[itemIndex(plan, item.group, item.station, p)];
    if (p == item.person) continue;
    sum += other.faulty() ? 0.02 : other.shown == Shown::way ? 0.015 : 0.0;
    sum += other.sign.empty() ? 0.0 : 0.03;
  }
  return sum;
}

double mean(const content::BlueprintModel& plan, const content::Library& library, Form& form) {
  double sum = 0.0;
  for (Item& item : form.items) {
    if (!item.faulty()) continue;
    item.difficulty01 = predictedDifficulty01(plan, library, form, item);
    sum += item.difficulty01;
  }
  return form.faulty() > 0 ? sum / form.faulty() : 0.0;
}

}  // namespace

double predictedDifficulty01(const content::BlueprintModel& plan, const content::Library& library,
                             const Form& form, const Item& item) {
  if (!item.faulty()) return 0.0;
  constexpr double kLevel2 = 0.36;
  constexpr double kLevel3 = 0.20;
  constexpr double kLoad = 0.02;  // for each person beyond two
  const double severity = item.level >= 3 ? kLevel3 : kLevel2;
  const double load = kLoad * std::max(0, plan.people - 2);
  const double sum = severity + hiddenness01(*library.fault(item.what)) + load +
                     distractors01(plan, form, item);
  return maths::clamp(sum, 0.0, 1.0);
}

std::string balanceDifficulty(const content::BlueprintModel& plan, const content::Library& library,
                              Form& form) {
  std::vector<Item*> free;
  int level3 = plan.level3;
  for (Item& item : form.items) {
    if (!item.faulty()) continue;
    const bool fixed = item.level == 3;
    level3 -= fixed ? 1 : 0;
    if (!fixed) free.push_back(&item);
  }
  base::RandomStream stream(form.seed, form.draw, "form levels");
  shuffle(free, stream);
  for (std::size_t i = 0; i < free.size(); ++i)
    free[i]->level = static_cast<int>(i) < level3 ? 3 : 2;
  // Every window has the same gain from a level, so the mean depends on how many, not on which:
  // what is left to choose are windows, and that is another draw.
  form.difficulty01 = mean(plan, library, form);
  const double off = std::abs(form.difficulty01 - plan.difficulty01);
  if (off <= plan.difficulty_within01) return "";
  return "its faults are too " +
         std::string(form.difficulty01 > plan.difficulty01 ? "hard" : "easy") + " to see";
}

}  // namespace spotter::forms
