#pragma once

#include <string>
#include <string_view>

namespace spotter::credential {

/// Whether a text is a time as all of ours are, "2026-03-12T10:00:00Z", on a day that there is. Such
/// texts sort as the times do.
bool isUtc(std::string_view text);

/// The same time of day so many months later; a day that the month has not becomes its last.
/// @pre isUtc(time)
std::string monthsLater(std::string_view time, int months);

/// "12 March 2026". @pre isUtc(time)
std::string dayInWords(std::string_view time);

}  // namespace spotter::credential
