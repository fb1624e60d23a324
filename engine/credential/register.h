#pragma once

#include <span>
#include <string>
#include <vector>

#include "credential/read.h"
#include "records/chain.h"

namespace spotter::credential {

/// A certificate as a course's register has it.
struct Issued {
  std::string id;  ///< a UUID
  int entry = 0;   ///< of the exam that it is of
  std::string pseudonym;
  std::string digest;  ///< SHA-256 of its JSON file, 64 digits
  std::string valid_until;
  std::string key;         ///< with which it was signed, multibase
  std::string at;          ///< when it was issued
  std::string revoked_at;  ///< empty: it stands
  std::string reason;      ///< of the revocation
};

/// Every certificate that was issued in a course, oldest first. Entries that cannot be read are left
/// out.
std::vector<Issued> issuedIn(std::span<const records::Entry> entries);

/// Bodies of the entries certificate_issued and certificate_revoked.
std::string issuedBody(const Certificate& certificate, int entry);
std::string revokedBody(const std::string& id, const std::string& reason);

}  // namespace spotter::credential
