#include "app/window_exam.h"

#include <algorithm>
#include <cmath>

#include "app/exam_files.h"
#include "app/exam_machine.h"

namespace spotter::app {
namespace {

using screens::ExamStage;

constexpr int kTriesAMinute = 5;

/// An error as a sentence, without the file that it is about.
std::string sentenceOf(const base::Error& error) {
  std::string words = error.what + (error.remedy.empty() ? "." : ": " + error.remedy + ".");
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}
constexpr double kMinute_s = 60.0;
}  // namespace

WindowExam::WindowExam(std::string blueprint, std::string sitting)
    : blueprint_(std::move(blueprint)), sitting_(std::move(sitting)) {}

void WindowExam::close() {
  if (making_) making_->given_up = true;
  making_.reset();
  form_.reset();
  library_.reset();
  review_.reset();
  reviewed_group_ = -1;
  result_.reset();
  ++marked_;
  in_group_ = false;
  lock_ = {};
  trouble_.clear();
  journal_.clear();
  stage_ = ExamStage::choose;
}

void WindowExam::sit(const screens::SitExam& ask, const content::Library& library,
                     Worker& worker) {
  if (static_cast<int>(tries_s_.size()) >= kTriesAMinute) return;
  tries_s_.push_back(0.0);
  const auto ticket = replay::readWholeFile(ask.path, 1'000'000);
  if (!ticket) {
    trouble_ = ticket.error().text();
    return;
  }
  auto terms = exam::termsOf(ticket.value(), ask.code, ask.path);
  if (!terms) {
    trouble_ = sentenceOf(terms.error());
    return;
  }
  std::error_code error;
  const auto sat = examName(terms.value(), "");
  if (std::filesystem::exists(sat, error)) {
    trouble_ = "This sitting was sat already. Its answers are in " + sat.string() + ".";
    return;
  }
  const auto* blueprint = library.blueprint(terms.value().blueprint);
  if (blueprint == nullptr) {
    trouble_ = "This computer has no exam of the kind \xE2\x80\x9C" + terms.value().blueprint +
               "\xE2\x80\x9D. Sit on a machine with the same Spotter as your supervisor's.";
    return;
  }
  begin(std::move(terms).value(), library);
  takePlan(*blueprint, library.standard(blueprint->standard));
  makeForm(worker);
}

void WindowExam::rate(int rating) {
  if (stage_ != ExamStage::rate) return;
  bundle_.self_rating = std::clamp(rating, 0, 10);
  stage_ = ExamStage::rules;
}

bool WindowExam::isFixed() const {
  return in_group_ || stage_ == ExamStage::rules || stage_ == ExamStage::between;
}

screens::ExamGroup WindowExam::groupNow() const {
  const int number = bundle_.form.numberOf(nextRun());
  return {number, runNow() == screens::ExamRun::group ? plan_.groups : number};
}

screens::ExamRun WindowExam::runNow() const {
  switch (bundle_.form.partOf(nextRun())) {
    case forms::Part::retest:
      return screens::ExamRun::retest;
    case forms::Part::live:
      return screens::ExamRun::circuit;
    case forms::Part::discussion:
      return screens::ExamRun::discussion;
    case forms::Part::watching:
      break;
  }
  return screens::ExamRun::group;
}

bool WindowExam::wantsMeasure() const {
  const bool asks = stage_ == ExamStage::rules || stage_ == ExamStage::between;
  // Not beside the making of a form, which would slow it.
  return asks && !in_group_ && picture_us_ == 0 && form_.has_value();
}

void WindowExam::advance(double elapsed_s) {
  if (stage_ == ExamStage::between && !in_group_) rested_s_ += elapsed_s;
  for (double& age_s : tries_s_) age_s += elapsed_s;
  std::erase_if(tries_s_, [](double age_s) { return age_s > kMinute_s; });
  if (review_) review_->advance(elapsed_s);
}

screens::ExamData WindowExam::data(const picture::Picture& picture,
                                   picture::PictureSize size) const {
  screens::ExamData data;
  data.stage = stage_;
  data.practice = bundle_.terms.isPractice();
  if (!data.practice)
    data.sitting = bundle_.terms.sitting + ", supervised by " + bundle_.terms.supervisor;
  data.plan = plan_;
  data.sittings = sittings_;
  data.folder = sittingsFolder().string();
  data.trouble = trouble_;
  if (static_cast<int>(tries_s_.size()) >= kTriesAMinute) data.code_wait_s = kMinute_s - tries_s_.front();
  data.made = form_.has_value();
  if (making_) {
    const int draw = making_->draw;
    // Most forms are valid at the first draw; each further one is told, and the bar never turns back.
    const double of_draw = (making_->group + 1.0) / (plan_.groups + 1.0);
    data.making01 = data.made ? 1.0 : 1.0 - std::pow(0.5, draw) * (1.0 - 0.5 * of_draw);
    data.making = "Making your exam: group " + std::to_string(making_->group + 1) + " of " +
                  std::to_string(plan_.groups) + (draw > 0 ? ", again" : "");
  }
  data.machine = machineFor(picture_us_, size, data.practice);
  data.group = groupNow().number;
  data.run = runNow();
  const int run = static_cast<int>(nextRun());
  if (data.run == screens::ExamRun::discussion && form_ && run < form_->runs())
    data.topic = form_->sections[static_cast<std::size_t>(run) - form_->groups.size()].title();
  data.goes_on = !journal_.empty();
  data.goes_on_at = goes_on_at_;
  data.rested_s = rested_s_;
  data.result = result_.get();
  if (review_) data.seen = review_->seen();
  data.picture = &picture;
  data.size = size;
  return data;
}

}  // namespace spotter::app
