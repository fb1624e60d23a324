#pragma once

#include <optional>
#include <string_view>

#include "text/source.h"

namespace spotter::content {

/// Deeper tables and lists than this are refused before parsing: a parser that recurses would run
/// out of stack on them.
inline constexpr int kDeepest = 24;

/// The first place where brackets are nested deeper than kDeepest or a dotted key has more parts.
/// Looks only at brackets, dots and quotes, so it may be used on anything.
std::optional<text::Span> firstTooDeep(std::string_view text);

}  // namespace spotter::content
