#pragma once

#include <optional>

#include "base/refusal.h"

namespace spotter::characters {

/// What a figure is wanted for.
enum class Purpose { practice, picture, exam };

/// Why a character of somebody else may not serve, or nothing when it may. It serves practice and
/// pictures. In an exam only our own figures appear, because only their joints are the skeleton
/// that is measured: what is seen there and what is marked must be one.
std::optional<base::Refusal> refuseCharacter(Purpose purpose);

}  // namespace spotter::characters
