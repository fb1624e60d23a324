// A sitting from its opening to its record, by the commands that people give; and what is tried
// against it.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "app/course_command.h"
#include "app/device_key.h"
#include "app/exam_runs.h"
#include "app/exam_sitting.h"
#include "app/exit_code.h"
#include "app/reliability_command.h"
#include "app/review_command.h"
#include "app/review_files.h"
#include "app/sitting_command.h"
#include "exam/attempts.h"
#include "exam/register.h"
#include "records/course_file.h"
#include "records/temporary.h"
#include "review/item.h"
#include "support/short_exam.h"

using namespace spotter;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// How a command ended, and what it said.
struct Said {
  int code = 0;
  std::string words;

  bool has(const std::string& text) const { return words.find(text) != std::string::npos; }
};

/// A course day: a folder with a course in it, and the program's content with the short exam.
class Day {
 public:
  Day() {
    const std::string data = folder_.file("data");
    fs::create_directories(data);
    fs::copy(std::string(SPOTTER_SOURCE_DIR) + "/scenarios", data + "/scenarios",
             fs::copy_options::recursive);
    for (const std::string name : {"short_exam.toml", "whole_exam.toml"})
      fs::copy(std::string(SPOTTER_SOURCE_DIR) + "/tests/support/" + name,
               data + "/scenarios/blueprints/" + name);
    setenv("SPOTTER_DATA", data.c_str(), 1);
    setenv("XDG_DATA_HOME", folder_.file("own").c_str(), 1);
    begin(course());
  }
  ~Day() {
    unsetenv("SPOTTER_DATA");
    unsetenv("XDG_DATA_HOME");
  }

  std::string course() const { return file("bristol.course"); }
  std::string file(const std::string& name) const { return folder_.file(name); }

  /// Runs something and catches what it prints.
  template <class Work>
  Said said(const Work& work) const {
    std::fflush(stdout);
    std::fflush(stderr);
    const std::string path = folder_.file("said");
    std::FILE* caught = std::fopen(path.c_str(), "wb");
    const int out = dup(1), err = dup(2);
    dup2(fileno(caught), 1);
    dup2(fileno(caught), 2);
    Said result;
    result.code = work();
    std::fflush(stdout);
    std::fflush(stderr);
    dup2(out, 1);
    dup2(err, 2);
    close(out);
    close(err);
    std::fclose(caught);
    result.words = bytesOf(path);
    return result;
  }

  void begin(const std::string& course_file) {
    const auto file = records::CourseFile::create(course_file, {"Bristol, 12 March", "", "", "exam"},
                                                  "2026-03-12T08:00:00Z");
    REQUIRE(file.ok());
  }
  std::string joined() const {
    auto file = records::CourseFile::open(course());
    REQUIRE(file.ok());
    const auto who = file.value().addTrainee("", "2026-03-12T08:00:00Z");
    REQUIRE(who.ok());
    return who.value();
  }
  Said open(const std::string& name, const std::string& trainee, const std::string& allow = "",
            const std::string& supervisor = "Jo Lee",
            const std::string& blueprint = "short_exam") const {
    app::SittingOptions options;
    options.course = course();
    options.trainee = trainee;
    options.supervisor = supervisor;
    options.blueprint = blueprint;
    options.allow = allow;
    options.out_path = file(name);
    return said([&] { return app::runCourseSitting(options); });
  }
  static std::string codeIn(const Said& opened) {
    const std::size_t at = opened.words.find("code ");
    REQUIRE(at != std::string::npos);
    return opened.words.substr(at + 5, 9);
  }
  exam::Terms termsOf(const std::string& name, const std::string& code) const {
    const auto terms = exam::termsOf(bytesOf(file(name)), code, name);
    REQUIRE(terms.ok());
    return terms.value();
  }
  Said take(const std::string& name, const std::string& trainee = "") const {
    app::SittingOptions options;
    options.course = course();
    options.bundle = file(name);
    options.trainee = trainee;
    return said([&] { return app::runCourseTake(options); });
  }
  /// Hands a bundle in, signed by a device.
  Said handIn(const exam::Bundle& bundle, char device = 'd') const {
    write(file("handed_in.exam"), exam::written(bundle, support::deviceKey(device)));
    return take("handed_in.exam");
  }
  std::vector<records::Entry> entries() const {
    const auto file = records::CourseFile::open(course());
    REQUIRE(file.ok());
    CHECK_FALSE(file.value().breach().value());
    const auto all = file.value().entries();
    REQUIRE(all.ok());
    return all.value();
  }
  std::vector<records::Entry> kept() const {
    std::vector<records::Entry> all = entries();
    std::erase_if(all, [](const records::Entry& entry) { return entry.kind != exam::kExamKept; });
    return all;
  }

