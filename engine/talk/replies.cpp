#include "talk/replies.h"

#include <algorithm>
#include <optional>

#include "base/random.h"
#include "talk/beliefs.h"
#include "talk/offers.h"
#include "talk/wishes.h"

namespace spotter::talk {

namespace {

using content::BeatModel;
using content::Move;
using content::Response;
using content::UtteranceCode;
using Quality = content::WordingModel::Quality;
using Use = content::StockLineModel::Use;

// Basis: proposed.
constexpr double kSameTurn_s = 0.35;   // between two lines of one person
constexpr double kReplies_s = 0.9;     // before a reply
constexpr double kLeaveLasts_s = 60.0;  // discussion_and_assessment A7: within the last minute
constexpr double kGuarded01 = 0.2;      // trust below which people keep to themselves
constexpr double kNods01 = 0.3;         // share of replies that somebody agrees with

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Response planResponse(Move move) {
  return static_cast<Response>(static_cast<int>(Response::plan_what) + static_cast<int>(move) -
                               static_cast<int>(Move::plan_what));
}
Use planUse(Move move) {
  return static_cast<Use>(static_cast<int>(Use::plan_what) + static_cast<int>(move) -
                          static_cast<int>(Move::plan_what));
}

/// Somebody wants to know something of the facilitator, or must be told.
bool isQuestion(const TalkScene& scene, int beat) {
  if (beat < 0) return false;
  const BeatModel::Kind kind = scene.beats[at(beat)].model.kind;
  return kind == BeatModel::Kind::question || kind == BeatModel::Kind::medicine ||
         kind == BeatModel::Kind::red_flag;
}

/// One turn's answers, put together.
class Answering {
 public:
  Answering(const TalkScene& scene, TalkState& state, const Turn& turn, Tick now,
            std::vector<TalkEvent>& events)
      : scene_(scene),
        state_(state),
        turn_(turn),
        wording_(scene.wordings[at(turn.wording)].model),
        target_(turn.refers.person),
        now_(now),
        events_(events) {}

  void run() {
    if (wording_.move == Move::close) return closeTalk();
    if (content::isPlanStep(wording_.move) && turn_.person >= 0) return answerPlan();
    if (turn_.taken == Response::invited) return answerInvitation();
    if (wording_.move == Move::ask_permission && turn_.taken == Response::asked)
      return answerLeave();
    openQuestion();
    if (isOnTheBeat() && saysReply(turn_.taken)) nod();
    else answerFromStock();
    if (turn_.taken == Response::made_safe) leaveCircle();
  }

 private:
  /// What was said is about what is being talked of, so that its replies fit. Questions of the topic that can be
  /// asked at any time are about something of their own.
  bool isOnTheBeat() const {
    if (state_.live_beat < 0) return false;
    const SceneWording& said = scene_.wordings[at(turn_.wording)];
    if (said.beat == state_.live_beat) return true;
    if (said.beat >= 0 && said.beat == scene_.any_time &&
        (turn_.taken == Response::asked || turn_.taken == Response::pushed))
      return false;
    // What fits any topic asks past what is grave.
    if (isGrave(scene_, state_.live_beat) && wording_.move == Move::open_question &&
        turn_.taken == Response::asked)
      return false;
    if (turn_.refers.gist_line >= 0)
      return scene_.lines[at(turn_.refers.gist_line)].beat == state_.live_beat;
    if (said.model.message.empty()) return true;
    const int belief = scene_.beats[at(state_.live_beat)].belief;
    return belief >= 0 && scene_.model.beliefs[at(belief)].message == said.model.message;
  }
  bool unsaid(int line) const {
    return state_.said[at(line)] == 0 && !isQueued(line) &&
           !state_.members[at(scene_.lines[at(line)].by)].aside;
  }
  bool isQueued(int line) const {
    return std::any_of(state_.queue.begin(), state_.queue.end(),
                       [&](const Queued& queued) { return queued.line == line; });
  }
  void say(int line, bool answered = true) {
    const bool first = state_.queue.empty();
    const bool same = !first && scene_.lines[at(state_.queue.back().line)].by ==
                                    scene_.lines[at(line)].by;
    state_.queue.push_back({line, base::toTick(same ? kSameTurn_s : kReplies_s), answered});
  }
  int stock(int person, Use use) const {
    for (std::size_t i = 0; i < scene_.lines.size(); ++i) {
      const SceneLine& line = scene_.lines[i];
      if (line.source == SceneLine::Source::stock && line.by == person && line.use == use &&
          unsaid(static_cast<int>(i)))
        return static_cast<int>(i);
    }
    return -1;
  }
  bool saysStock(int person, Use use) {
    const int line = person < 0 ? -1 : stock(person, use);
    if (line < 0) return false;
    say(line);
    return true;
  }

