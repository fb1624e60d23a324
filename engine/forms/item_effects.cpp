#include "forms/item_effects.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/hash.h"
#include "base/random.h"
#include "maths/statistics.h"

namespace spotter::forms {
namespace {

/// The effect that an item has on everybody, the same in every form.
double itemEffect(const Item& item, const ModelTrainees& model) {
  base::Hash name;
  name.add(std::string_view(item.person_id)).add(std::string_view(item.exercise));
  name.add(std::string_view(item.what)).add(item.level);
  name.add(item.sided && item.side == body::Side::left);
  return model.item_sd * base::RandomStream(model.seed ^ name.value(), -1, "item effect").normal();
}

/// One person of the model.
struct Person {
  double d_prime = 0.0;
  double criterion = 0.0;
};

Person personOf(const ModelTrainees& model, int index) {
  base::RandomStream stream(model.seed, index, "model person");
  return {model.d_prime_mean + model.d_prime_sd * stream.normal(),
          model.criterion_sd * stream.normal()};
}

}  // namespace

double meanMark(const Form& form, const content::BlueprintModel& blueprint,
                const ModelTrainees& model, double* passed01) {
  std::vector<double> effects;
  for (const Item& item : form.items) effects.push_back(itemEffect(item, model));
  const int faulty = form.faulty();
  const int clean = static_cast<int>(form.items.size()) - faulty;
  double sum = 0.0;
  int passed = 0;
  for (int index = 0; index < model.people; ++index) {
    const Person person = personOf(model, index);
    int hits = 0, alarms = 0;
    // Noise of every window by its place in the form: nothing else of the form is in its name.
    base::RandomStream noise(model.seed ^ form.seed, index, "model noise", form.draw);
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      const Item& item = form.items[i];
      const double own = model.person_item_sd * noise.normal();
      const double harder =
          item.faulty() ? model.per_difficulty * (item.difficulty01 - blueprint.difficulty01) : 0.0;
      // Half of d' on either side of the middle between clean and faulty.
      const double evidence = item.faulty() ? 0.5 * person.d_prime + effects[i] + own - harder
                                            : -0.5 * person.d_prime + effects[i] + own;
      const bool called =
          noise.uniform() < maths::normalCdf(evidence - person.criterion);
      (item.faulty() ? hits : alarms) += called ? 1 : 0;
    }
    sum += 50.0 * hits / std::max(faulty, 1) + 50.0 * (clean - alarms) / std::max(clean, 1);
    passed += 4 * hits >= 3 * faulty && 4 * alarms <= clean ? 1 : 0;
  }
  if (passed01 != nullptr) *passed01 = static_cast<double>(passed) / model.people;
  return sum / model.people;
}

MarkSpread markSpread(std::span<const Form> forms, const content::BlueprintModel& blueprint,
                      const ModelTrainees& model) {
  MarkSpread spread;
  std::vector<double> means, shares;
  for (const Form& form : forms) {
    double passed01 = 0.0;
    means.push_back(meanMark(form, blueprint, model, &passed01));
    shares.push_back(100.0 * passed01);
  }
  spread.forms = static_cast<int>(means.size());
  if (means.empty()) return spread;
  const auto meanOf = [](const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
  };
  const auto sdOf = [&](const std::vector<double>& values) {
    if (values.size() < 2) return 0.0;
    const double middle = meanOf(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
  };
  spread.mean = meanOf(means);
  spread.sd = sdOf(means);
  spread.pass_mean01 = meanOf(shares) / 100.0;
  spread.pass_sd = sdOf(shares);
  std::sort(means.begin(), means.end());
  const auto at = [&](double share) {
    return means[static_cast<std::size_t>(share * static_cast<double>(means.size() - 1) + 0.5)];
  };
  spread.least = at(0.025);
  spread.most = at(0.975);
  return spread;
}

}  // namespace spotter::forms
