#include "base/fields.h"

#include <cstdio>

namespace spotter::base {

std::string FieldLister::hexadecimal(double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%a", value);
  return text.data();
}

}  // namespace spotter::base
