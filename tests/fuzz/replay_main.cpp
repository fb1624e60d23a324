// Gives a fuzz target the files named on the command line, folders with all their files: what every
// compiler can run as a plain test. A crash or an abort fails it.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

// The file as it is and cut in half: a seed's own first mutation.
int give(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(fs::file_size(path)), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  LLVMFuzzerTestOneInput(data, bytes.size());
  LLVMFuzzerTestOneInput(data, bytes.size() / 2);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  int given = 0;
  for (int i = 1; i < argc; ++i) {
    if (fs::is_regular_file(argv[i])) given += give(argv[i]);
    if (!fs::is_directory(argv[i])) continue;
    for (const auto& entry : fs::directory_iterator(argv[i])) {
      if (entry.is_regular_file()) given += give(entry.path());
    }
  }
  std::printf("%d files, no crash\n", given);
  return given > 0 ? 0 : 1;
}
