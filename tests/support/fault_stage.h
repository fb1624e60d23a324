#pragma once

#include <string>
#include <vector>

#include "app/captions.h"
#include "content/library.h"
#include "picture/picture.h"

namespace spotter::stage {

/// A fault that somebody shows.
struct FaultCase {
  std::string fault;   ///< id
  std::string person;  ///< id of who shows it
};

/// Twelve faults, each from another exercise: of all regions that show in a still, from the front,
/// the side and the back, sitting, standing, lying and on the bike.
const std::vector<FaultCase>& faultCases();

/// A fault and how it looks.
struct FaultShot {
  picture::Picture picture;  ///< the fault on the left, the same person doing it well on the right
  app::Labels labels;        ///< what the two show
};

/// The fault at level L2 from its own view, at the moment at which it shows most, beside done well
/// at the same moment. Ends the program when there is no such fault or person.
FaultShot faultShot(const content::Library& library, const FaultCase& wanted,
                    picture::PictureSize size);

}  // namespace spotter::stage
