#pragma once

#include <string>
#include <string_view>

namespace spotter::text {

/// Words as they stand within a sentence: a first letter from A to Z is made small, unless a second
/// capital follows ("RF-3", "TV").
std::string withinSentence(std::string_view words);

}  // namespace spotter::text
