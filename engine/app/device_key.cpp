#include "app/device_key.h"

#include <system_error>

#include "replay/journal_file.h"

namespace spotter::app {

namespace fs = std::filesystem;

base::Result<crypto::SecretKey> deviceKey(const fs::path& folder) {
  const fs::path path = folder / "device.key";
  std::error_code error;
  if (fs::exists(path, error)) {
    const auto seed = replay::readWholeFile(path.string());
    if (!seed) return seed.error();
    if (seed.value().size() != crypto::SecretKey::kSeedBytes)
      return base::Error{"this is no key of a device", path.string(),
                         "move it away: a new one is then made"};
    return crypto::SecretKey::ofSeed(seed.value());
  }
  fs::create_directories(folder, error);
  crypto::SecretKey key = crypto::SecretKey::fresh();
  const auto written = replay::writeWholeFile(path.string(), key.seed());
  if (!written) return written.error();
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
  return key;
}

}  // namespace spotter::app
