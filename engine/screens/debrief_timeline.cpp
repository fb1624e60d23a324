#include <algorithm>

#include "screens/debrief_screen.h"
#include "screens/imgui_help.h"

namespace spotter::screens {
namespace {

using assess::Moment;
using assess::Span;

/// Where a line of the timeline lies in the panel.
struct Track {
  float x = 0.0F;
  float w = 1.0F;
  float y = 0.0F;
  float h = 1.0F;
  base::Tick end = 1;

  float at(base::Tick tick) const {
    const double part =
        static_cast<double>(tick) / static_cast<double>(std::max<base::Tick>(end, 1));
    return x + w * static_cast<float>(std::clamp(part, 0.0, 1.0));
  }
};

// Height and place tell kinds apart as well as colour: a fault fills the line, what is subtle half
// of it.
void drawSpan(Ui& ui, ImDrawList& list, const Track& track, const Span& span) {
  const float left = track.at(span.begin);
  const float right = std::max(track.at(span.end), left + 2.0F);
  const auto bar = [&](float top01, float bottom01, const Colour& colour) {
    list.AddRectFilled(size(left, track.y + track.h * top01),
                       size(right, track.y + track.h * bottom01), packed(colour), track.h * 0.12F);
  };
  switch (span.kind) {
    case Span::Kind::exercising:
      return bar(0.72F, 0.85F, ui.theme.button_edge);
    case Span::Kind::subtle:
      return bar(0.55F, 0.85F, ui.theme.button_edge);
    case Span::Kind::fault:
      return bar(0.2F, 0.85F, ui.theme.warning);
    case Span::Kind::safety_sign: {
      bar(0.2F, 0.85F, ui.theme.text);
      const float middle = (left + right) / 2;
      return list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize,
                          size(middle - ui.em() * 0.15F, track.y), packed(ui.theme.panel), "!");
    }
    case Span::Kind::look_alike:
      return bar(0.45F, 0.85F, ui.theme.muted);
    case Span::Kind::stopped:
      return bar(0.9F, 0.98F, ui.theme.text);
    case Span::Kind::room:
      return bar(0.0F, 0.12F, ui.theme.muted);
  }
}

/// A tick for what was right, a cross for what was not there, a question mark for the rest.
const char* signOf(const assess::Debrief& debrief, const Moment& moment) {
  const auto index = static_cast<std::size_t>(moment.index);
  if (moment.index < 0 || index >= debrief.calls.size()) return "?";
  const assess::CallVerdict verdict = debrief.calls[index].verdict;
  const bool fine = assess::isHit(verdict) || verdict == assess::CallVerdict::subtle_well_seen ||
                    verdict == assess::CallVerdict::sign_noticed;
  if (fine) return "\xE2\x9C\x93";
  return verdict == assess::CallVerdict::false_alarm ? "\xE2\x9C\x97" : "?";
}

/// Calls stand above the line on a badge; what was said or done is a small dot below it.
Rect drawMoment(Ui& ui, ImDrawList& list, const assess::Debrief& debrief, const Track& track,
                const Moment& moment) {
  const float x = track.at(moment.tick);
  if (moment.kind != Moment::Kind::call) {
    const float r = ui.em() * 0.17F;
    const float y = track.y + track.h * 0.98F;
    list.AddCircleFilled(size(x, y), r + 1.5F, packed(ui.theme.panel));
    list.AddCircleFilled(size(x, y), r, packed(ui.theme.accent));
    return {x - 1.5F * r, y - 1.5F * r, 3 * r, 3 * r};
  }
  const float r = ui.em() * 0.44F;
  const float y = track.y + track.h * 0.28F;
  const char* sign = signOf(debrief, moment);
  const ImVec2 box = measured(ui.fonts.body, sign);
  list.AddCircleFilled(size(x, y), r + 1.5F, packed(ui.theme.panel));
  list.AddCircleFilled(size(x, y), r, packed(ui.theme.accent));
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(x - box.x / 2, y - box.y / 2),
               packed(ui.theme.on_accent), sign);
  return {x - r, y - r, 2 * r, 2 * r};
}

std::string wordsOf(const DebriefData& data, const Moment& moment) {
  const std::string when = assess::clockText(moment.tick) + ": ";
  switch (moment.kind) {
    case Moment::Kind::call: {
      const auto index = static_cast<std::size_t>(moment.index);
      const bool known = moment.index >= 0 && index < data.debrief.calls.size();
      const std::string verdict =
          known ? assess::verdictText(data.debrief.calls[index].verdict) : std::string("called");
      return when + assess::nameIn(data.names.faults, moment.id) + " (" + verdict + ")";
    }
    case Moment::Kind::cue:
      return when + "\xE2\x80\x9C" + assess::nameIn(data.names.cues, moment.id) + "\xE2\x80\x9D";
    case Moment::Kind::praise:
      return when + "praise";
    case Moment::Kind::variant:
      return when + "another way of doing it";
    case Moment::Kind::ask:
      return when + "asked about pain";
    case Moment::Kind::stop:
      return when + "stopped";
    case Moment::Kind::resume:
      return when + "went on";
    case Moment::Kind::help:
      return when + "help called";
    case Moment::Kind::room_call:
      return when + "called something in the room";
    case Moment::Kind::made_safe:
      return when + "saw to something in the room";
  }
  return when;
}

