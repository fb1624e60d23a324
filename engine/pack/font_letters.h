#pragma once

#include <string_view>

namespace spotter::pack {

/// Whether a TrueType font has every letter of a text in the form that libhpdf reads (a `cmap` of
/// format 4, so nothing beyond U+FFFF), and every letter may simply stand behind the one before it,
/// which those of scripts from right to left may not. False for a file that is no such font.
/// @param font  the bytes of a .ttf file
/// @param text  UTF-8
bool fontWrites(std::string_view font, std::string_view text);

}  // namespace spotter::pack
