#include <algorithm>
#include <set>

#include "content/check.h"
#include "content/unit_hint.h"

namespace spotter::content {

namespace {

std::string count(int number, const char* of) { return std::to_string(number) + " " + of; }

/// Looks at one blueprint whose values were all read.
struct BlueprintChecker {
  Document& document;
  const Catalogue& catalogue;
  const BlueprintModel& plan;

  void add(Code code, const char* key, std::string message, std::string hint) const {
    document.findings.add(code, document.places.of(key), std::move(message), std::move(hint));
  }

  void standard() const {
    const auto* standard = catalogue.model<StandardModel>(Kind::standard, plan.standard);
    if (standard == nullptr || !standard->exam.version.empty()) return;
    add(Code::blueprint_faults, "standard",
        "the standard " + quoted(plan.standard) + " does not say when an exam is passed",
        "choose one that has an [exam]");
  }

  void windows() const {
    const int at_once = plan.groups * plan.people;
    if (plan.windows % at_once != 0)
      add(Code::blueprint_sums, "windows",
          count(plan.windows, "windows cannot be shared out among ") +
              std::to_string(plan.groups) + " groups of " + std::to_string(plan.people),
          "choose a multiple of " + std::to_string(at_once));
    if (plan.faulty >= plan.windows)
      add(Code::blueprint_sums, "faulty",
          "of " + count(plan.windows, "windows ") + std::to_string(plan.faulty) +
              " cannot be faulty: some must be clean",
          "a third is usual");
    if (plan.level3 > plan.faulty)
      add(Code::blueprint_sums, "level3",
          count(plan.level3, "windows at level 3 are more than the ") +
              std::to_string(plan.faulty) + " faulty ones",
          "");
    if (plan.ways01 + plan.offsets01 > 1.0)
      add(Code::blueprint_sums, "offsets01",
          "harmless ways and small departures are more than all clean windows",
          "together they can be 1 at most");
    const int people = static_cast<int>(catalogue.ids(Kind::person).size());
    if (at_once > people)
      add(Code::blueprint_faults, "groups",
          count(at_once, "people are needed, but there are only ") + std::to_string(people),
          "have fewer groups or fewer people in each");
  }

  template <class Quota>
  void quotas(const std::vector<Quota>& all, const std::string& list, const char* what) const {
    if (all.empty()) return;
    int least = 0, most = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      least += all[i].least;
      most += all[i].most;
      if (all[i].least > all[i].most)
        add(Code::blueprint_sums, (entryPath(list, i) + ".least").c_str(),
            "at least " + std::to_string(all[i].least) + " is more than at most " +
                std::to_string(all[i].most),
            "");
    }
    if (least > plan.faulty || most < plan.faulty)
      add(Code::blueprint_sums, list.c_str(),
          count(plan.faulty, "faulty windows do not fit into the counts by ") + what + ": " +
              std::to_string(least) + " to " + std::to_string(most),
          "least may sum up to at most, most to at least as many");
  }

  void stations() const {
    int least = 0, most = 0;
    std::vector<std::string> ids;
    for (const ExerciseQuota& quota : plan.exercises) {
      least += quota.least;
      most += std::min(quota.most, plan.groups);
      ids.push_back(quota.exercise);
    }
    checkDistinct(document, "exercise", "exercise", ids);
    const int stations = plan.groups * plan.stations();
    if (least > stations || most < stations)
      add(Code::blueprint_sums, "exercise",
          count(stations, "stations are needed; the exercises give ") + std::to_string(least) +
              " to " + std::to_string(most),
          "each can be once in a group");
    if (static_cast<int>(plan.exercises.size()) < plan.stations())
      add(Code::blueprint_faults, "exercise",
          "a group has " + count(plan.stations(), "stations, and nobody repeats an exercise"),
          "name more exercises");
  }

  bool isStation(const std::string& exercise) const {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(),
                       [&](const ExerciseQuota& quota) { return quota.exercise == exercise; });
  }

  void anchors() const {
    checkDistinct(document, "anchors", "anchors", plan.anchors);
    const int least = static_cast<int>(plan.anchors_least01 * plan.faulty + 0.999);
    const int named = static_cast<int>(plan.anchors.size());
    if (named < least || named > plan.faulty)
      add(Code::blueprint_anchors, "anchors",
          count(named, "anchors; of ") + count(plan.faulty, "faulty windows ") +
              std::to_string(least) + " to " + std::to_string(plan.faulty) + " are possible",
          "a form holds every anchor once");
    for (std::size_t i = 0; i < plan.anchors.size(); ++i) {
      const auto* fault = catalogue.model<movement::FaultModel>(Kind::fault, plan.anchors[i]);
      if (fault == nullptr || isStation(fault->exercise_id)) continue;
      add(Code::blueprint_anchors, entryPath("anchors", i).c_str(),
          quoted(fault->id) + " is a fault of " + quoted(fault->exercise_id) +
              ", which is no exercise of this blueprint",
          "choose another anchor, or add the exercise");
    }
  }

