#include "people/answer.h"

#include "support/catch.h"

using namespace spotter;
using people::Outcome;

namespace {

movement::FaultModel valgusFault() {
  movement::FaultModel fault;
  fault.id = "sts_knees_roll_in";
  fault.level2 = 13.5;
  fault.cues = {"cue_kneecaps", "cue_floor", "cue_plain", "cue_scare"};
  movement::CauseModel misunderstanding;
  misunderstanding.id = "misunderstanding";
  misunderstanding.better = {"cue_kneecaps"};
  misunderstanding.partly = {"cue_floor"};
  misunderstanding.tell_ask = "Fine. Is this how it goes?";
  movement::CauseModel weakness;
  weakness.id = "weakness";
  weakness.partly = {"cue_kneecaps"};
  weakness.easier_helps = true;
  fault.causes = {misunderstanding, weakness};
  return fault;
}

content::CueModel cue(const std::string& id,
                      content::CueModel::Kind kind = content::CueModel::Kind::helpful) {
  content::CueModel model;
  model.id = id;
  model.kind = kind;
  return model;
}

people::PersonState withFault(int cause) {
  people::PersonState state;
  people::ActiveFault active;
  active.severity = 13.5;
  active.cause = cause;
  state.faults.push_back(active);
  return state;
}

const std::vector<movement::FaultModel> kFaults = {valgusFault()};
const content::PersonModel kAttentive{};

}  // namespace

TEST_CASE("the cue that fits the cause takes most of the fault away over two repetitions",
          "[people]") {
  people::PersonState state = withFault(0);
  CHECK(people::answerCue(state, kAttentive, kFaults, cue("cue_kneecaps")).outcome ==
        Outcome::better);
  CHECK(state.faults[0].share01 == 1.0);
  people::afterRepetition(state, kAttentive, 2.0, 1.0);
  CHECK(state.faults[0].share01 < 0.7);
  people::afterRepetition(state, kAttentive, 2.0, 1.0);
  CHECK(state.faults[0].share01 == Approx(0.25));
}

TEST_CASE("the same cue helps another cause only in part", "[people]") {
  people::PersonState state = withFault(1);
  CHECK(people::answerCue(state, kAttentive, kFaults, cue("cue_kneecaps")).outcome ==
        Outcome::partly);
  CHECK(state.faults[0].share_goal01 == Approx(0.65));
}

TEST_CASE("a cue about nothing that is wrong changes nothing", "[people]") {
  people::PersonState state;
  CHECK(people::answerCue(state, kAttentive, kFaults, cue("cue_kneecaps")).outcome ==
        Outcome::nothing_to_change);
}

TEST_CASE("words that frighten make it worse: more fear, less range, slower", "[people]") {
  people::PersonState state = withFault(0);
  const auto answer = people::answerCue(state, kAttentive, kFaults,
                                        cue("cue_scare", content::CueModel::Kind::harmful));
  CHECK(answer.outcome == Outcome::worse);
  CHECK(state.fear01 == Approx(0.2));
  CHECK(state.range_scale == Approx(0.85));
  CHECK(state.tempo_scale == Approx(1.2));
  CHECK(state.faults[0].share_goal01 > 1.0);
}

TEST_CASE("somebody whose attention is low needs a helpful cue twice", "[people]") {
  content::PersonModel distracted;
  distracted.attention01 = 0.3;
  people::PersonState state = withFault(0);
  CHECK(people::answerCue(state, distracted, kFaults, cue("cue_kneecaps")).outcome ==
        Outcome::partly);
  CHECK(people::answerCue(state, distracted, kFaults, cue("cue_kneecaps")).outcome ==
        Outcome::better);
}

TEST_CASE("an easier way removes a fault of load and leaves a misunderstanding as it is",
          "[people]") {
  people::PersonState weak = withFault(1);
  CHECK(people::answerVariant(weak, kAttentive, kFaults, -1).outcome == Outcome::better);
  CHECK(weak.faults[0].share_goal01 < 0.2);
  people::PersonState unsure = withFault(0);
  CHECK(people::answerVariant(unsure, kAttentive, kFaults, -1).outcome == Outcome::no_change);
  CHECK(unsure.faults[0].share_goal01 == 1.0);
}

TEST_CASE("asked how it feels, the person's words hint at the cause", "[people]") {
  CHECK(people::painWords(withFault(0), kAttentive, kFaults) == "Fine. Is this how it goes?");
}

TEST_CASE("pain and tiredness stay on their scales however long the set", "[people]") {
  people::PersonState state = withFault(0);
  state.variant_step = 1;
  for (int i = 0; i < 500; ++i) people::afterRepetition(state, kAttentive, 9.8, 3.0);
  CHECK(state.pain <= 10.0);
  CHECK(state.fatigue01 <= 1.0);
}

TEST_CASE("a building fault is absent at first and complete from the middle of the set",
          "[people]") {
  people::ActiveFault fault;
  fault.builds = true;
  CHECK(people::shownShare01(fault, 0, 8) == 0.0);
  CHECK(people::shownShare01(fault, 7, 8) == 1.0);
  CHECK(people::shownShare01(fault, 2, 8) < people::shownShare01(fault, 3, 8));
}
