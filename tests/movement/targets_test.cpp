#include "movement/targets.h"

#include "support/bodies.h"
#include "support/catch.h"
#include "support/exercises.h"

using namespace spotter;
using namespace spotter::movement;
using body::Side;

namespace {

Performer plain(Side sore = Side::left) {
  Baseline baseline;
  baseline.toe_out_deg = 0.0;
  return makePerformer({}, baseline, sore);
}

Targets usual(const Performer& performer, const ExerciseModel& exercise,
              const PlanRequest& request = support::exactly()) {
  return usualTargets(performer, exercise, wayOf(performer, exercise, request));
}

}  // namespace

TEST_CASE("variant, person and request scale range and tempo together") {
  Performer performer = plain();
  performer.baseline.range_scale = 0.9;
  performer.baseline.tempo_scale = 1.2;
  VariantModel easier;
  easier.range_scale = 0.5;
  easier.tempo_scale = 1.5;
  easier.seat_raise_m = 0.08;
  easier.hands = Hands::on_thighs;
  PlanRequest request = support::exactly();
  request.variant = &easier;
  request.range_scale = 0.8;
  request.tempo_scale = 1.1;
  const Way way = wayOf(performer, support::standUp(), request);
  CHECK(way.range_scale == Approx(0.36));
  CHECK(way.tempo_scale == Approx(1.98));
  CHECK(way.seat_height_m == Approx(0.54));
  CHECK(way.hands == Hands::on_thighs);
  CHECK(way.seated_start);
}

TEST_CASE("a smaller range bends less from the same start") {
  Performer performer = plain();
  const Targets whole = usual(performer, support::dip());
  performer.baseline.range_scale = 0.5;
  const Targets half = usual(performer, support::dip());
  CHECK(half.knot[0].at(Channel::knee_flexion) == whole.knot[0].at(Channel::knee_flexion));
  CHECK(half.knot[1].at(Channel::knee_flexion) == Approx(30.0));
  CHECK(half.knot[1].at(Channel::trunk_lean) == Approx(11.0));
  CHECK(half.knot[2].at(Channel::knee_flexion) == whole.knot[2].at(Channel::knee_flexion));
}

TEST_CASE("who is sore unloads that side: they lean and shift to the good one, and come back") {
  for (const Side sore : {Side::left, Side::right}) {
    Performer performer = plain(sore);
    performer.baseline.side_lean_deg = 3.0;
    performer.baseline.pelvis_shift_m = 0.01;
    const Targets targets = usual(performer, support::dip());
    const double good = body::signOf(body::other(sore));
    CHECK(targets.knot[1].at(Channel::side_lean) == Approx(3.0 * good));
    CHECK(targets.knot[1].at(Channel::pelvis_shift) == Approx(0.01 * good));
    CHECK(targets.knot[0].at(Channel::side_lean) == 0.0);
    CHECK(targets.knot[2].at(Channel::side_lean) == 0.0);
  }
}

TEST_CASE("a knee that cannot straighten stays bent where the exercise asks for straight") {
  Performer performer = plain(Side::right);
  performer.baseline.fixed_flexion_deg = 8.0;
  const Targets both = usual(performer, support::dip());
  CHECK(both.knot[0].at(Channel::knee_flexion) == Approx(8.0));
  CHECK(both.knot[1].at(Channel::knee_flexion) == Approx(60.0));
  // On one leg it is the sore leg's own knee, whether it moves or stands.
  PlanRequest request = support::exactly();
  request.moving_side = Side::right;
  const Targets moves = usual(performer, support::legAside(), request);
  CHECK(moves.knot[1].at(Channel::leg_knee) == Approx(8.0));
  CHECK(moves.knot[1].at(Channel::stance_knee) == Approx(5.0));
  request.moving_side = Side::left;
  const Targets stands = usual(performer, support::legAside(), request);
  CHECK(stands.knot[1].at(Channel::leg_knee) == Approx(0.0));
  CHECK(stands.knot[1].at(Channel::stance_knee) == Approx(8.0));
}

