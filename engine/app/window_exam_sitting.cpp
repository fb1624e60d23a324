#include <cmath>

#include "app/clock.h"
#include "app/data_paths.h"
#include "app/device_key.h"
#include "app/exam_files.h"
#include "app/window_exam.h"
#include "assess/wording.h"
#include "exam/attempt.h"

// An exam while it is sat: what begins and ends, what is kept, going on after a crash.

namespace spotter::app {

using screens::ExamStage;

void WindowExam::note(std::string words) {
  bundle_.notes.push_back({utcNow(), std::move(words)});
}

base::Result<base::Done> WindowExam::keepOpen() const {
  std::error_code error;
  std::filesystem::create_directories(openExamFile().parent_path(), error);
  const auto key = deviceKey(userData());
  if (!key) return key.error();
  return replay::writeWholeFile(openExamFile().string(), exam::written(bundle_, key.value()));
}

void WindowExam::resume(const content::Library& library, Worker& worker) {
  auto left = leftExam();
  if (!left) return;
  close();
  begin(left->bundle.terms, library);
  bundle_ = std::move(left->bundle);
  stage_ = ExamStage::between;
  const auto* blueprint = library.blueprint(bundle_.terms.blueprint);
  if (blueprint == nullptr) {
    trouble_ = "The exam that this is of is no longer on this computer.";
    return;
  }
  takePlan(*blueprint, library.standard(blueprint->standard));
  makeForm(worker);
  if (left->journal.empty()) return;
  const auto recording = replay::readRecording(left->journal, groupJournal().string());
  if (!recording) return;
  journal_ = std::move(left->journal);
  goes_on_at_ = assess::clockText(recording.value().end);
}

void WindowExam::discard(Worker& worker) {
  auto left = leftExam();
  if (!left) return;
  close();
  bundle_ = std::move(left->bundle);
  if (!left->journal.empty()) bundle_.recordings.push_back(std::move(left->journal));
  note("broke off and was not gone on with");
  finish(worker);
}

std::size_t WindowExam::nextRun() const { return bundle_.runOf(bundle_.recordings.size()); }

void WindowExam::settleRetest() {
  if (bundle_.form.retest() != bundle_.recordings.size() || bundle_.retested) return;
  const auto* blueprint = library_ ? library_->blueprint(bundle_.terms.blueprint) : nullptr;
  if (blueprint == nullptr) return;
  std::vector<std::vector<session::Event>> watched;
  for (const std::string& bytes : bundle_.recordings) {
    auto recording = replay::readRecording(bytes, "the group");
    if (!recording) return;
    watched.push_back(std::move(recording.value().events));
  }
  bundle_.retested = exam::retestDue(watched, *library_->standard(blueprint->standard),
                                     {bundle_.terms.extended, bundle_.form.seen_repetitions});
}

base::Result<BegunGroup> WindowExam::beginGroup() {
  if (!form_) return base::Error{"your exam is still being made", "", ""};
  const std::size_t run_number = nextRun();
  std::error_code error;
  std::filesystem::create_directories(groupJournal().parent_path(), error);
  if (!lock_.isOpen()) {
    if (!std::filesystem::exists(examLock(), error))
      (void)replay::writeWholeFile(examLock().string(), "");
    auto lock = replay::JournalFile::reopen(examLock().string(), 0);
    if (!lock) return base::Error{"another window goes on with an exam", "", ""};
    lock_ = std::move(lock).value();
  }
  const std::string name = bundle_.form.nameOf(run_number);
  if (bundle_.started_at.empty()) bundle_.started_at = utcNow();
  if (!journal_.empty()) {
    const auto recording = replay::readRecording(journal_, groupJournal().string());
    if (!recording) return recording.error();
    auto run = ClassRun::resume(recording.value());
    if (!run) return run.error();
    note("broke off in " + name + " at " + goes_on_at_ + "; went on");
    if (const auto kept = keepOpen(); !kept) return kept.error();
    const std::size_t usable = recording.value().usable_bytes;
    auto file = replay::JournalFile::reopen(groupJournal().string(), usable);
    if (!file) return file.error();
    std::string before = journal_.substr(0, usable);
    journal_.clear();
    in_group_ = true;
    return BegunGroup{std::move(run).value(),
                      std::make_shared<replay::JournalFile>(std::move(file).value()),
                      std::move(before)};
  }
  if (!bundle_.recordings.empty())
    note("pause of " + std::to_string(std::lround(rested_s_)) + " s after " +
         bundle_.form.nameOf(bundle_.runOf(bundle_.recordings.size() - 1)));
  if (const auto kept = keepOpen(); !kept) return kept.error();
  std::filesystem::remove(groupJournal(), error);
  auto file = replay::JournalFile::create(groupJournal().string());
  if (!file) return file.error();
  const int number = static_cast<int>(run_number);
  auto run = ClassRun::begin(forms::libraryWith(*library_, *form_, number), form_->idOf(number),
                             form_->seedOf(number));
  if (!run) return run.error();
  in_group_ = true;
  return BegunGroup{std::move(run).value(),
                    std::make_shared<replay::JournalFile>(std::move(file).value()), ""};
}

void WindowExam::groupDone(const std::string& recording, double slow_s, Worker& worker) {
  in_group_ = false;
  bundle_.recordings.push_back(recording);
  rested_s_ = 0.0;
  if (slow_s > 1.0)
    note(bundle_.form.nameOf(bundle_.runOf(bundle_.recordings.size() - 1)) + " ran slower than the clock for " +
         std::to_string(std::lround(slow_s)) + " s");
  settleRetest();
  if (bundle_.recordings.size() >= bundle_.recordingsOfWhole()) return finish(worker);
  stage_ = ExamStage::between;
  const auto kept = keepOpen();
  trouble_ = kept ? "" : "What you called cannot be kept just now: " + kept.error().text();
  std::error_code error;
  if (kept) std::filesystem::remove(groupJournal(), error);
}

void WindowExam::leave(const std::string& recording, Worker& worker) {
  if (!hasBegun()) return close();
  if (in_group_ && !recording.empty()) bundle_.recordings.push_back(recording);
  if (!in_group_ && !journal_.empty()) bundle_.recordings.push_back(journal_);
  in_group_ = false;
  note("left on purpose");
  finish(worker);
}

}  // namespace spotter::app
