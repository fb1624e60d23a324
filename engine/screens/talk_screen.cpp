#include "screens/talk_screen.h"

#include <algorithm>
#include <vector>

#include "screens/class_bar.h"
#include "screens/class_input.h"
#include "screens/class_panels.h"
#include "screens/class_people.h"
#include "screens/speech.h"
#include "screens/talk_input.h"
#include "screens/talk_logic.h"

namespace spotter::screens {
namespace {

constexpr float kMeter = 9.5F;  // widths in line heights
constexpr float kClock = 5.5F;

/// The words of the strip: what was told just now, else who speaks and who would like to.
std::string stripLine(const ClassState& state, const ClassData& data) {
  if (state.message_left_s > 0.0) return state.message;
  if (!data.trouble.empty()) return data.trouble;
  std::string line = talkStage(data.scene, data.world);
  const std::string signs = signsLine(data.scene, data.world);
  if (!signs.empty()) line += " " + signs;
  const std::string sounds = soundLine(data.captions);
  if (!sounds.empty()) line += " " + sounds;
  if (data.computer_is_slow) line += " \xC2\xB7 slower than real time";
  return line;
}

/// Beside a menu with large text: the time on the first line, the words below it in full width.
void drawNarrowStrip(Ui& ui, const std::string& clock, TextStyle clock_style,
                     const std::string& line, Rect rect, float room) {
  rect.h += wrappedHeight(ui, TextStyle::body, line, room) - ui.em() * 0.6F;
  beginPanel(ui, "strip", rect, PanelLook::bar);
  tightRows(ui);
  text(ui, clock_style, clock);
  text(ui, TextStyle::body, line);
  usualRows();
  endPanel(ui);
}

void drawStrip(Ui& ui, const ClassState& state, const ClassData& data, Rect rect) {
  const std::string clock = talkClock(data.scene, data.world, data.events);
  const bool late = isTimeUp(data.scene, data.world);
  const float room = rect.w - ui.em() * 1.6F;
  const float clock_w =
      std::max(ui.em() * kClock, textWidth(ui, TextStyle::strong, clock) + ui.em() * 0.5F);
  // Practice may show it; there is no room for it beside a menu.
  const bool meter = !state.balance_hidden && data.scene.standard.aided_views &&
                     room > ui.em() * (kMeter + kClock + 16.0F);
  const float meter_w = meter ? ui.em() * (kMeter + 0.8F) : 0.0F;
  const float words_w = room - clock_w - meter_w;
  const std::string line = stripLine(state, data);
  const TextStyle clock_style = late ? TextStyle::warning : TextStyle::strong;
  if (words_w < ui.em() * 11.0F) return drawNarrowStrip(ui, clock, clock_style, line, rect, room);
  const bool whole = textWidth(ui, TextStyle::body, line) > words_w;
  if (whole) {
    const float high = wrappedHeight(ui, TextStyle::body, line, words_w);
    rect.h += std::max(0.0F, high - ui.em() * 2.1F);
  }
  beginPanel(ui, "strip", rect, PanelLook::bar);
  if (whole)
    wrapped(ui, TextStyle::body, line, words_w);
  else
    twoLines(ui, data.scene.talk->model.title, line, words_w);
  if (meter) {
    besidesAt(ui, words_w);
    const TalkBalance balance = balanceOf(data.scene, data.events);
    shareBar(ui, balanceWords(balance), balance.own01, ui.em() * kMeter);
  }
  besidesAt(ui, room - clock_w + ui.em() * 0.4F);
  wrapped(ui, clock_style, clock, clock_w);
  endPanel(ui);
}

/// How the six groups are written; the first way that fits one row is taken.
enum class Writing { caps, numbers };

std::vector<Button> groupButtons(const ClassData& data, Writing writing) {
  std::vector<Button> buttons;
  const bool over = talk::ended(*data.world.talk);
  for (int i = 0; i < content::kIntentCount; ++i) {
    Button b{.label = std::string(intentLabel(static_cast<content::Intent>(i)))};
    if (writing == Writing::caps)
      b.key = digitKey(i + 1);
    else
      b.label = std::to_string(i + 1) + " " + b.label;
    b.enabled = !over;
    b.why_not = "The discussion is over.";
    buttons.push_back(std::move(b));
  }
  return buttons;
}

/// What else can be done in the circle.
struct OtherButton {
  Action action;
  Button button;
};

std::vector<OtherButton> otherButtons(const ClassState& state, const ClassData& data,
                                      const KeyMap& keys) {
  std::vector<OtherButton> others;
  const bool known = state.chosen >= 0;
  const std::string who =
      known ? data.scene.participants[static_cast<std::size_t>(state.chosen)].person.name : "";
  // What comes next comes first: with large text the row is short.
  const bool over = talk::ended(*data.world.talk);
  if (over && !data.scene.stations.empty()) {
    others.push_back({Action::next_station,
                      {.label = "Begin the exercises",
                       .key = keys.keyOf(Action::next_station),
                       .emphasis = Emphasis::primary}});
  }
  others.push_back({Action::card,
                    {.label = known ? "Card of " + who : "Card",
                     .key = keys.keyOf(Action::card),
                     .enabled = known,
                     .why_not = "Choose a person first: click on them, or press Tab.",
                     .selected = state.panel == Panel::card}});
  others.push_back({Action::sit,
                    {.label = data.world.trainee.seated ? "Get up" : "Sit down",
                     .key = keys.keyOf(Action::sit)}});
  if (data.scene.standard.aided_views && !over) {
    others.push_back({Action::balance,
                      {.label = std::string(infoOf(Action::balance).label),
                       .key = keys.keyOf(Action::balance),
                       .selected = !state.balance_hidden}});
  }
  return others;
}

/// The bar's buttons, and how many rows they take.
struct Bar {
  std::vector<Button> groups;
  std::vector<std::size_t> begins;  ///< indices of the groups that begin a row
};

Bar barFor(Ui& ui, const ClassData& data) {
  const float room = static_cast<float>(ui.input.width) - ui.em() * 2.6F;
  Bar bar;
  for (const Writing writing : {Writing::caps, Writing::numbers}) {
    bar.groups = groupButtons(data, writing);
    bar.begins = rowsOf(ui, bar.groups, room);
    if (bar.begins.size() == 1) break;
  }
  return bar;
}

void drawBarOf(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               const Bar& bar, const Rect& rect, Intents& intents) {
  beginPanel(ui, "bar", rect, PanelLook::bar);
  if (const auto group = buttonRows(ui, bar.groups, bar.begins))
    openTalkMenu(state, data, static_cast<content::Intent>(*group), intents);
  lineGap(ui, 0.3F);
  bool first = true;
  for (const OtherButton& other : otherButtons(state, data, settings.keys)) {
    if (!first) besides(ui);
    first = false;
    Button b = other.button;
    if (buttonWidth(ui, b) > leftWidth()) b.key.reset();
    if (button(ui, b)) pressAction(state, data, other.action, settings, intents);
  }
  endPanel(ui);
}

/// With large text a slide leaves no room for the bar: it has one line, which puts the slide away.
bool crowdsOut(const content::MessageModel* slide, const Ui& ui) {
  return slide != nullptr && static_cast<float>(ui.input.height) < ui.em() * kRoomForSlide;
}

void drawSlideBar(Ui& ui, ClassState& state, const ClassData& data, const Rect& rect) {
  beginPanel(ui, "bar", rect, PanelLook::bar);
  if (button(ui, {.label = "Put the slide away", .key = Key::escape}))
    state.slide_put_away = data.world.talk->slide_since;
  endPanel(ui);
}

/// How many lines of the menu stand beside each other.
int columnsOf(TalkStep step, std::size_t lines, bool wide) {
  if (!wide || step == TalkStep::wording) return 1;
  if (step == TalkStep::topic) return lines > 4 ? 2 : 1;
  return step == TalkStep::person ? 4 : 3;
}

/// The question, one step back, and the way out on one line where there is room.
void drawMenuHead(Ui& ui, ClassState& state, const ClassData& data, Intents& intents) {
  const bool first = state.talk.step == TalkStep::moves;
  const Button back{.label = "Back", .key = Key::escape};
  Button silent{.label = "Stay silent"};
  if (first) silent.key = Key::escape;
  const std::string question = talkQuestion(state.talk, *data.scene.talk, *data.world.talk);
  const float room = leftWidth();
  const float used =
      buttonWidth(ui, silent) + (first ? 0.0F : buttonWidth(ui, back) + ui.em() * 0.5F);
  if (used + textWidth(ui, TextStyle::title, question) + ui.em() * 0.5F < room) {
    heading(ui, question);
    besidesAt(ui, room - used);
  } else {
    text(ui, TextStyle::strong, question);
  }
  // The list comes first for the keys: both have keys of their own.
  ui.focus.active = false;
  bool goes_back = false;
  if (!first) {
    goes_back = button(ui, back);
    besides(ui);
  }
  const bool stays_silent = button(ui, silent);
  ui.focus.active = true;
  if (goes_back) backInTalk(state, data, intents);
  if (stays_silent) staySilent(state, intents);
}

void drawMenu(Ui& ui, ClassState& state, const ClassData& data, const Rect& rect,
              Intents& intents) {
  // As high as what there is to choose, at the lower edge or, beside the picture, at the upper one.
  const bool below = rect.x < ui.em();
  beginFittedPanel(ui, "talk-menu", rect.x, below ? rect.bottom() : rect.y, 0.0F,
                   below ? 1.0F : 0.0F, rect.w, state.menu_px >= rect.h - 1.0F, rect.h);
  state.menu_px = panelHeight();
  tightRows(ui);
  drawMenuHead(ui, state, data, intents);
  const auto choices = talkChoices(state.talk, *data.scene.talk, *data.world.talk);
  const bool wide = rect.w > ui.em() * 30.0F;
  const int columns = columnsOf(state.talk.step, choices.size(), wide);
  const float width = (leftWidth() - static_cast<float>(columns - 1) * ui.em() * 0.5F) /
                      static_cast<float>(columns);
  int taken = -1;
  for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
    const TalkChoice& choice = choices[static_cast<std::size_t>(i)];
    if (i % columns > 0) besides(ui);
    Button line{.label = choice.label,
                .emphasis = columns > 1 ? Emphasis::normal : Emphasis::quiet,
                .enabled = choice.why_not.empty(),
                .why_not = choice.why_not,
                .row = true,
                .width = width,
                .id = std::to_string(i)};
    if (i < 9) line.key = digitKey(i + 1);
    if (button(ui, line)) taken = i;
  }
  usualRows();
  endPanel(ui);
  if (taken >= 0 && state.talk.isOpen()) takeTalkLine(state, data, taken, intents);
}

}  // namespace

