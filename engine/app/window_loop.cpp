#include "app/window_loop.h"

#include <algorithm>
#include <cstdio>

#include "app/content_access.h"
#include "app/exam_files.h"
#include "picture/class_picture.h"
#include "screens/class_input.h"
#include "screens/class_logic.h"

namespace spotter::app {
namespace {

constexpr double kWatch_s = 0.5;

using screens::Overlay;
using screens::Screen;

}  // namespace

WindowLoop::WindowLoop(DataPaths data, const WindowOptions& options)
    : data_(std::move(data)), options_(options), exam_(options.blueprint, options.sitting),
      clips_(options.blueprint) {
  SettingsLoaded loaded = loadSettings(userConfig());
  settings_ = loaded.settings;
  if (!loaded.remark.empty()) {
    say(loaded.remark);
    std::fprintf(stderr, "spotter: %s\n", loaded.detail.c_str());
    // Mended, so that it is told once.
    if (loaded.set_aside) keepSettings();
  }
  files_stamp_ = stampOf(userData());
  loadLibrary();
}

void WindowLoop::say(std::string message, bool warns) {
  home_.message = std::move(message);
  home_.message_warns = warns;
}

void WindowLoop::keepSettings() {
  const auto saved = saveSettings(userConfig(), settings_);
  // Where nothing can be written the home screen says so anyway.
  if (!saved && home_.not_kept.empty()) refreshKeeping();
}

screens::Quality WindowLoop::drawnQuality() const {
  // The same for everybody: a slow computer is refused, never drawn more coarsely.
  if (exam_.isFixed()) return screens::Quality::software;
  return screens::drawnQuality(options_.quality.value_or(settings_.quality), settings_.probe);
}

bool WindowLoop::wantsProbe(const std::string& driver) const {
  if (exam_.wantsMeasure()) return true;
  return options_.quality.value_or(settings_.quality) == screens::Quality::automatic &&
         !screens::tellsOf(settings_.probe, driver);
}

void WindowLoop::takeProbe(const screens::QualityProbe& probe) {
  if (exam_.wantsMeasure()) exam_.takeMeasure(probe.software_us);
  settings_.probe = probe;
  keepSettings();
}

void WindowLoop::refreshKeeping() {
  keeping_ = tryKeeping(userConfig(), recordingsFolder(), userState());
  std::string notice = keepingNotice(keeping_);
  if (notice == home_.not_kept) return;
  home_.not_kept = std::move(notice);
  for (const std::string& detail : keeping_.details) {
    std::fprintf(stderr, "spotter: %s\n", detail.c_str());
  }
}

void WindowLoop::loadLibrary() {
  if (loading_) return;
  loading_ = true;
  worker_.add([this, data = data_]() -> Worker::Finish {
    auto loaded = std::make_shared<content::LoadResult>(loadContent(data));
    return [this, loaded] { takeLibrary(std::move(*loaded)); };
  });
}

void WindowLoop::takeLibrary(content::LoadResult loaded) {
  loading_ = false;
  const bool first = !content_;
  library_show_.forget();
  content_ = std::move(loaded);
  refreshHome();
  if (state_.screen == Screen::library) openLibrary();
  if (!first) return;
  // Now there are classes: the keys begin at them, not at what stood first while the list was
  // empty.
  state_.focus = {};
  const content::Library& library = content_->library;
  std::string behind = options_.class_id;
  if (library.classModel(behind) == nullptr && !home_.classes.empty()) behind = home_.classes[0].id;
  if (auto scene = session::makeScene(library, behind)) {
    std::vector<session::Event> events;
    backdrop_ = std::make_unique<session::Scene>(std::move(scene).value());
    backdrop_world_ = std::make_unique<session::World>(session::begin(*backdrop_, 1, events));
  }
  for (std::size_t i = 0; i < home_.classes.size(); ++i) {
    if (home_.classes[i].id == behind) state_.chosen_class = static_cast<int>(i);
  }
  if (!options_.sitting.empty() && !home_.unfinished_exam) return openExam(true);
  if (options_.review) return openReview();
  // An unfinished class is offered first, whatever was asked for.
  if (options_.class_id.empty() || home_.unfinished) return;
  const bool talk = library.discussion(options_.class_id) != nullptr;
  if (library.classModel(options_.class_id) == nullptr && !talk) {
    say("There is no class \"" + options_.class_id + "\".", true);
  } else if (settings_.tried_out) {
    startClass(options_.class_id, false);
  } else {
    class_after_try_out_ = options_.class_id;
    doIntent(screens::StartTryOut{});
  }
}

void WindowLoop::refreshHome() {
  home_.classes = classEntries(content_->library);
  home_.discussions = discussionEntries(content_->library);
  home_.check = checkReport(*content_, userData());
  home_.recordings = recordingEntries(recordingsFolder());
  home_.unfinished.reset();
  home_.has_exam = exam_.canTry(content_->library);
  home_.unfinished_exam = unfinishedExamWords();
  refreshKeeping();
  const auto left = leftJournal();
  if (!left) return;
  const auto bytes = replay::readWholeFile(left->string());
  if (!bytes) return;
  const auto recording = replay::readRecording(bytes.value(), left->string());
  if (!recording || recording.value().complete) return;
  const std::string& id = recording.value().header.class_id;
  const auto* model = content_->library.classModel(id);
  const auto* talk = content_->library.discussion(id);
  const std::string title = model != nullptr ? model->title : talk != nullptr ? talk->title : id;
  home_.unfinished = title + ", " + assess::clockText(recording.value().end) +
                     (model != nullptr ? " into the class." : " into the discussion.");
}

void WindowLoop::watchFiles(double elapsed_s) {
  since_watch_s_ += elapsed_s;
  if (since_watch_s_ < kWatch_s || loading_) return;
  since_watch_s_ = 0.0;
  std::string stamp = stampOf(userData());
  if (stamp == files_stamp_) return;
  files_stamp_ = std::move(stamp);
  loadLibrary();
  say("Your files were read again.");
}

bool WindowLoop::isStill() const {
  if (exam_.inGroup()) return false;
  if (state_.screen == Screen::review && state_.overlay == Overlay::none)
    return !clips_.showsClip();
  if (state_.screen == Screen::exam) return !(exam_.review() && exam_.review()->seen());
  return state_.overlay != Overlay::none || state_.screen == Screen::home ||
         (state_.screen == Screen::library && state_.library.paused) ||
         (state_.screen == Screen::debrief && !(review_ && review_->seen()));
}

screens::ClassData WindowLoop::classData() const {
  const ClassRun& run = live_->run();
  return {
      .scene = run.scene(),
      .world = run.world(),
      .events = run.events(),
      .picture = picture_,
      .size = size_,
      .try_out = try_out_ ? &*try_out_ : nullptr,
      .computer_is_slow = live_->isSlow(),
      .captions = settings_.captions ? captions_.at(run.world().tick) : std::vector<std::string>(),
      .exam = exam_.inGroup() ? std::optional(exam_.groupNow()) : std::nullopt,
      .trouble = live_->trouble()};
}

screens::DebriefData WindowLoop::debriefData() const {
  static const assess::Debrief kNoDebrief;
  static const assess::Names kNoNames;
  const assess::Debrief* exercise = review_ ? review_->debrief() : nullptr;
  const bool asks = !review_ && live_.has_value();
  return {.debrief = exercise != nullptr ? *exercise : kNoDebrief,
          .names = review_ ? review_->names() : kNoNames,
          .picture = picture_,
          .size = size_,
          .asks_first = asks,
          .seen = review_ ? review_->seen() : std::nullopt,
          .saved = saved_,
          .not_saved = not_saved_,
          .talk = review_ ? review_->talk() : nullptr,
          .exercised = exercise != nullptr,
          .runs_again = review_ && review_->runsAgain(),
          .can_be_disputed = review_ && review_->canBeDisputed(),
          .remark = review_ ? review_->remark() : std::string()};
}

void WindowLoop::frame(const screens::Input& input, const screens::Fonts& fonts) {
  worker_.collect();
  watchFiles(input.elapsed_s);
  std::optional<screens::ClassData> in_class;
  std::optional<screens::DebriefData> debrief;
  if (state_.screen == Screen::in_class && live_) in_class.emplace(classData());
  if (state_.screen == Screen::debrief) debrief.emplace(debriefData());
  std::optional<screens::LibraryData> library;
  if (state_.screen == Screen::library && content_) {
    library.emplace(library_show_.data(content_->library, picture_, size_));
  }
  std::optional<screens::ExamData> exam;
  if (state_.screen == Screen::exam) exam.emplace(exam_.data(picture_, size_));
  std::optional<screens::ReviewData> clips;
  if (state_.screen == Screen::review) clips.emplace(clips_.data());
  const screens::Theme theme =
      settings_.high_contrast ? screens::highContrastTheme() : screens::calmTheme();
  const screens::ScreenData data{.home = home_,
                                 .settings = settings_,
                                 .in_class = in_class ? &*in_class : nullptr,
                                 .debrief = debrief ? &*debrief : nullptr,
                                 .library = library ? &*library : nullptr,
                                 .exam = exam ? &*exam : nullptr,
                                 .review = clips ? &*clips : nullptr,
                                 .fixed_quality = options_.quality};
  const screens::Intents intents = screens::runScreens(state_, data, input, theme, fonts);
  for (const screens::Intent& intent : intents) doIntent(intent);
  if (input.close) {
    // A group of an exam goes on at the next start where it stops now.
    if (live_ && exam_.inGroup()) live_->stop(worker_);
    quit_ = true;
  }
  advance(input);
}

void WindowLoop::listen() {
  const ClassRun& run = live_->run();
  heard_ = listener_.hear(run.scene(), run.world(), run.events());
  captions_.take(run.scene(), run.world(), *heard_);
}

void WindowLoop::advance(const screens::Input& input) {
  heard_.reset();
  if (review_) review_->advance(input.elapsed_s);
  exam_.advance(input.elapsed_s);
  if (state_.overlay == Overlay::none) clips_.advance(input.elapsed_s);
  if (state_.screen == Screen::library && content_ && state_.overlay == Overlay::none) {
    library_show_.follow(content_->library, state_.library);
    library_show_.advance(input.elapsed_s, state_.library);
  }
  if (state_.screen != Screen::in_class || !live_) return;
  // An exam does not wait for who reads a menu.
  if (state_.overlay != Overlay::none && !exam_.inGroup()) return;
  live_->advance(input.elapsed_s, screens::speedOf(state_.in_class, live_->run().scene()), commands_, worker_);
  commands_.clear();
  listen();
  const ClassRun& run = live_->run();
  if (try_out_) {
    screens::advanceTryOut(*try_out_, run.scene(), run.world(), run.events(), state_.in_class);
  }
  if (!session::ended(run.world())) return;
  if (try_out_) return leaveClass();
  if (exam_.inGroup()) return endGroup();
  live_->flush(worker_);
  state_.screen = Screen::debrief;
  state_.debrief = {};
}

const picture::Picture& WindowLoop::makePicture(picture::PictureSize size, float em) {
  size_ = size;
  if (state_.screen == Screen::debrief && review_) {
    picture_ = review_->pictureNow(state_.debrief, size, em);
  } else if (state_.screen == Screen::exam && exam_.review() && exam_.review()->seen()) {
    picture_ = exam_.pictureNow(state_.exam, size, em);
  } else if (state_.screen == Screen::review && clips_.showsClip()) {
    picture_ = clips_.pictureNow(state_.review, size, em);
  } else if (state_.screen == Screen::library) {
    picture_ = library_show_.pictureNow(size, em);
  } else if (state_.screen != Screen::home && live_) {
    const session::World& world = live_->run().world();
    const session::Scene& scene = live_->run().scene();
    const double tick = static_cast<double>(world.tick) + live_->part01();
    if (world.circuit.stage == circuit::Stage::demonstrating) {
      picture_ = demonstration_.pictureNow(scene, world, tick, size, em);
      return picture_;
    }
    demonstration_.forget();
    picture_ = picture::classPicture(scene, world, tick);
    if (state_.in_class.eye) {
      const screens::ShownViews views =
          screens::shownViews(state_.in_class, scene, world, size, em, try_out_.has_value());
      picture_.camera = views.camera;
      picture_.beside = views.beside;
    }
    picture_.highlight = screens::highlightOf(state_.in_class, picture_.figures, picture_.things);
  } else if (backdrop_) {
    picture_ = picture::classPicture(*backdrop_, *backdrop_world_, 0.0);
    picture_.camera = picture::classCamera(*backdrop_);
    // Aside from the panel on the left.
    picture_.camera.target_m.x -= 1.3;
  } else {
    picture_ = {};
  }
  return picture_;
}

}  // namespace spotter::app
