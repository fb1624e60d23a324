#pragma once

#include <filesystem>

#include "base/result.h"
#include "crypto/signing.h"

namespace spotter::app {

/// The key with which this machine signs what is sat on it: made at first use in a folder, as
/// `device.key`, to be read by its owner only. It tells on which machine something was sat, not by
/// whom. Errors: the folder cannot be written, or the file is no key.
base::Result<crypto::SecretKey> deviceKey(const std::filesystem::path& folder);

}  // namespace spotter::app
