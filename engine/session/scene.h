#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "circuit/scene.h"
#include "talk/scene.h"

namespace spotter::session {

/// A class made ready to run, both parts: read-only, self-contained. The members of the discussion
/// are numbered as the participants are.
struct Scene : circuit::Scene {
  std::optional<talk::TalkScene> talk;
};

/// Prepares a class of a checked library, or a discussion by itself (a class without stations, in
/// the usual place). Error when there is neither of that id.
base::Result<Scene> makeScene(const content::Library& library, const std::string& id);

}  // namespace spotter::session
