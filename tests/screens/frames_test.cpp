#include <imgui.h>

#include "assess/debrief.h"
#include "base/random.h"
#include "content/files.h"
#include "content/load.h"
#include "desk.h"
#include "glass.h"
#include "screens/library_logic.h"
#include "screens/screens.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::screens;

namespace {

Input anyInput(base::RandomStream& stream) {
  Input input;
  input.elapsed_s = stream.uniform(0.001, 0.2);
  const int keys = static_cast<int>(stream.uniform(0.0, 3.0));
  for (int i = 0; i < keys; ++i) {
    input.pressed.push_back(static_cast<Key>(static_cast<int>(stream.uniform(0.0, kKeyCount))));
  }
  for (int i = 0; i < kKeyCount; ++i)
    input.held[static_cast<std::size_t>(i)] = stream.uniform() < 0.02;
  input.mouse_x = stream.uniform(-50.0, 1330.0);
  input.mouse_y = stream.uniform(-50.0, 770.0);
  input.mouse_pressed = stream.uniform() < 0.3;
  input.mouse_held = input.mouse_pressed || stream.uniform() < 0.3;
  input.mouse_released = stream.uniform() < 0.3;
  input.wheel = stream.uniform() < 0.1 ? stream.uniform(-3.0, 3.0) : 0.0;
  if (stream.uniform() < 0.2) input.text = "\xC5\xB5 na\xC3\xAFve \xE2\x82\xAC";
  return input;
}

HomeData someHome() {
  HomeData home;
  home.classes = {{"first_class", "A first class", "Six people, three exercises.", false},
                  {"mine", "My class", "", true}};
  home.recordings = {{"a.rec", "A first class", "22 November 2026, 14:05"}};
  home.unfinished = "A first class, 3:10 minutes in.";
  home.message = "Your files were read again.";
  home.check = {1, 0, "folder", {"classes/mine.toml:3:1: error[E0201]: something"}};
  return home;
}

/// Does what the program would do with what was asked for.
void obey(const Intents& intents, Desk& desk, ScreenState& state, Settings& settings) {
  desk.asked.clear();
  for (const Intent& intent : intents) {
    if (std::holds_alternative<DoCommand>(intent)) desk.asked.push_back(intent);
    if (const auto* change = std::get_if<ChangeSettings>(&intent)) settings = change->settings;
    if (std::holds_alternative<GoHome>(intent)) state.screen = Screen::home;
    if (std::holds_alternative<StartClass>(intent)) state.screen = Screen::in_class;
    if (std::holds_alternative<LeaveClass>(intent)) state.screen = Screen::debrief;
  }
  desk.pass(1.0 / 60);
}

void playAtRandom(Screen screen, Overlay overlay, std::uint64_t seed, int frames,
                  const std::string& class_id = "first_class") {
  Glass glass(25.0F);
  Desk desk = openDesk(class_id);
  const HomeData home = someHome();
  Settings settings;
  ScreenState state;
  state.screen = screen;
  state.overlay = overlay;
  const assess::Debrief debrief = assess::makeDebrief(desk.events, desk.scene->standard);
  const assess::Names names;
  base::RandomStream stream(seed, 0, "screens");
  const bool talks = desk.scene->talk.has_value();
  const assess::DiscussionDebrief talk =
      assess::makeDiscussionDebrief(desk.events, desk.scene->standard.discussion);
  if (screen == Screen::in_class && !talks) desk.startSet();
  for (int frame = 0; frame < frames; ++frame) {
    const bool tries = seed % 2 == 0 && !talks;
    const TryOut try_out = tries ? beginTryOut(*desk.scene, desk.world) : TryOut{};
    std::swap(desk.state, state.in_class);
    const ClassData in_class = desk.data(tries ? &try_out : nullptr);
    const DebriefData talked{.debrief = debrief,
                             .names = names,
                             .picture = desk.picture,
                             .size = desk.size,
                             .asks_first = seed % 3 == 0,
                             .seen = SeenAgain{0, 0, 600, 300, "Knee falls inwards"},
                             .saved = {},
                             .talk = talks ? &talk : nullptr,
                             .exercised = !talks,
                             .runs_again = talks,
                             .can_be_disputed = talks,
                             .remark = "A remark."};
    std::swap(desk.state, state.in_class);
    const ScreenData data{home, settings, &in_class, &talked};
    const Intents intents = glass.frame(state, data, anyInput(stream));
    desk.state.eye = state.in_class.eye;
    obey(intents, desk, state, settings);
  }
  SUCCEED();
}

}  // namespace

