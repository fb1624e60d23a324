#include "content/codes.h"

#include "content/code_pages.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

// Codes without an example that TOML could show; each has a test of its own elsewhere.
const std::set<std::string> kWithoutExample = {"E0001", "E0002", "E0003",
                                               "E0006", "E0104", "W0004", "W0005"};

/// The ```toml blocks between a heading line ("Wrong:") and the next one.
std::vector<std::string> blocksUnder(const std::string& page, const std::string& heading) {
  std::vector<std::string> blocks;
  const std::string fence = "```toml\n";
  const std::size_t from = page.find("\n" + heading + ":\n");
  if (from == std::string::npos) return blocks;
  const std::size_t next = heading == "Wrong" ? page.find("\nRight:\n") : page.size();
  std::size_t at = page.find(fence, from);
  while (at < next) {
    const std::size_t end = page.find("```\n", at + fence.size());
    REQUIRE(end != std::string::npos);
    blocks.push_back(page.substr(at + fence.size(), end - at - fence.size()));
    at = page.find(fence, end);
  }
  return blocks;
}

content::LoadResult loadWith(const std::vector<std::string>& blocks) {
  cases::Files files = cases::baseFiles();
  for (const std::string& block : blocks) cases::applyExample(files, block);
  return content::load(files);
}

}  // namespace

TEST_CASE("the base of the examples has no mistake", "[content]") {
  const auto result = content::load(cases::baseFiles());
  CHECK(result.diagnostics.empty());
}

TEST_CASE("every code has a page and every page a code", "[content]") {
  std::set<std::string> ids, pages;
  for (const content::CodeEntry& entry : content::codeTable()) {
    CHECK(content::codeId(entry.code) == entry.id);
    ids.insert(std::string(entry.id));
    const std::string head = "# " + std::string(entry.id) + ": " + std::string(entry.title) + "\n";
    INFO(entry.id);
    REQUIRE(content::explain(entry.id));
    CHECK(content::explain(entry.id)->starts_with(head));
  }
  for (const content::CodePage& page : content::codePages()) pages.insert(std::string(page.id));
  CHECK(ids == pages);
  CHECK(ids.size() == content::codeTable().size());
}

TEST_CASE("the wrong example of a page raises its code and no other, the right one does not",
          "[content]") {
  for (const content::CodePage& page : content::codePages()) {
    const std::string id(page.id);
    INFO(id);
    const auto wrong = blocksUnder(std::string(page.markdown), "Wrong");
    const auto right = blocksUnder(std::string(page.markdown), "Right");
    if (kWithoutExample.count(id) > 0) {
      CHECK(wrong.empty());
      continue;
    }
    REQUIRE_FALSE(wrong.empty());
    REQUIRE_FALSE(right.empty());
    const auto wrong_result = loadWith(wrong);
    CHECK(cases::codesOf(wrong_result).count(id) == 1);
    // What builds on a broken file says so: E0210 may follow, and E0210 follows from another.
    std::set<std::string> others = cases::errorCodesOf(wrong_result);
    others.erase(id);
    others.erase("E0210");
    CHECK(others.size() == (id == "E0210" ? 1u : 0u));
    const auto right_result = loadWith(right);
    CHECK(cases::errorCodesOf(right_result).empty());
    CHECK(cases::codesOf(right_result).count(id) == 0);
  }
}

TEST_CASE("explain knows codes in any case and nothing else", "[content]") {
  CHECK(content::explain("e0201") == content::explain("E0201"));
  CHECK_FALSE(content::explain("E9999"));
  CHECK_FALSE(content::explain(""));
}
