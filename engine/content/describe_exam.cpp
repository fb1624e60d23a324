#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

Description describeExamRules() {
  using E = ExamRules;
  return describe<E>(
      "standard.exam", "When an exam is passed. An extra hit never lowers a result, an extra false "
                       "alarm never raises one.",
      {required(text("version", &E::version, "Of the standard, as certificates name it.")),
       whole("hits_floor", &E::hits_floor, 1, 400, "Faulty windows that must be hit ..."),
       whole("faulty_windows", &E::faulty_windows, 1, 400, "... of so many."),
       whole("alarms_ceiling", &E::alarms_ceiling, 0, 400, "Clean windows that may be called ..."),
       whole("clean_windows", &E::clean_windows, 1, 400, "... of so many."),
       whole("borderline_hits", &E::borderline_hits, 0, 50,
             "So near to the floor, on either side, a trainer decides."),
       whole("borderline_alarms", &E::borderline_alarms, 0, 50, "The same of the ceiling."),
       whole("needless_stops_most", &E::needless_stops_most, 0, 50,
             "More calls of signs that were none are not enough."),
       whole("retest_misses", &E::retest_misses, 0, 5,
             "So many missed emergencies are tested again at once; more are critical."),
       unlessUsual<E>(number("live_demonstrating_weight", &E::live_demonstrating_weight, "", 0, 1,
                             "Weight of showing each exercise, in part B.")),
       unlessUsual<E>(number("live_prioritising_weight", &E::live_prioritising_weight, "", 0, 1,
                             "Weight of answering what is wrong, what is urgent most.")),
       unlessUsual<E>(number("live_helping_weight", &E::live_helping_weight, "", 0, 1,
                             "Weight of cues and easier ways that help.")),
       unlessUsual<E>(number("live_looking_weight", &E::live_looking_weight, "", 0, 1,
                             "Weight of looking again after a cue.")),
       unlessUsual<E>(number("live_look_again_s", &E::live_look_again_s, "s", 1, 300,
                             "Who turns to a person again within so long has looked again.")),
       number("watching_weight", &E::watching_weight, "", 0, 1, "Weight of part A, watching."),
       number("live_weight", &E::live_weight, "", 0, 1, "Weight of part B, a live circuit."),
       number("discussion_weight", &E::discussion_weight, "", 0, 1, "Weight of part C."),
       number("composite_cut", &E::composite_cut, "of 100", 0, 100, "All parts together."),
       number("part_floor", &E::part_floor, "of 100", 0, 100, "Each part."),
       number("borderline_points", &E::borderline_points, "of 100", 0, 50,
              "So near to a cut a trainer decides."),
       choices("critical", &E::critical,
               {"missed_emergency", "pushed_through_warning", "false_medical_claim",
                "medicine_dose", "humiliation"},
               "What no mark can make up for."),
       whole("attempts", &E::attempts, 1, 20, "Attempts within `attempts_months`."),
       whole("attempts_months", &E::attempts_months, 1, 120, "See `attempts`."),
       number("wait_h", &E::wait_h, "h", 0, 10000, "Waiting time before the next attempt."),
       whole("reviewed_from_attempt", &E::reviewed_from_attempt, 1, 20,
             "From this attempt on a trainer looks at every result."),
       whole("valid_months", &E::valid_months, 1, 240, "How long a certificate is valid."),
       whole("refresher_months", &E::refresher_months, 1, 240, "When a refresher is due."),
       number("extension01", &E::extension01, "", 0, 3,
              "Times to act are longer by this share for a declared need.")});
}

}  // namespace spotter::content
