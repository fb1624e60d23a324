#include "app/character_files.h"

#include <algorithm>

#include "app/data_paths.h"
#include "text/nearest.h"

namespace spotter::app {

namespace fs = std::filesystem;

fs::path charactersFolder() { return userData() / "characters"; }

fs::path characterPath(const std::string& name) { return charactersFolder() / (name + ".glb"); }

bool isCharacterName(const std::string& name) {
  constexpr std::size_t kLongest = 40;
  return !name.empty() && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

std::vector<std::string> characterNames() {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(charactersFolder(), error)) {
    const std::string stem = entry.path().stem().string();
    if (entry.path().extension() == ".glb" && isCharacterName(stem)) names.push_back(stem);
  }
  std::sort(names.begin(), names.end());
  return names;
}

ChosenCharacter chosenCharacter(const std::string& name, characters::Purpose purpose) {
  if (const auto refusal = characters::refuseCharacter(purpose))
    return {std::nullopt, refusal->text, true};
  const std::vector<std::string> names = characterNames();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    const std::string near(text::nearestName(name, names));
    return {std::nullopt,
            "there is no character `" + name + "`; " +
                (near.empty() ? "bring one with `spotter import MODEL.glb --as NAME`"
                              : "did you mean `" + near + "`?"),
            true};
  }
  auto read = characters::readCharacter(characterPath(name).string());
  if (!read) return {std::nullopt, read.error().text() + "; our own figure serves instead", false};
  return {std::move(read).value(), "", false};
}

}  // namespace spotter::app
