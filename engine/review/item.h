#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/library.h"
#include "forms/form.h"

// What clinicians have to look at before an exam is no pilot any more.

namespace spotter::review {

/// Answers of a reviewer besides the ids of faults.
inline constexpr std::string_view kNothing = "nothing";  ///< nothing to correct
inline constexpr std::string_view kSign = "sign";        ///< a warning sign: act at once
inline constexpr std::string_view kUnclear = "unclear";  ///< cannot be judged

/// The unit of review: an exercise with what is shown at it, whoever shows it. Forms draw people and
/// sides anew each time, so that a review of one person's window would never be met again; that a
/// person really shows what the key says is measured for every form (forms::examineForm). What eyes
/// have to confirm is that a fault of this size is a fault, is this one and can be seen, and that what
/// is keyed as sound needs no word.
struct ReviewItem {
  enum class Kind { plain, way, offset, fault, sign, look_alike };
  Kind kind = Kind::plain;
  std::string exercise;  ///< exercise id; empty of signs, which look alike at any
  std::string what;      ///< id of the fault, the harmless way or the sign; empty when plain
  int level = 0;         ///< of a fault: 2 or 3
  std::string view;      ///< of a fault: in which it shows best
  std::vector<std::string> agreeing;  ///< answers that agree with the key
  /// SHA-256 of all that decides how it looks, hexadecimal: how the exercise is done, the fault, its
  /// size and view, the way or the sign. Words, cues, causes and other sizes are left out: who changes
  /// only these needs no new reviews, who changes a number that can be seen does.
  std::string digest;

  bool faulty() const { return kind == Kind::fault; }
  bool sound() const { return kind != Kind::fault && kind != Kind::sign; }
};

/// Every item that a form of a blueprint can hold, by exercise; signs last. @pre it is of the library
std::vector<ReviewItem> itemsFor(const content::Library& library,
                                 const content::BlueprintModel& blueprint);
/// The different items of a form. @pre it is of the library
std::vector<ReviewItem> itemsOf(const content::Library& library, const forms::Form& form);

/// "fault", "plain", ...
const char* kindName(ReviewItem::Kind kind);
/// "sit_to_stand, sts_knees_in L2": for lists that tell the key.
std::string itemName(const ReviewItem& item);

}  // namespace spotter::review
