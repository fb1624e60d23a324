#pragma once

#include <string>

namespace spotter::app {

/// What `spotter certificate ...` was asked for.
struct CertificateOptions {
  std::string file;  ///< of the course
  int entry = 0;     ///< of the exam
  std::string key;   ///< file of the issuer's key
  std::string passphrase_file;
  std::string out_folder;
  bool name_on_it = false;  ///< the signed part tells the name, too
  std::string again;        ///< why it is issued again; empty: it was not yet
  std::string id;           ///< of a certificate
  std::string reason;
  std::string list;  ///< file of revoked certificates; may be empty when issuing
};

/// Each returns how the command ends, and says on standard output what it did.
int runCertificateIssue(const CertificateOptions& options);
int runCertificateRevoke(const CertificateOptions& options);
int runCertificateList(const CertificateOptions& options);

}  // namespace spotter::app
