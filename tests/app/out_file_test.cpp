#include "app/out_file.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace spotter;

namespace {

std::string fileWith(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / "spotter_out_file_test";
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

}  // namespace

TEST_CASE("a file's name must not say that something else is in it") {
  CHECK(app::mayBeCalled("a/b.png", ".png").ok());
  CHECK(app::mayBeCalled("a/B.PNG", ".png").ok());
  CHECK(app::mayBeCalled("a.d/b", ".png").ok());
  CHECK_FALSE(app::mayBeCalled("a/b.jpg", ".png").ok());
}

TEST_CASE("a file is replaced by one of its own kind only") {
  CHECK(app::mayReplace(fileWith("\x89PNG and more"), "\x89PNG").ok());
  CHECK_FALSE(app::mayReplace(fileWith("format = 1"), "\x89PNG").ok());
  CHECK_FALSE(app::mayReplace(fileWith("\x89"), "\x89PNG").ok());
  CHECK(app::mayReplace(fileWith(""), "\x89PNG").ok());
  std::filesystem::remove(fileWith(""));
  CHECK(app::mayReplace(fileWith("") + "_none", "\x89PNG").ok());
  CHECK(app::mayReplace("", "\x89PNG").ok());
  CHECK(app::mayReplace("/dev/null", "\x89PNG").ok());
}

TEST_CASE("a pipe or a folder is refused, before anybody waits for a reader") {
  const auto pipe = std::filesystem::temp_directory_path() / "spotter_out_file_pipe";
  std::filesystem::remove(pipe);
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(app::mayReplace(pipe.string(), "\x89PNG").ok());
  std::filesystem::remove(pipe);
  CHECK_FALSE(app::mayReplace(std::filesystem::temp_directory_path().string(), "\x89PNG").ok());
}