  /// The first reply of a beat to a response that was not said yet.
  std::optional<int> replyTo(int beat, Response response, int by = -1) const {
    if (beat < 0) return std::nullopt;
    for (const int reply : scene_.beats[at(beat)].replies) {
      const SceneLine& line = scene_.lines[at(reply)];
      const auto& to = line.model.to;
      if (!unsaid(reply) || (by >= 0 && line.by != by)) continue;
      if (std::find(to.begin(), to.end(), response) != to.end()) return reply;
    }
    return std::nullopt;
  }
  bool saysReply(Response response) {
    // Who is asked by name answers, or nobody does.
    const bool asks_one = response == Response::asked && turn_.person >= 0;
    const auto reply = replyTo(state_.live_beat, response, asks_one ? turn_.person : -1);
    if (!reply) return false;
    say(*reply);
    // To the group several may have something to say.
    if (response != Response::handed_back) return true;
    const auto second = replyTo(state_.live_beat, response);
    if (second && scene_.lines[at(*second)].by != scene_.lines[at(*reply)].by) say(*second);
    return true;
  }

  /// A question to the group stays open: others answer after a pause.
  void openQuestion() {
    const bool to_group = turn_.person < 0 && !isGrave(scene_, state_.live_beat) &&
                          (wording_.move == Move::open_question ||
                           wording_.move == Move::elicit || turn_.taken == Response::handed_back);
    if (to_group && (turn_.taken == Response::asked || turn_.taken == Response::handed_back))
      state_.question_answers = 0;
  }

  /// Who shows a warning sign, or is at risk, does not come back into the circle.
  void leaveCircle() {
    for (std::size_t i = 0; i < scene_.beats.size(); ++i) {
      const SceneBeat& beat = scene_.beats[i];
      const bool at_risk = beat.model.kind == BeatModel::Kind::red_flag ||
                           beat.model.kind == BeatModel::Kind::self_harm;
      if (at_risk && state_.beats[i].stage == BeatRun::Stage::open && beat.by >= 0 &&
          beat.by == target_)
        leave(beat.by);
    }
  }

  /// At once, or after what they have to say to that.
  void leave(int person) {
    const bool speaks = std::any_of(state_.queue.begin(), state_.queue.end(), [&](const Queued& queued) {
      return scene_.lines[at(queued.line)].by == person;
    });
    (speaks ? state_.members[at(person)].leaves : state_.members[at(person)].aside) = true;
  }

  void nod() {
    if (isGrave(scene_, state_.live_beat)) return;  // nobody nods at that
    base::RandomStream random(state_.seed, -1, "nod", state_.led);
    if (random.uniform() >= kNods01 || state_.queue.empty()) return;
    const int by = random.below(static_cast<int>(scene_.members.size()));
    if (by == scene_.lines[at(state_.queue.back().line)].by) return;
    saysStock(by, turn_.taken == Response::handed_back ? Use::adds : Use::agrees);
  }

