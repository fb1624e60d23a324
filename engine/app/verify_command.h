#pragma once

#include <string>

#include "credential/verify.h"

namespace spotter::app {

/// What `spotter verify ...` was asked for. Files that are empty were not given.
struct VerifyOptions {
  std::string file;     ///< the certificate, .json or .html
  std::string issuer;   ///< file of the issuer's key, public part or secret
  std::string revoked;  ///< list of revoked certificates
  std::string name;     ///< for whom it should be
  std::string attempt;  ///< file of the attempt's bundle
  std::string course;   ///< course file that holds the attempt
  std::string on;       ///< UTC; empty: now
};

/// Says what a certificate is worth. Ends with kAnswerIsNo when it is not genuine, or something else
/// speaks against it.
/// @param marks  runs the attempt again; empty: it is not run
int runVerify(const VerifyOptions& options, const credential::AttemptMarks& marks);

}  // namespace spotter::app
