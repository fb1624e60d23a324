#include "app/device_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "replay/journal_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

base::Error cannot(const std::string& path) {
  return {std::string("the key of this machine cannot be kept: ") + std::strerror(errno), path,
          "may you write to this folder?"};
}

/// Writes a new key beside its place and moves it there, unless another program was faster.
base::Result<base::Done> make(const std::string& path) {
  const std::string fresh = path + "." + std::to_string(::getpid());
  const std::string seed = crypto::SecretKey::fresh().seed();
  const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return cannot(fresh);
  const bool written = ::write(file, seed.data(), seed.size()) == static_cast<ssize_t>(seed.size()) &&
                       ::fsync(file) == 0;
  ::close(file);
  const bool placed = written && (::link(fresh.c_str(), path.c_str()) == 0 || errno == EEXIST);
  const base::Error error = cannot(path);
  ::unlink(fresh.c_str());
  if (!placed) return error;
  return base::Done{};
}

}  // namespace

base::Result<crypto::SecretKey> deviceKey(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  const std::string path = (folder / "device.key").string();
  if (!fs::exists(path, error)) {
    const auto made = make(path);
    if (!made) return made.error();
  }
  const auto seed = replay::readWholeFile(path, 1000);
  if (!seed) return seed.error();
  if (seed.value().size() != crypto::SecretKey::kSeedBytes)
    return base::Error{"this is no key of a machine", path,
                       "move it away; a new one is made at the next exam"};
  return crypto::SecretKey::ofSeed(seed.value());
}

}  // namespace spotter::app
