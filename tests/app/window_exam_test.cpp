// An exam in the window from its seed to its result, without the window.
#include "app/window_exam.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/exam_files.h"
#include "app/exam_machine.h"
#include "app/rehearsal.h"
#include "content/files.h"
#include "content/load.h"
#include "exam/form_identity.h"
#include "session/version.h"
#include "support/catch.h"

using namespace spotter;
using app::WindowExam;
using screens::ExamStage;

namespace fs = std::filesystem;

namespace {

const content::Library& tinyLibrary() {
  static const content::Library library = [] {
    const std::string root = SPOTTER_SOURCE_DIR;
    auto contents = content::readFolder(root + "/scenarios");
    for (const char* path : {"window/tiny_exam.toml", "support/whole_exam.toml"}) {
      std::ifstream file(root + "/tests/" + path);
      contents.files.push_back(
          {"blueprints/" + fs::path(path).filename().string(),
           {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
    auto loaded = content::load(contents.files);
    REQUIRE(loaded.library.blueprint("tiny_exam") != nullptr);
    return std::move(loaded.library);
  }();
  return library;
}

/// Folders of one's own for a test, and a worker.
struct Place {
  fs::path folder;
  app::Worker worker;

  Place() {
    std::string name = (fs::temp_directory_path() / "spotter_exam_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder = name;
    setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
    setenv("XDG_STATE_HOME", (folder / "state").c_str(), 1);
  }
  ~Place() { fs::remove_all(folder); }

  ExamStage stage(const WindowExam& exam) const { return exam.data({}, {1280, 720}).stage; }
  /// A practice exam whose form is made and whose rules are read.
  void prepare(WindowExam& exam) {
    exam.tryOne(tinyLibrary(), worker);
    exam.rate(7);
    worker.drain();
    REQUIRE(exam.data({}, {1280, 720}).made);
  }
  /// Watches a group to its end, or for so long; gives back its recording.
  std::string watch(app::BegunGroup& group, double seconds = 1e9) {
    std::string lines = group.lines_before;
    const base::Tick until = group.run.world().tick + base::toTick(std::min(seconds, 1e6));
    while (!session::ended(group.run.world()) && group.run.world().tick < until) group.run.step({});
    if (session::ended(group.run.world())) group.run.finish();
    const std::string fresh = group.run.takeLines();
    REQUIRE(group.journal->append(fresh));
    return lines + fresh;
  }
  /// An expert leads what is next: to its end, or for so long.
  std::string leadNext(WindowExam& exam, double seconds = 3600.0) {
    auto begun = exam.beginGroup();
    REQUIRE(begun.ok());
    app::BegunGroup group = std::move(begun).value();
    app::leadBy(group.run, "expert", 3, group.run.world().tick + base::toTick(seconds));
    return watch(group, 0.0);
  }
  std::string watchNext(WindowExam& exam) {
    auto begun = exam.beginGroup();
    REQUIRE(begun.ok());
    app::BegunGroup group = std::move(begun).value();
    return watch(group);
  }
};

/// A sitting file, opened as a course would. @return the code
std::string makeSitting(const fs::path& path, std::uint64_t seed, const std::string& code) {
  exam::Terms terms;
  terms.sitting = "S-7KQ3-MA";
  terms.supervisor = "Jo Lee";
  terms.blueprint = "tiny_exam";
  terms.seed = seed;
  terms.simulation = session::kSimulationVersion;
  const auto form = exam::formFor(terms, tinyLibrary());
  REQUIRE(form.ok());
  terms.form = exam::formDigest(exam::identityOf(tinyLibrary(), form.value()));
  fs::create_directories(path.parent_path());
  REQUIRE(replay::writeWholeFile(path.string(), exam::ticketOf(terms, code)));
  return code;
}

}  // namespace

TEST_CASE("a practice exam goes from group to group to a result that is kept") {
  Place place;
  WindowExam exam("tiny_exam", "");
  place.prepare(exam);
  CHECK(place.stage(exam) == ExamStage::rules);
  for (int group = 1; group <= 2; ++group) {
    CHECK(exam.groupNow().number == group);
    const std::string recording = place.watchNext(exam);
    exam.groupDone(recording, 0.0, place.worker);
    CHECK(place.stage(exam) == (group == 1 ? ExamStage::between : ExamStage::over));
    if (group == 1) exam.advance(95.0);
  }
  place.worker.drain();
  const auto data = exam.data({}, {1280, 720});
  REQUIRE(data.result != nullptr);
  CHECK(data.practice);
  CHECK(data.result->windows.size() == 4);
  CHECK(data.result->self_rating == 7);
  CHECK(data.result->marks.complete);
  REQUIRE(fs::exists(data.result->kept));
  CHECK_FALSE(fs::exists(app::openExamFile()));
  const auto bundle = exam::readBundle(replay::readWholeFile(data.result->kept).value(), "kept");
  REQUIRE(bundle.ok());
  CHECK(bundle.value().terms.isPractice());
  REQUIRE(bundle.value().notes.size() == 1);
  CHECK(bundle.value().notes[0].words == "pause of 95 s after group 1");

  exam.see(0);
  CHECK(exam.data({}, {1280, 720}).seen);
  exam.dispute({0, "she did it well"});
  const auto again = exam::readBundle(replay::readWholeFile(data.result->kept).value(), "kept");
  REQUIRE(again.ok());
  CHECK(again.value().disagreements == std::vector<exam::Disagreement>{{1, "she did it well"}});
}

TEST_CASE("an exam that was killed in a group goes on where it stopped and this is noted") {
  Place place;
  std::string kept;
  {
    WindowExam exam("tiny_exam", "");
    place.prepare(exam);
    exam.groupDone(place.watchNext(exam), 0.0, place.worker);
    auto begun = exam.beginGroup();
    REQUIRE(begun.ok());
    CHECK_FALSE(app::leftExam());  // this window has it
    app::BegunGroup group = std::move(begun).value();
    place.watch(group, 12.5);
  }
  REQUIRE(app::unfinishedExamWords());
  CHECK(*app::unfinishedExamWords() == "group 2 of 2, at 0:12.");

  WindowExam exam("tiny_exam", "");
  exam.resume(tinyLibrary(), place.worker);
  place.worker.drain();
  auto data = exam.data({}, {1280, 720});
  CHECK(data.goes_on);
  CHECK(data.group == 2);
  auto begun = exam.beginGroup();
  REQUIRE(begun.ok());
  app::BegunGroup group = std::move(begun).value();
  CHECK(group.run.world().tick == base::toTick(12.0));
  exam.groupDone(place.watch(group), 0.0, place.worker);
  place.worker.drain();
  data = exam.data({}, {1280, 720});
  REQUIRE(data.result != nullptr);
  CHECK(data.result->marks.complete);
  const auto bundle = exam::readBundle(replay::readWholeFile(data.result->kept).value(), "kept");
  REQUIRE(bundle.ok());
  CHECK(bundle.value().notes.back().words == "broke off in group 2 at 0:12; went on");
}

TEST_CASE("an exam that is left on purpose is kept as not complete") {
  Place place;
  WindowExam exam("tiny_exam", "");
  place.prepare(exam);
  auto begun = exam.beginGroup();
  REQUIRE(begun.ok());
  app::BegunGroup group = std::move(begun).value();
  exam.leave(place.watch(group, 20.0), place.worker);
  place.worker.drain();
  const auto data = exam.data({}, {1280, 720});
  REQUIRE(data.result != nullptr);
  CHECK_FALSE(data.result->marks.complete);
  CHECK(data.result->result == assess::WatchingResult::not_yet);
  CHECK_FALSE(app::leftExam());
}

TEST_CASE("a sitting opens with its code alone and codes cannot be tried without end") {
  Place place;
  const fs::path path = app::sittingsFolder() / "ann.sitting";
  const std::string code = makeSitting(path, 5, "K7M4-9QXF");
  WindowExam exam("", "");
  exam.open(tinyLibrary());
  REQUIRE(exam.data({}, {}).sittings.size() == 1);
  exam.sit({path.string(), "K7M4-9QXX"}, tinyLibrary(), place.worker);
  CHECK(exam.data({}, {}).stage == ExamStage::choose);
  CHECK_FALSE(exam.data({}, {}).trouble.empty());
  for (int i = 0; i < 4; ++i) exam.sit({path.string(), "wrong"}, tinyLibrary(), place.worker);
  CHECK(exam.data({}, {}).code_wait_s > 0.0);
  exam.sit({path.string(), code}, tinyLibrary(), place.worker);
  CHECK(exam.data({}, {}).stage == ExamStage::choose);
  exam.advance(61.0);
  exam.sit({path.string(), "k7m4 9qxf"}, tinyLibrary(), place.worker);
  place.worker.drain();
  const auto data = exam.data({}, {});
  CHECK(data.stage == ExamStage::rate);
  CHECK_FALSE(data.practice);
  CHECK(data.made);
  CHECK(data.sitting == "S-7KQ3-MA, supervised by Jo Lee");
}

TEST_CASE("a sitting that was sat cannot be sat again on this computer") {
  Place place;
  const fs::path path = app::sittingsFolder() / "ann.sitting";
  makeSitting(path, 5, "K7M4-9QXF");
  WindowExam exam("", "");
  exam.sit({path.string(), "K7M4-9QXF"}, tinyLibrary(), place.worker);
  exam.rate(3);
  place.worker.drain();
  for (int group = 1; group <= 2; ++group)
    exam.groupDone(place.watchNext(exam), 0.0, place.worker);
  place.worker.drain();
  const auto data = exam.data({}, {});
  REQUIRE(data.result != nullptr);
  CHECK(fs::path(data.result->kept).filename() == "S-7KQ3-MA.exam");
  WindowExam again("", "");
  again.sit({path.string(), "K7M4-9QXF"}, tinyLibrary(), place.worker);
  CHECK(again.data({}, {}).stage == ExamStage::choose);
  CHECK(again.data({}, {}).trouble.find("sat already") != std::string::npos);
}

TEST_CASE("a form that is not wanted any more is given up and nothing comes of it") {
  Place place;
  WindowExam exam("", "");
  exam.tryOne(tinyLibrary(), place.worker);
  exam.close();
  place.worker.drain();
  CHECK_FALSE(exam.data({}, {}).made);
}

TEST_CASE("a slow computer and a small window are refused for a sitting and told for practice") {
  CHECK_FALSE(app::machineFor(0, {1280, 720}, false).measured);
  CHECK(app::machineFor(30'000, {1280, 720}, false).words.empty());
  CHECK(app::machineFor(60'000, {1280, 720}, false).refused);
  CHECK(app::machineFor(30'000, {1024, 720}, false).refused);
  const auto practice = app::machineFor(60'000, {1280, 720}, true);
  CHECK_FALSE(practice.refused);
  CHECK(practice.words.find("60 ms") != std::string::npos);
}

TEST_CASE("an exam with all parts goes on to a retest and a circuit and two discussions") {
  using screens::ExamRun;
  Place place;
  const auto runNow = [](const WindowExam& exam) { return exam.data({}, {1280, 720}).run; };
  {
    WindowExam exam("whole_exam", "");
    place.prepare(exam);
    CHECK(exam.data({}, {1280, 720}).plan.circuit);
    CHECK(exam.data({}, {1280, 720}).plan.discussions == 2);
    // Nobody called the one emergency of the two groups.
    for (int group = 0; group < 2; ++group) {
      CHECK(runNow(exam) == ExamRun::group);
      exam.groupDone(place.watchNext(exam), 0.0, place.worker);
    }
    REQUIRE(runNow(exam) == ExamRun::retest);
    exam.groupDone(place.leadNext(exam), 0.0, place.worker);
    REQUIRE(runNow(exam) == ExamRun::circuit);
    place.leadNext(exam, 40.0);
  }
  REQUIRE(app::unfinishedExamWords());
  CHECK(*app::unfinishedExamWords() == "the circuit, at 0:40.");
  WindowExam exam("whole_exam", "");
  exam.resume(tinyLibrary(), place.worker);
  place.worker.drain();
  CHECK(exam.data({}, {1280, 720}).goes_on);
  REQUIRE(runNow(exam) == ExamRun::circuit);
  exam.groupDone(place.leadNext(exam), 0.0, place.worker);
  for (int number = 1; number <= 2; ++number) {
    const auto data = exam.data({}, {1280, 720});
    CHECK(data.run == ExamRun::discussion);
    CHECK(data.group == number);
    CHECK_FALSE(data.topic.empty());
    exam.groupDone(place.leadNext(exam), 0.0, place.worker);
  }
  CHECK(place.stage(exam) == ExamStage::over);
  place.worker.drain();
  const auto data = exam.data({}, {1280, 720});
  INFO(data.trouble);
  REQUIRE(data.result != nullptr);
  CHECK(data.result->further.size() == 3);
  CHECK(data.result->windows.size() == 8);
  const auto bundle = exam::readBundle(replay::readWholeFile(data.result->kept).value(), "kept");
  REQUIRE(bundle.ok());
  CHECK(bundle.value().retested);
  CHECK(bundle.value().recordings.size() == 6);
  CHECK(bundle.value().notes.back().words.find("after discussion 1") != std::string::npos);
}
