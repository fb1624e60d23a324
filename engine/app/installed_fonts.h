#pragma once

#include <vector>

#include "pack/paper.h"

namespace spotter::app {

/// The families of fonts for paper that are installed, the best first; may be empty.
std::vector<pack::PrintFonts> installedFonts();

}  // namespace spotter::app
