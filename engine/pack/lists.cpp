#include "pack/lists.h"

#include <algorithm>
#include <set>

#include "text/json_string.h"

namespace spotter::pack {
namespace {

void addCard(Html& html, const std::string& from, const Sheet& sheet, bool pictured) {
  const bool urgent = sheet.path == "safety.html";
  html.open("li", urgent ? Html::Attributes{{"class", "urgent"}} : Html::Attributes{});
  // The words of the card say what the picture shows.
  if (pictured && !sheet.front.path.empty())
    html.empty("img", {{"src", relativeTo(from, sheet.front.path)}, {"alt", ""}});
  html.open("div", {{"class", "words"}});
  html.element("a", sheet.title, {{"href", relativeTo(from, sheet.path)}});
  html.element("p", sheet.summary).close().close().line();
}

/// Some of the pictures, for looks: what they show is told on their sheets.
void addStrip(Html& html, const std::vector<Sheet>& sheets) {
  constexpr std::size_t kPictures = 4;
  std::vector<const Figure*> fronts;
  for (const Sheet& sheet : sheets) {
    if (!sheet.front.path.empty()) fronts.push_back(&sheet.front);
  }
  if (fronts.size() < kPictures) return;
  html.open("div", {{"class", "strip"}}).line();
  for (std::size_t i = 0; i < kPictures; ++i)
    html.empty("img",
               {{"src", fronts[i * (fronts.size() - 1) / (kPictures - 1)]->path}, {"alt", ""}});
  html.close().line();
}

std::string sectionIndex(Section section) {
  return std::string(sectionFolder(section)) + "/index.html";
}

/// Letters and digits only, small; words of more than two.
void addWords(const std::string& text, std::set<std::string>& words) {
  std::string word;
  const auto end = [&] {
    if (word.size() > 2) words.insert(word);
    word.clear();
  };
  for (const char c : text) {
    const bool large = c >= 'A' && c <= 'Z';
    const bool letter = large || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += large ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      end();
    }
  }
  end();
}

void addWords(const Cell& cell, std::set<std::string>& words) {
  for (const Words& one : cell) addWords(one.text, words);
}

std::string wordsOf(const Sheet& sheet) {
  std::set<std::string> words;
  for (const Block& block : sheet.blocks) {
    addWords(block.title, words);
    addWords(block.text, words);
    for (const Cell& item : block.items) addWords(item, words);
    for (const std::vector<Cell>& row : block.rows) {
      for (const Cell& cell : row) addWords(cell, words);
    }
  }
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

/// A text as JavaScript: JSON, and nothing in it that could end a script.
std::string inScript(const std::string& text) {
  std::string out;
  for (const char c : text::jsonString(text)) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<const Sheet*> byTitle(const std::vector<Sheet>& sheets) {
  std::vector<const Sheet*> sorted;
  for (const Sheet& sheet : sheets) sorted.push_back(&sheet);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Sheet* a, const Sheet* b) { return a->title < b->title; });
  return sorted;
}

}  // namespace

std::string indexPage(const std::vector<Sheet>& sheets, const Frame& frame) {
  Html html;
  const std::string path = "index.html";
  beginPage(html, frame, path, "Resource pack", -1);
  html.element("h1", "Resource pack").line();
  html.element("p",
               "Everything for leading a class for people with sore knees and hips: guides, "
               "sheets, checklists and handouts. It works without the internet.",
               {{"class", "summary"}});
  addStrip(html, sheets);
  html.line().element("h2", "Begin here").line().open("ul", {{"class", "cards"}}).line();
  for (const Sheet& sheet : sheets) {
    const bool first = sheet.path == "safety.html" || sheet.path == "sessions/plan_12.html" ||
                       sheet.path == "running/checklist_class.html";
    if (first) addCard(html, path, sheet, false);
  }
  html.close().line();
  html.element("h2", "All parts").line().open("ul", {{"class", "cards"}}).line();
  for (int i = 0; i < kSectionCount; ++i) {
    const auto section = static_cast<Section>(i);
    Sheet part;
    part.path = sectionIndex(section);
    part.title = sectionTitle(section);
    part.summary = sectionSummary(section);
    addCard(html, path, part, false);
  }
  if (!frame.site.empty()) {
    Sheet site;
    site.path = "site/index.html";
    site.title = "From your site";
    site.summary = "What your trainer added.";
    addCard(html, path, site, false);
  }
  html.close().line();
  return endPage(html, frame, path);
}

std::string sectionPage(const std::vector<Sheet>& sheets, const Frame& frame, Section section) {
  Html html;
  const std::string path = sectionIndex(section);
  beginPage(html, frame, path, std::string(sectionTitle(section)), static_cast<int>(section));
  html.element("h1", sectionTitle(section)).line();
  html.element("p", sectionSummary(section), {{"class", "summary"}}).line();
  html.open("ul", {{"class", "cards"}}).line();
  for (const Sheet& sheet : sheets) {
    if (sheet.section == section) addCard(html, path, sheet, true);
  }
  html.close().line();
  return endPage(html, frame, path);
}

std::string sitePage(const Frame& frame) {
  Html html;
  const std::string path = "site/index.html";
  beginPage(html, frame, path, "From your site", -1);
  html.element("h1", "From your site").line();
  html.element("p", "These pages were added by whoever made this pack.", {{"class", "summary"}});
  html.line().open("ul", {{"class", "cards"}}).line();
  for (const SiteLink& link : frame.site) {
    Sheet card;
    card.path = link.path;
    card.title = link.title;
    addCard(html, path, card, false);
  }
  html.close().line();
  return endPage(html, frame, path);
}

std::string searchPage(const std::vector<Sheet>& sheets, const Frame& frame) {
  Html html;
  const std::string path = "search.html";
  beginPage(html, frame, path, "All pages, A to Z", -1, {"search_index.js", "search.js"});
  html.element("h1", "All pages, A to Z").line();
  html.element("p", "Write words into the field above to find pages that have all of them.",
               {{"class", "summary"}});
  html.line().element("p", "", {{"id", "told"}, {"role", "status"}}).line();
  html.element("ol", "", {{"id", "found"}, {"class", "found"}}).line();
  html.open("ul", {{"id", "all"}, {"class", "all"}}).line();
  for (const Sheet* sheet : byTitle(sheets)) {
    html.open("li").element("a", sheet->title, {{"href", relativeTo(path, sheet->path)}});
    html.text(" ").element("span", sectionTitle(sheet->section)).close().line();
  }
  html.close().line();
  return endPage(html, frame, path);
}

std::string searchIndex(const std::vector<Sheet>& sheets, const Frame& frame) {
  std::string out = "var packIndex = [";
  const auto add = [&](const std::string& title, const std::string& path, std::string_view part,
                       const std::string& summary, const std::string& words) {
    out += out.back() == '[' ? "\n" : ",\n";
    out += "{\"title\": " + inScript(title) + ", \"path\": " + inScript(path) +
           ", \"part\": " + inScript(std::string(part)) + ", \"summary\": " + inScript(summary) +
           ", \"words\": " + inScript(words) + "}";
  };
  for (const Sheet* sheet : byTitle(sheets))
    add(sheet->title, sheet->path, sectionTitle(sheet->section), sheet->summary, wordsOf(*sheet));
  for (const SiteLink& link : frame.site) add(link.title, link.path, "From your site", "", "");
  return out + "\n];\n";
}

}  // namespace spotter::pack
