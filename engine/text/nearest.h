#pragma once

#include <span>
#include <string>
#include <string_view>

namespace spotter::text {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to get from
/// one word to the other (optimal string alignment, Damerau 1964). Bytes, not code points.
int editDistance(std::string_view a, std::string_view b);

/// The candidate nearest to a mistyped name, or empty when none is near (more than a third of the
/// longer word wrong). Ties go to the first candidate. Words over 64 bytes are never matched.
std::string_view nearestName(std::string_view wrong, std::span<const std::string> candidates);

}  // namespace spotter::text
