#include <algorithm>
#include <array>
#include <utility>

#include "content/check.h"

namespace spotter::content {

namespace {

using Block = PageBlockModel;
using Type = Block::Type;

/// What a block may hold besides title and text.
enum class Part { text, items, rows, sessions, signs, links };

constexpr std::array<std::pair<Part, const char*>, 6> kPartKeys = {{
    {Part::text, "text"},
    {Part::items, "items"},
    {Part::rows, "row"},
    {Part::sessions, "session"},
    {Part::signs, "sign"},
    {Part::links, "pages"},
}};

bool holds(const Block& block, Part part) {
  switch (part) {
    case Part::text:
      return block.text.find_first_not_of(" \t\r\n") != std::string::npos;
    case Part::items:
      return !block.items.empty();
    case Part::rows:
      return !block.rows.empty() || !block.columns.empty();
    case Part::sessions:
      return !block.sessions.empty();
    case Part::signs:
      return !block.signs.empty();
    case Part::links:
      return !block.pages.empty() || !block.topics.empty() || !block.exercises.empty();
  }
  return false;
}

/// The part that a block of a type is made of; nothing where the program fills it in.
std::optional<Part> shownBy(Type type) {
  switch (type) {
    case Type::text:
    case Type::note:
      return Part::text;
    case Type::list:
    case Type::steps:
    case Type::checks:
    case Type::fields:
      return Part::items;
    case Type::table:
      return Part::rows;
    case Type::sessions:
      return Part::sessions;
    case Type::signs:
      return Part::signs;
    case Type::links:
      return Part::links;
    case Type::all_signs:
      break;
  }
  return std::nullopt;
}

void checkParts(Document& document, const Block& block, const std::string& path) {
  const std::optional<Part> wanted = shownBy(block.type);
  for (const auto& [part, key] : kPartKeys) {
    const bool there = holds(block, part);
    if (part == wanted && !there) {
      document.findings.add(Code::block_mismatch, document.places.of(path + ".type"),
                            "this block has no " + quoted(key) + " to show",
                            "write its " + quoted(key) + ", or choose another `type`");
    } else if (part != wanted && part != Part::text && there) {
      document.findings.add(Code::block_mismatch, document.places.of(path + "." + key),
                            "a block of this `type` does not show " + quoted(key),
                            "put it into a block of its own");
    }
  }
}

void checkRows(Document& document, const Block& block, const std::string& path) {
  if (block.type != Type::table) return;
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    const std::size_t cells = block.rows[i].cells.size();
    if (cells == block.columns.size()) continue;
    document.findings.add(Code::row_length, document.places.of(entryPath(path + ".row", i)),
                          "this row has " + std::to_string(cells) + " cells, its table " +
                              std::to_string(block.columns.size()) + " columns",
                          "an empty cell is written \"-\"");
  }
}

/// @param path  of the table whose `basis` and `source` are meant, with its dot, or empty
void checkTag(Document& document, const std::string& basis, const std::string& source,
              const std::string& path) {
  if (!document.places.has(path + "basis")) return;  // told elsewhere, or the page's
  const text::Span where = document.places.of(path + "basis");
  if (!isEvidenceTag(basis)) {
    document.findings.add(Code::unknown_tag, where, "this `basis` is no evidence tag",
                          "begin it with `official`, `evidence` or `proposed`");
  } else if (!basis.starts_with("proposed") && source.empty()) {
    document.findings.add(Code::unknown_tag, where, "nothing says where this comes from",
                          "write its `source`, or begin the `basis` with `proposed`");
  }
}

void checkSigns(Document& document, const Block& block, const std::string& path) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < block.signs.size(); ++i) {
    const WarningSignModel& sign = block.signs[i];
    ids.push_back(sign.id);
    checkTag(document, sign.basis, sign.source, entryPath(path + ".sign", i) + ".");
  }
  checkDistinct(document, path + ".sign", "id", ids);
}

void checkSessions(Document& document, const Block& block, const std::string& path) {
  for (std::size_t i = 0; i < block.sessions.size(); ++i) {
    const int wanted = static_cast<int>(i) + 1;
    if (block.sessions[i].number == wanted) continue;
    document.findings.add(Code::session_order,
                          document.places.of(entryPath(path + ".session", i) + ".number"),
                          "this is session " + std::to_string(wanted) + " of the plan, not " +
                              std::to_string(block.sessions[i].number),
                          "number them 1, 2, 3 ... in their order");
    return;  // the others follow from it
  }
}

}  // namespace

void checkPage(Document& document) {
  const auto& page = std::get<PageModel>(document.model);
  checkTag(document, page.basis, page.source, "");
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const std::string path = entryPath("block", i);
    if (document.places.has(path + ".type")) checkParts(document, block, path);
    checkRows(document, block, path);
    checkTag(document, block.basis, block.source, path + ".");
    checkSigns(document, block, path);
    checkSessions(document, block, path);
  }
}

}  // namespace spotter::content
