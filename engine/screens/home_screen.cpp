#include "screens/home_screen.h"

#include <algorithm>
#include <vector>

namespace spotter::screens {

HomeOffer homeOffer(const HomeData& data, const Settings& settings) {
  if (data.unfinished || data.unfinished_exam) return HomeOffer::go_on;
  if (data.classes.empty()) return HomeOffer::nothing;
  return settings.tried_out ? HomeOffer::start_class : HomeOffer::try_out;
}

namespace {

Emphasis emphasisIf(bool obvious) { return obvious ? Emphasis::primary : Emphasis::normal; }

void drawUnfinished(Ui& ui, const HomeData& data, Intents& intents) {
  if (data.unfinished_exam) {
    notice(ui, TextStyle::body, "Your exam is not finished: " + *data.unfinished_exam);
    if (button(ui, {.label = "Go on with the exam", .emphasis = Emphasis::primary}) ||
        enteredUnseen(ui)) {
      intents.push_back(ResumeExam{});
    }
    besides(ui);
    if (button(ui, {.label = "End it as not complete"})) intents.push_back(DiscardExam{});
    gap(ui, 0.4F);
  }
  if (!data.unfinished) return;
  notice(ui, TextStyle::body, "Not finished yet: " + *data.unfinished);
  if (button(ui, {.label = "Go on where you stopped",
                  .emphasis = emphasisIf(!data.unfinished_exam)}) ||
      (!data.unfinished_exam && enteredUnseen(ui))) {
    intents.push_back(ResumeUnfinished{});
  }
  besides(ui);
  if (button(ui, {.label = "Put it away"})) intents.push_back(DiscardUnfinished{});
  gap(ui, 0.4F);
}

/// Of a class with both parts.
std::string partsLine(const ClassEntry& entry) {
  if (entry.discussion.empty()) return "";
  const char last = entry.discussion.back();
  const bool ends = last == '?' || last == '!' || last == '.';
  return "\nFirst the discussion: " + entry.discussion + (ends ? "" : ".") + " Then the exercises.";
}

/// Begins a class or a discussion, or shows first what is to be read before it.
void beginOf(ScreenState& state, const std::string& id, const std::string& notice,
             Intents& intents) {
  if (notice.empty()) return intents.push_back(StartClass{id});
  state.to_begin = id;
  state.notice = notice;
  openOverlay(state, Overlay::notice);
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
      row.detail = entry.summary + partsLine(entry);
    else if (entry.own)
      row.detail = "Your own file";
    if (button(ui, row)) state.chosen_class = state.seen_class = i;
    // Chosen by somebody else than who looks at the list.
    if (i == state.chosen_class && i != state.seen_class) {
      scrollHere();
      state.seen_class = i;
    }
  }
}

/// What can be done on the home screen, in reading order.
enum class HomeAction {
  start,
  try_out,
  discussions,
  exam,
  copy,
  recordings,
  library,
  review,
  settings,
  help,
  quit
};

struct HomeButton {
  HomeAction action;
  Button button;
};

std::vector<HomeButton> homeButtons(const HomeData& data, const Settings& settings) {
  const HomeOffer offer = homeOffer(data, settings);
  const bool any = !data.classes.empty();
  const std::string why = "There is no class to start.";
  return {{HomeAction::start,
           {.label = "Start class",
            .emphasis = emphasisIf(offer == HomeOffer::start_class),
            .enabled = any,
            .why_not = why}},
          {HomeAction::try_out,
           {.label = "Try-out (90 seconds)",
            .emphasis = emphasisIf(offer == HomeOffer::try_out),
            .enabled = any,
            .why_not = why}},
          {HomeAction::discussions,
           {.label = "Discussions",
            .enabled = !data.discussions.empty(),
            .why_not = "No discussion could be read. See what the checker says."}},
          {HomeAction::exam,
           {.label = "Exam",
            .enabled = data.has_exam,
            .why_not = "No exam could be read. See what the checker says."}},
          {HomeAction::copy, {.label = "Copy this class", .enabled = any, .why_not = why}},
          {HomeAction::recordings,
           {.label = "Open a recording",
            .enabled = !data.recordings.empty(),
            .why_not = "There is no recording yet. Each class that you lead makes one."}},
          {HomeAction::library,
           {.label = "Exercises and faults",
            .key = settings.keys.keyOf(Action::library),
            .listens = true}},
          {HomeAction::review,
           {.label = "Clinicians' review",
            .emphasis = Emphasis::quiet,
            .enabled = data.has_exam,
            .why_not = "No exam could be read. See what the checker says."}},
          {HomeAction::settings, {.label = "Settings", .emphasis = Emphasis::quiet}},
          {HomeAction::help, {.label = "Help", .emphasis = Emphasis::quiet}},
          {HomeAction::quit, {.label = "Quit", .emphasis = Emphasis::quiet}}};
}

void doHomeAction(ScreenState& state, const HomeData& data, HomeAction action, Intents& intents) {
  const auto chosen = static_cast<std::size_t>(state.chosen_class);
  const std::string id = chosen < data.classes.size() ? data.classes[chosen].id : std::string();
  switch (action) {
    case HomeAction::start:
      return beginOf(state, id,
                     chosen < data.classes.size() ? data.classes[chosen].notice : std::string(),
                     intents);
    case HomeAction::discussions:
      return openOverlay(state, Overlay::discussions);
    case HomeAction::try_out:
      return intents.push_back(StartTryOut{});
    case HomeAction::copy:
      return intents.push_back(CopyClass{id});
    case HomeAction::recordings:
      return openOverlay(state, Overlay::recordings);
    case HomeAction::library:
      return intents.push_back(OpenLibrary{});
    case HomeAction::review:
      return intents.push_back(OpenReview{});
    case HomeAction::settings:
      return openOverlay(state, Overlay::settings);
    case HomeAction::help:
      return openOverlay(state, Overlay::help);
    case HomeAction::quit:
      return intents.push_back(Quit{});
    case HomeAction::exam:
      return intents.push_back(OpenExam{});
  }
}

void drawReports(Ui& ui, ScreenState& state, const HomeData& data) {
  if (!data.not_kept.empty()) notice(ui, TextStyle::body, data.not_kept);
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
  const float em = ui.em();
  const float window_w = static_cast<float>(ui.input.width);
  const float h = static_cast<float>(ui.input.height);
  const float margin = em * 0.8F;
  const float pad = em * 0.8F;
  // Where text is large, height is scarce and the picture has to give way.
  const bool low = h < em * 24.0F;
  const float w = std::min(low ? window_w - 2 * margin : em * 23.0F, window_w * 0.94F);
  const std::vector<HomeButton> choices = homeButtons(data, settings);
  std::vector<Button> buttons;
  for (const HomeButton& choice : choices) buttons.push_back(choice.button);
  const std::vector<std::size_t> begins = rowsOf(ui, buttons, w - 2 * pad);
  // With hardly a line left above them only the first row of buttons keeps its place, and the
  // others scroll with the rest.
  const auto heightOf = [&](std::size_t rows) {
    return rows == 0 ? -em * 0.3F
                     : static_cast<float>(rows) * em * 2.11F - em * 0.36F + 2 * pad;
  };
  std::size_t kept = begins.size();
  for (const std::size_t rows : {begins.size(), std::size_t{1}, std::size_t{0}}) {
    kept = rows;
    if (h - 2 * margin - heightOf(rows) - em * 0.3F > em * 6.5F) break;
  }
  const std::size_t first_below = kept < begins.size() ? begins[kept] : buttons.size();
  const Rect actions{margin, h - margin - heightOf(kept), w, heightOf(kept)};
  const auto drawButtons = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (std::find(begins.begin(), begins.end(), i) == begins.end()) besides(ui);
      if (button(ui, buttons[i])) doHomeAction(state, data, choices[i].action, intents);
    }
  };
  beginPanel(ui, "home", {margin, margin, w, actions.y - margin - em * 0.3F});
  text(ui, low ? TextStyle::title : TextStyle::large, "Spotter");
  text(ui, TextStyle::muted,
       "Practise leading an exercise class for people with knee and hip pain.");
  gap(ui, 0.1F);
  drawUnfinished(ui, data, intents);
  drawReports(ui, state, data);
  drawClassList(ui, state, data);
  drawButtons(first_below, buttons.size());
  endPanel(ui);
  if (kept == 0) return;
  beginPanel(ui, "home-actions", actions);
  drawButtons(0, first_below);
  endPanel(ui);
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
  endPanel(ui);
}

