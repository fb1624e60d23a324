#pragma once

#include <string>

#include "rehearse/coverage.h"
#include "talk/scene.h"

namespace spotter::app {

/// A discussion as an .svg picture: a row for each person, time to the right, a box for each beat
/// over the time in which it may come up, wider lines for what came up more often, arrows from a
/// beat to what comes after it. What waits for a question or an invitation stands at the left.
std::string discussionGraph(const talk::TalkScene& scene, const rehearse::Coverage& coverage);

}  // namespace spotter::app
