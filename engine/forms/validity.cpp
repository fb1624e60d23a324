#include "forms/validity.h"

#include <algorithm>
#include <map>

#include "assess/class_log.h"
#include "assess/episodes.h"
#include "forms/parallel.h"
#include "forms/sections.h"
#include "rehearse/exam_walker.h"
#include "session/session.h"
#include "session/watching.h"

namespace spotter::forms {
namespace {

using assess::WindowTruth;
using base::Tick;

/// One group's class, gone round by the walker to its end.
std::vector<session::Event> walkThrough(const session::Scene& scene, std::uint64_t seed,
                                        int repetitions) {
  constexpr Tick kLongest = 3600 * base::kTicksPerSecond;
  std::vector<session::Event> events;
  session::World world = session::begin(scene, seed, events);
  rehearse::ExamWalker walker;
  walker.repetitions = repetitions;
  while (!session::ended(world) && world.tick < kLongest) {
    std::vector<session::Command> commands;
    if (const auto move = rehearse::decideWalk(scene, world, walker)) commands.push_back(*move);
    session::step(scene, world, commands, events);
  }
  return events;
}

/// The fault whose deviations were the most in a window; empty when there were none.
std::string deviation(const assess::ClassLog& log, const assess::Window& window) {
  std::map<std::string, int> counts;
  for (const assess::LoggedRepetition* repetition : log.repetitionsOf(window.person, window.bout))
    for (const circuit::Reading& reading : repetition->readings) ++counts[reading.fault];
  const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.second < b.second;
  });
  return most == counts.end() ? "" : most->first;
}

/// Whether a window measures as its key says; else what it measured.
bool asKeyed(const Item& item, const assess::ClassLog& log, const assess::Window& window,
             const assess::Truth& truth, std::string& measured) {
  bool key_found = false;
  for (const int index : window.episodes) {
    const assess::Episode& episode = truth.episodes[static_cast<std::size_t>(index)];
    measured += (measured.empty() ? "" : ", ") + episode.fault;
    key_found = key_found || episode.fault == item.what;
  }
  if (window.truth == WindowTruth::subtle) measured = "a subtle " + deviation(log, window);
  if (window.brief) measured += " (too short)";
  if (window.brief) return false;
  return item.faulty() ? key_found : window.truth == WindowTruth::clean;
}

WindowCheck checkWindow(const Item& item, const assess::ClassLog& log, const assess::Truth& truth,
                        int repetitions) {
  WindowCheck check;
  for (const assess::Window& window : truth.windows) {
    if (window.person != item.person || window.station != item.station) continue;
    check.as_keyed = asKeyed(item, log, window, truth, check.measured);
  }
  for (const session::Event& event : log.events) {
    const auto* watched = std::get_if<session::WindowWatched>(&event.body);
    if (watched == nullptr || watched->person != item.person || watched->bout != item.station)
      continue;
    check.seen = (!watched->needs_front || watched->front >= repetitions) &&
                 (!watched->needs_side || watched->side >= repetitions) &&
                 (!watched->needs_back || watched->back >= repetitions);
    const int from_view = item.view == "front"  ? watched->front
                          : item.view == "back" ? watched->back
                                                : watched->side;
    check.fault_seen = !item.faulty() || from_view >= repetitions;
  }
  return check;
}

std::string whyNot(const content::BlueprintModel& plan, const Form& form, const Examined& found) {
  const auto said = [&](std::size_t i) {
    const Item& item = form.items[i];
    return item.person_id + " at " + item.exercise + " (" + shownName(item.shown) +
           (item.what.empty() ? "" : " " + item.what) + ")";
  };
  for (std::size_t i = 0; i < found.windows.size(); ++i) {
    const WindowCheck& check = found.windows[i];
    if (!check.as_keyed)
      return std::to_string(found.not_as_keyed) + " windows are not as keyed, e.g. " + said(i) +
             " measured " + (check.measured.empty() ? "clean" : check.measured);
  }
  for (std::size_t i = 0; i < found.windows.size(); ++i)
    if (!found.windows[i].fault_seen) return "the fault of " + said(i) + " cannot be seen";
  if (found.seen01() < plan.seen_least01)
    return "only " + std::to_string(found.seen) + " of " + std::to_string(found.windows.size()) +
           " windows can be seen from all sides";
  return "";
}

/// One group of a form, performed and gone round.
struct GroupCheck {
  std::vector<WindowCheck> windows;  ///< by station, then person
  double seconds = 0.0;

  bool asKeyed() const {
    return std::all_of(windows.begin(), windows.end(),
                       [](const WindowCheck& check) { return check.as_keyed; });
  }
  bool faultsSeen() const {
    return std::all_of(windows.begin(), windows.end(),
                       [](const WindowCheck& check) { return check.fault_seen; });
  }
};

base::Result<GroupCheck> examineGroup(const content::BlueprintModel& plan,
                                      const content::Library& library, const Form& form,
                                      int group) {
  const auto scene = sceneOf(library, form, group);
  if (!scene) return scene.error();
  const std::vector<session::Event> events =
      walkThrough(scene.value(), form.class_seeds[static_cast<std::size_t>(group)],
                  plan.seen_repetitions);
  const assess::ClassLog log = assess::readLog(events);
  const assess::Truth truth = assess::findTruth(log, scene.value().standard);
  GroupCheck found;
  found.seconds = base::toSeconds(log.end);
  for (int s = 0; s < plan.stations(); ++s)
    for (int p = 0; p < plan.people; ++p)
      found.windows.push_back(checkWindow(form.items[itemIndex(plan, group, s, p)], log, truth,
                                          plan.seen_repetitions));
  return found;
}

