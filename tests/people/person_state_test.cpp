#include "people/person_state.h"

#include "base/random.h"
#include "people/answer.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::people;

namespace {

movement::FaultModel faultOfLoad() {
  movement::FaultModel fault;
  fault.id = "half_stand";
  fault.level1 = 1.0;
  fault.level2 = 2.0;
  fault.level3 = 3.0;
  movement::CauseModel habit;
  habit.id = "habit";
  movement::CauseModel load;
  load.id = "load";
  load.easier_helps = true;
  fault.causes = {habit, load};
  return fault;
}

content::FaultScript script(const std::string& station, int level, const std::string& cause) {
  content::FaultScript one;
  one.station = station;
  one.fault = "half_stand";
  one.level = level;
  one.cause = cause;
  one.side = body::Side::right;
  return one;
}

const std::vector<movement::FaultModel> kFaults = {faultOfLoad()};

PersonState atStation(const std::string& station, int level = 2,
                      const std::string& cause = "load") {
  content::ParticipantModel participant;
  participant.faults = {script("first", level, cause)};
  PersonState state = arrive({}, 3.0);
  beginStation(state, participant, station, kFaults);
  return state;
}

void settle(PersonState& state) {
  for (int i = 0; i < 4; ++i) afterRepetition(state, {}, 3.0, 1.0);
}

}  // namespace

TEST_CASE("a person arrives with today's pain, and fear costs confidence") {
  content::PersonModel fearful;
  fearful.fear01 = 0.8;
  CHECK(arrive(fearful, 4.0).pain == 4.0);
  CHECK(arrive(fearful, 4.0).confidence01 < arrive({}, 4.0).confidence01);
  CHECK(arrive(fearful, 4.0).faults.empty());
}

TEST_CASE("a station has the faults of its script in the level's size, with cause and side") {
  for (int level = 1; level <= 3; ++level) {
    const PersonState state = atStation("first", level, "load");
    REQUIRE(state.faults.size() == 1);
    CHECK(state.faults[0].severity == static_cast<double>(level));
    CHECK(state.faults[0].cause == 1);
    CHECK(state.faults[0].side == body::Side::right);
    CHECK(state.faults[0].share01 == 1.0);
  }
  CHECK(atStation("second").faults.empty());
}

TEST_CASE(
    "the way to the next station rests, and forgets the way it was done and what was learnt") {
  PersonState state = atStation("first");
  settle(state);
  state.variant_step = -1;
  state.range_scale = 0.7;
  state.tempo_scale = 1.4;
  const double tired = state.fatigue01;
  content::ParticipantModel nobody;
  beginStation(state, nobody, "second", kFaults);
  CHECK(state.fatigue01 < 0.5 * tired);
  CHECK(state.variant_step == 0);
  CHECK(state.range_scale == 1.0);
  CHECK(state.tempo_scale == 1.0);
  CHECK(state.faults.empty());
}

TEST_CASE("weak people and harder ways tire sooner, and pain follows the load") {
  content::PersonModel weak, strong;
  weak.strength01 = 0.2;
  strong.strength01 = 0.9;
  const auto after = [](const content::PersonModel& person, double effort, int variant) {
    PersonState state = arrive(person, 3.0);
    state.variant_step = variant;
    for (int i = 0; i < 5; ++i) afterRepetition(state, person, 3.0, effort);
    return state;
  };
  CHECK(after(weak, 1.0, 0).fatigue01 > after(strong, 1.0, 0).fatigue01);
  CHECK(after(strong, 1.3, 1).fatigue01 > after(strong, 1.0, 0).fatigue01);
  CHECK(after(strong, 1.0, 1).pain > after(strong, 1.0, 0).pain);
  CHECK(after(strong, 1.0, -1).pain < after(strong, 1.0, 0).pain);
}

TEST_CASE("an answer shows over two repetitions and then stays") {
  PersonState state = atStation("first");
  state.faults[0].share_goal01 = 0.25;
  afterRepetition(state, {}, 3.0, 1.0);
  CHECK(state.faults[0].share01 < 1.0);
  CHECK(state.faults[0].share01 > 0.25);
  afterRepetition(state, {}, 3.0, 1.0);
  CHECK(state.faults[0].share01 == 0.25);
  settle(state);
  CHECK(state.faults[0].share01 == 0.25);
}

TEST_CASE("easier and back to the usual way is as it was, and so is harder and back") {
  for (const char* cause : {"habit", "load"}) {
    for (const int step : {-1, 1}) {
      PersonState state = atStation("first", 2, cause);
      answerVariant(state, {}, kFaults, step);
      settle(state);
      const Answer back = answerVariant(state, {}, kFaults, 0);
      settle(state);
      INFO(cause << " step " << step);
      CHECK(state.variant_step == 0);
      CHECK(state.faults[0].share01 == 1.0);
      CHECK_FALSE(back.said.empty());
      const bool was_load = std::string(cause) == "load";
      const Outcome expected = step > 0   ? Outcome::better
                               : was_load ? Outcome::worse
                                          : Outcome::no_change;
      CHECK(back.outcome == expected);
    }
  }
}

TEST_CASE("whatever is said and however long the set, every number stays on its scale") {
  content::CueModel harmful;
  harmful.id = "harm";
  harmful.kind = content::CueModel::Kind::harmful;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    base::RandomStream random(seed, 0, "people");
    content::PersonModel person;
    person.strength01 = random.uniform();
    person.fear01 = random.uniform();
    PersonState state =
        atStation("first", 1 + random.below(3), random.below(2) == 0 ? "habit" : "load");
    for (int i = 0; i < 60; ++i) {
      switch (random.below(4)) {
        case 0:
          answerCue(state, person, kFaults, harmful);
          break;
        case 1:
          answerPraise(state, person);
          break;
        case 2:
          answerVariant(state, person, kFaults, random.below(3) - 1);
          break;
        default:
          afterRepetition(state, person, random.uniform(0.0, 10.0), random.uniform(0.5, 1.5));
      }
      REQUIRE(state.pain >= 0.0);
      REQUIRE(state.pain <= 10.0);
      for (const double share : {state.fatigue01, state.fear01, state.confidence01}) {
        REQUIRE(share >= 0.0);
        REQUIRE(share <= 1.0);
      }
      REQUIRE(state.range_scale >= 0.6);
      REQUIRE(state.tempo_scale <= 1.6);
      for (const ActiveFault& fault : state.faults) {
        REQUIRE(fault.share01 >= 0.1);
        REQUIRE(fault.share01 <= 1.16);
      }
    }
  }
}

TEST_CASE("tiredness wears off while waiting: half of it within about a minute") {
  PersonState state;
  state.fatigue01 = 0.8;
  rest(state, 0.0);
  CHECK(state.fatigue01 == Approx(0.8));
  rest(state, 60.0);
  CHECK(state.fatigue01 > 0.3);
  CHECK(state.fatigue01 < 0.5);
}
