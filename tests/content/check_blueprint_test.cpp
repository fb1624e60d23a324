// What makes a blueprint impossible is told before any form is drawn from it.
#include "content/support/cases.h"
#include "support/catch.h"

using namespace spotter;

namespace {

constexpr const char* kExam = "blueprints/small_exam.toml";

std::set<std::string> codesWith(const std::string& from, const std::string& to) {
  cases::Files files = cases::baseFiles();
  cases::replace(files, kExam, from, to);
  return cases::errorCodesOf(content::load(files));
}

using Codes = std::set<std::string>;

}  // namespace

TEST_CASE("a blueprint is read into the library", "[content]") {
  const content::Library library = content::load(cases::baseFiles()).library;
  const content::BlueprintModel* plan = library.blueprint("small_exam");
  REQUIRE(plan);
  CHECK(plan->stations() == 1);
  CHECK(plan->sign_templates.front().upper());
  CHECK(library.blueprint("large_exam") == nullptr);
}

TEST_CASE("numbers of a blueprint that do not add up are errors", "[content]") {
  CHECK(codesWith("windows = 2", "windows = 3") == Codes{"E0601"});
  CHECK(codesWith("faulty = 1", "faulty = 2").contains("E0601"));
  CHECK(codesWith("level3 = 0", "level3 = 2") == Codes{"E0601"});
  CHECK(codesWith("least = 0\nmost = 1", "least = 1\nmost = 0").contains("E0601"));
  CHECK(codesWith("look_alikes = 0", "look_alikes = 0\nways01 = 0.9\noffsets01 = 0.5") ==
        Codes{"E0601"});
}

TEST_CASE("a blueprint cannot ask for more people or exercises or parts of the body than there are",
          "[content]") {
  CHECK(codesWith("groups = 1\npeople = 2\nbout_s = 60.0\nwindows = 2",
                  "groups = 2\npeople = 2\nbout_s = 60.0\nwindows = 4")
            .contains("E0604"));
  CHECK(codesWith("windows = 2", "windows = 4").contains("E0604"));
  CHECK(codesWith("region = \"knees\"\nleast = 0", "region = \"arms\"\nleast = 1") == Codes{"E0604"});
}

TEST_CASE("a blueprint needs a standard that says when an exam is passed", "[content]") {
  cases::Files files = cases::baseFiles();
  cases::replace(files, "standards/plain.toml", "[exam]\nversion = \"0\"\n", "");
  CHECK(cases::errorCodesOf(content::load(files)) == Codes{"E0604"});
}

TEST_CASE("anchors must be enough and belong to the exercises of a blueprint", "[content]") {
  CHECK(codesWith("anchors = [\"knees_in\"]", "anchors = []") == Codes{"E0602"});
  CHECK(codesWith("anchors = [\"knees_in\"]", "anchors = [\"knees_in\", \"too_fast\"]") ==
        Codes{"E0602"});
  CHECK(codesWith("anchors = [\"knees_in\"]", "anchors = [\"nees_in\"]") == Codes{"E0201"});
}

TEST_CASE("a form shows no sign twice and so there must be enough of each sort", "[content]") {
  CHECK(codesWith("emergencies = 0", "emergencies = 1") == Codes{"E0603"});
  CHECK(codesWith("upper_signs_least = 1", "upper_signs_least = 2").contains("E0603"));
  CHECK(codesWith("gesture = \"sway\"", "gesture = \"swai\"") == Codes{"E0125"});
}

TEST_CASE("further parts of a blueprint are one group of another one and different discussions",
          "[content]") {
  const auto codes = [](const std::string& keys, const std::string& other_from = "",
                        const std::string& other_to = "") {
    cases::Files files = cases::baseFiles();
    std::string other = cases::textOf(files, kExam);
    other.replace(other.find("small_exam"), 10, "led_group");
    files.push_back({"blueprints/led_group.toml", other});
    if (!other_from.empty())
      cases::replace(files, "blueprints/led_group.toml", other_from, other_to);
    cases::replace(files, kExam, "look_alikes = 0", "look_alikes = 0\n" + keys);
    return cases::errorCodesOf(content::load(files));
  };
  const std::string all =
      "live = \"led_group\"\nretest = \"led_group\"\ndiscussions = [\"sore_knees\"]\n"
      "discussions_sat = 1\ndiscussion_minutes = 8";
  CHECK(codes(all) == Codes{});
  CHECK(codes("live = \"nobody\"") == Codes{"E0201"});
  // The agenda of the cases uses it.
  CHECK(codes("live = \"small_exam\"") == Codes{"E0210", "E0604"});
  CHECK(codes("live = \"led_group\"", "look_alikes = 0", "look_alikes = 0\nretest = \"led_group\"")
            .contains("E0604"));
  CHECK(codes("discussions = [\"sore_knee\"]\ndiscussions_sat = 1") == Codes{"E0201"});
  CHECK(codes("discussions = [\"sore_knees\"]\ndiscussions_sat = 2") == Codes{"E0601"});
  CHECK(codes("discussions = [\"sore_knees\"]") == Codes{"E0601"});
}
