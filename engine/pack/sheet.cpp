#include "pack/sheet.h"

#include <array>
#include <utility>

namespace spotter::pack {
namespace {

struct SectionWords {
  std::string_view title;
  std::string_view folder;
  std::string_view summary;
};

constexpr std::array<SectionWords, kSectionCount> kSections = {{
    {"Sessions and plans", "sessions", "A guide for each session, and plans for 10 and 12."},
    {"Exercises", "exercises",
     "A sheet for each exercise: how to do it, what to look at, what helps."},
    {"Discussions", "discussions", "A guide for each topic: key messages, hard moments, wordings."},
    {"Safety", "safety", "Warning signs and what to do first."},
    {"Running a programme", "running", "Referral, venue, checklists, outcomes."},
    {"For participants", "participants", "Handouts, action plans, where to go on."},
}};

const SectionWords& wordsOf(Section section) {
  return kSections[static_cast<std::size_t>(section)];
}

}  // namespace

Block heading(std::string title, int level, Tone tone, std::string anchor) {
  Block block;
  block.kind = Block::Kind::heading;
  block.level = level;
  block.tone = tone;
  block.anchor = std::move(anchor);
  block.title = std::move(title);
  return block;
}

Block paragraph(std::string text) {
  Block block;
  block.text = {{std::move(text)}};
  return block;
}

Block note(std::string title, std::string text, Tone tone) {
  Block block;
  block.kind = Block::Kind::note;
  block.tone = tone;
  block.title = std::move(title);
  block.text = {{std::move(text)}};
  return block;
}

Block list(Block::Kind kind, const std::vector<std::string>& items) {
  Block block;
  block.kind = kind;
  for (const std::string& item : items) block.items.push_back({{item}});
  return block;
}

Block origin(std::string basis, std::string source) {
  Block block;
  block.kind = Block::Kind::origin;
  block.origin = {std::move(basis), std::move(source)};
  return block;
}

std::string_view sectionTitle(Section section) { return wordsOf(section).title; }
std::string_view sectionFolder(Section section) { return wordsOf(section).folder; }
std::string_view sectionSummary(Section section) { return wordsOf(section).summary; }

std::string fileOf(const std::string& id) { return (id == "index" ? "index_page" : id) + ".html"; }
std::string exercisePath(const std::string& id) { return "exercises/" + fileOf(id); }
std::string discussionPath(const std::string& id) { return "discussions/" + fileOf(id); }

}  // namespace spotter::pack
