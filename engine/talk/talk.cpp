#include "talk/talk.h"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "base/random.h"
#include "people/mouth.h"
#include "talk/offers.h"
#include "talk/replies.h"
#include "talk/wishes.h"

namespace spotter::talk {

namespace {

using base::Refusal;
using content::BeatModel;
using content::Move;
using content::Response;
using Refused = std::optional<Refusal>;

// Basis: proposed.
constexpr double kBegins_s = 1.5;     // until the first line
constexpr double kBreath_s = 0.4;     // before the facilitator speaks
constexpr double kAgain_s = 4.0;      // after a hold that came to nothing, until the next
constexpr double kAtLatest_s = 300.0;  // after the planned end the group gets up
constexpr double kDead_s = 120.0;     // of silence when nobody has anything left to say, until the group gets up
constexpr double kAfterHold_s = 2.0;  // who waited through a hold is quick
constexpr Tick kNever = std::numeric_limits<Tick>::max();

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Tick planned(const TalkScene& scene, const TalkState& state) {
  return state.began + base::toTick(scene.model.minutes * 60.0);
}
Tick latest(const TalkScene& scene, const TalkState& state) {
  return planned(scene, state) + base::toTick(kAtLatest_s);
}

/// These do not wait until somebody's turn is over, only until their line is.
bool cutsIn(Move move) {
  return content::intentOf(move) == content::Intent::steer && move != Move::summarise;
}

Refused checkSay(const TalkScene& scene, const TalkState& state, const Say& say) {
  if (state.pending || (state.speaking && state.speaking->wording >= 0))
    return Refusal{"speaking", "You are speaking already."};
  const int count = static_cast<int>(scene.members.size());
  if (say.person < -1 || say.person >= count || say.other < -1 || say.other >= count)
    return Refusal{"nobody", "There is nobody with that number in this group."};
  const int wording = scene.wordingOf(say.wording);
  if (wording < 0) return Refusal{"unknown_wording", "There is no such wording."};
  const int slide = scene.messageOf(say.slide);
  if (slide < 0 && !say.slide.empty())
    return Refusal{"unknown_slide", "There is no such slide."};
  bool needs_slide = false;
  for (const Offer& offer : offers(scene, state)) {
    const auto& offered = offer.wordings;
    if (std::find(offered.begin(), offered.end(), wording) == offered.end()) continue;
    if (offer.slide != slide) {
      needs_slide = needs_slide || (offer.slide >= 0 && slide < 0);
      continue;
    }
    if (offer.person >= 0 && say.person >= 0 && say.person != offer.person)
      return Refusal{"for_another", "These words are for " +
                                        scene.members[at(offer.person)].person.name + "."};
    if (offer.needs_person && say.person < 0)
      return Refusal{"who", "Say first whom you mean."};
    if (say.person >= 0 && isGone(state.members[at(say.person)]))
      return Refusal{"aside", "They have left the circle."};
    return {};
  }
  if (needs_slide) return Refusal{"which_slide", "Say first which slide you show."};
  return Refusal{"not_offered", "That does not fit what is being said now."};
}

struct Checker {
  const TalkScene& scene;
  const TalkState& state;
  Tick now;

  Refused operator()(const HoldFloor&) const {
    if (state.speaking && state.speaking->wording >= 0)
      return Refusal{"speaking", "You are speaking already."};
    if (state.held_since >= 0 && now < state.held_since + base::toTick(kHolds_s + kAgain_s))
      return Refusal{"just_held", "Somebody else would like to speak first."};
    return {};
  }
  Refused operator()(const LeaveFloor&) const { return {}; }
  Refused operator()(const Say& say) const { return checkSay(scene, state, say); }
};

bool floorTaken(const TalkState& state) { return state.speaking || !state.queue.empty(); }

struct Applier {
  const TalkScene& scene;
  TalkState& state;
  Tick now;

  void operator()(const HoldFloor&) const {
    state.held_since = now;
    // While others speak the time to choose begins when they have finished.
    state.held_until = floorTaken(state) ? kNever : now + base::toTick(kHolds_s);
    state.wish.reset();
  }
  void operator()(const LeaveFloor&) const {
    state.held_until = now;
    state.wish.reset();
  }
  /// Who alone can be meant by a wording that is offered now, or -1.
  int onlyOne(int wording) const {
    for (const Offer& offer : offers(scene, state)) {
      if (std::find(offer.wordings.begin(), offer.wordings.end(), wording) != offer.wordings.end())
        return offer.person;
    }
    return -1;
  }
  void operator()(const Say& say) const {
    const int wording = scene.wordingOf(say.wording);
    const int person = say.person >= 0 ? say.person : onlyOne(wording);
    state.pending = Pending{wording, person, say.other, scene.messageOf(say.slide),
                            referenceOf(scene, state, wording, person, say.other)};
    if (cutsIn(scene.wordings[at(state.pending->wording)].model.move)) state.queue.clear();
    state.wish.reset();
  }
};

/// One step of a discussion in which something may happen.
class Stepping {
 public:
  Stepping(const TalkScene& scene, TalkState& state, Tick tick, std::vector<TalkEvent>& events,
           const BeliefRules& rules)
      : scene_(scene), state_(state), tick_(tick), events_(events), rules_(rules) {}

