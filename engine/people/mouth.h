#pragma once

#include <cstddef>
#include <string_view>

namespace spotter::people {

/// How long words take to say, s: 14 letters a second are 4 to 5 syllables.
double spoken_s(std::size_t letters);

/// The shape of a mouth that speaks, each 0 to 1. All 0: closed at rest.
struct Mouth {
  double open01 = 0.0;
  double round01 = 0.0;  ///< o, u, w
  double wide01 = 0.0;   ///< e, i
};

/// What the mouth does at a time after the words began: a pure function of both. Vowels open it,
/// each in its own shape, m, b and p close it, and it rests at a comma and at the end.
Mouth mouthAt(std::string_view words, double time_s);

}  // namespace spotter::people