std::string discussionDetail(const DiscussionEntry& entry) {
  return std::to_string(entry.minutes) + " minutes, " +
         (entry.confirmed ? "theme confirmed" : "theme proposed");
}

void drawDiscussions(Ui& ui, ScreenState& state, const HomeData& data, Intents& intents) {
  const int last = std::max(0, static_cast<int>(data.discussions.size()) - 1);
  state.chosen_discussion = std::clamp(state.chosen_discussion, 0, last);
  const float em = ui.em();
  const Rect all = centred(ui.input.width, ui.input.height, em * 38.0F, em * 27.5F);
  const float actions_h = em * 3.3F;
  beginPanel(ui, "discussions", {all.x, all.y, all.w, all.h - actions_h - em * 0.3F});
  text(ui, TextStyle::title, "Discussions");
  text(ui, TextStyle::muted,
       "You sit in a circle with the group and lead the talk. The number is the class of the "
       "programme. Confirmed: the programme's web pages name this theme. Proposed: we chose it.");
  gap(ui, 0.2F);
  for (int i = 0; i <= last && !data.discussions.empty(); ++i) {
    const DiscussionEntry& entry = data.discussions[static_cast<std::size_t>(i)];
    const bool chosen = i == state.chosen_discussion;
    Button row{.label = std::to_string(entry.slot) + "  " + entry.title,
               .detail = discussionDetail(entry),
               .selected = chosen,
               .width = -1.0F,
               .id = entry.id};
    if (chosen) row.detail = entry.summary + "\n" + row.detail;
    if (!button(ui, row)) continue;
    state.chosen_discussion = i;
    // It stays chosen for the keys although its words are others now.
    keepFocus(ui, row);
  }
  endPanel(ui);
  beginPanel(ui, "discussion-actions", {all.x, all.bottom() - actions_h, all.w, actions_h});
  const auto chosen = static_cast<std::size_t>(state.chosen_discussion);
  const bool any = chosen < data.discussions.size();
  if (button(ui, {.label = "Begin this discussion",
                  .emphasis = Emphasis::primary,
                  .enabled = any,
                  .why_not = "There is no discussion to begin."})) {
    beginOf(state, data.discussions[chosen].id, data.discussions[chosen].notice, intents);
  }
  besides(ui);
  if (button(ui, {.label = "Back", .key = Key::escape})) closeOverlay(state);
  endPanel(ui);
}

void drawNotice(Ui& ui, ScreenState& state, Intents& intents) {
  beginCentredPanel(ui, "notice", ui.em() * 28.0F);
  text(ui, TextStyle::title, "Before it begins");
  text(ui, TextStyle::body, state.notice);
  text(ui, TextStyle::muted, "You can leave at any time: Esc opens the menu.");
  gap(ui, 0.3F);
  if (button(ui, {.label = "Go on", .emphasis = Emphasis::primary}) || enteredUnseen(ui)) {
    closeOverlay(state);
    intents.push_back(StartClass{state.to_begin});
  }
  besides(ui);
  if (button(ui, {.label = "Choose another", .key = Key::escape})) closeOverlay(state);
  endPanel(ui);
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
  endPanel(ui);
}

}  // namespace spotter::screens
