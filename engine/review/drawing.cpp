#include "review/drawing.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/random.h"
#include "crypto/digest.h"
#include "forms/draw_faults.h"
#include "forms/draw_parts.h"
#include "review/tally.h"

namespace spotter::review {
namespace {

using Kind = ReviewItem::Kind;

/// A number of a text, the same on every machine.
std::uint64_t numberOf(const std::string& text) {
  const std::string hex = crypto::hexOf(crypto::sha256(text)).substr(0, 13);
  return std::stoull(hex, nullptr, 16);
}

std::vector<std::string> judgedBy(std::span<const Vote> votes, const std::string& reviewer) {
  std::vector<std::string> judged;
  for (const Vote& vote : votes)
    if (reviewerKey(vote.reviewer) == reviewerKey(reviewer)) judged.push_back(vote.item);
  return judged;
}

template <class T>
const T& pick(const std::vector<T>& all, base::RandomStream& stream) {
  return all[static_cast<std::size_t>(stream.below(static_cast<int>(all.size())))];
}

/// The views in which an exercise's faults show: also a sound one is looked at from one of them, so that
/// the view tells nothing.
std::string anyView(const content::Library& library, const movement::ExerciseModel& exercise,
                    base::RandomStream& stream) {
  std::vector<std::string> views;
  for (const std::string& id : exercise.fault_ids) views.push_back(library.fault(id)->view);
  return views.empty() ? exercise.best_view : pick(views, stream);
}

std::string exerciseOf(const content::BlueprintModel& blueprint, const ReviewItem& item,
                       base::RandomStream& stream) {
  if (!item.exercise.empty()) return item.exercise;
  for (const content::SignTemplate& sign : blueprint.sign_templates)
    if (sign.id == item.what && !sign.exercises.empty()) return pick(sign.exercises, stream);
  return pick(blueprint.exercises, stream).exercise;
}

bool mayShow(const content::Library& library, const Clip& clip) {
  if (clip.item.kind != Kind::fault && clip.item.kind != Kind::offset) return true;
  return forms::canShow(*library.person(clip.person), *library.exercise(clip.exercise),
                        *library.fault(clip.item.what), clip.item.level, clip.side);
}

}  // namespace

Drawing::Drawing(const content::Library& library, const content::BlueprintModel& blueprint,
                 std::span<const Vote> votes, const std::string& reviewer, std::uint64_t seed)
    : library_(library),
      blueprint_(blueprint),
      seed_(seed ^ numberOf("review " + reviewerKey(reviewer))) {
  const std::vector<std::string> judged = judgedBy(votes, reviewer);
  const std::set<std::string> known(judged.begin(), judged.end());
  std::vector<ItemTally> tallies = tallyOf(itemsFor(library, blueprint), votes);
  base::RandomStream stream(seed_, -1, "review order");
  forms::shuffle(tallies, stream);
  // The next one stands last: what is signed off or failed already comes after all else.
  const auto need = [](const ItemTally& tally) { return tally.failed() ? 0 : tally.wanting(); };
  std::stable_sort(tallies.begin(), tallies.end(),
                   [&](const ItemTally& a, const ItemTally& b) { return need(a) < need(b); });
  for (const ItemTally& tally : tallies) {
    Pool& pool = tally.item.faulty()                ? faults_
                 : tally.item.kind == Kind::sign ? signs_
                                                    : sound_;
    (known.contains(tally.item.digest) ? pool.judged : pool.fresh).push_back(tally.item);
  }
  faults_.weight = blueprint.faulty;
  signs_.weight = blueprint.signs;
  sound_.weight = blueprint.windows - blueprint.faulty - blueprint.signs;
}

int Drawing::left() const {
  return static_cast<int>(faults_.fresh.size() + signs_.fresh.size() + sound_.fresh.size());
}

Drawing::Pool& Drawing::choosePool() {
  base::RandomStream stream(seed_, -1, "review kind", drawn_);
  const auto weight = [](const Pool& pool) {
    return pool.fresh.empty() && pool.judged.empty() ? 0.0 : pool.weight;
  };
  const double at = stream.uniform(0.0, weight(faults_) + weight(signs_) + weight(sound_));
  if (at < weight(faults_)) return faults_;
  return at < weight(faults_) + weight(signs_) ? signs_ : sound_;
}

std::optional<DrawnClip> Drawing::next() {
  while (left() > 0) {
    Pool& pool = choosePool();
    ++drawn_;
    const bool counts = !pool.fresh.empty();
    base::RandomStream stream(seed_, -1, "review again", drawn_);
    const ReviewItem item = counts ? pool.fresh.back() : pick(pool.judged, stream);
    if (counts) pool.fresh.pop_back();
    auto shown = show(item, counts);
    // What no body here can show is in no exam either.
    if (!shown) continue;
    if (counts) pool.judged.push_back(item);
    return shown;
  }
  return std::nullopt;
}

std::optional<DrawnClip> Drawing::show(const ReviewItem& item, bool counts) {
  base::RandomStream stream(seed_, -1, "review clip", drawn_);
  Clip clip;
  clip.item = item;
  clip.counts = counts;
  clip.exercise = exerciseOf(blueprint_, item, stream);
  const movement::ExerciseModel& exercise = *library_.exercise(clip.exercise);
  clip.view = item.view.empty() ? anyView(library_, exercise, stream) : item.view;
  clip.side = stream.below(2) == 0 ? body::Side::left : body::Side::right;
  clip.seed = stream.bits() >> 12;
  std::vector<std::string> people;
  for (const content::PersonModel& person : library_.people) people.push_back(person.id);
  forms::shuffle(people, stream);
  for (const std::string& person : people) {
    clip.person = person;
    if (!mayShow(library_, clip)) continue;
    if (auto ready = performed(library_, blueprint_, clip))
      return DrawnClip{clip, std::move(ready).value()};
  }
  return std::nullopt;
}

}  // namespace spotter::review
