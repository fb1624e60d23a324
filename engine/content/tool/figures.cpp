// Writes the generated assets below a folder: spotter_figures SCENARIOS_FOLDER ASSETS_FOLDER
// [people]

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "content/files.h"
#include "content/load.h"
#include "figure/catalogue.h"
#include "figure/props.h"

namespace {

using namespace spotter;

bool writeAll(const std::filesystem::path& folder, const std::vector<figure::Asset>& assets) {
  for (const figure::Asset& asset : assets) {
    const std::filesystem::path path = folder / asset.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(asset.bytes.data()),
               static_cast<std::streamsize>(asset.bytes.size()));
    if (!file) {
      std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
      return false;
    }
    std::printf("%s: %zu bytes, %s\n", asset.path.c_str(), asset.bytes.size(),
                asset.summary.c_str());
  }
  return true;
}

std::vector<figure::PersonSpec> everyone(const char* scenarios) {
  std::vector<figure::PersonSpec> specs;
  for (const auto& person : content::load(content::readFolder(scenarios).files).library.people)
    specs.push_back(content::figureSpec(person));
  specs.push_back(figure::facilitator());
  return specs;
}

}  // namespace

int main(int argc, char** argv) {
  const bool people_only = argc == 4 && std::string_view(argv[3]) == "people";
  if (argc != 3 && !people_only) {
    std::fprintf(stderr, "usage: spotter_figures SCENARIOS_FOLDER ASSETS_FOLDER [people]\n");
    return 2;
  }
  const bool written = (people_only || writeAll(argv[2], figure::makeProps())) &&
                       writeAll(argv[2], figure::makePeople(everyone(argv[1])));
  return written ? 0 : 3;
}
