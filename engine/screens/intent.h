#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/tick.h"
#include "screens/settings.h"
#include "session/commands.h"

namespace spotter::screens {

// What a screen asks for. Screens only read; the program does what they ask, in order.

/// A command for the running class.
struct DoCommand {
  session::Command command;
};
struct StartClass {
  std::string class_id;
};
struct StartTryOut {};
struct OpenRecording {
  std::string path;
};
/// Shows every exercise, done well or with a fault.
struct OpenLibrary {};
/// Makes the trainer's own file of a class and opens it in their editor.
struct CopyClass {
  std::string class_id;
};
struct ResumeUnfinished {};
struct DiscardUnfinished {};
/// Ends the running class or try-out as it is; a class goes on to its debrief.
struct LeaveClass {};
/// The line on how it went was written or skipped: save the recording and show the debrief.
struct FinishReflection {};
struct GoHome {};
struct ChangeSettings {
  Settings settings;
};
/// Shows a stretch of the class again, with one person beside the correct form.
struct SeeAgain {
  base::Tick begin = 0;
  base::Tick end = 0;
  int person = 0;
};
struct StopSeeing {};
/// Leads a discussion again from a moment: what came before is as it was.
struct TryAgain {
  base::Tick from = 0;
};
/// Does not agree with the code of something that was said; kept in the recording.
struct ChallengeCode {
  int utterance = 0;
  std::string words;
};
/// Shows the screen of the watching exam.
struct OpenExam {};
/// A form by chance, for practice: never a certificate.
struct TryExam {};
/// Opens a sitting with the code that the supervisor told.
struct SitExam {
  std::string path;
  std::string code;
};
/// "How sure are you that you would see what matters?", 0 to 10.
struct RateExam {
  int rating = 0;
};
/// Measures again whether this computer draws fast enough.
struct MeasureExam {};
/// The next group begins, or goes on where it broke off.
struct BeginGroup {};
/// Goes on with an exam that broke off, or counts it as not complete.
struct ResumeExam {};
struct DiscardExam {};
/// Leaves on purpose: the exam counts as not complete. Before its first group it just goes away.
struct LeaveExam {};
/// Shows a window of the exam again.
struct SeeWindow {
  int window = 0;  ///< index into ExamResult::windows
};
/// Does not agree with what became of a window.
struct DisputeWindow {
  int window = 0;
  std::string words;
};
/// Shows the screen on which clinicians judge what exams show.
struct OpenReview {};
/// The first clip for somebody of this name.
struct BeginReview {
  std::string name;
};
/// Keeps an answer about the clip that is shown, and shows the next.
struct JudgeClip {
  std::string saw;  ///< ReviewChoice::id, or nothing, sign, unclear
};
struct SaveRecording {};
struct Quit {};

using Intent =
    std::variant<DoCommand, StartClass, StartTryOut, OpenRecording, OpenLibrary, CopyClass,
                 ResumeUnfinished, DiscardUnfinished, LeaveClass, FinishReflection, GoHome,
                 ChangeSettings, SeeAgain, StopSeeing, TryAgain, ChallengeCode, OpenExam, TryExam,
                 SitExam, RateExam, MeasureExam, BeginGroup, ResumeExam, DiscardExam, LeaveExam,
                 SeeWindow, DisputeWindow, OpenReview, BeginReview, JudgeClip, SaveRecording, Quit>;
using Intents = std::vector<Intent>;

}  // namespace spotter::screens
