// A sitting can be kept and run again bit for bit: the recording holds the drawn class.
#include "content/resolve.h"
#include "forms/draw.h"
#include "forms/form.h"
#include "rehearse/trainee.h"
#include "replay/recorder.h"
#include "replay/recording.h"
#include "replay/rerun.h"
#include "support/own_library.h"

using namespace spotter;

namespace {

/// The first two stations of a form's first group, sat by a trainee.
std::string recorded(rehearse::Kind kind) {
  const content::Library& own = support::ownLibrary();
  auto form = forms::drawForm(*own.blueprint("watching"), own, 2);
  REQUIRE(form.ok());
  form.value().groups[0].stations.resize(2);
  std::erase_if(form.value().groups[0].events, [&](const content::EventModel& event) {
    const auto& stations = form.value().groups[0].stations;
    return event.station != stations[0].id && event.station != stations[1].id;
  });
  const std::string still[] = {form.value().groups[0].stations[0].id,
                               form.value().groups[0].stations[1].id};
  for (auto& who : form.value().groups[0].participants) {
    const auto gone = [&](const auto& script) {
      return script.station != still[0] && script.station != still[1];
    };
    std::erase_if(who.faults, gone);
    std::erase_if(who.variations, gone);
  }
  const auto scene = forms::sceneOf(own, form.value(), 0);
  REQUIRE(scene.ok());
  const std::uint64_t seed = form.value().class_seeds[0];
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), seed, events);
  const auto resolved =
      content::resolve(forms::libraryWith(own, form.value(), 0), form.value().groups[0].id);
  replay::Recorder recorder(resolved, form.value().groups[0].id, seed, world, events);
  rehearse::Trainee trainee = rehearse::makeTrainee(kind, 4, 4);
  while (!session::ended(world)) {
    const auto commands = rehearse::decide(scene.value(), world, events, trainee);
    const base::Tick before = world.tick;
    const std::size_t known = events.size();
    session::step(scene.value(), world, commands, events);
    recorder.step(before, commands, world, std::span(events).subspan(known));
  }
  recorder.finish(world);
  return recorder.take();
}

}  // namespace

TEST_CASE("a recorded sitting runs again with equal events and equal worlds") {
  for (const rehearse::Kind kind : {rehearse::Kind::expert, rehearse::Kind::random}) {
    const auto recording = replay::readRecording(recorded(kind), "sitting.rec");
    REQUIRE(recording.ok());
    CHECK(recording.value().complete);
    const auto again = replay::rerun(recording.value());
    REQUIRE(again.ok());
    INFO((again.value().difference ? again.value().difference->text() : std::string()));
    CHECK_FALSE(again.value().difference);
    CHECK(again.value().scene.model.watch_only);
    CHECK(again.value().world.watched.size() == 4);
  }
}
