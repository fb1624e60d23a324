#include <algorithm>
#include <tuple>

#include "forms/draw_parts.h"

namespace spotter::forms {
namespace {

using content::SignTemplate;

bool happensAt(const SignTemplate& sign, const std::string& exercise) {
  return sign.exercises.empty() ||
         std::find(sign.exercises.begin(), sign.exercises.end(), exercise) != sign.exercises.end();
}

bool isEmergency(const SignTemplate& sign) { return sign.upper() && sign.tier == "emergency"; }

/// Which signs: emergencies, then the rest of the upper tiers, then any, then look-alikes.
std::vector<int> chooseSigns(const Draw& draw, base::RandomStream& stream) {
  const content::BlueprintModel& plan = draw.blueprint;
  std::vector<int> order;
  for (int i = 0; i < static_cast<int>(plan.sign_templates.size()); ++i) order.push_back(i);
  shuffle(order, stream);
  std::vector<int> chosen;
  const auto take = [&](int count, const auto& wanted) {
    for (const int i : order) {
      const bool taken = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
      if (count <= 0) return;
      if (taken || !wanted(plan.sign_templates[static_cast<std::size_t>(i)])) continue;
      chosen.push_back(i);
      --count;
    }
  };
  take(plan.emergencies, isEmergency);
  take(plan.upper_signs_least - plan.emergencies,
       [](const SignTemplate& s) { return s.upper() && !isEmergency(s); });
  take(plan.signs - static_cast<int>(chosen.size()),
       [](const SignTemplate& s) { return !s.harmless() && !isEmergency(s); });
  take(plan.look_alikes, [](const SignTemplate& s) { return s.harmless(); });
  return chosen;
}

/// Who is in an emergency does not exercise at a further station as if nothing had been: it comes at
/// the last one of a group.
bool mayShow(const Draw& draw, const SignTemplate& sign, const Item& item) {
  if (item.faulty() || !item.sign.empty() || !happensAt(sign, item.exercise)) return false;
  return !isEmergency(sign) || item.station == draw.blueprint.stations() - 1;
}

bool boutHasSign(const Draw& draw, const Item& item) {
  return std::any_of(draw.form.signs.begin(), draw.form.signs.end(), [&](const FormSign& sign) {
    return sign.group == item.group && sign.station == item.station;
  });
}
bool personHasSign(const Draw& draw, const Item& item) {
  return std::any_of(draw.form.signs.begin(), draw.form.signs.end(), [&](const FormSign& sign) {
    return sign.group == item.group && sign.person == item.person;
  });
}

}  // namespace

std::string drawSigns(Draw& draw) {
  base::RandomStream stream = draw.stream("form signs");
  const content::BlueprintModel& plan = draw.blueprint;
  for (const int chosen : chooseSigns(draw, stream)) {
    const SignTemplate& sign = plan.sign_templates[static_cast<std::size_t>(chosen)];
    std::vector<Item*> windows;
    for (Item& item : draw.form.items)
      if (mayShow(draw, sign, item) && !boutHasSign(draw, item)) windows.push_back(&item);
    shuffle(windows, stream);
    // Who had one already is the last to have another.
    std::stable_partition(windows.begin(), windows.end(),
                          [&](const Item* item) { return !personHasSign(draw, *item); });
    if (windows.empty()) return "no clean window for the sign `" + sign.id + "`";
    Item& item = *windows.front();
    item.sign = sign.id;
    // Late enough to have seen the person exercise from all sides, early enough to answer.
    const double at_s = plan.bout_s * (sign.harmless() ? stream.uniform(0.25, 0.75)
                                                       : stream.uniform(0.52, 0.62));
    draw.form.signs.push_back({item.group, item.station, item.person, chosen, at_s, sign.lasts_s});
  }
  std::sort(draw.form.signs.begin(), draw.form.signs.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.group, a.station, a.person) < std::tuple(b.group, b.station, b.person);
  });
  return "";
}

}  // namespace spotter::forms
