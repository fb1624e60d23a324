#include <cstdio>
#include <ctime>
#include <random>

#include "app/window_loop.h"
#include "screens/class_input.h"
#include "screens/library_logic.h"

namespace spotter::app {
namespace {

using screens::Screen;

constexpr double kTold_s = 8.0;

std::uint64_t freshSeed() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) ^ device() ^
         static_cast<std::uint64_t>(std::time(nullptr));
}

}  // namespace

void WindowLoop::doIntent(const screens::Intent& intent) {
  struct Doer {
    WindowLoop& loop;
    void operator()(const screens::DoCommand& ask) { loop.commands_.push_back(ask.command); }
    void operator()(const screens::StartClass& ask) { loop.startClass(ask.class_id, false); }
    void operator()(const screens::StartTryOut&) {
      const bool has = loop.content_ && loop.content_->library.classModel(kTryOutClass) != nullptr;
      if (has)
        loop.startClass(kTryOutClass, true);
      else if (!loop.home_.classes.empty())
        loop.startClass(loop.home_.classes.front().id, true);
    }
    void operator()(const screens::OpenRecording& ask) { loop.openRecording(ask.path); }
    void operator()(const screens::OpenLibrary&) { loop.openLibrary(); }
    void operator()(const screens::CopyClass& ask) {
      const auto made = copyClass(loop.data_, ask.class_id);
      if (!made) return loop.say(made.error().text(), true);
      openInEditor(made.value());
      // Read now, so that what is said of it stays.
      loop.files_stamp_ = stampOf(userData());
      loop.loadLibrary();
      loop.say("Your copy is " + made.value().string() +
               ". Change it in your editor and save it: it is then read again.");
    }
    void operator()(const screens::ResumeUnfinished&) { loop.resumeUnfinished(); }
    void operator()(const screens::DiscardUnfinished&) {
      if (const auto left = leftJournal()) loop.putAway(*left);
      loop.refreshHome();
    }
    void operator()(const screens::LeaveClass&) { loop.leaveClass(); }
    void operator()(const screens::FinishReflection&) { loop.finishClass(); }
    void operator()(const screens::GoHome&) { loop.goHome(); }
    void operator()(const screens::ChangeSettings& ask) {
      loop.settings_ = ask.settings;
      loop.keepSettings();
    }
    void operator()(const screens::SeeAgain& ask) {
      if (loop.review_) loop.review_->see(ask);
    }
    void operator()(const screens::StopSeeing&) {
      if (loop.review_) loop.review_->stopSeeing();
      loop.exam_.stopSeeing();
    }
    void operator()(const screens::TryAgain& ask) { loop.tryAgain(ask.from); }
    void operator()(const screens::ChallengeCode& ask) { loop.challenge(ask); }
    void operator()(const screens::OpenExam&) { loop.openExam(false); }
    void operator()(const screens::TryExam&) {
      loop.state_.exam = {};
      loop.exam_.tryOne(loop.content_->library, loop.worker_);
    }
    void operator()(const screens::SitExam& ask) {
      loop.exam_.sit(ask, loop.content_->library, loop.worker_);
    }
    void operator()(const screens::RateExam& ask) { loop.exam_.rate(ask.rating); }
    void operator()(const screens::MeasureExam&) { loop.exam_.measureAgain(); }
    void operator()(const screens::BeginGroup&) { loop.beginGroup(); }
    void operator()(const screens::ResumeExam&) { loop.resumeExam(); }
    void operator()(const screens::DiscardExam&) {
      loop.state_.exam = {};
      loop.state_.screen = Screen::exam;
      loop.exam_.discard(loop.worker_);
    }
    void operator()(const screens::LeaveExam&) { loop.leaveExam(); }
    void operator()(const screens::SeeWindow& ask) { loop.exam_.see(ask.window); }
    void operator()(const screens::DisputeWindow& ask) { loop.exam_.dispute(ask); }
    void operator()(const screens::OpenReview&) { loop.openReview(); }
    void operator()(const screens::BeginReview& ask) {
      loop.clips_.begin(ask.name, loop.options_.seed.value_or(freshSeed()), loop.state_.review);
    }
    void operator()(const screens::JudgeClip& ask) {
      loop.clips_.judge(ask.saw, loop.state_.review);
    }
    void operator()(const screens::SaveRecording&) { loop.keepRecording(); }
    void operator()(const screens::Quit&) { loop.quit_ = true; }
  };
  std::visit(Doer{*this}, intent);
}

