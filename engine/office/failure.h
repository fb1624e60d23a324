#pragma once

#include <string>

#include "base/result.h"
#include "office/address.h"
#include "office/limits.h"

namespace spotter::office {

/// Why no connection came about, in plain words with what to do.
/// @param message  what libpq said (English: the program sets no locale)
base::Error connectFailure(const Address& address, const Limits& limits, const std::string& message);

/// Why a server that was reached did not do as it was told.
/// @param state    SQLSTATE (PostgreSQL manual, appendix A); may be empty
/// @param message  what the server said, in its own language
base::Error serverFailure(const Address& address, const Limits& limits, const std::string& state,
                          const std::string& message);

/// Why a connection ended in the middle.
/// @param silent  we ended it, because nothing came
base::Error brokenFailure(const Address& address, const Limits& limits, bool silent);

}  // namespace spotter::office
