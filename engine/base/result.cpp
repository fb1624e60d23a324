#include "base/result.h"

namespace spotter::base {

std::string Error::text() const {
  std::string line = where.empty() ? what : where + ": " + what;
  if (!remedy.empty()) line += " (" + remedy + ")";
  return line;
}

}  // namespace spotter::base
