#include "replay/journal_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/catch.h"

using namespace spotter;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away again.
struct Folder {
  Folder() : path(fs::temp_directory_path() / ("spotter_journal_" + std::to_string(::getpid()))) {
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
  fs::path path;
};

}  // namespace

TEST_CASE("a journal holds what was appended, and never replaces a file") {
  const Folder folder;
  const std::string path = folder.file("a.rec");
  {
    auto journal = replay::JournalFile::create(path);
    REQUIRE(journal.ok());
    REQUIRE(journal.value().append("one\n").ok());
    REQUIRE(journal.value().append("two\n").ok());
  }
  CHECK(replay::readWholeFile(path).value() == "one\ntwo\n");
  CHECK_FALSE(replay::JournalFile::create(path).ok());
  auto again = replay::JournalFile::reopen(path, 4);
  REQUIRE(again.ok());
  REQUIRE(again.value().append("three\n").ok());
  CHECK(replay::readWholeFile(path).value() == "one\nthree\n");
}

TEST_CASE("a full disk is reported as such") {
  auto journal = replay::JournalFile::reopen("/dev/full", 0);
  // Some systems refuse to cut a device; then opening already tells.
  if (journal) {
    const auto written = journal.value().append("one\n");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().remedy.find("room") != std::string::npos);
  } else {
    CHECK_FALSE(journal.error().what.empty());
  }
}

TEST_CASE("a whole file is replaced entirely or not at all") {
  const Folder folder;
  const std::string path = folder.file("b.rec");
  REQUIRE(replay::writeWholeFile(path, "old").ok());
  REQUIRE(replay::writeWholeFile(path, "new").ok());
  CHECK(replay::readWholeFile(path).value() == "new");
  CHECK_FALSE(fs::exists(path + ".part"));
  // Something stands in the way of the neighbour file: the old file stays.
  fs::create_directory(path + ".part");
  CHECK_FALSE(replay::writeWholeFile(path, "newer").ok());
  CHECK(replay::readWholeFile(path).value() == "new");
}

TEST_CASE("no folder, no permission, no file: errors with the path") {
  const auto missing = replay::writeWholeFile("/nowhere/at/all/x.rec", "x");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().where == "/nowhere/at/all/x.rec");
  CHECK_FALSE(replay::readWholeFile("/nowhere/x.rec").ok());
  CHECK_FALSE(replay::JournalFile::create("/nowhere/x.rec").ok());
  const Folder folder;
  REQUIRE(replay::writeWholeFile(folder.file("c"), "12345").ok());
  CHECK_FALSE(replay::readWholeFile(folder.file("c"), 4).ok());
  if (::geteuid() == 0) return;  // nothing is read-only for the superuser
  fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
  const auto refused = replay::JournalFile::create(folder.file("d.rec"));
  fs::permissions(folder.path, fs::perms::owner_all);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().remedy.find("write") != std::string::npos);
}

TEST_CASE("a device is written to, never replaced by a file") {
  // By way of links of our own: should this ever break, the machine keeps its devices.
  const Folder folder;
  fs::create_symlink("/dev/full", folder.path / "full");
  fs::create_symlink("/dev/null", folder.path / "null");
  const auto refused = replay::writeWholeFile(folder.file("full"), "words");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().remedy.find("room") != std::string::npos);
  CHECK(replay::writeWholeFile(folder.file("null"), "words").ok());
  CHECK(fs::is_character_file(folder.path / "full"));
  CHECK(fs::is_character_file(folder.path / "null"));
  CHECK_FALSE(fs::exists(folder.path / "null.part"));
}

TEST_CASE("a named pipe is refused at once instead of being waited for") {
  const auto path = std::filesystem::temp_directory_path() / "spotter_named_pipe_test";
  std::filesystem::remove(path);
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const auto read = replay::readWholeFile(path.string());
  std::filesystem::remove(path);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().what.find("no file") != std::string::npos);
}

TEST_CASE("a journal that a program has open is left to it") {
  const Folder folder;
  const std::string path = folder.file("a.rec");
  CHECK_FALSE(replay::isInUse(path));
  {
    auto journal = replay::JournalFile::create(path);
    REQUIRE(journal.ok());
    CHECK(replay::isInUse(path));
    CHECK_FALSE(replay::JournalFile::reopen(path, 0).ok());
    REQUIRE(journal.value().append("one\n").ok());
  }
  CHECK_FALSE(replay::isInUse(path));
  auto again = replay::JournalFile::reopen(path, 4);
  REQUIRE(again.ok());
  CHECK(replay::isInUse(path));
  CHECK(replay::readWholeFile(path).value() == "one\n");
}
