#include "content/look.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "content/document.h"
#include "content/library.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;
using content::Palette;

TEST_CASE("an author writes a look in words and the figure is made from them", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::textOf(files, "people/ada.toml") +=
      "\n[look]\nhair = \"bob\"\nhair_colour = \"grey\"\ntop_colour = \"teal\"\n"
      "skin = \"#8F5B3D\"\nglasses = \"round\"\n";
  const auto result = content::load(files);
  REQUIRE(cases::codesOf(result).empty());
  const content::PersonModel* ada = result.library.person("ada");
  REQUIRE(ada);
  const figure::PersonSpec spec = content::figureSpec(*ada);
  CHECK(spec.hair_style == figure::HairStyle::bob);
  CHECK(spec.hair == content::colourOf(Palette::hair, "grey"));
  CHECK(spec.top_colour == content::colourOf(Palette::cloth, "teal"));
  CHECK(spec.skin == 0x8F5B3D);
  CHECK(spec.glasses == figure::Glasses::round);
  CHECK(spec.physique == ada->physique);
}

TEST_CASE("a colour that is none is told with the nearest word", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::textOf(files, "people/ada.toml") += "\n[look]\ntop_colour = \"teel\"\n";
  const auto message = cases::messageOf(content::load(files), "E0125");
  CHECK(message.message == "`teel` is none of the words for `top_colour`");
  CHECK(message.hint.starts_with("did you mean `teal`?"));
  CHECK(message.hint.find("#RRGGBB") != std::string::npos);
  for (const char* wrong : {"#12345", "#12345G", "123456", "#1234567"}) {
    cases::Files more = cases::baseFiles();
    cases::textOf(more, "people/ada.toml") +=
        "\n[look]\ntop_colour = \"" + std::string(wrong) + "\"\n";
    INFO(wrong);
    CHECK(cases::errorCodesOf(content::load(more)).count("E0125") == 1);
  }
}

TEST_CASE("the words of a palette are different words for different colours", "[content]") {
  for (const Palette which : {Palette::skin, Palette::hair, Palette::eyes, Palette::cloth}) {
    std::set<std::string> words;
    std::set<figure::Srgb> colours;
    for (const content::NamedColour& colour : content::palette(which)) {
      INFO(colour.word);
      CHECK(words.emplace(colour.word).second);
      CHECK(colours.insert(colour.rgb).second);
    }
  }
}

TEST_CASE("a person without a figure is drawn as themselves", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  for (const content::PersonModel& person : library.people) CHECK(person.figure == person.id);
}

TEST_CASE("the library of people is as mixed as a class may be", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  CHECK(library.people.size() >= 24);
  double youngest = 99, oldest = 0, lightest = 99, heaviest = 0, shortest = 9, tallest = 0;
  int women = 0, men = 0, aids = 0, scarves = 0, beards = 0, braces = 0, glasses = 0;
  std::set<std::string> skins, names;
  std::set<figure::HairStyle> hair;
  std::set<figure::Top> tops;
  std::set<figure::Bottoms> bottoms;
  for (const content::PersonModel& person : library.people) {
    const body::Physique& p = person.physique;
    youngest = std::min(youngest, p.age_years);
    oldest = std::max(oldest, p.age_years);
    lightest = std::min(lightest, p.bmi);
    heaviest = std::max(heaviest, p.bmi);
    shortest = std::min(shortest, p.height_m);
    tallest = std::max(tallest, p.height_m);
    (p.sex01 > 0.5 ? women : men) += 1;
    const content::LookModel& look = person.look;
    names.insert(person.name);
    skins.insert(look.skin);
    if (look.head_cover == figure::HeadCover::none) hair.insert(look.hair);
    tops.insert(look.top);
    bottoms.insert(look.bottoms);
    aids += look.hearing_aid != figure::Sides::none;
    scarves += look.head_cover == figure::HeadCover::headscarf;
    beards += look.beard >= figure::Beard::goatee;
    braces += look.knee_brace != figure::Sides::none;
    glasses += look.glasses != figure::Glasses::none;
  }
  CHECK(names.size() == library.people.size());
  CHECK(youngest == 50);
  CHECK(oldest == 88);
  CHECK(lightest == 19);
  CHECK(heaviest == 38);
  CHECK(shortest == 1.48);
  CHECK(tallest == 1.92);
  CHECK(women >= 10);
  CHECK(men >= 10);
  CHECK(skins.size() >= 5);
  CHECK(hair.size() >= 8);
  CHECK(tops.size() == 6);
  CHECK(bottoms.size() == 4);
  CHECK(aids >= 2);
  CHECK(scarves >= 1);
  CHECK(beards >= 3);
  CHECK(braces >= 2);
  CHECK(glasses >= 5);
}

TEST_CASE("no two people of the library could be mistaken for each other", "[content]") {
  const content::Library library = content::load(cases::scenarioFiles()).library;
  const auto& people = library.people;
  for (std::size_t a = 0; a < people.size(); ++a) {
    for (std::size_t b = a + 1; b < people.size(); ++b) {
      const figure::PersonSpec one = content::figureSpec(people[a]);
      const figure::PersonSpec two = content::figureSpec(people[b]);
      int differences = 0;
      differences += one.physique.sex01 != two.physique.sex01;
      differences += std::abs(one.physique.height_m - two.physique.height_m) > 0.08;
      differences += std::abs(one.physique.bmi - two.physique.bmi) > 4.0;
      differences += one.skin != two.skin;
      differences += one.hair_style != two.hair_style || one.head_cover != two.head_cover;
      differences += one.hair != two.hair;
      differences += one.beard != two.beard;
      differences +=
          (one.glasses == figure::Glasses::none) != (two.glasses == figure::Glasses::none);
      differences += one.top != two.top;
      differences += one.bottoms != two.bottoms;
      INFO(people[a].id << " and " << people[b].id << " differ in " << differences);
      CHECK(differences >= 3);
      CHECK(one.top_colour != two.top_colour);
    }
  }
}
