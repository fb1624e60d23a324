#include "assess/discussion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <variant>

#include "assess/discussion_marks.h"

namespace spotter::assess {

namespace {

using content::BeatModel;
using content::Move;
using content::Response;
using content::UtteranceCode;
using Quality = content::WordingModel::Quality;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double median(std::vector<double> values) {
  if (values.empty()) return 0.0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The misbelief that is talked of, if one is.
struct OpenMoment {
  std::optional<std::size_t> misbelief;  ///< index of the debrief's list
  std::string message;
};

/// A hard moment that the next turns are held against.
struct OpenHard {
  std::size_t moment = 0;  ///< index of the debrief's list
  std::string beat;
  int with = -1;  ///< the second person, or -1
  int turns = 0;  ///< since it came up
};

/// One person's own trouble: only words to them meet it.
bool isPersonal(BeatModel::Kind kind) {
  return kind == BeatModel::Kind::low_mood || kind == BeatModel::Kind::self_harm ||
         kind == BeatModel::Kind::red_flag || kind == BeatModel::Kind::tears;
}

/// Whether a turn is about a hard moment: it was said to it, or to one of those whom it concerns.
bool isAbout(const OpenHard& hard, const MomentMark& mark, const talk::Led& led) {
  const bool to_them = led.person >= 0 && (led.person == mark.person || led.person == hard.with);
  const bool to_another = led.person >= 0 && led.person != mark.person;
  if (isPersonal(mark.kind) && to_another) return false;
  return to_them || led.beat == hard.beat;
}

/// Walks through the events of one discussion, once.
class Walk {
 public:
  Walk(const content::DiscussionRules& rules, DiscussionDebrief& out) : rules_(rules), out_(out) {}

  void take(const session::Event& event) {
    tick_ = event.tick;
    std::visit([this](const auto& body) { read(body); }, event.body);
  }

  void finish() {
    out_.counts.question_wait_s = median(waits_);
    const double all_s = out_.own_s + group_s_;
    out_.own_share01 = all_s > 0.0 ? out_.own_s / all_s : 0.0;
    std::vector<double> shares;
    for (TalkShare& person : out_.people) {
      person.share01 = group_s_ > 0.0 ? person.spoke_s / group_s_ : 0.0;
      person.reached = person.reached || person.spoke_s >= rules_.reached_s;
      shares.push_back(person.share01);
    }
    out_.gini = normalisedGini(shares);
  }

 private:
  template <class T>
  void read(const T&) {}

  void read(const session::ClassBegan& began) {
    for (const std::string& name : began.people) out_.people.push_back({name, 0, 0, 0, false, false});
    const std::size_t all = began.people.size() + 1;
    out_.after.assign(all, std::vector<int>(all, 0));
  }

  void read(const talk::TalkBegan& began) {
    out_.discussion = began.discussion;
    out_.title = began.title;
    out_.minutes = began.minutes;
    out_.begin = tick_;
    for (const talk::Topic& message : began.messages)
      out_.messages.push_back({message.id, message.text, 0, 0, 0, 0});
  }

  void read(const talk::TalkEnded& ended) {
    out_.complete = true;
    out_.closed = ended.closed;
    out_.end = tick_;
    out_.over_s = base::toSeconds(tick_ - out_.begin) - out_.minutes * 60.0;
  }

  void read(const talk::BeatOpened& opened) {
    open_ = OpenMoment{};
    if (opened.kind == BeatModel::Kind::misbelief) {
      open_.misbelief = out_.misbeliefs.size();
      open_.message = opened.message;
      out_.misbeliefs.push_back({tick_, opened.person, opened.belief, false, false, false, false});
    } else if (isHard(opened.kind)) {
      // Until it is judged a later beat does not take its place.
      hard_.push_back({out_.moments.size(), opened.beat, opened.with, 0});
      out_.moments.push_back(
          {tick_, opened.person, opened.kind, MomentMark::Verdict::missed, ""});
    }
  }

  void read(const talk::Spoke& spoke) {
    if (spoke.person < 0 || at(spoke.person) >= out_.people.size()) return;
    TalkShare& person = out_.people[at(spoke.person)];
    const double said_s = base::toSeconds(spoke.end - tick_);
    person.spoke_s += said_s;
    group_s_ += said_s;
    if (last_speaker_ != spoke.person) ++person.turns;
    // Something of substance: more than a nod.
    person.reached = person.reached || (spoke.answered && !spoke.beat.empty());
    speakNext(spoke.person);
    waitedFor();
    if (spoke.talk == content::LineModel::Talk::change) ++out_.change_talk;
    if (spoke.talk == content::LineModel::Talk::sustain) ++out_.sustain_talk;
    if (MessageMark* message = messageOf(spoke.message)) {
      ++(spoke.answered ? message->elicited : message->volunteered);
      if (open_.misbelief && open_.message == spoke.message)
        out_.misbeliefs[*open_.misbelief].informed = true;
    }
    if (spoke.plan != content::PlanPart::none) {
      PlanMark& plan = planOf(spoke.person);
      plan.from_them[at(static_cast<int>(spoke.plan) - 1)] = true;
      if (spoke.plan == content::PlanPart::confidence) plan.confidence = spoke.confidence;
    }
    const bool plain = spoke.talk == content::LineModel::Talk::neutral;
    out_.transcript.push_back({tick_, spoke.person, spoke.words,
                               plain ? "" : std::string(content::wordOf(spoke.talk)), 0, ""});
    end_of_last_ = spoke.end;
  }

  void read(const talk::Led& led) {
    out_.own_s += base::toSeconds(led.end - tick_);
    ++out_.counts.by_code[at(static_cast<int>(led.code))];
    speakNext(static_cast<int>(out_.people.size()));
    waiting_ = led.taken == Response::asked || led.taken == Response::handed_back ||
                       led.taken == Response::invited
                   ? std::optional<Tick>(led.end)
                   : std::nullopt;
    if (led.critical != content::WordingModel::Critical::none)
      out_.critical.push_back({tick_, led.critical, led.words});
    if (led.taken == Response::informed) ++out_.counts.informed_asked;
    if (led.taken == Response::lectured) ++out_.counts.informed_unasked;
    if (led.move == Move::invite && led.person >= 0 && at(led.person) < out_.people.size() &&
        led.quality != Quality::poor)
      out_.people[at(led.person)].invited = true;
    if (led.move == Move::summarise && led.quality != Quality::poor) out_.summed_up = true;
    tell(led);
    actOnMisbelief(led);
    actOnHard(led);
    plan(led);
    out_.transcript.push_back({tick_, -1, led.words, std::string(content::wordOf(led.code)), 0, ""});
    end_of_last_ = led.end;
  }

  void speakNext(int who) {
    if (last_speaker_ >= 0 && last_speaker_ != who) ++out_.after[at(last_speaker_)][at(who)];
    last_speaker_ = who;
  }

  void waitedFor() {
    if (waiting_ && tick_ >= *waiting_) waits_.push_back(base::toSeconds(tick_ - *waiting_));
    waiting_.reset();
  }

  void tell(const talk::Led& led) {
    MessageMark* message = messageOf(led.message);
    if (!message || led.quality == Quality::poor) return;
    ++(led.taken == Response::lectured || led.taken == Response::pushed ? message->told_unasked
                                                                       : message->told_asked);
  }

  void actOnMisbelief(const talk::Led& led) {
    if (!open_.misbelief || led.quality == Quality::poor) {
      if (open_.misbelief && (led.taken == Response::pushed || led.taken == Response::lectured))
        out_.misbeliefs[*open_.misbelief].lectured = true;
      return;
    }
    MisbeliefMark& mark = out_.misbeliefs[*open_.misbelief];
    switch (led.taken) {
      case Response::listened:
      case Response::asked:
      case Response::handed_back:
        // Before anything was told it brings out; afterwards it checks, unless yes or no will do.
        if (!mark.informed) mark.elicited = true;
        else if (led.code != UtteranceCode::closed_question) mark.checked = true;
        break;
      case Response::informed:
        mark.informed = mark.informed || led.message == open_.message;
        break;
      case Response::lectured:
      case Response::pushed:
        mark.lectured = true;
        break;
      default:
        break;
    }
  }

  void actOnHard(const talk::Led& led) {
    for (OpenHard& hard : hard_) {
      if (hard.turns >= rules_.turns_to_act) continue;
      ++hard.turns;
      MomentMark& mark = out_.moments[hard.moment];
      if (!isAbout(hard, mark, led)) continue;
      const MomentMark::Verdict verdict = verdictOn(mark.kind, led);
      if (static_cast<int>(verdict) >= static_cast<int>(mark.verdict)) continue;
      mark.verdict = verdict;
      mark.did = led.words;
    }
  }

  void plan(const talk::Led& led) {
    if (!content::isPlanStep(led.move) || led.person < 0) return;
    PlanMark& mark = planOf(led.person);
    ++mark.asked;
    const bool low = mark.confidence >= 0 && mark.confidence < rules_.low_confidence;
    if (low && led.quality != Quality::poor) mark.talked_over = true;
    const bool tells = led.code == UtteranceCode::persuade || led.code == UtteranceCode::confront ||
                       led.code == UtteranceCode::persuade_with_permission;
    if (tells)
      mark.told[at(static_cast<int>(led.move) - static_cast<int>(Move::plan_what))] = true;
  }

  MessageMark* messageOf(const std::string& id) {
    if (id.empty()) return nullptr;
    for (MessageMark& message : out_.messages) {
      if (message.id == id) return &message;
    }
    return nullptr;
  }
  PlanMark& planOf(int person) {
    for (PlanMark& plan : out_.plans) {
      if (plan.person == person) return plan;
    }
    out_.plans.push_back({});
    out_.plans.back().person = person;
    return out_.plans.back();
  }

  const content::DiscussionRules& rules_;
  DiscussionDebrief& out_;
  Tick tick_ = 0;
  Tick end_of_last_ = 0;
  double group_s_ = 0.0;
  int last_speaker_ = -1;
  OpenMoment open_;
  std::vector<OpenHard> hard_;
  std::optional<Tick> waiting_;                    ///< a question was asked; it ended then
  std::vector<double> waits_;
};

/// Takes what is said of the discussion when it is over, or was left. False: the event is another.
bool takeAfterwards(const session::Event& event, DiscussionDebrief& debrief) {
  if (const auto* reflected = std::get_if<session::Reflected>(&event.body))
    debrief.own_words = reflected->words;
  const auto* challenged = std::get_if<session::Challenged>(&event.body);
  if (challenged == nullptr) return std::holds_alternative<session::Reflected>(event.body);
  if (challenged->utterance < 0) return true;
  const std::size_t index = at(challenged->utterance);
  if (index < debrief.transcript.size())
    debrief.transcript[index].challenged = challenged->words;
  return true;
}

}  // namespace

int BehaviourCounts::questions() const {
  return of(UtteranceCode::open_question) + of(UtteranceCode::closed_question);
}
int BehaviourCounts::reflections() const {
  return of(UtteranceCode::simple_reflection) + of(UtteranceCode::complex_reflection);
}
int BehaviourCounts::adherent() const {
  return of(UtteranceCode::affirm) + of(UtteranceCode::seek_collaboration) +
         of(UtteranceCode::emphasise_autonomy);
}
int BehaviourCounts::non_adherent() const {
  return of(UtteranceCode::persuade) + of(UtteranceCode::confront);
}

double normalisedGini(std::span<const double> shares) {
  const auto n = static_cast<double>(shares.size());
  double sum = 0.0, apart = 0.0;
  for (const double a : shares) {
    sum += a;
    for (const double b : shares) apart += std::fabs(a - b);
  }
  if (shares.size() < 2 || sum <= 0.0) return 0.0;
  return apart / (2.0 * n * sum) * n / (n - 1.0);
}

DiscussionDebrief makeDiscussionDebrief(std::span<const session::Event> events,
                                        const content::DiscussionRules& rules) {
  DiscussionDebrief debrief;
  Walk walk(rules, debrief);
  for (const session::Event& event : events) {
    if (takeAfterwards(event, debrief) || debrief.complete) continue;
    walk.take(event);
    debrief.end = event.tick;
  }
  walk.finish();
  debrief.try_again = momentsToTryAgain(debrief);
  debrief.marks = marksOf(debrief, rules);
  return debrief;
}

}  // namespace spotter::assess
