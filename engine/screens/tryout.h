#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/actions.h"
#include "screens/class_state.h"
#include "session/session.h"

namespace spotter::screens {

/// The steps of the 90-second try-out, in order. Each waits for the right thing to be done.
enum class TryStep { look, choose, view, start, notice, name, cue, again, done };

/// How well what was called names what is there.
enum class TryWord { none, right, other_side, other_name, left_open };

/// How far the try-out has got, and with whom it is done.
struct TryOut {
  TryStep step = TryStep::look;
  TryWord word = TryWord::none;    ///< about the last call
  int person = 0;                  ///< who shows something at the first station
  std::string fault;               ///< what they show: its id,
  std::string fault_name;          ///< its plain name,
  std::optional<body::Side> side;  ///< and THEIR side, where it has one
  std::string region = "knees";    ///< where
  std::string view = "front";      ///< from where it is seen best
  double first_heading_rad = 0.0;
  base::Tick since = 0;           ///< when the present step began
  std::size_t events_before = 0;  ///< events at that moment
  bool called_elsewhere = false;  ///< since then something or somebody else was called
};

/// Chooses the person and fault of a class that is best to learn on: clearly visible, from the
/// start of the first set, and not dangerous.
TryOut beginTryOut(const session::Scene& scene, const session::World& world);

/// Goes on to the next step when the present one is done.
void advanceTryOut(TryOut& try_out, const session::Scene& scene, const session::World& world,
                   const std::vector<session::Event>& events, const ClassState& state);

/// The action of the class strip that the present step waits for, if it is one.
std::optional<Action> wantedAction(const TryOut& try_out, const session::World& world);

/// The card of the present step.
struct TryCard {
  std::string title;  ///< "Try-out, 3 of 8"
  std::string words;
};
/// @param in_view  whether the person whom it is about can be seen
TryCard cardOf(const TryOut& try_out, const session::Scene& scene, const session::World& world,
               const KeyMap& keys, bool in_view);

}  // namespace spotter::screens
