#pragma once

#include <string>

namespace spotter::content {

/// Something in the room or the kit that can hurt somebody, or that only looks so.
struct HazardModel {
  enum class Kind {
    bag,              ///< on the floor
    lead,             ///< of the music player, across the floor
    loose_band,       ///< a resistance band on the floor
    tins,             ///< on the floor
    wet_patch,        ///< on the floor
    rug_under_chair,  ///< the chair can slide
    stick,            ///< a walking stick, away from who needs it
    frayed_band,      ///< torn, ready over the chair's back; the look-alike is a whole one
    open_laces
  };
  std::string id;
  Kind kind = Kind::bag;
  std::string name;          ///< for the debrief
  std::string person;        ///< person id: whom it concerns
  std::string station;       ///< station id from which it is there; empty: from the start
  double ahead_m = 0.0;      ///< of the person's place, for what lies on the floor
  double left_m = 0.0;       ///< of the person's place, their left
  double heading_deg = 0.0;  ///< against the person's own heading
  bool harmless = false;     ///< a look-alike
  std::string row;           ///< the row of the fact sheet, e.g. "RF-14"
  std::string basis;
  std::string source;
};

/// Whether a kind lies on the floor at a spot of its own.
constexpr bool liesOnFloor(HazardModel::Kind kind) {
  return kind != HazardModel::Kind::rug_under_chair && kind != HazardModel::Kind::open_laces &&
         kind != HazardModel::Kind::frayed_band;
}

}  // namespace spotter::content