  void answerFromStock() {
    switch (turn_.taken) {
      case Response::listened:
        saysStock(target_, Use::feels_heard);
        return;
      case Response::informed:
        if (!isGrave(scene_, state_.live_beat)) saysStock(target_, Use::agrees);
        return;
      case Response::lectured:
        // Who is lectured mostly falls silent.
        if (target_ >= 0 && state_.members[at(target_)].trust01 < 0.5)
          saysStock(target_, Use::resists);
        return;
      case Response::pushed:
        saysStock(target_, wording_.code == UtteranceCode::confront ? Use::takes_offence
                                                                    : Use::resists);
        return;
      case Response::asked:
        if (wording_.move == Move::teach_back) saysStock(target_, Use::in_own_words);
        else answerQuestion();
        return;
      case Response::made_safe:
        saysStock(target_, Use::thanks);
        return;
      default:
        return;
    }
  }

  /// Of who was asked by name; else of who spoke last, where the group was not asked.
  void answerQuestion() {
    if (turn_.person < 0 && state_.question_answers >= 0) return;
    const int whom = turn_.person >= 0 ? turn_.person : target_;
    // Small words are no answer there.
    if (isGrave(scene_, state_.live_beat) && whom == scene_.beats[at(state_.live_beat)].by) return;
    if (!saysStock(whom, Use::answers_question) && turn_.person >= 0) saysStock(whom, Use::declines_invitation);
  }

  void answerLeave() {
    if (target_ >= 0 && state_.members[at(target_)].trust01 < kGuarded01) {
      saysStock(target_, Use::resists);
      return;
    }
    state_.leave_until = now_ + base::toTick(kLeaveLasts_s);
    saysStock(target_, Use::gives_leave);
  }

  bool opensBeatOf(int person) {
    // What waits for an invitation, then what they would say to a question or by themselves.
    const double now_s = base::toSeconds(now_ - state_.began);
    for (const auto prompt : {BeatModel::Prompt::invited, BeatModel::Prompt::asked,
                              BeatModel::Prompt::by_itself}) {
      for (std::size_t i = 0; i < scene_.beats.size(); ++i) {
        const SceneBeat& beat = scene_.beats[i];
        if (beat.by != person || beat.model.prompt != prompt ||
            beat.model.kind == BeatModel::Kind::plan || !isDue(scene_, state_, static_cast<int>(i)))
          continue;
        if (prompt == BeatModel::Prompt::by_itself && now_s < beat.model.from_s) continue;
        openBeat(scene_, state_, static_cast<int>(i), true, now_, events_);
        return true;
      }
    }
    return false;
  }

  void answerInvitation() {
    MemberRun& run = state_.members[at(turn_.person)];
    run.invited = now_;
    if (run.trust01 < kGuarded01 && saysStock(turn_.person, Use::declines_invitation)) return;
    // What they have to say to what is being talked of comes before what waits for them.
    if (const auto reply = replyTo(state_.live_beat, Response::invited, turn_.person))
      return say(*reply);
    if (opensBeatOf(turn_.person)) return;
    if (saysStock(turn_.person, Use::accepts_invitation)) return;
    saysStock(turn_.person, Use::declines_invitation);
  }

  void answerPlan() {
    const int person = turn_.person;
    int plan = -1;
    for (std::size_t i = 0; i < scene_.beats.size(); ++i) {
      if (scene_.beats[i].by == person && scene_.beats[i].model.kind == BeatModel::Kind::plan &&
          state_.beats[i].stage != BeatRun::Stage::absent)
        plan = static_cast<int>(i);
    }
    if (turn_.taken == Response::pushed || wording_.quality == Quality::poor) {
      if (const auto reply = replyTo(plan, Response::pushed, person)) return say(*reply);
      if (!saysStock(person, Use::not_ready)) saysStock(person, Use::resists);
      return;
    }
    if (plan >= 0 && isDue(scene_, state_, plan))
      openBeat(scene_, state_, plan, true, now_, events_);
    // Who is not ready says so in words of the topic, where it has some for this step.
    if (const auto reply = replyTo(plan, planResponse(wording_.move), person)) return say(*reply);
    const bool ready = plan >= 0 ? scene_.beats[at(plan)].model.ready
                                 : wouldPlan(scene_, state_, person);
    // A plan of the topic and one that fits any topic are two plans.
    if (!ready) saysStock(person, Use::not_ready);
    else if (plan < 0) saysStock(person, planUse(wording_.move));
  }

