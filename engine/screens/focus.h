#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "screens/input.h"
#include "screens/layout.h"

namespace spotter::screens {

/// Something that the keys can reach.
struct FocusItem {
  std::uint32_t id = 0;
  Rect rect;
};

/// Which item the keys would press. Items register anew in every frame, in reading order; the list
/// of the last frame serves to find the neighbour.
struct Focus {
  std::uint32_t id = 0;          ///< 0: nothing
  bool active = true;            ///< off: widgets drawn now are not walked through
  bool visible = false;          ///< shown as a ring: only after keys were used
  bool captured = false;         ///< a text field has the keys: arrows stay with it
  std::uint32_t scope = 0;       ///< which panel owns the keys
  bool moved = false;            ///< the focus moved in this frame: scroll to it
  std::vector<FocusItem> items;  ///< of this frame, so far
  std::vector<FocusItem> last;   ///< of the last frame
};

enum class Direction { left, right, up, down };

/// The neighbour of an item in a direction: the nearest whose centre lies that way, sideways
/// distance counting double. The item itself when there is none.
std::uint32_t neighbour(const std::vector<FocusItem>& items, std::uint32_t from, Direction way);

/// The item after (+1) or before (-1) another in reading order, round the ends.
std::uint32_t following(const std::vector<FocusItem>& items, std::uint32_t from, int step);

/// Starts a frame: moves the focus by Tab, Shift+Tab and arrows. A new scope (a panel opened or
/// closed) starts at its first item. With an empty scope nothing is walked through.
void beginFocus(Focus& focus, const Input& input, std::string_view scope);

/// A stable number for a name: never 0.
std::uint32_t focusId(std::string_view name);

}  // namespace spotter::screens