  void run() {
    if (state_.speaking && tick_ >= state_.speaking->end) finish();
    if (!state_.speaking) goOn();
    tellTime();
    state_.next = nextMoment();
  }

 private:
  void finish() {
    const Speaking done = *state_.speaking;
    state_.speaking.reset();
    state_.quiet_since = tick_;
    state_.wish.reset();
    if (done.wording >= 0) finishTurn(done);
    else finishLine(done.line);
    if (state_.queue.empty() && state_.held_until == kNever)
      state_.held_until = tick_ + base::toTick(kHolds_s);
  }

  void finishTurn(const Speaking& done) {
    const content::WordingModel wording = wordingOf(done.wording, done.slide);
    const Response taken = takenAs(scene_, state_, wording, done.begin);
    const bool informs = taken == Response::lectured || taken == Response::informed ||
                         taken == Response::pushed;
    state_.informing_run = informs ? state_.informing_run + 1 : 0;
    hearFacilitator(rules_, scene_, state_, wording, taken, done.person);
    if (taken == Response::asked &&
        (wording.move == Move::elicit || wording.move == Move::open_question))
      state_.elicited = tick_;
    state_.question_answers = -1;
    // What was given back once is not given back again.
    if (done.refers.gist_line >= 0 && state_.gist_line == done.refers.gist_line)
      state_.gist_line = -1;
    answerTurn(scene_, state_, {done.wording, done.person, done.refers, taken}, tick_, events_);
  }

  /// What is said, with the message that a slide shows.
  content::WordingModel wordingOf(int index, int slide) const {
    content::WordingModel wording = scene_.wordings[at(index)].model;
    if (slide >= 0) wording.message = scene_.model.messages[at(slide)].id;
    return wording;
  }

  void finishLine(int index) {
    const SceneLine& line = scene_.lines[at(index)];
    MemberRun& run = state_.members[at(line.by)];
    run.ended = tick_;
    if (lastSpeaker(scene_, state_) != line.by) {
      ++run.turns;
      state_.before_last = lastSpeaker(scene_, state_);
    }
    state_.last_line = index;
    const bool has_more = std::any_of(state_.queue.begin(), state_.queue.end(), [&](const Queued& queued) {
      return scene_.lines[at(queued.line)].by == line.by;
    });
    if (run.leaves && !has_more) run.aside = true;
    if (!line.model.gist.empty()) state_.gist_line = index;
    hearPeer(rules_, scene_, state_, line);
  }

  void goOn() {
    if (tick_ >= latest(scene_, state_)) return end(false);
    if (state_.pending && (state_.queue.empty() || cutsIn(pendingMove()))) {
      if (tick_ >= state_.quiet_since + base::toTick(kBreath_s)) speakTurn();
      return;
    }
    if (!state_.queue.empty()) {
      if (tick_ >= state_.quiet_since + state_.queue.front().gap) speakLine();
      return;
    }
    if (state_.stage == TalkStage::closing) return end(true);
    if (tick_ < state_.held_until) return;
    if (!state_.wish) state_.wish = nextWish(scene_, state_, quietFor());
    if (state_.wish && tick_ >= state_.wish->at) return grant(*state_.wish);
    if (!state_.wish && tick_ >= nobodySpeaks()) end(false);
  }

  Move pendingMove() const { return scene_.wordings[at(state_.pending->wording)].model.move; }

  Tick quietFor() const {
    if (state_.held_until <= state_.quiet_since) return state_.quiet_since;
    return std::max(state_.quiet_since, state_.held_until - base::toTick(kAfterHold_s));
  }

  /// When people get up because nobody has anything left to say.
  Tick nobodySpeaks() const { return std::max(quietFor(), state_.held_until) + base::toTick(kDead_s); }

  void grant(const Wish wish) {
    state_.wish.reset();
    if (wish.answers) ++state_.question_answers;
    if (wish.beat >= 0) openBeat(scene_, state_, wish.beat, wish.answers, tick_, events_);
    else state_.queue.push_back({wish.line, 0, wish.answers});
    // The pause is over: the first line begins now.
    state_.queue.front().gap = 0;
    speakLine();
  }

  void speakLine() {
    const Queued next = state_.queue.front();
    state_.queue.erase(state_.queue.begin());
    const SceneLine& line = scene_.lines[at(next.line)];
    const Tick end = tick_ + base::toTick(people::spoken_s(line.model.text.size()));
    state_.speaking = Speaking{next.line, -1, -1, -1, -1, {}, tick_, end};
    ++state_.said[at(next.line)];
    MemberRun& run = state_.members[at(line.by)];
    run.face = line.model.face;
    run.face_since = tick_;
    content::PlanPart part = line.model.plan;
    using Use = content::StockLineModel::Use;
    if (line.source == SceneLine::Source::stock && line.use >= Use::plan_what &&
        line.use <= Use::plan_if_then)
      part = static_cast<content::PlanPart>(static_cast<int>(line.use) -
                                            static_cast<int>(Use::plan_what) + 1);
    events_.push_back(Spoke{line.by, line.model.id, line.model.text, end,
                            line.beat < 0 ? "" : scene_.beats[at(line.beat)].model.id,
                            line.model.talk, line.model.message, part, line.model.confidence,
                            next.answered});
  }

