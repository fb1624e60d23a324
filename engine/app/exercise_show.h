#pragma once

#include <cstdint>
#include <string>

#include "app/performance.h"

namespace spotter::app {

/// One repetition of a show: as it is shown, and as the same person does it well.
struct ShownRepetition {
  movement::RepetitionPlan shown;
  movement::RepetitionPlan well;
  movement::RepetitionTruth truth;  ///< of the shown one
  body::Side moving_side = body::Side::right;
};

/// An exercise that one person performs again and again, beside the same person doing it well. The
/// two are in step: at each moment at the same part of the same phase. Where pace itself is the
/// fault they begin together and each keeps their own time; who is done first waits, but not where
/// a movement goes round and round without a pause.
class ExerciseShow {
 public:
  /// @param performance  what is shown; its exercise and variation must outlive the show
  explicit ExerciseShow(Performance performance, std::uint64_t seed = 1);

  const Performance& performance() const { return performance_; }
  /// Whether there is a difference to compare: a fault, another way or a harmless variation.
  bool compares() const {
    return !performance_.doses.empty() || performance_.variant != nullptr ||
           performance_.variation != nullptr;
  }
  /// Nobody stands beside them: they wait for nobody. Before any time passes.
  void standAlone() { waits_ = false; }
  /// From 1 on.
  int number() const { return number_; }
  const ShownRepetition& now() const { return now_; }
  /// The repetition after the present one.
  const ShownRepetition& following() const { return next_; }
  /// Name of the phase that is shown, or nothing between two repetitions.
  std::string phaseName() const;

  /// Lets time pass; at the end of a repetition and its pause the next one begins.
  /// @param seconds  0 or more, of the movement's own time
  void advance(double seconds);
  /// Goes to a share of the present repetition, 0 to 1.
  void seek01(double share01);
  /// Goes to a moment of the show, repetitions and pauses one after the other. What is seen then
  /// does not depend on how one came there.
  /// @param seconds  since the show began, 0 or more
  void seek_s(double seconds);
  /// How long so many repetitions last, each with its pause.
  double length_s(int repetitions) const;

  body::Pose shownPose() const;
  body::Pose wellPose() const;
  /// Filling of their chests, see movement::breathAt.
  double shownBreath() const;
  double wellBreath() const;
  /// Seconds since the present repetition began.
  double time_s() const { return time_s_; }
  /// Seconds that have passed since the show began: for blinks.
  double clock_s() const { return clock_s_; }

 private:
  ShownRepetition repetition(int number) const;
  double lasts_s(const ShownRepetition& repetition) const;
  double lasts_s() const { return lasts_s(now_); }
  double wellTime_s() const;
  body::Pose poseOf(const movement::RepetitionPlan& plan, const movement::RepetitionPlan& next,
                    double time_s) const;

  Performance performance_;
  std::uint64_t seed_;
  int number_ = 1;
  ShownRepetition now_;
  ShownRepetition next_;
  double time_s_ = 0.0;
  double clock_s_ = 0.0;
  bool waits_ = true;     ///< for who is done well beside them
  double begun_s_ = 0.0;  ///< of the present repetition, for seek_s()
};

/// Time in `well` at the same part of the same phase as `time_s` in `shown`.
/// @pre both plans are of one exercise
double inStep(const movement::RepetitionPlan& shown, const movement::RepetitionPlan& well,
              double time_s);

/// Share of the present repetition at which the fault is seen best: of the moments at which what is
/// measured of it is nearly at its most, and at which the two differ nearly the most by the distances
/// of their joints in the fault's view (those of its region above all), the deepest of an exercise on
/// both legs; 0.5 when they do not differ.
double tellingMoment01(ExerciseShow show);

/// When a film of so many seconds of the present repetition begins, s: some time before a moment that
/// is to be seen in it; of a fault of tempo or breath just before the movement that it concerns.
double filmFrom_s(ExerciseShow show, double moment01, double lasts_s);

/// What the repetition measures of the fault that is shown: its sentence; with no fault asked for,
/// whether anything is measured as a fault.
std::string truthWords(const Performance& performance, const movement::RepetitionTruth& truth);

/// Whether the fault that truthWords() speaks of is measured beyond its limit.
bool showsFault(const Performance& performance, const movement::RepetitionTruth& truth);

}  // namespace spotter::app
