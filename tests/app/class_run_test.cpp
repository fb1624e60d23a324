#include "app/class_run.h"

#include <algorithm>

#include "app/debriefs.h"
#include "base/fields.h"
#include "replay/rerun.h"
#include "support/catch.h"
#include "support/first_class.h"
#include "talk/offers.h"

using namespace spotter;

namespace {

/// A discussion in which the facilitator asks one question, and that is then left to run out.
std::string ledTalk(const std::string& id = "causes_of_pain") {
  auto begun = app::ClassRun::begin(support::ownLibrary(), id, 11);
  REQUIRE(begun.ok());
  app::ClassRun run = std::move(begun).value();
  while (run.world().tick < base::toTick(40.0)) run.step({});
  for (const talk::Offer& offer : talk::offers(*run.scene().talk, *run.world().talk)) {
    if (offer.move != content::Move::open_question) continue;
    const auto& wording =
        run.scene().talk->wordings[static_cast<std::size_t>(offer.wordings.front())].model;
    const session::Command say = talk::Say{wording.id, -1, -1};
    REQUIRE(run.step(std::span(&say, 1)) == 1);
    break;
  }
  while (!session::ended(run.world())) run.step({});
  run.finish();
  return run.takeLines();
}

replay::Recording read(const std::string& bytes) {
  auto recording = replay::readRecording(bytes, "talk");
  REQUIRE(recording.ok());
  return std::move(recording).value();
}

}  // namespace

TEST_CASE("why one does not agree with a code is kept in the recording, changes no mark, and runs "
          "again") {
  const std::string before = ledTalk();
  const auto library = support::ownLibrary();
  const auto marked = app::debriefsOf(read(before).events, library, "causes_of_pain");
  REQUIRE(marked.ok());
  const auto& transcript = marked.value().talk->transcript;
  const auto mine = std::find_if(transcript.begin(), transcript.end(),
                                 [](const auto& said) { return said.person < 0; });
  REQUIRE(mine != transcript.end());
  const int index = static_cast<int>(mine - transcript.begin());
  const auto after =
      app::withAfterword(before, "talk", session::Challenge{index, "I asked because ..."});
  REQUIRE(after.ok());
  const replay::Recording recording = read(after.value());
  CHECK(recording.complete);
  const auto again = replay::rerun(recording);
  REQUIRE(again.ok());
  CHECK_FALSE(again.value().difference);
  const auto remarked = app::debriefsOf(recording.events, library, "causes_of_pain");
  REQUIRE(remarked.ok());
  const auto& debrief = *remarked.value().talk;
  CHECK(debrief.transcript[mine - transcript.begin()].challenged == "I asked because ...");
  CHECK(debrief.marks.total == marked.value().talk->marks.total);
  CHECK(app::debriefsText(remarked.value(), {}).find("You disagree, because: \xE2\x80\x9CI asked because") !=
        std::string::npos);
  // Said otherwise, then taken back: the last word holds.
  std::string bytes = after.value();
  for (const char* words : {"It was a reflection.", ""}) {
    const auto once_more = app::withAfterword(bytes, "talk", session::Challenge{index, words});
    REQUIRE(once_more.ok());
    bytes = once_more.value();
    CHECK_FALSE(replay::rerun(read(bytes)).value().difference);
    const auto then = app::debriefsOf(read(bytes).events, library, "causes_of_pain");
    CHECK(then.value().talk->transcript[mine - transcript.begin()].challenged == words);
  }
}

TEST_CASE("only what was said can be challenged, and in few words") {
  const std::string bytes = ledTalk();
  CHECK_FALSE(app::withAfterword(bytes, "talk", session::Challenge{-1, "x"}).ok());
  CHECK_FALSE(app::withAfterword(bytes, "talk", session::Challenge{100000, "x"}).ok());
  CHECK_FALSE(app::withAfterword(bytes, "talk", session::Challenge{0, std::string(401, 'x')}).ok());
  CHECK_FALSE(app::withAfterword("", "nothing", session::Challenge{0, "x"}).ok());
}

TEST_CASE("a class that was left early can be disagreed with too and runs again") {
  auto run = app::ClassRun::begin(support::ownLibrary(), "causes_of_pain", 1);
  REQUIRE(run.ok());
  std::string bytes;
  while (run.value().world().tick < base::toTick(100.5)) {
    run.value().step({});
    bytes += run.value().takeLines();
  }
  REQUIRE_FALSE(session::ended(run.value().world()));
  // One that broke off is to be gone on with first.
  CHECK_FALSE(app::withAfterword(bytes, "talk", session::Challenge{0, "No."}).ok());
  run.value().finish();
  bytes += run.value().takeLines();
  std::string said = bytes;
  for (const char* words : {"I was silent on purpose.", "And this, too."}) {
    const auto after = app::withAfterword(said, "talk", session::Challenge{1, words});
    REQUIRE(after.ok());
    said = after.value();
  }
  const replay::Recording recording = read(said);
  CHECK(recording.complete);
  const auto again = replay::rerun(recording);
  REQUIRE(again.ok());
  CHECK_FALSE(again.value().difference);
  const auto marked = app::debriefsOf(recording.events, support::ownLibrary(), "causes_of_pain");
  REQUIRE(marked.ok());
  CHECK(marked.value().talk->transcript[1].challenged == "And this, too.");
}

TEST_CASE("a fork is as the recording was up to a moment, and open after it") {
  const replay::Recording recording = read(ledTalk());
  const base::Tick until = base::toTick(120.0);
  auto forked = app::ClassRun::fork(recording, until);
  REQUIRE(forked.ok());
  app::ClassRun& run = forked.value();
  CHECK(run.world().tick == until);
  std::size_t early = 0;
  while (early < recording.events.size() && recording.events[early].tick <= until) ++early;
  CHECK(run.events().size() == early);
  CHECK_FALSE(session::ended(run.world()));
  const auto again = replay::rerun(recording);
  REQUIRE(again.ok());
  CHECK(base::hashOf(run.world()) ==
        base::hashOf(replay::seek(again.value().scene, again.value().playback, until)));
  // It is a recording of its own that runs again.
  for (int i = 0; i < 600; ++i) run.step({});
  run.finish();
  CHECK_FALSE(replay::rerun(read(run.takeLines())).value().difference);
}
