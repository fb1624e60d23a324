#pragma once

#include <span>

#include "circuit/appearance.h"
#include "picture/picture.h"
#include "session/session.h"

namespace spotter::picture {

/// Turns heads and eyes to what everybody attends to (session::looksOf): the eyes first, the head
/// after them and only part of the way. Heads that exercise, or tell a sign, keep to that.
/// @param looks  of everybody, in the order of the figures
void turnToWhatTheySee(const session::Scene& scene, const session::World& world, double tick,
                       std::span<const circuit::Look> looks, std::span<FigureInstance> figures);

}  // namespace spotter::picture
