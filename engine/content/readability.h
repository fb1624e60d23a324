#pragma once

#include <string_view>

namespace spotter::content {

/// What it takes to read a text.
struct Readability {
  int words = 0;
  int sentences = 0;
  int syllables = 0;  ///< estimated: groups of vowels, without a silent e at the end

  void add(std::string_view text);
  /// The age at which a child reads it with ease: Flesch-Kincaid grade (Kincaid et al. 1975:
  /// 0.39 words a sentence + 11.8 syllables a word - 15.59) + 5; 0 for no words.
  double age_years() const;
};

}  // namespace spotter::content
