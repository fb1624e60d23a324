#include "content/canonical.h"

#include "content/describe.h"
#include "content/document.h"
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

std::string canonicalOf(const content::Document& document) {
  return std::visit([](const auto& model) { return content::canonicalText(model); },
                    document.model);
}

}  // namespace

TEST_CASE("canonical text read back gives equal values and equal text", "[content]") {
  for (const cases::Files& files : {cases::baseFiles(), cases::scenarioFiles()}) {
    for (const text::SourceFile& file : files) {
      INFO(file.path);
      const content::Kind kind = *content::kindOfPath(file.path);
      const content::Document first = content::readDocument(file, kind);
      REQUIRE_FALSE(first.findings.broken());
      const std::string canonical = canonicalOf(first);
      const content::Document second = content::readDocument({file.path, canonical}, kind);
      REQUIRE_FALSE(second.findings.broken());
      CHECK(canonicalOf(second) == canonical);
    }
  }
}

TEST_CASE("canonical text is blind to comments, order and spacing, and sees every value",
          "[content]") {
  const std::string a =
      "format = 1\nid = \"a\"\ntext = \"Up \\\"high\\\"\"\nkind = \"plain\"\n"
      "focus = \"none\"\nbasis = \"proposed\"\n";
  const std::string b =
      "# a note\nfocus='none'\nbasis='proposed'\n\nkind = \"plain\" # so\n"
      "text = 'Up \"high\"'\nid=\"a\"\nformat = 1\n";
  const auto read = [](const std::string& text) {
    return canonicalOf(content::readDocument({"cues/a.toml", text}, content::Kind::cue));
  };
  CHECK(read(a) == read(b));
  CHECK(read(a) ==
        "format = 1\nid = \"a\"\ntext = \"Up \\\"high\\\"\"\nkind = \"plain\"\n"
        "focus = \"none\"\nbasis = \"proposed\"\nsource = \"\"\n");
}

TEST_CASE("numbers and texts of every sort survive being written", "[content]") {
  content::PersonModel person;
  person.id = "p";
  person.name = "Si\xC3\xA2n \\ \"\n\t\x01";
  person.figure = "f";
  person.sore_joint = "hip";
  person.history = person.agreed_level = person.usual_limits = person.basis = "x";
  person.physique.height_m = 1.0 / 3.0 + 1.4;
  person.pain_usual = 5e-324;
  person.baseline.toe_out_deg = -0.0;
  const std::string text = content::canonicalText(person);
  const content::Document back =
      content::readDocument({"people/p.toml", text}, content::Kind::person);
  REQUIRE_FALSE(back.findings.broken());
  const auto& read = std::get<content::PersonModel>(back.model);
  CHECK(read.name == person.name);
  CHECK(read.physique == person.physique);
  CHECK(read.pain_usual == person.pain_usual);
  CHECK(content::canonicalText(read) == text);
}
