#pragma once

#include <string>
#include <vector>

#include "session/events.h"

namespace spotter::screens {

/// Something that is said aloud, or happens for all to see, as words.
struct Spoken {
  int person = -1;  ///< who says it; -1: a remark of the program
  std::string words;
  base::Tick at = 0;
  base::Tick until = 0;
};

/// What is to be read now: the latest words of each person, while there is time to read them (3 s
/// and 0.07 s a letter) and the station is the same, oldest first. The same words serve bubbles and
/// the caption line.
std::vector<Spoken> spokenNow(const std::vector<session::Event>& events, base::Tick now);

/// What is heard besides, in brackets as in a film: "[Mary gasps] [a chair scrapes ahead]". Empty
/// when nothing is.
std::string soundLine(const std::vector<std::string>& captions);

}  // namespace spotter::screens
