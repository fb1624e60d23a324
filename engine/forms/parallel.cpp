#include "forms/parallel.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace spotter::forms {
namespace {

using Instance = std::tuple<std::string, std::string, Shown, std::string, int, bool, body::Side>;

std::vector<Instance> instancesOf(const Form& form) {
  std::vector<Instance> all;
  for (const Item& item : form.items) {
    const body::Side side = item.sided ? item.side : body::Side::left;
    all.emplace_back(item.person_id, item.exercise, item.shown, item.what, item.level, item.sided,
                     side);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::set<std::string> faultsOf(const Form& form) {
  std::set<std::string> faults;
  for (const Item& item : form.items)
    if (item.faulty()) faults.insert(item.what);
  return faults;
}

/// What comparing reads of a form.
struct Digest {
  std::vector<Instance> instances;
  std::set<std::string> faults;
};

Common commonOf(const Digest& a, const Digest& b) {
  Common common;
  common.windows = static_cast<int>(a.instances.size());
  std::vector<Instance> both;
  std::set_intersection(a.instances.begin(), a.instances.end(), b.instances.begin(),
                        b.instances.end(), std::back_inserter(both));
  common.identical = static_cast<int>(both.size());
  common.faulty = static_cast<int>(a.faults.size());
  common.anchors = static_cast<int>(std::count_if(
      a.faults.begin(), a.faults.end(), [&](const auto& id) { return b.faults.contains(id); }));
  return common;
}

template <class Where>
int countOf(const Form& form, const Where& where) {
  return static_cast<int>(std::count_if(form.items.begin(), form.items.end(), where));
}

std::string outside(int count, int least, int most, const std::string& of) {
  if (count >= least && count <= most) return "";
  return std::to_string(count) + " " + of + ", not " + std::to_string(least) + " to " +
         std::to_string(most);
}

std::string quotaBreach(const Form& form, const content::BlueprintModel& plan) {
  for (const auto& quota : plan.regions) {
    const int count =
        countOf(form, [&](const Item& i) { return i.faulty() && i.region == quota.region; });
    if (auto breach = outside(count, quota.least, quota.most, "faults of the " + quota.region);
        !breach.empty())
      return breach;
  }
  for (const auto& quota : plan.views) {
    const int count =
        countOf(form, [&](const Item& i) { return i.faulty() && i.view == quota.view; });
    if (auto breach = outside(count, quota.least, quota.most, "faults from the " + quota.view);
        !breach.empty())
      return breach;
  }
  for (const auto& quota : plan.exercises) {
    const int count = countOf(
        form, [&](const Item& i) { return i.person == 0 && i.exercise == quota.exercise; });
    if (auto breach = outside(count, quota.least, quota.most, "stations of " + quota.exercise);
        !breach.empty())
      return breach;
  }
  return "";
}

std::string signBreach(const Form& form, const content::BlueprintModel& plan) {
  int warnings = 0, upper = 0, emergencies = 0, harmless = 0;
  for (const FormSign& each : form.signs) {
    const auto& sign = plan.sign_templates[static_cast<std::size_t>(each.sign)];
    warnings += sign.harmless() ? 0 : 1;
    harmless += sign.harmless() ? 1 : 0;
    upper += sign.upper() ? 1 : 0;
    emergencies += sign.upper() && sign.tier == "emergency" ? 1 : 0;
    if (form.items[itemIndex(plan, each.group, each.station, each.person)].faulty())
      return "a sign in a faulty window";
  }
  if (warnings != plan.signs) return std::to_string(warnings) + " warning signs";
  if (upper < plan.upper_signs_least) return std::to_string(upper) + " signs of the upper tiers";
  if (emergencies != plan.emergencies) return std::to_string(emergencies) + " emergencies";
  if (harmless != plan.look_alikes) return std::to_string(harmless) + " look-alikes";
  return "";
}

}  // namespace

std::string breachOf(const Form& form, const content::BlueprintModel& plan) {
  if (static_cast<int>(form.items.size()) != plan.windows) return "another number of windows";
  if (form.faulty() != plan.faulty) return std::to_string(form.faulty()) + " faulty windows";
  const int level3 = countOf(form, [](const Item& i) { return i.faulty() && i.level == 3; });
  if (level3 != plan.level3) return std::to_string(level3) + " faults of level 3";
  const int other = countOf(form, [](const Item& i) { return i.faulty() && i.level != 3 && i.level != 2; });
  if (other != 0) return "a fault of another level than 2 and 3";
  const int anchors = countOf(form, [](const Item& i) { return i.anchor; });
  if (anchors != static_cast<int>(plan.anchors.size())) return "not all anchors";
  std::set<std::pair<std::string, std::string>> cells;
  std::set<std::pair<std::string, int>> groups;
  std::set<std::string> people;
  for (const Item& item : form.items) {
    if (!cells.insert({item.person_id, item.exercise}).second)
      return item.person_id + " repeats " + item.exercise;
    groups.insert({item.person_id, item.group});
    people.insert(item.person_id);
  }
  if (groups.size() != people.size()) return "somebody is in two groups";
  if (std::string breach = quotaBreach(form, plan); !breach.empty()) return breach;
  return signBreach(form, plan);
}

Common commonOf(const Form& a, const Form& b) {
  return commonOf(Digest{instancesOf(a), faultsOf(a)}, Digest{instancesOf(b), faultsOf(b)});
}

int tooAlike(const Form& form, std::span<const Form> earlier,
             const content::BlueprintModel& plan) {
  for (std::size_t i = 0; i < earlier.size(); ++i)
    if (commonOf(form, earlier[i]).identical01() >= plan.identical_most01)
      return static_cast<int>(i);
  return -1;
}

Parallel parallelOf(std::span<const Form> forms) {
  Parallel parallel;
  parallel.forms = static_cast<int>(forms.size());
  std::vector<Digest> digests;
  for (const Form& form : forms) {
    digests.push_back({instancesOf(form), faultsOf(form)});
    parallel.difficulty_least01 = std::min(parallel.difficulty_least01, form.difficulty01);
    parallel.difficulty_most01 = std::max(parallel.difficulty_most01, form.difficulty01);
  }
  int pairs = 0;
  for (std::size_t a = 0; a < digests.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const Common common = commonOf(digests[a], digests[b]);
      ++pairs;
      parallel.identical_mean01 += common.identical01();
      parallel.identical_most01 = std::max(parallel.identical_most01, common.identical01());
      parallel.anchors_least01 = std::min(parallel.anchors_least01, common.anchors01());
    }
  }
  if (pairs > 0) parallel.identical_mean01 /= pairs;
  return parallel;
}

}  // namespace spotter::forms
