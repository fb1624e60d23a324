#include <set>

#include "pack/read_html.h"
#include "support/catch.h"
#include "support/own_library.h"

using namespace spotter;
using support::Element;
using support::elementsOf;

namespace {

bool isPage(const pack::PackFile& file) { return file.path.ends_with(".html"); }

int level(const Element& element) {
  const bool is_heading = element.tag.size() == 2 && element.tag[0] == 'h' &&
                          element.tag[1] >= '1' && element.tag[1] <= '6';
  return is_heading ? element.tag[1] - '0' : 0;
}

}  // namespace

TEST_CASE("every page has a title and one first heading and says its language", "[pack]") {
  std::set<std::string> titles;
  for (const pack::PackFile& file : support::ownPack()) {
    if (!isPage(file)) continue;
    INFO(file.path);
    const std::vector<Element> page = support::readHtml(file.bytes);
    CHECK(elementsOf(page, "h1").size() == 1);
    REQUIRE(elementsOf(page, "title").size() == 1);
    CHECK(titles.insert(elementsOf(page, "title")[0].text).second);
    CHECK(elementsOf(page, "html")[0].attributes.at("lang") == "en-GB");
    CHECK(elementsOf(page, "main").size() == 1);
    CHECK(elementsOf(page, "a")[0].attributes.at("href") == "#text");
    CHECK((file.bytes.find(pack::kNotOfficial) != std::string::npos));
  }
}

TEST_CASE("headings leave out no level", "[pack]") {
  for (const pack::PackFile& file : support::ownPack()) {
    if (!isPage(file)) continue;
    INFO(file.path);
    int before = 0;
    for (const Element& element : support::readHtml(file.bytes)) {
      if (level(element) == 0) continue;
      CHECK(level(element) <= before + 1);
      CHECK_FALSE(element.text.empty());
      before = level(element);
    }
  }
}

TEST_CASE("every picture is described and every table has heads and a caption", "[pack]") {
  for (const pack::PackFile& file : support::ownPack()) {
    if (!isPage(file)) continue;
    INFO(file.path);
    const std::vector<Element> page = support::readHtml(file.bytes);
    for (const Element& image : elementsOf(page, "img")) {
      REQUIRE(image.attributes.count("alt") == 1);
      // Lists repeat pictures beside words that say the same.
      const bool is_list = file.path.ends_with("index.html");
      CHECK((is_list || image.attributes.at("alt").size() > 30));
    }
    const std::size_t tables = elementsOf(page, "table").size();
    CHECK(elementsOf(page, "caption").size() == tables);
    CHECK(elementsOf(page, "thead").size() == tables);
    for (const Element& head : elementsOf(page, "th")) CHECK(head.attributes.count("scope") == 1);
  }
}

TEST_CASE("no name stands twice on a page and every field has a label", "[pack]") {
  for (const pack::PackFile& file : support::ownPack()) {
    if (!isPage(file)) continue;
    INFO(file.path);
    const std::vector<Element> page = support::readHtml(file.bytes);
    std::set<std::string> names;
    for (const Element& element : page) {
      if (element.attributes.count("id") > 0)
        CHECK(names.insert(element.attributes.at("id")).second);
    }
    for (const Element& label : elementsOf(page, "label")) {
      const bool named = label.attributes.count("for") > 0;
      CHECK((!named || names.count(label.attributes.at("for")) == 1));
      CHECK_FALSE(label.text.empty());
    }
  }
}

TEST_CASE("every link and every picture leads to something that is in the pack", "[pack]") {
  const std::vector<pack::PackFile>& files = support::ownPack();
  for (const pack::PackFile& file : files) {
    if (!isPage(file)) continue;
    INFO(file.path);
    for (const Element& element : support::readHtml(file.bytes)) {
      for (const char* key : {"href", "src", "action"}) {
        if (element.attributes.count(key) == 0) continue;
        const std::string& link = element.attributes.at(key);
        if (link.starts_with("http") && element.tag == "a") continue;
        INFO(link);
        CHECK_FALSE(link.starts_with("http"));
        const std::string to = support::target(file.path, link);
        // The trainer's own files are copied by the program, not made here.
        const bool own = to == "site/parking.html";
        CHECK((own || support::isThere(files, to)));
        const std::size_t hash = link.find('#');
        if (hash == std::string::npos || own) continue;
        const std::string page = support::bytesOf(files, to);
        CHECK((page.find("id=\"" + link.substr(hash + 1) + "\"") != std::string::npos));
      }
    }
  }
}

TEST_CASE("the safety card alone needs no other file", "[pack]") {
  const std::string card = pack::safetyCardPage(support::ownLibrary(), "Leeds");
  const std::vector<Element> page = support::readHtml(card);
  CHECK(elementsOf(page, "link").empty());
  CHECK(elementsOf(page, "script").empty());
  CHECK(elementsOf(page, "img").empty());
  for (const Element& link : elementsOf(page, "a"))
    CHECK((link.attributes.at("href").starts_with("#") ||
           link.attributes.at("href").starts_with("http")));
  CHECK((card.find("Chest discomfort") != std::string::npos));
  CHECK((card.find("Leeds") != std::string::npos));
}

TEST_CASE("a way between two pages goes up and down as far as it has to", "[pack]") {
  CHECK(pack::relativeTo("index.html", "style.css") == "style.css");
  CHECK(pack::relativeTo("index.html", "a/b.html") == "a/b.html");
  CHECK(pack::relativeTo("a/b.html", "style.css") == "../style.css");
  CHECK(pack::relativeTo("a/b.html", "a/c.html#d") == "c.html#d");
  CHECK(pack::relativeTo("a/b.html", "c/d.html") == "../c/d.html");
  CHECK(pack::relativeTo("a/b/c.html", "a/d.html") == "../d.html");
}
