#pragma once

#include <span>

namespace spotter::office {

/// What brings the office's tables from version i to i + 1, as PostgreSQL; the first makes them. A step is
/// never changed once released: a change of the schema is another step.
std::span<const char* const> migrations();

}  // namespace spotter::office
