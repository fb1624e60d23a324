#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace spotter::office {

/// Where a server is, as the people who use libpq write it: postgresql://user@host:5432/database.
struct Address {
  std::string uri;                   ///< as it was given; may hold a password, so it is never shown
  std::string shown;                 ///< the same without passwords
  std::vector<std::string> secrets;  ///< passwords in it, as written and as meant
};

/// Reads an address. Error for another scheme, and for a password that libpq would take for something
/// else (an @ or / in it that is not written %40 or %2F), since its messages would then tell parts of it.
base::Result<Address> addressOf(const std::string& text);

/// The address with a limit on how long connecting may take, unless it sets one itself.
std::string withTimeLimit(const Address& address, int connect_s);

/// A text in which stars stand in the place of each password. For messages of others' code.
std::string withoutSecrets(const Address& address, std::string text);

}  // namespace spotter::office
