#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/actions.h"
#include "screens/class_data.h"
#include "screens/class_state.h"
#include "screens/input.h"
#include "screens/intent.h"

namespace spotter::screens {

/// An action of the class screen as it stands now: what it would do and why it cannot.
struct ActionNow {
  Action action = Action::stamp;
  std::string label;
  session::Command command;
  std::string why_not;  ///< empty when it can be done now
};

/// The one obvious action of this moment: show, start, see, go on, next.
ActionNow obviousAction(const session::Scene& scene, const session::World& world,
                        const std::vector<session::Event>& events);

/// What else could sensibly be done with the whole class now, or nothing.
std::optional<ActionNow> otherAction(const session::Scene& scene, const session::World& world,
                                     const std::vector<session::Event>& events);

/// An action for the whole class or for the chosen person, as it stands now.
ActionNow actionNow(const session::Scene& scene, const session::World& world, Action action,
                    int chosen);

/// "Station 1 of 3: Sit to stand".
std::string stationLine(const session::Scene& scene, const session::World& world);
/// "Set running, 0:42", "You are showing the exercise".
std::string stageLine(const session::World& world);
/// "exercising", "waiting", "has stopped", "has finished the set".
std::string activityWords(const session::World& world, int person);

/// One line of a person's card.
struct CardLine {
  std::string title;
  std::string words;
};
/// What is known about a person: sore joint and side, history, today's pain, agreed level, usual
/// limits.
std::vector<CardLine> cardOf(const session::Scene& scene, int person);

/// Whether the exercise of the present station has been shown, at least one repetition of it.
bool wasDemonstrated(const session::World& world, const std::vector<session::Event>& events);

/// Who is nearest to the middle of the picture; -1 when nobody is in it.
int personInView(const ClassData& data);

/// How fast the class runs: a quarter while the calling or the responding panel is open; in an exam
/// always as fast as the clock.
double speedOf(const ClassState& state, const session::Scene& scene);

}  // namespace spotter::screens
