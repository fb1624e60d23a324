#pragma once

#include <span>
#include <string>

#include "records/chain.h"

namespace spotter::credential {

/// What people did in a course as xAPI 1.0.3 statements, one JSON object a line: practice completed,
/// exams passed, failed or (borderline) completed, decisions, certificates. People are accounts named by
/// pseudonym, never by name or e-mail. The id of a statement follows from its entry's digest, so that a
/// store that has it already refuses it a second time. Other kinds of entries, and those that cannot be
/// read, are left out.
/// @param home  https address of whoever keeps the course: the accounts' homePage, and where the ids of
///              activities and extensions begin
std::string xapiStatements(std::span<const records::Entry> entries, const std::string& home);

}  // namespace spotter::credential
