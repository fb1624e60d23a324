#include "text/first_letter.h"

namespace spotter::text {

namespace {

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::string withinSentence(std::string_view words) {
  std::string within(words);
  if (within.empty() || !isCapital(within[0])) return within;
  if (within.size() > 1 && isCapital(within[1])) return within;
  within[0] = static_cast<char>(within[0] - 'A' + 'a');
  return within;
}

}  // namespace spotter::text