 private:
  records::Temporary folder_;
};

/// A day on which somebody sat: their bundle is ready to be handed in.
struct SatDay : Day {
  std::string who = joined();
  Said opened = open("a.sitting", who);
  std::string code = codeIn(opened);
  exam::Terms terms = termsOf("a.sitting", code);
  exam::Bundle bundle = satAt(terms, terms.opened_at);

  /// Somebody sat it from then on, for as long as its groups last.
  static exam::Bundle satAt(const exam::Terms& terms, const std::string& begun) {
    exam::Bundle sat = support::satBundle(terms);
    sat.started_at = begun;
    sat.finished_at = exam::hoursAfter(begun, 0.1);
    return sat;
  }
};

/// Refused with these words, and nothing was kept.
void checkRefused(const Day& day, const Said& said, const std::string& words) {
  INFO(said.words);
  CHECK(said.code == app::kAnswerIsNo);
  CHECK(said.has(words));
  CHECK(day.kept().empty());
}

}  // namespace

TEST_CASE("an exam with all parts is taken and every part of it is told") {
  const Day day;
  const std::string who = day.joined();
  const Said opened = day.open("a.sitting", who, "", "Jo Lee", "whole_exam");
  REQUIRE(opened.code == app::kDone);
  const exam::Terms terms = day.termsOf("a.sitting", Day::codeIn(opened));
  exam::Bundle bundle = support::satBundle(terms);
  bundle.started_at = terms.opened_at;
  bundle.finished_at = exam::hoursAfter(terms.opened_at, 0.2);
  checkRefused(day, day.handIn(bundle), "nobody watched that");
  bundle.finished_at = exam::hoursAfter(terms.opened_at, 1.0);
  const Said taken = day.handIn(bundle);
  INFO(taken.words);
  REQUIRE(taken.code == app::kDone);
  CHECK(taken.has("Part A, watching"));
  CHECK(taken.has("Part B, a live circuit"));
  CHECK(taken.has("reported"));
  REQUIRE(day.kept().size() == 1);
  const auto kept = exam::keptIn(day.kept()[0].body);
  REQUIRE(kept.has_value());
  REQUIRE(kept->parts.size() == 4);
  CHECK(kept->parts[1].has_points);
  CHECK(kept->re_run);
  const auto again = app::attemptMarks(bytesOf(day.file("handed_in.exam")));
  REQUIRE(again.ok());
  CHECK(again.value() == day.kept()[0].body);
}

