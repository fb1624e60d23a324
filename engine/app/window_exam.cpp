#include "app/window_exam.h"

#include <algorithm>
#include <cmath>

#include "app/clock.h"
#include "app/data_paths.h"
#include "app/device_key.h"
#include "app/exam_files.h"
#include "app/exam_machine.h"
#include "app/exam_marking.h"
#include "assess/wording.h"
#include "screens/exam_result.h"

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

void WindowExam::note(std::string words) {
  bundle_.notes.push_back({utcNow(), std::move(words)});
}

base::Result<base::Done> WindowExam::keepOpen() const {
  std::error_code error;
  std::filesystem::create_directories(openExamFile().parent_path(), error);
  const auto key = deviceKey(userData());
  if (!key) return key.error();
  return replay::writeWholeFile(openExamFile().string(), exam::written(bundle_, key.value()));
}

void WindowExam::resume(const content::Library& library, Worker& worker) {
  auto left = leftExam();
  if (!left) return;
  close();
  begin(left->bundle.terms, library);
  bundle_ = std::move(left->bundle);
  stage_ = ExamStage::between;
  const auto* blueprint = library.blueprint(bundle_.terms.blueprint);
  if (blueprint == nullptr) {
    trouble_ = "The exam that this is of is no longer on this computer.";
    return;
  }
  takePlan(*blueprint, library.standard(blueprint->standard));
  makeForm(worker);
  if (left->journal.empty()) return;
  const auto recording = replay::readRecording(left->journal, groupJournal().string());
  if (!recording) return;
  journal_ = std::move(left->journal);
  goes_on_at_ = assess::clockText(recording.value().end);
}

void WindowExam::discard(Worker& worker) {
  auto left = leftExam();
  if (!left) return;
  close();
  bundle_ = std::move(left->bundle);
  if (!left->journal.empty()) bundle_.recordings.push_back(std::move(left->journal));
  note("broke off and was not gone on with");
  finish(worker);
}

base::Result<BegunGroup> WindowExam::beginGroup() {
  if (!form_) return base::Error{"your exam is still being made", "", ""};
  const std::size_t group = bundle_.recordings.size();
  std::error_code error;
  std::filesystem::create_directories(groupJournal().parent_path(), error);
  if (!lock_.isOpen()) {
    if (!std::filesystem::exists(examLock(), error))
      (void)replay::writeWholeFile(examLock().string(), "");
    auto lock = replay::JournalFile::reopen(examLock().string(), 0);
    if (!lock) return base::Error{"another window goes on with an exam", "", ""};
    lock_ = std::move(lock).value();
  }
  const std::string number = std::to_string(group + 1);
  if (bundle_.started_at.empty()) bundle_.started_at = utcNow();
  if (!journal_.empty()) {
    const auto recording = replay::readRecording(journal_, groupJournal().string());
    if (!recording) return recording.error();
    auto run = ClassRun::resume(recording.value());
    if (!run) return run.error();
    note("broke off in group " + number + " at " + goes_on_at_ + "; went on");
    if (const auto kept = keepOpen(); !kept) return kept.error();
    const std::size_t usable = recording.value().usable_bytes;
    auto file = replay::JournalFile::reopen(groupJournal().string(), usable);
    if (!file) return file.error();
    std::string before = journal_.substr(0, usable);
    journal_.clear();
    in_group_ = true;
    return BegunGroup{std::move(run).value(),
                      std::make_shared<replay::JournalFile>(std::move(file).value()),
                      std::move(before)};
  }
  if (group > 0)
    note("pause of " + std::to_string(std::lround(rested_s_)) + " s after group " +
         std::to_string(group));
  if (const auto kept = keepOpen(); !kept) return kept.error();
  std::filesystem::remove(groupJournal(), error);
  auto file = replay::JournalFile::create(groupJournal().string());
  if (!file) return file.error();
  const int g = static_cast<int>(group);
  auto run = ClassRun::begin(forms::libraryWith(*library_, *form_, g), form_->groups[group].id,
                             form_->class_seeds[group]);
  if (!run) return run.error();
  in_group_ = true;
  return BegunGroup{std::move(run).value(),
                    std::make_shared<replay::JournalFile>(std::move(file).value()), ""};
}

void WindowExam::groupDone(const std::string& recording, double slow_s, Worker& worker) {
  in_group_ = false;
  bundle_.recordings.push_back(recording);
  rested_s_ = 0.0;
  if (slow_s > 1.0)
    note("group " + std::to_string(bundle_.recordings.size()) + " ran slower than the clock for " +
         std::to_string(std::lround(slow_s)) + " s");
  if (bundle_.recordings.size() >= bundle_.form.groups.size()) return finish(worker);
  stage_ = ExamStage::between;
  const auto kept = keepOpen();
  trouble_ = kept ? "" : "What you called cannot be kept just now: " + kept.error().text();
  std::error_code error;
  if (kept) std::filesystem::remove(groupJournal(), error);
}

void WindowExam::leave(const std::string& recording, Worker& worker) {
  if (!hasBegun()) return close();
  if (in_group_ && !recording.empty()) bundle_.recordings.push_back(recording);
  if (!in_group_ && !journal_.empty()) bundle_.recordings.push_back(journal_);
  in_group_ = false;
  note("left on purpose");
  finish(worker);
}

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

bool WindowExam::isFixed() const {
  return in_group_ || stage_ == ExamStage::rules || stage_ == ExamStage::between;
}

screens::ExamGroup WindowExam::groupNow() const {
  return {static_cast<int>(bundle_.recordings.size()) + 1, plan_.groups};
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
  data.goes_on = !journal_.empty();
  data.goes_on_at = goes_on_at_;
  data.rested_s = rested_s_;
  data.result = result_.get();
  if (review_) data.seen = review_->seen();
  data.picture = &picture;
  data.size = size;
  return data;
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
