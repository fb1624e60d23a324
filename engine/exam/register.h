#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exam/bundle.h"
#include "exam/terms.h"
#include "forms/form.h"

// What a course keeps of sittings: the bodies of its entries, and what speaks against taking one.

namespace spotter::exam {

/// Kinds of entries.
inline constexpr const char* kSittingOpened = "sitting_opened";
inline constexpr const char* kExamKept = "exam_kept";
inline constexpr const char* kChallenged = "exam_challenged";

/// A sitting that was opened, without anything that would tell its form.
struct Opened {
  std::string sitting;
  std::string terms;   ///< termsDigest
  std::string seed;    ///< SHA-256 of the seed together with the sitting, hexadecimal
  std::string blueprint;
  std::string standard;  ///< id of the blueprint's standard
  std::string supervisor;
  int attempt = 1;
  bool reviewed = false;
  bool extended = false;
  std::string allowed;             ///< why it was opened against the standard's rule; else empty
  std::vector<std::string> items;  ///< itemDigests of its form, to tell what a later one shares
};

/// Of terms and the form that was made for them.
Opened openedOf(const Terms& terms, const forms::Form& form, const std::string& standard,
                const std::string& allowed);
/// In one line.
std::string openedJson(const Opened& opened);
/// What openedJson wrote; nothing for anything else.
std::optional<Opened> openedIn(const std::string& body);

/// 12 hexadecimal digits for each window: who shows what, on which side, at which level.
/// @param salt  the sitting, so that nobody tells two forms' windows apart by their digests
std::vector<std::string> itemDigests(const forms::Form& form, const std::string& salt);
/// The share of a form's windows that an opened one has too.
double shared01(const forms::Form& form, const Opened& opened);

/// One part of an exam that was kept: part A with its windows, the others with their points.
struct KeptPart {
  std::string part;
  std::string result;
  int hits = 0;
  int faulty = 0;
  int false_alarms = 0;
  int clean = 0;
  int identified = 0;
  int emergencies_missed = 0;
  bool has_points = false;  ///< a circuit or a discussion: no windows
  int score = 0;            ///< of 100
  int cut = 0;              ///< of a circuit; 0: there is none
  int low = 0;              ///< of a discussion: the interval of its score
  int high = 0;
  std::vector<std::string> critical;
  std::vector<std::string> reasons;
};

/// An exam that was kept, as far as lists tell it.
struct Kept {
  std::string sitting;
  std::string bundle;  ///< SHA-256, hexadecimal
  std::string blueprint;
  std::string standard;
  std::string standard_version;
  std::string supervisor;
  std::string sat_on;
  bool re_run = false;
  bool extended = false;
  bool pilot = true;
  std::optional<int> self_rating;
  std::vector<KeptPart> parts;
  std::string result;
};
/// What attemptJson wrote, also with further fields; nothing for anything else.
std::optional<Kept> keptIn(const std::string& body);

/// What a challenge keeps: {"entry":12,"window":3,"reason":"..."}.
/// @param window  counted from 1; 0: the result as a whole, and nothing of it is written
std::string challengeJson(int entry, int window, const std::string& reason);
/// The entry that a challenge is about; 0 when it cannot be read.
int challengedEntry(const std::string& body);

/// Why a text is not fit for lists and certificates (over 200 bytes, no UTF-8, a control character);
/// empty: it is.
std::string faultOfText(const std::string& text, const char* what);

/// What a course knows of the sitting that a bundle names.
struct Known {
  std::optional<Opened> opened;  ///< nothing: it was not opened here
  std::string pseudonym;         ///< for whom
  int taken_entry = 0;           ///< 0: it was not taken yet
};
/// Why a course may not take a bundle, in words; empty: it may. What its recordings are worth is for
/// examine() to tell.
/// @param trainee  whose it is said to be; empty: whosever it was opened for
std::string whyNotToTake(const Bundle& bundle, const Known& known, const std::string& trainee = "");

/// Why a sitting cannot have been watched, in words; empty: it can. Time never stops or slows in an
/// exam, so that from its beginning to its end as much passes as its groups last.
/// @param lasts_s  the groups together
std::string whyNotWatched(const Bundle& bundle, double lasts_s);
/// When it was sat: when it began by its machine's clock, or, where that cannot be (before it was opened,
/// or still to come), when it was taken. All UTC.
std::string satOn(const Bundle& bundle, const std::string& taken_at);

}  // namespace spotter::exam
