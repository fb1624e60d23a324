#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "credential/read.h"

namespace spotter::credential {

/// A certificate as one HTML page that needs nothing else: made for screen readers, the keyboard,
/// 200 % zoom and paper. It holds the signed JSON, so that the page can be verified as it is; the words
/// round it are not signed.
/// @param holder  the name that is shown; the signed part may hold only its digest
std::string pageOf(const Certificate& certificate, const std::string& holder);

/// The JSON inside such a page; nothing when a text is no page. A page with none in it, or with more
/// than one, gives an empty text.
std::optional<std::string_view> certificateInPage(std::string_view text);

}  // namespace spotter::credential
