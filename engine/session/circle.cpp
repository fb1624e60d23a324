#include "session/circle.h"

#include <algorithm>

#include "base/random.h"
#include "maths/curve.h"
#include "session/circle_gaze.h"
#include "talk/wishes.h"

namespace spotter::session {
namespace {

using content::BeatModel;
using content::LineModel;
using content::MemberModel;
using content::Move;
using content::TieModel;

// Basis: proposed throughout. Seconds.
constexpr double kLooksAgain_s = 1.0;   // wishes grow slowly
constexpr double kTakesBreath_s = 1.8;  // before somebody speaks of their own accord
constexpr double kQuick_s = 0.45;
constexpr double kFace_s = 0.9;
constexpr double kPosture_s = 1.6;
constexpr double kLetsGo_s = 2.6;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// How long a face stays after the words that came with it.
double stays_s(LineModel::Face face) {
  switch (face) {
    case LineModel::Face::laugh:
      return 1.5;
    case LineModel::Face::smile:
    case LineModel::Face::thoughtful:
      return 3.0;
    case LineModel::Face::pain:
      return 5.0;
    case LineModel::Face::worried:
    case LineModel::Face::tired:
      return 8.0;
    case LineModel::Face::cross:
      return 10.0;
    case LineModel::Face::upset:
      return 18.0;
    case LineModel::Face::neutral:
      break;
  }
  return 0.0;
}

using Strengths = std::array<double, kTells>;
double& of(Strengths& strengths, Tell tell) { return strengths[static_cast<std::size_t>(tell)]; }

void showFace(Strengths& s, LineModel::Face face, double strength) {
  const auto raise = [&](Tell tell, double to) { of(s, tell) = std::max(of(s, tell), to); };
  switch (face) {
    case LineModel::Face::smile:
      return raise(Tell::smiles, strength);
    case LineModel::Face::laugh:
      return raise(Tell::laughs, strength);
    case LineModel::Face::worried:
      return raise(Tell::worried, strength);
    case LineModel::Face::tired:
      return raise(Tell::tired, strength);
    case LineModel::Face::upset:
      return raise(Tell::upset, strength);
    case LineModel::Face::cross:
      return raise(Tell::cross, strength);
    case LineModel::Face::thoughtful:
      return raise(Tell::thoughtful, strength);
    case LineModel::Face::pain:
      return raise(Tell::pained, strength);
    case LineModel::Face::neutral:
      return;
  }
}

/// What one person shows now.
class Showing {
 public:
  Showing(const talk::TalkScene& scene, const talk::TalkState& state, const Circle& circle,
          int person, Tick tick)
      : scene_(scene), state_(state), circle_(circle), person_(person), tick_(tick) {}

  Strengths strengths() const {
    Strengths s{};
    of(s, Tell::speaks) = speaks() ? 1.0 : 0.0;
    of(s, Tell::keen) = keen01();
    of(s, Tell::listens) = circle_.holder == person_ ? 0.0 : 0.4;
    if (!speaks() && !isMeant()) of(s, Tell::away) = maths::smoothstep(0.60, 0.25, attention01());
    const talk::MemberRun& run = own();
    if (run.face_since > 0 && (speaks() || tick_ < faceUntil())) showFace(s, run.face, 1.0);
    showManner(s);
    if (!speaks()) answerOthers(s);
    of(s, Tell::listens) *= 1.0 - of(s, Tell::away);
    const bool opens = speaks() || of(s, Tell::keen) > 0.6 || of(s, Tell::upset) > 0.6;
    of(s, Tell::opens) = opens ? 1.0 : 0.0;
    return s;
  }

  /// When their face lets go by itself; a moment in the past when it has.
  Tick faceUntil() const {
    const talk::MemberRun& run = own();
    return run.ended < 0 ? 0 : run.ended + base::toTick(stays_s(run.face));
  }

 private:
  const talk::MemberRun& own() const { return state_.members[at(person_)]; }
  const MemberModel& model() const { return scene_.members[at(person_)].model; }
  double attention01() const { return own().attention01; }
  bool speaks() const { return lineNow() != nullptr && lineNow()->by == person_; }
  bool isMeant() const {
    return state_.speaking && state_.speaking->wording >= 0 &&
           (state_.speaking->person == person_ || state_.speaking->other == person_);
  }
  const talk::SceneLine* lineNow() const {
    if (!state_.speaking || state_.speaking->line < 0) return nullptr;
    return &scene_.lines[at(state_.speaking->line)];
  }
  double tie(int to, TieModel::Kind kind) const { return scene_.tie01(person_, to, kind); }

