#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "figure/person_spec.h"

namespace spotter::figure {

/// A generated asset: where it lies under assets/, what it is made of, and a line for the log.
struct Asset {
  std::string path;  ///< e.g. "people/ken.glb"
  std::vector<std::uint8_t> bytes;
  std::string summary;
};

/// The models of people, by their specs.
std::vector<Asset> makePeople(const std::vector<PersonSpec>& specs);

}  // namespace spotter::figure
