#include "talk/scene.h"

#include "support/group_talk.h"

using namespace spotter;

TEST_CASE("members are numbered as the participants of the class are", "[talk]") {
  const auto library = support::ownLibrary();
  const auto scene = talk::makeTalkScene(library, "pacing", {"ken", "beryl"});
  REQUIRE(scene);
  CHECK(scene->members[0].model.person == "ken");
  CHECK(scene->members[1].model.person == "beryl");
  CHECK(scene->members.size() == library.group("tuesday")->members.size());
}

TEST_CASE("everything that a beat refers to is found", "[talk]") {
  for (const content::DiscussionModel& model : support::ownLibrary().discussions) {
    INFO(model.id);
    const talk::TalkScene scene = support::ownTalk(model.id);
    CHECK(scene.opening >= 0);
    CHECK(scene.any_time >= 0);
    CHECK(scene.closing >= 0);
    for (const talk::SceneLine& line : scene.lines) CHECK(line.by >= 0);
    for (const talk::SceneBeat& beat : scene.beats)
      CHECK((beat.model.kind == content::BeatModel::Kind::misbelief) == (beat.belief >= 0));
    for (const talk::SceneSet& set : scene.sets) {
      CHECK(set.wordings.size() >= 3);
      CHECK(set.wordings.size() <= 4);
    }
  }
}

TEST_CASE("there is no discussion of an unknown name", "[talk]") {
  CHECK_FALSE(talk::makeTalkScene(support::ownLibrary(), "nothing_like_it"));
}
