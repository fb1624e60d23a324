#include "session/seated.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "circuit/mood.h"
#include "maths/angle.h"
#include "maths/curve.h"
#include "maths/trig.h"
#include "movement/habit.h"
#include "movement/sides.h"
#include "movement/sitting.h"
#include "people/mouth.h"
#include "talk/circle.h"

namespace spotter::session {
namespace {

using body::Side;
using content::MemberModel;

// Basis: proposed throughout, chosen by eye from the facilitator's chair.
constexpr double kSpeaksOpen = 0.62;  // of the jaw, in an open vowel
constexpr double kSpeaksRound = 0.8;
constexpr double kPhrase_s = 2.1;     // one gesture in so long
constexpr double kHandEvery_s = 13.0;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double humpAt(double from, double full, double until, double to, double time) {
  return maths::smoothstep(from, full, time) * maths::smoothstep(to, until, time);
}

/// Where the hands lie while they have nothing to do.
enum class Rest { thighs, lap, folded, knees };

/// One person on their chair at a moment.
struct Sitter {
  const Scene& scene;
  const World& world;
  int person;
  double tick;

  const CirclePerson& own() const { return world.circle.people[at(person)]; }
  const MemberModel& member() const { return scene.talk->members[at(person)].model; }
  const movement::Performer& performer() const {
    return scene.participants[at(person)].performer;
  }
  double shows(Tell tell) const { return own().shows01(tell, tick); }
  double time_s() const { return tick / base::kTicksPerSecond; }
  // Of their own, the same whenever they come: 0 to 1.
  double trait(const char* purpose) const {
    return 0.5 + 0.5 * maths::clamp(movement::habit(performer(), purpose) / 1.5, -1.0, 1.0);
  }