/// What all groups together come to.
Examined summed(const content::BlueprintModel& plan, const Form& form,
                std::vector<GroupCheck>&& groups) {
  Examined found;
  for (GroupCheck& group : groups) {
    found.seconds += group.seconds;
    for (WindowCheck& check : group.windows) {
      found.seen += check.seen ? 1 : 0;
      found.not_as_keyed += check.as_keyed ? 0 : 1;
      found.faults_unseen += check.fault_seen ? 0 : 1;
      found.windows.push_back(std::move(check));
    }
  }
  found.why = whyNot(plan, form, found);
  found.valid = found.why.empty();
  return found;
}

/// A harmless way or departure that did not stay harmless in this person is left out: the window is
/// clean all the same. Returns whether there was one.
bool makePlain(const content::BlueprintModel& plan, const GroupCheck& check, int group, Form& form,
               std::set<Unfit>& unfit) {
  bool any = false;
  const std::size_t first = itemIndex(plan, group, 0, 0);
  for (std::size_t i = 0; i < check.windows.size(); ++i) {
    Item& item = form.items[first + i];
    const bool harmless = item.shown == Shown::way || item.shown == Shown::offset;
    if (!harmless || check.windows[i].as_keyed) continue;
    unfit.insert({item.person_id, item.exercise, item.what});
    auto& who = form.groups[static_cast<std::size_t>(group)]
                    .participants[static_cast<std::size_t>(item.person)];
    std::erase_if(who.faults, [&](const auto& script) { return script.station == item.exercise; });
    std::erase_if(who.variations,
                  [&](const auto& script) { return script.station == item.exercise; });
    item.shown = Shown::plain;
    item.what.clear();
    item.cause.clear();
    any = true;
  }
  return any;
}

void noteUnfit(const Form& form, const Examined& examined, std::set<Unfit>& unfit) {
  for (std::size_t i = 0; i < examined.windows.size(); ++i) {
    const Item& item = form.items[i];
    const WindowCheck& check = examined.windows[i];
    if (!check.as_keyed || !check.fault_seen)
      unfit.insert({item.person_id, item.exercise, item.what});
  }
}

/// Examines a group until it is as keyed. Nobody moves twice alike: who strayed by chance from what
/// the key says does not with another seed of the class.
base::Result<GroupCheck> settleGroup(const content::BlueprintModel& plan,
                                     const content::Library& library, int group, Form& form,
                                     std::set<Unfit>& unfit) {
  constexpr int kSeeds = 5;
  for (int next = 1;; ++next) {
    base::Result<GroupCheck> found = examineGroup(plan, library, form, group);
    // A fault that cannot be seen is another draw's to mend.
    if (!found || found.value().asKeyed() || !found.value().faultsSeen()) return found;
    if (next == kSeeds) return found;
    if (makePlain(plan, found.value(), group, form, unfit)) {
      --next;  // there are only so many
    } else {
      form.class_seeds[static_cast<std::size_t>(group)] = classSeed(form, group, next);
    }
  }
}

}  // namespace

base::Result<Examined> examineForm(const content::BlueprintModel& plan,
                                   const content::Library& library, const Form& form) {
  std::vector<GroupCheck> groups;
  for (int g = 0; g < plan.groups; ++g) {
    base::Result<GroupCheck> group = examineGroup(plan, library, form, g);
    if (!group) return group.error();
    groups.push_back(std::move(group).value());
  }
  return summed(plan, form, std::move(groups));
}

base::Result<ValidForm> makeForm(const content::BlueprintModel& plan,
                                 const content::Library& library, std::uint64_t seed, int draws,
                                 std::span<const Form> earlier, const MakingWatch& watch) {
  ValidForm made;
  std::set<Unfit> unfit;
  for (int draw = 0; draw < draws; ++draw) {
    base::Result<Form> drawn = drawForm(plan, library, seed, draw, unfit);
    if (!drawn) return drawn.error();
    Form form = std::move(drawn).value();
    if (const int other = tooAlike(form, earlier, plan); other >= 0) {
      ++made.draws;
      made.rejected.push_back("it has too much in common with the form of seed " +
                              std::to_string(earlier[static_cast<std::size_t>(other)].seed));
      continue;
    }
    std::vector<GroupCheck> groups;
    for (int g = 0; g < plan.groups; ++g) {
      if (watch && !watch(draw, g)) return base::Error{"given up", "", ""};
      base::Result<GroupCheck> group = settleGroup(plan, library, g, form, unfit);
      if (!group) return group.error();
      groups.push_back(std::move(group).value());
      if (!groups.back().faultsSeen()) break;
    }
    ++made.draws;
    made.examined = summed(plan, form, std::move(groups));
    noteUnfit(form, made.examined, unfit);
    if (made.examined.valid) {
      const auto goes_on = [&] { return !watch || watch(draw, plan.groups - 1); };
      if (const std::string why = addSections(plan, library, form, goes_on); !why.empty())
        return base::Error{why, "", ""};
      made.form = std::move(form);
      return made;
    }
    made.rejected.push_back(made.examined.why);
  }
  return base::Error{"no valid form of `" + plan.id + "` in " + std::to_string(draws) +
                         " draws; the last one: " + made.rejected.back(),
                     "", "take another seed, smaller groups or longer bouts"};
}

}  // namespace spotter::forms
