#include "exam/attempt.h"

#include "session/version.h"
#include "replay/lines.h"
#include "support/short_exam.h"

using namespace spotter;

namespace {

std::vector<exam::GroupRun> runsOf(const exam::Bundle& bundle) {
  std::vector<exam::GroupRun> runs;
  for (std::size_t g = 0; g < bundle.recordings.size(); ++g)
    runs.push_back(exam::runGroup(bundle, g));
  return runs;
}

exam::Attempt examined(const exam::Bundle& bundle) {
  return exam::examine(bundle, runsOf(bundle));
}

/// The bundle of an expert, sat once a test program.
const exam::Bundle& expert() {
  static const exam::Bundle bundle = support::satBundle(support::shortExamTerms(2));
  return bundle;
}

/// A recording with something changed in its lines, its check values made good again.
std::string rewritten(const std::string& recording, const std::string& what, const std::string& by) {
  std::string out;
  std::uint32_t check = 0;
  bool changed = false;
  for (std::size_t at = 0; at < recording.size();) {
    const std::size_t end = recording.find('\n', at);
    const auto parts = replay::unseal(std::string_view(recording).substr(at, end - at));
    REQUIRE(parts.has_value());
    std::string json(parts->json);
    if (const std::size_t found = json.find(what); !changed && found != std::string::npos) {
      json.replace(found, what.size(), by);
      changed = true;
    }
    check = replay::checkOf(check, json);
    out += replay::sealed(json, check);
    at = end + 1;
  }
  REQUIRE(changed);
  return out;
}

bool has(const std::vector<std::string>& reasons, const char* words) {
  for (const std::string& reason : reasons)
    if (reason.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("an expert's sitting runs again and is marked") {
  const exam::Attempt attempt = examined(expert());
  REQUIRE(attempt.refused == "");
  CHECK(attempt.re_run);
  CHECK(attempt.complete);
  CHECK(attempt.pilot);
  CHECK(attempt.simulation == session::kSimulationVersion);
  CHECK(attempt.standard.id == "exam");
  CHECK(attempt.marks.faulty == 3);
  CHECK(attempt.marks.hits >= 2);
  CHECK(attempt.reasons.size() >= 2);
}

TEST_CASE("a silent trainee does not pass") {
  const exam::Attempt attempt =
      examined(support::satBundle(support::shortExamTerms(2), rehearse::Kind::silent));
  REQUIRE(attempt.refused == "");
  CHECK(attempt.marks.hits == 0);
  CHECK(attempt.result == assess::WatchingResult::not_yet);
}

TEST_CASE("what a course keeps of an attempt has the agreed keys in order") {
  exam::Bundle bundle = expert();
  bundle.digest = std::string(64, 'b');
  const std::string json = exam::attemptJson(bundle, examined(bundle));
  std::size_t at = 0;
  for (const char* key :
       {"sitting", "bundle", "blueprint", "standard", "standard_version", "standard_digest",
        "simulation", "re_run", "supervisor", "sat_on", "extended", "pilot", "self_rating", "parts",
        "part", "result", "hits", "faulty", "false_alarms", "clean", "identified",
        "emergencies_missed", "reasons", "result"}) {
    const std::size_t found = json.find("\"" + std::string(key) + "\":", at);
    INFO(key);
    REQUIRE(found != std::string::npos);
    at = found + 1;
  }
  CHECK(json.starts_with("{\"sitting\":\"S-7KQ3-MA\",\"bundle\":\"bbbb"));
  CHECK(json.find("\"pilot\":true,\"self_rating\":6,\"parts\":[{\"part\":\"watching\"") !=
        std::string::npos);
}

TEST_CASE("groups that were swapped or are there twice are refused") {
  exam::Bundle swapped = expert();
  std::swap(swapped.recordings[0], swapped.recordings[1]);
  CHECK(examined(swapped).refused.find("groups were swapped") != std::string::npos);
  exam::Bundle twice = expert();
  twice.recordings[1] = twice.recordings[0];
  CHECK(examined(twice).refused.find("there twice") != std::string::npos);
  exam::Bundle more = expert();
  more.recordings.push_back(more.recordings[0]);
  CHECK(examined(more).refused.find("more recordings than") != std::string::npos);
}

TEST_CASE("groups of another form are refused") {
  const exam::Bundle other = support::satBundle(support::shortExamTerms(3), rehearse::Kind::silent);
  exam::Bundle mixed = expert();
  mixed.recordings[1] = other.recordings[1];
  CHECK(examined(mixed).refused.find("is not of the form") != std::string::npos);
  // Its own identity beside terms that were opened for another form.
  exam::Bundle moved = other;
  moved.terms = expert().terms;
  CHECK(examined(moved).refused.find("another form than was opened") != std::string::npos);
  moved.form.seed = moved.terms.seed;
  CHECK(examined(moved).refused.find("another form than was opened") != std::string::npos);
}

TEST_CASE("a call that was bettered afterwards is refused") {
  exam::Bundle forged = expert();
  const std::size_t with_call = forged.recordings[0].find("\"event\":\"called\"") != std::string::npos ? 0 : 1;
  forged.recordings[with_call] =
      rewritten(forged.recordings[with_call], "\"event\":\"called\",\"fault\":\"",
                "\"event\":\"called\",\"fault\":\"sts_");
  CHECK(examined(forged).refused.find("does not run as it says it did") != std::string::npos);
}

TEST_CASE("what was seen cannot be made more than it was") {
  exam::Bundle forged = support::satBundle(support::shortExamTerms(2), rehearse::Kind::silent);
  CHECK(examined(forged).refused.empty());
  forged.recordings[0] = rewritten(forged.recordings[0], "\"event\":\"window_watched\",\"front\":",
                                   "\"event\":\"window_watched\",\"front\":9");
  CHECK(examined(forged).refused.find("does not run as it says it did") != std::string::npos);
}

TEST_CASE("content that was changed inside a recording is of another form") {
  exam::Bundle forged = expert();
  auto read = replay::readRecording(forged.recordings[0], "x");
  REQUIRE(read.ok());
  forged.recordings[0] =
      rewritten(forged.recordings[0], "emergency_s = 10", "emergency_s = 99");
  CHECK_FALSE(examined(forged).refused.empty());
}

TEST_CASE("a recording of another simulation is not run again and leaves a pass to the trainer") {
  exam::Bundle old = expert();
  const std::string now = "\"simulation\":" + std::to_string(session::kSimulationVersion);
  for (std::string& recording : old.recordings)
    recording = rewritten(recording, now, "\"simulation\":1");
  CHECK(examined(old).refused.find("was opened with version") != std::string::npos);
  old.terms.simulation = 1;
  const exam::Attempt attempt = examined(old);
  REQUIRE(attempt.refused == "");
  CHECK_FALSE(attempt.re_run);
  CHECK(attempt.simulation == 1);
  CHECK(attempt.marks.hits == examined(expert()).marks.hits);
  CHECK(attempt.result <= assess::WatchingResult::borderline);
  CHECK(has(attempt.reasons, "Not re-run"));
}

TEST_CASE("a sitting that was left early is marked and is no pass") {
  exam::Bundle left = expert();
  left.recordings.pop_back();
  const exam::Attempt attempt = examined(left);
  REQUIRE(attempt.refused == "");
  CHECK_FALSE(attempt.complete);
  CHECK(attempt.result == assess::WatchingResult::not_yet);
  CHECK(has(attempt.reasons, "not finished"));

  const auto form = exam::formFor(left.terms, support::shortExamLibrary());
  left.recordings = {support::satGroup(form.value(), 0, rehearse::Kind::expert, 1800)};
  CHECK(examined(left).refused.empty());
  CHECK_FALSE(examined(left).complete);
  // Nobody who left a group sat the next one.
  left.recordings.push_back(expert().recordings[1]);
  CHECK(examined(left).refused.find("breaks off") != std::string::npos);
  left.recordings.clear();
  CHECK(examined(left).refused.find("nothing was sat") != std::string::npos);
}

TEST_CASE("a changed standard marks an old sitting again") {
  content::StandardModel harder = *support::shortExamLibrary().standard("exam");
  harder.exam.hits_floor = 32;
  harder.exam.borderline_hits = 0;
  harder.exam.alarms_ceiling = 0;
  const auto runs = runsOf(expert());
  const exam::Attempt by = exam::examineBy(harder, expert(), runs);
  REQUIRE(by.refused == "");
  CHECK(by.standard.exam.hits_floor == 32);
  CHECK(exam::standardDigest(by.standard) != exam::standardDigest(exam::examine(expert(), runs).standard));
  content::StandardModel none = harder;
  none.exam.version.clear();
  CHECK_FALSE(exam::examineBy(none, expert(), runs).refused.empty());
}

TEST_CASE("a declared need gives longer times to act") {
  exam::Bundle bundle = support::satBundle(support::shortExamTerms(2), rehearse::Kind::typical);
  const auto runs = runsOf(bundle);
  const auto plain = exam::examine(bundle, runs);
  bundle.terms.extended = true;
  const auto extended = exam::examine(bundle, runs);
  const auto in_time = [](const exam::Attempt& attempt) {
    int all = 0;
    for (const auto& tier : attempt.marks.tiers) all += tier.in_time;
    return all;
  };
  CHECK(in_time(extended) >= in_time(plain));
}

TEST_CASE("an attempt that the standard has reviewed is never a pass by itself") {
  exam::Bundle third = expert();
  third.terms.attempt = 3;
  third.terms.reviewed = true;
  const exam::Attempt attempt = examined(third);
  CHECK(attempt.result <= assess::WatchingResult::borderline);
  CHECK(has(attempt.reasons, "Attempt 3: a trainer decides"));
}

TEST_CASE("a sitting is a pilot unless its terms name the reviews of every item of its form") {
  CHECK(examined(expert()).pilot);
  exam::Bundle reviewed = expert();
  reviewed.terms.reviews = std::string(64, 'a');
  CHECK_FALSE(examined(reviewed).pilot);
  reviewed.recordings.pop_back();
  CHECK(examined(reviewed).pilot);
}
