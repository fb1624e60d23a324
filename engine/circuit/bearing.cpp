#include "circuit/bearing.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/random.h"
#include "circuit/mood.h"
#include "circuit/signs.h"
#include "circuit/transition.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/breath.h"
#include "people/mouth.h"

namespace spotter::circuit {
namespace {

using movement::GestureKind;

constexpr double kGlanceMost_deg = 26.0;
constexpr double kLaboured = 2.6;  // depth from which the mouth is open
constexpr double kGasping = 4.2;
constexpr double kSpeaksOpen = 0.80;  // of the jaw, in an open vowel
constexpr double kSpeaksRound = 0.8;

const PersonRun& runOf(const CircuitState& state, int person) {
  return state.people[static_cast<std::size_t>(person)];
}

double secondsSince(Tick since, double tick) {
  return (tick - static_cast<double>(since)) / base::kTicksPerSecond;
}

// Where the facilitator begins, against the person's heading.
double towardFacilitator_rad(const Scene& scene, const CircuitState& state, int person) {
  const Whereabouts& where = runOf(state, person).where;
  if (where.underWay()) return 0.0;
  const Placement place = whereIs(scene, state, person, 0.0);
  const double bearing = maths::arcTangent2(scene.model.trainee_x_m - place.position_m.x,
                                            scene.model.trainee_z_m - place.position_m.z);
  return locomotion::wrapped(bearing - place.heading_rad);
}

// Between two repetitions the eyes go to the facilitator now and then, and the weight shifts.
void settle(const CircuitState& state, int person, double tick, movement::Overlay& overlay) {
  constexpr double kLeast_s = 0.6;
  constexpr double kGlances01 = 0.4;
  constexpr double kShift_m = 0.007;
  const PersonRun& run = runOf(state, person);
  if (run.activity != Activity::exercising) return;
  const double pause_s = base::toSeconds(run.end - run.begin) - run.plan.duration_s;
  const double since_s = secondsSince(run.begin, tick) - run.plan.duration_s;
  if (pause_s < kLeast_s || since_s <= 0.0) return;
  const double share = maths::raisedCosine(since_s / pause_s);
  base::RandomStream stream(state.seed, person, "settling", state.bout * 1000 + run.repetition);
  if (stream.uniform() < kGlances01) {
    overlay.look_deg =
        share * maths::clamp(maths::degrees(overlay.glance_rad), -kGlanceMost_deg, kGlanceMost_deg);
  }
  overlay.shift_m = kShift_m * (0.6 + run.state.fatigue01) * stream.uniform(-1.0, 1.0) * share;
}

void addFace(Look& look, std::string_view face, double weight) {
  if (face == "pain") look.pain = std::max(look.pain, weight);
  if (face == "strain") look.strain = std::max(look.strain, weight);
  if (face == "fatigue") look.fatigue = std::max(look.fatigue, weight);
  if (face == "smile") look.smile = std::max(look.smile, weight);
}

const char* faceName(content::EventModel::Face face) {
  switch (face) {
    case content::EventModel::Face::pain:
      return "pain";
    case content::EventModel::Face::strain:
      return "strain";
    case content::EventModel::Face::fatigue:
      return "fatigue";
    case content::EventModel::Face::smile:
      return "smile";
    case content::EventModel::Face::neutral:
      return "neutral";
  }
  return "neutral";
}

// What the mouth does to say something.
void addMouth(const people::Mouth& mouth, double weight, Look& look) {
  look.jaw = std::max(look.jaw, kSpeaksOpen * weight * mouth.open01);
  look.purse = std::max(look.purse, kSpeaksRound * weight * mouth.round01);
  look.mouth_wide = std::max(look.mouth_wide, weight * mouth.wide01);
}

void addSpeech(const PersonRun& run, double tick, Look& look) {
  const Attention& attention = run.attention;
  if (attention.words.empty()) return;
  addMouth(people::mouthAt(attention.words, secondsSince(attention.spoke, tick)), 1.0, look);
}

// Small talk that nobody can understand from where they stand.
people::Mouth chatting(double time_s) {
  constexpr std::string_view kWords =
      "and then I said to her, well, you never know, do you. Mind you, it was a lovely afternoon. ";
  const double whole_s = people::spoken_s(kWords.size());
  return people::mouthAt(kWords, time_s - whole_s * std::floor(time_s / whole_s));
}

// A rise and a fall after something that happened.
double pulse01(Tick since, double tick, double after_s, double lasts_s) {
  const double t = secondsSince(since, tick);
  return maths::smoothstep(after_s, after_s + 0.5, t) *
         maths::smoothstep(lasts_s, lasts_s - 1.2, t);
}

// How far somebody's laughter is seen and caught.
double laughterSeen01(const Scene& scene, const CircuitState& state, const PersonRun& run,
                      double tick) {
  const Fixation& now = run.attention.now;
  if (now.sight != Sight::person || now.person < 0) return 0.0;
  const SignShown shown = signShown(scene, runOf(state, now.person), tick);
  const bool laughs = shown.model != nullptr && gestureOf(*shown.model) == GestureKind::laugh;
  return laughs ? signWeight01(shown) * maths::smoothstep(0.2, 0.9, secondsSince(now.since, tick))
                : 0.0;
}

// What a person makes of what they hear, see and wait for.
Mood moodOf(const Scene& scene, const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  const Attention& attention = run.attention;
  const bool exercises = run.activity == Activity::exercising;
  Mood mood;
  mood.joy = std::max(0.85 * pulse01(attention.pleased, tick, 0.3, 4.5),
                      0.8 * laughterSeen01(scene, state, run, tick));
  mood.fear = std::max(0.7 * pulse01(attention.frightened, tick, 0.2, 6.0),
                       (exercises ? 0.5 : 0.2) * maths::smoothstep(0.4, 0.9, run.state.fear01));
  const double listens = pulse01(attention.addressed, tick, 0.0, 5.0);
  const bool follows =
      attention.now.sight == Sight::facilitator || attention.now.sight == Sight::person;
  const double since_s = secondsSince(attention.now.since, tick);
  mood.attentive =
      std::max(listens, follows && !exercises ? maths::smoothstep(0.0, 0.6, since_s) : 0.0);
  mood.bored = bored01(scene, state, person, tick);
  mood.attentive *= 1.0 - mood.bored;
  mood.fatigue = 0.6 * maths::smoothstep(0.45, 1.0, run.state.fatigue01);
  return mood;
}

// Signs in which somebody is dizzy. Dizziness has a face of its own: a class that asks for a
// listless one beside it does not get that of a person who is out of breath.
bool isDizzy(GestureKind kind) {
  return kind == GestureKind::faint || kind == GestureKind::rise_dizzy ||
         kind == GestureKind::sway || kind == GestureKind::tremble;
}

// What the mouth, the brows and the lids do by themselves in a sign.
void addFaceOf(const movement::Gesture& gesture, double weight, Look& look) {
  const double t = gesture.age_s;
  const movement::GestureMoment moment = movement::momentOf(gesture);
  const bool left = gesture.side == body::Side::left;
  Mood mood;
  switch (gesture.kind) {
    case GestureKind::faint:
    case GestureKind::rise_dizzy:
    case GestureKind::sway:
      mood.dizzy = weight;
      break;
    case GestureKind::hand_to_chest:
      mood.fear = 0.55 * weight;
      break;
    case GestureKind::breathless:
      mood.fear = 0.35 * weight;
      break;
    case GestureKind::white_knuckles:
      mood.fear = 0.9 * weight;
      break;
    case GestureKind::arm_drift:
      (left ? look.droop_left : look.droop_right) = weight;
      break;
    case GestureKind::give_way:
      mood.fear = weight * (0.35 + 0.65 * moment.buckle01);
      look.jaw = std::max(look.jaw, 0.35 * weight * moment.buckle01);
      break;
    case GestureKind::lose_balance:
      mood.fear = weight * (0.35 + 0.65 * moment.fling01);
      look.jaw = std::max(look.jaw, 0.5 * weight * moment.fling01);
      break;
    case GestureKind::tremble:
      mood.dizzy = 0.6 * weight;
      mood.fear = 0.3 * weight;
      break;
    case GestureKind::freeze:
      mood.fear = 0.8 * weight;
      look.lids = weight * (0.30 + 0.6 * maths::smoothstep(0.7, 0.95, maths::wave(0.31, t)));
      break;
    case GestureKind::feverish:
      mood.fatigue = 0.6 * weight;
      mood.pain = 0.3 * weight * moment.reach01;
      look.flush = std::max(look.flush, 0.85 * weight);
      look.lids = std::max(look.lids, 0.34 * weight);
      break;
    case GestureKind::laugh:
      mood.laugh = weight;
      break;
    case GestureKind::chat:
      addMouth(chatting(t), weight, look);
      break;
    default:
      break;
  }
  showMood(mood, t, look);
}

// The mouth helps with laboured breath: open on the way in, pursed on the way out (RF-3).
void addBreath(const PersonRun& run, double tick, Look& look) {
  const double turns = run.breathing.turnsAt(tick);
  const double laboured = maths::smoothstep(kLaboured, kGasping, run.breathing.depthAt(tick));
  const double lungs = movement::lungs01(turns);
  const double half = maths::smoothstep(0.0, 0.35, lungs);
  if (movement::breathesIn(turns)) {
    look.jaw = std::max(look.jaw, 0.65 * laboured * half);
  } else {
    look.purse = laboured * half * maths::smoothstep(1.0, 0.85, lungs);
  }
  look.jaw = std::max(look.jaw, 0.12 * laboured);
}

void addEffort(const Scene& scene, const CircuitState& state, const PersonRun& run, double tick,
               Look& look) {
  const double span = std::max(1.0, static_cast<double>(run.end - run.begin));
  const double effort = maths::raisedCosine((tick - static_cast<double>(run.begin)) / span);
  for (const people::ActiveFault& active : run.state.faults) {
    const auto& fault = scene.stations[static_cast<std::size_t>(state.station)]
                            .faults[static_cast<std::size_t>(active.fault)];
    addFace(look, fault.causes[static_cast<std::size_t>(active.cause)].tell_face,
            0.9 * effort * std::min(1.0, active.share01));
  }
  look.strain = std::max(look.strain, 0.25 * effort * run.state.fatigue01);
  addHeldBreath(run.plan, secondsSince(run.begin, tick), look);
}

void addSign(const Scene& scene, const PersonRun& run, int person, double tick, Look& look) {
  const SignShown shown = signShown(scene, run, tick);
  if (shown.model == nullptr) return;
  const double weight = signWeight01(shown);
  const movement::Gesture gesture = gestureAt(scene, person, shown);
  const bool builds = gesture.kind == GestureKind::guard;
  const bool tired = shown.model->face == content::EventModel::Face::fatigue;
  if (isDizzy(gesture.kind)) look.fatigue *= 1.0 - weight;
  if (!tired || !isDizzy(gesture.kind)) {
    addFace(look, faceName(shown.model->face),
            builds ? weight * (0.35 + 0.65 * shown.progress01) : weight);
  }
  look.pallor = std::max(look.pallor, shown.model->pallor01 * weight);
  look.sweat = std::max(look.sweat, shown.model->sweat01 * weight);
  look.flush *= 1.0 - weight;
  addFaceOf(gesture, weight, look);
}

}  // namespace

void addHeldBreath(const movement::RepetitionPlan& plan, double performed_s, Look& look) {
  if (plan.breath_hold_s <= 0.0) return;
  const double longer = maths::smoothstep(0.5, 4.0, performed_s - plan.breath_hold_from_s);
  const double after = movement::letOut01(plan, performed_s);
  const double held = movement::heldBreath01(plan, performed_s) * (1.0 - after);
  look.strain = std::max(look.strain, held * (0.35 + 0.5 * longer));
  look.flush = std::max(look.flush, std::max(held, 0.8 * after) * (0.2 + 0.7 * longer));
  look.jaw = std::max(look.jaw, 0.5 * after);
  look.purse = std::max(look.purse, 0.55 * after);
}

movement::Overlay overlayOf(const Scene& scene, const CircuitState& state, int person,
                            double tick) {
  const PersonRun& run = runOf(state, person);
  movement::Overlay overlay;
  overlay.breath_turns = run.breathing.turnsAt(tick);
  overlay.breath_depth = run.breathing.depthAt(tick);
  overlay.tired01 = run.state.fatigue01;
  overlay.glance_rad = towardFacilitator_rad(scene, state, person);
  settle(state, person, tick, overlay);
  const SignShown shown = signShown(scene, run, tick);
  if (shown.model != nullptr) overlay.gesture = gestureAt(scene, person, shown);
  return overlay;
}

Look lookOf(const Scene& scene, const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  Look look;
  look.flush = 0.5 * maths::smoothstep(0.4, 1.0, run.state.fatigue01);
  if (run.state.pain > 5.0) look.pain = 0.7;
  addBreath(run, tick, look);
  if (run.activity == Activity::exercising) addEffort(scene, state, run, tick, look);
  showMood(moodOf(scene, state, person, tick), tick / base::kTicksPerSecond, look);
  addSign(scene, run, person, tick, look);
  addSpeech(run, tick, look);
  settleFace(look);
  return look;
}

double breathOf(const CircuitState& state, int person, double tick) {
  const PersonRun& run = runOf(state, person);
  const double turns = run.breathing.turnsAt(tick);
  if (run.activity != Activity::exercising)
    return run.breathing.depthAt(tick) * movement::lungs01(turns);
  return movement::breathAt(run.plan, secondsSince(run.begin, tick), turns,
                            run.breathing.depthAt(tick));
}

}  // namespace spotter::circuit
