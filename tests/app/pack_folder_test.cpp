#include "app/pack_folder.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace spotter;

namespace {

namespace fs = std::filesystem;

/// An empty folder that goes when the test ends.
struct Folder {
  fs::path path = fs::temp_directory_path() / "spotter_pack_folder_test";
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
};

}  // namespace

TEST_CASE("a pack goes into a new or an empty folder and replaces only a pack", "[app]") {
  const Folder folder;
  const fs::path pack = folder.path / "pack";
  CHECK(app::mayBuildPack(pack, false));
  REQUIRE(app::writePack(pack, {{"index.html", "one"}, {"a/b.html", "two"}}));
  CHECK(fs::exists(pack / "a/b.html"));
  CHECK_FALSE(app::mayBuildPack(pack, false));
  CHECK(app::mayBuildPack(pack, true));
  REQUIRE(app::writePack(pack, {{"index.html", "new"}}));
  CHECK_FALSE(fs::exists(pack / "a"));
  folder.write("pack/notes.txt", "mine");
  const auto refused = app::mayBuildPack(pack, true);
  REQUIRE_FALSE(refused);
  CHECK((refused.error().what.find("notes.txt") != std::string::npos));
  folder.write("other/x.txt", "mine");
  CHECK_FALSE(app::mayBuildPack(folder.path / "other", true));
  CHECK_FALSE(app::mayBuildPack(folder.path / "other/x.txt", true));
}

TEST_CASE("nothing is left beside a pack that was written", "[app]") {
  const Folder folder;
  REQUIRE(app::writePack(folder.path / "pack", {{"index.html", "one"}}));
  REQUIRE(app::writePack(folder.path / "pack/", {{"index.html", "two"}}));
  int entries = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder.path)) ++entries;
  CHECK(entries == 1);
}

TEST_CASE("a trainer's folder is copied and its pages are linked", "[app]") {
  const Folder folder;
  folder.write("b.html", "<TITLE>\n Bus \n times</TITLE>");
  folder.write("a.html", "no title");
  folder.write("page.toml", "format = 1");
  folder.write("rooms/index.html", "<title>Rooms</title>");
  folder.write("rooms/upstairs.html", "<title>Upstairs</title>");
  folder.write("loose/x.htm", "<title></title>");
  folder.write(".git/secret.html", "");
  fs::create_symlink("/etc/passwd", folder.path / "passwd.html");
  const auto own = app::readOwnSite(folder.path);
  REQUIRE(own);
  std::vector<std::string> links;
  for (const pack::SiteLink& link : own.value().links)
    links.push_back(link.path + "=" + link.title);
  CHECK(links == std::vector<std::string>{"site/a.html=a.html", "site/b.html=Bus times",
                                          "site/loose/x.htm=x.htm", "site/rooms/index.html=Rooms"});
  CHECK(own.value().files.size() == 5);
}

TEST_CASE("a trainer's own index at the top is refused since the program makes one", "[app]") {
  const Folder folder;
  folder.write("index.html", "x");
  CHECK_FALSE(app::readOwnSite(folder.path));
}
