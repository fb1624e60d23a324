#include "screens/class_screen.h"

#include <algorithm>

#include "screens/class_bar.h"
#include "screens/class_input.h"
#include "screens/class_logic.h"
#include "screens/class_panels.h"
#include "screens/speech.h"

namespace spotter::screens {
namespace {

using session::World;

std::optional<picture::PixelPoint> overHead(const ClassData& data, int person) {
  if (person < 0 || person >= static_cast<int>(data.picture.figures.size())) return std::nullopt;
  const auto& frames = data.picture.figures[static_cast<std::size_t>(person)].frames;
  maths::Vec3 point = frames.at(body::Joint::head);
  point.y += 0.27;
  return picture::toPixel(data.picture.camera, data.size, point);
}

std::string labelOf(const ClassData& data, int person) {
  const auto& who = data.scene.participants[static_cast<std::size_t>(person)].person;
  return std::to_string(person + 1) + "  " + who.name;
}

/// Whether there is something to tell and the strip has room for it: there it covers nobody's feet.
bool fitsInStrip(Ui& ui, const ClassState& state, float room) {
  return state.message_left_s > 0.0 && textWidth(ui, TextStyle::body, state.message) < room;
}

void drawStrip(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               const Rect& rect, Intents& intents) {
  beginPanel(ui, "strip", rect);
  const ActionNow obvious = obviousAction(data.scene, data.world, data.events);
  // In the try-out the card says what is wanted; nothing else may look obvious.
  const auto wanted = data.try_out != nullptr ? wantedAction(*data.try_out) : obvious.action;
  const auto emphasis = [&](Action action) {
    return wanted == action ? Emphasis::primary : Emphasis::normal;
  };
  const Button first = buttonOf(obvious, settings.keys, emphasis(obvious.action));
  const auto other = otherAction(data.scene, data.world, data.events);
  const float first_w = buttonWidth(ui, first);
  const float room = leftWidth();
  const float other_w =
      other ? buttonWidth(ui, buttonOf(*other, settings.keys, Emphasis::normal)) + ui.em() * 0.5F
            : 0;
  const float words_w = room - first_w - other_w;
  std::string stage = stageLine(data.world);
  const bool tells = fitsInStrip(ui, state, words_w);
  if (speedOf(state) < 1.0) stage = "Slow motion: a quarter of the speed.";
  if (data.computer_is_slow) stage += " \xC2\xB7 busy computer, slower than the clock";
  if (tells) stage = state.message;
  const bool roomy = words_w > ui.em() * 7.0F;
  twoLines(ui, roomy ? stationLine(data.scene, data.world) : "", roomy ? stage : "", words_w);
  besidesAt(ui, room - first_w - other_w);
  if (other) {
    if (button(ui, buttonOf(*other, settings.keys, emphasis(other->action)))) {
      act(state, data, other->action, intents);
    }
    besides(ui);
  }
  if (button(ui, first)) {
    if (obvious.action == Action::stamp)
      pressAction(state, data, Action::stamp, settings, intents);
    else
      act(state, data, obvious.action, intents);
  }
  endPanel();
}

void drawViews(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               const Rect& free, Intents& intents) {
  const bool roomy = free.w > ui.em() * 22.0F && free.h > ui.em() * 9.5F;
  if (state.chosen < 0 || state.panel == Panel::call || !roomy) return;
  constexpr Action kViews[] = {Action::view_front, Action::view_side, Action::view_back};
  const float w = ui.em() * 9.6F;
  const float h = ui.em() * 7.8F;
  beginPanel(ui, "views", {free.x, free.bottom() - h, w, h}, PanelLook::clear);
  for (const Action action : kViews) {
    Button b{.label = std::string(infoOf(action).label),
             .key = settings.keys.keyOf(action),
             .width = -1.0F};
    if (button(ui, b)) pressAction(state, data, action, settings, intents);
  }
  endPanel();
}

void drawSpeech(Ui& ui, const ClassData& data, const Rect& free, const Rect& caption) {
  std::string line;
  for (const Spoken& spoken : spokenNow(data.events, data.world.tick)) {
    if (spoken.person < 0) {
      line = spoken.words;
      continue;
    }
    const auto& who = data.scene.participants[static_cast<std::size_t>(spoken.person)].person.name;
    line = who + ": \xE2\x80\x9C" + spoken.words + "\xE2\x80\x9D";
    if (const auto head = overHead(data, spoken.person)) {
      speechBubble(ui, static_cast<float>(head->x), static_cast<float>(head->y), free, who,
                   spoken.words);
    }
  }
  if (!line.empty()) captionLine(ui, caption, line);
}

/// What has to be said about the whole class and does not stand in the strip, on a patch.
void drawNotes(Ui& ui, const ClassState& state, const ClassData& data, const Rect& free,
               const Rect& caption) {
  std::string words;
  const bool shows = data.world.circuit.stage == circuit::Stage::demonstrating;
  if (shows) {
    words = "You are showing the exercise: you cannot watch the class now.";
  } else if (state.message_left_s > 0.0 && state.panel != Panel::none) {
    words = state.message;
  } else if (!data.trouble.empty()) {
    words = data.trouble;
  }
  if (words.empty()) return;
  // Above the caption, where no name or head is.
  if (shows)
    noteAbove(ui, free, words);
  else
    captionLine(ui, {free.x, caption.y - ui.em() * 2.0F, free.w, ui.em() * 2.0F}, words);
}

void drawTryCard(Ui& ui, const ClassData& data, const Settings& settings, const Rect& free,
                 Intents& intents) {
  if (data.try_out == nullptr) return;
  const TryCard card = cardOf(*data.try_out, data.scene, data.world, settings.keys);
  beginFittedPanel(ui, "try-out", free.x + ui.em() * 0.6F, free.y, 0.0F, 0.0F, ui.em() * 17.0F);
  text(ui, TextStyle::muted, card.title);
  text(ui, TextStyle::strong, card.words);
  const bool done = data.try_out->step == TryStep::done;
  if (button(ui, {.label = done ? "Done" : "Skip the try-out",
                  .emphasis = done ? Emphasis::primary : Emphasis::quiet})) {
    intents.push_back(LeaveClass{});
  }
  endPanel();
}

}  // namespace

void drawNames(Ui& ui, const ClassData& data, int chosen, const Rect& within) {
  // A bubble carries the name of who speaks.
  std::vector<int> speaking;
  for (const Spoken& spoken : spokenNow(data.events, data.world.tick))
    speaking.push_back(spoken.person);
  std::vector<Rect> labels;
  std::vector<int> people;
  std::vector<std::pair<double, int>> order;
  const int count = std::min(static_cast<int>(data.scene.participants.size()),
                             static_cast<int>(data.picture.figures.size()));
  for (int person = 0; person < count; ++person) {
    const auto head = overHead(data, person);
    if (std::find(speaking.begin(), speaking.end(), person) != speaking.end()) continue;
    if (head && head->x > 0 && head->x < data.size.width) order.push_back({head->depth_m, person});
  }
  std::sort(order.begin(), order.end());
  for (const auto& [depth, person] : order) {
    const auto head = overHead(data, person);
    Rect label = labelSize(ui, labelOf(data, person));
    label.x = static_cast<float>(head->x) - label.w / 2;
    label.y = std::max(within.y, static_cast<float>(head->y) - label.h);
    labels.push_back(label);
    people.push_back(person);
  }
  spreadLabels(labels, within);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    overlayLabel(ui, labels[i], labelOf(data, people[i]), people[i] == chosen);
  }
}

void drawClass(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               Intents& intents) {
  const bool shows = data.world.circuit.stage == circuit::Stage::demonstrating;
  const bool side = state.panel != Panel::none;
  const ClassLayout layout = classLayout(ui.input.width, ui.input.height, ui.em(), side);
  if (!shows) {
    drawNames(ui, data, state.chosen, layout.free);
    drawSpeech(ui, data, layout.free, layout.caption);
  }
  drawNotes(ui, state, data, layout.free, layout.caption);
  // Without an open panel each button has its own key and nothing is walked through.
  ui.focus.active = false;
  drawStrip(ui, state, data, settings, layout.strip, intents);
  drawBar(ui, state, data, settings, layout.bar, intents);
  if (!shows) drawViews(ui, state, data, settings, layout.free, intents);
  drawTryCard(ui, data, settings, layout.free, intents);
  ui.focus.active = true;
  if (side) drawSidePanel(ui, state, data, layout.side, intents);
}

}  // namespace spotter::screens
