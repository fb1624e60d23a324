#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spotter::pack {

/// Words, and where they lead when they are a link.
struct Words {
  std::string text;
  std::string link = {};  ///< path inside the pack, e.g. "exercises/clam.html"; empty: none
};
/// What stands in one cell of a table or one entry of a list: several words stand on lines of
/// their own.
using Cell = std::vector<Words>;

/// How urgent or how welcome something is. Never shown by colour alone.
enum class Tone { plain, emergency, stop, modify, good };

/// A picture of the pack.
struct Figure {
  std::string path;  ///< inside the pack
  std::string alt;   ///< describes it for who does not see it
  std::string caption;
};

/// Where something comes from.
struct Origin {
  std::string basis;   ///< evidence tag and what was found; empty: nothing is said
  std::string source;  ///< keys or addresses
};

/// One part of a sheet, in the same words for screen and paper.
struct Block {
  enum class Kind {
    heading,
    text,
    note,  ///< stands out in its tone
    list,
    steps,   ///< a numbered list
    checks,  ///< a list with boxes to tick
    facts,   ///< pairs of a label (column) and what it says (row)
    table,
    fields,  ///< labels with lines to write on
    figures,
    origin
  };
  Kind kind = Kind::text;
  int level = 2;  ///< of a heading: 2 or 3
  Tone tone = Tone::plain;
  std::string anchor = {};  ///< of a heading: name to link to; empty: made from the title
  std::string title = {};   ///< of headings, notes and tables (their caption)
  Cell text = {};
  std::vector<Cell> items = {};
  std::vector<std::string> columns = {};
  std::vector<std::vector<Cell>> rows = {};
  std::vector<Figure> figures = {};
  int lines = 1;  ///< of fields: lines to write on, each
  Origin origin = {};
};

/// The parts of the pack, in their order.
enum class Section { sessions, exercises, discussions, safety, running, participants };
inline constexpr int kSectionCount = 6;

/// A page of the pack before it is written as HTML or on paper.
struct Sheet {
  std::string path;  ///< inside the pack
  std::string title;
  Section section = Section::running;
  std::string summary;
  bool print = false;  ///< is in the print file too
  Figure front = {};   ///< for lists of sheets; no path: none
  std::vector<Block> blocks;
};

Block heading(std::string title, int level = 2, Tone tone = Tone::plain, std::string anchor = {});
Block paragraph(std::string text);
Block note(std::string title, std::string text, Tone tone);
Block list(Block::Kind kind, const std::vector<std::string>& items);
Block origin(std::string basis, std::string source);

/// "Sessions and plans" ...
std::string_view sectionTitle(Section section);
/// "sessions" ...: also the name of its folder.
std::string_view sectionFolder(Section section);
/// One sentence on what is there.
std::string_view sectionSummary(Section section);

/// The name of the page's file of something: "index" is taken by the list of its part.
std::string fileOf(const std::string& id);
/// Where a sheet of an exercise or a discussion stands in the pack.
std::string exercisePath(const std::string& id);
std::string discussionPath(const std::string& id);

}  // namespace spotter::pack
