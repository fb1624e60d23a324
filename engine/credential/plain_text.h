#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace spotter::credential {

/// What keeps a text from being signed, in words that begin with `what`; empty when nothing does: it
/// is empty, longer than `most` bytes, not UTF-8, or holds control characters or those that turn the
/// direction of what stands beside them (U+202A to U+202E, U+2066 to U+2069), which could make a
/// certificate read otherwise than it is.
std::string faultOfText(std::string_view text, const char* what, std::size_t most = 200);

/// Small letters, digits and `_`, a letter first, 1 to 60 of them: what content files are called by.
bool isId(std::string_view text);

/// An https address of at most 200 characters, all of which RFC 3986 allows.
bool isHttps(std::string_view text);

}  // namespace spotter::credential
