#pragma once

#include <array>

#include "circuit/scene.h"
#include "locomotion/walk_plan.h"

namespace spotter::circuit {

/// A spot and heading in the hall.
using Placement = locomotion::Place;

/// Where a person's chair stands for the whole class: where they sit to get up at the place that
/// the class file gives.
Placement chairOf(const Scene& scene, int person);

/// Where a person exercises at a station: on their chair, beside it, behind it, or clear of it in
/// front. Things that stand about have lanes of their own when there are several in the class.
Placement stationPlace(const Scene& scene, int person, int station);

/// A way from place to place by parts, round the person's own chair.
struct Route {
  std::array<locomotion::Stretch, 8> legs{};
  int count = 0;

  void add(const locomotion::Stretch& leg) { legs[static_cast<std::size_t>(count++)] = leg; }
  std::span<const locomotion::Stretch> view() const {
    return std::span(legs).first(static_cast<std::size_t>(count));
  }
};

/// The shorter way round the chair; one that is too short to be walked is stepped, aside or
/// backward. Who goes to sit turns round ahead of the chair and steps back to it.
/// @param mat  the person's own: nobody walks along it when it lies beside the chair
Route routeBetween(const Placement& chair, const Placement& from, const Placement& to,
                   const locomotion::Ground& mat = {});

}  // namespace spotter::circuit
