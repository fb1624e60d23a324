#pragma once

#include <string>

namespace spotter::exports {

/// Appends a number with a fixed count of decimals and a point, whatever the locale; never "-0".
/// Infinities and NaN become "nan", which readers of motion files know.
void appendFixed(std::string& text, double value, int decimals);

}  // namespace spotter::exports
