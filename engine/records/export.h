#pragma once

#include <span>
#include <string>

#include "records/course_file.h"

namespace spotter::records {

/// Entries as a table for spreadsheets (RFC 4180, UTF-8 with byte order mark): number, time, kind,
/// pseudonym, body, digest. A field that a spreadsheet would take for a formula gets an apostrophe
/// before it (OWASP, CSV injection).
std::string entriesCsv(std::span<const Entry> entries);

/// One row of such a table, with its line end.
std::string csvRow(std::span<const std::string> fields);

/// The course, its people (by pseudonym) and entries as one JSON object.
std::string courseJson(const Course& course, std::span<const Trainee> trainees,
                       std::span<const Entry> entries);

}  // namespace spotter::records
