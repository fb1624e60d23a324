#pragma once

#include <string>
#include <vector>

namespace spotter::content {

/// What no mark can make up for (discussion_and_assessment, Implication 9).
enum class CriticalFailure {
  missed_emergency,
  pushed_through_warning,
  false_medical_claim,
  medicine_dose,
  humiliation
};

/// When an exam is passed. All numbers are provisional until a pilot has set them.
struct ExamRules {
  std::string version;  ///< of the standard; empty: it is not one for exams
  // Part A, watching. An extra hit never lowers, an extra false alarm never raises a result.
  int hits_floor = 24;       ///< of ...
  int faulty_windows = 32;   ///< ... so many faulty windows
  int alarms_ceiling = 16;   ///< of ...
  int clean_windows = 64;    ///< ... so many clean ones
  int borderline_hits = 2;   ///< so near to the floor, on either side, a trainer decides
  int borderline_alarms = 3;
  int needless_stops_most = 3;  ///< more calls of signs that were none are not enough
  int retest_misses = 1;        ///< so many missed emergencies are tested again at once
  // Part B, a live circuit: what it is made of, each from 0 to 1; together 100 (all proposed).
  double live_demonstrating_weight = 0.15;
  double live_prioritising_weight = 0.35;
  double live_helping_weight = 0.30;
  double live_looking_weight = 0.20;
  double live_look_again_s = 20.0;  ///< who turns to a person again within so long has looked again
  // The three parts together.
  double watching_weight = 0.35;
  double live_weight = 0.25;
  double discussion_weight = 0.40;
  double composite_cut = 68.0;
  double part_floor = 60.0;
  double borderline_points = 4.0;
  std::vector<CriticalFailure> critical;
  // Attempts.
  int attempts = 3;  ///< within ...
  int attempts_months = 6;
  double wait_h = 24.0;           ///< from one to the next
  int reviewed_from_attempt = 3;  ///< from this one on a trainer looks at every result
  int valid_months = 24;
  int refresher_months = 6;
  double extension01 = 0.5;  ///< times to act are longer by this share for a declared need

  friend bool operator==(const ExamRules&, const ExamRules&) = default;
};

}  // namespace spotter::content
