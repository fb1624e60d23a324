#include "pack/frame.h"
#include "pack/print.h"

namespace spotter::pack {
namespace {

constexpr float kLeft = Paper::kMargin;
const Type kText{10.5F};
constexpr int kTitlesOnPage = 38;

}  // namespace

void printFirstPage(Paper& paper, const std::string& course) {
  paper.newPage();
  paper.fill(0.0F, 0.0F, Paper::kWidth, 190.0F, inkOf(Tone::plain));
  const Ink white{1.0F, 1.0F, 1.0F};
  paper.put("Resource pack", {34.0F, Weight::bold, white, 1.2F}, kLeft, 80.0F);
  paper.put(course, {14.0F, Weight::regular, white, 1.3F}, kLeft, 128.0F);
  paper.moveDown(190.0F);
  for (const char* words :
       {"Sheets to print, for leading a class for people with sore knees and hips.", kNotOfficial,
        "Made by Spotter from its own texts, for people trained to lead such classes. It does not "
        "replace clinical judgement. Each statement carries a tag: official (published by the "
        "programme), evidence (a study or guideline) or proposed (ours; no clinician has signed it "
        "off).",
        "The pages of the pack hold the same with more, can be searched, and are the form for "
        "screen readers."}) {
    paper.flow(words, {12.0F, Weight::regular, {}, 1.45F}, kLeft, Paper::textWidth());
    paper.moveDown(10.0F);
  }
}

int contentPages(std::size_t sheets) {
  return (static_cast<int>(sheets) + kTitlesOnPage - 1) / kTitlesOnPage;
}

void printContents(Paper& paper, const std::vector<PrintedTitle>& titles, int from_page) {
  int line = 0;
  for (const auto& [title, page] : titles) {
    if (line % kTitlesOnPage == 0) {
      paper.goTo(from_page + line / kTitlesOnPage);
      paper.put("Contents", {22.0F, Weight::bold, {}, 1.2F}, kLeft, paper.y());
      paper.moveDown(40.0F);
    }
    ++line;
    const std::string number = std::to_string(page + 1);
    paper.put(title, kText, kLeft, paper.y());
    paper.put(number, kText, kLeft + Paper::textWidth() - paper.widthOf(number, kText), paper.y());
    paper.moveDown(18.0F);
    paper.rule(kLeft, kLeft + Paper::textWidth(), paper.y() - 1.5F, kRule, 0.4F);
  }
}

}  // namespace spotter::pack
