#include "app/clock.h"
#include "app/data_paths.h"
#include "app/device_key.h"
#include "app/exam_files.h"
#include "app/exam_marking.h"
#include "app/window_exam.h"
#include "screens/exam_result.h"

// An exam that is over: kept, marked, seen again.

namespace spotter::app {

using screens::ExamStage;

base::Result<base::Done> WindowExam::keepFinished() {
  const auto key = deviceKey(userData());
  if (!key) return key.error();
  std::error_code error;
  std::filesystem::create_directories(examsFolder(), error);
  if (kept_.empty()) kept_ = examName(bundle_.terms, bundle_.finished_at).string();
  auto written = replay::writeWholeFile(kept_, exam::written(bundle_, key.value()));
  if (!written) kept_.clear();
  return written;
}

void WindowExam::finish(Worker& worker) {
  bundle_.finished_at = utcNow();
  stage_ = ExamStage::over;
  kept_.clear();
  const auto kept = keepFinished();
  not_kept_ = kept ? "" : kept.error().text();
  if (kept) forgetOpenExam();
  lock_ = {};
  mark(worker);
}

void WindowExam::mark(Worker& worker) {
  result_.reset();
  const int which = ++marked_;
  worker.add([this, which, bundle = std::make_shared<exam::Bundle>(bundle_)]() -> Worker::Finish {
    auto marked = std::make_shared<base::Result<screens::ExamResult>>(resultOf(*bundle));
    return [this, which, marked] {
      if (which != marked_) return;
      if (!*marked) {
        trouble_ = "It could not be marked: " + marked->error().text();
        return;
      }
      result_ = std::make_shared<screens::ExamResult>(std::move(*marked).value());
      result_->kept = kept_;
      result_->not_kept = not_kept_;
    };
  });
}

void WindowExam::see(int window) {
  stopSeeing();
  if (!result_ || window < 0 || window >= static_cast<int>(result_->windows.size())) return;
  const assess::WatchedWindow& shown = result_->windows[static_cast<std::size_t>(window)];
  if (reviewed_group_ != shown.group) {
    review_.reset();
    const auto& bytes = bundle_.recordings[static_cast<std::size_t>(shown.group)];
    const auto recording = replay::readRecording(bytes, "the group");
    if (!recording) return;
    auto review = Review::of(recording.value());
    if (!review) return;
    review_.emplace(std::move(review).value());
    reviewed_group_ = shown.group;
  }
  review_->see({shown.begin, shown.end, shown.person});
}

void WindowExam::stopSeeing() {
  if (review_) review_->stopSeeing();
}

void WindowExam::dispute(const screens::DisputeWindow& ask) {
  if (!result_ || ask.window < 0 || ask.window >= static_cast<int>(result_->windows.size())) return;
  bundle_.disagreements.push_back({ask.window + 1, ask.words});
  const auto kept = keepFinished();
  result_->not_kept = kept ? "" : kept.error().text();
  result_->disputed.push_back(ask.window);
}

picture::Picture WindowExam::pictureNow(const screens::ExamState& state, picture::PictureSize size,
                                        float em) const {
  screens::DebriefState as_debrief;
  as_debrief.part = screens::DebriefPart::report;
  as_debrief.view = state.view;
  as_debrief.top_rows = state.top_rows;
  return review_->pictureNow(as_debrief, size, em, screens::seenCardHeight_em(state));
}

}  // namespace spotter::app
