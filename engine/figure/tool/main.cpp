// Writes the generated assets below a folder: spotter_figures ASSETS_FOLDER

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "figure/catalogue.h"
#include "figure/props.h"

namespace {

bool writeAll(const std::filesystem::path& folder, const std::vector<spotter::figure::Asset>& assets) {
  for (const spotter::figure::Asset& asset : assets) {
    const std::filesystem::path path = folder / asset.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(asset.bytes.data()), static_cast<std::streamsize>(asset.bytes.size()));
    if (!file) {
      std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
      return false;
    }
    std::printf("%s: %zu bytes, %s\n", asset.path.c_str(), asset.bytes.size(), asset.summary.c_str());
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: spotter_figures ASSETS_FOLDER\n");
    return 2;
  }
  const bool written = writeAll(argv[1], spotter::figure::makeProps()) &&
                       writeAll(argv[1], spotter::figure::makePeople());
  return written ? 0 : 3;
}
