#pragma once

#include <filesystem>

#include "base/result.h"
#include "crypto/signing.h"

namespace spotter::app {

/// The key with which this machine signs the exams that are sat on it: `device.key` in a folder, made
/// at first use, to be read by its owner alone. It says on which machine something was sat, not by
/// whom. Errors: the folder cannot be written to; the file is no key.
base::Result<crypto::SecretKey> deviceKey(const std::filesystem::path& folder);

}  // namespace spotter::app
