#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spotter::credential {

/// Bytes in the base-58 letters of Bitcoin, as multibase "z" has them (W3C Controlled Identifiers 1.0,
/// section 2.4), without the "z".
std::string base58(std::string_view bytes);

/// The bytes that base58 wrote; nothing for letters that it has not, or more than 200 of them.
std::optional<std::string> fromBase58(std::string_view text);

/// Bytes in base64url without padding (RFC 4648, section 5).
std::string base64Url(std::string_view bytes);

}  // namespace spotter::credential
