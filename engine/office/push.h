#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "records/chain.h"

namespace spotter::office {

/// What a course sends. Its entries name people by pseudonym only; names of trainees lie elsewhere in a
/// course's file and are never asked for here.
struct Shipment {
  /// All of the course, in order. @pre they hold together (records::breachIn)
  std::span<const records::Entry> entries;
  /// The recording of an entry; nothing where there is none. Not set: recordings are not sent.
  std::function<base::Result<std::optional<std::string>>(const records::Entry&)> recordingOf;
  /// Told after each batch that is confirmed, with entries done so far, those that were there included. May
  /// be empty.
  std::function<void(int)> progress;
};

/// What came of it.
struct Pushed {
  int sent = 0;        ///< entries that are new at the office
  int there = 0;       ///< that were there already, and are the same
  int ahead = 0;       ///< that the office has beyond the course's last: an old copy was sent
  int recordings = 0;  ///< new at the office
  std::string refusal; ///< in words, when the office has another entry under a number; else empty
};

/// What a course is called at an office: the digest of its first entry, in which a word stands that nobody
/// can guess, so that no two courses share it and every copy of one has the same. @pre one entry or more
std::string courseIdOf(std::span<const records::Entry> entries);

}  // namespace spotter::office