  void speakTurn() {
    const Pending turn = *state_.pending;
    state_.pending.reset();
    state_.held_until = -1;
    state_.held_since = -1;
    for (MemberRun& run : state_.members) run.aside = isGone(run);  // what they would have said is passed over
    const content::WordingModel wording = wordingOf(turn.wording, turn.slide);
    const std::string words = wordsOf(scene_, turn.wording, turn.refers);
    const Tick end = tick_ + base::toTick(people::spoken_s(words.size()));
    ++state_.led;
    ++state_.worded[at(turn.wording)];
    state_.speaking = Speaking{-1,          turn.wording, turn.person, turn.other,
                               turn.slide, turn.refers,  tick_,       end};
    if (turn.slide >= 0) {
      state_.slide = turn.slide;
      state_.slide_since = tick_;
      ++state_.slides[at(turn.slide)];
    }
    events_.push_back(Led{wording.id, words, end, turn.person, turn.other,
                          state_.live_beat < 0 ? "" : scene_.beats[at(state_.live_beat)].model.id,
                          wording.move, wording.code, wording.quality, wording.critical,
                          wording.message, takenAs(scene_, state_, wording, tick_)});
  }

  void tellTime() {
    if (state_.time_told || tick_ < planned(scene_, state_)) return;
    state_.time_told = true;
    events_.push_back(TimeIsUp{});
  }

  void end(bool closed) {
    state_.stage = TalkStage::ended;
    events_.push_back(TalkEnded{closed});
  }

  Tick nextMoment() const {
    if (state_.stage == TalkStage::ended) return kNever;
    Tick next = kNever;
    if (state_.speaking) next = state_.speaking->end;
    else if (state_.pending) next = state_.quiet_since + base::toTick(kBreath_s);
    else if (!state_.queue.empty()) next = state_.quiet_since + state_.queue.front().gap;
    else if (tick_ < state_.held_until) next = state_.held_until;
    else if (state_.wish) next = state_.wish->at;
    else next = nobodySpeaks();
    if (!state_.speaking) next = std::min(next, latest(scene_, state_));
    if (!state_.time_told) next = std::min(next, planned(scene_, state_));
    return std::max(next, tick_ + 1);
  }

  const TalkScene& scene_;
  TalkState& state_;
  Tick tick_;
  std::vector<TalkEvent>& events_;
  const BeliefRules& rules_;
};

}  // namespace

TalkState beginTalk(const TalkScene& scene, std::uint64_t seed, Tick now,
                    std::vector<TalkEvent>& events) {
  TalkState state;
  state.seed = seed;
  state.began = now;
  state.quiet_since = now + base::toTick(kBegins_s);
  state.next = now + 1;
  for (const SceneMember& member : scene.members) {
    MemberRun run;
    run.trust01 = member.model.trust01;
    run.confidence01 = member.model.confidence01;
    run.holds01 = member.holds01;
    run.heard.assign(scene.model.messages.size(), 0);
    state.members.push_back(std::move(run));
  }
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    base::RandomStream random(seed, static_cast<int>(i), "there");
    const bool there = random.uniform() < scene.beats[i].model.chance01;
    state.beats.push_back({there ? BeatRun::Stage::waiting : BeatRun::Stage::absent, 0});
  }
  state.said.assign(scene.lines.size(), 0);
  state.worded.assign(scene.wordings.size(), 0);
  state.slides.assign(scene.model.messages.size(), 0);
  TalkBegan began{scene.model.id, scene.model.title, scene.model.minutes, {}};
  for (const content::MessageModel& message : scene.model.messages)
    began.messages.push_back({message.id, message.text});
  events.push_back(std::move(began));
  if (scene.opening >= 0) openBeat(scene, state, scene.opening, false, now, events);
  return state;
}

std::optional<base::Refusal> checkTalk(const TalkScene& scene, const TalkState& state, Tick now,
                                       const TalkCommand& command) {
  if (state.stage != TalkStage::talking)
    return Refusal{"talk_over", "The discussion is over."};
  return std::visit(Checker{scene, state, now}, command);
}

void applyTalk(const TalkScene& scene, TalkState& state, Tick now, const TalkCommand& command) {
  std::visit(Applier{scene, state, now}, command);
  state.next = now;
}

void stepTalk(const TalkScene& scene, TalkState& state, Tick tick, std::vector<TalkEvent>& events,
              const BeliefRules& rules) {
  if (state.stage == TalkStage::ended || tick < state.next) return;
  Stepping(scene, state, tick, events, rules).run();
}

}  // namespace spotter::talk
