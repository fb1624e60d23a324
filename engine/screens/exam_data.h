#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/watching.h"
#include "assess/watching_review.h"
#include "picture/picture.h"
#include "screens/debrief_screen.h"

namespace spotter::screens {

/// How far an exam has got.
enum class ExamStage {
  choose,  ///< what it is, and the two ways in
  rate,    ///< one question about oneself
  rules,   ///< the rules are read while the form is made
  between, ///< before a group
  over     ///< the result
};

/// What comes next in an exam.
enum class ExamRun {
  group,      ///< is watched
  retest,     ///< one more, after a missed emergency
  circuit,    ///< part B: is led
  discussion  ///< part C
};

/// A sitting that a supervisor opened.
struct SittingEntry {
  std::string path;
  std::string name;  ///< of the file
};

/// What an exam of a blueprint is made of, for its rules.
struct ExamPlan {
  int groups = 4;
  int people = 4;    ///< in each
  int stations = 6;  ///< in each
  double bout_s = 95.0;
  bool extended = false;     ///< a declared need: more time for signs
  double extension01 = 0.5;  ///< by this share
  bool circuit = false;        ///< it has a part B
  int discussions = 0;         ///< of part C
  int discussion_minutes = 0;  ///< each at most
};

/// Whether this computer can be sat at.
struct ExamMachine {
  bool measured = false;
  bool refused = false;
  std::string words;  ///< what is wrong and what to do; empty: all is well
};

/// What came of a part other than watching.
struct FurtherPart {
  std::string heading;
  std::vector<std::string> sentences;
};

/// What came of an exam. Every number is computed in assess.
struct ExamResult {
  assess::WatchingMarks marks;
  assess::WatchingResult result = assess::WatchingResult::not_yet;
  std::vector<std::string> reasons;  ///< plain sentences
  assess::Rate alarms;               ///< called though sound, of all clean windows
  content::ExamRules rules;
  std::vector<FurtherPart> further;  ///< parts B and C, those that were sat
  std::vector<assess::WatchedWindow> windows;
  std::vector<assess::MissedFault> missed;
  assess::Names names;
  bool pilot = true;          ///< items of the form lack agreeing reviews
  int self_rating = -1;       ///< 0 to 10; -1: not given
  std::string kept;           ///< the file or folder in which it is; empty: it could not be kept
  std::string not_kept;       ///< why
  std::vector<int> disputed;  ///< indices of windows
};

/// What the exam's screens read.
struct ExamData {
  ExamStage stage = ExamStage::choose;
  bool practice = true;
  std::string sitting;     ///< "S-7K2M, supervised by ..."; empty for practice
  ExamPlan plan;
  std::vector<SittingEntry> sittings;
  std::string folder;      ///< where sittings are looked for
  std::string trouble;     ///< e.g. that a code is wrong; may be empty
  double code_wait_s = 0;  ///< until another code may be tried
  bool made = false;       ///< the form is there
  double making01 = 0.0;
  std::string making;      ///< what is being done, in words
  ExamMachine machine;
  int group = 1;           ///< the next one, counted from 1 within its part
  ExamRun run = ExamRun::group;  ///< what the next one is
  std::string topic;             ///< of a discussion
  bool goes_on = false;    ///< it broke off: it goes on at ...
  std::string goes_on_at{};
  double rested_s = 0.0;   ///< so far, between these groups
  const ExamResult* result = nullptr;
  std::optional<SeenAgain> seen{};
  const picture::Picture* picture = nullptr;
  picture::PictureSize size{};
};

}  // namespace spotter::screens
