#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

Field blueprintOfExam() {
  using M = AgendaModuleModel;
  Field field = optionalId("blueprint", &M::blueprint, "Of an exam: what its forms are made of, which says how long it is.");
  field.refers = Kind::blueprint;
  return field;
}

Description describeModule() {
  using M = AgendaModuleModel;
  return describe<M>(
      "agenda.module", "One part of the day, in the order in which they stand.",
      {required(id("id", &M::id, std::nullopt, "Name of the part.")),
       required(text("title", &M::title, "For people.")),
       required(choice("way", &M::way, {"together", "machines", "exam", "pause"},
                       "Everybody in one room; a few people at each machine; one at each machine; nothing.")),
       required(whole("minutes", &M::minutes, 0, 600,
                      "Of one round; of an exam what comes round it: code, rules, rests, a word on the result.")),
       whole("people_at_once", &M::people_at_once, 1, 6, "At one machine, when the way is `machines`."),
       text("competency", &M::competency, "What people can do afterwards; this or `ethos` unless it is a pause."),
       text("ethos", &M::ethos, "The part of how the programme means to be that it serves."),
       ids("classes", &M::classes, Kind::class_plan, 0, 8, "Classes that are played."),
       ids("discussions", &M::discussions, Kind::discussion, 0, 12, "Discussions that are led."),
       blueprintOfExam(),
       text("meanwhile", &M::meanwhile, "What those do who wait for a machine; needed where machines are."),
       text("basis", &M::basis, "Evidence tag: official, evidence or proposed; needed unless it is a pause."),
       text("source", &M::source, "Keys or addresses behind the tag; needed with it.")});
}

}  // namespace

Description describeAgenda() {
  using A = AgendaModel;
  return describe<A>(
      "agenda", "The plan of a course day.",
      {required(id("id", &A::id, std::nullopt, "Name by which the program calls the agenda.")),
       required(text("title", &A::title, "For people.")),
       required(text("summary", &A::summary, "One or two sentences.")),
       text("starts", &A::starts, "When it usually begins, by the clock of 24 hours."),
       whole("minutes", &A::minutes, 30, 1440, "That the day has, pauses included."),
       whole("trainees", &A::trainees, 1, 60, "How many usually come."),
       whole("machines", &A::machines, 0, 60, "How many computers there usually are."),
       required(tables("module", &A::modules, describeModule(), 1, 40, "The parts of the day.")),
       required(text("basis", &A::basis, "Evidence tag: official, evidence or proposed.")),
       required(text("source", &A::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
