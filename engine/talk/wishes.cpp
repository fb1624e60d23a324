#include "talk/wishes.h"

#include <algorithm>

#include "base/random.h"

namespace spotter::talk {

namespace {

using content::BeatModel;
using Use = content::StockLineModel::Use;

// Basis: proposed. Seconds.
constexpr double kQuickest_s = 0.3;      // from the end of a line to the next at the soonest
constexpr double kReluctant_s = 11.0;    // more, for who hardly takes the floor
constexpr double kJustSpoke_s = 12.0;    // who spoke so lately holds back
constexpr double kHoldsBack_s = 4.0;     // by so much, less for who talks readily
constexpr double kHush_s = 10.0;         // after what is hard to hear, until the next
constexpr double kSmallTalk_s = 14.0;    // silence until somebody says anything at all
constexpr double kSilence_s = 4.0;       // that is an answer of its own
constexpr double kChimesIn_s = 1.2;      // after somebody of the group
constexpr double kChimesIn01 = 0.22;     // how often, for who talks readily
constexpr double kForTie01 = 0.35;       // and more often after somebody one is tied to
constexpr double kGravity_s = 60.0;      // after something grave came up, until anybody chats again
constexpr int kAnswersToOneQuestion = 4;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// When the last speaker, one of the group, ended; -1 when the facilitator spoke last.
Tick afterPeer(const TalkScene& scene, const TalkState& state) {
  return state.last_line < 0 ? -1 : state.members[at(scene.lines[at(state.last_line)].by)].ended;
}

/// Who has just said something that makes a group fall silent: it is the facilitator's turn. Nobody:
/// -1.
int hushedBy(const TalkScene& scene, const TalkState& state) {
  if (state.live_beat < 0 || state.last_line < 0) return -1;
  if (state.quiet_since != afterPeer(scene, state)) return -1;
  switch (scene.beats[at(state.live_beat)].model.kind) {
    case BeatModel::Kind::low_mood:
    case BeatModel::Kind::self_harm:
    case BeatModel::Kind::red_flag:
    case BeatModel::Kind::tears:
      return scene.lines[at(state.last_line)].beat == state.live_beat
                 ? scene.beats[at(state.live_beat)].by
                 : -1;
    default:
      return -1;
  }
}

/// Collects wishes and keeps the one that comes first.
class Earliest {
 public:
  Earliest(const TalkScene& scene, const TalkState& state, Tick quiet_since)
      : scene_(scene),
        state_(state),
        quiet_since_(quiet_since),
        hushed_by_(hushedBy(scene, state)) {}

  /// @param urge01  how much they want it
  /// @param extra_s  silence that it takes in any case
  void add(int person, int beat, int line, double urge01, double extra_s, bool answers,
           Tick not_before = 0) {
    base::RandomStream random(state_.seed, person, "latency", static_cast<int>(draws()));
    const double readily01 = scene_.members[at(person)].model.talkativeness01;
    double latency_s = kQuickest_s + extra_s + kReluctant_s * (1.0 - urge01);
    latency_s *= random.uniform(0.6, 1.2);
    if (hushed_by_ >= 0 && person != hushed_by_) latency_s += kHush_s;
    const MemberRun& run = state_.members[at(person)];
    if (run.ended >= 0 && quiet_since_ - run.ended < base::toTick(kJustSpoke_s))
      latency_s += kHoldsBack_s * (1.3 - readily01);
    const Tick when = std::max(quiet_since_, not_before) + base::toTick(latency_s);
    if (!wish_ || when < wish_->at) wish_ = Wish{person, beat, line, when, answers};
  }

  std::optional<Wish> take() const { return wish_; }

 private:
  // A new draw for every silence: all lines that were said, and all turns of the facilitator.
  std::int64_t draws() const {
    std::int64_t turns = state_.led;
    for (const MemberRun& run : state_.members) turns += run.turns;
    return turns;
  }

