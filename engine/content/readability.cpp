#include "content/readability.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace spotter::content {

namespace {

using Letters = std::u32string_view;

bool isLetter(char32_t c) {
  const bool punctuation = c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && !punctuation);
}

bool isApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

bool isVowel(char32_t c) {
  constexpr Letters kVowels = U"aeiouyAEIOUY";
  // Most letters with an accent are vowels.
  return kVowels.find(c) != Letters::npos || (c >= 0xC0 && c <= 0x17F);
}

int syllablesOf(Letters word) {
  int groups = 0;
  bool in_group = false;
  for (const char32_t c : word) {
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
  const std::u32string letters = text::codePoints(text);
  std::size_t from = 0;
  bool open = false;  // words since the last full stop
  while (from < letters.size()) {
    if (isLetter(letters[from])) {
      std::size_t to = from;
      while (to < letters.size() && (isLetter(letters[to]) || isApostrophe(letters[to]))) ++to;
      ++words;
      syllables += syllablesOf(Letters(letters).substr(from, to - from));
      open = true;
      from = to;
      continue;
    }
    const char32_t c = letters[from++];
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
