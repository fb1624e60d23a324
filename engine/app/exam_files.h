#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "exam/bundle.h"
#include "screens/exam_data.h"

// Where an exam that is sat in the window lies on the disk.

namespace spotter::app {

/// Sittings that a supervisor opened: `sittings` in the user's folder.
std::filesystem::path sittingsFolder();
/// Exams that were sat: `exams` in the user's folder.
std::filesystem::path examsFolder();
/// The exam that is being sat, as a bundle of its groups so far.
std::filesystem::path openExamFile();
/// The journal of the group that is being watched.
std::filesystem::path groupJournal();
/// Held open by the window in which an exam is sat.
std::filesystem::path examLock();

/// The .sitting files of a folder by name, behind the one that the program was started with.
/// @param given  may be empty
std::vector<screens::SittingEntry> sittingEntries(const std::filesystem::path& folder,
                                                  const std::string& given);

/// An exam that broke off, with the journal of its present group; empty where that had not begun.
struct LeftExam {
  exam::Bundle bundle;
  std::string journal;
};
/// The one that no window goes on with; nothing where there is none.
std::optional<LeftExam> leftExam();
/// The same in words, for the home screen: "group 2 of 4, at 3:10."
std::optional<std::string> unfinishedExamWords();
/// Takes away what is left of an exam that is over.
void forgetOpenExam();

/// Where an exam that is over is kept: by its sitting, or by the day.
std::filesystem::path examName(const exam::Terms& terms, const std::string& finished_at);

}  // namespace spotter::app
