#include "review/clip.h"

#include <algorithm>
#include <optional>
#include <set>

#include "assess/class_log.h"
#include "assess/episodes.h"
#include "base/assert.h"
#include "forms/draw_faults.h"
#include "forms/draw_parts.h"

namespace spotter::review {
namespace {

using Kind = ReviewItem::Kind;
using base::Tick;

constexpr double kLeast_s = 16.0;
constexpr double kMost_s = 50.0;
constexpr int kRepetitions = 4;  // two of three make a fault in an exam
constexpr double kSignAt_s = 9.0;
constexpr double kSignShown_s = 14.0;
constexpr double kBeforeSign_s = 4.0;

double secondsOf(const movement::ExerciseModel& exercise) {
  double once_s = exercise.pause_s;
  for (const movement::PhaseModel& phase : exercise.phases) once_s += phase.duration_s;
  return std::clamp(kRepetitions * once_s, kLeast_s, kMost_s);
}

/// A blueprint for one window.
content::BlueprintModel oneWindow(const content::BlueprintModel& blueprint, double bout_s) {
  content::BlueprintModel one = blueprint;
  one.groups = one.people = one.windows = 1;
  one.bout_s = bout_s;
  return one;
}

forms::Item windowOf(const content::Library& library, const Clip& clip) {
  forms::Item window;
  window.person_id = clip.person;
  window.exercise = clip.exercise;
  window.what = clip.item.what;
  window.side = clip.side;
  const movement::FaultModel* fault = library.fault(clip.item.what);
  switch (clip.item.kind) {
    case Kind::fault:
      window.shown = forms::Shown::fault;
      window.level = clip.item.level;
      window.sided = fault->sided;
      window.cause = fault->causes.front().id;
      if (const auto* quiet = forms::quietCause(*fault)) window.cause = quiet->id;
      break;
    case Kind::offset:
      window.shown = forms::Shown::offset;
      window.sided = fault->sided;
      window.cause = forms::quietCause(*fault)->id;
      break;
    case Kind::way:
      window.shown = forms::Shown::way;
      break;
    case Kind::sign:
    case Kind::look_alike:
      window.sign = clip.item.what;
      [[fallthrough]];
    case Kind::plain:
      window.what.clear();
      break;
  }
  return window;
}

/// A form of this one window.
forms::Form formOf(const content::Library& library, const content::BlueprintModel& one,
                   const Clip& clip) {
  const std::set<forms::Unfit> none;
  forms::Draw draw{one, library, none, {}, 0};
  draw.form.blueprint = one.id;
  draw.form.seed = clip.seed;
  draw.form.items = {windowOf(library, clip)};
  for (std::size_t i = 0; i < one.sign_templates.size(); ++i) {
    if (one.sign_templates[i].id != draw.form.items[0].sign) continue;
    const double lasts_s = std::min(one.sign_templates[i].lasts_s, kSignShown_s);
    draw.form.signs.push_back({0, 0, 0, static_cast<int>(i), kSignAt_s, lasts_s});
  }
  forms::writeClasses(draw);
  return std::move(draw.form);
}

/// What was measured of the window, and when it was.
struct Measured {
  bool as_keyed = false;
  Tick begin = 0;
  Tick end = 0;
};

std::optional<Measured> measuredOf(const std::vector<session::Event>& events,
                                   const content::StandardModel& standard, const ReviewItem& item) {
  const assess::ClassLog log = assess::readLog(events);
  const assess::Truth truth = assess::findTruth(log, standard);
  if (truth.windows.empty()) return std::nullopt;
  const assess::Window& window = truth.windows.front();
  Measured measured{false, window.begin, window.end};
  bool keyed = false;
  for (const int index : window.episodes)
    keyed = keyed || truth.episodes[static_cast<std::size_t>(index)].fault == item.what;
  const bool sign = item.kind == Kind::sign || item.kind == Kind::look_alike;
  measured.as_keyed = sign ? window.truth != assess::WindowTruth::faulty
                      : item.faulty()
                          ? keyed
                          : !window.brief && window.truth == assess::WindowTruth::clean;
  return measured;
}

/// About the sign alone, which is what is asked about.
void cutToSign(const std::vector<session::Event>& events, const forms::Form& form, Measured& measured) {
  if (form.signs.empty()) return;
  for (const session::Event& event : events) {
    const auto* began = std::get_if<circuit::BoutBegan>(&event.body);
    if (began == nullptr) continue;
    const auto at = [&](double seconds) { return event.tick + base::toTick(seconds); };
    const forms::FormSign& sign = form.signs.front();
    measured.begin = at(sign.at_s - kBeforeSign_s);
    measured.end = at(sign.at_s + std::min(sign.lasts_s, kSignShown_s));
    return;
  }
}

session::World worldAt(const session::Scene& scene, std::uint64_t seed, Tick tick) {
  std::vector<session::Event> events;
  session::World world = session::begin(scene, seed, events);
  while (world.tick < tick && !session::ended(world)) session::step(scene, world, {}, events);
  return world;
}

}  // namespace

std::string clipName(const Clip& clip) {
  return clip.person + " " + clip.exercise + " " + clip.view + " " + std::to_string(clip.seed);
}

base::Result<ReadyClip> performed(const content::Library& library,
                                  const content::BlueprintModel& blueprint, const Clip& clip) {
  const movement::ExerciseModel* exercise = library.exercise(clip.exercise);
  const content::StandardModel* standard = library.standard(blueprint.standard);
  SPOTTER_ASSERT(exercise != nullptr && standard != nullptr, "the clip is of this library");
  const bool sign = clip.item.exercise.empty();
  const content::BlueprintModel one =
      oneWindow(blueprint, sign ? kSignAt_s + kSignShown_s + kBeforeSign_s : secondsOf(*exercise));
  const forms::Form form = formOf(library, one, clip);
  base::Result<session::Scene> scene = forms::sceneOf(library, form, 0);
  if (!scene) return scene.error();
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), form.class_seeds[0], events);
  while (!session::ended(world)) session::step(scene.value(), world, {}, events);
  std::optional<Measured> measured = measuredOf(events, *standard, clip.item);
  if (!measured || !measured->as_keyed)
    return base::Error{clip.person + " does not show it as the key says", clip.exercise, ""};
  cutToSign(events, form, *measured);
  // A bout is over once nobody can go on.
  measured->end = std::min(measured->end, world.tick);
  ReadyClip ready{std::move(scene).value(), {}, measured->begin, measured->end};
  ready.start = worldAt(ready.scene, form.class_seeds[0], ready.begin);
  return ready;
}

}  // namespace spotter::review
