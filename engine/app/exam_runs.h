#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exam/attempt.h"

namespace spotter::app {

/// Every recording of a bundle read and run again, on as many threads as the machine has cores.
std::vector<exam::GroupRun> runGroups(const exam::Bundle& bundle);

/// A bundle marked again from its bytes: what exam::attemptJson says, which is the body of the entry
/// that a course has of it. Error: no whole bundle, or one that is not marked.
base::Result<std::string> attemptMarks(std::string_view bundle);

}  // namespace spotter::app
