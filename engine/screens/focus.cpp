#include "screens/focus.h"

#include <cmath>
#include <limits>

#include "base/hash.h"

namespace spotter::screens {
namespace {

const FocusItem* find(const std::vector<FocusItem>& items, std::uint32_t id) {
  for (const FocusItem& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

void move(Focus& focus, std::uint32_t id) {
  focus.visible = true;
  focus.moved = true;
  focus.id = id;
}

}  // namespace

std::uint32_t neighbour(const std::vector<FocusItem>& items, std::uint32_t from, Direction way) {
  const FocusItem* here = find(items, from);
  if (here == nullptr) return items.empty() ? 0 : items.front().id;
  const float cx = here->rect.x + here->rect.w / 2;
  const float cy = here->rect.y + here->rect.h / 2;
  const bool upright = way == Direction::up || way == Direction::down;
  const float sign = way == Direction::right || way == Direction::down ? 1.0F : -1.0F;
  std::uint32_t best = from;
  float best_cost = std::numeric_limits<float>::max();
  for (const FocusItem& item : items) {
    const float dx = item.rect.x + item.rect.w / 2 - cx;
    const float dy = item.rect.y + item.rect.h / 2 - cy;
    const float along = (upright ? dy : dx) * sign;
    const float aside = std::abs(upright ? dx : dy);
    if (item.id == from || along < 2.0F) continue;
    const float cost = along + 2.0F * aside;
    if (cost < best_cost) {
      best_cost = cost;
      best = item.id;
    }
  }
  return best;
}

std::uint32_t following(const std::vector<FocusItem>& items, std::uint32_t from, int step) {
  if (items.empty()) return 0;
  const int count = static_cast<int>(items.size());
  for (int i = 0; i < count; ++i) {
    if (items[static_cast<std::size_t>(i)].id != from) continue;
    return items[static_cast<std::size_t>((i + step + count) % count)].id;
  }
  return items.front().id;
}

void beginFocus(Focus& focus, const Input& input, std::string_view scope) {
  focus.last = std::move(focus.items);
  focus.items.clear();
  focus.moved = false;
  const std::uint32_t scope_id = focusId(scope);
  if (focus.scope != scope_id) {
    focus.scope = scope_id;
    focus.id = 0;
    focus.last.clear();
    focus.captured = false;
  }
  focus.active = !scope.empty();
  if (!focus.active) return;
  if (input.mouse_pressed) focus.visible = false;
  const bool lost = find(focus.last, focus.id) == nullptr;
  if (lost && !focus.last.empty()) focus.id = focus.last.front().id;
  for (const Key key : input.pressed) {
    if (key == Key::tab) move(focus, following(focus.last, focus.id, focus.visible ? 1 : 0));
    if (key == Key::back_tab) move(focus, following(focus.last, focus.id, -1));
    if (focus.captured) continue;
    if (key == Key::left) move(focus, neighbour(focus.last, focus.id, Direction::left));
    if (key == Key::right) move(focus, neighbour(focus.last, focus.id, Direction::right));
    if (key == Key::up) move(focus, neighbour(focus.last, focus.id, Direction::up));
    if (key == Key::down) {
      move(focus, focus.visible ? neighbour(focus.last, focus.id, Direction::down) : focus.id);
    }
  }
}

std::uint32_t focusId(std::string_view name) {
  const std::uint64_t hash = base::Hash().add(name).value();
  return static_cast<std::uint32_t>(hash & 0xFFFFFFFEU) + 1;
}

}  // namespace spotter::screens
