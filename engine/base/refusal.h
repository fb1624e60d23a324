#pragma once

#include <string>

namespace spotter::base {

/// Why a command cannot be done now: shown to the trainee as it stands.
struct Refusal {
  std::string code;  ///< stable and short, e.g. "no_open_stamp"
  std::string text;  ///< one plain sentence
};

}  // namespace spotter::base
