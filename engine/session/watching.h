#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "circuit/places.h"
#include "session/session.h"
#include "visibility/visibility.h"

// The watching exam: it goes by itself, and nothing that the facilitator does changes what comes.

namespace spotter::session {

/// From where a person is seen: each a quarter of the circle, the sides both.
enum class View { front, side, back };
inline constexpr std::array<View, 3> kViews = {View::front, View::side, View::back};

/// "front", "side", "back".
std::string_view viewName(View view);

/// The view of somebody at a place and heading from a spot on the floor.
View viewFrom(const circuit::Placement& place, double x_m, double z_m);

/// The views that the faults which may be called at a station ask for; by View.
std::array<bool, 3> neededViews(const circuit::Station& station);

/// A person further away than this is too small to judge, m (proposed: 1.7 m at 8 m are 12 degrees).
inline constexpr double kReadable_m = 8.0;
/// A repetition was seen from a view when so large a share of it was (proposed).
inline constexpr double kSeenShare01 = 0.6;
/// Before a bout, and after it until people go on, s (proposed; a call can be finished then).
inline constexpr double kBeforeBout_s = 5.0;
inline constexpr double kAfterBout_s = 6.0;

/// Points of a body by which it is judged whether a person can be seen.
std::vector<maths::Vec3> tellingPoints(const body::JointFrames& in_hall);
/// So large a share of them must be in the picture and unhidden.
inline constexpr double kTellingShare01 = 0.75;

/// Everybody's body at this moment, in the hall.
struct Bodies {
  std::vector<circuit::Placement> places;
  std::vector<body::JointFrames> frames;
  std::vector<std::vector<visibility::Capsule>> capsules;
};
Bodies bodiesOf(const Scene& scene, const World& world);

/// Whether most of somebody can be seen by an eye: near enough, in its field, not hidden by others.
bool inSight(const visibility::Viewpoint& from, const Bodies& bodies, std::size_t person);

/// What the facilitator of an exam is expected to call, besides faults.
bool isSignAnswer(std::string_view answer);

/// The exam goes on by itself: a bout begins when everybody is at their place, the next station
/// opens when it is over.
void leadExam(const Scene& scene, World& world, std::vector<Event>& events);

/// Notes five times a second who can be seen, from which view, with most of the body unhidden; at
/// the end of a bout tells it (WindowWatched).
/// @param from  index of the first event of this tick
void watchWindows(const Scene& scene, World& world, std::size_t from, std::vector<Event>& events);

}  // namespace spotter::session
