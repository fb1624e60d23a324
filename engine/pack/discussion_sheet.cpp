#include "pack/discussion_sheet.h"

#include <array>
#include <utility>

#include "pack/words.h"

namespace spotter::pack {
namespace {

using content::BeatModel;
using content::DiscussionModel;
using content::LineModel;
using content::WordingModel;
using Kind = BeatModel::Kind;

std::string nameOf(const content::Library& library, const std::string& id) {
  const content::PersonModel* person = library.person(id);
  return person == nullptr ? id : person->name;
}

void replace(std::string& text, std::string_view what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// A wording as it could be said in a moment. Who is meant is left open where nobody is.
std::string saidIn(const content::Library& library, const BeatModel& beat,
                   const WordingModel& wording) {
  std::string gist = "...";
  for (const LineModel& line : beat.lines) {
    if (!line.gist.empty()) gist = line.gist;
  }
  std::string text = wording.text;
  replace(text, "{name}", beat.by.empty() ? "[name]" : nameOf(library, beat.by));
  replace(text, "{other}", beat.with.empty() ? "[another]" : nameOf(library, beat.with));
  replace(text, "{gist}", gist);
  return "\"" + text + "\"";
}

/// The good wordings of a moment, each with what it does.
Block serving(const content::Library& library, const BeatModel& beat, std::string title) {
  Block table;
  table.kind = Block::Kind::table;
  table.title = std::move(title);
  table.columns = {"What you do", "How it may be said"};
  for (const WordingModel& wording : beat.wordings) {
    if (wording.quality != WordingModel::Quality::good) continue;
    const std::string move = moveWords(wording.move);
    const Words said{saidIn(library, beat, wording)};
    if (!table.rows.empty() && table.rows.back()[0][0].text == move) {
      table.rows.back()[1].push_back(said);
    } else {
      table.rows.push_back({{{move}}, {said}});
    }
  }
  return table;
}

void addMoment(const content::Library& library, const BeatModel& beat, int level,
               std::vector<Block>& to) {
  const bool urgent = beat.kind == Kind::self_harm || beat.kind == Kind::red_flag;
  std::string title = momentWords(beat.kind);
  if (!beat.by.empty()) title += ": " + nameOf(library, beat.by);
  to.push_back(heading(title, level, urgent ? Tone::stop : Tone::plain, beat.id));
  std::vector<std::string> heard;
  for (const LineModel& line : beat.lines)
    heard.push_back(nameOf(library, line.by) + ": \"" + line.text + "\"");
  if (!heard.empty()) {
    to.push_back(paragraph("You may hear:"));
    to.push_back(list(Block::Kind::list, heard));
  }
  Block table = serving(library, beat, title + ": wordings that serve");
  if (!table.rows.empty()) to.push_back(std::move(table));
  std::vector<std::string> harms;
  for (const WordingModel& wording : beat.wordings) {
    if (wording.critical != WordingModel::Critical::none)
      harms.push_back(saidIn(library, beat, wording) + " (" + harmWords(wording.critical) + ")");
  }
  if (harms.empty()) return;
  to.push_back(paragraph("Never:"));
  to.push_back(list(Block::Kind::list, harms));
}

void addMessages(const DiscussionModel& topic, std::vector<Block>& to) {
  to.push_back(heading("Key messages"));
  for (const content::MessageModel& message : topic.messages) {
    to.push_back(heading(message.text, 3, Tone::good, message.id));
    if (!message.slide.empty()) {
      std::string slide;
      for (const std::string& line : message.slide)
        slide += (slide.empty() ? "On a flip chart: " : " / ") + line;
      to.push_back(paragraph(slide));
    }
    to.push_back(origin(message.basis, message.source));
  }
}

void addBeliefs(const DiscussionModel& topic, std::vector<Block>& to) {
  if (topic.beliefs.empty()) return;
  to.push_back(heading("Misbeliefs that may come up"));
  Block table;
  table.kind = Block::Kind::table;
  table.title = topic.title + ": misbeliefs and what answers them";
  table.columns = {"You may hear", "The message that answers it", "Tag"};
  Origin from;
  for (const content::BeliefModel& belief : topic.beliefs) {
    std::string answer;
    for (const content::MessageModel& message : topic.messages) {
      if (message.id == belief.message) answer = message.text;
    }
    table.rows.push_back({{{"\"" + belief.text + "\""}}, {{answer}}, {{tagOf(belief.basis)}}});
    from.basis += (from.basis.empty() ? "" : "; ") + belief.basis;
    from.source += (from.source.empty() ? "" : "; ") + belief.source;
  }
  to.push_back(std::move(table));
  to.push_back(origin(from.basis, from.source));
  to.push_back(paragraph("You need not win. Ask leave, offer it once, ask what they make of it."));
}

void addKinds(const content::Library& library, const DiscussionModel& topic,
              const std::string& title, std::initializer_list<Kind> kinds, int level,
              std::vector<Block>& to) {
  bool first = true;
  for (const Kind kind : kinds) {
    for (const BeatModel& beat : topic.beats) {
      if (beat.kind != kind) continue;
      if (first && !title.empty()) to.push_back(heading(title));
      first = false;
      addMoment(library, beat, level, to);
    }
  }
}

}  // namespace

Sheet discussionSheet(const content::Library& library, const DiscussionModel& topic) {
  Sheet sheet;
  sheet.path = discussionPath(topic.id);
  sheet.title = topic.title;
  sheet.section = Section::discussions;
  sheet.summary = topic.aim;
  std::vector<Block>& to = sheet.blocks;
  Block facts;
  facts.kind = Block::Kind::facts;
  facts.columns = {"When", "How long", "Theme"};
  facts.rows = {{{{"Session " + std::to_string(topic.slot) + " of 12"}},
                 {{std::to_string(topic.minutes) + " minutes"}},
                 {{topic.theme == DiscussionModel::Theme::confirmed
                       ? "Named on the programme's public pages"
                       : "Proposed: not on the programme's public list of themes"}}}};
  to.push_back(std::move(facts));
  if (!topic.notice.empty()) to.push_back(note("Say first", topic.notice, Tone::modify));
  addMessages(topic, to);
  addBeliefs(topic, to);
  addKinds(library, topic, "", {Kind::opening}, 2, to);
  addKinds(library, topic, "Hard moments",
           {Kind::red_flag, Kind::self_harm, Kind::medicine, Kind::low_mood, Kind::tears,
            Kind::misbelief, Kind::question, Kind::quarrel, Kind::joke, Kind::off_topic},
           3, to);
  addKinds(library, topic, "Making plans", {Kind::plan}, 3, to);
  addKinds(library, topic, "", {Kind::any_time}, 2, to);
  addKinds(library, topic, "", {Kind::closing}, 2, to);
  to.push_back(heading("Where this comes from"));
  to.push_back(
      paragraph("The people, and what they say, are invented. The wordings are ours; another in "
                "your own words serves as well."));
  to.push_back(origin(topic.basis, topic.source));
  return sheet;
}

}  // namespace spotter::pack
