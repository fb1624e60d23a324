#pragma once

#include <string>

#include "body/skeleton.h"

namespace spotter::screens {

/// What the exercise library shows.
struct LibraryChoice {
  enum class Kind { well, fault, variant, variation };
  std::string exercise;  ///< id
  std::string person;    ///< id
  Kind kind = Kind::well;
  std::string id;                      ///< of the fault, the variant or the variation
  int level = 2;                       ///< of a fault: 1 small, 2 clear, 3 gross
  body::Side side = body::Side::left;  ///< see SideMeaning

  friend bool operator==(const LibraryChoice&, const LibraryChoice&) = default;
};

/// Which list the library's panel shows.
enum class LibraryPart { exercises, people, shown, advice };

/// What the library screen remembers.
struct LibraryState {
  LibraryChoice choice;
  LibraryPart part = LibraryPart::exercises;
  std::string view = "front";               ///< "front", "side", "back" or "top"
  body::Side seen_side = body::Side::left;  ///< which of their own sides a side view shows
  bool slow = false;
  bool paused = false;
  bool two = false;    ///< the shown one from the front and from the side, instead of done well
  bool leans = false;  ///< close to where it shows
};

}  // namespace spotter::screens
