#include "app/file_io.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "app/exit_code.h"

namespace spotter::app {
namespace {

constexpr std::uintmax_t kLargestFile = 256u << 20;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

base::Error failed(const std::string& doing, const std::string& path) {
  const int number = errno;
  std::string remedy;
  if (number == ENOSPC) remedy = "make room on the disk and try again";
  if (number == EACCES || number == EROFS) remedy = "choose a folder that you may write to";
  if (number == ENOENT) remedy = "check the name";
  return {doing + ": " + std::strerror(number), path, remedy};
}

}  // namespace

base::Result<std::string> readFile(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return base::Error{"this is a folder, not a file", path, ""};
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failed("cannot open", path);
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, got);
    if (bytes.size() > kLargestFile) return base::Error{"the file is larger than 256 MB", path, ""};
  }
  if (std::ferror(file.get()) != 0) return failed("cannot read", path);
  return bytes;
}

base::Result<base::Done> replaceFile(const std::string& path, std::string_view bytes) {
  const std::string draft = path + ".part";
  {
    const File file(std::fopen(draft.c_str(), "wb"));
    if (!file) return failed("cannot write", path);
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                       std::fflush(file.get()) == 0 && fsync(fileno(file.get())) == 0;
    if (!whole) {
      const base::Error error = failed("cannot write", path);
      std::remove(draft.c_str());
      return error;
    }
  }
  if (std::rename(draft.c_str(), path.c_str()) != 0) {
    const base::Error error = failed("cannot write", path);
    std::remove(draft.c_str());
    return error;
  }
  return base::Done{};
}

int reportOutside(const base::Error& error) {
  std::fprintf(stderr, "spotter: %s\n", error.text().c_str());
  return kOutsideFailed;
}

}  // namespace spotter::app
