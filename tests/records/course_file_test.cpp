#include "records/course_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "records/schema.h"
#include "records/temporary.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::records;

namespace {

constexpr const char* kAt = "2026-03-12T09:30:00Z";
const Course kBristol{"Bristol, 12 March", "The hall", "2026-03-12", "practice"};

CourseFile made(const std::string& path) {
  auto file = CourseFile::create(path, kBristol, kAt);
  REQUIRE(file.ok());
  return std::move(file).value();
}

std::string bytesOf(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a course is there again when its file is opened again") {
  const Temporary folder;
  const std::string path = folder.file("bristol.course");
  std::string ann;
  {
    CourseFile file = made(path);
    ann = file.addTrainee("Ann \xC5\xB4yn", kAt).value();
    CHECK(file.addTrainee("", kAt).ok());
    CHECK(file.add("practice_kept", ann, "{\"hits\":7}", "the recording", kAt).ok());
  }
  auto again = CourseFile::open(path);
  REQUIRE(again.ok());
  const CourseFile& file = again.value();
  CHECK(file.course().value().title == "Bristol, 12 March");
  CHECK(file.course().value().standard == "practice");
  const auto trainees = file.trainees().value();
  REQUIRE(trainees.size() == 2);
  const auto& first = trainees[trainees[0].pseudonym == ann ? 0 : 1];
  CHECK(first.name == "Ann \xC5\xB4yn");
  CHECK(first.entries == 2);
  const auto entries = file.entries(ann).value();
  REQUIRE(entries.size() == 2);
  CHECK(entries[1].body == "{\"hits\":7}");
  CHECK(file.recordingOf(entries[1].number).value() == "the recording");
  CHECK_FALSE(file.breach().value());
}

TEST_CASE("an entry can be neither changed nor removed through the database") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  CourseFile file = made(path);
  SQLite::Database raw(path, SQLite::OPEN_READWRITE);
  CHECK_THROWS(raw.exec("UPDATE entry SET body = '{}'"));
  CHECK_THROWS(raw.exec("DELETE FROM entry"));
}

TEST_CASE("who takes the guards away and changes an entry is found out") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  CourseFile file = made(path);
  const std::string who = file.addTrainee("", kAt).value();
  REQUIRE(file.add("practice_kept", who, "{\"hits\":7}", "", kAt).ok());
  {
    SQLite::Database raw(path, SQLite::OPEN_READWRITE);
    raw.exec("DROP TRIGGER entry_stays");
    raw.exec("UPDATE entry SET body = '{\"hits\":31}' WHERE number = 3");
  }
  CHECK(file.breach().value() == "entry 3 was changed");
}

TEST_CASE("an erased name is nowhere in the file and the chain stays whole") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  CourseFile file = made(path);
  const std::string who = file.addTrainee("Zephaniah Quillfeather", kAt).value();
  REQUIRE(file.eraseName(who, kAt).ok());
  CHECK(file.trainees().value().front().name.empty());
  CHECK_FALSE(file.breach().value());
  CHECK(file.entries(who).value().back().kind == "name_erased");
  for (const auto& each : std::filesystem::directory_iterator(folder.path()))
    CHECK(bytesOf(each.path().string()).find("Quillfeather") == std::string::npos);
  // A second time nothing happens, and of nobody it cannot be done.
  const std::size_t before = file.entries().value().size();
  CHECK(file.eraseName(who, kAt).ok());
  CHECK(file.entries().value().size() == before);
  CHECK(file.eraseName("T-XXXX-XX", kAt).error().what.find("nobody") != std::string::npos);
}

TEST_CASE("names are kept as they are whatever they hold") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  for (const char* name : {"Robert'); DROP TABLE entry;--", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
                           "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xF0\x9F\x98\x80", "\"", "\\"}) {
    INFO(name);
    const auto who = file.addTrainee(name, kAt);
    REQUIRE(who.ok());
    bool found = false;
    const auto all = file.trainees();
    REQUIRE(all.ok());
    for (const Trainee& trainee : all.value()) found = found || trainee.name == name;
    CHECK(found);
  }
  CHECK_FALSE(file.addTrainee("two\nlines", kAt).ok());
  CHECK_FALSE(file.addTrainee("\xFF\xFE", kAt).ok());
  CHECK_FALSE(file.addTrainee(std::string(201, 'x'), kAt).ok());
  CHECK_FALSE(file.breach().value());
}

TEST_CASE("what looks like no name or like another is none") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  for (const char* name : {"   ", "\xC2\xA0", "\xE2\x80\x8B \xE3\x80\x80", "Ann \xE2\x80\xAEhtimS", "Ann\n"}) {
    INFO(name);
    CHECK_FALSE(file.addTrainee(name, kAt).ok());
  }
  CHECK(file.trainees().value().empty());
  CHECK_FALSE(CourseFile::create(folder.file("y.course"), {"  ", "", "", "practice"}, kAt).ok());
}

TEST_CASE("when the pack opens is settled with the course and anew by an entry") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  CourseFile file = made(path);
  CHECK(file.course().value().pack_opens == PackOpens::completed);
  CHECK(file.entries().value()[0].body.find("\"pack_opens\":\"completed\"") != std::string::npos);
  REQUIRE(file.setPackOpens(PackOpens::passed, "Jo \"Lee\"", kAt).ok());
  REQUIRE(file.setPackOpens(PackOpens::passed, "Jo \"Lee\"", kAt).ok());  // it is so already
  CHECK(file.course().value().pack_opens == PackOpens::passed);
  const auto entries = file.entries().value();
  REQUIRE(entries.size() == 2);
  CHECK(entries[1].kind == kPackOpensSet);
  CHECK(entries[1].body == "{\"pack_opens\":\"passed\",\"by\":\"Jo \\\"Lee\\\"\"}");
  CHECK_FALSE(file.breach().value());
}

