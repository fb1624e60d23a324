#pragma once

#include <chrono>
#include <string>

namespace spotter::app {

/// A time as the records have it: UTC, "2026-03-12T10:00:00Z".
std::string utcOf(std::chrono::system_clock::time_point when);
std::string utcNow();

}  // namespace spotter::app
