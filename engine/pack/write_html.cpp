#include "pack/write_html.h"

#include <set>

#include "pack/words.h"

namespace spotter::pack {
namespace {

std::string toneClass(Tone tone) {
  switch (tone) {
    case Tone::emergency:
      return "tone-emergency";
    case Tone::stop:
      return "tone-stop";
    case Tone::modify:
      return "tone-modify";
    case Tone::good:
      return "tone-good";
    case Tone::plain:
      break;
  }
  return "";
}

Html::Attributes classed(std::string name, Tone tone = Tone::plain) {
  const std::string more = toneClass(tone);
  if (!more.empty()) name += (name.empty() ? "" : " ") + more;
  if (name.empty()) return {};
  return {{"class", name}};
}

bool leadsOut(std::string_view word) {
  return word.starts_with("https://") || word.starts_with("http://");
}

/// Writes the blocks of one page.
class Writer {
 public:
  Writer(Html& html, const Frame& frame, const std::string& path)
      : html_(html), frame_(frame), path_(path) {}

  void block(const Block& block) {
    switch (block.kind) {
      case Block::Kind::heading:
        return heading(block);
      case Block::Kind::text:
        html_.open("p");
        cell(block.text);
        html_.close().line();
        return;
      case Block::Kind::note:
        return note(block);
      case Block::Kind::list:
        return entries("ul", "", block.items);
      case Block::Kind::steps:
        return entries("ol", "steps", block.items);
      case Block::Kind::checks:
        return checks(block);
      case Block::Kind::facts:
        return facts(block);
      case Block::Kind::table:
        return table(block);
      case Block::Kind::fields:
        return fields(block);
      case Block::Kind::figures:
        return figures(block);
      case Block::Kind::origin:
        return origin(block.origin);
    }
  }

 private:
  void words(const Words& words) {
    if (words.link.empty() || frame_.alone) {
      html_.text(words.text);
    } else {
      html_.element("a", words.text, {{"href", relativeTo(path_, words.link)}});
    }
  }

  void cell(const Cell& cell) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (i > 0) html_.empty("br");
      words(cell[i]);
    }
  }

  void heading(const Block& block) {
    std::string anchor = block.anchor.empty() ? anchorOf(block.title) : anchorOf(block.anchor);
    for (int n = 2; !anchors_.insert(anchor).second; ++n)
      anchor = anchorOf(block.title) + "-" + std::to_string(n);
    Html::Attributes attributes = classed("", block.tone);
    attributes.push_back({"id", anchor});
    html_.element(block.level == 2 ? "h2" : "h3", block.title, attributes).line();
  }

  void note(const Block& block) {
    html_.open("div", classed("note", block.tone)).open("p");
    if (!block.title.empty()) html_.element("strong", block.title + ": ");
    cell(block.text);
    html_.close().close().line();
  }

  void entries(std::string_view tag, const std::string& look, const std::vector<Cell>& items) {
    html_.open(tag, classed(look)).line();
    for (const Cell& item : items) {
      html_.open("li");
      cell(item);
      html_.close().line();
    }
    html_.close().line();
  }

  // Boxes that can be ticked on the screen as on paper; nothing is kept.
  void checks(const Block& block) {
    html_.open("ul", {{"class", "checks"}}).line();
    for (const Cell& item : block.items) {
      html_.open("li").open("label");
      html_.empty("input", {{"type", "checkbox"}}).open("span");
      cell(item);
      html_.close().close().close().line();
    }
    html_.close().line();
  }

  void facts(const Block& block) {
    html_.open("dl", classed("facts", block.tone)).line();
    for (const std::vector<Cell>& row : block.rows) {
      for (std::size_t i = 0; i < row.size() && i < block.columns.size(); ++i) {
        html_.element("dt", block.columns[i]).open("dd");
        cell(row[i]);
        html_.close().line();
      }
    }
    html_.close().line();
  }

