#include "talk/beliefs.h"

#include <algorithm>
#include <cmath>

#include "maths/trig.h"

namespace spotter::talk {

namespace {

using content::Response;
using content::UtteranceCode;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Moves a misbelief toward a position of the fact side.
void move(double& holds01, double position, double share) {
  const double view = 1.0 - holds01;
  holds01 = std::clamp(1.0 - (view + share * (position - view)), 0.0, 1.0);
}

int messageIndex(const TalkScene& scene, const std::string& id) {
  for (std::size_t i = 0; i < scene.model.messages.size(); ++i) {
    if (scene.model.messages[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

double trustChange(const BeliefRules& rules, UtteranceCode code, Response taken) {
  if (code == UtteranceCode::confront) return rules.trust_confronted;
  switch (taken) {
    case Response::listened:
      return rules.trust_listened;
    case Response::invited:
    case Response::handed_back:
      return rules.trust_invited;
    case Response::lectured:
      return rules.trust_lectured;
    case Response::pushed:
      return rules.trust_pushed;
    default:
      return 0.0;
  }
}

void hearMessage(const BeliefRules& rules, const TalkScene& scene, TalkState& state, MemberRun& run,
                 const std::string& message, bool asked) {
  const int index = messageIndex(scene, message);
  if (index < 0) return;
  const int before = run.heard[at(index)]++;
  for (std::size_t b = 0; b < scene.model.beliefs.size(); ++b) {
    if (scene.model.beliefs[b].message != message) continue;
    const double view = 1.0 - run.holds01[b];
    const double position = asked ? std::min(1.0, view + rules.meet_halfway) : 1.0;
    const double share = rules.by_fact * run.trust01 * run.attention01 *
                         acceptance01(rules, view, position, run.trust01) *
                         maths::power(rules.fades_run, std::max(0, state.informing_run - 1)) *
                         maths::power(rules.fades_repeated, before);
    move(run.holds01[b], position, share);
  }
}

}  // namespace

double acceptance01(const BeliefRules& rules, double view, double position, double trust01) {
  const double reach = rules.open + rules.open_by_trust * trust01 - std::abs(position - view);
  return 1.0 / (1.0 + maths::exponential(-reach / rules.softness));
}

void hearFacilitator(const BeliefRules& rules, const TalkScene& scene, TalkState& state,
                     const content::WordingModel& wording, Response taken, int person) {
  const double trust = trustChange(rules, wording.code, taken);
  const bool asked = taken == Response::informed;
  for (std::size_t i = 0; i < state.members.size(); ++i) {
    MemberRun& run = state.members[i];
    // Who is not meant sees how others are treated, and takes a third of it to heart.
    const double share = person < 0 || static_cast<int>(i) == person ? 1.0 : 1.0 / 3.0;
    run.trust01 = std::clamp(run.trust01 + share * trust, 0.0, 1.0);
    if (!wording.message.empty()) hearMessage(rules, scene, state, run, wording.message, asked);
    if (taken == Response::lectured || taken == Response::pushed)
      run.attention01 = std::max(0.2, run.attention01 - rules.tires);
  }
}

void hearPeer(const BeliefRules& rules, const TalkScene& scene, TalkState& state,
              const SceneLine& line) {
  MemberRun& speaker = state.members[at(line.by)];
  const int belief = line.beat < 0 ? -1 : scene.beats[at(line.beat)].belief;
  if (line.model.talk == content::LineModel::Talk::change) {
    for (double& holds01 : speaker.holds01) move(holds01, 1.0, rules.own_words);
    speaker.confidence01 += rules.own_words * (1.0 - speaker.confidence01);
  }
  for (std::size_t i = 0; i < state.members.size(); ++i) {
    MemberRun& run = state.members[i];
    run.attention01 = std::min(1.0, run.attention01 + rules.rouses);
    if (static_cast<int>(i) == line.by) continue;
    for (std::size_t b = 0; b < scene.model.beliefs.size(); ++b) {
      const bool fact = !line.model.message.empty() &&
                        scene.model.beliefs[b].message == line.model.message;
      const bool misbelief = line.model.talk == content::LineModel::Talk::misbelief &&
                             static_cast<int>(b) == belief;
      if (!fact && !misbelief) continue;
      const double position = fact ? 1.0 : 1.0 - speaker.holds01[b];
      const double view = 1.0 - run.holds01[b];
      move(run.holds01[b], position,
           rules.by_peer * acceptance01(rules, view, position, run.trust01));
    }
  }
}

bool wouldPlan(const TalkScene& scene, const TalkState& state, int person) {
  const auto view = [](const MemberRun& run) {
    if (run.holds01.empty()) return 0.5;
    double sum = 0.0;
    for (const double holds01 : run.holds01) sum += 1.0 - holds01;
    return sum / static_cast<double>(run.holds01.size());
  };
  const MemberRun& own = state.members[at(person)];
  double peers = 0.0;
  for (const MemberRun& run : state.members) peers += view(run);
  peers = (peers - view(own)) / std::max<double>(1.0, static_cast<double>(scene.members.size()) - 1);
  return 0.4 * view(own) + 0.2 * peers + 0.4 * own.confidence01 > 0.5;
}

}  // namespace spotter::talk
