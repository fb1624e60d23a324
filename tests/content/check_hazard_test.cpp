// What is in the room of a class: where it can lie, and what is harmless there.
#include <set>

#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kClass = "classes/small_class.toml";

using Codes = std::set<std::string>;

std::string hazard(const std::string& kind, const std::string& more, const std::string& id = "it") {
  return "\n[[hazard]]\nid = \"" + id + "\"\nkind = \"" + kind +
         "\"\nname = \"It\"\nperson = \"ada\"\nrow = \"RF-14\"\nbasis = \"proposed\"\n" + more;
}

std::string at(const std::string& ahead, const std::string& left) {
  return "ahead_m = " + ahead + "\nleft_m = " + left + "\n";
}

Codes codesWith(const std::string& text) {
  cases::Files files = cases::baseFiles();
  cases::textOf(files, kClass) += text;
  return cases::errorCodesOf(content::load(files));
}

}  // namespace

TEST_CASE("a bag is harmless tucked under its owner's chair and nowhere else", "[content]") {
  CHECK(codesWith(hazard("bag", at("0.9", "0.3"))).empty());
  CHECK(codesWith(hazard("bag", at("0.9", "0.3") + "harmless = true\n")) == Codes{"E0314"});
  CHECK(codesWith(hazard("bag", at("-0.36", "0.0") + "harmless = true\n")).empty());
  CHECK(codesWith(hazard("bag", at("-0.36", "0.0"))) == Codes{"E0314", "E0312"});
  // Ben sits 2 m to Ada's left.
  CHECK(codesWith(hazard("bag", at("-0.36", "2.0"))) == Codes{"E0312"});
}

TEST_CASE("a stick is harmless within reach of the chair, and a hazard out of it", "[content]") {
  CHECK(codesWith(hazard("stick", at("-0.2", "0.4") + "harmless = true\n")).empty());
  CHECK(codesWith(hazard("stick", at("-0.2", "0.4"))) == Codes{"E0314"});
  CHECK(codesWith(hazard("stick", at("-3.0", "-2.5"))).empty());
  CHECK(codesWith(hazard("stick", at("-3.0", "-2.5") + "harmless = true\n")) == Codes{"E0314"});
}

TEST_CASE("leads, wet floors, rugs and open laces have no harmless look-alike", "[content]") {
  for (const char* kind : {"lead", "wet_patch", "loose_band"}) {
    CHECK(codesWith(hazard(kind, at("0.9", "0.3"))).empty());
    CHECK(codesWith(hazard(kind, at("0.9", "0.3") + "harmless = true\n")) == Codes{"E0314"});
  }
  for (const char* kind : {"rug_under_chair", "open_laces"}) {
    CHECK(codesWith(hazard(kind, "")).empty());
    CHECK(codesWith(hazard(kind, "harmless = true\n")) == Codes{"E0314"});
    CHECK(codesWith(hazard(kind, at("0.9", "0.3"))) == Codes{"E0315"});
  }
}

TEST_CASE("a word that is no kind of hazard is told alone: nothing is known of where it could lie",
          "[content]") {
  CHECK(codesWith(hazard("bags", "")) == Codes{"E0125"});
  CHECK(codesWith(hazard("rug", at("0.9", "0.3") + "harmless = true\n")) == Codes{"E0125"});
  CHECK(codesWith(hazard("bag", "")) == Codes{"E0315"});
  // Nor where what should tell it could not be read.
  CHECK(codesWith(hazard("bag", "ahead_m = \"far\"\n")) == Codes{"E0124"});
}

TEST_CASE("nothing lies in a wall, on feet or on the next thing", "[content]") {
  CHECK(codesWith(hazard("bag", at("0.9", "-3.2"))).empty());
  CHECK(codesWith(hazard("bag", at("0.9", "-3.4"))) == Codes{"E0311"});
  CHECK(codesWith(hazard("bag", at("6.0", "0.0"))) == Codes{"E0311"});
  CHECK(codesWith(hazard("lead", at("0.1", "0.1"))) == Codes{"E0312"});
  const std::string first = hazard("bag", at("0.9", "0.3"));
  CHECK(codesWith(first + hazard("tins", at("0.9", "0.5"), "other")) == Codes{"E0312"});
  CHECK(codesWith(first + hazard("tins", at("0.9", "0.7"), "other")).empty());
  CHECK(codesWith(first + hazard("tins", at("0.9", "0.7"))) == Codes{"E0203"});
}

TEST_CASE("who is not there has no hazard, and a torn band needs a use", "[content]") {
  CHECK(codesWith(hazard("bag", at("0.9", "0.3") + "station = \"nowhere\"\n")) == Codes{"E0205"});
  CHECK(codesWith(hazard("frayed_band", "")) == Codes{"E0313"});
  cases::Files files = cases::baseFiles();
  cases::textOf(files, kClass) += hazard("bag", at("0.9", "0.3"));
  cases::replace(files, kClass, "name = \"It\"\nperson = \"ada\"",
                 "name = \"It\"\nperson = \"nobody\"");
  CHECK(cases::errorCodesOf(content::load(files)).count("E0208") == 1);
}

TEST_CASE("what lies on the floor says where", "[content]") {
  CHECK(codesWith(hazard("lead", "")) == Codes{"E0315"});
  CHECK(codesWith(hazard("lead", "left_m = 0.6\n")).empty());
}