void drawTalk(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
              Intents& intents) {
  const bool menu = state.talk.isOpen();
  const bool card = !menu && state.panel == Panel::card;
  const Bar bar = barFor(ui, data);
  const content::MessageModel* slide =
      menu || card ? nullptr : slideShown(data.scene, data.world, state.slide_put_away);
  const bool slide_bar = crowdsOut(slide, ui);
  TalkLayout layout =
      talkLayout(ui.input.width, ui.input.height, ui.em(), {menu, card, slide != nullptr},
                 slide_bar ? 1 : static_cast<int>(bar.begins.size()) + 1);
  if (!menu) state.menu_px = 0.0F;
  if (state.menu_px > 0.0F && state.menu_px < layout.menu.h && layout.menu.x < ui.em()) {
    const float lower = layout.menu.h - state.menu_px;
    layout.subtitle.y += lower;
    layout.free.h += lower;
  }
  drawPeople(ui, data, state.chosen, layout.free);
  if (slide) slideCard(ui, layout.slide, slide->slide, slide_bar ? "" : "Esc puts it away");
  if (const auto said = subtitleOf(data.scene, data.events, data.world.tick))
    subtitle(ui, layout.subtitle, said->who, said->words, !said->now);
  ui.focus.active = false;
  if (layout.strip.h > 0.0F) drawStrip(ui, state, data, layout.strip);
  if (slide_bar)
    drawSlideBar(ui, state, data, layout.bar);
  else if (!menu)
    drawBarOf(ui, state, data, settings, bar, layout.bar, intents);
  ui.focus.active = true;
  ui.pages = false;  // those keys look up and down here
  if (menu) drawMenu(ui, state, data, layout.menu, intents);
  if (card) drawSidePanel(ui, state, data, settings.keys, layout.card, intents);
}

}  // namespace spotter::screens