  Rest rest() const {
    switch (member().manner) {
      case MemberModel::Manner::sceptic:
        return Rest::folded;
      case MemberModel::Manner::frightened:
      case MemberModel::Manner::silent:
      case MemberModel::Manner::grieving:
        return Rest::lap;
      case MemberModel::Manner::over_doer:
        return Rest::knees;
      default:
        return trait("rests hands") > 0.5 ? Rest::lap : Rest::thighs;
    }
  }
  Side handy() const { return trait("handy") > 0.12 ? Side::right : Side::left; }
};

// The hands of somebody who speaks: in each phrase one, both or none of them.
void addSpeech(const Sitter& who, double weight, movement::Sitting& sitting) {
  if (weight <= 0.0) return;
  const double windows = who.time_s() / kPhrase_s + 0.37 * who.person;
  const int window = static_cast<int>(windows);
  const double t = windows - window;
  base::RandomStream stream(who.world.talk->seed, who.person, "phrase", window);
  const double lively = 0.35 + 0.65 * who.member().talkativeness01;
  const double what = stream.uniform();
  const bool own = what < 0.25 + 0.45 * lively;
  const bool both = what < 0.30 * lively;
  const double size = (0.55 + 0.45 * lively) * humpAt(0.02, 0.34, 0.62, 0.98, t) * weight;
  const double beat = 7.0 * maths::wave(1.7, who.time_s());
  for (const Side side : {Side::left, Side::right}) {
    movement::HandTells& hand = sitting.hand[movement::slot(side)];
    hand.speaks_raise_deg = 14.0 + 16.0 * stream.uniform();
    hand.speaks_elbow_deg = 66.0 + 22.0 * stream.uniform() + beat;
    hand.speaks_out_deg = 6.0 + 16.0 * stream.uniform();
    if (both || (own && side == who.handy())) hand.speaks01 = size;
  }
  sitting.nod_deg +=
      weight * (2.0 + 3.0 * maths::wave(0.9, who.time_s()) * maths::wave(0.37, who.time_s() + 1.0));
  sitting.head_turn_deg += weight * 4.0 * maths::wave(0.21, who.time_s() + who.person);
  sitting.lean_deg += weight * (3.0 + 1.5 * maths::wave(0.17, who.time_s()));
}

void restHands(const Sitter& who, movement::Sitting& sitting) {
  // A little cross is in the face only.
  const double cross = maths::smoothstep(0.62, 0.85, who.shows(Tell::cross));
  const double open = who.shows(Tell::opens);
  const Rest rest = who.rest();
  const double folded = std::max(cross, rest == Rest::folded ? 1.0 : 0.0) * (1.0 - open);
  for (movement::HandTells& hand : sitting.hand) {
    hand.lap01 = rest == Rest::lap || rest == Rest::folded ? 1.0 : 0.0;
    hand.folded01 = folded;
  }
  if (rest == Rest::knees) sitting.hands_ahead01 = 1.0;
}

// How they sit by themselves.
void sitAtEase(const Sitter& who, movement::Sitting& sitting) {
  const double time_s = who.time_s();
  const double easy = who.trait("sits back");
  sitting.lean_deg = maths::mix(-5.0, 0.0, easy);
  sitting.slump_deg = maths::mix(7.0, 0.0, easy);
  const movement::Performer& body = who.performer();
  const double man = 1.0 - body.skeleton.physique.sex01;
  sitting.feet_apart_m = 2.0 * body.half_hip_width_m *
                         (0.75 + 0.55 * man + 0.5 * who.trait("feet apart"));
  sitting.left_ahead_m = 0.06 * maths::clamp(movement::habit(body, "foot ahead"), -1.0, 1.0);
  sitting.turn_deg = 5.0 * movement::habit(who.performer(), "sits turned") / 2.0;
  if (who.rest() == Rest::knees) sitting.lean_deg = 9.0;
  if (who.member().manner == MemberModel::Manner::frightened) {
    sitting.lean_deg = 3.0;
    sitting.shrug_m = 0.008;
  }
  // From one side to the other now and then.
  const double every_s = 17.0 + 9.0 * who.trait("shifts");
  const double windows = time_s / every_s + 0.23 * who.person;
  const int window = static_cast<int>(windows);
  const auto leanOf = [&](int number) {
    base::RandomStream stream(who.world.talk->seed, who.person, "shifts", number);
    return stream.uniform(-2.4, 2.4);
  };
  sitting.aside_deg += maths::mix(leanOf(window - 1), leanOf(window),
                                  maths::minimumJerk((windows - window) * every_s / 1.4));
}

void showTells(const Sitter& who, movement::Sitting& sitting) {
  const double time_s = who.time_s();
  const double speaks = who.shows(Tell::speaks);
  const double keen = who.shows(Tell::keen) * (1.0 - speaks);
  const double away = who.shows(Tell::away);
  const double upset = who.shows(Tell::upset);
  const double laughs = who.shows(Tell::laughs);
  const double thoughtful = who.shows(Tell::thoughtful) * (1.0 - upset);
  movement::HandTells& handy = sitting.hand[movement::slot(who.handy())];
  movement::HandTells& other = sitting.hand[movement::slot(body::other(who.handy()))];
  sitting.lean_deg += 13.0 * keen + 3.0 * who.shows(Tell::listens) - 8.0 * away;
  sitting.nod_deg += 5.0 * away;
  sitting.slump_deg += 12.0 * away + 6.0 * who.shows(Tell::tired);
  sitting.nod_deg += 3.0 * who.shows(Tell::tired) + 3.0 * who.shows(Tell::worried);
  sitting.lean_deg += 2.0 * who.shows(Tell::worried) - 2.0 * who.shows(Tell::cross);
  sitting.shrug_m += 0.010 * who.shows(Tell::worried) + 0.012 * keen * keen;
  handy.raised01 = handUp01(who.world, who.person, who.tick) *
                   (0.45 + 0.55 * who.member().talkativeness01);
  // Laughter throws back, then forward, and shakes.
  sitting.lean_deg += laughs * (-3.0 + 6.0 * maths::wave(0.31, time_s) + 0.9 * maths::wave(2.6, time_s));
  sitting.nod_deg += laughs * (-9.0 + 6.0 * maths::wave(0.31, time_s));
  sitting.shrug_m += laughs * (0.006 + 0.006 * maths::wave(2.6, time_s));
  // Bowed, and the face goes into a hand.
  sitting.lean_deg += upset * 9.0;
  sitting.nod_deg += upset * 20.0;
  sitting.slump_deg += upset * 5.0;
  sitting.shrug_m += upset * (0.006 + 0.004 * maths::wave(0.9, time_s) * maths::wave(0.23, time_s));
  handy.face01 = maths::smoothstep(0.55, 0.95, upset) * (1.0 - 0.9 * speaks);
  const double chin = maths::smoothstep(0.5, 0.65, thoughtful) * (1.0 - speaks) * (1.0 - keen);
  if (who.trait("hand to chin") > 0.4) other.chin01 = chin;
  sitting.nod_deg -= 3.0 * thoughtful;
  const double nods = who.shows(Tell::nods);
  const double bursts = maths::smoothstep(-0.2, 0.4, maths::wave(0.27, time_s + 1.7 * who.person));
  sitting.nod_deg += nods * bursts * (3.5 + 3.5 * maths::wave(1.15, time_s + 0.4 * who.person));
  if (who.member().manner != MemberModel::Manner::hard_of_hearing) return;
  const double strains = (1.0 - speaks) * who.shows(Tell::listens);
  sitting.lean_deg += 6.0 * strains;
  handy.ear01 = std::max(0.0, 1.0 - handy.raised01 - handy.face01) * strains *
                maths::smoothstep(0.2, 0.7, maths::wave(0.06, time_s));
}

// The words and the mouth that says them.
void addMouth(const Sitter& who, circuit::Look& look) {
  const auto& speaking = who.world.talk->speaking;
  if (!speaking || speaking->line < 0) return;
  const talk::SceneLine& line = who.scene.talk->lines[at(speaking->line)];
  if (line.by != who.person) return;
  const double since_s = (who.tick - static_cast<double>(speaking->begin)) / base::kTicksPerSecond;
  const people::Mouth mouth = people::mouthAt(line.model.text, since_s);
  look.jaw = std::max(look.jaw, kSpeaksOpen * mouth.open01);
  look.purse = std::max(look.purse, kSpeaksRound * mouth.round01);
  look.mouth_wide = std::max(look.mouth_wide, mouth.wide01);
}

circuit::Look faceOf(const Sitter& who) {
  const double speaks = who.shows(Tell::speaks);
  const double upset = who.shows(Tell::upset), worried = who.shows(Tell::worried);
  const double cross = who.shows(Tell::cross), tired = who.shows(Tell::tired);
  circuit::Mood mood;
  mood.joy = 0.85 * who.shows(Tell::smiles);
  mood.laugh = who.shows(Tell::laughs) * (1.0 - 0.55 * speaks);
  mood.bored = 0.9 * who.shows(Tell::away);
  mood.attentive = std::max(who.shows(Tell::listens), who.shows(Tell::keen)) * (1.0 - upset);
  mood.fear = std::max(0.55 * worried, 0.24 * upset);
  mood.fatigue = std::max(0.65 * tired, 0.12 * upset);
  mood.pain = std::max(0.75 * who.shows(Tell::pained), 0.45 * upset);
  mood.strain = 0.55 * cross;
  circuit::Look look;
  circuit::showMood(mood, who.time_s(), look);
  look.brows *= 1.0 - cross;
  look.purse = std::max(look.purse, 0.35 * cross * (1.0 - speaks));
  look.lids = std::max(look.lids, 0.42 * upset);
  look.lids = std::max(look.lids, 0.20 * tired);
  look.flush = 0.15 * upset;
  // A breath is taken in before words.
  const double up = handUp01(who.world, who.person, who.tick);
  look.jaw = std::max(look.jaw, 0.16 * up * (1.0 - speaks));
  look.tilt_deg = std::max(look.tilt_deg, 5.0 * who.shows(Tell::thoughtful));
  addMouth(who, look);
  circuit::settleFace(look);
  return look;
}

double shankLean_deg(const Scene& scene, int person) {
  const double trait =
      0.5 + 0.5 * maths::clamp(movement::habit(scene.participants[at(person)].performer,
                                               "draws feet in") /
                                   1.5,
                               -1.0, 1.0);
  return 1.0 + 13.0 * trait;
}

}  // namespace

circuit::Placement seatedPlace(const Scene& scene, int person) {
  const movement::ChairPlacement own = movement::sittingChair(
      scene.participants[at(person)].performer, shankLean_deg(scene, person));
  const talk::Seat seat =
      talk::seatOf(scene.place, static_cast<int>(scene.participants.size()), person);
  return locomotion::composed({{seat.x_m, 0.0, seat.z_m}, seat.heading_rad},
                              locomotion::inverse({own.front_m, own.heading_rad}));
}

double handUp01(const World& world, int person, double tick) {
  const double keen = world.circle.people[at(person)].shows01(Tell::keen, tick) *
                      (1.0 - world.circle.people[at(person)].shows01(Tell::speaks, tick));
  const double wants = maths::smoothstep(0.55, 0.95, keen);
  if (wants <= 0.0) return 0.0;
  const double windows = tick / (kHandEvery_s * base::kTicksPerSecond) + 0.31 * person;
  const double t = kHandEvery_s * (windows - std::floor(windows));
  return wants * humpAt(0.5, 1.7, 6.0, 7.6, t);
}

circuit::Appearance seatedAppearance(const Scene& scene, const World& world, int person,
                                     double tick) {
  const Sitter who{scene, world, person, tick};
  movement::Sitting sitting;
  sitAtEase(who, sitting);
  restHands(who, sitting);
  addSpeech(who, who.shows(Tell::speaks), sitting);
  showTells(who, sitting);
  const circuit::Breathing& breathing = world.circuit.people[at(person)].breathing;
  sitting.shank_lean_deg = shankLean_deg(scene, person);
  sitting.breath_turns = breathing.turnsAt(tick);
  sitting.breath_depth = breathing.depthAt(tick) + 0.8 * who.shows(Tell::keen);
  circuit::Appearance appearance;
  appearance.place = seatedPlace(scene, person);
  appearance.pose = movement::sittingPose(who.performer(), sitting, who.time_s(),
                                          static_cast<std::uint64_t>(person));
  appearance.look = faceOf(who);
  appearance.breath = circuit::breathOf(world.circuit, person, tick);
  return appearance;
}

}  // namespace spotter::session