TEST_CASE("on one leg, leaning is toward the standing leg and a drop lowers the moving side") {
  ExerciseModel exercise = support::legAside();
  support::aim(exercise.phases[0], Channel::side_lean, 5.0);
  support::aim(exercise.phases[0], Channel::pelvis_drop, 4.0);
  for (const Side moving : {Side::left, Side::right}) {
    PlanRequest request = support::exactly();
    request.moving_side = moving;
    const Targets targets = usual(plain(), exercise, request);
    CHECK(targets.knot[1].at(Channel::side_lean) == Approx(-5.0 * body::signOf(moving)));
    CHECK(targets.knot[1].at(Channel::pelvis_drop) == Approx(4.0 * body::signOf(moving)));
  }
}

TEST_CASE("a value set at the end of a phase lasts until a phase with a target of its own") {
  ExerciseModel exercise = support::dip();
  exercise.phases.insert(exercise.phases.begin() + 1, support::phase("hold", 1.0));
  Targets targets = usual(plain(), exercise);
  overrideKnot(targets, exercise, Way{}, 0, Channel::knee_flexion, Side::left, 40.0);
  CHECK(targets.knot[0].at(Channel::knee_flexion) == Approx(0.0));
  CHECK(targets.knot[1].at(Channel::knee_flexion) == Approx(40.0));
  CHECK(targets.knot[2].at(Channel::knee_flexion) == Approx(40.0));
  CHECK(targets.knot[3].at(Channel::knee_flexion) == Approx(0.0));
}

TEST_CASE("a value set at the end of the last phase is where the next repetition starts") {
  const ExerciseModel exercise = support::dip();
  Targets targets = usual(plain(), exercise);
  overrideKnot(targets, exercise, Way{}, 1, Channel::knee_flexion, Side::left, 12.0);
  CHECK(targets.knot[2].at(Channel::knee_flexion) == Approx(12.0));
  CHECK(targets.knot[0].at(Channel::knee_flexion) == Approx(12.0));
  CHECK(targets.knot[1].at(Channel::knee_flexion) == Approx(60.0));
}

TEST_CASE("whoever sits has knees and shanks as the seat gives them, standing ones do not") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Performer performer = support::randomPerformer(seed);
    const ExerciseModel exercise = support::standUp();
    const Way way = wayOf(performer, exercise, support::exactly());
    Targets targets = usualTargets(performer, exercise, way);
    SeatGeometry seat;
    const double forward = sitTargets(targets, performer, exercise, way, seat);
    CHECK(forward == Approx(0.0).margin(0.05));
    for (const std::size_t sitting : {0U, 1U, 3U})
      CHECK(targets.knot[sitting].at(Channel::knee_flexion) == seat.knee_flexion_deg);
    CHECK(targets.knot[2].at(Channel::knee_flexion) < 20.0);
    CHECK(seat.knee_flexion_deg > 60.0);
  }
}

TEST_CASE("feet drawn back under the seat come nearer by what the shanks lean") {
  const Performer performer = plain();
  const ExerciseModel exercise = support::standUp();
  const Way way = wayOf(performer, exercise, support::exactly());
  Targets targets = usualTargets(performer, exercise, way);
  targets.knot[0].at(Channel::shank_lean) = 4.0;  // the feet stand far ahead
  SeatGeometry seat;
  CHECK(sitTargets(targets, performer, exercise, way, seat) > 0.04);
  targets.knot[0].at(Channel::shank_lean) = 24.0;
  CHECK(sitTargets(targets, performer, exercise, way, seat) < -0.04);
}

TEST_CASE("phases are found by their id") {
  CHECK(phaseIndex(support::dip(), "up") == 1);
  CHECK(phaseIndex(support::dip(), "sideways") == -1);
}
