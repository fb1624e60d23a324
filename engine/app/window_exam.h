#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/class_run.h"
#include "app/window_review.h"
#include "app/window_worker.h"
#include "content/library.h"
#include "exam/bundle.h"
#include "forms/form.h"
#include "replay/journal_file.h"
#include "screens/class_data.h"
#include "screens/exam_data.h"
#include "screens/exam_state.h"
#include "screens/intent.h"

namespace spotter::app {

/// A group, circuit or discussion of an exam that begins or goes on, and where it is recorded.
struct BegunGroup {
  ClassRun run;
  std::shared_ptr<replay::JournalFile> journal;
  std::string lines_before;  ///< of a group that goes on
};

/// An exam in the window, from the two ways in to its result. What was sat is a bundle all
/// the while, kept on the disk between groups, so that it survives a crash.
class WindowExam {
 public:
  /// @param blueprint  of practice exams; empty: the usual one
  /// @param sitting    a .sitting file that stands first; may be empty
  WindowExam(std::string blueprint, std::string sitting);

  /// Whether there is a blueprint for practice.
  bool canTry(const content::Library& library) const;
  /// Shows the two ways in.
  void open(const content::Library& library);
  /// Practice: draws a seed and makes a form of it.
  void tryOne(const content::Library& library, Worker& worker);
  /// Opens a sitting with its code, and makes its form.
  void sit(const screens::SitExam& ask, const content::Library& library, Worker& worker);
  void rate(int rating);
  /// Goes on with an exam that broke off.
  void resume(const content::Library& library, Worker& worker);
  /// Counts it as not complete instead.
  void discard(Worker& worker);

  /// The next group, circuit or discussion. Error: its journal or the exam cannot be kept, or it cannot go on.
  base::Result<BegunGroup> beginGroup();
  /// It was watched or led to its end. @param slow_s  how long the class was slower than the clock
  void groupDone(const std::string& recording, double slow_s, Worker& worker);
  /// Left on purpose. @param recording  of the group that ran; may be empty
  void leave(const std::string& recording, Worker& worker);
  /// Away from its screens; a form that is being made is given up.
  void close();

  bool inGroup() const { return in_group_; }
  /// A group of it was begun: leaving counts.
  bool hasBegun() const { return in_group_ || !bundle_.recordings.empty() || !journal_.empty(); }
  /// A sentence for its screens.
  void tell(std::string words) { trouble_ = std::move(words); }
  /// Picture, quality and size are fixed: from the rules to the end of the last group.
  bool isFixed() const;
  screens::ExamGroup groupNow() const;
  /// What the next one, or the one that runs, is.
  screens::ExamRun runNow() const;

  bool wantsMeasure() const;
  /// @param software_us  what one picture took, in the quality of exams
  void takeMeasure(int software_us) { picture_us_ = software_us; }
  void measureAgain() { picture_us_ = 0; }

  void see(int window);
  void stopSeeing();
  void dispute(const screens::DisputeWindow& ask);
  const std::optional<Review>& review() const { return review_; }

  void advance(double elapsed_s);
  /// What the screens read. @param picture, size  as drawn
  screens::ExamData data(const picture::Picture& picture, picture::PictureSize size) const;
  picture::Picture pictureNow(const screens::ExamState& state, picture::PictureSize size,
                              float em) const;

 private:
  /// What the worker tells while it makes a form.
  struct Making {
    std::atomic<int> draw{0};
    std::atomic<int> group{0};
    std::atomic<bool> given_up{false};
  };

  const content::BlueprintModel* practiceBlueprint(const content::Library& library) const;
  void begin(exam::Terms terms, const content::Library& library);
  void makeForm(Worker& worker);
  void takeForm(forms::Form form);
  void takePlan(const content::BlueprintModel& blueprint, const content::StandardModel* standard);
  base::Result<base::Done> keepOpen() const;
  void note(std::string words);
  /// Which run of the form comes next.
  std::size_t nextRun() const;
  /// After part A: whether the retest is due.
  void settleRetest();
  void finish(Worker& worker);
  base::Result<base::Done> keepFinished();
  void mark(Worker& worker);

  std::string blueprint_;
  std::string sitting_;
  screens::ExamStage stage_ = screens::ExamStage::choose;
  screens::ExamPlan plan_;
  std::vector<screens::SittingEntry> sittings_;
  std::string trouble_;
  std::vector<double> tries_s_;  ///< ages of the codes that were tried lately
  std::shared_ptr<const content::Library> library_;  ///< that the form is made with
  std::shared_ptr<Making> making_;
  std::optional<forms::Form> form_;
  exam::Bundle bundle_;
  bool in_group_ = false;
  std::string journal_;  ///< of a group that broke off, until it goes on
  std::string goes_on_at_;
  double rested_s_ = 0.0;
  int picture_us_ = 0;  ///< of a picture in the quality of exams; 0: not measured
  replay::JournalFile lock_;
  std::string kept_;
  std::string not_kept_;
  std::shared_ptr<screens::ExamResult> result_;
  std::optional<Review> review_;
  int reviewed_group_ = -1;
  int marked_ = 0;  ///< which exam of this window a result is of
};

}  // namespace spotter::app
