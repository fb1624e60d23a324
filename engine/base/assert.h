#pragma once

namespace spotter::base {

/// Prints the broken promise and aborts. For our own bugs only, never for bad input.
[[noreturn]] void failAssertion(const char* condition, const char* why, const char* file, int line);

}  // namespace spotter::base

/// States a promise of our own code with its reason; always on (the checks are cheap).
#define SPOTTER_ASSERT(condition, why) \
  ((condition) ? static_cast<void>(0)  \
               : ::spotter::base::failAssertion(#condition, why, __FILE__, __LINE__))