TEST_CASE("what a person sat is taken once and its result is kept with its recording") {
  const SatDay day;
  REQUIRE(day.opened.code == app::kDone);
  const Said taken = day.handIn(day.bundle);
  INFO(taken.words);
  REQUIRE(taken.code == app::kDone);
  CHECK(taken.has("exam of " + day.who));
  CHECK(taken.has("PILOT"));
  CHECK(taken.has("likely"));
  REQUIRE(day.kept().size() == 1);
  const records::Entry entry = day.kept()[0];
  CHECK(entry.pseudonym == day.who);
  const auto kept = exam::keptIn(entry.body);
  REQUIRE(kept.has_value());
  CHECK(kept->sitting == day.terms.sitting);
  CHECK(kept->re_run);
  CHECK(kept->pilot);
  CHECK(kept->self_rating == 6);
  CHECK(kept->parts.size() == 1);
  auto file = records::CourseFile::open(day.course());
  REQUIRE(file.ok());
  const auto recording = file.value().recordingOf(entry.number);
  REQUIRE(recording.value().has_value());
  CHECK(*recording.value() == bytesOf(day.file("handed_in.exam")));
  // A certificate's verifier finds the same marks in it.
  const auto again = app::attemptMarks(*recording.value());
  REQUIRE(again.ok());
  CHECK(again.value() == entry.body);
  // Practice is tidied away, an exam is not.
  CHECK(file.value().dropRecordingsBefore("9999").value() == 0);

  const Said twice = day.take("handed_in.exam");
  CHECK(twice.code == app::kAnswerIsNo);
  CHECK(twice.has("is used: it was taken as entry " + std::to_string(entry.number)));
  CHECK(day.kept().size() == 1);
}

TEST_CASE("the code is nowhere but on the screen and the seed nowhere at all") {
  const SatDay day;
  const std::string ticket = bytesOf(day.file("a.sitting"));
  std::string course;
  for (const records::Entry& entry : day.entries()) course += entry.body;
  for (const std::string& text : {ticket, course}) {
    CHECK(text.find(day.code) == std::string::npos);
    CHECK(text.find(exam::plainCode(day.code)) == std::string::npos);
    CHECK(text.find(std::to_string(day.terms.seed)) == std::string::npos);
  }
}

TEST_CASE("a simulated trainee can sit a ticket and no course takes it") {
  const SatDay day;
  const app::ExamSitOptions options{day.file("a.sitting"), day.code, "expert",
                                    day.file("expert.exam"), day.file("device")};
  const Said sat = day.said([&] { return app::runExamSit(options); });
  INFO(sat.words);
  REQUIRE(sat.code == app::kDone);
  checkRefused(day, day.take("expert.exam"), "the simulated trainee `expert` sat it");
  const Said result =
      day.said([&] { return app::runExamResult(day.file("expert.exam"), false); });
  CHECK(result.code == app::kDone);
  CHECK(result.has("PRACTICE"));
  CHECK(result.has("Why: "));
  // Wrong codes open nothing.
  app::ExamSitOptions wrong = options;
  wrong.code = "AAAA-AAAA";
  wrong.out_path = day.file("wrong.exam");
  const Said refused = day.said([&] { return app::runExamSit(wrong); });
  CHECK(refused.code == app::kAnswerIsNo);
  CHECK(refused.has("does not open sitting"));
  CHECK_FALSE(fs::exists(day.file("wrong.exam")));
}

TEST_CASE("the code of another sitting does not open this one") {
  const Day day;
  const std::string ann = day.joined(), ben = day.joined();
  day.open("ann.sitting", ann);
  const std::string code = Day::codeIn(day.open("ben.sitting", ben));
  CHECK_FALSE(exam::termsOf(bytesOf(day.file("ann.sitting")), code, "ann").ok());
  CHECK(exam::termsOf(bytesOf(day.file("ben.sitting")), code, "ben").ok());
}

TEST_CASE("who has no code cannot make up what was opened") {
  const SatDay day;
  exam::Bundle guessed = day.bundle;
  guessed.terms.seed = 5;
  checkRefused(day, day.handIn(guessed), "its terms are other ones");
  for (const auto change : {+[](exam::Terms& terms) { terms.extended = true; },
                            +[](exam::Terms& terms) { terms.supervisor = "Somebody"; },
                            +[](exam::Terms& terms) { terms.attempt = 7; },
                            +[](exam::Terms& terms) { terms.form.clear(); },
                            +[](exam::Terms& terms) { terms.simulation = 1; }}) {
    exam::Bundle changed = day.bundle;
    change(changed.terms);
    checkRefused(day, day.handIn(changed), "its terms are other ones");
  }
  exam::Bundle practice = day.bundle;
  practice.terms.sitting.clear();
  checkRefused(day, day.handIn(practice), "no supervisor opened it");
  exam::Bundle unknown = day.bundle;
  unknown.terms.sitting = "S-AAAA-AA";
  checkRefused(day, day.handIn(unknown), "was not opened in this course");
}

