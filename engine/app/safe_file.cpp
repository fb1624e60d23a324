#include "app/safe_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace spotter::app {
namespace {

/// Writes all of it; false when the disk does not take it.
bool writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

}  // namespace

base::Result<base::Done> writeNewFile(const std::string& path, std::string_view bytes,
                                      Readers readers) {
  const mode_t mode = readers == Readers::owner ? 0600 : 0644;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (descriptor < 0) {
    if (errno == EEXIST)
      return base::Error{"there is something already", path, "choose another name"};
    return base::Error{std::string("it cannot be written: ") + std::strerror(errno), path, ""};
  }
  const bool written = writeAll(descriptor, bytes);
  const bool closed = ::close(descriptor) == 0;
  if (written && closed) return base::Done{};
  ::unlink(path.c_str());
  return base::Error{"it cannot be written whole", path, "is the disk full?"};
}

base::Result<base::Done> replaceFile(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".part";
  ::unlink(beside.c_str());
  const base::Result<base::Done> written = writeNewFile(beside, bytes, Readers::everybody);
  if (!written) return written;
  if (std::rename(beside.c_str(), path.c_str()) == 0) return base::Done{};
  const std::string why = std::strerror(errno);
  ::unlink(beside.c_str());
  return base::Error{"it cannot be written: " + why, path, ""};
}

}  // namespace spotter::app