TEST_CASE("no two courses begin alike though they are made in one second under one title") {
  const Temporary folder;
  const CourseFile first = made(folder.file("x.course"));
  const CourseFile second = made(folder.file("y.course"));
  CHECK(first.entries().value()[0].digest != second.entries().value()[0].digest);
}

TEST_CASE("what is no course file or not whole is named as such and left as it was") {
  const Temporary folder;
  CHECK(CourseFile::open(folder.file("none")).error().what == "there is no such course file");
  CHECK(CourseFile::open(folder.path()).error().what == "there is no such course file");
  const auto refused = [&](const std::string& name, const std::string& bytes) {
    const std::string path = folder.file(name);
    std::ofstream(path, std::ios::binary) << bytes;
    const auto file = CourseFile::open(path);
    REQUIRE_FALSE(file.ok());
    CHECK(bytesOf(path) == bytes);
    return file.error().what;
  };
  CHECK(refused("empty", "") == "this is no course file");
  CHECK(refused("text", std::string(5000, 'x')) == "this is no course file");
  const std::string good = folder.file("good.course");
  { made(good); }
  const std::string whole = bytesOf(good);
  std::string broken = whole;
  for (std::size_t i = 4096; i < broken.size() && i < 9000; ++i) broken[i] = '\x7F';
  CHECK(refused("broken", broken) == "this course file is damaged");
  CHECK_FALSE(refused("short", whole.substr(0, 6000)).empty());
  {
    SQLite::Database other(folder.file("other"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE things (a)");
  }
  CHECK(CourseFile::open(folder.file("other")).error().what == "this is no course file");
  {
    SQLite::Database later(good, SQLite::OPEN_READWRITE);
    later.exec("PRAGMA user_version = 99");
  }
  CHECK(CourseFile::open(good).error().what.find("a newer Spotter made this") == 0);
}

TEST_CASE("there is never a course made over something") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  std::ofstream(path) << "my shopping";
  CHECK_FALSE(CourseFile::create(path, kBristol, kAt).ok());
  CHECK(bytesOf(path) == "my shopping");
  Course nameless = kBristol;
  nameless.title.clear();
  CHECK_FALSE(CourseFile::create(folder.file("y"), nameless, kAt).ok());
  CHECK_FALSE(CourseFile::create(folder.file("no/such/folder"), kBristol, kAt).ok());
}

TEST_CASE("two programs write to one course in turn and nothing is lost") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  CourseFile one = made(path);
  auto opened = CourseFile::open(path);
  REQUIRE(opened.ok());
  CourseFile two = std::move(opened).value();
  const std::string who = one.addTrainee("", kAt).value();
  for (int i = 0; i < 20; ++i) {
    REQUIRE(one.add("practice_kept", who, "{}", "", kAt).ok());
    REQUIRE(two.add("practice_kept", who, "{}", "", kAt).ok());
  }
  CHECK(one.entries().value().size() == 42);
  CHECK_FALSE(two.breach().value());
}

TEST_CASE("traces go after their time and their entries stay") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  const std::string who = file.addTrainee("", kAt).value();
  const int old = file.add("practice_kept", who, "{}", "old", "2026-01-01T00:00:00Z").value().number;
  const int now = file.add("practice_kept", who, "{}", "now", kAt).value().number;
  CHECK(file.dropRecordingsBefore("2026-02-01T00:00:00Z").value() == 1);
  CHECK_FALSE(file.recordingOf(old).value());
  CHECK(file.recordingOf(now).value() == "now");
  CHECK(file.entries().value().size() == 4);
  CHECK_FALSE(file.breach().value());
}

TEST_CASE("exams keep their recordings when the time of practice has passed") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  const auto who = file.addTrainee("", kAt);
  REQUIRE(who.ok());
  const auto exam = file.add("exam_kept", who.value(), "{}", "bundle", kAt);
  REQUIRE(exam.ok());
  CHECK(file.dropRecordingsBefore("9999-01-01T00:00:00Z").value() == 0);
  const auto kept = file.recordingOf(exam.value().number);
  REQUIRE(kept.ok());
  CHECK(kept.value() == "bundle");
}

TEST_CASE("an entry to which something speaks against is not added") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  const auto who = file.addTrainee("", kAt);
  REQUIRE(who.ok());
  const auto once = [](std::span<const Entry> entries) {
    for (const Entry& entry : entries)
      if (entry.kind == "once") return "there is entry " + std::to_string(entry.number) + " already";
    return std::string();
  };
  REQUIRE(file.addUnless(once, "once", who.value(), "{}", "", kAt).ok());
  const auto again = file.addUnless(once, "once", who.value(), "{}", "bytes", kAt);
  REQUIRE_FALSE(again.ok());
  CHECK(again.error().what == "there is entry 3 already");
  CHECK(file.entries().value().size() == 3);
  CHECK_FALSE(file.breach().value());
}

TEST_CASE("a backup is a whole course in one file and never made over something") {
  const Temporary folder;
  CourseFile file = made(folder.file("x.course"));
  const std::string who = file.addTrainee("Ann", kAt).value();
  REQUIRE(file.add("practice_kept", who, "{}", std::string(100000, 'r'), kAt).ok());
  const std::string copy = folder.file("copy.course");
  REQUIRE(file.backUp(copy).ok());
  CHECK_FALSE(file.backUp(copy).ok());
  CHECK_FALSE(file.backUp(folder.file("no/such/folder")).ok());
  auto again = CourseFile::open(copy);
  REQUIRE(again.ok());
  CHECK(again.value().trainees().value().front().name == "Ann");
  CHECK_FALSE(again.value().breach().value());
}
