#include "app/out_file.h"

#include <filesystem>
#include <fstream>

namespace spotter::app {

base::Result<base::Done> mayReplace(const std::string& path, std::string_view begins_with) {
  std::error_code unknown;
  const std::filesystem::file_status there = std::filesystem::status(path, unknown);
  // Writing into a pipe would wait for a reader that may never come.
  if (std::filesystem::is_fifo(there) || std::filesystem::is_socket(there) ||
      std::filesystem::is_directory(there)) {
    return base::Error{"that is no file that can be written", path, "choose another name"};
  }
  if (!std::filesystem::is_regular_file(there)) return base::Done{};
  std::ifstream file(path, std::ios::binary);
  std::string begins(begins_with.size(), '\0');
  file.read(begins.data(), static_cast<std::streamsize>(begins.size()));
  begins.resize(static_cast<std::size_t>(file.gcount()));
  if (begins.empty() || begins == begins_with) return base::Done{};
  return base::Error{"there is a file of another kind already", path,
                     "choose another name, or remove that file first"};
}

std::string endingOf(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  for (char& letter : ending) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return ending;
}

base::Result<base::Done> mayBeCalled(const std::string& path, std::string_view ending) {
  const std::string own = endingOf(path);
  if (own.empty() || own == ending) return base::Done{};
  return base::Error{"what is written is no `" + own + "` file", path,
                     "let its name end with " + std::string(ending)};
}

}  // namespace spotter::app
