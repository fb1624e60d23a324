#include <nlohmann/json.hpp>

#include "pack/read_html.h"
#include "support/catch.h"
#include "support/own_library.h"

using namespace spotter;
using nlohmann::json;

namespace {

/// What the script reads: the list behind "var packIndex = ".
json indexOf(const std::vector<pack::PackFile>& files) {
  const std::string script = support::bytesOf(files, "search_index.js");
  const std::string begin = "var packIndex = ";
  REQUIRE(script.starts_with(begin));
  return json::parse(script.substr(begin.size(), script.rfind(';') - begin.size()));
}

}  // namespace

TEST_CASE("the search index finds every sheet by its title", "[pack]") {
  const json index = indexOf(support::ownPack());
  for (const pack::Sheet& sheet : pack::allSheets(support::ownLibrary(), {})) {
    INFO(sheet.path);
    bool found = false;
    for (const json& entry : index)
      found = found || (entry["title"] == sheet.title && entry["path"] == sheet.path);
    CHECK(found);
  }
  for (const json& entry : index) {
    const std::string path = entry["path"];
    CHECK((path == "site/parking.html" || support::isThere(support::ownPack(), path)));
  }
}

TEST_CASE("a page is found by words that stand anywhere on it", "[pack]") {
  for (const json& entry : indexOf(support::ownPack())) {
    if (entry["path"] != "exercises/sit_to_stand.html") continue;
    const std::string words = entry["words"];
    CHECK((words.find("cushions") != std::string::npos));
    CHECK((words.find("heels") != std::string::npos));
  }
}

TEST_CASE("without a script the search page lists all sheets", "[pack]") {
  const auto page = support::readHtml(support::bytesOf(support::ownPack(), "search.html"));
  const std::size_t sheets = pack::allSheets(support::ownLibrary(), {}).size();
  CHECK(support::elementsOf(page, "li").size() >= sheets);
}
