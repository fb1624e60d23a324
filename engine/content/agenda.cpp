#include "content/agenda.h"

#include <cctype>
#include <cstddef>

namespace spotter::content {

std::optional<int> minutesOfClock(const std::string& clock) {
  if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
  for (const std::size_t i : {0u, 1u, 3u, 4u})
    if (std::isdigit(static_cast<unsigned char>(clock[i])) == 0) return std::nullopt;
  const int hours = std::stoi(clock.substr(0, 2)), minutes = std::stoi(clock.substr(3));
  if (hours > 23 || minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

}  // namespace spotter::content
