#pragma once

#include "models/model.h"

namespace spotter::render {

/// A plain jointed figure round a skeleton: stands in for a person whose model cannot be read, so
/// that a class can go on.
models::Model makeMannequin(const body::Skeleton& skeleton);

}  // namespace spotter::render
