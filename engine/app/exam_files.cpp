#include "app/exam_files.h"

#include <algorithm>

#include "app/data_paths.h"
#include "assess/wording.h"
#include "replay/journal_file.h"
#include "replay/recording.h"

namespace spotter::app {

namespace fs = std::filesystem;

fs::path sittingsFolder() { return userData() / "sittings"; }
fs::path examsFolder() { return userData() / "exams"; }
fs::path openExamFile() { return userState() / "exam" / "exam.open"; }
fs::path groupJournal() { return userState() / "exam" / "group.journal"; }
fs::path examLock() { return userState() / "exam" / "exam.lock"; }

std::vector<screens::SittingEntry> sittingEntries(const fs::path& folder,
                                                  const std::string& given) {
  std::vector<fs::path> found;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".sitting") found.push_back(entry->path());
  }
  std::sort(found.begin(), found.end());
  if (!given.empty()) found.insert(found.begin(), fs::path(given));
  std::vector<screens::SittingEntry> entries;
  for (const fs::path& path : found) entries.push_back({path.string(), path.filename().string()});
  return entries;
}

std::optional<LeftExam> leftExam() {
  std::error_code error;
  const fs::path path = openExamFile();
  if (!fs::exists(path, error) || replay::isInUse(examLock().string())) return std::nullopt;
  const auto bytes = replay::readWholeFile(path.string());
  if (!bytes) return std::nullopt;
  auto bundle = exam::readBundle(bytes.value(), path.string());
  if (!bundle) return std::nullopt;
  LeftExam left{std::move(bundle).value(), {}};
  if (fs::exists(groupJournal(), error)) {
    auto journal = replay::readWholeFile(groupJournal().string());
    if (journal) left.journal = std::move(journal).value();
  }
  return left;
}

std::optional<std::string> unfinishedExamWords() {
  const auto left = leftExam();
  if (!left) return std::nullopt;
  const exam::Bundle& bundle = left->bundle;
  const std::size_t run = bundle.runOf(bundle.recordings.size());
  std::string group = bundle.form.nameOf(run);
  if (bundle.form.partOf(run) == forms::Part::watching)
    group += " of " + std::to_string(bundle.form.countOf(forms::Part::watching));
  if (left->journal.empty()) return group + " is next.";
  const auto recording = replay::readRecording(left->journal, groupJournal().string());
  if (!recording) return group + ".";
  return group + ", at " + assess::clockText(recording.value().end) + ".";
}

void forgetOpenExam() {
  std::error_code error;
  fs::remove(openExamFile(), error);
  fs::remove(groupJournal(), error);
}

fs::path examName(const exam::Terms& terms, const std::string& finished_at) {
  if (!terms.isPractice()) return examsFolder() / (terms.sitting + ".exam");
  std::string stem = finished_at.substr(0, 10) + "_practice";
  std::error_code error;
  fs::path name = examsFolder() / (stem + ".exam");
  for (int number = 2; fs::exists(name, error); ++number)
    name = examsFolder() / (stem + "_" + std::to_string(number) + ".exam");
  return name;
}

}  // namespace spotter::app
