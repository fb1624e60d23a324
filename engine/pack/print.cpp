#include "pack/print.h"

#include <algorithm>
#include <map>

#include "pack/frame.h"
#include "pack/words.h"

namespace spotter::pack {
namespace {

constexpr float kLeft = Paper::kMargin;
const Type kText{10.5F};
const Type kBold{10.5F, Weight::bold};
const Type kSmall{8.5F, Weight::regular, kGrey, 1.3F};

/// Writes the blocks of sheets on paper.
class Printer {
 public:
  Printer(Paper& paper, const std::vector<Picture>& pictures) : paper_(paper) {
    for (const Picture& picture : pictures) pictures_.emplace(picture.path, &picture.jpeg);
  }

  void sheet(const Sheet& sheet) {
    paper_.newPage(sheet.title);
    paper_.flow(sheet.title, {22.0F, Weight::bold, {}, 1.2F}, kLeft, Paper::textWidth());
    paper_.moveDown(2.0F);
    paper_.flow(sheet.summary, {12.0F, Weight::regular, kGrey, 1.35F}, kLeft, Paper::textWidth());
    paper_.moveDown(8.0F);
    for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
      if (isLeftOut(sheet.blocks, i)) continue;
      if (sheet.blocks[i].kind == Block::Kind::heading) keepTogether(sheet.blocks, i);
      // Words that lead to a list stay with its beginning.
      const bool leads = i + 1 < sheet.blocks.size() &&
                         sheet.blocks[i].kind == Block::Kind::text &&
                         sheet.blocks[i + 1].kind == Block::Kind::list;
      if (leads) paper_.need(48.0F);
      block(sheet.blocks[i]);
    }
  }

 private:
  void block(const Block& block) {
    switch (block.kind) {
      case Block::Kind::heading:
        return heading(block);
      case Block::Kind::text:
        for (const Words& words : block.text)
          paper_.flow(words.text, kText, kLeft, Paper::textWidth());
        return paper_.moveDown(5.0F);
      case Block::Kind::note:
        return note(block);
      case Block::Kind::list:
      case Block::Kind::steps:
      case Block::Kind::checks:
        return entries(block);
      case Block::Kind::facts:
        return facts(block);
      case Block::Kind::table:
        return printTable(paper_, block);
      case Block::Kind::fields:
        return fields(block);
      case Block::Kind::figures:
        return figures(block);
      case Block::Kind::origin:
        return origin(block.origin);
    }
  }

  /// Paper leads nowhere: lists of links are left out, and so are headings with nothing else below.
  static bool isLeftOut(const std::vector<Block>& blocks, std::size_t at) {
    const auto isLinks = [](const Block& block) {
      return block.kind == Block::Kind::list &&
             std::all_of(block.items.begin(), block.items.end(), [](const Cell& item) {
               return !item.empty() && !item.front().link.empty();
             });
    };
    if (isLinks(blocks[at])) return true;
    if (blocks[at].kind != Block::Kind::heading || at + 1 >= blocks.size()) return false;
    const Block& next = blocks[at + 1];
    return isLinks(next) || (next.kind == Block::Kind::origin && blocks[at].level == 2);
  }

  /// A heading does not stand alone at the foot of a page, nor without the picture below it.
  void keepTogether(const std::vector<Block>& blocks, std::size_t at) {
    float points = blocks[at].level == 2 ? 90.0F : 75.0F;
    for (std::size_t i = at + 1; i < std::min(at + 4, blocks.size()); ++i) {
      if (blocks[i].kind == Block::Kind::heading) points += 20.0F;
      if (blocks[i].kind == Block::Kind::figures) points += heightOf(blocks[i]);
    }
    paper_.need(points);
  }

  void heading(const Block& block) {
    const bool large = block.level == 2;
    paper_.moveDown(large ? 9.0F : 6.0F);
    paper_.flow(block.title, {large ? 14.5F : 11.5F, Weight::bold, inkOf(block.tone), 1.25F}, kLeft,
                Paper::textWidth());
    paper_.moveDown(3.0F);
  }

  void note(const Block& block) {
    constexpr float kBar = 4.0F, kPad = 8.0F;
    std::string text = block.title.empty() ? "" : block.title + ": ";
    for (const Words& words : block.text) text += words.text;
    const float width = Paper::textWidth() - kBar - 2 * kPad;
    const float line_height = kText.size * kText.leading;
    const float height =
        line_height * static_cast<float>(paper_.wrapped(text, kText, width).size()) + kPad;
    paper_.need(height);
    paper_.fill(kLeft, paper_.y(), Paper::textWidth(), height, paleOf(block.tone));
    paper_.fill(kLeft, paper_.y(), kBar, height, inkOf(block.tone));
    paper_.moveDown(kPad / 2);
    paper_.flow(text, kText, kLeft + kBar + kPad, width);
    paper_.moveDown(kPad / 2 + 6.0F);
  }

  void entries(const Block& block) {
    constexpr float kIndent = 20.0F;
    const float line_height = kText.size * kText.leading;
    int number = 0;
    for (const Cell& item : block.items) {
      ++number;
      const std::vector<std::string> lines =
          cellLines(paper_, item, kText, Paper::textWidth() - kIndent);
      paper_.need(line_height * static_cast<float>(std::min<std::size_t>(lines.size(), 3)));
      const float y = paper_.y();
      if (block.kind == Block::Kind::steps) {
        paper_.put(std::to_string(number) + ".", kBold, kLeft + 2.0F, y);
      } else if (block.kind == Block::Kind::checks) {
        paper_.frame(kLeft + 1.0F, y + 2.5F, 10.0F, 10.0F, kGrey);
      } else {
        paper_.fill(kLeft + 6.0F, y + line_height / 2 - 1.5F, 3.0F, 3.0F, inkOf(Tone::plain));
      }
      for (const std::string& line : lines) {
        paper_.need(line_height);
        paper_.put(line, kText, kLeft + kIndent, paper_.y());
        paper_.moveDown(line_height);
      }
      paper_.moveDown(block.kind == Block::Kind::checks ? 4.0F : 2.0F);
    }
    paper_.moveDown(5.0F);
  }

