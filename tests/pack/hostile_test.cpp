#include "content/files.h"
#include "content/load.h"
#include "pack/read_html.h"
#include "support/catch.h"

using namespace spotter;

namespace {

const std::string kAttack = "<script>alert('x')</script> & \"quoted\" {gist} ]]> --> </style>";

std::string inToml(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// A page of every type of block, every text of which is an attack.
std::string hostilePage(const std::string& id) {
  const std::string bad = inToml(kAttack);
  return "format = 1\nid = \"" + id + "\"\ntitle = " + bad +
         "\ngroup = \"running\"\nsummary = " + bad + "\nbasis = " + inToml("proposed: " + kAttack) +
         "\nsource = " +
         inToml(kAttack + " https://example.org/\"onclick=\"x javascript:alert(1)") +
         "\n[[block]]\ntype = \"note\"\ntitle = " + bad + "\ntext = " + bad +
         "\n[[block]]\ntype = \"checks\"\ntitle = " + bad + "\nitems = [" + bad + "]\n" +
         "[[block]]\ntype = \"table\"\ntitle = " + bad + "\ncolumns = [" + bad +
         "]\nrow = [{ cells = [" + bad + "] }]\n" + "[[block]]\ntype = \"fields\"\nitems = [" +
         bad + "]\n" + "[[block]]\ntype = \"signs\"\n[[block.sign]]\nid = \"s\"\nname = " + bad +
         "\ntier = \"emergency\"\nsigns = " + bad + "\nfirst = " + bad + "\nnext = " + bad +
         "\nbasis = \"proposed\"\nsource = " + bad + "\n";
}

std::vector<text::SourceFile> scenarios() {
  return content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files;
}

}  // namespace

TEST_CASE("whatever stands in a page file is text and never a tag", "[pack]") {
  const std::vector<text::SourceFile> own = {{"mine/bad.toml", hostilePage("bad")}};
  const content::LoadResult loaded = content::load(scenarios(), {}, own);
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.library.page("bad"));
  pack::PackInput input;
  input.course = kAttack;
  input.site = {{"site/x.html", kAttack}};
  const std::vector<pack::PackFile> files = pack::buildPack(loaded.library, input);
  for (const pack::PackFile& file : files) {
    INFO(file.path);
    CHECK((file.bytes.find("<script>") == std::string::npos));
    if (!file.path.ends_with(".html")) continue;
    for (const support::Element& element : support::readHtml(file.bytes)) {
      CHECK(element.attributes.count("onclick") == 0);
      if (element.attributes.count("href") > 0)
        CHECK_FALSE(element.attributes.at("href").starts_with("javascript:"));
    }
  }
  const auto page = support::readHtml(support::bytesOf(files, "running/bad.html"));
  CHECK(support::elementsOf(page, "h1")[0].text == kAttack);
  CHECK(support::elementsOf(page, "script").empty());
  const std::string card = pack::safetyCardPage(loaded.library, kAttack);
  CHECK(support::elementsOf(support::readHtml(card), "script").empty());
}

TEST_CASE("a page of the trainer's own takes the place of the one of its id", "[pack]") {
  std::string text = hostilePage("venue_check");
  const std::vector<text::SourceFile> own = {{"anywhere/venue.toml", text},
                                             {"anywhere/new.toml", hostilePage("brand_new")}};
  const content::LoadResult loaded = content::load(scenarios(), {}, own);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.replaced_pages == std::vector<std::string>{"venue_check"});
  REQUIRE(loaded.library.page("venue_check"));
  CHECK(loaded.library.page("venue_check")->title == kAttack);
  const std::vector<pack::PackFile> files = pack::buildPack(loaded.library, {});
  CHECK(support::isThere(files, "running/brand_new.html"));
  CHECK((support::bytesOf(files, "running/venue_check.html").find("Before you book") ==
         std::string::npos));
}

TEST_CASE("a page of the trainer's own with a mistake is told by its own place", "[pack]") {
  const std::vector<text::SourceFile> own = {
      {"mine/venue.toml", "format = 1\nid = \"venue_check\"\ntitel = \"x\"\n"}};
  const content::LoadResult loaded = content::load(scenarios(), {}, own);
  REQUIRE_FALSE(loaded.diagnostics.empty());
  for (const text::Diagnostic& found : loaded.diagnostics) CHECK(found.path == "mine/venue.toml");
}

TEST_CASE("an id that is the name of a list takes none of its pages away", "[pack]") {
  const std::vector<text::SourceFile> own = {{"mine/a.toml", hostilePage("index")}};
  const content::LoadResult loaded = content::load(scenarios(), {}, own);
  const std::vector<pack::PackFile> files = pack::buildPack(loaded.library, {});
  CHECK(support::isThere(files, "running/index_page.html"));
  CHECK(
      (support::bytesOf(files, "running/index.html").find("index_page.html") != std::string::npos));
}