TEST_CASE("an exam cannot be handed in for another person") {
  const SatDay day;
  const std::string other = day.joined();
  exam::Bundle moved = day.bundle;
  moved.terms.pseudonym = other;
  checkRefused(day, day.handIn(moved), "was opened for another person");
  write(day.file("mine.exam"), exam::written(day.bundle, support::deviceKey()));
  checkRefused(day, day.take("mine.exam", other), "not for " + other);
  CHECK(day.take("mine.exam", day.who).code == app::kDone);
}

TEST_CASE("what was sat in less time than it lasts is not taken") {
  SatDay day;
  day.bundle.finished_at = day.bundle.started_at;
  checkRefused(day, day.handIn(day.bundle), "nobody watched that");
  day.bundle.finished_at = "some time";
  checkRefused(day, day.handIn(day.bundle), "no time that can be read");
}

TEST_CASE("where a machine's clock cannot be right the day of taking counts") {
  const auto [begun, plausible] = GENERATE(table<std::string, bool>(
      {{"2031-01-01T00:00:00Z", false}, {"2019-01-01T00:00:00Z", false}, {"", true}}));
  SatDay day;
  day.bundle = SatDay::satAt(day.terms, begun.empty() ? day.terms.opened_at : begun);
  const Said taken = day.handIn(day.bundle);
  INFO(taken.words);
  REQUIRE(taken.code == app::kDone);
  CHECK(taken.has("the day of taking counts") == !plausible);
  const auto kept = exam::keptIn(day.kept()[0].body);
  REQUIRE(kept.has_value());
  CHECK(kept->sat_on.substr(0, 10) == (plausible ? day.terms.opened_at : day.kept()[0].at).substr(0, 10));
}

TEST_CASE("windows with which somebody disagreed in the exam wait for a trainer once it is taken") {
  SatDay day;
  day.bundle.disagreements = {{2, "she had just sat down"}, {3, "\xE2\x80\xAEreversed"}};
  const Said taken = day.handIn(day.bundle);
  REQUIRE(taken.code == app::kDone);
  CHECK(taken.has("does not agree with window 2: she had just sat down"));
  int challenges = 0;
  for (const records::Entry& entry : day.entries()) challenges += entry.kind == exam::kChallenged ? 1 : 0;
  CHECK(challenges == 2);
}

TEST_CASE("groups that are swapped or twice there or of another form are not taken") {
  const SatDay day;
  exam::Bundle swapped = day.bundle;
  std::swap(swapped.recordings[0], swapped.recordings[1]);
  checkRefused(day, day.handIn(swapped), "groups were swapped");
  exam::Bundle twice = day.bundle;
  twice.recordings[1] = twice.recordings[0];
  checkRefused(day, day.handIn(twice), "there twice");
  const exam::Bundle other = support::satBundle(support::shortExamTerms(3));
  exam::Bundle mixed = day.bundle;
  mixed.recordings[0] = other.recordings[0];
  checkRefused(day, day.handIn(mixed), "is not of the form");
  exam::Bundle whole = day.bundle;
  whole.form = other.form;
  whole.recordings = other.recordings;
  checkRefused(day, day.handIn(whole), "another form than was opened");
}

TEST_CASE("a recording of practice is no exam") {
  const SatDay day;
  write(day.file("practice.rec"), day.bundle.recordings[0]);
  checkRefused(day, day.take("practice.rec"), "this is no exam");
}

