#include "people/mouth.h"

#include <algorithm>

#include "maths/curve.h"

namespace spotter::people {
namespace {

// Basis: proposed.
constexpr double kBegins_s = 0.20;
constexpr double kLetter_s = 0.07;
constexpr double kReach = 1.35;  // letters on either side that still shape the mouth

struct Shape {
  double open, round, wide;
};

bool isVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

char letterAt(std::string_view words, int i) {
  return i < 0 || i >= static_cast<int>(words.size()) ? ' '
                                                      : lower(words[static_cast<std::size_t>(i)]);
}

Shape vowel(char c) {
  switch (c) {
    case 'a':
      return {1.0, 0.0, 0.25};
    case 'e':
      return {0.55, 0.0, 0.6};
    case 'o':
      return {0.70, 0.75, 0.0};
    case 'u':
      return {0.35, 1.0, 0.0};
    default:
      return {0.40, 0.0, 0.9};
  }
}

Shape shapeOf(std::string_view words, int i) {
  const char c = letterAt(words, i);
  // An e that is written and not said: "move", "knees".
  const bool silent = c == 'e' && i > 1 && !isVowel(letterAt(words, i - 1)) &&
                      (!isLetter(letterAt(words, i + 1)) ||
                       (letterAt(words, i + 1) == 's' && !isLetter(letterAt(words, i + 2))));
  if (isVowel(c)) return silent ? Shape{0.12, 0.0, 0.0} : vowel(c);
  if (c == 'm' || c == 'b' || c == 'p') return {-0.30, 0.0, 0.0};
  if (c == 'f' || c == 'v') return {0.02, 0.0, 0.1};
  if (c == 'w' || c == 'r') return {0.15, 0.7, 0.0};
  return isLetter(c) ? Shape{0.20, 0.0, 0.2} : Shape{0.0, 0.0, 0.0};
}

}  // namespace

double spoken_s(std::size_t letters) { return 0.35 + kLetter_s * static_cast<double>(letters); }

Mouth mouthAt(std::string_view words, double time_s) {
  const double at = (time_s - kBegins_s) / kLetter_s;
  if (at < -2.0 || at > static_cast<double>(words.size()) + 2.0) return {};
  const int nearest = static_cast<int>(at + 2.5) - 2;
  Shape sum{0.0, 0.0, 0.0};
  double weights = 0.0;
  for (int i = nearest - 2; i <= nearest + 2; ++i) {
    const double away = (i > at ? i - at : at - i) / kReach;
    const double weight = away < 1.0 ? 1.0 - away : 0.0;
    const Shape shape = shapeOf(words, i);
    sum.open += weight * shape.open;
    sum.round += weight * shape.round;
    sum.wide += weight * shape.wide;
    weights += weight;
  }
  return {maths::clamp(sum.open / weights, 0.0, 1.0), sum.round / weights, sum.wide / weights};
}

}  // namespace spotter::people
