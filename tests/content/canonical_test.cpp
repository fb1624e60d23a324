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
  person.name = "Si\xC3\xA2n \\ \"\n\t";
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

TEST_CASE("what is left out of a discussion is left out of its canonical text", "[content]") {
  const cases::Files files = cases::baseFiles();
  const auto canonical = [&](const std::string& path, content::Kind kind) {
    for (const text::SourceFile& file : files) {
      if (file.path == path) return canonicalOf(content::readDocument(file, kind));
    }
    return std::string();
  };
  const std::string topic = canonical("discussions/sore_knees.toml", content::Kind::discussion);
  CHECK(topic.find("gist = \"your knee feels used up\"") != std::string::npos);
  CHECK(topic.find("gist = \"\"") == std::string::npos);
  CHECK(topic.find("to = [\"listened\", \"asked\"]") != std::string::npos);
  CHECK(topic.find("to = []") == std::string::npos);
  CHECK(topic.find("after") == std::string::npos);
  CHECK(topic.find("ready") == std::string::npos);
}
