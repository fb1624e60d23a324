// A clip shows what its key says, for long enough.
#include "review/clip.h"

#include <algorithm>

#include "review/drawing.h"
#include "support/own_library.h"

using namespace spotter;
using review::ReviewItem;
using Kind = ReviewItem::Kind;

namespace {

const content::Library& library() { return support::ownLibrary(); }
const content::BlueprintModel& blueprint() { return *library().blueprint("watching"); }

review::Clip clipOf(Kind kind, const std::string& exercise, const std::string& what = "") {
  for (const ReviewItem& item : review::itemsFor(library(), blueprint())) {
    const bool sign = kind == Kind::sign || kind == Kind::look_alike;
    if (item.kind != kind || item.what != what || (!sign && item.exercise != exercise)) continue;
    return {item, exercise, "mary", "front", body::Side::left, 12, true};
  }
  FAIL("there is no such item");
  return {};
}

/// Everything that happens from the beginning of a clip to its end.
std::vector<session::Event> eventsOf(const review::ReadyClip& ready) {
  session::World world = ready.start;
  std::vector<session::Event> events;
  while (world.tick < ready.end && !session::ended(world)) session::step(ready.scene, world, {}, events);
  CHECK(world.tick == ready.end);
  return events;
}

int faulty(const std::vector<session::Event>& events, const std::string& fault) {
  int count = 0;
  for (const session::Event& event : events)
    if (const auto* began = std::get_if<circuit::RepetitionBegan>(&event.body))
      count += std::any_of(began->readings.begin(), began->readings.end(),
                           [&](const circuit::Reading& reading) { return reading.fault == fault; });
  return count;
}

}  // namespace

TEST_CASE("a clip of a fault shows it in more than one repetition and one done well shows none") {
  const auto fault = review::performed(library(), blueprint(), clipOf(Kind::fault, "sit_to_stand", "sts_knees_in"));
  REQUIRE(fault.ok());
  CHECK(fault.value().start.tick == fault.value().begin);
  const double lasts_s = base::toSeconds(fault.value().end - fault.value().begin);
  CHECK(lasts_s > 8.0);
  CHECK(lasts_s < 60.0);
  CHECK(faulty(eventsOf(fault.value()), "sts_knees_in") >= 2);
  const auto well = review::performed(library(), blueprint(), clipOf(Kind::plain, "sit_to_stand"));
  REQUIRE(well.ok());
  CHECK(faulty(eventsOf(well.value()), "sts_knees_in") == 0);
}

TEST_CASE("a clip of a sign begins before it and it happens") {
  const auto clip = review::performed(library(), blueprint(), clipOf(Kind::sign, "marching", "chest"));
  REQUIRE(clip.ok());
  const auto events = eventsOf(clip.value());
  CHECK(std::any_of(events.begin(), events.end(), [](const session::Event& event) {
    return std::holds_alternative<circuit::SignBegan>(event.body);
  }));
}

TEST_CASE("who does not show what the key says is refused") {
  // A key with a fault that this exercise does not have at this place is measured as none.
  review::Clip wrong = clipOf(Kind::plain, "sit_to_stand");
  wrong.item.kind = Kind::fault;
  wrong.item.what = "sts_knees_in";
  wrong.item.level = 0;
  CHECK_FALSE(review::performed(library(), blueprint(), wrong).ok());
}
