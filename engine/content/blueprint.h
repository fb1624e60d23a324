#pragma once

#include <string>
#include <vector>

namespace spotter::content {

/// How many faulty windows of a form are about a part of the body.
struct RegionQuota {
  std::string region;  ///< as a fault has it
  int least = 0;
  int most = 0;
};

/// How many faulty windows of a form show best from a view.
struct ViewQuota {
  std::string view;  ///< front, back or side
  int least = 0;
  int most = 0;
};

/// How often an exercise is a station of a form.
struct ExerciseQuota {
  std::string exercise;  ///< exercise id
  int least = 0;
  int most = 1;
};

/// A warning sign or a look-alike that a form can show; who shows it when is drawn. Keys as in a
/// class's event.
struct SignTemplate {
  std::string id;
  std::string kind;  ///< safety or look_alike
  std::string tier = "modify";  ///< emergency, stop_exercise or modify
  std::string name;  ///< for the debrief; `{name}` is who shows it
  std::vector<std::string> exercises;  ///< at which it can happen; none named: at any
  double lasts_s = 30.0;
  std::string gesture = "none";
  std::string face = "neutral";
  bool stops_moving = false;
  double pallor01 = 0.0;
  double sweat01 = 0.0;
  std::string says;
  std::string asked;
  std::string basis;
  std::string source;

  bool harmless() const { return kind == "look_alike"; }
  bool upper() const { return !harmless() && tier != "modify"; }
};

/// What every form of an exam is made of: groups to watch (part A), and, where it says so, a circuit
/// to lead (part B) and discussions (part C). Forms of one blueprint are parallel: another seed,
/// other instances, the same counts and about the same difficulty.
struct BlueprintModel {
  /// Between two bouts people go to their next place: so long on average.
  static constexpr double kWay_s = 22.0;
  std::string id;
  std::string title;
  std::string summary;
  std::string standard;        ///< standard id
  std::string place = "hall";  ///< place id
  int groups = 4;              ///< classes, one after the other; nobody is in two
  int people = 4;              ///< in each
  double bout_s = 90.0;
  int windows = 96;  ///< one person at one station; nobody repeats an exercise
  int faulty = 32;   ///< of these; at level 2 or 3
  int level3 = 12;   ///< of these at level 3
  double ways01 = 0.4;              ///< share of the clean windows with a harmless way
  double offsets01 = 0.2;           ///< share with a small departure within the harmless band
  std::vector<std::string> anchors;  ///< fault ids: in every form, each time another instance
  double anchors_least01 = 0.30;    ///< of the faulty windows
  double identical_most01 = 0.10;   ///< windows that two forms may have in common
  double difficulty01 = 0.45;       ///< of the faulty windows on average, predicted
  double difficulty_within01 = 0.02;
  int signs = 8;              ///< warning signs of a form
  int upper_signs_least = 4;  ///< of these emergencies and signs to stop an exercise
  int emergencies = 2;        ///< of these emergencies
  int look_alikes = 4;
  double seen_least01 = 0.95;  ///< share of the windows that a perfect walker must see
  int seen_repetitions = 2;    ///< from every view that is needed
  std::vector<ExerciseQuota> exercises;
  std::vector<RegionQuota> regions;
  std::vector<ViewQuota> views;
  std::vector<SignTemplate> sign_templates;
  // What is sat after the watching groups.
  std::string live;                      ///< blueprint id: its one group is led; empty: none is
  std::string retest;                    ///< blueprint id: one group more after a missed emergency
  std::vector<std::string> discussions;  ///< discussion ids of which some are drawn
  int discussions_sat = 0;               ///< so many, all different
  int discussion_minutes = 10;           ///< each lasts so long at most
  std::string basis;
  std::string source;

  int stations() const { return groups * people > 0 ? windows / (groups * people) : 0; }
  /// About how long its groups are watched, ways included and rests left out.
  double watching_s() const { return groups * stations() * (bout_s + kWay_s); }
  /// A circuit that is led: three exercises, shown, done and looked at.
  static constexpr int kCircuit_min = 8;
  /// About how long the whole of it is sat, rests and a retest left out.
  double sat_s() const {
    return watching_s() + 60.0 * ((live.empty() ? 0 : kCircuit_min) + discussions_sat * discussion_minutes);
  }
};

}  // namespace spotter::content
