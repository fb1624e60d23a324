#include "app/window_live.h"

#include <algorithm>

namespace spotter::app {
namespace {

constexpr int kMostTicks = 3;
constexpr double kFlush_s = 0.8;  // at most 2 s may be lost; a second holds a checkpoint line

}  // namespace

LiveClass::LiveClass(ClassRun run, std::shared_ptr<replay::JournalFile> journal,
                     std::string lines_before)
    : run_(std::move(run)), journal_(std::move(journal)), lines_(std::move(lines_before)) {}

void LiveClass::advance(double elapsed_s, double speed,
                        const std::vector<session::Command>& commands, Worker& worker) {
  due_ticks_ += elapsed_s * speed * static_cast<double>(base::kTicksPerSecond);
  // What is asked for happens now, not at the next tick of a slowed class.
  if (!commands.empty()) due_ticks_ = std::max(due_ticks_, 1.0);
  int ticks = 0;
  while (due_ticks_ >= 1.0 && ticks < kMostTicks) {
    run_.step(ticks == 0 ? std::span<const session::Command>(commands)
                         : std::span<const session::Command>());
    due_ticks_ -= 1.0;
    ++ticks;
  }
  const bool late = due_ticks_ >= 1.0;
  slow_s_ = std::clamp(slow_s_ + (late ? elapsed_s : -0.5 * elapsed_s), 0.0, 2.0);
  if (isSlow()) late_s_ += elapsed_s;
  if (late) due_ticks_ = 0.0;
  since_flush_s_ += elapsed_s;
  if (since_flush_s_ >= kFlush_s) flush(worker);
}

void LiveClass::flush(Worker& worker) {
  since_flush_s_ = 0.0;
  std::string fresh = run_.takeLines();
  lines_ += fresh;
  if (!journal_) return;
  worker.add([journal = journal_, trouble = trouble_, unwritten = unwritten_,
              fresh = std::move(fresh)]() -> Worker::Finish {
    *unwritten += fresh;
    const auto done = journal->append(*unwritten);
    if (done) unwritten->clear();
    const std::string words =
        done ? "" : "The recording cannot be written just now: " + done.error().what + ".";
    return [trouble, words] { *trouble = words; };
  });
}

const std::string& LiveClass::stop(Worker& worker) {
  flush(worker);
  worker.drain();
  return lines_;
}

const std::string& LiveClass::finish(Worker& worker) {
  run_.finish();
  flush(worker);
  worker.drain();
  return lines_;
}

}  // namespace spotter::app
