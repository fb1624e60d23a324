#include "screens/class_screen.h"

#include <algorithm>

#include "screens/class_bar.h"
#include "screens/class_panels.h"
#include "screens/class_people.h"
#include "screens/class_strip.h"
#include "screens/talk_screen.h"
#include "session/appearance.h"

namespace spotter::screens {
namespace {

void drawTryCard(Ui& ui, const ClassState& state, const ClassData& data, const Settings& settings,
                 const ClassLayout& layout, bool side, Intents& intents) {
  if (data.try_out == nullptr) return;
  const TryCard card = cardOf(*data.try_out, data.scene, data.world, settings.keys,
                              isInView(data, data.try_out->person, layout.free));
  const bool done = data.try_out->step == TryStep::done;
  const Button leave{.label = done   ? "Done"
                              : side ? "Skip"
                                     : "Skip the try-out",
                     .emphasis = done ? Emphasis::primary : Emphasis::quiet};
  bool leaves = false;
  if (side) {
    beginPanel(ui, "try-out", layout.card, PanelLook::bar);
    besideText(ui, card.title);
    besidesAt(ui, leftWidth() - buttonWidth(ui, leave));
    leaves = button(ui, leave);
    lineGap(ui, 0.0F);
    const bool told = state.message_left_s > 0.0;
    text(ui, TextStyle::strong, told ? state.message : card.words);
  } else {
    beginFittedPanel(ui, "try-out", layout.card.x, layout.card.y, 0.0F, 0.0F, layout.card.w);
    text(ui, TextStyle::muted, card.title);
    text(ui, TextStyle::strong, card.words);
    leaves = button(ui, leave);
  }
  if (leaves) intents.push_back(LeaveClass{});
  endPanel(ui);
}

/// Over each of two views, from where it is seen.
void labelViews(Ui& ui, const ClassState& state, const Rect& left, const Rect& right) {
  const bool front = !state.view || *state.view == ViewFrom::front;
  const char* seen = front                           ? "From the front"
                     : *state.view == ViewFrom::back ? "From behind"
                                                     : "From the side";
  noteAbove(ui, left, seen);
  noteAbove(ui, right, "From the side");
}

/// Between the circle and the exercises: what happened meanwhile.
void drawSettling(Ui& ui, const ClassState& state, const Settings& settings) {
  constexpr double kFades_s = 0.6;
  if (state.settles_s <= 0.0) return;
  coverPicture(ui, settings.reduced_motion ? 1.0 : std::min(1.0, state.settles_s / kFades_s));
  beginCentredPanel(ui, "settling", ui.em() * 22.0F);
  text(ui, TextStyle::title, "A moment later");
  text(ui, TextStyle::body, "The group has put the chairs back and taken its places.");
  endPanel(ui);
}

}  // namespace

void drawClass(Ui& ui, ClassState& state, const ClassData& data, const Settings& settings,
               Intents& intents) {
  if (session::sitsInCircle(data.scene, data.world))
    return drawTalk(ui, state, data, settings, intents);
  const bool shows = data.world.circuit.stage == circuit::Stage::demonstrating;
  const bool side = state.panel != Panel::none;
  const ClassLayout layout =
      classLayout(ui.input.width, ui.input.height, ui.em(),
                  {side, state.panel == Panel::call, data.try_out != nullptr});
  if (shows) {
    noteAbove(ui, layout.free,
              "You show the exercise: this is what the class sees. You cannot watch them now.");
  } else if (data.picture.beside) {
    const float from = static_cast<float>(data.picture.beside->from01 * data.size.width);
    const Rect& free = layout.free;
    const Rect left{free.x, free.y, from - free.x, free.h};
    drawPeople(ui, data, state.chosen, left);
    labelViews(ui, state, left, {from, free.y, free.right() - from, free.h});
  } else {
    drawPeople(ui, data, state.chosen, layout.free);
  }
  // Without an open panel each button has its own key and nothing is walked through.
  ui.focus.active = false;
  if (!side || data.try_out == nullptr) drawStrip(ui, state, data, settings, layout, intents);
  drawBar(ui, state, data, settings, layout.bar, intents);
  drawTryCard(ui, state, data, settings, layout, side, intents);
  ui.focus.active = true;
  ui.pages = false;  // those keys look up and down here
  if (side) drawSidePanel(ui, state, data, settings.keys, layout.side, intents);
  drawSettling(ui, state, settings);
}

}  // namespace spotter::screens
