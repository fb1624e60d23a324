#include "assess/debrief.h"
#include "assess/json.h"
#include "people/outcome_name.h"

namespace spotter::assess {
namespace {

const char* name(body::Side side) { return side == body::Side::left ? "left" : "right"; }

const char* name(WindowTruth truth) {
  return truth == WindowTruth::faulty   ? "faulty"
         : truth == WindowTruth::subtle ? "subtle"
                                        : "clean";
}
const char* name(WindowOutcome outcome) {
  constexpr std::array names = {"hit", "missed", "quiet", "false_alarm", "subtle"};
  return names[static_cast<std::size_t>(outcome)];
}
const char* name(CallVerdict verdict) {
  constexpr std::array names = {"hit",         "hit_wrong_side", "hit_wrong_name",   "hit_unnamed",
                                "early_luck",  "late",           "subtle_well_seen", "sign_noticed",
                                "false_alarm", "unscored"};
  return names[static_cast<std::size_t>(verdict)];
}
const char* name(SafetyVerdict verdict) {
  constexpr std::array names = {"in_time", "too_late",      "not_acted",
                                "open",    "left_in_peace", "disturbed"};
  return names[static_cast<std::size_t>(verdict)];
}
const char* name(SafetyAct act) {
  constexpr std::array names = {"none",           "asked",         "easier",  "made_safe",
                                "stopped_person", "stopped_class", "got_help"};
  return names[static_cast<std::size_t>(act)];
}
const char* name(RoomVerdict verdict) {
  constexpr std::array names = {"safe_before", "safe_late",  "only_named", "missed",
                                "open",        "left_alone", "disturbed"};
  return names[static_cast<std::size_t>(verdict)];
}
const char* name(NextStep::Rule rule) {
  constexpr std::array names = {"heed_what_was_told",   "watch_for_signs",  "look_round_first",
                                "gentler_words",        "do_not_stop_for_ache", "look_twice_first", "look_for_fault",
                                "start_calling",        "find_the_cause",   "name_it",
                                "demonstrate",          "praise",           "harder_class"};
  return names[static_cast<std::size_t>(rule)];
}

Json json(const Rate& rate) {
  return Json()
      .add("count", rate.count)
      .add("of", rate.of)
      .add("value", rate.value)
      .add("low", rate.interval.low)
      .add("high", rate.interval.high);
}
Json json(const Estimate& estimate) {
  return Json()
      .add("value", estimate.value)
      .add("low", estimate.interval.low)
      .add("high", estimate.interval.high);
}
Json json(const Spotting& s) {
  return Json()
      .add("faulty", s.faulty)
      .add("hits", s.hits)
      .add("clean", s.clean)
      .add("false_alarms", s.false_alarms)
      .add("subtle", s.subtle)
      .add("subtle_seen", s.subtle_seen)
      .add("named", s.named)
      .add("sided", s.sided);
}
Json json(const SafetyMark& mark) {
  return Json()
      .add("person", mark.person)
      .add("bout", mark.bout)
      .add("sign", mark.sign)
      .add("hazard", mark.hazard)
      .add("name", mark.name)
      .add("look_alike", mark.look_alike)
      .add("tier", static_cast<int>(mark.tier))
      .add("began", mark.began)
      .add("ended", mark.ended)
      .add("perceivable", mark.perceivable)
      .add("due", mark.due)
      .add("asked", mark.asked)
      .add("helped", mark.helped)
      .add("act", name(mark.act))
      .add("acted", mark.acted)
      .add("seconds", mark.seconds)
      .add("verdict", name(mark.verdict));
}
Json json(const SpokenSign& sign) {
  return Json()
      .add("told", sign.told)
      .add("person", sign.person)
      .add("met", sign.met)
      .add("stopped", sign.stopped)
      .add("repetitions", sign.repetitions);
}
Json json(const NeedlessStop& stop) {
  return Json()
      .add("tick", stop.tick)
      .add("person", stop.person)
      .add("help", stop.help)
      .add("pain_told", stop.pain_told);
}
Json json(const RoomMark& mark) {
  return Json()
      .add("person", mark.person)
      .add("hazard", mark.hazard)
      .add("name", mark.name)
      .add("called", mark.called)
      .add("harmless", mark.harmless)
      .add("there", mark.there)
      .add("over", mark.over)
      .add("perceivable", mark.perceivable)
      .add("named", mark.named)
      .add("named_right", mark.named_right)
      .add("made_safe", mark.made_safe)
      .add("due", mark.due)
      .add("showed", mark.showed)
      .add("verdict", name(mark.verdict));
}
Json json(const RoomAlarm& alarm) {
  return Json().add("tick", alarm.tick).add("person", alarm.person).add("name", alarm.name);
}
Json json(const RoomCounts& counts) {
  return Json()
      .add("hazards", counts.hazards)
      .add("seen", counts.seen)
      .add("safe_before", counts.safe_before)
      .add("safe_late", counts.safe_late)
      .add("look_alikes", counts.look_alikes)
      .add("disturbed", counts.disturbed);
}
Json json(const Episode& episode) {
  return Json()
      .add("person", episode.person)
      .add("bout", episode.bout)
      .add("fault", episode.fault)
      .add("side", episode.sided ? name(episode.side) : "")
      .add("safety", episode.safety)
      .add("begin", episode.begin)
      .add("end", episode.end)
      .add("peak", episode.peak)
      .add("repetitions", episode.repetitions)
      .add("seen", episode.seen);
}
Json json(const Window& window) {
  return Json()
      .add("person", window.person)
      .add("bout", window.bout)
      .add("station", window.station)
      .add("exercise", window.exercise)
      .add("begin", window.begin)
      .add("end", window.end)
      .add("truth", name(window.truth))
      .add("outcome", name(window.outcome))
      .list("episodes", window.episodes, [](int i) { return i; })
      .list("calls", window.calls, [](int i) { return i; })
      .add("brief", window.brief)
      .add("named_right", window.named_right)
      .add("side_right", window.side_right)
      .add("subtle_seen", window.subtle_seen)
      .add("seen_after", window.seen_after);
}
Json json(const CallMark& call) {
  return Json()
      .add("tick", call.tick)
      .add("person", call.person)
      .add("bout", call.bout)
      .add("region", call.region)
      .add("fault", call.fault)
      .add("side", call.sided ? name(call.side) : "")
      .add("sure", call.sure)
      .add("verdict", name(call.verdict))
      .add("episode", call.episode);
}
Json json(const ResponseMark& mark) {
  return Json()
      .add("tick", mark.tick)
      .add("person", mark.person)
      .add("bout", mark.bout)
      .add("command", mark.command)
      .add("detail", mark.detail)
      .add("outcome", people::outcomeName(mark.outcome))
      .add("fault", mark.fault)
      .add("said", mark.said)
      .add("gone", mark.gone);
}
Json json(const ResponseCounts& counts) {
  return Json()
      .add("better", counts.better)
      .add("partly", counts.partly)
      .add("no_change", counts.no_change)
      .add("worse", counts.worse)
      .add("nothing_to_change", counts.nothing_to_change)
      .add("praised", counts.praised)
      .add("asked", counts.asked);
}
Json json(const UsefulMiss& miss) {
  return Json()
      .add("kind", miss.kind == UsefulMiss::Kind::sign ? "sign" : "fault")
      .add("person", miss.person)
      .add("bout", miss.bout)
      .add("id", miss.id)
      .add("begin", miss.begin)
      .add("end", miss.end);
}
Json json(const Figures& figures) {
  Json object;
  object.add("hit_rate", json(figures.hit_rate))
      .add("false_alarm_rate", json(figures.false_alarm_rate));
  if (figures.detection) {
    object.add("d_prime", json(figures.detection->d_prime))
        .add("criterion", json(figures.detection->criterion));
  }
  return object.add("median_wait_s", figures.median_wait_s);
}

}  // namespace

std::string debriefJson(const Debrief& debrief) {
  const auto described = [](const auto& value) { return json(value); };
  Json object;
  object.add("class", debrief.class_id)
      .add("title", debrief.title)
      .add("standard", debrief.standard)
      .list("people", debrief.people, [](const std::string& person) { return person; })
      .add("end", debrief.end)
      .add("end_s", base::toSeconds(debrief.end))
      .add("complete", debrief.complete)
      .add("bouts", debrief.bouts)
      .add("stations", debrief.stations)
      .add("demonstrated", debrief.demonstrated)
      .add("own_words", debrief.own_words)
      .list("signs", debrief.signs, described)
      .list("spoken_signs", debrief.spoken_signs, described)
      .list("needless_stops", debrief.needless_stops, described)
      .list("room", debrief.room, described)
      .list("room_alarms", debrief.room_alarms, described)
      .add("room_counts", json(debrief.room_counts))
      .add("spotting", json(debrief.spotting))
      .list("episodes", debrief.episodes, described)
      .list("windows", debrief.windows, described)
      .list("calls", debrief.calls, described)
      .list("responses", debrief.responses, described)
      .add("response_counts", json(debrief.response_counts));
  if (debrief.useful_miss) object.add("useful_miss", json(*debrief.useful_miss));
  object.add("next_step", Json()
                              .add("rule", name(debrief.next_step.rule))
                              .add("id", debrief.next_step.id)
                              .add("person", debrief.next_step.person));
  return object.add("figures", json(debrief.figures)).object();
}

}  // namespace spotter::assess
