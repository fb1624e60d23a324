#include "pack/read_html.h"

#include <algorithm>
#include <set>

#include "support/own_library.h"

namespace support {

using namespace spotter;

namespace {

const std::set<std::string> kEmpty = {"meta", "link", "img", "br", "input"};

std::string resolved(const std::string& text) {
  static const std::pair<std::string, char> kReferences[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  bool bare = false;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const auto& [name, letter] : kReferences) {
      if (text.compare(i, name.size(), name) != 0) continue;
      out += letter;
      i += name.size();
      found = true;
      break;
    }
    if (found) continue;
    bare = bare || text[i] == '&' || text[i] == '>';
    out += text[i++];
  }
  REQUIRE_FALSE(bare);
  return out;
}

Element readTag(const std::string& inside) {
  Element element;
  std::size_t at = inside.find(' ');
  element.tag = inside.substr(0, at);
  while (at != std::string::npos && at < inside.size()) {
    const std::size_t equals = inside.find("=\"", at);
    if (equals == std::string::npos) break;
    const std::size_t end = inside.find('"', equals + 2);
    REQUIRE(end != std::string::npos);
    const std::string key = inside.substr(at + 1, equals - at - 1);
    REQUIRE(element.attributes.emplace(key, resolved(inside.substr(equals + 2, end - equals - 2)))
                .second);
    at = end + 1;
  }
  return element;
}

}  // namespace

std::vector<Element> readHtml(const std::string& html) {
  std::vector<Element> elements;
  std::vector<std::size_t> open;
  REQUIRE(html.starts_with("<!doctype html>\n"));
  std::size_t at = html.find('\n');
  while (at < html.size()) {
    const std::size_t tag = std::min(html.find('<', at), html.size());
    const bool is_code = !open.empty() && elements[open.back()].tag == "style";
    const std::string text = html.substr(at, tag - at);
    for (const std::size_t i : open) elements[i].text += is_code ? text : resolved(text);
    if (tag == html.size()) break;
    const std::size_t end = html.find('>', tag);
    REQUIRE(end != std::string::npos);
    const std::string inside = html.substr(tag + 1, end - tag - 1);
    at = end + 1;
    if (inside.starts_with("/")) {
      REQUIRE_FALSE(open.empty());
      REQUIRE(elements[open.back()].tag == inside.substr(1));
      open.pop_back();
      continue;
    }
    elements.push_back(readTag(inside));
    if (kEmpty.count(elements.back().tag) == 0) open.push_back(elements.size() - 1);
  }
  CHECK(open.empty());
  return elements;
}

std::vector<Element> elementsOf(const std::vector<Element>& page, const std::string& tag) {
  std::vector<Element> found;
  for (const Element& element : page) {
    if (element.tag == tag) found.push_back(element);
  }
  return found;
}

std::vector<pack::Picture> standIns(const content::Library& library) {
  std::vector<pack::Picture> pictures;
  for (const movement::ExerciseModel& exercise : library.exercises)
    pictures.push_back({"pictures/" + exercise.id + "_1.jpg", exercise.id, "",
                        library.people.front().id, "Begin", exercise.best_view, "no picture"});
  for (const movement::FaultModel& fault : library.faults)
    pictures.push_back({"pictures/" + fault.id + ".jpg", fault.exercise_id, fault.id,
                        library.people.front().id, "", fault.view, "no picture"});
  return pictures;
}

const std::vector<pack::PackFile>& ownPack() {
  static const std::vector<pack::PackFile> files = [] {
    pack::PackInput input;
    input.pictures = standIns(ownLibrary());
    input.course = "Bristol, 12 March";
    input.site = {{"site/parking.html", "Parking"}};
    return pack::buildPack(ownLibrary(), input);
  }();
  return files;
}

bool isThere(const std::vector<pack::PackFile>& files, const std::string& path) {
  return std::any_of(files.begin(), files.end(),
                     [&](const pack::PackFile& file) { return file.path == path; });
}

std::string bytesOf(const std::vector<pack::PackFile>& files, const std::string& path) {
  for (const pack::PackFile& file : files) {
    if (file.path == path) return file.bytes;
  }
  FAIL("there is no " + path);
  return {};
}

std::string target(const std::string& from, const std::string& link) {
  std::string folder = from.substr(0, from.rfind('/') == std::string::npos ? 0 : from.rfind('/'));
  std::string rest = link.substr(0, link.find('#'));
  while (rest.starts_with("../")) {
    REQUIRE_FALSE(folder.empty());
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
    rest = rest.substr(3);
  }
  if (rest.empty()) return from;
  return folder.empty() ? rest : folder + "/" + rest;
}

}  // namespace support
