#pragma once

#include <array>
#include <string>

// For the .cpp files of the exam's words only.

namespace spotter::screens {

/// "four"; a digit from ten on.
inline std::string numberWord(int number) {
  constexpr std::array<const char*, 10> words = {"no",   "one", "two",   "three", "four",
                                                 "five", "six", "seven", "eight", "nine"};
  return number >= 0 && number < 10 ? words[static_cast<std::size_t>(number)]
                                    : std::to_string(number);
}

/// "four groups", "one group".
inline std::string several(int number, const std::string& thing) {
  return numberWord(number) + " " + thing + (number == 1 ? "" : "s");
}

/// With a capital letter.
inline std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] -= 'a' - 'A';
  return words;
}

}  // namespace spotter::screens
