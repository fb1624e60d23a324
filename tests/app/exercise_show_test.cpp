#include "app/exercise_show.h"

#include <cmath>

#include "app/measured_words.h"
#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

namespace {

const content::Library& library() {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return loaded.library;
}

ExerciseShow showOf(const std::string& exercise, const std::vector<std::string>& faults) {
  return ExerciseShow(preparePerformance(library(), {exercise, "mary", faults, {}}).value());
}

maths::Vec3 jointOf(const ExerciseShow& show, const body::Pose& pose, body::Joint joint) {
  return body::solveFrames(show.performance().performer.skeleton, pose).at(joint);
}

double headsApart(const ExerciseShow& show) {
  const auto shown = jointOf(show, show.shownPose(), body::Joint::head);
  return maths::length(shown - jointOf(show, show.wellPose(), body::Joint::head));
}

movement::FaultModel someFault(movement::Measure measure, double limit) {
  movement::FaultModel fault;
  fault.name = "Something";
  fault.definition.measure = measure;
  fault.definition.fault = limit;
  return fault;
}

}  // namespace

TEST_CASE("the two of a show are at the same part of the same phase") {
  const ExerciseShow show = showOf("sit_to_stand", {"sts_knees_in=L3,left"});
  const movement::RepetitionPlan& shown = show.now().shown;
  const movement::RepetitionPlan& well = show.now().well;
  CHECK(shown.duration_s != Approx(well.duration_s));
  for (int phase = 0; phase < shown.phase_count; ++phase) {
    CHECK(inStep(shown, well, shown.phaseEnd_s(phase)) == Approx(well.phaseEnd_s(phase)));
    const double middle = 0.5 * (shown.phaseStart_s(phase) + shown.phaseEnd_s(phase));
    const double same = 0.5 * (well.phaseStart_s(phase) + well.phaseEnd_s(phase));
    CHECK(inStep(shown, well, middle) == Approx(same));
  }
}

TEST_CASE(
    "a person who drops on to the seat keeps their own time beside the one who does it well") {
  ExerciseShow show = showOf("sit_to_stand", {"sts_drop=L3"});
  show.seek01(1.0);
  const auto sits = jointOf(show, show.shownPose(), body::Joint::hips);
  const auto still_lowers = jointOf(show, show.wellPose(), body::Joint::hips);
  CHECK(still_lowers.y > sits.y + 0.03);
}

TEST_CASE("repetition follows repetition, each a little different, and each is measured") {
  ExerciseShow show = showOf("sit_to_stand", {"sts_knees_in=L2,left"});
  REQUIRE(show.compares());
  CHECK(showsFault(show.performance(), show.now().truth));
  const double first_s = show.now().shown.duration_s;
  const std::string words = truthWords(show.performance(), show.now().truth);
  CHECK(words.find("Knee rolls in: ") == 0);
  CHECK(words.find("It counts from 10.") != std::string::npos);
  for (int i = 0; i < 40 && show.number() < 2; ++i) show.advance(0.5);
  CHECK(show.number() == 2);
  CHECK(show.now().shown.duration_s != first_s);
}

TEST_CASE("done well stands alone and nothing is measured") {
  const ExerciseShow show = showOf("sit_to_stand", {});
  CHECK_FALSE(show.compares());
  CHECK_FALSE(showsFault(show.performance(), show.now().truth));
  const std::string words = truthWords(show.performance(), show.now().truth);
  CHECK(words.find("none is measured") != std::string::npos);
}

TEST_CASE("the legs take turns in an exercise that alternates, for both people") {
  ExerciseShow show = showOf("marching", {});
  const body::Side first = show.now().moving_side;
  CHECK(show.now().well.way.moving_side == first);
  CHECK(show.following().moving_side == body::other(first));
  CHECK(show.following().well.way.moving_side == body::other(first));
}

TEST_CASE("nobody jumps from one repetition to the next") {
  for (const char* exercise : {"sit_to_stand", "hip_abduction", "marching"}) {
    ExerciseShow show = showOf(exercise, {});
    auto before = jointOf(show, show.shownPose(), body::Joint::left_foot);
    double furthest = 0.0;
    while (show.number() < 4) {
      show.advance(1.0 / 60);
      const auto now = jointOf(show, show.shownPose(), body::Joint::left_foot);
      furthest = std::max(furthest, maths::length(now - before));
      before = now;
    }
    CAPTURE(exercise);
    CHECK(furthest < 0.05);
  }
}

TEST_CASE("the telling moment of a fault is where it shows") {
  ExerciseShow show = showOf("hip_abduction", {"ha_side_lean=L3"});
  const double at = tellingMoment01(show);
  show.seek01(at);
  const double there = headsApart(show);
  show.seek01(0.0);
  CHECK(there > headsApart(show) + 0.05);
}

