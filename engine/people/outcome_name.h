#pragma once

#include "people/answer.h"

namespace spotter::people {

/// The name of an outcome in transcripts and JSON, e.g. "partly". Static text.
const char* outcomeName(Outcome outcome);

}  // namespace spotter::people
