#pragma once

#include "content/library.h"
#include "pack/pictures.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// The sheet of an exercise: what it looks like, how to do it, what to look at, easier and harder
/// ways, common faults with what helps. All of it from the library.
Sheet exerciseSheet(const content::Library& library, const std::vector<Picture>& pictures,
                    const movement::ExerciseModel& exercise);

/// One fault of an exercise: what it looks like, why it happens, what to say and what not.
std::vector<Block> faultBlocks(const content::Library& library,
                               const std::vector<Picture>& pictures,
                               const movement::ExerciseModel& exercise,
                               const movement::FaultModel& fault);

}  // namespace spotter::pack