  const TalkScene& scene_;
  const TalkState& state_;
  Tick quiet_since_;
  int hushed_by_;
  std::optional<Wish> wish_;
};

double progress01(const BeatModel& beat, double now_s) {
  return std::clamp((now_s - beat.from_s) / std::max(1.0, static_cast<double>(beat.to_s - beat.from_s)),
                    0.0, 1.0);
}

/// What has waited until its time is up comes at the first breath that is left to it.
double urge01(const BeatModel& beat, double readily01, double now_s) {
  if (now_s >= beat.to_s) return 1.0;
  return 0.35 * readily01 + 0.65 * progress01(beat, now_s);
}

double tie01(const TalkScene& scene, int from, int to) {
  using Kind = content::TieModel::Kind;
  return std::max({scene.tie01(from, to, Kind::partner), scene.tie01(from, to, Kind::likes),
                   scene.tie01(from, to, Kind::rubs_up_against)});
}

int unsaid(const TalkScene& scene, const TalkState& state, int person, Use use) {
  for (std::size_t i = 0; i < scene.lines.size(); ++i) {
    const SceneLine& line = scene.lines[i];
    if (line.source == SceneLine::Source::stock && line.by == person && line.use == use &&
        state.said[i] == 0)
      return static_cast<int>(i);
  }
  return -1;
}

/// Something grave came up a little while ago.
bool isHeavy(const TalkScene& scene, const TalkState& state, Tick quiet_since) {
  return isGrave(scene, state.live_beat) &&
         quiet_since < state.beats[at(state.live_beat)].opened + base::toTick(kGravity_s);
}

/// What one says makes another speak: what they would say to a question, or a word to add.
void chimeIn(const TalkScene& scene, const TalkState& state, Earliest& earliest) {
  const int speaker = scene.lines[at(state.last_line)].by;
  int turns = 0;
  for (const MemberRun& run : state.members) turns += run.turns;
  for (int person = 0; person < static_cast<int>(scene.members.size()); ++person) {
    if (person == speaker || isGone(state.members[at(person)])) continue;
    base::RandomStream random(state.seed, person, "chime", turns);
    const double readily01 = scene.members[at(person)].model.talkativeness01;
    if (random.uniform() >= kChimesIn01 * readily01 + kForTie01 * tie01(scene, person, speaker))
      continue;
    for (std::size_t i = 0; i < scene.beats.size(); ++i) {
      const SceneBeat& beat = scene.beats[i];
      if (beat.by != person || beat.model.prompt != BeatModel::Prompt::asked ||
          !isDue(scene, state, static_cast<int>(i)))
        continue;
      earliest.add(person, static_cast<int>(i), -1, 1.0, kChimesIn_s, false);
      return;
    }
    const int word = unsaid(scene, state, person, Use::adds);
    if (word >= 0) earliest.add(person, -1, word, 1.0, kChimesIn_s, false);
  }
}

}  // namespace

bool isGrave(const TalkScene& scene, int beat) {
  if (beat < 0) return false;
  switch (scene.beats[at(beat)].model.kind) {
    case BeatModel::Kind::medicine:
    case BeatModel::Kind::low_mood:
    case BeatModel::Kind::self_harm:
    case BeatModel::Kind::red_flag:
    case BeatModel::Kind::tears:
      return true;
    default:
      return false;
  }
}

bool isDue(const TalkScene& scene, const TalkState& state, int beat) {
  if (state.beats[at(beat)].stage != BeatRun::Stage::waiting) return false;
  const int after = scene.beats[at(beat)].after;
  // What comes after a beat that is not there this time comes without it.
  return after < 0 || state.beats[at(after)].stage != BeatRun::Stage::waiting;
}

std::optional<Wish> nextWish(const TalkScene& scene, const TalkState& state, Tick quiet_since) {
  Earliest earliest(scene, state, quiet_since);
  const double now_s = base::toSeconds(quiet_since - state.began);
  const bool question = state.question_answers >= 0 &&
                        state.question_answers < kAnswersToOneQuestion;
  const bool heavy = isHeavy(scene, state, quiet_since);
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    const SceneBeat& beat = scene.beats[i];
    const int index = static_cast<int>(i);
    if (beat.by < 0 || !isDue(scene, state, index)) continue;
    if (isGone(state.members[at(beat.by)])) continue;
    const double readily01 = scene.members[at(beat.by)].model.talkativeness01;
    if (beat.model.prompt == BeatModel::Prompt::by_itself) {
      earliest.add(beat.by, index, -1, urge01(beat.model, readily01, now_s), 0.0, false,
                   state.began + base::toTick(beat.model.from_s));
    } else if (beat.model.prompt == BeatModel::Prompt::asked && question) {
      earliest.add(beat.by, index, -1, 0.3 + 0.7 * readily01, 0.0, true);
    }
  }
  for (std::size_t p = 0; p < scene.members.size(); ++p) {
    const int person = static_cast<int>(p);
    const double readily01 = scene.members[p].model.talkativeness01;
    if (isGone(state.members[p])) continue;
    if (question) {
      const int answer = unsaid(scene, state, person, Use::answers_question);
      // Something on the topic comes before what fits any topic.
      if (answer >= 0) earliest.add(person, -1, answer, 0.2 + 0.6 * readily01, 1.5, true);
      continue;
    }
    if (heavy) continue;
    for (const Use use : {Use::off_topic, Use::jokes, Use::complains}) {
      const int line = unsaid(scene, state, person, use);
      if (line >= 0) earliest.add(person, -1, line, readily01, kSmallTalk_s, false);
    }
  }
  if (!question && !heavy && state.quiet_since == afterPeer(scene, state)) chimeIn(scene, state, earliest);
  if (state.live_beat >= 0) {
    for (const int reply : scene.beats[at(state.live_beat)].replies) {
      const SceneLine& line = scene.lines[at(reply)];
      const bool waited = std::find(line.model.to.begin(), line.model.to.end(),
                                    content::Response::waited) != line.model.to.end();
      if (waited && state.said[at(reply)] == 0 && !isGone(state.members[at(line.by)]))
        earliest.add(line.by, -1, reply, 1.0, kSilence_s, false);
    }
  }
  return earliest.take();
}

double wants01(const TalkScene& scene, const TalkState& state, int person, Tick now) {
  const double now_s = base::toSeconds(now - state.began);
  double most = 0.0;
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    const SceneBeat& beat = scene.beats[i];
    if (beat.by != person || !isDue(scene, state, static_cast<int>(i))) continue;
    if (isGone(state.members[at(person)])) continue;
    if (beat.model.prompt == BeatModel::Prompt::by_itself && now_s >= beat.model.from_s)
      most = std::max(most, 0.4 + 0.6 * progress01(beat.model, now_s));
    if (beat.model.prompt == BeatModel::Prompt::asked && state.question_answers >= 0)
      most = std::max(most, 0.6);
    // Who waits to be asked shows it only a little.
    if (beat.model.prompt == BeatModel::Prompt::invited) most = std::max(most, 0.2);
  }
  return most;
}

}  // namespace spotter::talk
