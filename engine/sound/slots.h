#pragma once

#include <array>
#include <span>

#include "hearing/sounds.h"

namespace spotter::sound {

/// Where one listens, and where to.
struct Ear {
  maths::Vec3 position_m;
  maths::Vec3 forward{0.0, 0.0, 1.0};
};

/// How loud something of a loudness is at a distance: as a metre away up to there, then with the
/// distance.
double atEar01(double loudness01, double distance_m);

/// The few flows that are played at a time. A flow keeps its slot for as long as it lasts, comes
/// and goes softly, and leaves it when it is silent.
class FlowSlots {
 public:
  static constexpr int kCount = 14;
  struct Slot {
    bool used = false;
    hearing::Flow flow;   ///< as it was last
    double gain01 = 0.0;  ///< of its source now
    double goal01 = 0.0;
  };

  /// Takes the loudest at the ear; the others are left out. What is not among them fades.
  void update(std::span<const hearing::Flow> flows, const Ear& ear, double elapsed_s);
  const std::array<Slot, kCount>& slots() const { return slots_; }

 private:
  Slot* slotFor(const hearing::Flow& flow);

  std::array<Slot, kCount> slots_{};
};

}  // namespace spotter::sound
