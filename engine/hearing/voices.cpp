#include "hearing/voices.h"

#include <algorithm>

#include "circuit/bearing.h"
#include "circuit/signs.h"
#include "circuit/transition.h"
#include "hearing/bodies.h"
#include "maths/curve.h"
#include "session/appearance.h"

namespace spotter::hearing {
namespace {

using movement::GestureKind;
using movement::GestureMoment;

// Basis: proposed.
constexpr double kSpeech01 = 0.34;
constexpr double kMurmur01 = 0.12;
constexpr double kBeforeSpeaking_s = 0.15;
constexpr double kLongest_s = 15.0;

/// One sign of one person at a tick and at the tick before.
struct SignNow {
  const session::Scene& scene;
  const session::World& world;
  int person = 0;
  Tick tick = 0;
  movement::Gesture gesture;
  movement::Gesture before;
  std::vector<Burst>& bursts;

  /// Whether an age was reached in this tick.
  bool reaches(double age_s) const { return before.age_s < age_s && gesture.age_s >= age_s; }
  /// Whether a moment of the gesture came up in this tick.
  bool comes(double GestureMoment::*part, double from01) const {
    return movement::momentOf(before).*part < from01 && movement::momentOf(gesture).*part >= from01;
  }
  void voice(BurstKind kind, double loudness01) const {
    const double now = static_cast<double>(tick);
    const double pitch = voicePitch(scene, person) * (hasHighVoice(scene, person) ? 1.18 : 0.82);
    bursts.push_back(
        {kind, person, mouthOf(scene, world, person, now), now, loudness01, pitch});
  }
};

void addVoices(const SignNow& sign) {
  constexpr double kLaughsEvery_s = 2.4;
  switch (sign.gesture.kind) {
    case GestureKind::sharp_pain:
      if (sign.reaches(0.10)) sign.voice(BurstKind::gasp, 0.45);
      if (sign.reaches(0.85)) sign.voice(BurstKind::groan, 0.40);
      break;
    case GestureKind::guard:
      if (sign.comes(&GestureMoment::reach01, 0.5)) sign.voice(BurstKind::groan, 0.18);
      break;
    case GestureKind::give_way:
      if (sign.comes(&GestureMoment::buckle01, 0.4)) sign.voice(BurstKind::gasp, 0.40);
      break;
    case GestureKind::lose_balance:
      if (sign.comes(&GestureMoment::fling01, 0.4)) sign.voice(BurstKind::gasp, 0.40);
      break;
    case GestureKind::laugh: {
      const int laughs = static_cast<int>(sign.gesture.age_s / kLaughsEvery_s);
      const bool again = sign.reaches(laughs * kLaughsEvery_s + 0.4);
      if (again && sign.gesture.weight01 > 0.3) sign.voice(BurstKind::laugh, 0.42);
      break;
    }
    default:
      break;
  }
}

// The foot that catches the body meets the floor hard; a chair on a rug slides.
void addThings(const SignNow& sign, const content::EventModel& model) {
  const double now = static_cast<double>(sign.tick);
  const bool caught =
      sign.gesture.kind == GestureKind::lose_balance && sign.comes(&GestureMoment::sidestep01, 0.9);
  if (caught) {
    const maths::Vec3 at_m =
        circuit::whereIs(sign.scene, sign.world.circuit, sign.person, now).position_m;
    sign.bursts.push_back({BurstKind::footfall, sign.person, at_m, now, 0.55, 0.94});
  }
  const bool slides = std::any_of(
      sign.scene.model.hazards.begin(), sign.scene.model.hazards.end(), [&](const auto& hazard) {
        return hazard.id == model.after_hazard &&
               hazard.kind == content::HazardModel::Kind::rug_under_chair;
      });
  if (!slides || !sign.reaches(0.05)) return;
  maths::Vec3 at_m = seatOf(sign.scene, sign.world.circuit, sign.person, now);
  at_m.y = 0.0;
  sign.bursts.push_back({BurstKind::chair_scrape, sign.person, at_m, now, 0.45, 1.0});
}

struct WordsOf {
  int person = -1;
  std::size_t letters = 0;
};
struct Speaker {
  WordsOf operator()(const circuit::Answered& answered) const {
    return {answered.person, answered.said.size()};
  }
  WordsOf operator()(const circuit::PainTold& told) const {
    return {told.person, told.said.size()};
  }
  WordsOf operator()(const talk::Spoke& spoke) const {
    return {spoke.person, spoke.words.size()};
  }
  WordsOf operator()(const circuit::Said& said) const { return {said.person, said.words.size()}; }
  template <class T>
  WordsOf operator()(const T&) const {
    return {};
  }
};

// How far a person is heard speaking in a chat.
double chats01(const session::Scene& scene, const circuit::CircuitState& state, int person,
               double tick) {
  const circuit::SignShown shown = circuit::signShown(scene, runOf(state, person), tick);
  if (shown.model == nullptr || content::gestureOf(*shown.model) != GestureKind::chat) return 0.0;
  return 0.8 * circuit::signWeight01(shown);
}

}  // namespace

void addSigns(const session::Scene& scene, const session::World& world, Tick from,
              std::vector<Burst>& bursts) {
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    const circuit::PersonRun& run = runOf(world.circuit, p);
    if (run.sign < 0) continue;
    for (Tick tick = std::max(from, run.sign_begin) + 1; tick <= world.tick; ++tick) {
      const auto gesture = [&](Tick at) {
        return circuit::gestureAt(scene, p,
                                  circuit::signShown(scene, run, static_cast<double>(at)));
      };
      const circuit::SignShown shown = circuit::signShown(scene, run, static_cast<double>(tick));
      if (shown.model == nullptr) break;
      const SignNow sign{scene, world, p, tick, gesture(tick), gesture(tick - 1), bursts};
      addVoices(sign);
      addThings(sign, *shown.model);
    }
  }
}