  double keen01() const {
    if (speaks() || state_.stage != talk::TalkStage::talking) return 0.0;
    // About to speak: a breath, and forward.
    const bool queued = !state_.queue.empty() && !state_.speaking &&
                        scene_.lines[at(state_.queue.front().line)].by == person_;
    const bool soon = state_.wish && state_.wish->person == person_ && !state_.speaking &&
                      state_.wish->at - tick_ <= base::toTick(kTakesBreath_s);
    if (queued || soon) return 1.0;
    return maths::clamp((talk::wants01(scene_, state_, person_, tick_) - 0.12) / 0.75, 0.0, 1.0);
  }

  // How somebody mostly is, before anything was said.
  void showManner(Strengths& s) const {
    const auto raise = [&](Tell tell, double to) { of(s, tell) = std::max(of(s, tell), to); };
    switch (model().manner) {
      case MemberModel::Manner::grieving:
        return raise(Tell::tired, 0.25);
      case MemberModel::Manner::frightened:
        return raise(Tell::worried, 0.22);
      case MemberModel::Manner::joker:
        return raise(Tell::smiles, 0.18);
      case MemberModel::Manner::talker:
        return raise(Tell::smiles, 0.12);
      case MemberModel::Manner::fatalist:
        return raise(Tell::tired, 0.15);
      case MemberModel::Manner::sceptic:
        return raise(Tell::cross, 0.15);
      default:
        return;
    }
  }

  // Laughter is caught, tears are felt, and who is listened to nods.
  void answerOthers(Strengths& s) const {
    const auto raise = [&](Tell tell, double to) { of(s, tell) = std::max(of(s, tell), to); };
    const double there = maths::smoothstep(0.15, 0.5, attention01());
    if (state_.speaking && state_.speaking->wording >= 0) return hearFacilitator(s, there);
    const talk::SceneLine* line = lineNow();
    if (!line) return;
    const double rubs = tie(line->by, TieModel::Kind::rubs_up_against);
    const double likes = std::max(tie(line->by, TieModel::Kind::likes),
                                  tie(line->by, TieModel::Kind::partner));
    raise(Tell::listens, (0.5 + 0.5 * likes) * there);
    const bool at_cost = line->beat >= 0 && scene_.beats[at(line->beat)].with == person_ &&
                         scene_.beats[at(line->beat)].model.kind == BeatModel::Kind::joke;
    if (at_cost) return raise(Tell::upset, 0.45);
    if (line->model.face == LineModel::Face::laugh || line->model.face == LineModel::Face::smile) {
      const bool laughs = line->model.face == LineModel::Face::laugh;
      const double caught = there * (1.0 - rubs) * (0.55 + 0.45 * likes) * drawn("laughs", 0.5);
      raise(Tell::smiles, (laughs ? 1.0 : 0.6) * caught);
      if (laughs && caught > 0.5) raise(Tell::laughs, 0.8 * caught);
    }
    if (line->model.face == LineModel::Face::upset) raise(Tell::worried, 0.45 * there);
    if (line->model.face == LineModel::Face::pain) raise(Tell::worried, 0.25 * there);
    raise(Tell::cross, 0.6 * rubs);
    if (drawn("agrees", 0.0) < 0.25 + 0.4 * likes - rubs) raise(Tell::nods, 0.7 * there);
  }

  void hearFacilitator(Strengths& s, double there) const {
    const content::WordingModel& wording = scene_.wordings[at(state_.speaking->wording)].model;
    of(s, Tell::listens) = std::max(of(s, Tell::listens), (isMeant() ? 1.0 : 0.6) * there);
    const bool meant = isMeant() || (state_.speaking->person < 0 && circle_.before == person_);
    switch (wording.move) {
      case Move::simple_reflection:
      case Move::complex_reflection:
      case Move::affirm:
      case Move::normalise:
      case Move::summarise: {
        const double nods = meant ? 1.0 : 0.55 * drawn("nods", 0.2);
        of(s, Tell::nods) = nods * maths::smoothstep(0.2, 0.6, own().trust01);
        if (meant && wording.move == Move::affirm)
          of(s, Tell::smiles) = std::max(of(s, Tell::smiles), 0.6);
        break;
      }
      case Move::open_question:
      case Move::teach_back:
      case Move::elicit:
        of(s, Tell::thoughtful) =
            std::max(of(s, Tell::thoughtful), (meant ? 0.7 : 0.35) * there);
        break;
      default:
        break;
    }
    if (wording.quality != content::WordingModel::Quality::poor) return;
    if (meant) of(s, Tell::cross) = std::max(of(s, Tell::cross), 0.5);
  }

