#include "records/schema.h"

namespace spotter::records {
namespace {

constexpr const char* kSteps[] = {
    // 1: a course, its people, their names apart from them, the chain, the recordings of its entries.
    R"sql(
CREATE TABLE course (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  held_on TEXT NOT NULL,
  standard TEXT NOT NULL,
  pack_opens TEXT NOT NULL CHECK (pack_opens IN ('completed', 'passed')),
  trace_days INTEGER NOT NULL CHECK (trace_days > 0)
) STRICT;
CREATE TABLE person (
  pseudonym TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE name (
  pseudonym TEXT PRIMARY KEY REFERENCES person (pseudonym),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  pseudonym TEXT REFERENCES person (pseudonym),
  body TEXT NOT NULL,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX entry_of_person ON entry (pseudonym, number);
CREATE TABLE recording (
  number INTEGER PRIMARY KEY REFERENCES entry (number),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
)sql",
};

}  // namespace

std::span<const char* const> migrations() { return kSteps; }

}  // namespace spotter::records
