#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/class_run.h"
#include "app/window_worker.h"
#include "replay/journal_file.h"

namespace spotter::app {

/// A class that runs in the window: clock, commands, and its journal on disk.
class LiveClass {
 public:
  /// @param journal  where it is recorded; nothing for the try-out
  LiveClass(ClassRun run, std::shared_ptr<replay::JournalFile> journal, std::string lines_before);

  const ClassRun& run() const { return run_; }
  /// Lets real time pass at a speed: at most 3 ticks, the rest is lost and said (isSlow).
  /// @param commands  given at the first tick; at least one tick is taken when there are any
  void advance(double elapsed_s, double speed, const std::vector<session::Command>& commands,
               Worker& worker);
  /// Part of the next tick that has already passed, 0 to 1.
  double part01() const { return due_ticks_ < 1.0 ? due_ticks_ : 1.0; }
  bool isSlow() const { return slow_s_ > 1.0; }
  /// How long it was slower than the clock, all in all.
  double lateFor_s() const { return late_s_; }
  /// Why the journal cannot be written; empty when all is well.
  const std::string& trouble() const { return *trouble_; }
  /// Hands what is new to the journal at once.
  void flush(Worker& worker);
  /// Waits until the disk has everything so far, without a last line: it was left in the middle.
  const std::string& stop(Worker& worker);
  /// Writes the last line and waits until the disk has it. Returns the whole recording.
  const std::string& finish(Worker& worker);

 private:
  ClassRun run_;
  std::shared_ptr<replay::JournalFile> journal_;
  std::shared_ptr<std::string> trouble_ = std::make_shared<std::string>();
  std::shared_ptr<std::string> unwritten_ = std::make_shared<std::string>();
  std::string lines_;  ///< the whole recording so far
  double due_ticks_ = 0.0;
  double since_flush_s_ = 0.0;
  double late_s_ = 0.0;  ///< while it was too slow
  double slow_s_ = 0.0;  ///< how long it has been too slow lately
};

}  // namespace spotter::app
