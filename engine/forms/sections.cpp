#include "forms/sections.h"

#include <cmath>

#include "base/random.h"
#include "forms/draw_parts.h"
#include "forms/validity.h"
#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::forms {
namespace {

/// A section's one group, drawn and performed. Each has a seed of its own, so that no part of an
/// exam tells another.
base::Result<Form> groupOf(const std::string& blueprint, const content::Library& library,
                           const Form& form, const char* purpose) {
  base::RandomStream stream(form.seed, 0, purpose, form.draw);
  base::Result<ValidForm> made =
      makeForm(*library.blueprint(blueprint), library, stream.bits() >> 12);
  if (!made) return made.error();
  return std::move(made).value().form;
}

Section sectionOf(Part part, const content::BlueprintModel& blueprint, const Form& exam, Form group,
                  const std::string& title) {
  Section section;
  section.part = part;
  section.plan = std::move(group.groups.front());
  section.plan.id = blueprint.id + "_" + std::to_string(exam.seed) + "_" + partName(part);
  section.plan.title = title;
  section.seed = group.class_seeds.front();
  section.items = std::move(group.items);
  return section;
}

std::vector<std::string> drawnTopics(const content::BlueprintModel& blueprint, const Form& form) {
  base::RandomStream stream(form.seed, 0, "form topics", form.draw);
  std::vector<std::string> topics = blueprint.discussions;
  shuffle(topics, stream);
  topics.resize(std::min(topics.size(), static_cast<std::size_t>(blueprint.discussions_sat)));
  return topics;
}

}  // namespace

content::ClassModel ledClass(content::ClassModel watched) {
  constexpr double kBow_m = 5.0;        // from the point that everybody faces
  constexpr double kFaces_z_m = 2.6;
  constexpr double kApart_deg = 20.5;   // 1.8 m between neighbours
  watched.watch_only = false;
  watched.bout_s = 0.0;
  const auto to_cm = [](double metres) { return std::round(100.0 * metres) / 100.0; };
  const double last = static_cast<double>(watched.participants.size()) - 1.0;
  for (std::size_t p = 0; p < watched.participants.size(); ++p) {
    const double at_deg = kApart_deg * (static_cast<double>(p) - 0.5 * last);
    const double at_rad = maths::radians(at_deg);
    content::ParticipantModel& who = watched.participants[p];
    who.x_m = to_cm(kBow_m * maths::sine(at_rad));
    who.z_m = to_cm(kFaces_z_m - kBow_m * maths::cosine(at_rad));
    who.heading_deg = -at_deg;
  }
  return watched;
}

content::DiscussionModel shortened(content::DiscussionModel topic, int minutes) {
  if (topic.minutes <= minutes) return topic;
  const auto sooner = [&](int at_s) { return at_s * minutes / topic.minutes; };
  for (content::BeatModel& beat : topic.beats) {
    beat.from_s = sooner(beat.from_s);
    beat.to_s = sooner(beat.to_s);
  }
  topic.minutes = minutes;
  return topic;
}

std::string addSections(const content::BlueprintModel& blueprint, const content::Library& library,
                        Form& form, const std::function<bool()>& watch) {
  const auto goes_on = [&] { return !watch || watch(); };
  if (!blueprint.retest.empty()) {
    if (!goes_on()) return "given up";
    auto group = groupOf(blueprint.retest, library, form, "form retest");
    if (!group) return group.error().text();
    form.sections.push_back(sectionOf(Part::retest, blueprint, form, std::move(group).value(),
                                      blueprint.title + ", one group more"));
  }
  if (!blueprint.live.empty()) {
    if (!goes_on()) return "given up";
    auto group = groupOf(blueprint.live, library, form, "form live");
    if (!group) return group.error().text();
    Section section = sectionOf(Part::live, blueprint, form, std::move(group).value(),
                                blueprint.title + ", a circuit to lead");
    section.plan = ledClass(std::move(section.plan));
    form.sections.push_back(std::move(section));
  }
  int number = 0;
  for (const std::string& topic : drawnTopics(blueprint, form)) {
    Section section;
    section.part = Part::discussion;
    section.topic = shortened(*library.discussion(topic), blueprint.discussion_minutes);
    section.seed = base::RandomStream(form.seed, number++, "form talk", form.draw).bits() >> 12;
    form.sections.push_back(std::move(section));
  }
  return "";
}

}  // namespace spotter::forms
