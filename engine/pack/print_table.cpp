#include <algorithm>

#include "pack/print.h"

namespace spotter::pack {
namespace {

constexpr float kPad = 5.0F;
const Type kText{9.5F, Weight::regular, {}, 1.32F};
const Type kHead{9.5F, Weight::bold, {}, 1.32F};

/// Widths of the columns: what their words would like, within reason, scaled to the page.
std::vector<float> widthsOf(const Paper& paper, const Block& block) {
  constexpr float kLeast = 62.0F, kMost = 250.0F;
  std::vector<float> widths;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    float wish = paper.widthOf(block.columns[c], kHead);
    for (const std::vector<Cell>& row : block.rows) {
      if (c >= row.size()) continue;
      for (const Words& words : row[c]) wish = std::max(wish, paper.widthOf(words.text, kHead));
    }
    widths.push_back(std::clamp(wish + 2 * kPad, kLeast, kMost));
  }
  float sum = 0.0F;
  for (const float width : widths) sum += width;
  for (float& width : widths) width *= Paper::textWidth() / sum;
  return widths;
}

using Lines = std::vector<std::vector<std::string>>;

float heightOf(const Lines& cells) {
  std::size_t most = 1;
  for (const std::vector<std::string>& lines : cells) most = std::max(most, lines.size());
  return static_cast<float>(most) * kText.size * kText.leading + 2 * kPad;
}

void putRow(Paper& paper, const Lines& cells, const std::vector<float>& widths, float height,
            bool is_head, Tone tone) {
  const float line_height = kText.size * kText.leading;
  const float top = paper.y();
  if (is_head) paper.fill(Paper::kMargin, top, Paper::textWidth(), height, paleOf(tone));
  float x = Paper::kMargin;
  for (std::size_t c = 0; c < cells.size() && c < widths.size(); ++c) {
    const Type& type = is_head || c == 0 ? kHead : kText;
    float y = top + kPad;
    for (const std::string& line : cells[c]) {
      paper.put(line, type, x + kPad, y);
      y += line_height;
    }
    x += widths[c];
  }
  paper.moveDown(height);
  paper.rule(Paper::kMargin, Paper::kMargin + Paper::textWidth(), paper.y(),
             is_head ? inkOf(tone) : kRule, is_head ? 1.0F : 0.6F);
}

Lines rowLines(const Paper& paper, const std::vector<Cell>& row, const std::vector<float>& widths) {
  Lines cells;
  for (std::size_t c = 0; c < row.size() && c < widths.size(); ++c)
    cells.push_back(cellLines(paper, row[c], c == 0 ? kHead : kText, widths[c] - 2 * kPad));
  return cells;
}

}  // namespace

std::vector<std::string> cellLines(const Paper& paper, const Cell& cell, const Type& type,
                                   float width) {
  std::vector<std::string> lines;
  for (const Words& words : cell) {
    for (std::string& line : paper.wrapped(words.text, type, width))
      lines.push_back(std::move(line));
  }
  return lines;
}

void printTable(Paper& paper, const Block& block) {
  // Room to write in where a cell is empty.
  constexpr float kToWriteIn = 24.0F;
  if (block.columns.empty()) return;
  const std::vector<float> widths = widthsOf(paper, block);
  Lines head;
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    head.push_back(paper.wrapped(block.columns[c], kHead, widths[c] - 2 * kPad));
  const float head_height = heightOf(head);
  bool begun = false;
  for (const std::vector<Cell>& row : block.rows) {
    const Lines cells = rowLines(paper, row, widths);
    const bool to_write_in = std::any_of(row.begin(), row.end(), [](const Cell& cell) {
      return cell.empty() || cell.front().text.empty();
    });
    const float height = std::max(heightOf(cells), to_write_in ? kToWriteIn : 0.0F);
    const int page = paper.pageCount();
    paper.need(height + (begun ? 0.0F : head_height));
    if (!begun || paper.pageCount() != page)
      putRow(paper, head, widths, head_height, true, block.tone);
    begun = true;
    putRow(paper, cells, widths, height, false, block.tone);
  }
  paper.moveDown(8.0F);
}

}  // namespace spotter::pack
