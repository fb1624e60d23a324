#include <cstdlib>
#include <filesystem>

#include "base/fields.h"
#include "replay/journal_file.h"
#include "replay/rerun.h"
#include "support/playing.h"

// Recordings made once and kept: every compiler, build and processor must run them again to the
// same events and hashes. SPOTTER_BLESS=1 makes them anew, after a change of movement or content,
// together with a raised session::kSimulationVersion once a version was given to people.

using namespace spotter;
namespace fs = std::filesystem;

namespace {

struct Golden {
  const char* file;
  const char* class_id;
  rehearse::Kind kind;
  double until_s;
};
constexpr Golden kGolden[] = {
    {"first_class_expert.rec", "first_class", rehearse::Kind::expert, 3600.0},
    {"try_out_random.rec", "try_out", rehearse::Kind::random, 60.0},
    {"pacing_typical.rec", "pacing", rehearse::Kind::typical, 240.0}};

std::string pathOf(const Golden& golden) {
  return std::string(SPOTTER_SOURCE_DIR) + "/tests/recordings/" + golden.file;
}

}  // namespace

TEST_CASE("kept recordings run again to the same events and hashes") {
  for (const Golden& golden : kGolden) {
    INFO(golden.file);
    if (std::getenv("SPOTTER_BLESS") != nullptr) {
      const auto played =
          support::playedBy(support::ownLibrary(), support::ownClass(golden.class_id), golden.kind,
                            2026, base::toTick(golden.until_s));
      REQUIRE(replay::writeWholeFile(pathOf(golden), played.bytes).ok());
    }
    const auto bytes = replay::readWholeFile(pathOf(golden));
    REQUIRE(bytes.ok());
    const auto read = replay::readRecording(bytes.value(), golden.file);
    if (!read) FAIL(read.error().text());
    REQUIRE(read.value().complete);
    const auto run = replay::rerun(read.value());
    if (!run) FAIL(run.error().text());
    if (run.value().difference) FAIL(run.value().difference->text());
    REQUIRE(read.value().checkpoints.size() > 30);
    CHECK(read.value().checkpoints.back().hash == base::hashOf(run.value().world));
  }
}
