#pragma once

#include <optional>
#include <string>

#include "assess/debrief.h"
#include "assess/discussion.h"
#include "assess/wording.h"
#include "picture/picture.h"
#include "screens/debrief_state.h"
#include "screens/intent.h"
#include "screens/ui.h"

namespace spotter::screens {

/// A stretch that is seen again just now: the first figure of the picture is the person, the second
/// the same person in the correct form.
struct SeenAgain {
  int person = 0;
  base::Tick begin = 0;
  base::Tick end = 0;
  base::Tick now = 0;
  std::string what;  ///< "Knee falls inwards", for the label; may be empty
};

/// What the debrief screen reads.
struct DebriefData {
  const assess::Debrief& debrief;
  const assess::Names& names;
  const picture::Picture& picture;
  picture::PictureSize size;
  bool asks_first = false;  ///< "How did it go?" comes before anything else
  std::optional<SeenAgain> seen;
  std::string saved;        ///< where the recording is; empty: not saved
  std::string not_saved{};  ///< why it could not be saved; usually empty
  const assess::DiscussionDebrief* talk = nullptr;  ///< of a class with a discussion
  bool exercised = true;                            ///< there was an exercise part
  bool runs_again = false;  ///< the class can be led again from a moment of it
  bool can_be_disputed = false;  ///< one can say where one does not agree with a code
  std::string remark;       ///< e.g. that the recording is of another version; may be empty
};

/// The debrief in its order: own line, safety, spotting, the most useful miss, what worked, one
/// next step, figures. A timeline shows truth against calls; every moment can be seen again.
/// The keys of the views turn what is seen again; that of the view that tells turns it back.
void drawDebrief(Ui& ui, DebriefState& state, const DebriefData& data, const KeyMap& keys,
                 Intents& intents);

/// The keys of the views turn what is seen again: front, side, back, top; empty: the one that tells.
void turnSeenView(const Input& input, const KeyMap& keys, std::string& view);
/// "F front, G side, ...": the keys that turn it.
std::string seenViewWords(const KeyMap& keys);

/// As much of what was written as the session takes: 400 bytes.
std::string oneLine(const std::string& words);

/// What stands over a set in the timeline.
struct TimelineHead {
  base::Tick begin = 0;  ///< of the first repetition of anybody
  std::string words;     ///< the exercise, and when: "Sit to stand, 0:25"
};
std::vector<TimelineHead> timelineHeads(const assess::Debrief& debrief, const assess::Names& names);

/// The timeline: what was exercised when, and a line for each person.
void drawTimeline(Ui& ui, const DebriefData& data, const Rect& rect, Intents& intents);

/// The stretch round a moment that is worth seeing again: 3 s before to 5 s after, inside the
/// class.
SeeAgain roundMoment(const assess::Debrief& debrief, int person, base::Tick tick);

/// The sentences under a heading of the report, in its order.
struct ReportPart {
  std::string heading;
  std::vector<std::string> sentences;
  bool warns = false;
  std::optional<SeeAgain> show;  ///< can be seen again
};
std::vector<ReportPart> reportOf(const assess::Debrief& debrief, const assess::Names& names);

}  // namespace spotter::screens