TEST_CASE("every screen and overlay survives 20 frames of random keys and clicks") {
  for (const Screen screen : {Screen::home, Screen::in_class, Screen::debrief}) {
    for (const Overlay overlay : {Overlay::none, Overlay::menu, Overlay::settings, Overlay::help,
                                  Overlay::recordings, Overlay::messages}) {
      playAtRandom(screen, overlay,
                   static_cast<std::uint64_t>(screen) * 10 + static_cast<std::uint64_t>(overlay),
                   20);
    }
  }
}

TEST_CASE("a class survives 1500 frames of random keys and clicks") {
  playAtRandom(Screen::in_class, Overlay::none, 4, 1500);
}

TEST_CASE("a circle survives 600 frames of random keys and clicks, and so does its debrief") {
  playAtRandom(Screen::in_class, Overlay::none, 4, 600, "causes_of_pain");
  playAtRandom(Screen::debrief, Overlay::none, 4, 60, "causes_of_pain");
  playAtRandom(Screen::home, Overlay::discussions, 5, 60);
  playAtRandom(Screen::home, Overlay::notice, 5, 60);
}

TEST_CASE("a debrief opens at the discussion where there was one, else at the exercises") {
  Glass glass(25.0F);
  const HomeData home;
  const Settings settings;
  const assess::Debrief debrief;
  const assess::DiscussionDebrief talk;
  const assess::Names names;
  const picture::Picture picture;
  const auto opensAt = [&](bool talked, bool exercised, DebriefPart part) {
    const DebriefData data{.debrief = debrief,
                           .names = names,
                           .picture = picture,
                           .size = {1280, 720},
                           .seen = {},
                           .saved = {},
                           .talk = talked ? &talk : nullptr,
                           .exercised = exercised,
                           .remark = {}};
    ScreenState state;
    state.screen = Screen::debrief;
    state.debrief.part = part;
    glass.frame(state, {home, settings, nullptr, &data}, Input{});
    return state.debrief.part;
  };
  CHECK(opensAt(true, false, DebriefState{}.part) == DebriefPart::talk);
  CHECK(opensAt(true, true, DebriefState{}.part) == DebriefPart::talk);
  CHECK(opensAt(false, true, DebriefState{}.part) == DebriefPart::report);
  CHECK(opensAt(true, false, DebriefPart::report) == DebriefPart::talk);
}

TEST_CASE("a discussion is chosen and begun by keys alone, after its notice was read") {
  Glass glass(25.0F);
  HomeData home;
  home.discussions = {{"pacing", "Pacing", "About doing a little.", "", 3, 20, true},
                      {"mood", "Mood and sleep", "About low days.", "It speaks of low mood.", 9, 20,
                       false}};
  Settings settings;
  ScreenState state;
  openOverlay(state, Overlay::discussions);
  const ScreenData data{home, settings};
  const auto press = [&](std::initializer_list<Key> keys) {
    Intents asked;
    for (const Key key : keys) {
      Input input;
      input.pressed = {key};
      asked = glass.frame(state, data, input);
    }
    return asked;
  };
  press({Key::f12});
  press({Key::down, Key::down, Key::enter});
  CHECK(state.chosen_discussion == 1);
  press({Key::tab, Key::enter});
  CHECK(state.overlay == Overlay::notice);
  press({Key::f12, Key::escape});
  CHECK(state.overlay == Overlay::discussions);
  press({Key::f12, Key::tab, Key::tab, Key::enter});
  CHECK(state.overlay == Overlay::notice);
  const Intents asked = press({Key::f12, Key::enter});
  REQUIRE(asked.size() == 1);
  CHECK(std::get<StartClass>(asked[0]).class_id == "mood");
}

