#include "replay/recording.h"

#include <algorithm>

#include "base/random.h"
#include "replay/lines.h"
#include "replay/rerun.h"
#include "session/version.h"
#include "support/playing.h"

using namespace spotter;
using base::kTicksPerSecond;

namespace {

// 20 s of the first class, with calls and cues; made once, as it is the same for every case.
struct Sample {
  content::Library library = support::ownLibrary();
  session::Scene scene = support::ownClass();
  support::RecordedClass played =
      support::playedBy(library, scene, rehearse::Kind::random, 5, 20 * kTicksPerSecond);
};
const Sample& sample() {
  static const Sample made;
  return made;
}

std::vector<std::string> linesOf(const std::string& bytes) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = bytes.find('\n', at) + 1;
    lines.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return lines;
}

// Gives every line its check value anew, as somebody who tampers would.
std::string resealed(const std::vector<std::string>& jsons) {
  std::string bytes;
  std::uint32_t check = 0;
  for (const std::string& json : jsons) {
    check = replay::checkOf(check, json);
    bytes += replay::sealed(json, check);
  }
  return bytes;
}
std::vector<std::string> jsonsOf(const std::string& bytes) {
  std::vector<std::string> jsons;
  for (const std::string& line : linesOf(bytes)) {
    const auto parts = replay::unseal(std::string_view(line).substr(0, line.size() - 1));
    REQUIRE(parts);
    jsons.emplace_back(parts->json);
  }
  return jsons;
}

std::string errorOf(const std::string& bytes) {
  const auto read = replay::readRecording(bytes, "x.rec");
  return read ? "" : read.error().text();
}

}  // namespace

TEST_CASE("a recording reads back to the same commands and events") {
  const auto read = replay::readRecording(sample().played.bytes, "x.rec");
  REQUIRE(read.ok());
  const replay::Recording& recording = read.value();
  CHECK(recording.complete);
  CHECK(recording.end == 20 * kTicksPerSecond);
  CHECK(recording.usable_bytes == sample().played.bytes.size());
  CHECK(recording.header.seed == 5);
  CHECK(recording.header.class_id == "first_class");
  REQUIRE(recording.commands.size() == sample().played.commands.size());
  REQUIRE(recording.events.size() == sample().played.events.size());
  for (std::size_t i = 0; i < recording.events.size(); ++i) {
    CHECK(replay::lineText(recording.events[i]) == replay::lineText(sample().played.events[i]));
  }
  for (std::size_t i = 0; i < recording.commands.size(); ++i) {
    CHECK(replay::lineText(recording.commands[i]) == replay::lineText(sample().played.commands[i]));
  }
  CHECK(recording.content == content::resolve(sample().library, "first_class"));
}

TEST_CASE("a recording cut at every line is read up to its last whole second, or named") {
  const auto lines = linesOf(sample().played.bytes);
  std::string bytes;
  base::Tick last = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    bytes += lines[i];
    const auto read = replay::readRecording(bytes, "x.rec");
    const auto inside =
        replay::readRecording(bytes + lines[i + 1].substr(0, lines[i + 1].size() / 2), "x.rec");
    REQUIRE(read.ok() == inside.ok());
    if (!read) {
      CHECK(read.error().what.find("cut short") != std::string::npos);
      continue;
    }
    CHECK_FALSE(read.value().complete);
    CHECK_FALSE(inside.value().complete);
    CHECK(read.value().end % kTicksPerSecond == 0);
    CHECK(read.value().end >= last);
    CHECK(inside.value().usable_bytes == read.value().usable_bytes);
    last = read.value().end;
    for (const auto& event : read.value().events) REQUIRE(event.tick <= last);
  }
  CHECK(last == 20 * kTicksPerSecond);
}

TEST_CASE("a flipped bit is found and named with its line, wherever it is") {
  base::RandomStream stream(1, -1, "flip");
  const std::string& bytes = sample().played.bytes;
  const std::size_t last_line = bytes.rfind('\n', bytes.size() - 2) + 1;
  for (int trial = 0; trial < 300; ++trial) {
    std::string damaged = bytes;
    const auto at = static_cast<std::size_t>(stream.below(static_cast<int>(last_line - 1)));
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << stream.below(8)));
    const auto read = replay::readRecording(damaged, "x.rec");
    INFO("byte " << at);
    REQUIRE_FALSE(read.ok());
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const bool named =
        read.error().what.find("line " + std::to_string(line) + " ") != std::string::npos;
    const bool header = line == 1;
    CHECK((named || header));
  }
}

