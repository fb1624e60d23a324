#pragma once

#include <string>

namespace spotter::crypto {

/// A word that nobody can guess, drawn from the operating system's chance: of digits and capital
/// letters without those that look alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U V). 23 letters, 4.5 bits
/// each.
/// @param length  1 or more
std::string unguessableWord(int length);

}  // namespace spotter::crypto