  void table(const Block& block) {
    // Wide ones are moved sideways within the page, with the keys too.
    const std::string name = block.title.empty() ? "Table" : block.title;
    html_.open("div",
               {{"class", "wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", name}});
    html_.open("table", classed("", block.tone)).line();
    html_.element("caption", name).line();
    html_.open("thead").open("tr");
    for (const std::string& column : block.columns) html_.element("th", column, {{"scope", "col"}});
    html_.close().close().line().open("tbody").line();
    for (const std::vector<Cell>& row : block.rows) {
      html_.open("tr");
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool head = i == 0 && !row[i].empty() && !row[i][0].text.empty();
        if (head) {
          html_.open("th", {{"scope", "row"}});
        } else {
          html_.open("td");
        }
        cell(row[i]);
        html_.close();
      }
      html_.close().line();
    }
    html_.close().close().close().line();
  }

  void fields(const Block& block) {
    html_.open("dl", {{"class", "fields"}}).line();
    for (const Cell& item : block.items) {
      html_.open("dt");
      cell(item);
      html_.close().open("dd");
      for (int line = 0; line < block.lines; ++line) html_.element("span", "", {{"class", "line"}});
      html_.close().line();
    }
    html_.close().line();
  }

  void figures(const Block& block) {
    const bool many = block.figures.size() > 1;
    html_.open("div", {{"class", many ? "figures many" : "figures"}}).line();
    for (const Figure& figure : block.figures) {
      html_.open("figure");
      html_.empty("img", {{"src", relativeTo(path_, figure.path)}, {"alt", figure.alt}});
      html_.element("figcaption", figure.caption).close().line();
    }
    html_.close().line();
  }

  void origin(const Origin& from) {
    const std::string tag = tagOf(from.basis);
    html_.open("details", {{"class", "origin"}}).open("summary");
    html_.element("span", tag, {{"class", "tag tag-" + anchorOf(tag)}});
    html_.text(" where this comes from").close();
    html_.element("p", from.basis);
    if (!from.source.empty()) {
      html_.open("p").text("Source: ");
      linked(from.source);
      html_.close();
    }
    html_.close().line();
  }

  // Addresses become links, which nothing opens by itself.
  void linked(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find_first_of(" \n");
      std::string_view word = text.substr(0, end);
      text.remove_prefix(word.size());
      std::string_view tail;
      if (leadsOut(word)) {
        const std::size_t last = word.find_last_not_of(".,;:)");
        tail = word.substr(last + 1);
        word = word.substr(0, last + 1);
        html_.element("a", word, {{"href", std::string(word)}, {"rel", "noreferrer"}});
      } else {
        html_.text(word);
      }
      html_.text(tail);
      if (text.empty()) break;
      html_.text(" ");
      text.remove_prefix(1);
    }
  }

  Html& html_;
  const Frame& frame_;
  const std::string& path_;
  std::set<std::string> anchors_ = {"text", "q"};
};

void addNeighbours(Html& html, const std::string& path, const Neighbours& neighbours) {
  if (neighbours.before == nullptr && neighbours.after == nullptr) return;
  html.open("nav", {{"aria-label", "Before and after"}, {"class", "turn"}}).open("ul").line();
  for (const auto& [sheet, words] :
       {std::pair{neighbours.before, "Before: "}, std::pair{neighbours.after, "Next: "}}) {
    if (sheet == nullptr) continue;
    html.open("li").element("a", words + sheet->title, {{"href", relativeTo(path, sheet->path)}});
    html.close().line();
  }
  html.close().close().line();
}

}  // namespace

std::string anchorOf(const std::string& title) {
  std::string anchor;
  for (const char c : title) {
    const bool large = c >= 'A' && c <= 'Z';
    const bool good = large || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (good) {
      anchor += large ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!anchor.empty() && anchor.back() != '-') {
      anchor += '-';
    }
  }
  while (!anchor.empty() && anchor.back() == '-') anchor.pop_back();
  const bool letter = !anchor.empty() && anchor[0] >= 'a' && anchor[0] <= 'z';
  return letter ? anchor : "part-" + anchor;
}

std::string writeHtml(const Sheet& sheet, const Frame& frame, const Neighbours& neighbours) {
  Html html;
  const int section = static_cast<int>(sheet.section);
  beginPage(html, frame, sheet.path, sheet.title, section);
  if (!frame.alone && sheet.path != "safety.html") {
    html.open("p", {{"class", "where"}});
    html.element("a", sectionTitle(sheet.section),
                 {{"href", relativeTo(sheet.path,
                                      std::string(sectionFolder(sheet.section)) + "/index.html")}});
    html.close().line();
  }
  html.element("h1", sheet.title).line();
  html.element("p", sheet.summary, {{"class", "summary"}}).line();
  Writer writer(html, frame, sheet.path);
  for (const Block& block : sheet.blocks) writer.block(block);
  if (!frame.alone) addNeighbours(html, sheet.path, neighbours);
  return endPage(html, frame, sheet.path);
}

}  // namespace spotter::pack
