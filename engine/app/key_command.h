#pragma once

#include <string>

#include "base/result.h"
#include "credential/issuer_key.h"

namespace spotter::app {

/// What `spotter key ...` was asked for.
struct KeyOptions {
  std::string file;  ///< of the key, secret or public
  std::string name;  ///< of the issuer
  std::string url;   ///< of the issuer; may be empty
  std::string passphrase_file;
};

/// Each returns how the command ends.
int runKeyNew(const KeyOptions& options);
int runKeyShow(const KeyOptions& options);

/// Reads a key's file, either part.
base::Result<credential::IssuerKey> readKey(const std::string& path);

}  // namespace spotter::app
