#pragma once

#include <string>

#include "records/chain.h"

namespace spotter::app {

/// An entry of a course in a plain line: number, time, whom it is about, what happened.
std::string entryWords(const records::Entry& entry);

}  // namespace spotter::app