TEST_CASE("an exam changed in a byte or cut anywhere or signed by another device is not taken") {
  const SatDay day;
  const std::string good = exam::written(day.bundle, support::deviceKey());
  for (std::size_t i = 0; i < good.size(); i += good.size() / 40) {
    std::string changed = good;
    changed[i] = static_cast<char>(changed[i] ^ 4);
    write(day.file("changed.exam"), changed);
    CHECK(day.take("changed.exam").code == app::kAnswerIsNo);
    write(day.file("cut.exam"), good.substr(0, i));
    CHECK(day.take("cut.exam").code == app::kAnswerIsNo);
  }
  const std::string other = exam::written(day.bundle, support::deviceKey('e'));
  write(day.file("middle.exam"), good.substr(0, good.size() - 147) + other.substr(other.size() - 147));
  checkRefused(day, day.take("middle.exam"), "signature");
}

TEST_CASE("of two programs that take the same exam at once one keeps it") {
  const SatDay day;
  write(day.file("a.exam"), exam::written(day.bundle, support::deviceKey()));
  app::SittingOptions options;
  options.course = day.course();
  options.bundle = day.file("a.exam");
  int first = -1, second = -1;
  day.said([&] {
    std::thread other([&] { second = app::runCourseTake(options); });
    first = app::runCourseTake(options);
    other.join();
    return 0;
  });
  CHECK(first + second == app::kAnswerIsNo);
  CHECK(day.kept().size() == 1);
}

TEST_CASE("a second attempt on the same day needs a reason and has another form") {
  const SatDay day;
  const Said soon = day.open("b.sitting", day.who);
  CHECK(soon.code == app::kAnswerIsNo);
  CHECK(soon.has("24 hours"));
  CHECK_FALSE(fs::exists(day.file("b.sitting")));
  const Said allowed = day.open("b.sitting", day.who, "the computer broke down");
  REQUIRE(allowed.code == app::kDone);
  CHECK(allowed.has("attempt 2"));
  const exam::Terms second = day.termsOf("b.sitting", Day::codeIn(allowed));
  CHECK(second.form != day.terms.form);
  const Said third = day.open("c.sitting", day.who, "again");
  REQUIRE(third.code == app::kDone);
  CHECK(third.has("A trainer decides"));
  CHECK(day.termsOf("c.sitting", Day::codeIn(third)).reviewed);
  CHECK(day.open("d.sitting", day.who).has("the standard allows 3"));
  bool told = false;
  for (const records::Entry& entry : day.entries())
    told = told || entry.body.find("the computer broke down") != std::string::npos;
  CHECK(told);
}

TEST_CASE("a sitting is for somebody in the course and never replaces a file") {
  const Day day;
  CHECK(day.open("a.sitting", "T-NONE-XX").has("there is nobody"));
  const std::string who = day.joined();
  write(day.file("there.sitting"), "mine");
  CHECK(day.open("there.sitting", who).code == app::kOutsideFailed);
  CHECK(bytesOf(day.file("there.sitting")) == "mine");
  CHECK(day.open("a.sitting", who, "", "two\nlines").code == app::kWrongUse);
  CHECK(day.open("a.sitting", who, "", "").code == app::kWrongUse);
}

TEST_CASE("a trainee's disagreement is kept with its window") {
  const SatDay day;
  REQUIRE(day.handIn(day.bundle).code == app::kDone);
  app::SittingOptions options;
  options.course = day.course();
  options.entry = day.kept()[0].number;
  options.window = 3;
  options.reason = "=HYPERLINK(\"x\") that was a <b>cramp</b>";
  const Said kept = day.said([&] { return app::runCourseChallenge(options); });
  INFO(kept.words);
  REQUIRE(kept.code == app::kDone);
  options.window = 9;
  CHECK(day.said([&] { return app::runCourseChallenge(options); }).has("it has 8 windows"));
  options.window = 1;
  options.entry = 1;
  CHECK(day.said([&] { return app::runCourseChallenge(options); }).has("it is no exam"));
  const records::Entry last = day.entries().back();
  CHECK(last.kind == exam::kChallenged);
  CHECK(last.pseudonym == day.who);
  CHECK(last.body.find("\"window\":3") != std::string::npos);
}

