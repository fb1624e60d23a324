#include "app/debriefs.h"

#include "assess/carry_over.h"
#include "assess/discussion_wording.h"

namespace spotter::app {

base::Result<Debriefs> debriefsOf(std::span<const session::Event> events,
                                  const content::Library& library, const std::string& id) {
  const content::ClassModel* plan = library.classModel(id);
  const content::DiscussionModel* discussion = library.discussion(plan ? plan->discussion : id);
  const content::StandardModel* exercise = plan ? library.standard(plan->standard) : nullptr;
  const content::StandardModel* talk =
      discussion ? library.standard(discussion->standard) : nullptr;
  if (!exercise && !talk) return base::Error{"it holds no rules of marking", id, ""};
  Debriefs debriefs;
  if (exercise) debriefs.exercise = assess::makeDebrief(events, *exercise);
  if (talk) debriefs.talk = assess::makeDiscussionDebrief(events, talk->discussion);
  if (debriefs.exercise && debriefs.talk)
    assess::takeOver(events, *debriefs.talk, *debriefs.exercise);
  return debriefs;
}

std::string debriefsText(const Debriefs& debriefs, const assess::Names& names) {
  std::string text;
  if (debriefs.talk) text += assess::discussionText(*debriefs.talk);
  if (debriefs.talk && debriefs.exercise) text += "\n";
  if (debriefs.exercise) text += assess::debriefText(*debriefs.exercise, names);
  return text;
}

std::string debriefsJson(const Debriefs& debriefs) {
  if (!debriefs.talk) return assess::debriefJson(*debriefs.exercise);
  std::string talk = assess::discussionJson(*debriefs.talk);
  if (!debriefs.exercise) return talk;
  std::string exercise = assess::debriefJson(*debriefs.exercise);
  for (std::string* part : {&talk, &exercise}) {
    while (!part->empty() && part->back() == '\n') part->pop_back();
  }
  return "{\"discussion\": " + talk + ", \"exercise\": " + exercise + "}\n";
}

}  // namespace spotter::app
