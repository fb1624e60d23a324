#pragma once

#include <chrono>
#include <string>

namespace spotter::app {

/// A moment as records write it: "2026-03-12T09:30:00Z".
std::string utcText(std::chrono::system_clock::time_point when);
/// This moment.
std::string utcNow();

}  // namespace spotter::app
