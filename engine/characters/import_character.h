#pragma once

#include <optional>
#include <string>
#include <vector>

#include "characters/character.h"
#include "characters/find_bones.h"
#include "models/foreign.h"

namespace spotter::characters {

/// What the person who imports says beside the file.
struct ImportWishes {
  std::optional<double> height_m;  ///< stature, where the file's scale cannot be told
};

/// A foreign figure that became a character, and what was found on the way.
struct Imported {
  Character character;
  std::vector<std::string> facts;     ///< what it is: a sentence each
  std::vector<std::string> warnings;  ///< what will not look right, and how to mend it
};

/// Makes a character of a foreign figure. Fails, saying what is wrong and how to mend it, when
/// bones that movement needs are missing, when its skin does not hang on its bones, or when its
/// height is no person's. The error's place is left to the caller.
base::Result<Imported> importCharacter(models::ForeignModel model, const ImportWishes& wishes);

/// "17 of 19 needed bones found by Mixamo names; missing: leftToes, rightToes".
std::string boneWords(const BoneMap& map);

/// The joints without which no movement can be shown, of those that are missing.
std::vector<body::Joint> missingNeeds(const BoneMap& map);

}  // namespace spotter::characters
