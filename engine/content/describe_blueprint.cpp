#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

std::vector<std::string> regionNames() {
  return {"feet", "knees", "hips", "trunk", "arms", "head", "breathing"};
}

Description describeExerciseQuota() {
  using Q = ExerciseQuota;
  return describe<Q>("blueprint.exercise", "How often an exercise is a station of a form.",
                     {required(id("exercise", &Q::exercise, Kind::exercise, "The exercise.")),
                      whole("least", &Q::least, 0, 24, "At least so often."),
                      whole("most", &Q::most, 1, 24, "At most so often.")});
}

Description describeRegionQuota() {
  using Q = RegionQuota;
  return describe<Q>("blueprint.region", "How many faulty windows are about a part of the body.",
                     {required(wordOf("region", &Q::region, regionNames(), "As faults have it.")),
                      required(whole("least", &Q::least, 0, 400, "At least so many.")),
                      required(whole("most", &Q::most, 0, 400, "At most so many."))});
}

Description describeViewQuota() {
  using Q = ViewQuota;
  return describe<Q>(
      "blueprint.view", "How many faulty windows show best from a view.",
      {required(wordOf("view", &Q::view, {"front", "back", "side"}, "As faults have it.")),
       required(whole("least", &Q::least, 0, 400, "At least so many.")),
       required(whole("most", &Q::most, 0, 400, "At most so many."))});
}

Field gestureWord() {
  using S = SignTemplate;
  const Description plan = describeClass();
  return wordOf("gesture", &S::gesture, plan.find("event")->child->find("gesture")->choices,
                "What the hands or the body do, as in a class.");
}

Description describeSign() {
  using S = SignTemplate;
  return describe<S>(
      "blueprint.sign", "A warning sign, or something harmless that looks like one.",
      {required(id("id", &S::id, std::nullopt, "Name of the sign.")),
       required(wordOf("kind", &S::kind, {"safety", "look_alike"}, "A sign, or a look-alike.")),
       wordOf("tier", &S::tier, {"emergency", "stop_exercise", "modify"}, "How urgent."),
       required(text("name", &S::name, "For the debrief; `{name}` is who shows it.")),
       ids("exercises", &S::exercises, Kind::exercise, 0, 40,
           "At which it can happen; none named: at any."),
       required(number("lasts_s", &S::lasts_s, "s", 1, 600, "How long it shows.")),
       gestureWord(),
       wordOf("face", &S::face, faceNames(), "What the face shows."),
       yesNo("stops_moving", &S::stops_moving, "The person stops exercising."),
       number("pallor01", &S::pallor01, "", 0, 1, "How pale: 0 not, 1 grey."),
       number("sweat01", &S::sweat01, "", 0, 1, "How much sweat shows."),
       text("says", &S::says, "What they say unasked; may be empty."),
       required(text("asked", &S::asked, "What they answer when asked.")),
       required(text("basis", &S::basis, "Evidence tag, with the key of the source.")),
       text("source", &S::source, "Keys or addresses behind the tag.")});
}

}  // namespace

Description describeBlueprint() {
  using B = BlueprintModel;
  return describe<B>(
      "blueprint", "What every form of an exam is made of.",
      {required(id("id", &B::id, std::nullopt, "Name by which the program calls the blueprint.")),
       required(text("title", &B::title, "For people.")),
       required(text("summary", &B::summary, "One or two sentences.")),
       required(id("standard", &B::standard, Kind::standard, "When the exam is passed.")),
       id("place", &B::place, Kind::place, "The room; usually the hall."),
       whole("groups", &B::groups, 1, 24, "Classes, one after the other; nobody is in two."),
       whole("people", &B::people, 1, 10, "In each."),
       number("bout_s", &B::bout_s, "s", 20, 300, "How long everybody exercises at a station."),
       whole("windows", &B::windows, 1, 400,
             "One person at one station; nobody repeats an exercise."),
       whole("faulty", &B::faulty, 1, 400, "Windows with a fault of level 2 or 3."),
       whole("level3", &B::level3, 0, 400, "Of these at level 3, the rest at level 2."),
       number("ways01", &B::ways01, "", 0, 1, "Share of the clean windows with a harmless way."),
       number("offsets01", &B::offsets01, "", 0, 1,
              "Share of the clean windows with a small departure within the harmless band."),
       ids("anchors", &B::anchors, Kind::fault, 0, 100,
           "Faults that are in every form, each time another instance."),
       number("anchors_least01", &B::anchors_least01, "", 0, 1,
              "Least share of the faulty windows that anchors are."),
       number("identical_most01", &B::identical_most01, "", 0, 1,
              "Share of the windows that two forms may have in common."),
       number("difficulty01", &B::difficulty01, "", 0, 1,
              "Of the faulty windows on average, as predicted."),
       number("difficulty_within01", &B::difficulty_within01, "", 0.001, 1,
              "How far a form may be from it."),
       whole("signs", &B::signs, 0, 40, "Warning signs of a form."),
       whole("upper_signs_least", &B::upper_signs_least, 0, 40,
             "Of these at least so many emergencies and signs to stop an exercise."),
       whole("emergencies", &B::emergencies, 0, 20, "Of these emergencies."),
       whole("look_alikes", &B::look_alikes, 0, 40, "Harmless things that look like signs."),
       number("seen_least01", &B::seen_least01, "", 0, 1,
              "Share of the windows that a perfect-eyed walker must see, else a form is void."),
       whole("seen_repetitions", &B::seen_repetitions, 1, 10,
             "So many repetitions from every view that is needed."),
       required(tables("exercise", &B::exercises, describeExerciseQuota(), 1, 60,
                       "What can be a station.")),
       tables("region", &B::regions, describeRegionQuota(), 0, 7, "Counts by part of the body."),
       tables("view", &B::views, describeViewQuota(), 0, 3, "Counts by view."),
       tables("sign", &B::sign_templates, describeSign(), 0, 60, "What signs there can be."),
       optionalId("live", &B::live,
                  "A blueprint of one group, which is not watched but led; none: no live circuit.",
                  Kind::blueprint),
       optionalId("retest", &B::retest,
                  "A blueprint of one group, which is watched too by who missed one emergency.",
                  Kind::blueprint),
       ids("discussions", &B::discussions, Kind::discussion, 0, 40, "Of which some are drawn."),
       whole("discussions_sat", &B::discussions_sat, 0, 4, "So many, all different."),
       whole("discussion_minutes", &B::discussion_minutes, 5, 60,
             "Each lasts so long at most; what comes up comes sooner by as much."),
       required(text("basis", &B::basis, "Evidence tag, with the key of the source.")),
       required(text("source", &B::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
