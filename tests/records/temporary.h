#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace spotter::records {

/// A folder of its own that goes with it.
class Temporary {
 public:
  Temporary() {
    std::string pattern = (std::filesystem::temp_directory_path() / "spotter-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Temporary() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace spotter::records