void addLaughter(const session::Scene& scene, const session::World& world, Tick from,
                 std::vector<Burst>& bursts) {
  constexpr double kEvery_s = 2.4;
  constexpr double kHeard01 = 0.55;
  for (int p = 0; p < static_cast<int>(world.circle.people.size()); ++p) {
    if (session::isAway(scene, world, p)) continue;
    const session::CirclePerson& person = world.circle.people[static_cast<std::size_t>(p)];
    // Each in their own beat, and not over their own words.
    const Tick every = base::toTick(kEvery_s);
    const Tick own = base::toTick(0.37 * p);
    for (Tick tick = from + 1; tick <= world.tick; ++tick) {
      const auto now = static_cast<double>(tick);
      if ((tick + own) % every != 0) continue;
      const double laughs01 = person.shows01(session::Tell::laughs, now);
      if (laughs01 < kHeard01 || person.shows01(session::Tell::speaks, now) > 0.5) continue;
      const double pitch = voicePitch(scene, p) * (hasHighVoice(scene, p) ? 1.18 : 0.82);
      bursts.push_back(
          {BurstKind::laugh, p, mouthOf(scene, world, p, now), now, 0.34 * laughs01, pitch});
    }
  }
}

void addSpeech(const session::Scene& scene, const session::World& world,
               std::span<const session::Event> events, double tick, std::vector<Flow>& flows) {
  std::vector<double> speaks01(world.circuit.people.size(), -1.0);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const double since_s = (tick - static_cast<double>(event->tick)) / base::kTicksPerSecond;
    if (since_s > kLongest_s) break;
    const WordsOf words = std::visit(Speaker{}, event->body);
    if (words.person < 0 || words.letters == 0) continue;
    double& level01 = speaks01[static_cast<std::size_t>(words.person)];
    if (level01 >= 0.0) continue;  // they have said something since
    const double age_s = since_s - kBeforeSpeaking_s;
    const double left_s = spoken_s(words.letters) - age_s;
    level01 = maths::smoothstep(0.0, 0.12, age_s) * maths::smoothstep(0.0, 0.25, left_s);
  }
  for (int p = 0; p < static_cast<int>(speaks01.size()); ++p) {
    const double level01 =
        std::max(speaks01[static_cast<std::size_t>(p)], chats01(scene, world.circuit, p, tick));
    if (level01 <= 0.0) continue;
    flows.push_back({hasHighVoice(scene, p) ? FlowKind::high_voice : FlowKind::low_voice, p,
                     mouthOf(scene, world, p, tick), kSpeech01 * level01,
                     voicePitch(scene, p)});
  }
}

double murmur01(const circuit::CircuitState& state) {
  constexpr double kListening01 = 0.2;
  if (state.class_stopped || state.people.empty()) return 0.0;
  const bool idle = state.stage == circuit::Stage::ready || state.stage == circuit::Stage::rested;
  const bool watching = state.stage == circuit::Stage::demonstrating;
  if (!idle && !watching) return 0.0;
  const auto talks = [](const circuit::PersonRun& run) {
    return run.activity == circuit::Activity::waiting ||
           run.activity == circuit::Activity::finished;
  };
  const auto talking = std::count_if(state.people.begin(), state.people.end(), talks);
  if (talking < 2) return 0.0;  // with whom
  const double share01 = std::min(1.0, static_cast<double>(talking) / 6.0);
  return share01 * (watching ? kListening01 : 1.0);
}

void addMurmur(const session::Scene& scene, const session::World& world, double tick,
               std::vector<Flow>& flows) {
  constexpr double kMouth_m = 1.25;
  const double level01 = murmur01(world.circuit);
  if (level01 <= 0.0) return;
  maths::Vec3 middle{0.0, kMouth_m, 0.0};
  const double share = 1.0 / static_cast<double>(world.circuit.people.size());
  for (int p = 0; p < static_cast<int>(world.circuit.people.size()); ++p) {
    const maths::Vec3 at_m = circuit::whereIs(scene, world.circuit, p, tick).position_m;
    middle += {at_m.x * share, 0.0, at_m.z * share};
  }
  flows.push_back({FlowKind::murmur, -1, middle, kMurmur01 * level01, 1.0});
}

}  // namespace spotter::hearing
