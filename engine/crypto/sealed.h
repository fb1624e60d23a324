#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spotter::crypto {

/// How hard a passphrase is to try: the interactive terms of Argon2id take some 0.1 s and 64 MiB for
/// each guess, the moderate ones 0.7 s and 256 MiB.
enum class Effort { interactive, moderate };

/// Encrypts bytes so that only who has the passphrase can read them: a key from the passphrase by
/// Argon2id (RFC 9106) with a new salt, then XSalsa20-Poly1305, which also tells any change. The
/// result holds what opening it needs. Different at each call.
std::string sealed(std::string_view bytes, std::string_view passphrase, Effort effort);

/// What was sealed; nothing for a wrong passphrase, or bytes that were changed or are none of ours.
std::optional<std::string> opened(std::string_view sealed, std::string_view passphrase);

}  // namespace spotter::crypto