std::string wordsOf(const DebriefData& data, const Span& span) {
  const std::string when =
      assess::clockText(span.begin) + " to " + assess::clockText(span.end) + ": ";
  if (span.kind == Span::Kind::fault || span.kind == Span::Kind::subtle) {
    return when + assess::nameIn(data.names.faults, span.id);
  }
  const auto index = static_cast<std::size_t>(span.index);
  if (span.kind == Span::Kind::room && span.index >= 0 && index < data.debrief.room.size()) {
    return when + data.debrief.room[index].name;
  }
  const bool sign = span.kind == Span::Kind::safety_sign || span.kind == Span::Kind::look_alike;
  if (sign && span.index >= 0 && index < data.debrief.signs.size()) {
    return when + data.debrief.signs[index].name;
  }
  return when + assess::nameIn(data.names.exercises, span.id);
}

void drawLine(Ui& ui, const DebriefData& data, const assess::PersonLine& line, const Track& track,
              Intents& intents) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string prefix = std::to_string(line.person) + "/";
  for (const Span& span : line.spans) {
    drawSpan(ui, list, track, span);
    const bool room = span.kind == Span::Kind::room;
    const bool worth = room || span.kind == Span::Kind::fault ||
                       span.kind == Span::Kind::safety_sign || span.kind == Span::Kind::look_alike;
    if (!worth) continue;
    const float left = track.at(span.begin);
    const Rect spot{left, track.y + track.h * (room ? 0.0F : 0.2F),
                    std::max(track.at(span.end) - left, 6.0F), track.h * (room ? 0.18F : 0.65F)};
    if (hotspot(ui, prefix + "span" + std::to_string(span.begin) + span.id, spot,
                wordsOf(data, span))) {
      intents.push_back(SeeAgain{
          span.begin, std::min(span.end, span.begin + 20 * base::kTicksPerSecond), line.person});
    }
  }
  for (std::size_t i = 0; i < line.moments.size(); ++i) {
    const Moment& moment = line.moments[i];
    const Rect spot = drawMoment(ui, list, data.debrief, track, moment);
    if (hotspot(ui, prefix + "moment" + std::to_string(i), spot, wordsOf(data, moment))) {
      intents.push_back(roundMoment(data.debrief, line.person, moment.tick));
    }
  }
}

// The exercises over their sets; one that has no room beside the last is left to the spans' words.
void drawHeads(Ui& ui, const DebriefData& data, const Track& track) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float free_from = track.x;
  for (const TimelineHead& head : timelineHeads(data.debrief, data.names)) {
    const float wide = measured(ui.fonts.body, head.words.c_str()).x;
    const float left = std::min(track.at(head.begin), track.x + track.w - wide);
    if (left < free_from) continue;
    list.AddText(ui.fonts.body, ui.fonts.body->FontSize, size(left, track.y),
                 packed(ui.theme.muted), head.words.c_str());
    free_from = left + wide + ui.em() * 0.5F;
  }
}

}  // namespace

std::vector<TimelineHead> timelineHeads(const assess::Debrief& debrief,
                                        const assess::Names& names) {
  std::vector<TimelineHead> heads;
  int bout = -1;
  for (const assess::Window& window : debrief.windows) {
    if (window.bout != bout) heads.push_back({window.begin, window.exercise});
    bout = window.bout;
    heads.back().begin = std::min(heads.back().begin, window.begin);
  }
  for (TimelineHead& head : heads) {
    head.words = assess::nameIn(names.exercises, head.words) + ", " + assess::clockText(head.begin);
  }
  return heads;
}

void drawTimeline(Ui& ui, const DebriefData& data, const Rect& rect, Intents& intents) {
  beginPanel(ui, "timeline", rect);
  text(ui, TextStyle::body,
       "High bar: a fault. Low bar: too small to count. Black bar with !: a warning sign. Grey "
       "bar: a harmless sign. Thin line: exercising. Line "
       "above: something in the room. \xE2\x9C\x93 well seen, \xE2\x9C\x97 nothing "
       "there, \xE2\x97\x8F said or done. Choose one to see it again.");
  const float names_w = ui.em() * 5.5F;
  const float row = ui.em() * 1.5F;
  const auto nextRow = [&](const ImVec2& at) {
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size(leftWidth(), row - ImGui::GetStyle().ItemSpacing.y));
  };
  const auto trackAt = [&](const ImVec2& at) {
    return Track{at.x + names_w, leftWidth() - names_w - ui.em() * 0.5F, at.y, row * 0.85F,
                 data.debrief.end};
  };
  const ImVec2 top = ImGui::GetCursorScreenPos();
  drawHeads(ui, data, trackAt(top));
  nextRow(top);
  for (const assess::PersonLine& line : data.debrief.timeline) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto index = static_cast<std::size_t>(line.person);
    const std::string name = index < data.debrief.people.size() ? data.debrief.people[index] : "";
    ImGui::GetWindowDrawList()->AddText(ui.fonts.strong, ui.fonts.strong->FontSize, at,
                                        packed(ui.theme.text), name.c_str());
    drawLine(ui, data, line, trackAt(at), intents);
    nextRow(at);
  }
  endPanel(ui);
}

}  // namespace spotter::screens