TEST_CASE("a line that was taken out or moved is found") {
  auto lines = linesOf(sample().played.bytes);
  std::swap(lines[lines.size() - 4], lines[lines.size() - 5]);
  std::string moved;
  for (const auto& line : lines) moved += line;
  CHECK(errorOf(moved).find("damaged") != std::string::npos);
  lines.erase(lines.begin() + 10);
  std::string taken;
  for (const auto& line : lines) taken += line;
  CHECK(errorOf(taken).find("line 11 is damaged") != std::string::npos);
}

TEST_CASE("another format is named, another simulation is read but not re-run") {
  auto jsons = jsonsOf(sample().played.bytes);
  const std::string header = jsons[0];
  jsons[0] = std::string(header).replace(header.find("\"format\":1"), 10, "\"format\":7");
  CHECK(errorOf(resealed(jsons)).find("format 7") != std::string::npos);
  const std::string own = "\"simulation\":" + std::to_string(session::kSimulationVersion);
  jsons[0] = std::string(header).replace(header.find(own), own.size(), "\"simulation\":0");
  const auto read = replay::readRecording(resealed(jsons), "x.rec");
  REQUIRE(read.ok());
  CHECK_FALSE(replay::sameSimulation(read.value()));
  const auto run = replay::rerun(read.value());
  REQUIRE_FALSE(run.ok());
  CHECK(run.error().what.find("not re-run") != std::string::npos);
  CHECK(read.value().events.size() == sample().played.events.size());
}

TEST_CASE("content that was changed does not fit its hash, however well it is sealed") {
  auto jsons = jsonsOf(sample().played.bytes);
  bool changed = false;
  for (std::string& json : jsons) {
    const std::size_t at = json.find("pain_today = 2");
    if (changed || at == std::string::npos) continue;
    json.replace(at, 14, "pain_today = 7");
    changed = true;
  }
  REQUIRE(changed);
  CHECK(errorOf(resealed(jsons)).find("changed") != std::string::npos);
}

TEST_CASE("a tampered event is found by the re-run, with tick, field and both values") {
  auto jsons = jsonsOf(sample().played.bytes);
  bool changed = false;
  for (std::string& json : jsons) {
    const std::size_t at = json.find("\"event\":\"repetition_began\"");
    const std::size_t person = json.find("\"person\":3");
    if (changed || at == std::string::npos || person == std::string::npos) continue;
    json.replace(person, 10, "\"person\":4");
    changed = true;
  }
  REQUIRE(changed);
  const auto read = replay::readRecording(resealed(jsons), "x.rec");
  REQUIRE(read.ok());
  const auto run = replay::rerun(read.value());
  REQUIRE(run.ok());
  REQUIRE(run.value().difference);
  CHECK(run.value().difference->field == "repetition_began.person");
  CHECK(run.value().difference->recorded == "4");
  CHECK(run.value().difference->rerun == "3");
}

TEST_CASE("what is no recording is refused with words") {
  CHECK(errorOf("").find("empty") != std::string::npos);
  CHECK(errorOf("hello\n").find("not a recording") != std::string::npos);
  CHECK(errorOf(std::string(1000, '\0')).find("not a recording") != std::string::npos);
  CHECK(errorOf("{\"spotter\":\"recording\"}\n").find("not a recording") != std::string::npos);
  CHECK(errorOf(std::string(200000, '[')).find("not a recording") != std::string::npos);
}

TEST_CASE("fifty megabytes of garbage are refused") {
  std::string garbage(50'000'000, '\0');
  base::RandomStream stream(3, -1, "garbage");
  for (std::size_t i = 0; i + 8 <= garbage.size(); i += 8) {
    const std::uint64_t bits = stream.bits();
    garbage.replace(i, 8, reinterpret_cast<const char*>(&bits), 8);
  }
  CHECK_FALSE(replay::readRecording(garbage, "x.rec").ok());
  CHECK_FALSE(replay::readRecording(linesOf(sample().played.bytes)[0] + garbage, "x.rec").ok());
}

TEST_CASE("lines after the end, a second header and time going back are refused") {
  auto jsons = jsonsOf(sample().played.bytes);
  auto more = jsons;
  more.push_back(jsons.back());
  CHECK(errorOf(resealed(more)).find("after the end") != std::string::npos);
  more = jsons;
  more.insert(more.begin() + 1, jsons[0]);
  CHECK(errorOf(resealed(more)).find("second header") != std::string::npos);
  more = jsons;
  more.insert(more.end() - 1, R"({"tick":3,"hash":"0000000000000000"})");
  CHECK(errorOf(resealed(more)).find("back in time") != std::string::npos);
}
