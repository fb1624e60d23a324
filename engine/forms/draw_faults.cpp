#include "forms/draw_faults.h"

#include <algorithm>

#include "movement/truth.h"

namespace spotter::forms {
namespace {

/// A fault without a side has the left one, as a file that names none.
body::Side sideFor(const movement::FaultModel& fault, base::RandomStream& stream) {
  return fault.sided && stream.below(2) == 0 ? body::Side::right : body::Side::left;
}

/// Gives windows their faults, within the blueprint's counts.
class FaultDrawer {
 public:
  explicit FaultDrawer(Draw& draw) : draw_(draw), stream_(draw.stream("form faults")) {}

  std::string run() {
    for (const std::string& anchor : draw_.blueprint.anchors) {
      const movement::FaultModel* fault = draw_.library.fault(anchor);
      if (fault == nullptr || !place(*fault, true)) return "no window for the anchor `" + anchor + "`";
    }
    if (std::string why = fillLeast(); !why.empty()) return why;
    while (count_ < draw_.blueprint.faulty)
      if (!placeAny([](const movement::FaultModel&) { return true; }))
        return "no window is left for another fault";
    return level3_ <= draw_.blueprint.level3 ? varied() : "too many faults that need level 3";
  }

 private:
  const movement::ExerciseModel& exerciseOf(const Item& item) const {
    return *draw_.library.exercise(item.exercise);
  }

  /// What a count by name allows still.
  template <class Quota>
  static const Quota* quotaOf(const std::vector<Quota>& all, const std::string Quota::*name,
                              const std::string& wanted) {
    for (const Quota& quota : all)
      if (quota.*name == wanted) return &quota;
    return nullptr;
  }
  bool allowed(const movement::FaultModel& fault) {
    const auto& plan = draw_.blueprint;
    const auto* region = quotaOf(plan.regions, &content::RegionQuota::region, fault.region);
    const auto* view = quotaOf(plan.views, &content::ViewQuota::view, fault.view);
    if (region != nullptr && by_region_[fault.region] >= region->most) return false;
    if (view != nullptr && by_view_[fault.view] >= view->most) return false;
    return fixedLevel(fault) != 3 || level3_ < plan.level3;
  }

  /// The least of each count, the rarest first: what few faults have is soon used up.
  std::string fillLeast() {
    for (const content::ViewQuota& quota : draw_.blueprint.views)
      while (by_view_[quota.view] < quota.least && count_ < draw_.blueprint.faulty)
        if (!placeAny([&](const movement::FaultModel& f) { return f.view == quota.view &&
                                                                  regionWanted(f); }) &&
            !placeAny([&](const movement::FaultModel& f) { return f.view == quota.view; }))
          return "too few faults show from the " + quota.view;
    for (const content::RegionQuota& quota : draw_.blueprint.regions)
      while (by_region_[quota.region] < quota.least)
        if (count_ >= draw_.blueprint.faulty ||
            !placeAny([&](const movement::FaultModel& f) { return f.region == quota.region; }))
          return "too few faults of the " + quota.region;
    return "";
  }
  bool regionWanted(const movement::FaultModel& fault) {
    const auto* quota =
        quotaOf(draw_.blueprint.regions, &content::RegionQuota::region, fault.region);
    return quota != nullptr && by_region_[fault.region] < quota->least;
  }

  template <class Wanted>
  bool placeAny(const Wanted& wanted) {
    std::vector<const movement::FaultModel*> faults;
    for (const Item& item : draw_.form.items)
      for (const std::string& id : exerciseOf(item).fault_ids) {
        const movement::FaultModel* fault = draw_.library.fault(id);
        const bool listed = std::find(faults.begin(), faults.end(), fault) != faults.end();
        if (!listed && !used_.contains(id) && wanted(*fault)) faults.push_back(fault);
      }
    shuffle(faults, stream_);
    return std::any_of(faults.begin(), faults.end(),
                       [&](const auto* fault) { return place(*fault, false); });
  }

  bool place(const movement::FaultModel& fault, bool anchor) {
    if (!allowed(fault)) return false;
    std::vector<Item*> windows;
    for (Item& item : draw_.form.items)
      if (!item.faulty() && item.exercise == fault.exercise_id &&
          draw_.fits(item.person_id, item.exercise, fault.id))
        windows.push_back(&item);
    shuffle(windows, stream_);
    return std::any_of(windows.begin(), windows.end(),
                       [&](Item* item) { return give(*item, fault, anchor); });
  }

  bool give(Item& item, const movement::FaultModel& fault, bool anchor) {
    const content::PersonModel& person = *draw_.library.person(item.person_id);
    const body::Side side = sideFor(fault, stream_);
    // At level 3, so that either level will do.
    if (!canShow(person, exerciseOf(item), fault, 3, side) ||
        !canShow(person, exerciseOf(item), fault, 2, side))
      return false;
    item.shown = Shown::fault;
    item.what = fault.id;
    item.level = fixedLevel(fault) == 3 ? 3 : 2;
    item.sided = fault.sided;
    item.side = side;
    item.cause =
        fault.causes[static_cast<std::size_t>(stream_.below(static_cast<int>(fault.causes.size())))]
            .id;
    item.region = fault.region;
    item.view = fault.view;
    item.anchor = anchor;
    used_.insert(fault.id);
    ++by_region_[fault.region];
    ++by_view_[fault.view];
    level3_ += item.level == 3 ? 1 : 0;
    ++count_;
    return true;
  }

