#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

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
       required(
           text("basis", &S::basis, "Evidence tag of the numbers, with the key of the source.")),
       required(text("source", &S::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
