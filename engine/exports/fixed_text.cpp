#include "exports/fixed_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace spotter::exports {

void appendFixed(std::string& text, double value, int decimals) {
  // 309 digits before the point is the longest double.
  std::array<char, 340> digits;
  const auto done = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                  std::chars_format::fixed, decimals);
  if (!std::isfinite(value) || done.ec != std::errc{}) {
    text += "nan";
    return;
  }
  std::string_view written(digits.data(), static_cast<std::size_t>(done.ptr - digits.data()));
  if (written.find_first_not_of("-0.") == std::string_view::npos && written.front() == '-') {
    written.remove_prefix(1);
  }
  text += written;
}

}  // namespace spotter::exports
