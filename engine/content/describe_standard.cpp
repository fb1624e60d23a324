#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

Description describeDiscussionRules() {
  using D = DiscussionRules;
  return describe<D>(
      "standard.discussion", "The rules of marking a discussion.",
      {number("reflections_none", &D::reflections_none, "per question", 0.1, 4,
              "Reflections over questions that earn nothing."),
       number("reflections_full", &D::reflections_full, "per question", 0.1, 8,
              "Reflections over questions that earn everything."),
       number("complex_none", &D::complex_none, "", 0, 1, "Share of complex ones: nothing."),
       number("complex_full", &D::complex_full, "", 0, 1, "Share of complex ones: everything."),
       number("gini_none", &D::gini_none, "", 0, 1, "Inequality of talking times: nothing."),
       number("gini_full", &D::gini_full, "", 0, 1, "Inequality of talking times: everything."),
       number("own_share_none", &D::own_share_none, "", 0, 1, "Own share of talk: nothing."),
       number("own_share_full", &D::own_share_full, "", 0, 1, "Own share of talk: everything."),
       number("reached_s", &D::reached_s, "s", 1, 300, "Who spoke so long was reached."),
       whole("turns_to_act", &D::turns_to_act, 1, 10,
             "A hard moment is judged by so many turns of the facilitator."),
       number("low_confidence", &D::low_confidence, "0-10", 0, 10,
              "Below, a plan is to be talked over once more."),
       number("interviewing_weight", &D::interviewing_weight, "", 0, 1, "Weight of listening."),
       number("balance_weight", &D::balance_weight, "", 0, 1, "Weight of who spoke how much."),
       number("informing_weight", &D::informing_weight, "", 0, 1, "Weight of how one informed."),
       number("planning_weight", &D::planning_weight, "", 0, 1, "Weight of plans."),
       number("moments_weight", &D::moments_weight, "", 0, 1, "Weight of what was hard, where it came up."),
       number("cut", &D::cut, "of 100", 0, 100, "From here on it is enough.")});
}

/// Only a standard of exams has a version.
Field examRules() {
  using S = StandardModel;
  Field field = table("exam", &S::exam, describeExamRules(), "When an exam is passed.");
  field.count = [](const void* object) -> std::size_t {
    return static_cast<const S*>(object)->exam.version.empty() ? 0 : 1;
  };
  return field;
}

/// Of a standard that says nothing about discussions, nothing is written.
Field discussionRules() {
  using S = StandardModel;
  Field field = table("discussion", &S::discussion, describeDiscussionRules(),
                      "How a discussion is marked.");
  field.count = [](const void* object) -> std::size_t {
    return static_cast<const S*>(object)->discussion == DiscussionRules{} ? 0 : 1;
  };
  return field;
}

}  // namespace

Description describeStandard() {
  using S = StandardModel;
  return describe<S>(
      "standard", "The rules of marking.",
      {required(id("id", &S::id, std::nullopt, "Name by which classes call this standard.")),
       required(text("title", &S::title, "For people.")),
       required(number("reaction_s", &S::reaction_s, "s", 0, 5,
                       "A call earlier than this after the first measurable moment is luck.")),
       required(whole("episode_faulty", &S::episode_faulty, 1, 10,
                      "So many faulty repetitions make an episode ...")),
       required(whole("episode_of", &S::episode_of, 1, 10, "... among so many in a row.")),
       required(number("episode_tail_s", &S::episode_tail_s, "s", 0, 30,
                       "A call still counts so long after the last faulty repetition.")),
       required(whole("figures_from", &S::figures_from, 2, 1000,
                      "Sensitivity (d') is shown only from so many faulty and so many clean "
                      "windows on.")),
       required(
           number("emergency_s", &S::emergency_s, "s", 1, 300, "Time to act on an emergency.")),
       required(number("stop_exercise_s", &S::stop_exercise_s, "s", 1, 300,
                       "Time to act on a sign to stop this exercise.")),
       required(number("modify_s", &S::modify_s, "s", 1, 300,
                       "Time to act on a sign to modify or clear.")),
       required(number("perceived_by_s", &S::perceived_by_s, "s", 0, 300,
                       "A sign counts as perceivable so long after its onset at the latest.")),
       required(number("better_within_repetitions", &S::better_within_repetitions, "repetitions", 1,
                       20, "A cue worked when the fault is gone within so many.")),
       number("room_grace_s", &S::room_grace_s, "s", 0, 60,
              "A thing in the room that is dealt with so long after the set began still counts as "
              "dealt with before it."),
       number("room_stop_s", &S::room_stop_s, "s", 0, 120,
              "Stopping the class is right when a thing in the room is named or made safe so soon "
              "before or after."),
       usuallyYes("aided_views", &S::aided_views,
                  "Whether one may look from above, see two views at once and go straight to the "
                  "view in which a fault shows (true), or only walks (false, as in an exam)."),
       discussionRules(),
       examRules(),
       required(
           text("basis", &S::basis, "Evidence tag of the numbers, with the key of the source.")),
       required(text("source", &S::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