  // Not everybody takes the same line alike: least to 1, the same all through it.
  double drawn(const char* purpose, double least) const {
    base::RandomStream stream(state_.seed, person_, purpose, static_cast<int>(circle_.begun));
    return stream.uniform(least, 1.0);
  }

  const talk::TalkScene& scene_;
  const talk::TalkState& state_;
  const Circle& circle_;
  int person_;
  Tick tick_;
};

double takes_s(Tell tell, bool rises) {
  switch (tell) {
    case Tell::speaks:
    case Tell::nods:
      return kQuick_s;
    case Tell::keen:
    case Tell::away:
      return kPosture_s;
    case Tell::opens:
      return rises ? kFace_s : kLetsGo_s;
    case Tell::upset:
    case Tell::cross:
      return rises ? kPosture_s : kLetsGo_s;
    default:
      return rises ? kFace_s : kLetsGo_s;
  }
}

// Who has the floor now, and who had it before.
void followFloor(const talk::TalkScene& scene, const talk::TalkState& state, Circle& circle) {
  if (!state.speaking || state.speaking->begin == circle.begun) return;
  const int speaker = state.speaking->wording >= 0
                          ? Circle::kFacilitator
                          : scene.lines[at(state.speaking->line)].by;
  if (speaker != circle.holder) circle.before = circle.holder;
  circle.holder = speaker;
  circle.begun = state.speaking->begin;
}

}  // namespace

double Course::at(double tick) const {
  const double s = (tick - static_cast<double>(since)) / (over_s * base::kTicksPerSecond);
  if (s >= 1.0) return to;
  if (s <= 0.0) return from;
  return maths::hermite(from, from_per_s, to, 0.0, s, over_s);
}

double Course::speedAt_per_s(double tick) const {
  const double s = (tick - static_cast<double>(since)) / (over_s * base::kTicksPerSecond);
  if (s >= 1.0 || s < 0.0) return 0.0;
  const double q = s * s;
  return (6.0 * s - 6.0 * q) * (to - from) / over_s + (3.0 * q - 4.0 * s + 1.0) * from_per_s;
}

void Course::send(double to_now, double takes_s, Tick tick) {
  constexpr double kSame = 0.02;
  if (to_now < to + kSame && to_now > to - kSame) return;
  const auto now = static_cast<double>(tick);
  const double speed = speedAt_per_s(now);
  from = at(now);
  from_per_s = speed;
  to = to_now;
  over_s = takes_s;
  since = tick;
}

Circle beginCircle(const talk::TalkScene& scene) {
  Circle circle;
  circle.people.resize(scene.members.size());
  for (CirclePerson& person : circle.people) {
    person.now.sight = person.before.sight = circuit::Sight::facilitator;
    person.now.since = person.before.since = -base::kTicksPerSecond;
  }
  return circle;
}

void stepCircle(const talk::TalkScene& scene, const talk::TalkState& state, Tick tick, bool changed,
                Circle& circle) {
  if (!changed && tick < circle.next) return;
  followFloor(scene, state, circle);
  circle.next = tick + base::toTick(kLooksAgain_s);
  const auto notLaterThan = [&](Tick moment) {
    if (moment > tick) circle.next = std::min(circle.next, moment);
  };
  if (state.wish) notLaterThan(state.wish->at - base::toTick(kTakesBreath_s));
  for (int p = 0; p < static_cast<int>(circle.people.size()); ++p) {
    if (state.members[at(p)].aside) continue;
    const Showing showing(scene, state, circle, p, tick);
    const Strengths strengths = showing.strengths();
    CirclePerson& person = circle.people[at(p)];
    for (int t = 0; t < kTells; ++t) {
      Course& course = person.tells[at(t)];
      const double to = strengths[at(t)];
      course.send(to, takes_s(static_cast<Tell>(t), to > course.to), tick);
    }
    notLaterThan(showing.faceUntil());
    stepGaze({scene, state, circle, p, tick}, person);
    notLaterThan(person.until);
  }
}

}  // namespace spotter::session