TEST_CASE("a hip that sinks is shown while they stand on one leg, where it is seen") {
  ExerciseShow show = showOf("step_up", {"su_hip_drops=L2"});
  show.seek01(tellingMoment01(show));
  // One foot is on the step, the other in the air over it or behind.
  const auto left = jointOf(show, show.shownPose(), body::Joint::left_toes);
  const auto right = jointOf(show, show.shownPose(), body::Joint::right_toes);
  CHECK(std::min(left.y, right.y) > 0.05);
  CHECK(std::abs(left.y - right.y) > 0.015);
}

TEST_CASE("hips that shift aside are shown while the knees are bent") {
  for (const auto& [exercise, fault] :
       {std::pair{"wall_slide", "ws_shift=L2"}, std::pair{"partial_squat", "squat_shift=L2"}}) {
    ExerciseShow show = showOf(exercise, {fault});
    const double upright = jointOf(show, show.shownPose(), body::Joint::hips).y;
    show.seek01(tellingMoment01(show));
    CAPTURE(exercise);
    CHECK(jointOf(show, show.shownPose(), body::Joint::hips).y < upright - 0.04);
  }
}

TEST_CASE("measured values are said in the units of people") {
  using movement::Measure;
  CHECK(valueWords(someFault(Measure::valgus_deg, 10).definition, 13.4) == "13 degrees");
  CHECK(valueWords(someFault(Measure::heel_lift_m, 0.02).definition, 0.045) == "4.5 cm");
  CHECK(valueWords(someFault(Measure::phase_time_s, 1).definition, 1.0) == "1 second");
}

TEST_CASE("a value just short of its limit does not read as if it had reached it") {
  const auto fault = someFault(movement::Measure::valgus_deg, 10.0);
  movement::FaultTruth truth;
  truth.value = 9.7;
  truth.zone = movement::Zone::subtle;
  CHECK(measuredWords(fault, truth) ==
        "Something: 9.7 degrees (knee inwards). It counts from 10: too small as yet.");
}

TEST_CASE("a value against what is usual for a person is said to be more than usual") {
  auto fault = someFault(movement::Measure::side_lean_deg, 10.0);
  fault.definition.reference = movement::Reference::baseline;
  movement::FaultTruth truth;
  truth.value = 13.0;
  truth.zone = movement::Zone::fault;
  CHECK(measuredWords(fault, truth) ==
        "Something: 13 degrees more than usual (body sideways). It counts from 10 more.");
}

TEST_CASE("a moment of a show is the same, however one came there") {
  ExerciseShow walked = showOf("hip_abduction", {});
  for (int i = 0; i <= 47; ++i) walked.seek_s(i / 4.0);
  ExerciseShow jumped = showOf("hip_abduction", {});
  jumped.seek_s(47 / 4.0);
  CHECK(jumped.number() > 1);
  CHECK(walked.number() == jumped.number());
  const auto same = [&](body::Joint joint) {
    const maths::Vec3 one = jointOf(walked, walked.shownPose(), joint);
    const maths::Vec3 two = jointOf(jumped, jumped.shownPose(), joint);
    return one.x == two.x && one.y == two.y && one.z == two.z;
  };
  for (const body::Joint joint :
       {body::Joint::head, body::Joint::left_foot, body::Joint::right_foot})
    CHECK(same(joint));
  CHECK(walked.shownBreath() == jumped.shownBreath());
  // And back again, also after it has run by itself.
  walked.advance(30.0);
  walked.seek_s(0.5);
  CHECK(walked.number() == 1);
  CHECK(walked.clock_s() == 0.5);
}

TEST_CASE("who pedals too fast never waits at the top of a turn") {
  ExerciseShow show = showOf("static_bike", {"cy_overdoing=L2"});
  CHECK(show.length_s(10) < 10 * 0.65);
  maths::Vec3 before = jointOf(show, show.shownPose(), body::Joint::left_foot);
  maths::Vec3 well_before = jointOf(show, show.wellPose(), body::Joint::left_foot);
  for (int step = 1; step <= 60; ++step) {
    show.advance(0.05);
    const maths::Vec3 now = jointOf(show, show.shownPose(), body::Joint::left_foot);
    const maths::Vec3 well_now = jointOf(show, show.wellPose(), body::Joint::left_foot);
    CHECK(maths::length(now - before) > 0.03);
    CHECK(maths::length(well_now - well_before) > 0.015);
    before = now;
    well_before = well_now;
  }
}

TEST_CASE("who stands alone waits for nobody") {
  ExerciseShow pair = showOf("sit_to_stand", {"sts_drop=L2"});
  ExerciseShow alone = showOf("sit_to_stand", {"sts_drop=L2"});
  alone.standAlone();
  CHECK(alone.length_s(3) < pair.length_s(3));
}

TEST_CASE("so many repetitions last as long as it takes until the next one begins") {
  ExerciseShow show = showOf("sit_to_stand", {"sts_drop=L2"});
  const double length_s = show.length_s(3);
  show.seek_s(length_s - 0.01);
  CHECK(show.number() == 3);
  show.seek_s(length_s + 0.01);
  CHECK(show.number() == 4);
}
