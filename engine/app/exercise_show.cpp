#include "app/exercise_show.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>
#include <vector>

#include "app/measured_words.h"
#include "maths/curve.h"
#include "movement/breath.h"
#include "movement/measure.h"
#include "movement/sampling.h"

namespace spotter::app {
namespace {

using movement::FaultModel;
using movement::FaultTruth;
using movement::RepetitionPlan;

constexpr double kSettle_s = 0.5;
constexpr double kBreaths_per_s = 0.30;  // of who exercises
constexpr double kBreathDepth = 1.7;

bool isAboutPace(const FaultModel& fault) {
  return fault.definition.measure == movement::Measure::phase_time_s ||
         fault.definition.take == movement::Take::speed;
}

const FaultModel& faultOf(const Performance& performance, const movement::FaultDose& dose) {
  return performance.faults[static_cast<std::size_t>(dose.fault)];
}

/// Each repetition ends in the movement of the next, as on a bike.
bool goesRound(const movement::ExerciseModel& exercise) { return exercise.pause_s <= 0.0; }

bool ownTime(const Performance& performance) {
  return std::any_of(
      performance.doses.begin(), performance.doses.end(),
      [&](const movement::FaultDose& dose) { return isAboutPace(faultOf(performance, dose)); });
}

/// The row of a fault; of one that happens on a named side, that side's.
const FaultTruth* rowOf(const movement::RepetitionTruth& truth, const FaultModel& fault,
                        const movement::FaultDose& dose) {
  for (const FaultTruth& row : truth) {
    if (row.fault != dose.fault) continue;
    if (!fault.sided || followsLeg(fault) || row.side == dose.side) return &row;
  }
  return nullptr;
}

/// The row to speak of: that of the fault asked for, else of any that is measured.
const FaultTruth* spokenOf(const Performance& performance, const movement::RepetitionTruth& truth) {
  for (const movement::FaultDose& dose : performance.doses) {
    if (const FaultTruth* row = rowOf(truth, faultOf(performance, dose), dose)) return row;
  }
  for (const FaultTruth& row : truth) {
    if (row.zone == movement::Zone::fault) return &row;
  }
  return nullptr;
}

bool isOf(body::Joint joint, const std::string& region) {
  using body::Joint;
  const auto oneOf = [&](std::initializer_list<Joint> joints) {
    return std::find(joints.begin(), joints.end(), joint) != joints.end();
  };
  if (region == "feet")
    return oneOf({Joint::left_foot, Joint::right_foot, Joint::left_toes, Joint::right_toes});
  if (region == "knees") return oneOf({Joint::left_lower_leg, Joint::right_lower_leg});
  if (region == "hips") return oneOf({Joint::left_upper_leg, Joint::right_upper_leg});
  if (region == "arms")
    return oneOf(
        {Joint::left_lower_arm, Joint::right_lower_arm, Joint::left_hand, Joint::right_hand});
  if (region == "head") return joint == Joint::head;
  return oneOf({Joint::chest, Joint::upper_chest, Joint::neck});
}

/// How much what is seen of two bodies differs in a view, most of all in a region.
double seenApart_m(const body::JointFrames& a, const body::JointFrames& b, const std::string& view,
                   const std::string& region) {
  constexpr double kOfRegion = 8.0;
  double apart = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i) {
    maths::Vec3 between = a.position_m[i] - b.position_m[i];
    if (view == "front" || view == "back") between.z = 0.0;
    if (view == "side") between.x = 0.0;
    if (view == "top") between.y = 0.0;
    apart += maths::length(between) * (isOf(static_cast<body::Joint>(i), region) ? kOfRegion : 1.0);
  }
  return apart;
}

/// What is measured of the first fault asked for; nothing when none is.
std::optional<movement::Row> rowOfFirst(const Performance& performance, const movement::Way& way) {
  if (performance.doses.empty()) return {};
  const movement::FaultDose& dose = performance.doses.front();
  const FaultModel& fault = faultOf(performance, dose);
  const movement::Rows rows = movement::rowsOf(*performance.exercise, {&fault, 1}, way);
  for (int i = 0; i < rows.count; ++i) {
    const movement::Row& row = rows.row[static_cast<std::size_t>(i)];
    if (!fault.sided || followsLeg(fault) || row.subject.side == dose.side) return row;
  }
  return {};
}

double measureOf(const movement::Row& row, const body::Skeleton& skeleton,
                 const body::JointFrames& frames, const movement::Way& way) {
  const movement::Measure measure = row.model->definition.measure;
  if (movement::isTimed(measure)) return 0.0;
  return movement::measureFrames(measure, row.subject, skeleton, frames, way);
}

}  // namespace

