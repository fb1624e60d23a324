#include <algorithm>

#include "forms/draw_parts.h"

namespace spotter::forms {
namespace {

std::vector<std::string> drawPeople(const Draw& draw) {
  std::vector<std::string> people;
  for (const content::PersonModel& person : draw.library.people) people.push_back(person.id);
  base::RandomStream stream = draw.stream("form people");
  shuffle(people, stream);
  return people;
}

/// How often each exercise is a station: the least of each, then one after the other at random.
std::vector<int> drawCounts(const Draw& draw) {
  const content::BlueprintModel& plan = draw.blueprint;
  base::RandomStream stream = draw.stream("form exercises");
  std::vector<int> counts;
  int open = plan.groups * plan.stations();
  for (const content::ExerciseQuota& quota : plan.exercises) {
    counts.push_back(quota.least);
    open -= quota.least;
  }
  // Each exercise once before any comes twice: a form shows as many as it can.
  for (int round = 1; open > 0 && round <= plan.groups; ++round) {
    std::vector<std::size_t> order;
    for (std::size_t e = 0; e < counts.size(); ++e)
      if (counts[e] < std::min({plan.exercises[e].most, plan.groups, round})) order.push_back(e);
    shuffle(order, stream);
    for (const std::size_t e : order) {
      if (open == 0) break;
      ++counts[e];
      --open;
    }
  }
  return counts;
}

/// Shares the stations out among the groups, no exercise twice in one: the most frequent first, each
/// into the emptiest groups.
std::vector<std::vector<std::string>> drawGroups(const Draw& draw, const std::vector<int>& counts) {
  const content::BlueprintModel& plan = draw.blueprint;
  base::RandomStream stream = draw.stream("form groups");
  std::vector<std::vector<std::string>> groups(static_cast<std::size_t>(plan.groups));
  std::vector<std::size_t> order(counts.size());
  for (std::size_t e = 0; e < order.size(); ++e) order[e] = e;
  shuffle(order, stream);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  for (const std::size_t e : order) {
    std::vector<std::size_t> emptiest(groups.size());
    for (std::size_t g = 0; g < emptiest.size(); ++g) emptiest[g] = g;
    shuffle(emptiest, stream);
    std::stable_sort(emptiest.begin(), emptiest.end(), [&](std::size_t a, std::size_t b) {
      return groups[a].size() < groups[b].size();
    });
    for (int i = 0; i < counts[e]; ++i)
      groups[emptiest[static_cast<std::size_t>(i)]].push_back(plan.exercises[e].exercise);
  }
  for (auto& group : groups) shuffle(group, stream);
  return groups;
}

}  // namespace

std::string drawStations(Draw& draw) {
  const content::BlueprintModel& plan = draw.blueprint;
  const std::vector<std::string> people = drawPeople(draw);
  if (static_cast<int>(people.size()) < plan.groups * plan.people)
    return "there are too few people";
  const auto groups = drawGroups(draw, drawCounts(draw));
  std::vector<std::string> left = people;
  draw.form.items.resize(static_cast<std::size_t>(plan.windows));
  for (int g = 0; g < plan.groups; ++g) {
    const auto& stations = groups[static_cast<std::size_t>(g)];
    if (static_cast<int>(stations.size()) != plan.stations())
      return "the exercises cannot be shared out among the groups";
    for (int p = 0; p < plan.people; ++p) {
      // Whoever cannot do all of this group's exercises well waits for another group.
      const auto fit = std::find_if(left.begin(), left.end(), [&](const std::string& person) {
        return std::all_of(stations.begin(), stations.end(),
                           [&](const std::string& e) { return draw.fits(person, e, ""); });
      });
      if (fit == left.end()) return "too few people do the exercises of a group well";
      for (int s = 0; s < plan.stations(); ++s) {
        Item& item = draw.item(g, s, p);
        item.group = g;
        item.station = s;
        item.person = p;
        item.person_id = *fit;
        item.exercise = stations[static_cast<std::size_t>(s)];
      }
      left.erase(fit);
    }
  }
  return "";
}

}  // namespace spotter::forms
