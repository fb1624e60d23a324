#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/describe.h"
#include "content/tree.h"

namespace spotter::content {

/// A key that means a known quantity in another unit.
struct UnitSlip {
  std::string right_key;
  std::string hint;  ///< with the converted number where there is one
};

/// Whether an unknown key is a known one with another unit at its end (`hold_ms` for `hold_s`).
std::optional<UnitSlip> unitSlip(const Description& table, std::string_view key, const Node& value);

/// A number in the fewest digits that read back to the same bits; always with a point or exponent.
std::string shortestNumber(double value);

}  // namespace spotter::content
