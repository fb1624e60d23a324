#include "screens/talk_logic.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "assess/discussion.h"
#include "assess/wording.h"
#include "talk/wishes.h"

namespace spotter::screens {
namespace {

using session::Scene;
using session::World;

constexpr double kWants01 = 0.4;   // who only waits to be asked shows less
constexpr double kUpset_s = 25.0;  // a face is told in words for so long

const std::string& nameOf(const Scene& scene, int person) {
  return scene.participants[static_cast<std::size_t>(person)].person.name;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

base::Tick planned(const Scene& scene, const World& world) {
  return world.talk->began + base::toTick(scene.talk->model.minutes * 60.0);
}

}  // namespace

std::optional<Subtitle> subtitleOf(const Scene& scene, const std::vector<session::Event>& events,
                                   base::Tick now) {
  bool over = false;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    over = over || std::holds_alternative<talk::TalkEnded>(event->body);
    std::optional<Subtitle> last;
    if (const auto* spoke = std::get_if<talk::Spoke>(&event->body))
      last = {spoke->person, nameOf(scene, spoke->person), spoke->words, now < spoke->end};
    if (const auto* led = std::get_if<talk::Led>(&event->body))
      last = {-1, "You", led->words, now < led->end};
    if (last) return over && !last->now ? std::nullopt : last;
  }
  return std::nullopt;
}

MemberSigns signsOf(const Scene& scene, const World& world, int person) {
  const auto index = static_cast<std::size_t>(person);
  if (!scene.talk || !world.talk || index >= world.talk->members.size()) return {};
  const talk::TalkState& state = *world.talk;
  const talk::MemberRun& run = state.members[index];
  if (run.aside) return {false, false, true};
  MemberSigns signs;
  const int line = state.speaking ? state.speaking->line : -1;
  const bool speaks = line >= 0 && scene.talk->lines[static_cast<std::size_t>(line)].by == person;
  signs.wants = !speaks && state.stage == talk::TalkStage::talking &&
                talk::wants01(*scene.talk, state, person, world.tick) >= kWants01;
  signs.upset = run.face == content::LineModel::Face::upset &&
                world.tick - run.face_since < base::toTick(kUpset_s);
  return signs;
}

const content::MessageModel* slideShown(const Scene& scene, const World& world,
                                        base::Tick put_away) {
  constexpr double kUp_s = 45.0;
  const talk::TalkState& state = *world.talk;
  const bool up = state.slide >= 0 && state.slide_since != put_away &&
                  world.tick < state.slide_since + base::toTick(kUp_s);
  return up ? &scene.talk->model.messages[static_cast<std::size_t>(state.slide)] : nullptr;
}

std::string signsLine(const Scene& scene, const World& world) {
  std::vector<std::string> want, upset, out;
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) {
    const MemberSigns signs = signsOf(scene, world, p);
    if (signs.wants) want.push_back(nameOf(scene, p));
    if (signs.upset) upset.push_back(nameOf(scene, p));
    if (signs.aside) out.push_back(nameOf(scene, p));
  }
  std::string line;
  const auto tell = [&](const std::vector<std::string>& who, const char* one, const char* several) {
    if (who.empty()) return;
    line += (line.empty() ? "" : " ") + listed(who) + (who.size() == 1 ? one : several);
  };
  tell(out, " is outside and not alone: you stayed until your colleague came.",
       " are outside and not alone: you stayed until your colleague came.");
  tell(upset, " is upset.", " are upset.");
  tell(want, " wants to speak.", " want to speak.");
  return line;
}

std::string talkClock(const Scene& scene, const World& world,
                      const std::vector<session::Event>& events) {
  if (talk::ended(*world.talk)) {  // only then is it looked for: this is asked for in every frame
    const auto end = std::find_if(events.rbegin(), events.rend(), [](const session::Event& event) {
      return std::holds_alternative<talk::TalkEnded>(event.body);
    });
    if (end != events.rend()) return "It took " + assess::clockText(end->tick - world.talk->began);
  }
  const base::Tick left = planned(scene, world) - world.tick;
  return left > 0 ? assess::clockText(left) + " left"
                  : "Time is up: " + assess::clockText(-left) + " over";
}

bool isTimeUp(const Scene& scene, const World& world) {
  return !talk::ended(*world.talk) && world.tick >= planned(scene, world);
}

std::string talkStage(const Scene& scene, const World& world) {
  const talk::TalkState& state = *world.talk;
  if (state.stage == talk::TalkStage::ended) return "The discussion is over.";
  if (state.speaking && state.speaking->wording >= 0) return "You are speaking.";
  if (state.pending) return "You are about to speak.";
  if (state.speaking)
    return nameOf(scene, scene.talk->lines[static_cast<std::size_t>(state.speaking->line)].by) +
           " is speaking.";
  if (state.held_until > world.tick && state.queue.empty()) {
    const double left_s = base::toSeconds(state.held_until - world.tick);
    return "They wait for you: " + std::to_string(static_cast<int>(std::ceil(left_s))) + " s.";
  }
  if (state.stage == talk::TalkStage::closing) return "You are closing.";
  return "It is quiet.";
}

TalkBalance balanceOf(const Scene& scene, const std::vector<session::Event>& events) {
  const assess::DiscussionDebrief debrief =
      assess::makeDiscussionDebrief(events, scene.standard.discussion);
  TalkBalance balance;
  balance.own01 = debrief.own_share01;
  balance.people = static_cast<int>(debrief.people.size());
  for (const assess::TalkShare& person : debrief.people) balance.heard += person.turns > 0 ? 1 : 0;
  return balance;
}

std::string balanceWords(const TalkBalance& balance) {
  return "You " + std::to_string(static_cast<int>(std::lround(100.0 * balance.own01))) + " %, " +
         std::to_string(balance.heard) + " of " + std::to_string(balance.people) + " spoke";
}

std::vector<CardLine> talkCardOf(const Scene& scene, int person) {
  const auto index = static_cast<std::size_t>(person);
  if (!scene.talk || index >= scene.talk->members.size()) return {};
  return {{"In the group", scene.talk->members[index].model.about}};
}

}  // namespace spotter::screens
