#pragma once

#include <span>
#include <string>

#include "records/chain.h"
#include "records/course_file.h"

// Whether a trainee's resource pack opens. A condition of the course that its register keeps, and no lock: the
// pages are made of what the program holds, and whoever has the program can build them.

namespace spotter::credential {

/// Kinds of entries.
inline constexpr const char* kTrainingCompleted = "training_completed";
inline constexpr const char* kCompletionWithdrawn = "training_completion_withdrawn";
inline constexpr const char* kPackOpened = "pack_opened";

/// What the register says of one trainee's pack.
struct PackAccess {
  records::PackOpens opens = records::PackOpens::completed;  ///< what this course asks for
  int rests_on = 0;     ///< number of the entry by which it opens; 0: it does not
  int opened = 0;       ///< number of the entry that keeps its opening by that one; 0: it was not opened yet
  std::string missing;  ///< in words, when it does not open
};

/// When a course's pack opens, by its entries: its first says it, later ones change it. Of a course from before
/// they did, what the file says.
records::PackOpens packOpensBy(std::span<const records::Entry> entries, const records::Course& course);

/// Number of the entry by which somebody's training is completed; 0: it is not, or that was withdrawn.
int completedBy(std::span<const records::Entry> entries, const std::string& pseudonym);

/// Whether the pack opens for somebody. A pass stands while nobody challenges it, no decision changes it and
/// its certificates, where there are any, are not all revoked.
PackAccess packAccess(std::span<const records::Entry> entries, const records::Course& course,
                      const std::string& pseudonym);

/// Bodies of the entries. @pre the texts are fit (faultOfText)
std::string completedBody(const std::string& by);
std::string withdrawnBody(const std::string& by, const std::string& reason);
std::string packOpenedBody(const PackAccess& access);

}  // namespace spotter::credential
