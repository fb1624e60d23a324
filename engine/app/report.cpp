#include "app/report.h"

#include <cstdio>

#include "app/exit_code.h"

namespace spotter::app {

int reportOutside(const base::Error& error) {
  std::fprintf(stderr, "spotter: %s\n", error.text().c_str());
  return kOutsideFailed;
}

int reportWrongUse(const std::string& message) {
  std::fprintf(stderr, "spotter: %s\n", message.c_str());
  return kWrongUse;
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace spotter::app
