#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include <string>

#include "base/random.h"
#include "records/course_file.h"
#include "records/temporary.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::records;

namespace {

constexpr const char* kAt = "2026-03-12T09:30:00Z";

/// In a process of its own: adds entries until it is killed and tells of each that was confirmed.
[[noreturn]] void writeOn(const std::string& path, const std::string& who, int tell) {
  auto file = CourseFile::open(path);
  while (file.ok()) {
    if (!file.value().add("practice_kept", who, "{}", std::string(3000, 'r'), kAt).ok()) break;
    const char one = 1;
    if (write(tell, &one, 1) != 1) break;
  }
  _exit(0);
}

}  // namespace

TEST_CASE("whatever was confirmed before a kill is there and nothing is half written") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  std::string who;
  {
    auto file = CourseFile::create(path, {"Course", "", "", "practice"}, kAt);
    REQUIRE(file.ok());
    who = file.value().addTrainee("Ann", kAt).value();
  }
  // SPOTTER_KILLS=1000 in the slow tests.
  const char* more = std::getenv("SPOTTER_KILLS");
  const int kills = more != nullptr ? std::atoi(more) : 60;
  base::RandomStream chance(11, -1, "kills");
  std::size_t known = 2;
  for (int i = 0; i < kills; ++i) {
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      close(pipe_ends[0]);
      writeOn(path, who, pipe_ends[1]);
    }
    close(pipe_ends[1]);
    usleep(static_cast<useconds_t>(chance.below(25000)));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    char one = 0;
    while (read(pipe_ends[0], &one, 1) == 1) ++known;
    close(pipe_ends[0]);
    auto file = CourseFile::open(path);
    REQUIRE(file.ok());
    const auto entries = file.value().entries();
    REQUIRE(entries.ok());
    INFO("kill " << i);
    // One more may have got there before it could be told.
    REQUIRE(entries.value().size() >= known);
    REQUIRE(entries.value().size() <= known + 1);
    known = entries.value().size();
    REQUIRE_FALSE(file.value().breach().value());
  }
  CHECK(known > 2);
}

TEST_CASE("when the disk takes no more the entry is refused and those before it stay") {
  const Temporary folder;
  const std::string path = folder.file("x.course");
  auto file = CourseFile::create(path, {"Course", "", "", "practice"}, kAt);
  REQUIRE(file.ok());
  const std::string who = file.value().addTrainee("", kAt).value();
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{200000, 200000};
    setrlimit(RLIMIT_FSIZE, &limit);
    auto mine = CourseFile::open(path);
    bool refused = !mine.ok();
    for (int i = 0; i < 100 && !refused; ++i)
      refused = !mine.value().add("practice_kept", who, "{}", std::string(20000, 'r'), kAt).ok();
    _exit(refused ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  auto again = CourseFile::open(path);
  REQUIRE(again.ok());
  CHECK(again.value().entries().value().size() > 2);
  CHECK_FALSE(again.value().breach().value());
}
