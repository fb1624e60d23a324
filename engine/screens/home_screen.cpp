#include "screens/home_screen.h"

#include <algorithm>

namespace spotter::screens {

HomeOffer homeOffer(const HomeData& data, const Settings& settings) {
  if (data.unfinished) return HomeOffer::go_on;
  if (data.classes.empty()) return HomeOffer::nothing;
  return settings.tried_out ? HomeOffer::start_class : HomeOffer::try_out;
}

namespace {

Emphasis emphasisIf(bool obvious) { return obvious ? Emphasis::primary : Emphasis::normal; }

void drawUnfinished(Ui& ui, const HomeData& data, Intents& intents) {
  if (!data.unfinished) return;
  notice(ui, TextStyle::body, "A class was not finished: " + *data.unfinished);
  if (button(ui, {.label = "Go on where you stopped", .emphasis = Emphasis::primary})) {
    intents.push_back(ResumeUnfinished{});
  }
  besides(ui);
  if (button(ui, {.label = "Put it away"})) intents.push_back(DiscardUnfinished{});
  gap(ui, 0.4F);
}

void drawClassList(Ui& ui, ScreenState& state, const HomeData& data) {
  if (data.classes.empty()) {
    notice(ui, TextStyle::warning, "No class could be read. See what the checker says.");
    return;
  }
  text(ui, TextStyle::strong, "Choose a class");
  for (int i = 0; i < static_cast<int>(data.classes.size()); ++i) {
    const ClassEntry& entry = data.classes[static_cast<std::size_t>(i)];
    Button row{
        .label = entry.title, .selected = i == state.chosen_class, .width = -1.0F, .id = entry.id};
    if (i == state.chosen_class)
      row.detail = entry.summary;
    else if (entry.own)
      row.detail = "Your own file";
    if (button(ui, row)) state.chosen_class = i;
  }
}

void drawClassActions(Ui& ui, const ScreenState& state, const HomeData& data, HomeOffer offer,
                      Intents& intents) {
  const bool any = !data.classes.empty();
  const std::string id =
      any ? data.classes[static_cast<std::size_t>(state.chosen_class)].id : std::string();
  const std::string why = "There is no class to start.";
  if (button(ui, {.label = "Start class",
                  .emphasis = emphasisIf(offer == HomeOffer::start_class),
                  .enabled = any,
                  .why_not = why})) {
    intents.push_back(StartClass{id});
  }
  besides(ui);
  if (button(ui, {.label = "Try-out (90 seconds)",
                  .emphasis = emphasisIf(offer == HomeOffer::try_out),
                  .enabled = any,
                  .why_not = why})) {
    intents.push_back(StartTryOut{});
  }
  gap(ui, 0.2F);
  if (button(ui, {.label = "Copy this class", .enabled = any, .why_not = why})) {
    intents.push_back(CopyClass{id});
  }
}

void drawProgramActions(Ui& ui, ScreenState& state, const HomeData& data, const Settings& settings,
                        Intents& intents) {
  besides(ui);
  if (button(ui, {.label = "Open a recording",
                  .enabled = !data.recordings.empty(),
                  .why_not = "There is no recording yet. Each class that you lead makes one."})) {
    openOverlay(state, Overlay::recordings);
  }
  gap(ui, 0.2F);
  if (button(ui, {.label = "Exercises and faults",
                  .key = settings.keys.keyOf(Action::library),
                  .listens = true})) {
    intents.push_back(OpenLibrary{});
  }
  gap(ui, 0.2F);
  if (button(ui, {.label = "Settings", .emphasis = Emphasis::quiet})) {
    openOverlay(state, Overlay::settings);
  }
  besides(ui);
  if (button(ui, {.label = "Help", .emphasis = Emphasis::quiet})) {
    openOverlay(state, Overlay::help);
  }
  besides(ui);
  if (button(ui, {.label = "Quit", .emphasis = Emphasis::quiet})) intents.push_back(Quit{});
}

void drawReports(Ui& ui, ScreenState& state, const HomeData& data) {
  if (data.message) {
    notice(ui, data.message_warns ? TextStyle::warning : TextStyle::body, *data.message);
  }
  const int count = data.check.errors + data.check.warnings;
  if (count == 0) return;
  notice(ui, data.check.errors > 0 ? TextStyle::warning : TextStyle::body,
         data.check.errors > 0
             ? "A file of yours has mistakes. It is left out until they are mended."
             : "Your own files can be used, with a remark.");
  if (button(ui, {.label = "What the checker says (" + std::to_string(count) + ")"})) {
    openOverlay(state, Overlay::messages);
  }
}

}  // namespace

void drawHome(Ui& ui, ScreenState& state, const HomeData& data, const Settings& settings,
              Intents& intents) {
  const int last = std::max(0, static_cast<int>(data.classes.size()) - 1);
  state.chosen_class = std::clamp(state.chosen_class, 0, last);
  const HomeOffer offer = homeOffer(data, settings);
  const float h = static_cast<float>(ui.input.height);
  const float w = std::min(ui.em() * 23.0F, static_cast<float>(ui.input.width) * 0.94F);
  const float margin = ui.em() * 0.8F;
  beginPanel(ui, "home", {margin, margin, w, h - 2 * margin});
  text(ui, TextStyle::large, "Spotter");
  text(ui, TextStyle::muted,
       "Practise leading an exercise class for people with knee and hip pain.");
  gap(ui, 0.3F);
  drawUnfinished(ui, data, intents);
  drawReports(ui, state, data);
  drawClassList(ui, state, data);
  gap(ui, 0.2F);
  drawClassActions(ui, state, data, offer, intents);
  drawProgramActions(ui, state, data, settings, intents);
  endPanel();
}

void drawRecordings(Ui& ui, ScreenState& state, const HomeData& data, Intents& intents) {
  beginCentredPanel(ui, "recordings", ui.em() * 30.0F, true);
  text(ui, TextStyle::title, "Open a recording");
  text(ui, TextStyle::muted, "You see its debrief, and every moment again.");
  gap(ui, 0.3F);
  for (const RecordingEntry& entry : data.recordings) {
    if (button(ui,
               {.label = entry.title, .detail = entry.when, .width = -1.0F, .id = entry.path})) {
      intents.push_back(OpenRecording{entry.path});
      closeOverlay(state);
    }
  }
  gap(ui, 0.3F);
  if (button(ui, {.label = "Back", .key = Key::escape})) closeOverlay(state);
  endPanel();
}

void drawMessages(Ui& ui, ScreenState& state, const HomeData& data) {
  beginCentredPanel(ui, "messages", ui.em() * 42.0F, true);
  text(ui, TextStyle::title, "What the checker says");
  text(ui, TextStyle::muted,
       "These files are in " + data.check.folder + ". Save them again and they are read again.");
  gap(ui, 0.3F);
  for (const std::string& message : data.check.messages) notice(ui, TextStyle::body, message);
  if (data.check.messages.empty()) text(ui, TextStyle::body, "Nothing: your files are fine.");
  gap(ui, 0.3F);
  if (button(ui, {.label = "Back", .key = Key::escape})) closeOverlay(state);
  endPanel();
}

}  // namespace spotter::screens