double inStep(const RepetitionPlan& shown, const RepetitionPlan& well, double time_s) {
  if (time_s >= shown.duration_s) return well.duration_s + time_s - shown.duration_s;
  const int phase = shown.phaseAt(time_s);
  const double begin = shown.phaseStart_s(phase);
  const double length = std::max(shown.phaseEnd_s(phase) - begin, 1e-6);
  const double share = std::max(0.0, time_s - begin) / length;
  return well.phaseStart_s(phase) + share * (well.phaseEnd_s(phase) - well.phaseStart_s(phase));
}

double filmFrom_s(ExerciseShow show, double moment01, double lasts_s) {
  constexpr double kBefore01 = 0.6;   // of the film: what leads to the moment
  constexpr double kLeadIn_s = 0.75;  // before a movement whose time it is about
  const RepetitionPlan& plan = show.now().shown;
  const std::optional<movement::Row> row = rowOfFirst(show.performance(), plan.way);
  double from_s = moment01 * plan.duration_s - kBefore01 * lasts_s;
  if (row && movement::isTimed(row->model->definition.measure)) {
    int phase = 0;
    while (phase + 1 < plan.phase_count && (row->phase_mask >> phase & 1U) == 0) ++phase;
    from_s = plan.phaseStart_s(phase) - kLeadIn_s;
  }
  return std::max(0.0, from_s);
}

double tellingMoment01(ExerciseShow show) {
  constexpr int kMoments = 40;
  constexpr double kNearlyMost01 = 0.75, kLeastSeen_m = 0.01;
  struct Seen {
    double share01, apart_m, measured, under_way_m;
  };
  const body::Skeleton& skeleton = show.performance().performer.skeleton;
  const std::optional<movement::Row> row = rowOfFirst(show.performance(), show.now().shown.way);
  const std::string view = row ? row->model->view : "", region = row ? row->model->region : "";
  // Hands that are under way show a raised shoulder at its largest, but not at its plainest.
  const double nearly_furthest01 = region == "arms" ? 0.5 : 0.85;
  show.seek01(0.0);
  const body::JointFrames begun = body::solveFrames(skeleton, show.wellPose());
  std::vector<Seen> seen;
  double most = 0.0;
  for (int i = 0; i <= kMoments; ++i) {
    const double share01 = static_cast<double>(i) / kMoments;
    show.seek01(share01);
    const body::JointFrames shown = body::solveFrames(skeleton, show.shownPose());
    const body::JointFrames well = body::solveFrames(skeleton, show.wellPose());
    const RepetitionPlan& plan = show.now().shown;
    double measured = 0.0;
    if (row && (row->phase_mask >> plan.phaseAt(share01 * plan.duration_s) & 1U) != 0)
      measured = std::abs(measureOf(*row, skeleton, shown, plan.way) -
                          measureOf(*row, skeleton, well, plan.way));
    most = std::max(most, measured);
    seen.push_back({share01, seenApart_m(shown, well, view, region), measured,
                    seenApart_m(well, begun, "", "")});
  }
  std::erase_if(seen, [&](const Seen& one) { return one.measured < kNearlyMost01 * most; });
  double furthest_m = kLeastSeen_m;
  for (const Seen& one : seen) furthest_m = std::max(furthest_m, one.apart_m);
  std::erase_if(seen,
                [&](const Seen& one) { return one.apart_m < nearly_furthest01 * furthest_m; });
  if (seen.empty()) return 0.5;
  // On both legs depth shows it; a leg that moves by itself is furthest away when it is done.
  const bool deepest = show.now().shown.way.legs == movement::Legs::together;
  return std::max_element(seen.begin(), seen.end(),
                          [&](const Seen& a, const Seen& b) {
                            return deepest ? a.under_way_m < b.under_way_m : a.apart_m < b.apart_m;
                          })
      ->share01;
}

std::string truthWords(const Performance& performance, const movement::RepetitionTruth& truth) {
  if (const FaultTruth* row = spokenOf(performance, truth)) {
    return measuredWords(performance.faults[static_cast<std::size_t>(row->fault)], *row);
  }
  const std::size_t count = performance.faults.size();
  if (count == 0) return "No faults of this exercise are known yet.";
  return std::to_string(count) + (count == 1 ? " fault was" : " faults were") +
         " looked for in this repetition; none is measured.";
}

bool showsFault(const Performance& performance, const movement::RepetitionTruth& truth) {
  const FaultTruth* row = spokenOf(performance, truth);
  return row != nullptr && row->zone == movement::Zone::fault;
}

