#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "records/chain.h"

namespace spotter::records {

/// When the resource pack of a course opens.
enum class PackOpens { completed, passed };

/// Kind of the entry by which that is changed.
inline constexpr const char* kPackOpensSet = "pack_opens_set";

/// "completed" or "passed".
const char* wordOf(PackOpens opens);

/// What a trainer settles for a course.
struct Course {
  std::string title;     ///< "Bristol, 12 March"; 1 to 200 bytes of UTF-8
  std::string place;     ///< may be empty
  std::string held_on;   ///< "2026-03-12"; may be empty
  std::string standard;  ///< id of the standard that results are held against
  PackOpens pack_opens = PackOpens::completed;
  int trace_days = 90;   ///< recordings of practice are kept so long (proposed: Implication D4)
};

/// Somebody who takes part. The name is there for lists and the certificate, and can be erased.
struct Trainee {
  std::string pseudonym;
  std::string name;  ///< empty: none was given, or it was erased
  int entries = 0;   ///< how many are about them
};

/// One course in one SQLite file (WAL, foreign keys, every change on the disk before it counts).
/// What a call confirmed is there after a crash; what it did not is there wholly or not at all. Two
/// programs may have one file open. Times come from the caller, as UTC text. Not copyable.
class CourseFile {
 public:
  /// A new file. Error when there is something at the path, the title is unfit, or the folder does
  /// not let it be written.
  static base::Result<CourseFile> create(const std::string& path, const Course& course,
                                         const std::string& at);
  /// An old one, brought up to date. Errors tell apart: no file, no course file, made by a newer
  /// Spotter, damaged, in use, not to be written.
  static base::Result<CourseFile> open(const std::string& path);

  CourseFile(CourseFile&&) noexcept;
  CourseFile& operator=(CourseFile&&) noexcept;
  ~CourseFile();

  base::Result<Course> course() const;
  /// Settles anew when the pack opens; an entry (kind pack_opens_set) tells who did. Nothing happens when it
  /// is so already.
  base::Result<base::Done> setPackOpens(PackOpens opens, const std::string& by, const std::string& at);

  /// Adds somebody under a new pseudonym ("T-7KQ3-MA"), which it returns. Error for a name of blanks, control
  /// characters, hidden signs that turn the order of letters, or more than 200 bytes. @param name  may be empty
  base::Result<std::string> addTrainee(const std::string& name, const std::string& at);
  /// By pseudonym.
  base::Result<std::vector<Trainee>> trainees() const;
  /// Erases the name; the chain keeps the pseudonym and stays whole. Error when there is nobody of
  /// that pseudonym.
  base::Result<base::Done> eraseName(const std::string& pseudonym, const std::string& at);

  /// Adds an entry about a trainee, with the recording that it is of. Error when there is nobody of
  /// that pseudonym.
  /// @param body  JSON
  /// @param recording  may be empty
  base::Result<Entry> add(const std::string& kind, const std::string& pseudonym,
                          const std::string& body, const std::string& recording,
                          const std::string& at);
  /// The same, unless something speaks against it: looking and adding are one step, so that of two
  /// programs that take one thing at once only one adds it. The reason becomes the error.
  /// @param objection  reads all entries; in words, or empty
  base::Result<Entry> addUnless(
      const std::function<std::string(std::span<const Entry>)>& objection, const std::string& kind,
      const std::string& pseudonym, const std::string& body, const std::string& recording,
      const std::string& at);
  /// All entries, oldest first; of one trainee when a pseudonym is given.
  base::Result<std::vector<Entry>> entries(const std::string& pseudonym = "") const;
  /// The recording of an entry; nothing when there is none, or its time has passed.
  base::Result<std::optional<std::string>> recordingOf(int number) const;
  /// Removes recordings of practice whose entries were made before a time. Returns how many. The
  /// entries stay, and exams with all that they hold: a certificate rests on them.
  base::Result<int> dropRecordingsBefore(const std::string& at);

  /// Whether the chain and the file hold together; the first breach in words, or nothing.
  base::Result<std::optional<std::string>> breach() const;
  /// A full copy, also while others write. Error when there is something at the path.
  base::Result<base::Done> backUp(const std::string& path) const;

 private:
  struct Store;
  explicit CourseFile(std::unique_ptr<Store> store);
  std::unique_ptr<Store> store_;
};

}  // namespace spotter::records
