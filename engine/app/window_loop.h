#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/data_paths.h"
#include "app/keeping.h"
#include "app/window_clips.h"
#include "app/window_demonstration.h"
#include "app/window_exam.h"
#include "app/window_files.h"
#include "app/window_library.h"
#include "app/window_live.h"
#include "app/window_program.h"
#include "app/window_review.h"
#include "app/window_worker.h"
#include "content/load.h"
#include "hearing/captions.h"
#include "hearing/hear.h"
#include "picture/picture.h"
#include "screens/screens.h"

namespace spotter::app {

/// All that the window program knows, without window and OpenGL: what a frame reads and changes.
class WindowLoop {
 public:
  WindowLoop(DataPaths data, const WindowOptions& options);
  ~WindowLoop() { exam_.close(); }  // what it makes is given up before the worker is waited for
  WindowLoop(const WindowLoop&) = delete;
  WindowLoop& operator=(const WindowLoop&) = delete;

  const screens::Settings& settings() const { return settings_; }
  /// What to draw with: as this start was told, or as set, or as was measured.
  screens::Quality drawnQuality() const;
  /// Whether the quality goes by a measurement that this driver has not had yet.
  bool wantsProbe(const std::string& driver) const;
  /// Goes by what was measured, now and at later starts.
  void takeProbe(const screens::QualityProbe& probe);
  /// One frame: reads finished files, runs the screens, does what they ask for, lets time pass.
  /// Draws into the present ImGui context, between beginFrame() and endFrame().
  void frame(const screens::Input& input, const screens::Fonts& fonts);
  /// The picture behind the screens, for this size of the drawing area and line height of the text.
  const picture::Picture& makePicture(picture::PictureSize size, float em);
  bool wantsToQuit() const { return quit_; }
  /// Nothing moves: the loop may rest.
  bool isStill() const;
  /// The library is read and the home screen is complete.
  bool isReady() const { return content_.has_value(); }

  /// What is heard since the last frame; nothing where no class goes on.
  const std::optional<hearing::Heard>& heard() const { return heard_; }
  /// From where and whereto one looks, and listens.
  const picture::Camera& camera() const { return picture_.camera; }

  const screens::ScreenState& state() const { return state_; }

 private:
  void loadLibrary();
  void takeLibrary(content::LoadResult loaded);
  void watchFiles(double elapsed_s);
  void refreshHome();
  void refreshKeeping();
  void keepSettings();
  void say(std::string message, bool warns = false);
  void doIntent(const screens::Intent& intent);
  void startClass(const std::string& class_id, bool try_out);
  void beginLive(ClassRun run, bool try_out);
  void tryAgain(base::Tick from);
  void challenge(const screens::ChallengeCode& challenge);
  void resumeUnfinished();
  void putAway(const std::filesystem::path& journal);
  void listen();
  void leaveClass();
  void finishClass();
  void keepRecording();
  void openRecording(const std::string& path);
  void review(const std::string& bytes, const std::string& name);
  void openLibrary();
  void openExam(bool asks_code);
  void openReview();
  void resumeExam();
  void beginGroup();
  void endGroup();
  void leaveExam();
  void goHome();
  void advance(const screens::Input& input);
  screens::ClassData classData() const;
  screens::DebriefData debriefData() const;

  DataPaths data_;
  WindowOptions options_;
  screens::Settings settings_;
  screens::ScreenState state_;
  screens::HomeData home_;
  std::optional<content::LoadResult> content_;
  std::unique_ptr<session::Scene> backdrop_;  ///< the class behind the home screen
  std::unique_ptr<session::World> backdrop_world_;
  std::optional<LiveClass> live_;
  hearing::Listener listener_;
  hearing::Captions captions_;
  std::optional<hearing::Heard> heard_;
  Demonstration demonstration_;
  std::optional<screens::TryOut> try_out_;
  std::string class_after_try_out_;  ///< starts when the try-out ends
  std::optional<Review> review_;
  LibraryShow library_show_;
  WindowExam exam_;
  ClipReview clips_;
  std::string recording_;  ///< bytes of the class that is talked through
  std::string recording_class_;
  std::filesystem::path journal_;  ///< of the class that runs
  std::string saved_;
  std::string not_saved_;  ///< why the recording could not be kept
  Keeping keeping_;
  std::vector<session::Command> commands_;  ///< for the next tick
  picture::Picture picture_;
  picture::PictureSize size_;
  std::string files_stamp_;
  double since_watch_s_ = 0.0;
  bool loading_ = false;
  bool quit_ = false;
  Worker worker_;  ///< last: its thread ends before what it writes to
};

}  // namespace spotter::app