  void faults() const {
    for (std::size_t i = 0; i < plan.regions.size(); ++i) {
      int there = 0;
      for (const ExerciseQuota& quota : plan.exercises) {
        const auto* exercise =
            catalogue.model<movement::ExerciseModel>(Kind::exercise, quota.exercise);
        if (exercise == nullptr) return;
        for (const std::string& id : exercise->fault_ids) {
          const auto* fault = catalogue.model<movement::FaultModel>(Kind::fault, id);
          there += fault != nullptr && fault->region == plan.regions[i].region ? 1 : 0;
        }
      }
      if (there > 0 || plan.regions[i].least == 0) continue;
      add(Code::blueprint_faults, (entryPath("region", i) + ".least").c_str(),
          "no fault of these exercises is about " + quoted(plan.regions[i].region),
          "least = 0, or add an exercise that has one");
    }
  }

  void signs() const {
    std::vector<std::string> ids;
    int warnings = 0, upper = 0, emergencies = 0, harmless = 0;
    for (const SignTemplate& sign : plan.sign_templates) {
      ids.push_back(sign.id);
      harmless += sign.harmless() ? 1 : 0;
      warnings += sign.harmless() ? 0 : 1;
      upper += sign.upper() ? 1 : 0;
      emergencies += sign.upper() && sign.tier == "emergency" ? 1 : 0;
    }
    checkDistinct(document, "sign", "id", ids);
    const auto need = [&](const char* key, int wanted, int there, const char* what) {
      if (there >= wanted) return;
      add(Code::blueprint_signs, key,
          count(wanted, what) + " are wanted, but there are only " + std::to_string(there),
          "add a [[sign]]: no form shows one twice");
    };
    need("signs", plan.signs, warnings, "warning signs");
    need("upper_signs_least", plan.upper_signs_least, upper, "signs of the two upper tiers");
    need("emergencies", plan.emergencies, emergencies, "emergencies");
    need("look_alikes", plan.look_alikes, harmless, "look-alikes");
    if (plan.upper_signs_least > plan.signs || plan.emergencies > plan.signs)
      add(Code::blueprint_sums, "signs",
          count(plan.signs, "signs cannot hold so many of the upper tiers"), "");
    if (plan.signs + plan.look_alikes > plan.windows - plan.faulty)
      add(Code::blueprint_sums, "signs", "there are more signs than clean windows",
          "each has a clean window of its own");
  }

  /// A group that another blueprint describes.
  void groupOf(const char* key, const std::string& id, int people_most) const {
    if (id.empty()) return;
    const auto* other = id == plan.id ? &plan : catalogue.model<BlueprintModel>(Kind::blueprint, id);
    if (other == nullptr) return;
    const std::string named = "the blueprint " + quoted(id);
    if (other == &plan || !other->live.empty() || !other->retest.empty() ||
        other->discussions_sat > 0)
      add(Code::blueprint_faults, key, named + " has further parts itself",
          "name one that is a single group to watch");
    if (other->groups != 1 || other->people > people_most)
      add(Code::blueprint_faults, key,
          named + " has " + count(other->groups, "groups of ") + std::to_string(other->people),
          "one group of at most " + std::to_string(people_most) + " can be sat here");
    if (other->standard != plan.standard)
      add(Code::blueprint_faults, key, named + " has another standard",
          "all parts are judged by one");
  }

  void furtherParts() const {
    constexpr int kLedAtOnce = 6;
    constexpr int kWatchedAtOnce = 10;
    groupOf("live", plan.live, kLedAtOnce);
    groupOf("retest", plan.retest, kWatchedAtOnce);
    checkDistinct(document, "discussions", "discussion", plan.discussions);
    const int named = static_cast<int>(plan.discussions.size());
    if (plan.discussions_sat > named)
      add(Code::blueprint_sums, "discussions_sat",
          count(plan.discussions_sat, "discussions are sat, but only ") + std::to_string(named) +
              " are named",
          "name more: no form has one twice");
    if (plan.discussions_sat == 0 && named > 0)
      add(Code::blueprint_sums, "discussions", "none of these discussions is sat",
          "say how many with discussions_sat");
  }
};

}  // namespace

void checkBlueprint(Document& document, const Catalogue& catalogue) {
  if (!document.read_well) return;
  const auto& plan = std::get<BlueprintModel>(document.model);
  const BlueprintChecker checker{document, catalogue, plan};
  checker.standard();
  checker.windows();
  checker.quotas(plan.regions, "region", "part of the body");
  checker.quotas(plan.views, "view", "view");
  checker.stations();
  checker.anchors();
  checker.faults();
  checker.signs();
  checker.furtherParts();
}

}  // namespace spotter::content
