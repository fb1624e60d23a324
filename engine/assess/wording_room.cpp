#include <algorithm>

#include "assess/wording.h"
#include "assess/wording_parts.h"

namespace spotter::assess {
namespace {

// Things are named as a sentence that says where they were.
std::string thingText(const Debrief& debrief, const RoomMark& mark) {
  const std::string name = personIn(debrief, mark.person);
  const bool named = mark.name.find(name) != std::string::npos;
  return (named ? "" : name + ": ") + mark.name + ". ";
}

std::string cameOfIt(const RoomMark& mark) {
  if (!mark.showed) return "";
  return " At " + clockText(*mark.showed) + " something came of it.";
}

std::string hazardSentence(const Debrief& debrief, const RoomMark& mark) {
  std::string text = thingText(debrief, mark);
  switch (mark.verdict) {
    case RoomVerdict::safe_before:
      return text + "You made it safe at " + clockText(*mark.made_safe) +
             ", before anybody exercised beside it: just right.";
    case RoomVerdict::safe_late:
      text += "You made it safe at " + clockText(*mark.made_safe) + ", when the set was running.";
      return text + cameOfIt(mark) + " Next time before it starts.";
    case RoomVerdict::only_named:
      return text + "You saw it at " + clockText(*mark.named) + ", but it stayed as it was." +
             cameOfIt(mark);
    case RoomVerdict::missed:
      text += mark.perceivable ? "It could be seen from " + clockText(*mark.perceivable) + " on."
                               : "It could not be seen from where you stood and looked.";
      return text + cameOfIt(mark);
    default:
      break;
  }
  return text + "Nobody exercised beside it. It does not count.";
}

std::string lookAlikeSentence(const Debrief& debrief, const RoomMark& mark) {
  const std::string text = thingText(debrief, mark) + "Harmless. ";
  if (mark.made_safe) return text + "You saw to it; there was no need, and it took a moment.";
  if (mark.named) return text + "You called it; there was no need.";
  return text + "You left it alone: right.";
}

std::string onlySentence(const RoomCounts& counts) {
  const std::string what = " the one thing in the room that was not safe";
  if (counts.safe_before > 0) return "You saw" + what + " and put it right before the set started.";
  if (counts.safe_late > 0)
    return "You saw" + what + " and put it right while the set was running.";
  return counts.seen > 0 ? "You saw" + what + ", but it stayed as it was."
                         : "You did not see" + what + ".";
}

std::string countSentence(const RoomCounts& counts) {
  if (counts.hazards == 1) return onlySentence(counts);
  const int safe = counts.safe_before + counts.safe_late;
  std::string text = "You saw " + std::to_string(counts.seen) + " of " +
                     std::to_string(counts.hazards) + " things in the room";
  if (safe == 0) return text + " and made none of them safe.";
  text += " and made " + std::to_string(safe) + " safe";
  if (counts.safe_before == safe) return text + ", before the set started.";
  if (counts.safe_before == 0) return text + ", when the set was running.";
  return text + ", " + std::to_string(counts.safe_before) + " of them before the set started.";
}

}  // namespace

std::vector<std::string> roomSentences(const Debrief& debrief) {
  std::vector<std::string> sentences;
  if (debrief.room_counts.hazards > 0) sentences.push_back(countSentence(debrief.room_counts));
  for (const RoomMark& mark : debrief.room) {
    sentences.push_back(mark.harmless ? lookAlikeSentence(debrief, mark)
                                      : hazardSentence(debrief, mark));
  }
  if (!debrief.room_alarms.empty()) {
    const int count = static_cast<int>(debrief.room_alarms.size());
    sentences.push_back("You called " + countText(count, "thing", "things") +
                        " in the room where all was in order.");
  }
  return sentences;
}

}  // namespace spotter::assess
