#include "office/schema.h"

namespace spotter::office {
namespace {

// Every name with its schema, so that nobody's search path brings in another table.
constexpr const char* kSteps[] = {
    // 1: the entries of all courses, as their chains have them, and recordings of exams. A body is text and not
    // jsonb: the digest is over its bytes. Entries are never changed; that a course's may be removed when its time
    // has passed is the office's to say.
    R"sql(
CREATE TABLE spotter.entry (
  course_id text NOT NULL CHECK (course_id ~ '^[0-9a-f]{64}$'),
  number integer NOT NULL CHECK (number > 0),
  at text NOT NULL,
  kind text NOT NULL,
  pseudonym text,
  body text NOT NULL,
  previous bytea NOT NULL CHECK (octet_length(previous) = 32),
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (course_id, number)
);
CREATE TABLE spotter.recording (
  course_id text NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (course_id, number),
  FOREIGN KEY (course_id, number) REFERENCES spotter.entry (course_id, number) ON DELETE CASCADE
);
CREATE FUNCTION spotter.entry_stays() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'entries are never changed'; END $$;
CREATE TRIGGER entry_stays BEFORE UPDATE ON spotter.entry
  FOR EACH ROW EXECUTE FUNCTION spotter.entry_stays();
CREATE VIEW spotter.course AS
  SELECT course_id, count(*) AS entries, min(at) AS made_at, max(at) AS last_at,
         max(received_at) AS received_at
  FROM spotter.entry GROUP BY course_id;
)sql",
};

}  // namespace

std::span<const char* const> migrations() { return kSteps; }

}  // namespace spotter::office
