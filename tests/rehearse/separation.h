#pragma once

#include <string>
#include <vector>

#include "assess/debrief.h"
#include "rehearse/trainee.h"

namespace support {

/// How one kind of simulated trainee does over several classes, as means per class.
struct KindResult {
  spotter::rehearse::Kind kind = spotter::rehearse::Kind::typical;
  int classes = 0;
  double hit_rate = 0.0;
  double false_alarm_rate = 0.0;
  double named = 0.0;          ///< share of the windows with a fault
  double signs_in_time = 0.0;  ///< share of the warning signs
  double disturbed = 0.0;      ///< needless stops and disturbed look-alikes
  double helped = 0.0;         ///< responses that made something better, wholly or partly
  double worse = 0.0;

  double skill() const { return hit_rate - false_alarm_rate; }
};

/// Leads the class with seeds 1 to `classes` and marks every one.
KindResult resultOf(const spotter::session::Scene& scene, spotter::rehearse::Kind kind,
                    int classes);

/// A table for people.
std::string tableOf(const std::vector<KindResult>& results);

}  // namespace support
