#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "review/item.h"
#include "session/session.h"

namespace spotter::review {

/// Which performance of an item is looked at.
struct Clip {
  ReviewItem item;
  std::string exercise;  ///< id; of a sign one at which it can happen
  std::string person;    ///< id
  std::string view;      ///< front, side or back: from where it is looked at first
  body::Side side = body::Side::left;  ///< of the fault; from the side, the one that is looked at
  std::uint64_t seed = 0;
  bool counts = true;    ///< false: the reviewer has judged this item; shown so that what is sound stays as
                         ///< frequent as in an exam
};
/// "mary front 12345", for a vote.
std::string clipName(const Clip& clip);

/// A clip ready to be run round and round: a class of one person at one station, made and performed by
/// the very code that makes the windows of exams.
struct ReadyClip {
  session::Scene scene;
  session::World start;  ///< at begin
  base::Tick begin = 0;
  base::Tick end = 0;
};
/// Performs a clip. Error: this person's body does not show what the key says, as it is measured.
base::Result<ReadyClip> performed(const content::Library& library,
                                  const content::BlueprintModel& blueprint, const Clip& clip);

}  // namespace spotter::review