void WindowLoop::startClass(const std::string& class_id, bool try_out) {
  if (!content_) return;
  auto run = ClassRun::begin(content_->library, class_id, options_.seed.value_or(freshSeed()));
  if (!run) return say(run.error().text(), true);
  beginLive(std::move(run).value(), try_out);
}

void WindowLoop::beginLive(ClassRun run, bool try_out) {
  std::shared_ptr<replay::JournalFile> journal;
  if (!try_out) {
    journal_ = freeJournal();
    putAway(journal_);
    std::error_code error;
    std::filesystem::create_directories(journal_.parent_path(), error);
    auto file = replay::JournalFile::create(journal_.string());
    if (file)
      journal = std::make_shared<replay::JournalFile>(std::move(file).value());
    else
      std::fprintf(stderr, "spotter: %s\n", file.error().text().c_str());
  }
  state_.screen = Screen::in_class;
  state_.overlay = screens::Overlay::none;
  state_.in_class = {};
  if (!try_out) screens::tell(state_.in_class, recordingNotice(keeping_), kTold_s);
  commands_.clear();
  review_.reset();
  saved_.clear();
  not_saved_.clear();
  demonstration_.forget();
  listener_ = {};
  captions_ = {};
  live_.emplace(std::move(run), std::move(journal), "");
  try_out_.reset();
  if (try_out) try_out_ = screens::beginTryOut(live_->run().scene(), live_->run().world());
}

void WindowLoop::tryAgain(base::Tick from) {
  const auto recording = replay::readRecording(recording_, "the discussion");
  if (!recording) return;
  auto run = ClassRun::fork(recording.value(), from);
  if (!run) {
    goHome();
    return say("It cannot be tried again: " + run.error().text(), true);
  }
  beginLive(std::move(run).value(), false);
  screens::tell(state_.in_class, "It goes on from here. This is a new recording.", kTold_s);
}

void WindowLoop::challenge(const screens::ChallengeCode& challenge) {
  const auto written = withAfterword(recording_, "the discussion",
                                     session::Challenge{challenge.utterance, challenge.words});
  if (!written) {
    std::fprintf(stderr, "spotter: %s\n", written.error().text().c_str());
    return;
  }
  recording_ = written.value();
  const screens::DebriefState shown = state_.debrief;
  if (!saved_.empty()) {
    const auto kept = replay::writeWholeFile(saved_, recording_);
    if (!kept) {
      not_saved_ = kept.error().what;
      saved_.clear();
      std::fprintf(stderr, "spotter: %s\n", kept.error().text().c_str());
    }
  }
  review(recording_, saved_.empty() ? "the class" : saved_);
  if (review_) state_.debrief = shown;
}

void WindowLoop::resumeUnfinished() {
  const auto left = leftJournal();
  if (!left) {
    refreshHome();
    return say("Another window goes on with it.", true);
  }
  const auto bytes = replay::readWholeFile(left->string());
  if (!bytes) return say(bytes.error().text(), true);
  const auto recording = replay::readRecording(bytes.value(), left->string());
  if (!recording) return say(recording.error().text(), true);
  auto run = ClassRun::resume(recording.value());
  if (!run) return say("It cannot go on: " + run.error().text(), true);
  const std::size_t usable = recording.value().usable_bytes;
  auto file = replay::JournalFile::reopen(left->string(), usable);
  if (!file) return say(file.error().text(), true);
  journal_ = *left;
  state_.screen = Screen::in_class;
  state_.in_class = {};
  commands_.clear();
  review_.reset();
  saved_.clear();
  try_out_.reset();
  demonstration_.forget();
  listener_ = {};
  captions_ = {};
  live_.emplace(std::move(run).value(),
                std::make_shared<replay::JournalFile>(std::move(file).value()),
                bytes.value().substr(0, usable));
}

