#include "app/class_run.h"

#include "content/resolve.h"
#include "replay/rerun.h"

namespace spotter::app {

base::Result<ClassRun> ClassRun::begin(const content::Library& library, const std::string& class_id,
                                       std::uint64_t seed) {
  base::Result<session::Scene> scene = session::makeScene(library, class_id);
  if (!scene) return scene.error();
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), seed, events);
  replay::Recorder recorder(content::resolve(library, class_id), class_id, seed, world, events);
  return ClassRun(std::move(scene).value(), std::move(world), std::move(events),
                  std::move(recorder));
}

base::Result<ClassRun> ClassRun::resume(const replay::Recording& recording) {
  base::Result<replay::Resumed> resumed = replay::resume(recording);
  if (!resumed) return resumed.error();
  replay::Rerun& run = resumed.value().run;
  return ClassRun(std::move(run.scene), std::move(run.world), std::move(run.events),
                  std::move(resumed.value().recorder));
}

int ClassRun::step(std::span<const session::Command> commands) {
  const base::Tick before = world_.tick;
  const std::size_t known = events_.size();
  const int accepted = session::step(scene_, world_, commands, events_);
  recorder_.step(before, commands, world_, std::span(events_).subspan(known));
  return accepted;
}

}  // namespace spotter::app
