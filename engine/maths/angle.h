#pragma once

namespace spotter::maths {

inline constexpr double kPi = 3.14159265358979323846;

constexpr double radians(double degrees) { return degrees * (kPi / 180.0); }
constexpr double degrees(double radians) { return radians * (180.0 / kPi); }

}  // namespace spotter::maths