TEST_CASE("lists tell sittings and results in plain lines") {
  const SatDay day;
  REQUIRE(day.handIn(day.bundle).code == app::kDone);
  app::CourseOptions options;
  options.file = day.course();
  const Said list = day.said([&] { return app::runCourseList(options); });
  INFO(list.words);
  CHECK(list.has("sitting " + day.terms.sitting + " opened, attempt 1"));
  CHECK(list.has("exam of sitting " + day.terms.sitting));
  CHECK(list.has("faults seen"));
  CHECK(list.has("supervised by Jo Lee"));
  CHECK_FALSE(list.has("{\"sitting\""));
}

TEST_CASE("results open in a spreadsheet and nothing in them is a formula") {
  SatDay day;
  // A supervisor who tries: the terms hold it, and so does the result.
  const std::string ben = day.joined();
  const Said opened = day.open("ben.sitting", ben, "", "=cmd|' /C calc'!A0");
  REQUIRE(opened.code == app::kDone);
  const exam::Bundle bundle =
      support::satBundle(day.termsOf("ben.sitting", Day::codeIn(opened)), rehearse::Kind::silent);
  REQUIRE(day.handIn(bundle).code == app::kDone);
  app::CourseOptions options;
  options.file = day.course();
  options.form = "results";
  const Said table = day.said([&] { return app::runCourseExport(options); });
  INFO(table.words);
  CHECK(table.has("\"'=cmd|' /C calc'!A0\""));
  CHECK_FALSE(table.has(",=cmd"));
  CHECK(table.has("\"" + ben + "\""));
  CHECK(table.has("\"not yet\""));
  options.form = "json";
  const Said json = day.said([&] { return app::runCourseExport(options); });
  CHECK(json.has("\"kind\":\"exam_kept\""));
}

TEST_CASE("content that changed since is told and the exam is marked by its own") {
  const SatDay day;
  const std::string path = day.file("data/scenarios/standards/exam.toml");
  std::string rules = bytesOf(path);
  const auto set = [&](const std::string& from, const std::string& to) {
    REQUIRE(rules.find(from) != std::string::npos);
    rules.replace(rules.find(from), from.size(), to);
  };
  set("version = \"0.1\"", "version = \"0.2\"");
  set("alarms_ceiling = 16", "alarms_ceiling = 4");
  write(path, rules);
  // Here the form cannot be made any more ...
  const app::ExamSitOptions options{day.file("a.sitting"), day.code, "expert",
                                    day.file("late.exam"), day.file("device")};
  const Said late = day.said([&] { return app::runExamSit(options); });
  CHECK(late.code == app::kAnswerIsNo);
  CHECK(late.has("content is not that with which the sitting was opened"));
  // ... but what was sat before is taken by the rules that it was sat under.
  const Said taken = day.handIn(day.bundle);
  INFO(taken.words);
  REQUIRE(taken.code == app::kDone);
  CHECK(taken.has("By the standard as this program has it now (version 0.2) it would be"));
  CHECK(exam::keptIn(day.kept()[0].body)->standard_version == "0.1");
}