  void facts(const Block& block) {
    constexpr float kLabel = 105.0F;
    const float line_height = kText.size * kText.leading;
    for (const std::vector<Cell>& row : block.rows) {
      for (std::size_t i = 0; i < row.size() && i < block.columns.size(); ++i) {
        const std::vector<std::string> lines =
            cellLines(paper_, row[i], kText, Paper::textWidth() - kLabel);
        paper_.need(line_height * static_cast<float>(lines.size()));
        paper_.put(block.columns[i], kBold, kLeft, paper_.y());
        for (const std::string& line : lines) {
          paper_.put(line, kText, kLeft + kLabel, paper_.y());
          paper_.moveDown(line_height);
        }
        paper_.moveDown(2.0F);
      }
    }
    paper_.moveDown(5.0F);
  }

  void fields(const Block& block) {
    constexpr float kLine = 22.0F;
    for (const Cell& item : block.items) {
      paper_.need(16.0F + kLine * static_cast<float>(block.lines));
      for (const Words& words : item) paper_.flow(words.text, kBold, kLeft, Paper::textWidth());
      for (int i = 0; i < block.lines; ++i) {
        paper_.moveDown(kLine);
        paper_.rule(kLeft, kLeft + Paper::textWidth(), paper_.y() - 3.0F, kGrey);
      }
      paper_.moveDown(6.0F);
    }
    paper_.moveDown(4.0F);
  }

  const std::string* jpegOf(const Figure& figure) const {
    const auto found = pictures_.find(figure.path);
    return found == pictures_.end() ? nullptr : found->second;
  }

  static constexpr float kGap = 8.0F;

  static float widthOf(const Block& block) {
    const float across = std::max(2.4F, static_cast<float>(block.figures.size()));
    return (Paper::textWidth() - kGap * (across - 1.0F)) / across;
  }

  float heightOf(const Block& block) {
    float height = 0.0F;
    for (const Figure& figure : block.figures) {
      if (const std::string* jpeg = jpegOf(figure))
        height = std::max(height, paper_.heightOf(*jpeg, widthOf(block)));
    }
    return height;
  }

  void figures(const Block& block) {
    constexpr float kCaption = 15.0F;
    const float width = widthOf(block);
    const float height = heightOf(block);
    if (height <= 0.0F) return;
    paper_.need(height + kCaption);
    float x = kLeft;
    for (const Figure& figure : block.figures) {
      if (const std::string* jpeg = jpegOf(figure)) paper_.put(*jpeg, x, paper_.y(), width);
      const std::vector<std::string> words = paper_.wrapped(figure.caption, kSmall, width);
      paper_.put(words.front(), kSmall, x, paper_.y() + height + 2.0F);
      x += width + kGap;
    }
    paper_.moveDown(height + kCaption + 4.0F);
  }

  void origin(const Origin& from) {
    // Most begin with their tag.
    const std::string tag = tagOf(from.basis);
    std::string words = capital(from.basis);
    if (!words.starts_with(tag.substr(0, tag.find(' ')))) words = tag + ". " + words;
    if (!from.source.empty()) words += ". Source: " + from.source;
    paper_.flow(words, kSmall, kLeft, Paper::textWidth());
    paper_.moveDown(5.0F);
  }

  Paper& paper_;
  std::map<std::string, const std::string*> pictures_;
};

/// What is wanted first on paper stands first: safety, then what is filled in, then the exercises.
int placeOnPaper(Section section) {
  switch (section) {
    case Section::safety:
      return 0;
    case Section::running:
      return 1;
    case Section::participants:
      return 2;
    case Section::sessions:
      return 3;
    case Section::exercises:
      return 4;
    case Section::discussions:
      break;
  }
  return 5;
}

std::vector<const Sheet*> printed(const std::vector<Sheet>& sheets) {
  std::vector<const Sheet*> chosen;
  for (const Sheet& sheet : sheets) {
    if (sheet.print) chosen.push_back(&sheet);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const Sheet* a, const Sheet* b) {
    return placeOnPaper(a->section) < placeOnPaper(b->section);
  });
  return chosen;
}

}  // namespace

base::Result<std::string> printPack(const std::vector<Sheet>& sheets,
                                    const std::vector<Picture>& pictures, const PrintWish& wish) {
  base::Result<Paper> opened = Paper::open(wish.fonts, "Resource pack");
  if (!opened) return opened.error();
  Paper& paper = opened.value();
  printFirstPage(paper, wish.course);
  const std::vector<const Sheet*> chosen = printed(sheets);
  const int content_pages = contentPages(chosen.size());
  const int contents_from = paper.pageCount();
  for (int i = 0; i < content_pages; ++i) paper.newPage();
  Printer printer(paper, pictures);
  std::vector<PrintedTitle> titles;
  for (const Sheet* sheet : chosen) {
    titles.push_back({sheet->title, paper.pageCount()});
    printer.sheet(*sheet);
  }
  printContents(paper, titles, contents_from);
  return paper.finish(kNotOfficial);
}

}  // namespace spotter::pack
