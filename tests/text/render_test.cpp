#include "text/render.h"

#include "support/catch.h"

using namespace spotter::text;

TEST_CASE("a message shows its place, the source line, a caret and the hint", "[text]") {
  const SourceFile file{"classes/a.toml", "format = 1\n\texercise = \"sit_to_stnad\"\n"};
  const Diagnostic diagnostic{"E0201",
                              Severity::error,
                              file.path,
                              {2, 13, 2, 27},
                              "no exercise is called `sit_to_stnad`",
                              "did you mean `sit_to_stand`?"};
  CHECK(renderText(diagnostic, &file) ==
        "classes/a.toml:2:13: error[E0201]: no exercise is called `sit_to_stnad`\n"
        "    2 |  exercise = \"sit_to_stnad\"\n"
        "      |             ^^^^^^^^^^^^^^\n"
        "      = hint: did you mean `sit_to_stand`?\n");
}

TEST_CASE("the caret stands under the place behind letters of several bytes", "[text]") {
  const SourceFile file{"a", "na\xC5\xB5 = x"};
  const Diagnostic diagnostic{"E1", Severity::warning, "a", {1, 7, 1, 8}, "m", ""};
  CHECK(renderText(diagnostic, &file) ==
        "a:1:7: warning[E1]: m\n    1 | na\xC5\xB5 = x\n      |       ^\n");
}

TEST_CASE("a very long line is cropped round the place", "[text]") {
  const SourceFile file{"a", std::string(5000, 'x')};
  const Diagnostic diagnostic{"E1", Severity::error, "a", {1, 3000, 1, 3004}, "m", ""};
  const std::string text = renderText(diagnostic, &file);
  CHECK(text.size() < 400);
  CHECK(text.find("^^^^") != std::string::npos);
}

TEST_CASE("places outside the file, and lines that are not UTF-8, are survived", "[text]") {
  const SourceFile file{"a", "\xFF\xFE\nb"};
  for (const Span& span :
       {Span{1, 1, 1, 2}, Span{2, 90, 2, 95}, Span{7, 1, 9, 1}, Span{2, 1, 3, 1}}) {
    CHECK_FALSE(renderText({"E1", Severity::error, "a", span, "m", "h"}, &file).empty());
  }
  CHECK(renderText({"E1", Severity::error, "a", {}, "m", ""}, nullptr) == "a:1:1: error[E1]: m\n");
}

TEST_CASE("the report ends with a count", "[text]") {
  const std::vector<SourceFile> files = {{"a", "x"}, {"b", "y"}};
  CHECK(renderReport({}, files) == "no mistakes in 2 files\n");
  const std::vector<Diagnostic> all = {{"E1", Severity::error, "a", {}, "m", ""}};
  CHECK(renderReport(all, files).ends_with("1 error, 0 warnings in 2 files\n"));
}

TEST_CASE("the JSON report carries every field", "[text]") {
  const std::vector<SourceFile> files = {{"a", "x"}};
  const std::vector<Diagnostic> all = {
      {"E0201", Severity::error, "a", {3, 4, 3, 9}, "no `x`", "try `y`"}};
  CHECK(renderJson(all, files) ==
        "{\"files\": 1, \"errors\": 1, \"warnings\": 0, \"diagnostics\": [\n"
        "  {\"code\": \"E0201\", \"severity\": \"error\", \"path\": \"a\", \"line\": 3, "
        "\"column\": 4, \"end_line\": 3, \"end_column\": 9, \"message\": \"no `x`\", "
        "\"hint\": \"try `y`\"}\n]}\n");
  CHECK(renderJson({}, files) ==
        "{\"files\": 1, \"errors\": 0, \"warnings\": 0, \"diagnostics\": []}\n");
}
