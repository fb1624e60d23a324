#include "app/keeping.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace spotter;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, taken away at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / "spotter_keeping_test";
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("folders that can be written to keep everything, and nothing is left in them") {
  const Folder home;
  const app::Keeping keeping =
      app::tryKeeping(home.path / "config", home.path / "data", home.path / "state");
  CHECK(keeping.all());
  CHECK(app::keepingNotice(keeping).empty());
  CHECK(app::recordingNotice(keeping).empty());
  CHECK(fs::is_empty(home.path / "data"));
}

TEST_CASE("what cannot be kept is told in plain words, and the details apart from them") {
  const Folder home;
  fs::create_directories(home.path);
  // Below a file nothing can be made, whoever one is.
  std::ofstream(home.path / "file") << "not a folder";
  const fs::path no_folder = home.path / "file" / "spotter";
  const app::Keeping keeping = app::tryKeeping(no_folder, home.path / "data", home.path / "state");
  CHECK_FALSE(keeping.settings);
  CHECK(keeping.recordings);
  REQUIRE(keeping.details.size() == 1);
  CHECK(keeping.details.front().find(no_folder.string()) != std::string::npos);
  const std::string notice = app::keepingNotice(keeping);
  CHECK(notice.find("settings will not be kept") != std::string::npos);
  CHECK(notice.find("recordings") == std::string::npos);
  CHECK(notice.find(home.path.string()) == std::string::npos);
  CHECK(app::recordingNotice(keeping).empty());
}

TEST_CASE("a class that cannot be recorded is told of before it begins") {
  const app::Keeping keeping = app::tryKeeping("/proc/nothing", "/proc/nothing", "/proc/nothing");
  CHECK_FALSE(keeping.all());
  CHECK(keeping.details.size() == 3);
  CHECK(app::keepingNotice(keeping).find("settings and recordings") != std::string::npos);
  CHECK(app::recordingNotice(keeping).find("recording") != std::string::npos);
}

TEST_CASE("a full disk asks for room, not for permission") {
  app::Keeping keeping;
  keeping.recordings = false;
  keeping.full = true;
  CHECK(app::keepingNotice(keeping).find("make some room") != std::string::npos);
  CHECK(app::recordingNotice(keeping).find("the disk is full") != std::string::npos);
}
