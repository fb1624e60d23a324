#include "content/files.h"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace spotter;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for one test, removed at the end.
struct TemporaryFolder {
  fs::path path;
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "spotter_content_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~TemporaryFolder() { fs::remove_all(path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

}  // namespace

TEST_CASE("a folder gives its TOML files sorted, without hidden and other ones", "[content]") {
  const TemporaryFolder folder;
  folder.write("people/zoe.toml", "z");
  folder.write("people/ada.toml", "a");
  folder.write("people/.draft.toml", "d");
  folder.write("people/notes.txt", "n");
  folder.write("cues/up.toml", "");
  const auto contents = content::readFolder(folder.path.string());
  CHECK(contents.diagnostics.empty());
  REQUIRE(contents.files.size() == 3);
  CHECK(contents.files[0].path.ends_with("cues/up.toml"));
  CHECK(contents.files[0].text.empty());
  CHECK(contents.files[1].path.ends_with("people/ada.toml"));
  CHECK(contents.files[1].text == "a");
  CHECK(contents.files[2].text == "z");
}

TEST_CASE("one file may be named instead of a folder", "[content]") {
  const TemporaryFolder folder;
  folder.write("people/ada.toml", "a");
  const auto contents = content::readFolder((folder.path / "people/ada.toml").string());
  REQUIRE(contents.files.size() == 1);
  CHECK(contents.files[0].text == "a");
}

TEST_CASE("what is not there is said, and what is there is read", "[content]") {
  const TemporaryFolder folder;
  CHECK(content::readFolder((folder.path / "nowhere").string()).diagnostics.at(0).code == "E0001");
  folder.write("people/ada.toml", "a");
  fs::create_symlink(folder.path / "gone.toml", folder.path / "people/ben.toml");
  const auto contents = content::readFolder(folder.path.string());
  CHECK(contents.files.size() == 1);
  REQUIRE(contents.diagnostics.size() == 1);
  CHECK(contents.diagnostics[0].code == "E0001");
}

TEST_CASE("what is neither file nor folder is named as such and never waited for", "[content]") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path);
  const std::string pipe = (folder.path / "pipe.toml").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const auto contents = content::readFolder(pipe);
  CHECK(contents.files.empty());
  REQUIRE(contents.diagnostics.size() == 1);
  CHECK(contents.diagnostics[0].message == "this is no file that can be read");
}

TEST_CASE("a file of 50 MB is refused without being read, a ring of links ends", "[content]") {
  const TemporaryFolder folder;
  folder.write("people/big.toml", "x");
  fs::resize_file(folder.path / "people/big.toml", 50'000'000);
  fs::create_directory_symlink(folder.path, folder.path / "people/again");
  const auto contents = content::readFolder(folder.path.string());
  CHECK(contents.files.empty());
  REQUIRE(contents.diagnostics.size() == 1);
  CHECK(contents.diagnostics[0].code == "E0002");
}
