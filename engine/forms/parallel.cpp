#include "forms/parallel.h"

#include <algorithm>
#include <set>
#include <tuple>
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

}  // namespace

Common commonOf(const Form& a, const Form& b) {
  return commonOf(Digest{instancesOf(a), faultsOf(a)}, Digest{instancesOf(b), faultsOf(b)});
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
