#include "session/scene.h"

#include <utility>

#include "maths/angle.h"
#include "talk/circle.h"

namespace spotter::session {

namespace {

/// The class that a discussion by itself is.
content::ClassModel classOf(const content::DiscussionModel& discussion,
                            const content::GroupModel& group, const content::PlaceModel& place) {
  content::ClassModel plan;
  plan.id = discussion.id;
  plan.title = discussion.title;
  plan.summary = discussion.summary;
  plan.standard = discussion.standard;
  plan.discussion = discussion.id;
  const int members = static_cast<int>(group.members.size());
  for (int m = 0; m < members; ++m) {
    const talk::Seat seat = talk::seatOf(place, members, m);
    content::ParticipantModel participant;
    participant.person = group.members[static_cast<std::size_t>(m)].person;
    participant.x_m = seat.x_m;
    participant.z_m = seat.z_m;
    participant.heading_deg = maths::degrees(seat.heading_rad);
    plan.participants.push_back(std::move(participant));
  }
  const talk::Seat own = talk::seatOf(place, members, -1);
  plan.trainee_x_m = own.x_m;
  plan.trainee_z_m = own.z_m;
  plan.trainee_heading_deg = maths::degrees(own.heading_rad);
  return plan;
}

}  // namespace

base::Result<Scene> makeScene(const content::Library& library, const std::string& id) {
  const content::ClassModel* plan = library.classModel(id);
  const content::DiscussionModel* discussion = library.discussion(plan ? plan->discussion : id);
  const content::GroupModel* group = discussion ? library.group(discussion->group) : nullptr;
  content::Library alone;
  if (!plan && group) {
    const content::PlaceModel* hall = library.place(content::usualPlace().id);
    alone = library;
    alone.classes = {classOf(*discussion, *group, hall ? *hall : content::usualPlace())};
  }
  base::Result<circuit::Scene> exercise =
      circuit::makeScene(alone.classes.empty() ? library : alone, id);
  if (!exercise) return exercise.error();
  Scene scene;
  static_cast<circuit::Scene&>(scene) = std::move(exercise).value();
  if (!group) return scene;
  std::vector<std::string> people;
  for (const circuit::Participant& participant : scene.participants)
    people.push_back(participant.person.id);
  scene.talk = talk::makeTalkScene(library, discussion->id, people);
  return scene;
}

}  // namespace spotter::session