  /// Counts that are the same in every bout, or for every person, would tell what is to come.
  std::string varied() const {
    const content::BlueprintModel& plan = draw_.blueprint;
    std::set<int> by_bout, by_person;
    for (int g = 0; g < plan.groups; ++g) {
      for (int s = 0; s < plan.stations(); ++s)
        by_bout.insert(faultyAmong([&](const Item& i) { return i.group == g && i.station == s; }));
      for (int p = 0; p < plan.people; ++p)
        by_person.insert(faultyAmong([&](const Item& i) { return i.group == g && i.person == p; }));
    }
    const bool one_bout = plan.groups * plan.stations() < 3;
    const bool one_person = plan.groups * plan.people < 3;
    if ((by_bout.size() < 3 && !one_bout) || (by_person.size() < 2 && !one_person))
      return "the faults are spread too evenly";
    return "";
  }
  template <class Where>
  int faultyAmong(const Where& where) const {
    return static_cast<int>(
        std::count_if(draw_.form.items.begin(), draw_.form.items.end(),
                      [&](const Item& item) { return item.faulty() && where(item); }));
  }

  Draw& draw_;
  base::RandomStream stream_;
  std::map<std::string, int> by_region_, by_view_;
  std::set<std::string> used_;  // no fault twice in a form
  int count_ = 0;
  int level3_ = 0;
};

/// A fault of which half of the harmless band can be shown, and a cause that neither face nor walk
/// gives away.
bool giveOffset(const Draw& draw, Item& item, base::RandomStream& stream) {
  const movement::ExerciseModel& exercise = *draw.library.exercise(item.exercise);
  const content::PersonModel& person = *draw.library.person(item.person_id);
  std::vector<const movement::FaultModel*> faults;
  for (const std::string& id : exercise.fault_ids) {
    const movement::FaultModel& fault = *draw.library.fault(id);
    if (quietCause(fault) != nullptr && canBeOffset(fault) &&
        draw.fits(item.person_id, item.exercise, id) &&
        canShow(person, exercise, fault, 0, body::Side::left) &&
        canShow(person, exercise, fault, 0, body::Side::right))
      faults.push_back(&fault);
  }
  if (faults.empty()) return false;
  const movement::FaultModel& fault =
      *faults[static_cast<std::size_t>(stream.below(static_cast<int>(faults.size())))];
  item.shown = Shown::offset;
  item.what = fault.id;
  item.level = 0;
  item.sided = fault.sided;
  item.side = sideFor(fault, stream);
  item.cause = quietCause(fault)->id;
  return true;
}

bool giveWay(const Draw& draw, Item& item, base::RandomStream& stream) {
  std::vector<std::string> ways;
  for (const auto& way : draw.library.exercise(item.exercise)->variations)
    if (draw.fits(item.person_id, item.exercise, way.id)) ways.push_back(way.id);
  if (ways.empty()) return false;
  item.shown = Shown::way;
  item.what = ways[static_cast<std::size_t>(stream.below(static_cast<int>(ways.size())))];
  return true;
}

}  // namespace

int fixedLevel(const movement::FaultModel& fault) {
  return fault.definition.measure == movement::Measure::pelvis_drop_deg ? 3 : 0;
}

bool canBeOffset(const movement::FaultModel& fault) {
  const bool added =
      std::all_of(fault.operators.begin(), fault.operators.end(), [](const auto& op) {
        return op.kind == movement::Operator::Kind::offset;
      });
  return added && fault.definition.above && fault.definition.harmless > 0.0;
}

const movement::CauseModel* quietCause(const movement::FaultModel& fault) {
  const auto quiet = std::find_if(fault.causes.begin(), fault.causes.end(), [](const auto& cause) {
    return cause.tell_face == "neutral" && cause.limp01 <= 0.0;
  });
  return quiet == fault.causes.end() ? nullptr : &*quiet;
}

bool canShow(const content::PersonModel& person, const movement::ExerciseModel& exercise,
             const movement::FaultModel& fault, int level, body::Side side) {
  const movement::Performer performer =
      movement::makePerformer(person.physique, person.baseline, person.sore_side);
  return movement::reachable(performer, exercise, fault, content::severityOf(fault, level), side,
                             person.sore_side);
}

std::string drawFaults(Draw& draw) { return FaultDrawer(draw).run(); }

void drawHarmless(Draw& draw) {
  base::RandomStream stream = draw.stream("form harmless");
  std::vector<Item*> clean;
  for (Item& item : draw.form.items)
    if (!item.faulty()) clean.push_back(&item);
  shuffle(clean, stream);
  const double all = static_cast<double>(clean.size());
  int ways = static_cast<int>(draw.blueprint.ways01 * all + 0.5);
  int offsets = static_cast<int>(draw.blueprint.offsets01 * all + 0.5);
  for (Item* item : clean) {
    if (ways > 0 && giveWay(draw, *item, stream))
      --ways;
    else if (offsets > 0 && giveOffset(draw, *item, stream))
      --offsets;
  }
}

}  // namespace spotter::forms