TEST_CASE("a machine makes its key once and keeps it to itself") {
  const records::Temporary folder;
  const auto first = app::deviceKey(folder.file("device"));
  REQUIRE(first.ok());
  const auto second = app::deviceKey(folder.file("device"));
  REQUIRE(second.ok());
  CHECK(first.value().publicKey() == second.value().publicKey());
  const fs::perms perms = fs::status(folder.file("device/device.key")).permissions();
  CHECK((perms & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  write(folder.file("device/device.key"), "short");
  CHECK_FALSE(app::deviceKey(folder.file("device")).ok());
  CHECK(bytesOf(folder.file("device/device.key")) == "short");
}

namespace {

/// Reviewers who all see what the key says, of every item of the short exam.
void reviewAll(const std::vector<std::string>& reviewers) {
  std::vector<review::Vote> votes;
  const content::Library& library = support::shortExamLibrary();
  for (const auto& item : review::itemsFor(library, *library.blueprint("short_exam"))) {
    review::Clip clip;
    clip.item = item;
    for (const std::string& reviewer : reviewers)
      votes.push_back(app::voteOf(reviewer, clip, item.agreeing.front()));
  }
  REQUIRE(app::addReviews(app::reviewsFile(), votes).ok());
}

}  // namespace

TEST_CASE("an exam is no pilot once three clinicians agree about every item and one opened before stays one") {
  const Day day;
  const std::string who = day.joined();
  reviewAll({"Ann", "Bob"});
  const Said before = day.open("before.sitting", who);
  CHECK(before.has("PILOT"));
  CHECK(day.termsOf("before.sitting", Day::codeIn(before)).reviews.empty());
  reviewAll({"Cleo"});
  app::ReviewOptions asked;
  asked.blueprint = "short_exam";
  const Said status = day.said([&] { return app::runReviewStatus(asked); });
  INFO(status.words);
  CHECK(status.code == app::kDone);
  CHECK(status.has("Fleiss' kappa 1.00"));
  const Said opened = day.open("after.sitting", who, "a second one");
  CHECK_FALSE(opened.has("PILOT"));
  const exam::Terms terms = day.termsOf("after.sitting", Day::codeIn(opened));
  CHECK(terms.reviews.size() == 64);
  CHECK(opened.has(terms.reviews));
  exam::Bundle bundle = SatDay::satAt(terms, terms.opened_at);
  const Said taken = day.handIn(bundle);
  INFO(taken.words);
  REQUIRE(taken.code == app::kDone);
  CHECK_FALSE(taken.has("PILOT"));
  CHECK_FALSE(exam::keptIn(day.kept()[0].body)->pilot);
  // Marked again elsewhere, where nobody has these reviews, it says the same.
  std::filesystem::remove(app::reviewsFile());
  const auto again = app::attemptMarks(exam::written(bundle, support::deviceKey()));
  REQUIRE(again.ok());
  CHECK(again.value().find("\"pilot\":false") != std::string::npos);
  // Whoever writes reviews into the terms later changes what was opened.
  bundle.terms.reviews = std::string(64, 'f');
  CHECK(day.handIn(bundle).code == app::kAnswerIsNo);
}

TEST_CASE("reviews of other machines are added once and a line that a crash cut off costs no other vote") {
  const Day day;
  reviewAll({"Ann"});
  const std::string theirs = day.file("bob.jsonl");
  fs::copy(app::reviewsFile(), theirs);
  std::ofstream(app::reviewsFile(), std::ios::app) << "{\"reviewer\":\"Ann";
  reviewAll({"Bob"});
  const auto here = app::readReviews(app::reviewsFile());
  REQUIRE(here.ok());
  CHECK(here.value().damaged.size() == 1);
  const std::size_t both = here.value().votes.size();
  app::ReviewOptions collect;
  collect.files = {theirs, theirs};
  const Said said = day.said([&] { return app::runReviewCollect(collect); });
  CHECK(said.code == app::kDone);
  CHECK(said.has("0 votes added"));
  fs::remove(app::reviewsFile());
  CHECK(day.said([&] { return app::runReviewCollect(collect); }).has(std::to_string(both / 2) + " votes added"));
}

TEST_CASE("with few exams a course tells how many its reliability needs") {
  const SatDay day;
  REQUIRE(day.handIn(day.bundle).code == app::kDone);
  app::ReliabilityOptions asked;
  asked.courses = {day.course(), day.course()};
  asked.blueprint = "short_exam";
  const Said said = day.said([&] { return app::runCourseReliability(asked); });
  INFO(said.words);
  CHECK(said.code == app::kAnswerIsNo);
  CHECK(said.has("1 exam of 1 person"));
  CHECK(said.has("needs 30 people, here is 1"));
}
