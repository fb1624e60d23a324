#include "content/readability.h"

#include <algorithm>

namespace spotter::content {

namespace {

bool isLetter(char c) {
  // Bytes of letters beyond ASCII count as letters too.
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80);
}

bool isVowel(char c) {
  constexpr std::string_view kVowels = "aeiouyAEIOUY";
  return kVowels.find(c) != std::string_view::npos;
}

int syllablesOf(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char c : word) {
    const bool vowel = isVowel(c);
    if (vowel && !in_group) ++groups;
    in_group = vowel;
  }
  const bool silent_e = word.size() > 2 && (word.back() == 'e' || word.back() == 'E') &&
                        !isVowel(word[word.size() - 2]) && word[word.size() - 2] != 'l';
  return std::max(1, groups - (silent_e ? 1 : 0));
}

}  // namespace

void Readability::add(std::string_view text) {
  std::size_t from = 0;
  bool open = false;  // words since the last full stop
  while (from < text.size()) {
    if (isLetter(text[from])) {
      std::size_t to = from;
      while (to < text.size() && (isLetter(text[to]) || text[to] == '\'')) ++to;
      ++words;
      syllables += syllablesOf(text.substr(from, to - from));
      open = true;
      from = to;
      continue;
    }
    const char c = text[from++];
    if (open && (c == '.' || c == '!' || c == '?')) {
      ++sentences;
      open = false;
    }
  }
  if (open) ++sentences;
}

double Readability::age_years() const {
  if (words == 0 || sentences == 0) return 0.0;
  const double per_sentence = static_cast<double>(words) / sentences;
  const double per_word = static_cast<double>(syllables) / words;
  constexpr double kStartsSchool_years = 5.0;
  return std::max(0.0, 0.39 * per_sentence + 11.8 * per_word - 15.59 + kStartsSchool_years);
}

}  // namespace spotter::content
