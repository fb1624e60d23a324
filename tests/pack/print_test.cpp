#include "pack/print.h"

#include <filesystem>

#include "figure/png.h"
#include "pack/pack.h"
#include "pack/read_html.h"
#include "support/catch.h"
#include "support/own_library.h"

using namespace spotter;

namespace {

const pack::PrintFonts kFonts = {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                                 "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"};

/// A sheet of every kind of block, long enough for several pages.
pack::Sheet longSheet() {
  pack::Sheet sheet;
  sheet.path = "running/long.html";
  sheet.title = "Tŷ a gŵyl: a long sheet";
  sheet.summary = "One of each.";
  sheet.print = true;
  sheet.blocks.push_back(pack::heading("Words"));
  sheet.blocks.push_back(pack::paragraph(std::string(400, 'w')));
  sheet.blocks.push_back(pack::note("Look", "A note.", pack::Tone::stop));
  for (const auto kind : {pack::Block::Kind::list, pack::Block::Kind::steps,
                          pack::Block::Kind::checks, pack::Block::Kind::fields})
    sheet.blocks.push_back(pack::list(kind, std::vector<std::string>(30, "Some words to wrap")));
  pack::Block table;
  table.kind = pack::Block::Kind::table;
  table.columns = {"One", "Two"};
  for (int i = 0; i < 60; ++i) table.rows.push_back({{{"left"}}, {{""}}});
  sheet.blocks.push_back(table);
  pack::Block figures;
  figures.kind = pack::Block::Kind::figures;
  figures.figures = {{"pictures/a.jpg", "A grey square", "Grey"},
                     {"pictures/none.jpg", "Missing", "Missing"}};
  sheet.blocks.push_back(figures);
  sheet.blocks.push_back(pack::origin("proposed: D", "own words"));
  return sheet;
}

std::vector<pack::Picture> greySquare() {
  const std::vector<std::uint8_t> jpeg =
      figure::encodeJpg(std::vector<std::uint8_t>(32 * 32 * 3, 128), 32, 32);
  pack::Picture picture;
  picture.path = "pictures/a.jpg";
  picture.jpeg = std::string(jpeg.begin(), jpeg.end());
  return {picture};
}

int pagesIn(const std::string& pdf) {
  int pages = 0;
  for (std::size_t at = pdf.find("/Type /Page\n"); at != std::string::npos;
       at = pdf.find("/Type /Page\n", at + 1))
    ++pages;
  return pages;
}

}  // namespace

TEST_CASE("a long sheet runs over pages of paper and the same sheets give the same bytes",
          "[pack]") {
  const auto pdf = pack::printPack({longSheet()}, greySquare(), {kFonts, "Leeds"});
  REQUIRE(pdf);
  CHECK(pdf.value().starts_with("%PDF-"));
  CHECK(pagesIn(pdf.value()) >= 6);
  const auto again = pack::printPack({longSheet()}, greySquare(), {kFonts, "Leeds"});
  REQUIRE(again);
  CHECK((pdf.value() == again.value()));
}

TEST_CASE("only sheets for printing are printed", "[pack]") {
  pack::Sheet other = longSheet();
  other.print = false;
  const auto one = pack::printPack({longSheet()}, {}, {kFonts, ""});
  const auto two = pack::printPack({longSheet(), other}, {}, {kFonts, ""});
  REQUIRE(one);
  REQUIRE(two);
  CHECK((one.value() == two.value()));
}

TEST_CASE("a font that is missing or none is an error and no print file", "[pack]") {
  CHECK_FALSE(pack::printPack({longSheet()}, {}, {{"/nowhere.ttf", "/nowhere.ttf"}, ""}));
  const std::string none = std::string(SPOTTER_SOURCE_DIR) + "/README.md";
  CHECK_FALSE(pack::printPack({longSheet()}, {}, {{none, none}, ""}));
}

TEST_CASE("a picture that is none is left out of the print file", "[pack]") {
  std::vector<pack::Picture> bad = greySquare();
  bad.front().jpeg = "no picture";
  CHECK(pack::printPack({longSheet()}, bad, {kFonts, ""}));
}

TEST_CASE("text breaks into lines that fit and loses no letter", "[pack]") {
  const auto paper = pack::Paper::open(kFonts, "x");
  REQUIRE(paper);
  const pack::Type type{12.0F};
  for (const std::string& text :
       {std::string("One two three four five six seven eight nine ten"), std::string(300, 'x'),
        std::string("gŵyl tŷ café "), std::string()}) {
    std::string joined, wanted;
    for (const std::string& line : paper.value().wrapped(text, type, 90.0F)) {
      CHECK(paper.value().widthOf(line, type) <= 90.5F);
      joined += line;
    }
    for (const char c : joined) wanted += c == ' ' ? "" : std::string(1, c);
    std::string letters;
    for (const char c : text) letters += c == ' ' ? "" : std::string(1, c);
    CHECK(wanted == letters);
  }
}
