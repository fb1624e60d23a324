#pragma once

#include <optional>
#include <string_view>

namespace spotter::screens {

/// The keys that Spotter knows, free of any window library. back_tab is Shift and Tab together.
enum class Key {
  a,
  b,
  c,
  d,
  e,
  f,
  g,
  h,
  i,
  j,
  k,
  l,
  m,
  n,
  o,
  p,
  q,
  r,
  s,
  t,
  u,
  v,
  w,
  x,
  y,
  z,
  digit_0,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
  digit_7,
  digit_8,
  digit_9,
  space,
  enter,
  escape,
  tab,
  back_tab,
  backspace,
  del,
  left,
  right,
  up,
  down,
  page_up,
  page_down,
  home,
  end,
  comma,
  period,
  minus,
  equals,
  slash,
  f1,
  f2,
  f3,
  f4,
  f5,
  f6,
  f7,
  f8,
  f9,
  f10,
  f11,
  f12,
};
inline constexpr int kKeyCount = static_cast<int>(Key::f12) + 1;

/// What is printed on the key, e.g. "Space", "V", "Page up".
std::string_view keyLabel(Key key);

/// The name in the settings file, e.g. "space", "v", "page_up".
std::string_view keyId(Key key);

/// The key of a settings name; nothing when there is none.
std::optional<Key> keyOfId(std::string_view id);

/// 1 to 9 for the digit keys 1 to 9, else 0.
constexpr int digitOf(Key key) {
  const int digit = static_cast<int>(key) - static_cast<int>(Key::digit_0);
  return digit >= 1 && digit <= 9 ? digit : 0;
}

/// The digit key of 0 to 9.
constexpr Key digitKey(int digit) {
  return static_cast<Key>(static_cast<int>(Key::digit_0) + digit);
}

}  // namespace spotter::screens
