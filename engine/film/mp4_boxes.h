#pragma once

#include <cstdint>
#include <vector>

#include "film/bytes.h"

namespace spotter::film {

/// What the index of a film must know.
struct Mp4Index {
  int width = 0;
  int height = 0;
  int fps = 30;
  Bytes sequence_set;  ///< H.264 sequence and picture parameter sets
  Bytes picture_set;
  std::vector<std::uint32_t> sizes;  ///< bytes of each picture, which lie one behind the other
  std::vector<std::uint32_t> keys;   ///< numbers, from 1, of those that can be begun with
  std::uint64_t first_at = 0;        ///< where the first one lies in the file
};

/// The first box of the file: what kind of file it is. Always the same bytes.
Bytes fileTypeBox();

/// The box "moov": everything a player needs to find and time the pictures of one silent track.
/// Format: ISO/IEC 14496-12 and 14496-15.
Bytes movieBox(const Mp4Index& index);

}  // namespace spotter::film
