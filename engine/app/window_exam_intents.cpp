#include <cstdio>

#include "app/window_loop.h"
#include "screens/class_input.h"

namespace spotter::app {

using screens::Screen;

void WindowLoop::openExam(bool asks_code) {
  if (!content_) return;
  state_.exam = {};
  state_.exam.asks_code = asks_code;
  state_.overlay = screens::Overlay::none;
  state_.screen = Screen::exam;
  exam_.open(content_->library);
}

void WindowLoop::resumeExam() {
  if (!content_) return;
  state_.exam = {};
  state_.screen = Screen::exam;
  exam_.resume(content_->library, worker_);
}

void WindowLoop::beginGroup() {
  auto begun = exam_.beginGroup();
  if (!begun) {
    std::fprintf(stderr, "spotter: %s\n", begun.error().text().c_str());
    return exam_.tell("The group cannot begin: " + begun.error().text());
  }
  state_.screen = Screen::in_class;
  state_.overlay = screens::Overlay::none;
  state_.in_class = {};
  commands_.clear();
  review_.reset();
  try_out_.reset();
  demonstration_.forget();
  listener_ = {};
  captions_ = {};
  BegunGroup group = std::move(begun).value();
  live_.emplace(std::move(group.run), std::move(group.journal), std::move(group.lines_before));
}

void WindowLoop::endGroup() {
  const std::string recording = live_->finish(worker_);
  const double late_s = live_->lateFor_s();
  live_.reset();
  state_.screen = Screen::exam;
  state_.overlay = screens::Overlay::none;
  exam_.groupDone(recording, late_s, worker_);
}

void WindowLoop::leaveExam() {
  const bool begun = exam_.hasBegun();
  const std::string recording = live_ && exam_.inGroup() ? live_->stop(worker_) : std::string();
  live_.reset();
  commands_.clear();
  state_.overlay = screens::Overlay::none;
  state_.screen = Screen::exam;
  if (!begun) return openExam(false);
  exam_.leave(recording, worker_);
}

}  // namespace spotter::app
