#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spotter::figure {

/// A generated asset: where it lies under assets/, what it is made of, and a line for the log.
struct Asset {
  std::string path;  ///< e.g. "people/ken.glb"
  std::vector<std::uint8_t> bytes;
  std::string summary;
};

/// The six people.
std::vector<Asset> makePeople();

}  // namespace spotter::figure