  void closeTalk() {
    state_.stage = TalkStage::closing;
    state_.queue.clear();
    if (scene_.closing < 0) return;
    for (const int line : scene_.beats[at(scene_.closing)].lines) {
      if (unsaid(line)) say(line, false);
    }
  }

  const TalkScene& scene_;
  TalkState& state_;
  const Turn& turn_;
  const content::WordingModel& wording_;
  int target_;
  Tick now_;
  std::vector<TalkEvent>& events_;
};

}  // namespace

Response takenAs(const TalkScene& scene, const TalkState& state,
                 const content::WordingModel& wording, Tick now) {
  const bool does_it = wording.quality != Quality::poor;
  const bool asked_first =
      isQuestion(scene, state.live_beat) || now <= state.leave_until ||
      (state.elicited >= 0 && now - state.elicited <= base::toTick(kLeaveLasts_s));
  switch (wording.code) {
    case UtteranceCode::confront:
    case UtteranceCode::persuade:
      return Response::pushed;
    case UtteranceCode::give_information:
    case UtteranceCode::persuade_with_permission:
      if (wording.move == Move::take_aside || wording.move == Move::get_help)
        return does_it ? Response::made_safe : Response::moved_on;
      return asked_first ? Response::informed : Response::lectured;
    default:
      break;
  }
  if (does_it && content::isPlanStep(wording.move)) return planResponse(wording.move);
  if (does_it && wording.move == Move::invite) return Response::invited;
  if (does_it && (wording.move == Move::hand_back || wording.move == Move::link))
    return Response::handed_back;
  if (does_it && (wording.move == Move::take_aside || wording.move == Move::get_help))
    return Response::made_safe;
  switch (wording.code) {
    case UtteranceCode::open_question:
    case UtteranceCode::closed_question:
    case UtteranceCode::seek_collaboration:
      return Response::asked;
    case UtteranceCode::structure: {
      const bool listens = content::intentOf(wording.move) == content::Intent::listen ||
                           wording.move == Move::summarise;
      return does_it && listens ? Response::listened : Response::moved_on;
    }
    default:
      // Words that are twisted are not felt as heard.
      return does_it ? Response::listened : Response::moved_on;
  }
}

void openBeat(const TalkScene& scene, TalkState& state, int beat, bool answered, Tick now,
              std::vector<TalkEvent>& events) {
  const SceneBeat& opened = scene.beats[at(beat)];
  state.beats[at(beat)] = {BeatRun::Stage::open, now};
  state.live_beat = beat;
  BeatOpened event{opened.model.id, opened.model.kind, opened.by, opened.with, "", ""};
  if (opened.belief >= 0) {
    event.belief = scene.model.beliefs[at(opened.belief)].text;
    event.message = scene.model.beliefs[at(opened.belief)].message;
  }
  events.push_back(std::move(event));
  int speaker = -1;
  for (const int line : opened.lines) {
    if (state.members[at(scene.lines[at(line)].by)].aside) continue;
    const bool same = scene.lines[at(line)].by == speaker;
    speaker = scene.lines[at(line)].by;
    state.queue.push_back({line, base::toTick(same ? kSameTurn_s : kReplies_s), answered});
  }
}

void answerTurn(const TalkScene& scene, TalkState& state, const Turn& turn, Tick now,
                std::vector<TalkEvent>& events) {
  Answering(scene, state, turn, now, events).run();
}

}  // namespace spotter::talk
