#include "replay/journal_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace spotter::replay {
namespace {

base::Error failure(const char* doing, const std::string& path, int reason) {
  std::string remedy = "check the path and its permissions";
  if (reason == ENOSPC || reason == EDQUOT) remedy = "free some room on the disk";
  if (reason == EROFS || reason == EACCES || reason == EPERM)
    remedy = "choose a folder that you may write to";
  return {std::string(doing) + ": " + std::strerror(reason), path, remedy};
}

// The number of bytes that were written; fewer than asked for means failure, with errno set.
std::size_t writeAll(int descriptor, std::string_view bytes) {
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t now = ::write(descriptor, bytes.data() + written, bytes.size() - written);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) break;
    written += static_cast<std::size_t>(now);
  }
  return written;
}

// Devices such as /dev/full and pipes cannot be synced, and need not be.
bool synced(int descriptor) {
  return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
}

}  // namespace

JournalFile::JournalFile(JournalFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

JournalFile& JournalFile::operator=(JournalFile&& other) noexcept {
  if (this == &other) return *this;
  close();
  descriptor_ = std::exchange(other.descriptor_, -1);
  path_ = std::move(other.path_);
  return *this;
}

JournalFile::~JournalFile() { close(); }

void JournalFile::close() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

base::Result<JournalFile> JournalFile::create(const std::string& path) {
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor < 0) return failure("cannot create the recording", path, errno);
  // Some network disks know no locks: then it is kept all the same.
  ::flock(descriptor, LOCK_EX | LOCK_NB);
  return JournalFile(descriptor, path);
}

base::Result<JournalFile> JournalFile::reopen(const std::string& path, std::size_t usable_bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (descriptor < 0) return failure("cannot open the recording", path, errno);
  JournalFile file(descriptor, path);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return base::Error{"another Spotter is going on with it", path, "use that window, or close it"};
  }
  if (::ftruncate(descriptor, static_cast<off_t>(usable_bytes)) != 0) {
    return failure("cannot go on with the recording", path, errno);
  }
  return file;
}

base::Result<base::Done> JournalFile::append(std::string_view bytes) {
  const off_t before = ::lseek(descriptor_, 0, SEEK_END);
  const std::size_t written = writeAll(descriptor_, bytes);
  if (written == bytes.size() && synced(descriptor_)) return base::Done{};
  const int reason = errno == 0 ? EIO : errno;
  // Half a line would look like damage once more lines follow it.
  if (before >= 0 && ::ftruncate(descriptor_, before) != 0)
    return failure("cannot write", path_, reason);
  return failure("cannot write", path_, reason);
}

bool isInUse(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return false;
  const bool used = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(descriptor);
  return used;
}

namespace {

// Writes and closes. 0, or the reason why not everything is on the disk.
int writeAndClose(int descriptor, std::string_view bytes, bool to_disk) {
  const bool written =
      writeAll(descriptor, bytes) == bytes.size() && (!to_disk || synced(descriptor));
  const int reason = written ? 0 : errno;
  const bool closed = ::close(descriptor) == 0;
  return reason == 0 && !closed ? errno : reason;
}

}  // namespace

base::Result<base::Done> writeWholeFile(const std::string& path, std::string_view bytes) {
  struct stat there {};
  const bool exists = ::stat(path.c_str(), &there) == 0;
  // A device or pipe is written to as it is: renaming a file over it would take it away.
  const bool in_place = exists && !S_ISREG(there.st_mode);
  const std::string part = in_place ? path : path + ".part";
  const int flags = in_place ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  const int descriptor = ::open(part.c_str(), flags, 0644);
  if (descriptor < 0) return failure("cannot write", path, errno);
  int reason = writeAndClose(descriptor, bytes, !in_place);
  if (in_place)
    return reason == 0 ? base::Result<base::Done>(base::Done{})
                       : failure("cannot write", path, reason);
  if (reason == 0 && ::rename(part.c_str(), path.c_str()) != 0) reason = errno;
  if (reason == 0) return base::Done{};
  ::unlink(part.c_str());
  return failure("cannot write", path, reason);
}

base::Result<std::string> readWholeFile(const std::string& path, std::size_t largest) {
  // Without waiting: a named pipe would never answer.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return failure("cannot read", path, errno);
  struct stat about {};
  // A device has no end.
  if (::fstat(descriptor, &about) != 0 || !(S_ISREG(about.st_mode) || S_ISDIR(about.st_mode))) {
    ::close(descriptor);
    return base::Error{"this is no file that can be read whole", path, "give a file"};
  }
  std::string bytes;
  std::string block(1 << 16, '\0');
  int reason = 0;
  while (bytes.size() <= largest) {
    const ssize_t now = ::read(descriptor, block.data(), block.size());
    if (now < 0 && errno == EINTR) continue;
    if (now < 0) reason = errno;
    if (now <= 0) break;
    bytes.append(block, 0, static_cast<std::size_t>(now));
  }
  ::close(descriptor);
  if (reason != 0) return failure("cannot read", path, reason);
  if (bytes.size() > largest) {
    return base::Error{"the file is larger than " + std::to_string(largest) + " bytes", path, ""};
  }
  return bytes;
}

}  // namespace spotter::replay
