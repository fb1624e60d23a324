#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "characters/character.h"
#include "characters/purpose.h"

namespace spotter::app {

/// Where the user's characters are kept: the folder characters/ of userData().
std::filesystem::path charactersFolder();
std::filesystem::path characterPath(const std::string& name);
/// Names of those that are there, sorted.
std::vector<std::string> characterNames();

/// Whether a name can be a character's: 1 to 40 small letters, digits, - and _.
bool isCharacterName(const std::string& name);

/// A character as asked for, or why our own figure stands in.
struct ChosenCharacter {
  std::optional<characters::Character> character;
  std::string notice;      ///< one sentence; empty when all is well
  bool wrong_use = false;  ///< there is none of that name, or it may not serve here
};

/// A character in a picture.
struct GuestFigure {
  std::string id;  ///< as pictures call it
  characters::Character character;
};

/// Reads a character for a purpose. One that is damaged is told in the notice, and our own figure
/// serves; in an exam none is read at all.
ChosenCharacter chosenCharacter(const std::string& name, characters::Purpose purpose);

}  // namespace spotter::app
