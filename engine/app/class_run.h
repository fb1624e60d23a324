#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "replay/recorder.h"
#include "session/session.h"

namespace spotter::app {

/// A class that runs and is recorded: what the window and the command line share.
/// Not copyable while it records; copy `world` to look at another moment.
class ClassRun {
 public:
  /// @param library  checked content; not needed afterwards
  static base::Result<ClassRun> begin(const content::Library& library, const std::string& class_id,
                                      std::uint64_t seed);
  /// Goes on with a recording that was cut short: runs it again to its end first.
  static base::Result<ClassRun> resume(const replay::Recording& recording);

  /// Begins a recorded class anew and leads it as it was led, up to a moment: the rest is open
  /// again. It is a recording of its own.
  static base::Result<ClassRun> fork(const replay::Recording& recording, base::Tick until);

  const session::Scene& scene() const { return scene_; }
  const session::World& world() const { return world_; }
  const std::vector<session::Event>& events() const { return events_; }

  /// One tick with these commands; refused ones are skipped. Returns how many were accepted.
  int step(std::span<const session::Command> commands);
  /// The lines of the recording since the last call.
  std::string takeLines() { return recorder_.take(); }
  /// Writes the last line. Only Reflect and Challenge may have been said after the end of the class.
  void finish() { recorder_.finish(world_); }

 private:
  ClassRun(session::Scene scene, session::World world, std::vector<session::Event> events,
           replay::Recorder recorder)
      : scene_(std::move(scene)),
        world_(std::move(world)),
        events_(std::move(events)),
        recorder_(std::move(recorder)) {}

  session::Scene scene_;
  session::World world_;
  std::vector<session::Event> events_;
  replay::Recorder recorder_;
};

/// The bytes of a recording that was led to its end, with something that was said afterwards.
base::Result<std::string> withAfterword(const std::string& bytes, const std::string& name,
                                        const session::Command& command);

}  // namespace spotter::app
