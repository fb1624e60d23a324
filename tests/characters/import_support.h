#pragma once

#include <string>
#include <vector>

#include "characters/import_character.h"
#include "models/read_foreign.h"
#include "support/foreign_person.h"

namespace support {

/// A foreign file made a character, or why not.
inline spotter::base::Result<spotter::characters::Imported> importBytes(
    const std::vector<std::uint8_t>& bytes, const spotter::characters::ImportWishes& wishes = {}) {
  auto foreign = spotter::models::readForeign(bytes, "some.glb");
  if (!foreign) return foreign.error();
  return spotter::characters::importCharacter(std::move(foreign).value(), wishes);
}

inline spotter::base::Result<spotter::characters::Imported> importRecipe(
    const ForeignRecipe& recipe) {
  return importBytes(foreignGlb(recipe));
}

/// Everything that an import says, or its error.
inline std::string saidOf(const spotter::base::Result<spotter::characters::Imported>& imported) {
  if (!imported) return "error: " + imported.error().text();
  std::string text;
  for (const auto* list : {&imported.value().facts, &imported.value().warnings}) {
    for (const std::string& line : *list) text += line + "\n";
  }
  return text;
}

inline bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace support
