#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crypto/signing.h"

namespace spotter::credential {

/// What one part of an exam came to.
struct Part {
  /// What is told of a part: counts of windows that were watched, points for a class that was led, or
  /// points for a discussion with their interval.
  enum class Kind { windows, led, discussed };
  std::string part;    ///< id: "watching", "live", "discussion_1"
  std::string result;  ///< "pass", or of a discussion "reported"; a certificate holds nothing else
  int hits = 0;
  int faulty = 0;
  int false_alarms = 0;
  int clean = 0;
  int identified = 0;
  int emergencies_missed = 0;
  Kind kind = Kind::windows;
  int score = 0;  ///< of 100
  int cut = 0;    ///< of a class that was led: so many are asked for
  int low = 0;    ///< of a discussion: where its points probably lie, 95 %
  int high = 0;

  bool operator==(const Part&) const = default;
};

/// A count of a part: how it is called in files and in words.
struct Mark {
  const char* id;
  const char* words;
  int Part::*count;
};

/// Every number that is told of a part, in the order in which people read them.
const std::vector<Mark>& marksOf(const Part& part);
/// Every number that any part can have.
const std::vector<Mark>& allMarks();

/// Who signs.
struct Issuer {
  std::string name;  ///< "Bristol MSK training"
  std::string url;   ///< https, or empty
  crypto::PublicKey key;

  bool operator==(const Issuer&) const = default;
};

/// For whom: the name, or only a salted digest of it (IdentityHash of Open Badges 3.0).
struct Holder {
  std::string name;  ///< empty when only its digest is told
  std::string hash;  ///< "sha256$" and 64 digits; empty when the name is told
  std::string salt;

  bool operator==(const Holder&) const = default;
};

/// Everything that a certificate says. All times are UTC, "2026-03-12T10:00:00Z".
struct Claims {
  std::string id;  ///< a UUID in small letters
  Issuer issuer;
  Holder holder;
  std::string sitting;  ///< "S-..."
  std::string bundle;   ///< SHA-256 of the attempt's bundle, 64 digits
  std::string blueprint;
  std::string standard;
  std::string standard_version;
  std::string standard_digest;  ///< SHA-256 of the standard's values, 64 digits
  int simulation = 0;           ///< version of the simulation that it was sat in
  bool re_run = false;          ///< the marks come from running the attempt again
  std::string supervisor;
  std::string sat_on;
  bool extended = false;        ///< more time, as the standard allows for a declared need
  bool pilot = true;            ///< no three agreeing reviews of every item yet
  std::string decided_by;       ///< a trainer who decided; empty: the standard alone did
  std::string register_digest;  ///< of the entry in the course's chain, 64 digits
  std::vector<Part> parts;      ///< those sat, never more
  std::string valid_from;
  std::string valid_until;

  bool operator==(const Claims&) const = default;
};

/// Whether a part is told in points: a class that was led, or a discussion.
bool hasPoints(const Claims& claims);

/// What keeps these claims from being a certificate, in words; empty when nothing does. The same is
/// asked before signing and after reading.
std::string faultOf(const Claims& claims);

/// The digest that stands for a name: SHA-256 over the name and the salt behind it. Blanks at the
/// ends do not count and several in a row count as one; everything else does.
std::string hashOfName(std::string_view name, std::string_view salt);
/// Whether a certificate was made out to somebody of this name.
bool isFor(const Holder& holder, std::string_view name);

}  // namespace spotter::credential
