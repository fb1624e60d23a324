#include "pack/page_sheet.h"

#include <algorithm>

#include "pack/words.h"

namespace spotter::pack {
namespace {

using content::PageBlockModel;
using content::PageModel;
using content::WarningSignModel;
using Type = PageBlockModel::Type;

// The folders of the pages' groups; exercises and discussions have sheets of their own.
Section sectionOf(PageModel::Group group) {
  switch (group) {
    case PageModel::Group::sessions:
      return Section::sessions;
    case PageModel::Group::safety:
      return Section::safety;
    case PageModel::Group::participants:
      return Section::participants;
    case PageModel::Group::running:
      break;
  }
  return Section::running;
}

// What a page leads to may have errors and be left out of the library: then the link is left out.

Cell linksToPages(const content::Library& library, const std::vector<std::string>& ids) {
  Cell links;
  for (const std::string& id : ids) {
    if (const PageModel* page = library.page(id)) links.push_back({page->title, pagePath(*page)});
  }
  return links;
}

Cell linksToTopics(const content::Library& library, const std::vector<std::string>& ids) {
  Cell links;
  for (const std::string& id : ids) {
    if (const content::DiscussionModel* topic = library.discussion(id))
      links.push_back({topic->title, discussionPath(id)});
  }
  return links;
}

Cell linksToExercises(const content::Library& library, const std::vector<std::string>& ids) {
  Cell links;
  for (const std::string& id : ids) {
    if (const movement::ExerciseModel* exercise = library.exercise(id))
      links.push_back({exercise->name, exercisePath(id)});
  }
  return links;
}

// "-" is an empty cell.
Cell cellOf(const std::string& text) { return {{text == "-" ? std::string() : text}}; }

void addTable(const PageBlockModel& from, std::vector<Block>& to) {
  Block block;
  block.kind = Block::Kind::table;
  block.title = from.title;
  block.columns = from.columns;
  for (const content::PageRowModel& row : from.rows) {
    std::vector<Cell>& cells = block.rows.emplace_back();
    for (const std::string& cell : row.cells) cells.push_back(cellOf(cell));
  }
  to.push_back(std::move(block));
}

void addSessions(const content::Library& library, const PageBlockModel& from,
                 std::vector<Block>& to) {
  Block block;
  block.kind = Block::Kind::table;
  block.title = from.title;
  block.columns = {"Session", "What it is about", "Session guide", "Discussion guide",
                   "Exercise part"};
  for (const content::PlannedSessionModel& session : from.sessions) {
    std::vector<Cell>& cells = block.rows.emplace_back();
    cells.push_back({{std::to_string(session.number)}});
    cells.push_back({{session.name}});
    cells.push_back(linksToPages(library, session.guides));
    cells.push_back(linksToTopics(library, session.topics));
    cells.push_back({{session.exercise}});
  }
  to.push_back(std::move(block));
}

void addSigns(const PageBlockModel& from, std::vector<Block>& to) {
  for (const WarningSignModel& sign : from.signs) {
    to.push_back(heading(sign.name, 3, toneOf(sign.tier), sign.id));
    Block facts;
    facts.kind = Block::Kind::facts;
    facts.tone = toneOf(sign.tier);
    facts.columns = {"You see or hear", "First", "Then"};
    facts.rows = {{{{sign.signs}}, {{sign.first}}, {{sign.next}}}};
    to.push_back(std::move(facts));
    to.push_back(origin(sign.basis, sign.source));
  }
}

void addAllSigns(const content::Library& library, std::vector<Block>& to) {
  const std::vector<PlacedSign> signs = allSigns(library);
  for (const auto tier : {WarningSignModel::Tier::emergency, WarningSignModel::Tier::stop_exercise,
                          WarningSignModel::Tier::modify}) {
    Block block;
    block.kind = Block::Kind::table;
    block.tone = toneOf(tier);
    block.title = "Warning signs: " + tierTitle(tier);
    block.columns = {"Sign", "What you see or hear", "What to do first"};
    for (const PlacedSign& placed : signs) {
      if (placed.sign->tier != tier) continue;
      const std::string link = pagePath(*placed.page) + "#" + placed.sign->id;
      block.rows.push_back(
          {{{placed.sign->name, link}}, {{placed.sign->signs}}, {{placed.sign->first}}});
    }
    if (block.rows.empty()) continue;
    to.push_back(heading(tierTitle(tier), 2, toneOf(tier)));
    to.push_back(std::move(block));
  }
}

void addLinks(const content::Library& library, const PageBlockModel& from, std::vector<Block>& to) {
  Block block;
  block.kind = Block::Kind::list;
  for (const Cell& links : {linksToPages(library, from.pages), linksToTopics(library, from.topics),
                            linksToExercises(library, from.exercises)}) {
    for (const Words& link : links) block.items.push_back({link});
  }
  to.push_back(std::move(block));
}

Block::Kind listKind(Type type) {
  return type == Type::steps    ? Block::Kind::steps
         : type == Type::checks ? Block::Kind::checks
         : type == Type::fields ? Block::Kind::fields
                                : Block::Kind::list;
}

void addBlock(const content::Library& library, const PageBlockModel& from, std::vector<Block>& to) {
  const bool is_note = from.type == Type::note;
  if (!from.title.empty() && !is_note) to.push_back(heading(from.title));
  if (is_note) {
    to.push_back(note(from.title, from.text, Tone::modify));
  } else if (!from.text.empty()) {
    to.push_back(paragraph(from.text));
  }
  switch (from.type) {
    case Type::text:
    case Type::note:
      break;
    case Type::list:
    case Type::steps:
    case Type::checks:
    case Type::fields:
      to.push_back(list(listKind(from.type), from.items));
      to.back().lines = from.lines;
      break;
    case Type::table:
      addTable(from, to);
      break;
    case Type::sessions:
      addSessions(library, from, to);
      break;
    case Type::signs:
      addSigns(from, to);
      break;
    case Type::all_signs:
      addAllSigns(library, to);
      break;
    case Type::links:
      addLinks(library, from, to);
      break;
  }
  if (!from.basis.empty()) to.push_back(origin(from.basis, from.source));
}

}  // namespace

std::string pagePath(const PageModel& page) {
  if (!page.exercise.empty()) return exercisePath(page.exercise);
  if (page.id == kSafetyCard) return "safety.html";
  return std::string(sectionFolder(sectionOf(page.group))) + "/" + fileOf(page.id);
}

std::string tierTitle(WarningSignModel::Tier tier) {
  switch (tier) {
    case WarningSignModel::Tier::emergency:
      return "Emergency: stop the class";
    case WarningSignModel::Tier::stop_exercise:
      return "Stop this exercise";
    case WarningSignModel::Tier::modify:
      break;
  }
  return "Change it or clear it";
}

Tone toneOf(WarningSignModel::Tier tier) {
  switch (tier) {
    case WarningSignModel::Tier::emergency:
      return Tone::emergency;
    case WarningSignModel::Tier::stop_exercise:
      return Tone::stop;
    case WarningSignModel::Tier::modify:
      break;
  }
  return Tone::modify;
}

std::vector<PlacedSign> allSigns(const content::Library& library) {
  std::vector<PlacedSign> signs;
  for (const PageModel& page : library.pages) {
    for (const PageBlockModel& block : page.blocks) {
      for (const WarningSignModel& sign : block.signs) signs.push_back({&sign, &page});
    }
  }
  std::stable_sort(signs.begin(), signs.end(), [](const PlacedSign& a, const PlacedSign& b) {
    return a.sign->tier < b.sign->tier;
  });
  return signs;
}

std::vector<Block> pageBlocks(const content::Library& library, const PageModel& page) {
  std::vector<Block> blocks;
  for (const PageBlockModel& block : page.blocks) addBlock(library, block, blocks);
  return blocks;
}

Sheet pageSheet(const content::Library& library, const PageModel& page) {
  Sheet sheet;
  sheet.path = pagePath(page);
  sheet.title = page.title;
  sheet.section = sectionOf(page.group);
  sheet.summary = page.summary;
  sheet.print = page.print;
  sheet.blocks = pageBlocks(library, page);
  sheet.blocks.push_back(heading("Where this comes from"));
  sheet.blocks.push_back(origin(page.basis, page.source));
  return sheet;
}

}  // namespace spotter::pack
