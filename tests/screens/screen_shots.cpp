// Draws every screen off-screen for people to look at.
//   screen_shots OUT_DIR [WIDTHxHEIGHT] [TEXT_PERCENT] [contrast] [BEGINNING_OF_NAMES...]

#include <epoxy/gl.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/class_run.h"
#include "app/rehearsal.h"
#include "app/window_demonstration.h"
#include "app/window_files.h"
#include "app/window_library.h"
#include "app/window_review.h"
#include "content/files.h"
#include "content/load.h"
#include "desk.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "replay/recording.h"
#include "screens/library_logic.h"
#include "screens/screens.h"
#include "talk/offers.h"
#include "window/imgui_gl.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "%s\n", result.error().text().c_str());
  std::exit(3);
}

/// Everything to draw with.
struct Camera {
  std::string folder;
  picture::PictureSize size;
  std::vector<std::string> wanted{};  ///< beginnings of names; empty: every picture
  Settings settings{};
  render::OffscreenContext context;
  render::Renderer renderer;
  window::ImGuiGl ui;
  FontFiles files;
  render::OffscreenTarget target;

  Camera(std::string out, picture::PictureSize wanted_size)
      : folder(std::move(out)),
        size(wanted_size),
        context(must(render::OffscreenContext::create())),
        renderer(must(render::Renderer::create(std::string(SPOTTER_SOURCE_DIR) + "/assets",
                                               std::string(SPOTTER_SOURCE_DIR) + "/shaders"))),
        ui(must(window::ImGuiGl::create())),
        files(must(findFonts(usualFonts()))),
        target(size) {}

  float em() const { return textHeight_px(size.width, size.height, 1.0, settings.text_percent); }

  bool wants(const std::string& name) const {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& beginning) {
             return name.starts_with(beginning);
           });
  }

  void shoot(const std::string& name, ScreenState state, const ScreenData& data,
             const picture::Picture& picture, Input input = {}) {
    if (!wants(name)) return;
    const float em = this->em();
    input.width = size.width;
    input.height = size.height;
    const Theme theme = settings.high_contrast ? highContrastTheme() : calmTheme();
    const Fonts& fonts = ui.fonts(files, em);
    // Twice, because a panel knows its size only after its first frame.
    for (int i = 0; i < 3; ++i) {
      renderer.draw(picture, size, render::Quality::software, target.framebuffer());
      glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer());
      beginFrame(input, theme, em);
      runScreens(state, data, input, theme, fonts);
      endFrame();
      ui.draw();
      input.pressed.clear();
    }
    const auto image = render::readPixels(target.framebuffer(), size);
    must(render::writePng(image, folder + "/" + name + ".png"));
    std::printf("%s\n", name.c_str());
  }
};

content::Library ownLibrary() {
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  return content::load(contents.files).library;
}

HomeData someHome() {
  HomeData home;
  home.classes = {
      {"first_class", "A first class", "Six people, three exercises, about twelve minutes.", false},
      {"mine", "A first class (my copy)", "Six people, three exercises.", true}};
  home.recordings = {{"a.rec", "First class", "22 November 2026, 14:05"},
                     {"b.rec", "First class", "21 November 2026, 9:30"}};
  return home;
}

