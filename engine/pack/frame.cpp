#include "pack/frame.h"

#include <algorithm>

#include "pack/style.h"

namespace spotter::pack {
namespace {

std::string sectionPath(int section) {
  return std::string(sectionFolder(static_cast<Section>(section))) + "/index.html";
}

void addHead(Html& html, const Frame& frame, const std::string& path, const std::string& title,
             const std::vector<std::string>& scripts) {
  html.open("head").line();
  html.empty("meta", {{"charset", "utf-8"}}).line();
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.line().element("title", title == "Resource pack" ? title : title + " - Resource pack");
  html.line();
  if (frame.alone) {
    html.code("style", styleSheet());
  } else {
    html.empty("link", {{"rel", "stylesheet"}, {"href", relativeTo(path, "style.css")}});
  }
  for (const std::string& script : scripts)
    html.line().element("script", "", {{"src", relativeTo(path, script)}, {"defer", "defer"}});
  html.line().close().line();
}

void addSearch(Html& html, const std::string& path) {
  html.open("form", {{"role", "search"},
                     {"class", "search"},
                     {"action", relativeTo(path, "search.html")},
                     {"method", "get"}});
  html.element("label", "Search the pack", {{"for", "q"}});
  html.empty("input", {{"type", "search"}, {"id", "q"}, {"name", "q"}});
  html.element("button", "Search", {{"type", "submit"}}).close().line();
}

void addEntry(Html& html, const std::string& path, const std::string& to, std::string_view words,
              bool here, const std::string& look = "") {
  Html::Attributes attributes = {{"href", relativeTo(path, to)}};
  if (here) attributes.push_back({"aria-current", path == to ? "page" : "true"});
  if (!look.empty()) attributes.push_back({"class", look});
  html.open("li").element("a", words, attributes).close().line();
}

void addNavigation(Html& html, const Frame& frame, const std::string& path, int section) {
  html.open("nav", {{"aria-label", "Parts of the pack"}, {"class", "parts"}}).open("ul").line();
  addEntry(html, path, "safety.html", "Safety card", path == "safety.html", "urgent");
  for (int i = 0; i < kSectionCount; ++i)
    addEntry(html, path, sectionPath(i), sectionTitle(static_cast<Section>(i)),
             i == section && path != "safety.html");
  if (!frame.site.empty())
    addEntry(html, path, "site/index.html", "From your site", path == "site/index.html");
  html.close().close().line();
}

}  // namespace

std::string relativeTo(const std::string& from, const std::string& to) {
  std::string up;
  std::size_t common = 0;
  for (std::size_t at = from.find('/'); at != std::string::npos; at = from.find('/', at + 1)) {
    if (up.empty() && to.compare(0, at + 1, from, 0, at + 1) == 0) {
      common = at + 1;
    } else {
      up += "../";
    }
  }
  return up + to.substr(common);
}

void beginPage(Html& html, const Frame& frame, const std::string& path, const std::string& title,
               int section, const std::vector<std::string>& scripts) {
  html.open("html", {{"lang", "en-GB"}}).line();
  addHead(html, frame, path, title, scripts);
  html.open("body").line();
  html.element("a", "Skip to the text", {{"class", "skip"}, {"href", "#text"}}).line();
  html.open("header", {{"class", "top"}}).open("div", {{"class", "bar"}}).line();
  html.open("p", {{"class", "brand"}});
  if (frame.alone) {
    html.text("Resource pack");
  } else {
    html.element("a", "Resource pack", {{"href", relativeTo(path, "index.html")}});
  }
  if (!frame.course.empty()) html.text(" ").element("span", frame.course, {{"class", "course"}});
  html.close().line();
  if (!frame.alone) addSearch(html, path);
  html.close();
  if (!frame.alone) addNavigation(html, frame, path, section);
  html.close().line();
  html.open("main", {{"id", "text"}, {"tabindex", "-1"}}).line();
}

std::string endPage(Html& html, const Frame& frame, const std::string& path) {
  html.close().line().open("footer").line();
  html.element("p", kNotOfficial, {{"class", "not-official"}});
  html.open("p").text(
      "Made by Spotter from its own texts, for people trained to lead such classes. It does not "
      "replace clinical judgement. ");
  if (!frame.alone) {
    if (!frame.about_path.empty())
      html.element("a", "What this pack is", {{"href", relativeTo(path, frame.about_path)}})
          .text(" | ");
    html.element("a", "All pages, A to Z", {{"href", relativeTo(path, "search.html")}});
    if (!frame.print_path.empty())
      html.text(" | ").element("a", "Print file (PDF)",
                               {{"href", relativeTo(path, frame.print_path)}});
  }
  html.close().line();
  return html.finish();
}

}  // namespace spotter::pack