TEST_CASE("the home screen is used by keys alone: Tab, arrows and Enter start a class") {
  Glass glass(25.0F);
  HomeData home = someHome();
  home.unfinished.reset();
  home.check = {};
  Settings settings;
  settings.tried_out = true;
  ScreenState state;
  const ScreenData data{home, settings};
  const auto press = [&](Key key) {
    Input input;
    input.pressed = {key};
    glass.frame(state, data, Input{});
    return glass.frame(state, data, input);
  };
  glass.frame(state, data, Input{});
  press(Key::tab);
  const Intents nothing = press(Key::enter);
  CHECK(nothing.empty());
  CHECK(state.chosen_class == 0);
  press(Key::tab);
  press(Key::tab);
  const Intents asked = press(Key::enter);
  REQUIRE(asked.size() == 1);
  REQUIRE(std::holds_alternative<StartClass>(asked[0]));
  CHECK(std::get<StartClass>(asked[0]).class_id == "first_class");
}

namespace {

/// Where the keys find a button in the frame drawn last; nothing when it is not there.
const FocusItem* itemOf(const ScreenState& state, const char* name) {
  for (const FocusItem& item : state.focus.items) {
    if (item.id == focusId(name)) return &item;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the buttons of the home screen stay in the window, whatever stands above them") {
  for (const float em : {25.0F, 31.25F, 37.5F}) {
    Glass glass(em);
    HomeData home = someHome();
    home.not_kept =
        "Your settings and recordings will not be kept: the disk is full. You can all "
        "the same practise. To keep them, make some room.";
    for (int i = 0; i < 10; ++i) {
      home.classes.push_back({"c" + std::to_string(i), "Class", "A summary.", true});
    }
    const Settings settings;
    ScreenState state;
    for (int i = 0; i < 3; ++i) glass.frame(state, {home, settings}, Input{});
    for (const char* name : {"Start class##", "Copy this class##", "Quit##"}) {
      const FocusItem* item = itemOf(state, name);
      REQUIRE(item != nullptr);
      CHECK(item->rect.bottom() <= 720.0F);
      CHECK(item->rect.y >= 0.0F);
      CHECK(item->rect.right() <= 1280.0F);
    }
  }
}

TEST_CASE("a class that the program chose is scrolled to") {
  Glass glass(25.0F);
  HomeData home = someHome();
  for (int i = 0; i < 10; ++i) {
    home.classes.push_back({"c" + std::to_string(i), "Class", "A summary.", true});
  }
  const Settings settings;
  ScreenState state;
  glass.frame(state, {home, settings}, Input{});
  state.chosen_class = 11;
  for (int i = 0; i < 3; ++i) glass.frame(state, {home, settings}, Input{});
  const FocusItem* item = itemOf(state, "Class##c9");
  REQUIRE(item != nullptr);
  CHECK(item->rect.bottom() <= itemOf(state, "Start class##")->rect.y);
}

namespace {

const content::Library& wholeLibrary() {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return loaded.library;
}

/// The exercise library with somebody in front of it.
struct Shelf {
  Glass glass;
  HomeData home;
  Settings settings;
  ScreenState state;
  Desk desk = openDesk();

  explicit Shelf(float em) : glass(em) {
    state.screen = Screen::library;
    mendChoice(state.library, wholeLibrary());
    frame({});
  }
  Intents frame(const Input& input) {
    const LibraryData data{wholeLibrary(), desk.picture, desk.size, "Measured.", true, "Up", ""};
    return glass.frame(state, {home, settings, nullptr, nullptr, &data}, input);
  }
  Intents press(Key key) {
    Input input;
    input.pressed = {key};
    frame({});
    return frame(input);
  }
};

}  // namespace

TEST_CASE("the exercise library survives 400 frames of random keys and clicks, at any text size") {
  for (const float em : {25.0F, 37.5F, 50.0F}) {
    Shelf shelf(em);
    base::RandomStream stream(static_cast<std::uint64_t>(em), 0, "library");
    for (int i = 0; i < 400; ++i) shelf.frame(anyInput(stream));
    CHECK(wholeLibrary().exercise(shelf.state.library.choice.exercise) != nullptr);
  }
}

TEST_CASE("by keys alone an exercise and a fault of it are chosen in the library") {
  Shelf shelf(25.0F);
  chooseExercise(shelf.state.library, wholeLibrary(), "sit_to_stand");
  // The first Tab shows where the keys are; then the four parts, then the list.
  for (int i = 0; i < 5; ++i) shelf.press(Key::tab);
  shelf.press(Key::enter);
  CHECK(shelf.state.library.choice.exercise == exercisesByName(wholeLibrary()).front()->id);
  for (int i = 0; i < 2; ++i) shelf.press(Key::back_tab);
  shelf.press(Key::enter);
  CHECK(shelf.state.library.part == LibraryPart::shown);
  for (int i = 0; i < 3; ++i) shelf.press(Key::tab);
  shelf.press(Key::enter);
  CHECK(shelf.state.library.choice.kind == LibraryChoice::Kind::fault);
}

TEST_CASE("with large text one button goes through the sizes, and keeps the keys") {
  Shelf shelf(37.5F);
  LibraryState& library = shelf.state.library;
  chooseExercise(library, wholeLibrary(), "sit_to_stand");
  chooseShown(library, wholeLibrary(), {LibraryChoice::Kind::fault, "sts_knees_in", "", ""});
  shelf.frame({});
  // The sizes, the side and the view come last.
  for (int i = 0; i < 40 && library.choice.level == 2; ++i) {
    shelf.press(Key::back_tab);
    if (shelf.state.focus.id == focusId("Clear##level")) shelf.press(Key::enter);
  }
  CHECK(library.choice.level == 3);
  shelf.press(Key::enter);
  CHECK(library.choice.level == 1);
}

TEST_CASE("the library opens from the home screen by its key and goes home by Esc") {
  Shelf shelf(25.0F);
  const Intents home = shelf.press(Key::escape);
  REQUIRE(home.size() == 1);
  CHECK(std::holds_alternative<GoHome>(home[0]));
  shelf.state.screen = Screen::home;
  const Intents opened = shelf.press(Key::l);
  REQUIRE(opened.size() == 1);
  CHECK(std::holds_alternative<OpenLibrary>(opened[0]));
}

TEST_CASE("a key is remapped on the settings screen and Esc there leaves it as it is") {
  Glass glass(25.0F);
  const HomeData home;
  Settings settings;
  ScreenState state;
  openOverlay(state, Overlay::settings);
  const auto press = [&](Key key) {
    Input input;
    input.pressed = {key};
    for (const Intent& intent : glass.frame(state, {home, settings}, input)) {
      if (const auto* change = std::get_if<ChangeSettings>(&intent)) settings = change->settings;
    }
  };
  state.remapping = Action::stamp;
  press(Key::k);
  CHECK(settings.keys.keyOf(Action::stamp) == Key::k);
  state.remapping = Action::stamp;
  press(Key::escape);
  CHECK(settings.keys.keyOf(Action::stamp) == Key::k);
  CHECK(state.overlay == Overlay::settings);
  press(Key::escape);
  CHECK(state.overlay == Overlay::none);
}

namespace {

/// The settings with somebody in front of them.
struct SettingsDesk {
  Glass glass{25.0F};
  HomeData home;
  Settings settings;
  std::optional<Quality> fixed;
  ScreenState state;

  SettingsDesk() { openOverlay(state, Overlay::settings); }
  void frame(const Input& input) {
    ScreenData data{home, settings};
    data.fixed_quality = fixed;
    for (const Intent& intent : glass.frame(state, data, input)) {
      if (const auto* change = std::get_if<ChangeSettings>(&intent)) settings = change->settings;
    }
  }
  void press(Key key) {
    Input input;
    input.pressed = {key};
    frame(input);
  }
  /// Tab until the keys are on the button, then Enter; false when they never are.
  bool pressButton(const char* name) {
    for (int i = 0; i < 99 && state.focus.id != focusId(name); ++i) press(Key::tab);
    const bool there = state.focus.id == focusId(name);
    press(Key::enter);
    return there;
  }
  void click(const char* name) {
    for (int i = 0; i < 3; ++i) frame({});
    const FocusItem* item = itemOf(state, name);
    REQUIRE(item != nullptr);
    Input input;
    input.mouse_x = static_cast<double>(item->rect.x + item->rect.w / 2);
    input.mouse_y = static_cast<double>(item->rect.y + item->rect.h / 2);
    frame(input);
    input.mouse_pressed = input.mouse_held = true;
    frame(input);
    input.mouse_pressed = input.mouse_held = false;
    input.mouse_released = true;
    frame(input);
  }
};

}  // namespace

TEST_CASE("the picture's quality is changed by keys and by mouse, and automatic says what it is") {
  SettingsDesk desk;
  desk.settings.probe = {"a card", 900, 2'000};
  REQUIRE(desk.pressButton("Simplest##low"));
  CHECK(desk.settings.quality == Quality::low);
  REQUIRE(desk.pressButton("Automatic (full)##automatic"));
  CHECK(desk.settings.quality == Quality::automatic);
  desk.click("Full##high");
  CHECK(desk.settings.quality == Quality::high);
  desk.settings.probe = {"no card", 40'000, 0};
  desk.click("Automatic (software)##automatic");
  CHECK(desk.settings.quality == Quality::automatic);
}

TEST_CASE("a quality that is fixed for this start is shown and cannot be changed") {
  SettingsDesk desk;
  desk.fixed = Quality::low;
  REQUIRE(desk.pressButton("Full##high"));
  desk.click("Software##software");
  CHECK(desk.settings.quality == Quality::automatic);
}

TEST_CASE("the own line on how it went becomes a command, cut to what the session takes") {
  Glass glass(25.0F);
  const Desk desk = openDesk();
  const assess::Debrief debrief;
  const assess::Names names;
  const HomeData home;
  const Settings settings;
  ScreenState state;
  state.screen = Screen::debrief;
  for (int i = 0; i < 300; ++i) state.debrief.words += "\xC5\xB5";
  const DebriefData talked{.debrief = debrief,
                           .names = names,
                           .picture = desk.picture,
                           .size = desk.size,
                           .asks_first = true,
                           .seen = std::nullopt,
                           .saved = {},
                           .remark = {}};
  const ScreenData data{home, settings, nullptr, &talked};
  Intents asked;
  for (const Key key : {Key::tab, Key::tab, Key::tab, Key::enter}) {
    Input input;
    input.pressed = {key};
    glass.frame(state, data, Input{});
    asked = glass.frame(state, data, input);
    if (!asked.empty()) break;
  }
  REQUIRE(asked.size() == 2);
  const auto& words = std::get<session::Reflect>(std::get<DoCommand>(asked[0]).command).words;
  CHECK(words.size() <= 400);
  CHECK(words.size() % 2 == 0);
  CHECK(std::holds_alternative<FinishReflection>(asked[1]));
}

TEST_CASE("Welsh letters, dashes, quotes, arrows and ticks are in the fonts") {
  Glass glass(25.0F);
  for (const int code : {0x0175, 0x0177, 0x2013, 0x201C, 0x201D, 0x2190, 0x2192, 0x2713, 0x2717,
                         0x2212, 0x25CF, 0x00B7}) {
    const auto letter = static_cast<ImWchar>(code);
    CHECK(glass.fonts().body->FindGlyphNoFallback(letter) != nullptr);
    CHECK(glass.fonts().strong->FindGlyphNoFallback(letter) != nullptr);
  }
}

namespace {

ImU32 panelColour(const Theme& theme, float alpha) {
  return ImGui::ColorConvertFloat4ToU32({theme.panel.r, theme.panel.g, theme.panel.b, alpha});
}

/// Edges of panels that fade out in the frame drawn last: wide patches from the panel's colour to
/// nothing.
int fadesIn(const Theme& theme) {
  const ImU32 none = panelColour(theme, 0.0F), solid = panelColour(theme, 1.0F);
  int fades = 0;
  const ImDrawData* drawn = ImGui::GetDrawData();
  for (int list = 0; list < drawn->CmdListsCount; ++list) {
    const ImVector<ImDrawVert>& v = drawn->CmdLists[list]->VtxBuffer;
    for (int i = 0; i + 3 < v.Size; ++i) {
      const bool pairs = v[i].col == v[i + 1].col && v[i + 2].col == v[i + 3].col;
      const bool fading = (v[i].col == none && v[i + 2].col == solid) ||
                          (v[i].col == solid && v[i + 2].col == none);
      if (pairs && fading && v[i + 1].pos.x - v[i].pos.x > 100.0F) ++fades;
    }
  }
  return fades;
}

}  // namespace

TEST_CASE("a panel that goes on says so at the edge where it does, and Page down shows the rest") {
  for (const Overlay overlay : {Overlay::help, Overlay::settings}) {
    Glass glass(37.5F);
    const HomeData home;
    const Settings settings;
    ScreenState state;
    openOverlay(state, overlay);
    const auto press = [&](std::vector<Key> keys) {
      Input input;
      input.pressed = std::move(keys);
      glass.frame(state, {home, settings}, input);
      glass.frame(state, {home, settings}, Input{});
    };
    press({});
    const float before = itemOf(state, "Back##")->rect.y;
    CHECK(fadesIn(calmTheme()) == 1);  // below
    press({Key::page_down});
    CHECK(itemOf(state, "Back##")->rect.y < before - 300.0F);
    CHECK(fadesIn(calmTheme()) == 2);  // above and below
    for (int i = 0; i < 10; ++i) press({Key::page_down});
    CHECK(fadesIn(calmTheme()) == 1);  // above
    for (int i = 0; i < 12; ++i) press({Key::page_up});
    CHECK(itemOf(state, "Back##")->rect.y == before);
    CHECK(fadesIn(calmTheme()) == 1);
  }
}

TEST_CASE("a panel with room for everything has no hint that there is more") {
  Glass glass(25.0F);
  const HomeData home;
  const Settings settings;
  ScreenState state;
  openOverlay(state, Overlay::menu);
  for (int i = 0; i < 3; ++i) glass.frame(state, {home, settings}, Input{});
  CHECK(fadesIn(calmTheme()) == 0);
}

TEST_CASE("while a key is being chosen Page down is that key and scrolls nothing") {
  Glass glass(37.5F);
  const HomeData home;
  const Settings settings;
  ScreenState state;
  openOverlay(state, Overlay::settings);
  for (int i = 0; i < 2; ++i) glass.frame(state, {home, settings}, Input{});
  const float before = itemOf(state, "Back##")->rect.y;
  state.remapping = Action::stamp;
  Input input;
  input.pressed = {Key::page_down};
  glass.frame(state, {home, settings}, input);
  glass.frame(state, {home, settings}, Input{});
  CHECK(itemOf(state, "Back##")->rect.y == before);
}

TEST_CASE("with large text the button that everything begins with keeps its words") {
  Glass glass(37.5F);
  const Desk desk = openDesk();
  const HomeData home;
  Settings settings;
  settings.reduced_motion = true;
  ScreenState state;
  state.screen = Screen::in_class;
  const ClassData in_class = desk.data();
  const auto mouse = [&](bool held, bool pressed, bool released) {
    Input input;
    // Under "something", where the next button would be if that were left out.
    input.mouse_x = 250.0;
    input.mouse_y = 652.0;
    input.mouse_held = held;
    input.mouse_pressed = pressed;
    input.mouse_released = released;
    glass.frame(state, {home, settings, &in_class}, input);
  };
  for (int i = 0; i < 3; ++i) mouse(false, false, false);
  mouse(true, true, false);
  mouse(false, false, true);
  CHECK(state.in_class.panel == Panel::call);
}
