#pragma once

#include <string>

#include "base/result.h"
#include "credential/claims.h"
#include "records/course_file.h"

namespace spotter::app {

/// An issuer's key, opened.
struct Signer {
  credential::Issuer issuer;
  crypto::SecretKey key;
};

/// Opens the key of a file. Error: no key, its public part only, a wrong passphrase.
/// @param passphrase_file  may be empty: ask at the terminal
base::Result<Signer> openSigner(const std::string& key_file, const std::string& passphrase_file);

/// Writes the list of all certificates that are revoked: those that the file holds already, and those
/// of the course that were signed with this key. Returns how many. Error when the file is no such list, or one of another issuer.
base::Result<int> publishRevoked(const records::CourseFile& course, const std::string& list_file,
                                 const Signer& signer, const std::string& now);

}  // namespace spotter::app
