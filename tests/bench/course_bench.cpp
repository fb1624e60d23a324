// A course of 10,000 people, each with an opened sitting and a kept exam, of whom 100 have their
// recordings: how long opening, listing and checking take; and marking a whole exam again.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/class_run.h"
#include "app/entry_words.h"
#include "app/exam_runs.h"
#include "app/rehearsal.h"
#include "content/files.h"
#include "content/load.h"
#include "exam/bundle.h"
#include "records/course_file.h"

using namespace spotter;

namespace {

constexpr const char* kAt = "2026-03-12T10:00:00Z";
constexpr int kPeople = 10'000;
constexpr int kRecordings = 100;

std::string keptBody(int i) {
  return "{\"sitting\":\"S-" + std::to_string(i) + "\",\"bundle\":\"" + std::string(64, 'b') +
         "\",\"blueprint\":\"watching\",\"standard\":\"exam\",\"standard_version\":\"0.1\","
         "\"standard_digest\":\"" + std::string(64, 's') +
         "\",\"simulation\":9,\"re_run\":true,\"supervisor\":\"Jo Lee\",\"sat_on\":\"" + kAt +
         "\",\"extended\":false,\"pilot\":true,\"self_rating\":6,\"parts\":[{\"part\":\"watching\","
         "\"result\":\"pass\",\"hits\":28,\"faulty\":32,\"false_alarms\":6,\"clean\":64,"
         "\"identified\":25,\"emergencies_missed\":0,\"reasons\":[\"Saw 28 of 32 faults: enough.\","
         "\"Called 6 of 64 who were fine: few enough.\"]}],\"result\":\"pass\"}";
}

/// Written as the program would, but in one transaction.
void fill(const std::string& path) {
  records::Course course;
  course.title = "Ten thousand";
  { const auto made = records::CourseFile::create(path, course, kAt); }
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  SQLite::Transaction transaction(database);
  records::Entry last;
  {
    SQLite::Statement first(database, "SELECT body, digest FROM entry");
    first.executeStep();
    const auto* bytes = static_cast<const std::uint8_t*>(first.getColumn(1).getBlob());
    std::copy_n(bytes, last.digest.size(), last.digest.begin());
    last.number = 1;
  }
  SQLite::Statement person(database, "INSERT INTO person VALUES (?)");
  SQLite::Statement name(database, "INSERT INTO name VALUES (?, ?)");
  SQLite::Statement row(database, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)");
  SQLite::Statement blob(database, "INSERT INTO recording VALUES (?, ?)");
  const std::string recording(1'200'000, 'r');
  const auto add = [&](const std::string& kind, const std::string& who, const std::string& body) {
    records::Entry entry{last.number + 1, kAt, kind, who, body, last.digest, {}};
    entry.digest = records::digestOf(entry);
    row.bind(1, entry.number);
    row.bind(2, entry.at);
    row.bind(3, entry.kind);
    row.bind(4, entry.pseudonym);
    row.bind(5, entry.body);
    row.bind(6, entry.previous.data(), 32);
    row.bind(7, entry.digest.data(), 32);
    row.exec();
    row.reset();
    last = entry;
  };
  for (int i = 0; i < kPeople; ++i) {
    const std::string who = "T-" + std::to_string(100'000 + i);
    person.bind(1, who);
    person.exec();
    person.reset();
    name.bind(1, who);
    name.bind(2, "Somebody " + std::to_string(i));
    name.exec();
    name.reset();
    add("trainee_added", who, "{}");
    add("exam_kept", who, keptBody(i));
    if (i >= kRecordings) continue;
    blob.bind(1, last.number);
    blob.bind(2, recording.data(), static_cast<int>(recording.size()));
    blob.exec();
    blob.reset();
  }
  transaction.commit();
}

std::string all_json;

template <class Work>
void timed(const char* what, const Work& work) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf("%-44s %8.1f ms\n", what, best);
  all_json += (all_json.empty() ? "" : ",\n") + ("\"" + std::string(what) + ", ms\": ") + std::to_string(best);
}

/// A whole exam of the blueprint `watching`, sat by an expert.
exam::Bundle wholeExam() {
  const content::Library library =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files).library;
  exam::Terms terms;
  terms.blueprint = "watching";
  terms.seed = 1;
  const auto form = exam::formFor(terms, library);
  exam::Bundle bundle;
  bundle.terms = terms;
  bundle.form = exam::identityOf(library, form.value());
  for (std::size_t g = 0; g < form.value().groups.size(); ++g) {
    auto run = app::ClassRun::begin(forms::libraryWith(library, form.value(), static_cast<int>(g)),
                                    form.value().groups[g].id, form.value().class_seeds[g]);
    app::leadBy(run.value(), "expert", g);
    run.value().finish();
    bundle.recordings.push_back(run.value().takeLines());
  }
  return bundle;
}

}  // namespace

int main(int argc, char** argv) {
  const auto path = std::filesystem::temp_directory_path() / "spotter_bench.course";
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + end);
  fill(path.string());
  timed("open", [&] { (void)records::CourseFile::open(path.string()); });
  const auto file = records::CourseFile::open(path.string());
  timed("people", [&] { (void)file.value().trainees(); });
  timed("entries", [&] { (void)file.value().entries(); });
  const auto entries = file.value().entries();
  timed("entries in words", [&] {
    std::size_t length = 0;
    for (const records::Entry& entry : entries.value()) length += app::entryWords(entry).size();
    if (length == 0) std::printf("nothing\n");
  });
  timed("list: open, people, entries, words", [&] {
    const auto again = records::CourseFile::open(path.string());
    const auto people = again.value().trainees();
    const auto all = again.value().entries();
    for (const records::Entry& entry : all.value()) (void)app::entryWords(entry);
  });
  timed("check the chain", [&] { (void)file.value().breach(); });
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + end);
  const std::string bytes = exam::written(wholeExam(), crypto::SecretKey::fresh());
  timed("a whole exam read, run again and marked", [&] {
    const auto bundle = exam::readBundle(bytes, "bench");
    (void)exam::examine(bundle.value(), app::runGroups(bundle.value()));
  });
  if (argc == 3) std::ofstream(argv[2]) << "{" << all_json << "}\n";
}
