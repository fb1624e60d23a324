#pragma once

#include <span>

namespace spotter::records {

/// Marks a file as ours ("SPOT"), so that another program's database is not taken for a course.
inline constexpr int kApplicationId = 0x53504F54;

/// What brings a course file from version i to i + 1, as SQL; the first makes a new one. A step is
/// never changed once released: a change of the schema is another step.
std::span<const char* const> migrations();

}  // namespace spotter::records