ExerciseShow::ExerciseShow(Performance performance, std::uint64_t seed)
    : performance_(std::move(performance)), seed_(seed) {
  now_ = repetition(1);
  next_ = repetition(2);
}

ShownRepetition ExerciseShow::repetition(int number) const {
  ShownRepetition repetition;
  const Performance turn = turned(performance_, number);
  repetition.moving_side = turn.moving_side;
  repetition.shown = planOf(turn, seed_, number);
  repetition.truth =
      movement::measureRepetition(turn.performer, *turn.exercise, turn.faults, repetition.shown);
  movement::PlanRequest well;
  well.moving_side = turn.moving_side;
  well.noise = false;
  repetition.well = movement::planRepetition(turn.performer, *turn.exercise, turn.faults, well);
  return repetition;
}

double ExerciseShow::lasts_s(const ShownRepetition& repetition) const {
  const bool apart = waits_ && !goesRound(*performance_.exercise) && compares() && ownTime(performance_);
  const double shown_s = repetition.shown.duration_s;
  const double moving = apart ? std::max(shown_s, repetition.well.duration_s) : shown_s;
  return moving + performance_.exercise->pause_s;
}

double ExerciseShow::wellTime_s() const {
  if (!ownTime(performance_)) return inStep(now_.shown, now_.well, time_s_);
  return goesRound(*performance_.exercise) ? std::fmod(clock_s_, now_.well.duration_s) : time_s_;
}

std::string ExerciseShow::phaseName() const {
  if (time_s_ > now_.shown.duration_s) return "";
  const int phase = now_.shown.phaseAt(time_s_);
  return performance_.exercise->phases[static_cast<std::size_t>(phase)].name;
}

void ExerciseShow::advance(double seconds) {
  time_s_ += seconds;
  clock_s_ += seconds;
  if (time_s_ < lasts_s()) return;
  time_s_ = std::min(time_s_ - lasts_s(), 0.1);
  begun_s_ = std::numeric_limits<double>::infinity();  // nobody knows: pauses were cut short
  ++number_;
  now_ = next_;
  next_ = repetition(number_ + 1);
}

void ExerciseShow::seek01(double share01) {
  time_s_ = std::clamp(share01, 0.0, 1.0) * now_.shown.duration_s;
}

void ExerciseShow::seek_s(double seconds) {
  if (seconds < begun_s_) {
    now_ = repetition(1);
    next_ = repetition(2);
    number_ = 1;
    begun_s_ = 0.0;
  }
  while (seconds - begun_s_ >= lasts_s()) {
    begun_s_ += lasts_s();
    ++number_;
    now_ = std::move(next_);
    next_ = repetition(number_ + 1);
  }
  time_s_ = seconds - begun_s_;
  clock_s_ = seconds;
}

double ExerciseShow::length_s(int repetitions) const {
  double length_s = 0.0;
  for (int number = 1; number <= repetitions; ++number) length_s += lasts_s(repetition(number));
  return length_s;
}

// Repetitions end where the next one begins, but for a foot that is set down a little differently:
// the pause takes them there.
body::Pose ExerciseShow::poseOf(const RepetitionPlan& plan, const RepetitionPlan& next,
                                double time_s) const {
  movement::Overlay overlay;
  overlay.breath_turns = clock_s_ * kBreaths_per_s;
  overlay.breath_depth = kBreathDepth;
  const body::Pose pose = movement::poseAt(performance_.performer, plan, time_s, overlay);
  const double settle_s = std::min(kSettle_s, performance_.exercise->pause_s);
  const double left_s = lasts_s() - time_s_;
  if (time_s <= plan.duration_s || left_s >= settle_s) return pose;
  const body::Pose ahead = movement::poseAt(performance_.performer, next, 0.0, overlay);
  return movement::blendPoses(pose, ahead, maths::minimumJerk(1.0 - left_s / settle_s));
}

body::Pose ExerciseShow::shownPose() const { return poseOf(now_.shown, next_.shown, time_s_); }

body::Pose ExerciseShow::wellPose() const { return poseOf(now_.well, next_.well, wellTime_s()); }

double ExerciseShow::shownBreath() const {
  return movement::breathAt(now_.shown, time_s_, clock_s_ * kBreaths_per_s, kBreathDepth);
}

double ExerciseShow::wellBreath() const {
  return movement::breathAt(now_.well, wellTime_s(), clock_s_ * kBreaths_per_s, kBreathDepth);
}


}  // namespace spotter::app
