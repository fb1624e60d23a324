#include "records/course_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <filesystem>

#include "crypto/chance.h"
#include "records/schema.h"
#include "text/json_string.h"
#include "text/utf8.h"

namespace spotter::records {

namespace {

constexpr int kPatience_ms = 5000;  // while another program writes
constexpr std::size_t kLongestName = 200;

base::Error errorOf(const SQLite::Exception& error, const std::string& path) {
  switch (error.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"another program is writing to this course", path, "try again in a moment"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      return {"this course cannot be written to", path, "may you write the file and its folder?"};
    case SQLITE_FULL:
      return {"the disk is full; nothing of this was kept", path, "make room and try again"};
    case SQLITE_NOTADB:
      return {"this is no course file", path, "course files are made by `spotter course new`"};
    case SQLITE_CORRUPT:
      return {"this course file is damaged", path, "take the last backup; the file was left as it is"};
    default:
      return {std::string("the course file failed: ") + error.what(), path, ""};
  }
}

/// What is wrong with a text that people will read in lists; empty when nothing.
std::string faultOf(const std::string& text, const char* what) {
  if (text.size() > kLongestName) return std::string(what) + " is longer than 200 bytes";
  if (text::firstInvalidUtf8(text)) return std::string(what) + " is not UTF-8";
  if (text::firstHiddenTurn(text)) return std::string(what) + " holds a hidden sign that turns the order of letters";
  bool blank = !text.empty();
  for (const char32_t letter : text::codePoints(text)) {
    if (letter < 0x20 || letter == 0x7F) return std::string(what) + " holds a control character";
    // Spaces of every width, as Unicode has them (White_Space), and those without any width.
    blank = blank && (letter == 0x20 || letter == 0xA0 || letter == 0x1680 ||
                      (letter >= 0x2000 && letter <= 0x200D) || letter == 0x202F || letter == 0x205F ||
                      letter == 0x2060 || letter == 0x3000 || letter == 0xFEFF);
  }
  return blank ? std::string(what) + " is nothing but blanks" : "";
}

crypto::Digest digestIn(const SQLite::Column& column) {
  crypto::Digest digest{};
  const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
  const int count = column.getBytes();
  for (int i = 0; i < count && i < static_cast<int>(digest.size()); ++i)
    digest[static_cast<std::size_t>(i)] = bytes[i];
  return digest;
}

Entry entryIn(SQLite::Statement& row) {
  return {row.getColumn(0).getInt(),    row.getColumn(1).getString(), row.getColumn(2).getString(),
          row.getColumn(3).getString(), row.getColumn(4).getString(), digestIn(row.getColumn(5)),
          digestIn(row.getColumn(6))};
}

constexpr const char* kEntries =
    "SELECT number, at, kind, coalesce(pseudonym, ''), body, previous, digest FROM entry ";

int versionOf(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

// Each step together with its number, so that a crash leaves the old version or the new one.
void migrate(SQLite::Database& database) {
  const auto steps = migrations();
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = versionOf(database);
  for (std::size_t i = static_cast<std::size_t>(version); i < steps.size(); ++i)
    database.exec(steps[i]);
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(steps.size()));
  transaction.commit();
}

// Whether people and entries can be read. Recordings are thousands of times larger: `breach` reads them
// too, and one that is damaged is told when it is asked for.
bool looksWhole(SQLite::Database& database) {
  for (const char* table : {"course", "person", "name", "entry"}) {
    const std::string check = std::string("PRAGMA quick_check('") + table + "')";
    if (database.execAndGet(check).getString() != "ok") return false;
  }
  return true;
}

void settle(SQLite::Database& database) {
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA trusted_schema = OFF");
}

}  // namespace

const char* wordOf(PackOpens opens) {
  return opens == PackOpens::completed ? "completed" : "passed";
}

struct CourseFile::Store {
  std::string path;
  mutable SQLite::Database database;

  Store(const std::string& file, int flags) : path(file), database(file, flags, kPatience_ms) {}

  /// Runs something against the database; what it throws becomes an error.
  template <class T, class Work>
  base::Result<T> guarded(Work&& work) const {
    try {
      return work();
    } catch (const SQLite::Exception& error) {
      return errorOf(error, path);
    }
  }