void shootProgram(Camera& camera, const Desk& desk) {
  picture::Picture picture = desk.picture;
  picture.camera = picture::classCamera(*desk.scene);
  picture.camera.target_m.x -= 1.3;
  HomeData home = someHome();
  home.discussions = app::discussionEntries(ownLibrary());
  camera.settings.probe = {"llvmpipe", 38'000, 0};
  const ScreenData data{home, camera.settings};
  ScreenState state;
  camera.shoot("01_home", state, data, picture);
  Input tab;
  tab.pressed = {Key::tab};
  home.unfinished = "A first class, 3:10 minutes in.";
  home.check = {
      1,
      0,
      "~/.local/share/spotter",
      {"classes/mine.toml:3:1: error[E0201]: unknown key `titel`\n  did you mean `title`?"}};
  camera.settings.tried_out = true;
  camera.shoot("02_home_unfinished", state, data, picture, tab);
  home.not_kept =
      "Your settings and recordings will not be kept: Spotter may not write to your folders. You "
      "can practise all the same. To keep them, ask for a home folder that you may write to.";
  home.message = "Some of your settings could not be read and are as they came.";
  camera.shoot("07_home_not_kept", state, data, picture);
  HomeData long_home = someHome();
  long_home.not_kept = home.not_kept;
  for (int i = 3; i <= 12; ++i) {
    long_home.classes.push_back({"mine" + std::to_string(i), "My class " + std::to_string(i),
                                 "Six people, three exercises, about twelve minutes.", true});
  }
  camera.shoot("08_home_twelve", state, {long_home, camera.settings}, picture);
  state.chosen_class = 11;
  long_home.not_kept.clear();
  camera.shoot("09_home_last_of_twelve", state, {long_home, camera.settings}, picture);
  for (const auto& [name, overlay] :
       {std::pair{"03_settings", Overlay::settings}, std::pair{"04_help", Overlay::help},
        std::pair{"05_recordings", Overlay::recordings},
        std::pair{"06_messages", Overlay::messages},
        std::pair{"60_discussions", Overlay::discussions},
        std::pair{"61_notice", Overlay::notice}}) {
    ScreenState open;
    open.chosen_discussion = 1;
    if (!home.discussions.empty()) open.notice = home.discussions[1].notice;
    openOverlay(open, overlay);
    camera.shoot(name, open, data, picture, tab);
  }
}

void shootClass(Camera& camera, const std::string& name, Desk& desk,
                const TryOut* try_out = nullptr, Overlay overlay = Overlay::none) {
  const HomeData home;
  desk.picture =
      picture::classPicture(*desk.scene, desk.world, static_cast<double>(desk.world.tick));
  const bool open = desk.state.panel != Panel::none || desk.state.talk.isOpen();
  desk.state.aside01 = open ? 1.0 : 0.0;
  if (desk.world.circuit.stage == circuit::Stage::demonstrating) {
    app::Demonstration demonstration;
    desk.picture = demonstration.pictureNow(
        *desk.scene, desk.world, static_cast<double>(desk.world.tick), camera.size, camera.em());
  } else if (desk.state.eye)
    desk.picture.camera = shownCamera(desk.state, desk.size, camera.em(), try_out != nullptr);
  desk.picture.highlight = highlightOf(desk.state, desk.picture.figures, desk.picture.things);
  ScreenState state;
  state.screen = Screen::in_class;
  state.in_class = desk.state;
  state.overlay = overlay;
  const ClassData in_class = desk.data(try_out);
  const ScreenData data{home, camera.settings, &in_class};
  camera.shoot(name, state, data, desk.picture);
}

void shootCalling(Camera& camera, Desk& desk) {
  desk.press(Key::v);
  shootClass(camera, "13_call_region", desk);
  desk.press(Key::digit_2);
  shootClass(camera, "14_call_name", desk);
  const auto& faults = desk.scene->stations[0].faults;
  for (std::size_t i = 0; i < faults.size(); ++i) {
    if (faults[i].sided && desk.state.call.step == CallStep::name) {
      desk.press(digitKey(static_cast<int>(i) + 1));
    }
  }
  desk.state.hovered_side = 0;
  desk.state.call.side = body::Side::left;
  shootClass(camera, "15_call_side", desk);
  desk.press(Key::digit_1);
  shootClass(camera, "16_call_sure", desk);
  desk.press(Key::digit_1);
  shootClass(camera, "17_respond", desk);
  desk.press(Key::digit_8);
  desk.pass(0.5);
  shootClass(camera, "18_speech", desk);
}

void shootClasses(Camera& camera) {
  Desk desk = openDesk();
  desk.size = camera.size;
  desk.settings.reduced_motion = true;
  desk.feed(Input{});
  shootClass(camera, "10_class_ready", desk);
  desk.press(Key::d);
  desk.pass(2.0);
  shootClass(camera, "11_demonstrating", desk);
  desk.press(Key::d);
  desk.startSet();
  desk.press(Key::digit_2);
  desk.press(Key::f);
  desk.pass(0.3);
  desk.feed(Input{});
  shootClass(camera, "12_class_person", desk);
  shootCalling(camera, desk);
  desk.press(Key::g);
  desk.pass(0.3);
  desk.feed(Input{});
  desk.press(Key::c);
  shootClass(camera, "19_card", desk);
  desk.press(Key::escape);
  shootClass(camera, "20_menu", desk, nullptr, Overlay::menu);
}

/// Something in the room: called before the set, and made safe.
void shootRoom(Camera& camera) {
  Desk desk = openDesk("room_check");
  desk.size = camera.size;
  desk.settings.reduced_motion = true;
  desk.feed(Input{});
  desk.press(Key::digit_3);
  shootClass(camera, "21_room_ready", desk);
  desk.press(Key::v);
  chooseThing(desk.state.call, 2, 0);
  shootClass(camera, "22_room_call", desk);
  desk.press(Key::digit_3);
  desk.press(Key::digit_1);
  shootClass(camera, "23_room_respond", desk);
  desk.press(Key::digit_1);
  desk.pass(1.0);
  shootClass(camera, "24_room_making_safe", desk);
}

/// Every step of the try-out, as it is done by keys.
void shootTryOut(Camera& camera) {
  Desk desk = openDesk("try_out");
  desk.size = camera.size;
  desk.settings.reduced_motion = true;
  desk.feed(Input{});
  TryOut try_out = beginTryOut(*desk.scene, desk.world);
  int number = 0;
  const auto shoot = [&](const char* what) {
    desk.feed(Input{});
    advanceTryOut(try_out, *desk.scene, desk.world, desk.events, desk.state);
    shootClass(camera, "5" + std::to_string(number++) + "_try_out_" + what, desk, &try_out);
  };
  shoot("look");
  Input turn;
  turn.elapsed_s = 0.1;
  turn.held[static_cast<std::size_t>(Key::left)] = true;
  for (int i = 0; i < 4; ++i) desk.feed(turn);
  shoot("choose");
  desk.press(digitKey(try_out.person + 1));
  shoot("view");
  desk.press(Key::f);
  shoot("start");
  desk.startSet();
  shoot("notice");
  desk.press(Key::v);
  shoot("where");
  desk.press(Key::digit_2);
  shoot("what");
  desk.press(Key::digit_1);
  if (desk.state.call.step == CallStep::side) shoot("side");
  if (desk.state.call.step == CallStep::side) desk.press(Key::digit_1);
  desk.press(Key::digit_1);
  shoot("help");
  desk.press(Key::digit_1);
  shoot("again");
}

void shootDebrief(Camera& camera) {
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  const auto loaded = content::load(contents.files);
  app::ClassRun run = must(app::ClassRun::begin(loaded.library, "first_class", 5));
  app::leadBy(run, "typical", 5);
  run.finish();
  const auto recording = must(replay::readRecording(run.takeLines(), "shot"));
  app::Review review = must(app::Review::of(recording));
  const HomeData home;
  const auto talk = [&](const std::string& name, DebriefPart part, bool asks) {
    ScreenState state;
    state.screen = Screen::debrief;
    state.debrief.part = part;
    const picture::Picture picture = review.pictureNow(state.debrief, camera.size, camera.em());
    const DebriefData talked{.debrief = *review.debrief(),
                             .names = review.names(),
                             .picture = picture,
                             .size = camera.size,
                             .asks_first = asks,
                             .seen = review.seen(),
                             .saved = "x.rec",
                             .remark = review.remark()};
    camera.shoot(name, state, {home, camera.settings, nullptr, &talked}, picture);
  };
  talk("30_how_did_it_go", DebriefPart::report, true);
  if (const auto& miss = review.debrief()->useful_miss)
    review.see({miss->begin, miss->end, miss->person});
  for (int i = 0; i < 30; ++i) review.advance(0.1);
  talk("31_debrief", DebriefPart::report, false);
  talk("32_timeline", DebriefPart::timeline, false);
}

/// The circle: quiet, somebody speaks, every step of a choice, a card, the end of the time.
void shootTalk(Camera& camera) {
  Desk desk = openDesk("causes_of_pain");
  desk.size = camera.size;
  desk.settings.reduced_motion = true;
  const auto shoot = [&](const char* name) {
    desk.feed(Input{});
    Input wait;
    wait.elapsed_s = 0.1;
    for (int i = 0; i < 12; ++i) desk.feed(wait);
    shootClass(camera, name, desk);
  };
  desk.feed(Input{});
  shoot("62_circle_begin");
  for (int i = 0; i < 300 && !desk.world.talk->speaking; ++i) desk.pass(0.1);
  desk.pass(0.5);
  shoot("63_circle_speaks");
  desk.pass(45.0);
  desk.world.talk->members[3].face = content::LineModel::Face::upset;
  desk.world.talk->members[3].face_since = desk.world.tick;
  desk.press(Key::digit_1);
  shoot("64_circle_moves");
  desk.press(Key::digit_1);
  shoot("65_circle_wordings");
  desk.press(Key::digit_2);
  desk.pass(20.0);
  shoot("66_circle_after");
  desk.press(Key::digit_4);
  for (int i = 1; i <= 9 && desk.state.talk.step == TalkStep::moves; ++i) desk.press(digitKey(i));
  shoot("67_circle_person");
  desk.press(Key::digit_3);
  shoot("68_circle_invite");
  desk.press(Key::digit_1);
  desk.pass(15.0);
  desk.press(Key::digit_3);
  desk.press(Key::digit_3);
  shoot("69_circle_topic");
  desk.press(Key::escape);
  desk.press(Key::escape);
  desk.press(Key::tab);
  desk.press(Key::c);
  shoot("70_circle_card");
  desk.press(Key::escape);
  for (const Key digit : {Key::digit_3, Key::digit_4, Key::digit_3, Key::digit_1}) {
    desk.press(digit);
    desk.feed(Input{});
  }
  for (int i = 0; i < 300 && desk.world.talk->slide < 0; ++i) desk.pass(0.1);
  shoot("70_circle_slide");
  desk.press(Key::i);
  desk.feed(Input{});
  desk.pass(1195.0);
  shoot("71_circle_time_is_up");
  Desk both = openDesk("talk_and_move");
  both.size = camera.size;
  both.feed(Input{});
  both.world.talk->stage = talk::TalkStage::ended;
  both.feed(Input{});
  both.press(Key::n);
  both.feed(Input{});
  shootClass(camera, "71_settling", both);
}

/// What a discussion came to.
void shootTalkDebrief(Camera& camera) {
  app::ClassRun run = must(app::ClassRun::begin(ownLibrary(), "causes_of_pain", 5));
  // Somebody who takes whatever comes first, now and then.
  while (!session::ended(run.world())) {
    std::vector<session::Command> commands;
    if (run.world().tick % base::toTick(25.0) == 0) {
      const auto all = talk::offers(*run.scene().talk, *run.world().talk);
      const auto turn = static_cast<std::size_t>(run.world().tick / base::toTick(25.0));
      const talk::Offer& offer = all[turn * 7 % all.size()];
      if (offer.move != content::Move::close && offer.move != content::Move::take_aside) {
        const auto wording = static_cast<std::size_t>(offer.wordings.front());
        commands.push_back(talk::Say{run.scene().talk->wordings[wording].model.id,
                                     offer.needs_person ? static_cast<int>(turn % 8) : -1, -1});
      }
    }
    run.step(commands);
  }
  const session::Command own = session::Reflect{"I think I talked more than I listened."};
  run.step(std::span(&own, 1));
  const session::Command challenge = session::Challenge{4, "I meant it as a question to her."};
  run.step(std::span(&challenge, 1));
  run.finish();
  const auto recording = must(replay::readRecording(run.takeLines(), "shot"));
  const app::Review review = must(app::Review::of(recording));
  const assess::Debrief none;
  const HomeData home;
  const auto talk = [&](const std::string& name, DebriefPart part, int challenged) {
    ScreenState state;
    state.screen = Screen::debrief;
    state.debrief.part = part;
    state.debrief.challenged = challenged;
    const picture::Picture picture = review.pictureNow(state.debrief, camera.size, camera.em());
    const DebriefData talked{.debrief = none,
                             .names = review.names(),
                             .picture = picture,
                             .size = camera.size,
                             .seen = {},
                             .saved = "x.rec",
                             .talk = review.talk(),
                             .exercised = false,
                             .runs_again = review.runsAgain(),
                             .can_be_disputed = review.canBeDisputed(),
                             .remark = review.remark()};
    camera.shoot(name, state, {home, camera.settings, nullptr, &talked}, picture);
  };
  talk("72_talk_debrief", DebriefPart::talk, -1);
  talk("73_transcript", DebriefPart::transcript, 2);
}

void shootLibrary(Camera& camera, const content::Library& library, const std::string& name,
                  const LibraryState& chosen, double share01) {
  const HomeData home;
  app::LibraryShow show;
  show.follow(library, chosen);
  for (int i = 0; i < static_cast<int>(share01 * 40); ++i) show.advance(0.1, chosen);
  const picture::Picture picture = show.pictureNow(camera.size, camera.em());
  const LibraryData data = show.data(library, picture, camera.size);
  ScreenState state;
  state.screen = Screen::library;
  state.library = chosen;
  camera.shoot(name, state, {home, camera.settings, nullptr, nullptr, &data}, picture);
}

void shootLibraries(Camera& camera) {
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  const content::LoadResult loaded = content::load(contents.files);
  const content::Library& library = loaded.library;
  LibraryState state;
  mendChoice(state, library);
  chooseExercise(state, library, "sit_to_stand");
  state.slow = state.paused = true;
  shootLibrary(camera, library, "40_library", state, 0.6);
  state.slow = state.paused = false;
  state.part = LibraryPart::people;
  choosePerson(state, library, "george");
  shootLibrary(camera, library, "41_library_people", state, 0.6);
  state.part = LibraryPart::shown;
  chooseExercise(state, library, "hip_abduction");
  chooseShown(state, library, {LibraryChoice::Kind::fault, "ha_side_lean", "", ""});
  shootLibrary(camera, library, "42_library_fault", state, 0.8);
  state.part = LibraryPart::advice;
  chooseExercise(state, library, "sit_to_stand");
  chooseShown(state, library, {LibraryChoice::Kind::fault, "sts_knees_in", "", ""});
  shootLibrary(camera, library, "43_library_why", state, 0.55);
  for (const ShownEntry& entry : shownEntries(library, "heel_raise")) {
    if (entry.kind != LibraryChoice::Kind::variation) continue;
    chooseExercise(state, library, "heel_raise");
    chooseShown(state, library, entry);
    state.part = LibraryPart::shown;
    shootLibrary(camera, library, "44_library_harmless", state, 0.5);
    break;
  }
}

/// A sitting that went well enough to have something of everything.
ExamResult someExamResult() {
  using assess::WindowStory;
  ExamResult result;
  result.marks.faulty = 32;
  result.marks.clean = 64;
  result.marks.hit_rate = assess::rateOf(23, 32);
  result.marks.false_alarm_rate = assess::rateOf(9, 61);
  result.marks.identification = assess::rateOf(17, 32);
  result.marks.coverage = {96, 78, 15, 3};
  result.marks.median_wait_s = 21.0;
  result.marks.tiers = {assess::TierMarks{2, 2, 0, 0, 0}, assess::TierMarks{3, 2, 1, 0, 0},
                        assess::TierMarks{3, 1, 0, 2, 0}};
  result.marks.needless = 1;
  result.alarms = assess::rateOf(9, 64);
  result.result = assess::WatchingResult::borderline;
  result.reasons = {"Saw 23 of 32 faults: near the floor, a trainer decides.",
                    "Called 9 of 64 who were fine: few enough."};
  result.names = assess::namesOf(ownLibrary());
  result.self_rating = 9;
  result.kept = "~/.local/share/spotter/exams/2026-11-23_practice.exam";
  result.missed = {{"sts_knees_in", 2}, {"squat_shift", 1}};
  result.further = {{"Part B, the circuit: pass",
                     {"78 of 100 for leading the circuit; 60 are the cut: enough."}},
                    {"Part C, Rest, activity and pacing: reported",
                     {"Reported with its interval; until it has been piloted the mark decides nothing.",
                      "71 of 100, likely 58 to 84."}}};
  const std::pair<const char*, WindowStory> people[] = {
      {"Mary", WindowStory::missed},       {"George", WindowStory::called_sound},
      {"Susan", WindowStory::never_looked}, {"Hugh", WindowStory::seen},
      {"Priya", WindowStory::missed},      {"Jean", WindowStory::left_in_peace}};
  for (const auto& [name, story] : people) {
    assess::WatchedWindow window;
    window.name = name;
    window.exercise = "sit_to_stand";
    window.story = story;
    if (story != WindowStory::called_sound && story != WindowStory::left_in_peace)
      window.fault = "sts_knees_in";
    window.sided = !window.fault.empty();
    if (story == WindowStory::called_sound) window.called = "sts_over_bent";
    window.named_right = story == WindowStory::seen;
    window.begin = base::toTick(47.0);
    result.windows.push_back(window);
  }
  return result;
}

void shootExamScreens(Camera& camera, const Desk& desk) {
  const HomeData home = someHome();
  picture::Picture picture = desk.picture;
  picture.camera = picture::classCamera(*desk.scene);
  ExamData exam;
  exam.folder = "~/.local/share/spotter/sittings";
  exam.sittings = {{"ann.sitting", "ann.sitting"}};
  exam.picture = &picture;
  exam.size = camera.size;
  ScreenState state;
  state.screen = Screen::exam;
  const ScreenData data{.home = home, .settings = camera.settings, .exam = &exam};
  Input tab;
  tab.pressed = {Key::tab};
  camera.shoot("90_exam", state, data, picture, tab);
  state.exam.asks_code = true;
  state.exam.code = "K7M4-9QXF";
  exam.trouble = "This code does not open the sitting: look at it again.";
  camera.shoot("91_exam_code", state, data, picture);
  exam.trouble.clear();
  exam.stage = ExamStage::rate;
  state.exam.rating = 7;
  camera.shoot("92_exam_rate", state, data, picture, tab);
  exam.stage = ExamStage::rules;
  exam.making = "Making your exam: group 2 of 4";
  exam.making01 = 0.6;
  camera.shoot("93_exam_rules", state, data, picture, tab);
  exam.made = true;
  exam.practice = false;
  exam.machine = {true, true,
                  "This computer is slow just now: a picture takes 61 ms, and an exam needs 40 at "
                  "most. Close other programs, plug in the power, and measure again. A sitting is "
                  "not begun like this."};
  camera.shoot("94_exam_refused", state, data, picture, tab);
  exam.practice = true;
  exam.machine = {true, false, ""};
  exam.stage = ExamStage::between;
  exam.group = 2;
  exam.rested_s = 130.0;
  camera.shoot("99_exam_between", state, data, picture, tab);
  exam.plan.circuit = true;
  exam.plan.discussions = 2;
  exam.plan.discussion_minutes = 10;
  exam.group = 1;
  exam.run = ExamRun::circuit;
  camera.shoot("99_exam_between_circuit", state, data, picture, tab);
  exam.run = ExamRun::discussion;
  exam.topic = "Rest, activity and pacing";
  camera.shoot("99_exam_between_talk", state, data, picture, tab);
  openOverlay(state, Overlay::leave_exam);
  camera.shoot("99_exam_leave", state, data, picture, tab);
  state.overlay = Overlay::none;
  exam.stage = ExamStage::over;
  const ExamResult result = someExamResult();
  exam.result = &result;
  camera.shoot("99_exam_result", state, data, picture, tab);
  state.exam.part = ExamPart::windows;
  state.exam.shown = 0;
  exam.seen = SeenAgain{};
  camera.shoot("99_exam_windows", state, data, picture, tab);
  state.exam.disputed = 0;
  camera.shoot("99_exam_disagree", state, data, picture);
}

void shootReview(Camera& camera) {
  const HomeData home = someHome();
  Desk desk = openExamDesk();
  while (desk.world.circuit.stage != circuit::Stage::exercising) desk.pass(1.0);
  desk.pass(5.0);
  picture::Picture picture = desk.picture;
  ReviewData review;
  review.file = "~/.local/share/spotter/reviews.jsonl";
  review.items = review.left = 427;
  ScreenState state;
  state.screen = Screen::review;
  const ScreenData data{.home = home, .settings = camera.settings, .review = &review};
  camera.shoot("99_review_name", state, data, picture);
  review.stage = ReviewStage::clip;
  review.person = "Elsie";
  review.card = "Small, slow, steady steps. Upper back is rounded, and she tires toward the end of a set.";
  review.exercise = "Leg out to the side";
  review.faults = {{"a", "Body leans to the side"}, {"b", "Hip hitches up"},
                   {"c", "Foot turns out and forward"}, {"d", "Swings the leg"},
                   {"e", "Standing hip juts out"}, {"f", "Standing knee bows back"}};
  review.lasts_s = 24;
  review.kept = 12;
  state.review.chosen = "b";
  camera.shoot("99_review_clip", state, data, picture);
  review.stage = ReviewStage::done;
  camera.shoot("99_review_done", state, data, picture);
}

void shootExam(Camera& camera) {
  Desk desk = openExamDesk();
  shootExamScreens(camera, desk);
  while (desk.world.circuit.stage != circuit::Stage::exercising) desk.pass(1.0);
  desk.pass(12.0);
  desk.press(Key::digit_3);
  shootClass(camera, "95_exam_group", desk);
  desk.press(Key::v);
  shootClass(camera, "96_exam_call", desk);
  desk.press(Key::s);
  shootClass(camera, "97_exam_sign", desk);
  desk.press(Key::digit_1);
  shootClass(camera, "98_exam_kept", desk);
  desk.press(Key::y);
  shootClass(camera, "98_exam_other_eyes", desk);
  shootClass(camera, "98_exam_menu", desk, nullptr, Overlay::menu);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(
        stderr, "usage: screen_shots OUT_DIR [WIDTHxHEIGHT] [TEXT_PERCENT] [contrast] [NAME...]\n");
    return 2;
  }
  picture::PictureSize size{1280, 720};
  Settings settings;
  std::vector<std::string> wanted;
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    const std::size_t cross = word.find('x');
    if (cross != std::string::npos && std::isdigit(static_cast<unsigned char>(word[0])) != 0) {
      size = {std::atoi(word.c_str()), std::atoi(word.c_str() + cross + 1)};
    } else if (word == "contrast") {
      settings.high_contrast = true;
    } else if (const int percent = std::atoi(word.c_str());
               percent >= 100 && word.find('_') == std::string::npos) {
      settings.text_percent = percent;
    } else {
      wanted.push_back(word);
    }
  }
  Camera camera(argv[1], size);
  camera.settings = settings;
  camera.wanted = wanted;
  const Desk desk = openDesk();
  shootProgram(camera, desk);
  shootClasses(camera);
  shootRoom(camera);
  shootTryOut(camera);
  shootTalk(camera);
  shootDebrief(camera);
  shootTalkDebrief(camera);
  shootLibraries(camera);
  shootExam(camera);
  shootReview(camera);
  return 0;
}
