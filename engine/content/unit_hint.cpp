#include "content/unit_hint.h"

#include <array>
#include <charconv>

#include "maths/angle.h"

namespace spotter::content {

namespace {

enum class Quantity { time, length, angle, share, mass };

struct Unit {
  std::string_view suffix;
  Quantity quantity;
  double in_base;  ///< how much of the base unit one of it is
  std::string_view name;
};

constexpr std::array<Unit, 17> kUnits = {{
    {"s", Quantity::time, 1.0, "seconds"},
    {"sec", Quantity::time, 1.0, "seconds"},
    {"ms", Quantity::time, 0.001, "milliseconds"},
    {"min", Quantity::time, 60.0, "minutes"},
    {"m", Quantity::length, 1.0, "metres"},
    {"dm", Quantity::length, 0.1, "decimetres"},
    {"cm", Quantity::length, 0.01, "centimetres"},
    {"mm", Quantity::length, 0.001, "millimetres"},
    {"in", Quantity::length, 0.0254, "inches"},
    {"deg", Quantity::angle, 1.0, "degrees"},
    {"degrees", Quantity::angle, 1.0, "degrees"},
    {"rad", Quantity::angle, 180.0 / maths::kPi, "radians"},
    {"01", Quantity::share, 1.0, "a share from 0 to 1"},
    {"percent", Quantity::share, 0.01, "per cent"},
    {"pct", Quantity::share, 0.01, "per cent"},
    {"kg", Quantity::mass, 1.0, "kilograms"},
    {"lb", Quantity::mass, 0.45359237, "pounds"},
}};

/// A key cut into what it names and its unit: `hold_ms` -> hold, ms; `attention01` -> attention,
/// 01.
struct Cut {
  std::string_view stem;
  const Unit* unit = nullptr;
};

Cut cutOf(std::string_view key) {
  for (const Unit& unit : kUnits) {
    if (key.size() <= unit.suffix.size() || !key.ends_with(unit.suffix)) continue;
    std::string_view stem = key.substr(0, key.size() - unit.suffix.size());
    if (stem.ends_with('_')) return {stem.substr(0, stem.size() - 1), &unit};
    if (unit.suffix == "01") return {stem, &unit};
  }
  return {key, nullptr};
}

std::optional<double> numberOf(const Node& value) {
  if (value.type == Node::Type::number) return value.number;
  if (value.type == Node::Type::whole) return static_cast<double>(value.whole);
  return std::nullopt;
}

/// Without the last digits, which a conversion leaves in disorder.
double rounded(double value) {
  std::array<char, 32> buffer{};
  const char* end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                  std::chars_format::general, 10)
                        .ptr;
  std::from_chars(buffer.data(), end, value);
  return value;
}

}  // namespace

std::optional<UnitSlip> unitSlip(const Description& table, std::string_view key,
                                 const Node& value) {
  const Cut given = cutOf(key);
  if (!given.unit) return std::nullopt;
  for (const Field& field : table.fields) {
    const Cut known = cutOf(field.key);
    if (!known.unit || known.stem != given.stem) continue;
    UnitSlip slip{field.key, "`" + field.key + "` is in " + std::string(known.unit->name)};
    const std::optional<double> number = numberOf(value);
    if (number && known.unit->quantity == given.unit->quantity) {
      const double converted = *number * given.unit->in_base / known.unit->in_base;
      slip.hint += ": write " + field.key + " = " + shortestNumber(rounded(converted));
    }
    return slip;
  }
  return std::nullopt;
}

std::string shortestNumber(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string out(buffer.data(), end);
  const bool is_bare = out.find_first_of(".en") == std::string::npos;
  return is_bare ? out + ".0" : out;
}

}  // namespace spotter::content
