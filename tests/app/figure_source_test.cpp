#include "app/figure_source.h"

#include <memory>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

using namespace spotter;

namespace {

const std::string kAssets = SPOTTER_SOURCE_DIR "/assets";

picture::FigureInstance mary(const char* top_colour = nullptr) {
  static const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios/people").files).library;
  content::PersonModel person = *library.person("mary");
  if (top_colour != nullptr) person.look.top_colour = top_colour;
  picture::FigureInstance figure;
  figure.model = person.figure;
  figure.made_from = std::make_shared<const figure::PersonSpec>(content::figureSpec(person));
  return figure;
}

}  // namespace

TEST_CASE("a person of the library is drawn from the committed file") {
  const auto model = app::figureModel(kAssets, mary());
  REQUIRE(model);
  CHECK(model.value().made_from == figure::stampText(*mary().made_from));
}

TEST_CASE("a changed look is drawn though the assets hold the old one") {
  const picture::FigureInstance figure = mary("yellow");
  const auto model = app::figureModel(kAssets, figure);
  REQUIRE(model);
  CHECK(model.value().made_from == figure::stampText(*figure.made_from));
  CHECK(model.value().made_from != figure::stampText(*mary().made_from));
  CHECK(model.value().hasBones());
}

TEST_CASE("a person for whom there is no file is made; without a look there is an error") {
  picture::FigureInstance figure = mary();
  figure.model = "nobody_generated_yet";
  CHECK(app::figureModel(kAssets, figure));
  figure.made_from = nullptr;
  CHECK_FALSE(app::figureModel(kAssets, figure));
}

TEST_CASE("people are given to the renderer once, and again when their look changes") {
  app::GivenFigures given;
  CHECK(app::mustGive(given, mary()));
  CHECK_FALSE(app::mustGive(given, mary()));
  CHECK(app::mustGive(given, mary("yellow")));
  CHECK_FALSE(app::mustGive(given, mary("yellow")));
  picture::FigureInstance foreign;
  foreign.model = "facilitator";
  CHECK(app::mustGive(given, foreign));
  CHECK_FALSE(app::mustGive(given, foreign));
}
