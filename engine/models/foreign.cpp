#include "models/foreign.h"

namespace spotter::models {

std::string shownName(std::string_view name) {
  constexpr std::size_t kLongest = 60;
  std::string shown;
  for (const char c : name.substr(0, kLongest)) {
    const auto byte = static_cast<unsigned char>(c);
    shown += byte < 0x20 || byte == 0x7f || c == '`' ? '?' : c;
  }
  if (name.size() > kLongest) shown += "...";
  return "`" + shown + "`";
}

}  // namespace spotter::models
