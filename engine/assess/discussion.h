#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "content/library.h"
#include "session/events.h"

namespace spotter::assess {

using base::Tick;

/// How much one of the group said.
struct TalkShare {
  std::string name;
  double spoke_s = 0.0;
  double share01 = 0.0;  ///< of what the group said; the facilitator does not count here
  int turns = 0;         ///< lines in a row of one person are one turn
  bool invited = false;  ///< by name, whether they took it up or not
  bool reached = false;  ///< spoke long enough, or said something of substance
};

/// The facilitator's behaviours, as coders of motivational interviewing count them (MITI 4.2).
struct BehaviourCounts {
  std::array<int, 12> by_code{};  ///< by content::UtteranceCode
  int of(content::UtteranceCode code) const { return by_code[static_cast<std::size_t>(code)]; }
  int questions() const;
  int reflections() const;
  int complex_reflections() const { return of(content::UtteranceCode::complex_reflection); }
  int adherent() const;      ///< affirm, seek collaboration, emphasise autonomy
  int non_adherent() const;  ///< persuade, confront
  int informed_asked = 0;    ///< informed after leave was given or what is known was asked
  int informed_unasked = 0;
  double question_wait_s = 0.0;  ///< silence after a question until somebody spoke, the median
  int open_questions() const { return of(content::UtteranceCode::open_question); }
};

/// A key message and who said it.
struct MessageMark {
  std::string id;
  std::string text;
  int elicited = 0;      ///< times somebody of the group said it, asked or invited
  int volunteered = 0;   ///< times somebody of the group said it by themselves
  int told_asked = 0;    ///< times the facilitator told it after asking
  int told_unasked = 0;
  bool covered() const { return elicited + volunteered + told_asked + told_unasked > 0; }
};

/// A misbelief that came up and what was done while it was talked of.
struct MisbeliefMark {
  Tick tick = 0;
  int person = -1;
  std::string belief;
  bool elicited = false;  ///< asked, reflected or handed back before informing
  bool informed = false;  ///< its message was said, by the group or with leave, and rightly
  bool checked = false;   ///< asked afterwards what they make of it
  bool lectured = false;  ///< informed or pushed without either
};

/// A hard moment, judged by the next turns of the facilitator.
struct MomentMark {
  enum class Verdict { met, partly, missed };
  Tick tick = 0;
  int person = -1;
  content::BeatModel::Kind kind = content::BeatModel::Kind::story;
  Verdict verdict = Verdict::missed;
  std::string did;  ///< what was said in those turns, the best of it; may be empty
};

/// The parts of a plan with one person.
struct PlanMark {
  int person = -1;
  std::array<bool, content::kPlanPartCount> from_them{};  ///< by content::PlanPart less 1
  std::array<bool, content::kPlanPartCount> told{};       ///< said for them by the facilitator
  int confidence = -1;        ///< 0 to 10; -1: not asked
  int asked = 0;              ///< steps of a plan for which the facilitator asked
  bool talked_over = false;   ///< a low confidence was followed by another step of the plan
};

/// Something that nothing else makes up for (Implication 9).
struct CriticalMark {
  Tick tick = 0;
  content::WordingModel::Critical critical = content::WordingModel::Critical::none;
  std::string words;
};

/// One utterance of the transcript with its code, so that it can be challenged.
struct Utterance {
  Tick tick = 0;
  int person = -1;  ///< -1: the facilitator
  std::string words;
  std::string code;  ///< of the facilitator: the code; of others: change, sustain, misbelief or empty
  int answered_by = 0;
  std::string challenged;  ///< why the facilitator does not agree with the code; empty: agrees
};

/// The marks, each 0 to 1, and all together 0 to 100.
struct DiscussionMarks {
  double interviewing01 = 0.0;
  double balance01 = 0.0;
  double informing01 = 0.0;
  double planning01 = 0.0;
  double moments01 = 0.0;
  bool informing_arose = false;  ///< a misbelief came up; else it is left out
  bool moments_arose = false;    ///< something hard came up; else it is left out
  double total = 0.0;            ///< 0 to 100
  bool enough = false;           ///< total at the cut, no critical failure, each warning sign and risk of self-harm met, no low mood missed
};

/// What a discussion came to. Only what the facilitator did is marked, never what anybody believes,
/// and talk of worries that comes up is never held against them.
struct DiscussionDebrief {
  std::string discussion;
  std::string title;
  std::string own_words;  ///< the facilitator's own line on how it went; may be empty
  int minutes = 0;
  Tick begin = 0;
  Tick end = 0;
  bool complete = false;
  bool closed = false;  ///< by the facilitator
  bool summed_up = false;  ///< a summary was given, and not a poor one
  double over_s = 0.0;  ///< beyond the planned time; negative: before it
  std::vector<TalkShare> people;
  double own_s = 0.0;
  double own_share01 = 0.0;  ///< of all talk
  double gini = 0.0;         ///< normalised, zeros included
  std::vector<std::vector<int>> after;  ///< [a][b]: how often b spoke next after a; last: facilitator
  BehaviourCounts counts;
  std::vector<MessageMark> messages;
  std::vector<MisbeliefMark> misbeliefs;
  std::vector<MomentMark> moments;
  std::vector<PlanMark> plans;
  std::vector<CriticalMark> critical;
  std::vector<Utterance> transcript;
  std::vector<Tick> try_again;  ///< at most three moments from which to try again, latest harm first
  int change_talk = 0;
  int sustain_talk = 0;
  DiscussionMarks marks;
};

/// Normalised Gini index of shares, zeros included:
/// sum_ij |s_i - s_j| / (2 n^2 mean) * n / (n - 1); 0 for fewer than two or no talk.
double normalisedGini(std::span<const double> shares);

/// Marks a discussion from its events alone. Empty title when the log holds none. What was said of
/// it afterwards, the own line and what is not agreed with, is in it and changes no mark.
DiscussionDebrief makeDiscussionDebrief(std::span<const session::Event> events,
                                        const content::DiscussionRules& rules);

}  // namespace spotter::assess
