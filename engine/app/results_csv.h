#pragma once

#include <span>
#include <string>

#include "records/chain.h"

namespace spotter::app {

/// The exams among a course's entries as a table for spreadsheets, one row for each part: entry, time,
/// trainee, sitting, exam, standard, part, counts, results, and whether it is a pilot, was run again,
/// extended or challenged. Nothing in it is taken for a formula.
std::string resultsCsv(std::span<const records::Entry> entries);

}  // namespace spotter::app
