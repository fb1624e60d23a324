#include "screens/keys.h"

#include <array>

namespace spotter::screens {
namespace {

struct KeyName {
  std::string_view id;
  std::string_view label;
};

constexpr std::array<KeyName, kKeyCount> kNames = {{
    {"a", "A"},
    {"b", "B"},
    {"c", "C"},
    {"d", "D"},
    {"e", "E"},
    {"f", "F"},
    {"g", "G"},
    {"h", "H"},
    {"i", "I"},
    {"j", "J"},
    {"k", "K"},
    {"l", "L"},
    {"m", "M"},
    {"n", "N"},
    {"o", "O"},
    {"p", "P"},
    {"q", "Q"},
    {"r", "R"},
    {"s", "S"},
    {"t", "T"},
    {"u", "U"},
    {"v", "V"},
    {"w", "W"},
    {"x", "X"},
    {"y", "Y"},
    {"z", "Z"},
    {"0", "0"},
    {"1", "1"},
    {"2", "2"},
    {"3", "3"},
    {"4", "4"},
    {"5", "5"},
    {"6", "6"},
    {"7", "7"},
    {"8", "8"},
    {"9", "9"},
    {"space", "Space"},
    {"enter", "Enter"},
    {"escape", "Esc"},
    {"tab", "Tab"},
    {"back_tab", "Shift+Tab"},
    {"backspace", "Backspace"},
    {"delete", "Delete"},
    {"left", "Left"},
    {"right", "Right"},
    {"up", "Up"},
    {"down", "Down"},
    {"page_up", "Page up"},
    {"page_down", "Page down"},
    {"home", "Home"},
    {"end", "End"},
    {"comma", ","},
    {"period", "."},
    {"minus", "-"},
    {"equals", "="},
    {"slash", "/"},
    {"f1", "F1"},
    {"f2", "F2"},
    {"f3", "F3"},
    {"f4", "F4"},
    {"f5", "F5"},
    {"f6", "F6"},
    {"f7", "F7"},
    {"f8", "F8"},
    {"f9", "F9"},
    {"f10", "F10"},
    {"f11", "F11"},
    {"f12", "F12"},
}};

}  // namespace

std::string_view keyLabel(Key key) { return kNames[static_cast<std::size_t>(key)].label; }

std::string_view keyId(Key key) { return kNames[static_cast<std::size_t>(key)].id; }

std::optional<Key> keyOfId(std::string_view id) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i].id == id) return static_cast<Key>(i);
  }
  return std::nullopt;
}

}  // namespace spotter::screens
