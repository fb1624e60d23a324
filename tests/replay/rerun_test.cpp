#include "replay/rerun.h"

#include "base/fields.h"
#include "content/load.h"
#include "support/playing.h"

using namespace spotter;
using base::kTicksPerSecond;

namespace {

struct Whole {
  content::Library library = support::ownLibrary();
  session::Scene scene = support::ownClass();
  support::RecordedClass played =
      support::playedBy(library, scene, rehearse::Kind::typical, 11, 3600 * kTicksPerSecond);
};
// A whole class, led once for all cases.
const Whole& whole() {
  static const Whole made;
  return made;
}

}  // namespace

TEST_CASE("a whole class runs again to the same events and hashes, after its end too") {
  const auto read = replay::readRecording(whole().played.bytes, "x.rec");
  REQUIRE(read.ok());
  CHECK(read.value().complete);
  const auto run = replay::rerun(read.value());
  REQUIRE(run.ok());
  if (run.value().difference) FAIL(run.value().difference->text());
  CHECK(session::ended(run.value().world));
  CHECK(base::hashOf(run.value().world) == base::hashOf(whole().played.world));
  CHECK(run.value().events.size() == whole().played.events.size());
}

TEST_CASE("a class that is left on a whole second, or between two, runs again") {
  const auto scene = support::ownClass("try_out");
  for (const base::Tick until : {20 * kTicksPerSecond, 20 * kTicksPerSecond + 7}) {
    const auto played =
        support::playedBy(whole().library, scene, rehearse::Kind::random, 2026, until);
    const auto read = replay::readRecording(played.bytes, "x.rec");
    REQUIRE(read.ok());
    CHECK(read.value().end == until);
    const auto run = replay::rerun(read.value());
    REQUIRE(run.ok());
    if (run.value().difference) FAIL(run.value().difference->text());
    CHECK(run.value().world.tick == until);
  }
}

TEST_CASE("a class knows only its own cues, so that what a recording embeds is enough") {
  const auto scene = support::ownClass("try_out");
  const auto resolved = content::load(content::resolve(whole().library, "try_out"));
  const auto embedded = session::makeScene(resolved.library, "try_out");
  REQUIRE(embedded.ok());
  CHECK(scene.cues.size() == embedded.value().cues.size());
  CHECK(scene.cues.size() < whole().library.cues.size());
}

TEST_CASE("another seed is found as a difference") {
  auto read = replay::readRecording(whole().played.bytes, "x.rec");
  REQUIRE(read.ok());
  read.value().header.seed += 1;
  const auto run = replay::rerun(read.value(), true);
  REQUIRE(run.ok());
  REQUIRE(run.value().difference);
  CHECK_FALSE(run.value().difference->text().empty());
}

TEST_CASE("seeking gives the world that was there, from any place to any other") {
  const auto read = replay::readRecording(whole().played.bytes, "x.rec");
  REQUIRE(read.ok());
  const auto run = replay::rerun(read.value());
  REQUIRE(run.ok());
  CHECK(run.value().playback.snapshots.size() >= 3);
  for (const auto& point : read.value().checkpoints) {
    if (point.tick % (7 * kTicksPerSecond) != 0 || point.tick >= read.value().end) continue;
    INFO("tick " << point.tick);
    CHECK(base::hashOf(replay::seek(run.value().scene, run.value().playback, point.tick)) ==
          point.hash);
  }
  const auto beyond = replay::seek(run.value().scene, run.value().playback, 100 * read.value().end);
  CHECK(beyond.tick == read.value().end);
}

TEST_CASE("a class that a crash cut short goes on as if nothing had happened") {
  const auto& library = whole().library;
  const auto& scene = whole().scene;
  const auto until = 45 * kTicksPerSecond;
  const auto one = support::playedBy(library, scene, rehearse::Kind::random, 3, until);
  // The crash: in the middle of a line, half a second after the last whole one.
  auto cut =
      support::playedBy(library, scene, rehearse::Kind::random, 3, 30 * kTicksPerSecond + 30, false)
          .bytes;
  cut.resize(cut.size() - 20);
  const auto read = replay::readRecording(cut, "x.rec");
  REQUIRE(read.ok());
  REQUIRE_FALSE(read.value().complete);
  CHECK(read.value().end == 30 * kTicksPerSecond);
  auto resumed = replay::resume(read.value());
  REQUIRE(resumed.ok());
  auto& run = resumed.value().run;
  CHECK(run.world.tick == 30 * kTicksPerSecond);
  while (run.world.tick < until) {
    std::vector<session::Command> given;
    for (const auto& timed : one.commands) {
      if (timed.tick == run.world.tick) given.push_back(timed.command);
    }
    const auto before = run.world.tick;
    const std::size_t known = run.events.size();
    session::step(run.scene, run.world, given, run.events);
    resumed.value().recorder.step(before, given, run.world, std::span(run.events).subspan(known));
  }
  resumed.value().recorder.finish(run.world);
  CHECK(cut.substr(0, read.value().usable_bytes) + resumed.value().recorder.take() == one.bytes);
}

TEST_CASE("a class that was led to its end is not resumed") {
  const auto read = replay::readRecording(whole().played.bytes, "x.rec");
  REQUIRE(read.ok());
  CHECK_FALSE(replay::resume(read.value()).ok());
}