void WindowLoop::putAway(const std::filesystem::path& journal) {
  std::error_code error;
  if (!std::filesystem::exists(journal, error)) return;
  std::filesystem::create_directories(recordingsFolder(), error);
  const auto name = recordingName(recordingsFolder(), "unfinished_class");
  std::filesystem::rename(journal, name, error);
  if (error) {
    // On another disk: copy, then take the old one away.
    error.clear();
    std::filesystem::copy_file(journal, name, error);
    if (!error) std::filesystem::remove(journal, error);
  }
}

void WindowLoop::leaveClass() {
  if (!live_) return;
  if (!try_out_) return finishClass();
  try_out_.reset();
  live_.reset();
  if (!settings_.tried_out) {
    screens::Settings changed = settings_;
    changed.tried_out = true;
    doIntent(screens::ChangeSettings{changed});
  }
  if (!class_after_try_out_.empty())
    return startClass(std::exchange(class_after_try_out_, {}), false);
  goHome();
}

void WindowLoop::finishClass() {
  if (!live_) return;
  if (!commands_.empty()) live_->advance(0.0, 1.0, commands_, worker_);
  commands_.clear();
  recording_ = live_->finish(worker_);
  recording_class_ = live_->run().scene().model.id;
  live_.reset();
  state_.screen = Screen::debrief;
  state_.overlay = screens::Overlay::none;
  state_.debrief = {};
  keepRecording();
  review(recording_, saved_.empty() ? "the class" : saved_);
}

void WindowLoop::keepRecording() {
  std::error_code error;
  std::filesystem::create_directories(recordingsFolder(), error);
  const auto name = recordingName(recordingsFolder(), recording_class_);
  const auto written = replay::writeWholeFile(name.string(), recording_);
  if (!written) {
    refreshKeeping();
    not_saved_ = keeping_.recordings ? written.error().what : keepingReason(keeping_);
    std::fprintf(stderr, "spotter: %s\n", written.error().text().c_str());
    return;
  }
  saved_ = name.string();
  std::filesystem::remove(journal_, error);
}

void WindowLoop::openRecording(const std::string& path) {
  const auto bytes = replay::readWholeFile(path);
  if (!bytes) return say(bytes.error().text(), true);
  saved_ = path;
  not_saved_.clear();
  recording_ = bytes.value();
  review(bytes.value(), path);
}

void WindowLoop::review(const std::string& bytes, const std::string& name) {
  const auto recording = replay::readRecording(bytes, name);
  if (!recording) {
    goHome();
    return say(recording.error().text(), true);
  }
  auto made = Review::of(recording.value());
  if (!made) {
    goHome();
    return say("This recording cannot be talked through: " + made.error().text(), true);
  }
  review_.emplace(std::move(made).value());
  state_.screen = Screen::debrief;
  state_.debrief = {};
  const assess::Debrief* exercise = review_->debrief();
  if (exercise != nullptr && exercise->useful_miss) {
    const assess::UsefulMiss& miss = *exercise->useful_miss;
    review_->see({miss.begin, miss.end, miss.person});
  }
}

void WindowLoop::openLibrary() {
  if (!content_) return;
  const content::Library& library = content_->library;
  if (library.exercises.empty() || library.people.empty()) {
    if (state_.screen == Screen::library) goHome();
    return say("No exercise could be read. See what the checker says.", true);
  }
  screens::mendChoice(state_.library, library);
  library_show_.follow(library, state_.library);
  state_.screen = Screen::library;
}

void WindowLoop::openReview() {
  if (!content_) return;
  state_.screen = Screen::review;
  // The name stays, so that the next clips are the same person's.
  state_.review.field_frames = 0;
  clips_.open(content_->library);
}

void WindowLoop::goHome() {
  state_.screen = Screen::home;
  state_.overlay = screens::Overlay::none;
  review_.reset();
  library_show_.forget();
  exam_.close();
  clips_.close();
  live_.reset();
  recording_.clear();
  if (content_) refreshHome();
}

}  // namespace spotter::app
