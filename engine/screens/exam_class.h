#pragma once

#include <string>
#include <vector>

#include "screens/actions.h"
#include "screens/call_flow.h"
#include "screens/class_data.h"

// The class screen in a watching exam: one walks, looks and calls; everything else is refused with
// its reason.

namespace spotter::screens {

/// One only watches and calls in this class, and it goes by itself.
bool isExam(const session::Scene& scene);

/// Why an action of the class screen is not for an exam, or not for this moment of it; empty when
/// it can be done, or when the class is no exam.
std::string examWhyNot(const session::Scene& scene, const session::World& world, Action action);

/// Whether an action is one that a watching exam ever lets one do.
bool examUses(Action action);

/// "Group 2 of 4, station 3 of 6: Sit to stand".
std::string examStationLine(const ClassData& data);
/// "The set is running: 0:42 of 1:35": how long it lasts stands in the class.
std::string examStageLine(const session::Scene& scene, const session::World& world);

/// "0:42 of 1:35" while a set runs; else empty.
std::string examClock(const session::Scene& scene, const session::World& world);

/// How many calls of faults and of warning signs were kept so far.
int callsKept(const std::vector<session::Event>& events);
/// "2 calls kept".
std::string callsKeptWords(int calls);
/// What was kept, in words that do not tell whether it was right: "Kept: Mary, knee falls inwards".
std::string keptWords(const circuit::Scene& scene, int station, const session::Call& call);
std::string keptWords(const circuit::Scene& scene, const session::CallSign& call);

}  // namespace spotter::screens