  bool has(const std::string& pseudonym) const {
    SQLite::Statement found(database, "SELECT 1 FROM person WHERE pseudonym = ?");
    found.bind(1, pseudonym);
    return found.executeStep();
  }

  base::Error nobody(const std::string& pseudonym) const {
    return {"there is nobody `" + pseudonym + "` in this course", path,
            "`spotter course list` shows who is"};
  }

  /// Of everybody when the pseudonym is empty.
  std::vector<Entry> entriesOf(const std::string& pseudonym) const {
    const std::string which = pseudonym.empty() ? "" : "WHERE pseudonym = ? ";
    SQLite::Statement row(database, kEntries + which + "ORDER BY number");
    if (!pseudonym.empty()) row.bind(1, pseudonym);
    std::vector<Entry> all;
    while (row.executeStep()) all.push_back(entryIn(row));
    return all;
  }

  /// @pre a transaction is open
  Entry append(const std::string& kind, const std::string& pseudonym, const std::string& body,
               const std::string& at) const {
    Entry entry{1, at, kind, pseudonym, body, {}, {}};
    SQLite::Statement last(database,
                           std::string(kEntries) + "ORDER BY number DESC LIMIT 1");
    if (last.executeStep()) {
      const Entry before = entryIn(last);
      entry.number = before.number + 1;
      entry.previous = before.digest;
    }
    entry.digest = digestOf(entry);
    SQLite::Statement row(database, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, entry.number);
    row.bind(2, entry.at);
    row.bind(3, entry.kind);
    if (!entry.pseudonym.empty()) row.bind(4, entry.pseudonym);
    row.bind(5, entry.body);
    row.bind(6, entry.previous.data(), static_cast<int>(entry.previous.size()));
    row.bind(7, entry.digest.data(), static_cast<int>(entry.digest.size()));
    row.exec();
    return entry;
  }
};

CourseFile::CourseFile(std::unique_ptr<Store> store) : store_(std::move(store)) {}
CourseFile::CourseFile(CourseFile&&) noexcept = default;
CourseFile& CourseFile::operator=(CourseFile&&) noexcept = default;
CourseFile::~CourseFile() = default;

base::Result<CourseFile> CourseFile::create(const std::string& path, const Course& course,
                                            const std::string& at) {
  if (course.title.empty()) return base::Error{"a course wants a title", path, ""};
  for (const auto& [text, what] : {std::pair{&course.title, "the title"},
                                   std::pair{&course.place, "the place"},
                                   std::pair{&course.held_on, "the day"}}) {
    const std::string fault = faultOf(*text, what);
    if (!fault.empty()) return base::Error{fault, path, ""};
  }
  if (course.trace_days < 1) return base::Error{"traces are kept for a day or more", path, ""};
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
    return base::Error{"there is something already", path, "give the course another name"};
  try {
    auto store = std::make_unique<Store>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Database& database = store->database;
    settle(database);
    migrate(database);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement row(database, "INSERT INTO course VALUES (1, ?, ?, ?, ?, ?, ?)");
    row.bind(1, course.title);
    row.bind(2, course.place);
    row.bind(3, course.held_on);
    row.bind(4, course.standard);
    row.bind(5, wordOf(course.pack_opens));
    row.bind(6, course.trace_days);
    row.exec();
    store->append("course_made", "",
                  "{\"title\":" + text::jsonString(course.title) +
                      ",\"standard\":" + text::jsonString(course.standard) + ",\"pack_opens\":\"" +
                      wordOf(course.pack_opens) + "\"" +
                      // So that no two courses begin alike: an office tells them apart by this entry.
                      ",\"course\":\"" + crypto::unguessableWord(12) + "\"}",
                  at);
    transaction.commit();
    return CourseFile(std::move(store));
  } catch (const SQLite::Exception& exception) {
    return errorOf(exception, path);
  }
}

base::Result<CourseFile> CourseFile::open(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    return base::Error{"there is no such course file", path, "is the path right?"};
  try {
    auto store = std::make_unique<Store>(path, SQLite::OPEN_READWRITE);
    SQLite::Database& database = store->database;
    // Asked for before anything could be written to a file of somebody else.
    if (database.execAndGet("PRAGMA application_id").getInt() != kApplicationId)
      return base::Error{"this is no course file", path,
                         "course files are made by `spotter course new`"};
    const int version = versionOf(database);
    if (version > static_cast<int>(migrations().size()))
      return base::Error{"a newer Spotter made this course file (version " +
                             std::to_string(version) + ", this one knows " +
                             std::to_string(migrations().size()) + ")",
                         path, "open it with that one; it was left as it is"};
    if (!looksWhole(database))
      return base::Error{"this course file is damaged", path,
                         "take the last backup; the file was left as it is"};
    settle(database);
    if (version < static_cast<int>(migrations().size())) migrate(database);
    return CourseFile(std::move(store));
  } catch (const SQLite::Exception& exception) {
    return errorOf(exception, path);
  }
}

base::Result<Course> CourseFile::course() const {
  return store_->guarded<Course>([&]() -> base::Result<Course> {
    SQLite::Statement row(store_->database,
                          "SELECT title, place, held_on, standard, pack_opens, trace_days FROM course");
    if (!row.executeStep())
      return base::Error{"this course file holds no course", store_->path, "take the last backup"};
    return Course{row.getColumn(0).getString(),
                  row.getColumn(1).getString(),
                  row.getColumn(2).getString(),
                  row.getColumn(3).getString(),
                  row.getColumn(4).getString() == "passed" ? PackOpens::passed
                                                           : PackOpens::completed,
                  row.getColumn(5).getInt()};
  });
}

base::Result<base::Done> CourseFile::setPackOpens(PackOpens opens, const std::string& by,
                                                  const std::string& at) {
  const std::string fault = faultOf(by, "the name");
  if (!fault.empty()) return base::Error{fault, store_->path, ""};
  return store_->guarded<base::Done>([&]() -> base::Result<base::Done> {
    SQLite::Transaction transaction(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement row(store_->database, "UPDATE course SET pack_opens = ? WHERE pack_opens <> ?");
    row.bind(1, wordOf(opens));
    row.bind(2, wordOf(opens));
    if (row.exec() > 0)
      store_->append(kPackOpensSet, "",
                     std::string("{\"pack_opens\":\"") + wordOf(opens) + "\",\"by\":" + text::jsonString(by) + "}", at);
    transaction.commit();
    return base::Done{};
  });
}

base::Result<std::string> CourseFile::addTrainee(const std::string& name, const std::string& at) {
  const std::string fault = faultOf(name, "the name");
  if (!fault.empty()) return base::Error{fault, store_->path, ""};
  return store_->guarded<std::string>([&]() -> base::Result<std::string> {
    SQLite::Transaction transaction(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
    std::string pseudonym;
    do {
      const std::string word = crypto::unguessableWord(6);
      pseudonym = "T-" + word.substr(0, 4) + "-" + word.substr(4);
    } while (store_->has(pseudonym));
    SQLite::Statement person(store_->database, "INSERT INTO person VALUES (?)");
    person.bind(1, pseudonym);
    person.exec();
    if (!name.empty()) {
      SQLite::Statement row(store_->database, "INSERT INTO name VALUES (?, ?)");
      row.bind(1, pseudonym);
      row.bind(2, name);
      row.exec();
    }
    store_->append("trainee_added", pseudonym, "{}", at);
    transaction.commit();
    return pseudonym;
  });
}

base::Result<std::vector<Trainee>> CourseFile::trainees() const {
  return store_->guarded<std::vector<Trainee>>([&] {
    SQLite::Statement row(store_->database,
                          "SELECT person.pseudonym, coalesce(name.name, ''), "
                          "(SELECT count(*) FROM entry WHERE entry.pseudonym = person.pseudonym) "
                          "FROM person LEFT JOIN name USING (pseudonym) ORDER BY person.pseudonym");
    std::vector<Trainee> all;
    while (row.executeStep())
      all.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(),
                     row.getColumn(2).getInt()});
    return all;
  });
}

base::Result<base::Done> CourseFile::eraseName(const std::string& pseudonym,
                                               const std::string& at) {
  return store_->guarded<base::Done>([&]() -> base::Result<base::Done> {
    // What is erased is not to be found in the file's free pages either.
    store_->database.exec("PRAGMA secure_delete = ON");
    SQLite::Transaction transaction(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!store_->has(pseudonym)) return store_->nobody(pseudonym);
    SQLite::Statement row(store_->database, "DELETE FROM name WHERE pseudonym = ?");
    row.bind(1, pseudonym);
    if (row.exec() > 0) store_->append("name_erased", pseudonym, "{}", at);
    transaction.commit();
    // The log of changes holds old pages until it is written back.
    store_->database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return base::Done{};
  });
}

base::Result<Entry> CourseFile::add(const std::string& kind, const std::string& pseudonym,
                                    const std::string& body, const std::string& recording,
                                    const std::string& at) {
  return addUnless({}, kind, pseudonym, body, recording, at);
}

base::Result<Entry> CourseFile::addUnless(
    const std::function<std::string(std::span<const Entry>)>& objection, const std::string& kind,
    const std::string& pseudonym, const std::string& body, const std::string& recording,
    const std::string& at) {
  return store_->guarded<Entry>([&]() -> base::Result<Entry> {
    SQLite::Transaction transaction(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!store_->has(pseudonym)) return store_->nobody(pseudonym);
    const std::string objected = objection ? objection(store_->entriesOf("")) : "";
    if (!objected.empty()) return base::Error{objected, store_->path, ""};
    const Entry entry = store_->append(kind, pseudonym, body, at);
    if (!recording.empty()) {
      SQLite::Statement row(store_->database, "INSERT INTO recording VALUES (?, ?)");
      row.bind(1, entry.number);
      row.bind(2, recording.data(), static_cast<int>(recording.size()));
      row.exec();
    }
    transaction.commit();
    return entry;
  });
}

base::Result<std::vector<Entry>> CourseFile::entries(const std::string& pseudonym) const {
  return store_->guarded<std::vector<Entry>>([&] {
    return store_->entriesOf(pseudonym);
  });
}

base::Result<std::optional<std::string>> CourseFile::recordingOf(int number) const {
  using Found = std::optional<std::string>;
  return store_->guarded<Found>([&]() -> Found {
    SQLite::Statement row(store_->database, "SELECT bytes FROM recording WHERE number = ?");
    row.bind(1, number);
    if (!row.executeStep()) return std::nullopt;
    return row.getColumn(0).getString();
  });
}

base::Result<int> CourseFile::dropRecordingsBefore(const std::string& at) {
  return store_->guarded<int>([&] {
    SQLite::Statement row(store_->database,
                          "DELETE FROM recording WHERE number IN "
                          "(SELECT number FROM entry WHERE kind <> 'exam_kept' AND at < ?)");
    row.bind(1, at);
    return row.exec();
  });
}

base::Result<std::optional<std::string>> CourseFile::breach() const {
  using Found = std::optional<std::string>;
  const auto all = entries();
  if (!all) return all.error();
  return store_->guarded<Found>([&]() -> Found {
    const std::string checked =
        store_->database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (checked != "ok") return "the file is damaged: " + checked;
    if (all.value().empty() || all.value().front().kind != "course_made")
      return "the first entry is missing";
    return breachIn(all.value());
  });
}

base::Result<base::Done> CourseFile::backUp(const std::string& path) const {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
    return base::Error{"there is something already", path, "give the backup another name"};
  const std::string unfinished = path + ".part";
  try {
    {
      SQLite::Database copy(unfinished, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      SQLite::Backup backup(copy, store_->database);
      backup.executeStep();
      copy.exec("PRAGMA journal_mode = DELETE");  // one file, to carry about
    }
    std::filesystem::rename(unfinished, path, error);
    if (error) return base::Error{"the backup cannot be put there", path, ""};
    return base::Done{};
  } catch (const SQLite::Exception& exception) {
    std::filesystem::remove(unfinished, error);
    return errorOf(exception, path);
  }
}

}  // namespace spotter::records
