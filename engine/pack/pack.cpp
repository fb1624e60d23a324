#include "pack/pack.h"

#include <algorithm>
#include <tuple>

#include "pack/discussion_sheet.h"
#include "pack/exercise_sheet.h"
#include "pack/lists.h"
#include "pack/page_sheet.h"
#include "pack/print.h"
#include "pack/style.h"
#include "pack/write_html.h"

namespace spotter::pack {
namespace {

/// The card of the content, or at least the signs where there is none.
Sheet safetyCard(const content::Library& library) {
  if (const content::PageModel* page = library.page(kSafetyCard)) return pageSheet(library, *page);
  content::PageModel page;
  page.id = kSafetyCard;
  page.title = "Safety card";
  page.group = content::PageModel::Group::safety;
  page.summary = "What you see, what to do first.";
  page.print = true;
  page.blocks.emplace_back().type = content::PageBlockModel::Type::all_signs;
  page.basis = "proposed";
  page.source = "own words";
  return pageSheet(library, page);
}

std::vector<const content::PageModel*> pagesInOrder(const content::Library& library) {
  std::vector<const content::PageModel*> pages;
  for (const content::PageModel& page : library.pages) {
    if (page.exercise.empty() && page.id != kSafetyCard) pages.push_back(&page);
  }
  std::stable_sort(pages.begin(), pages.end(), [](const auto* a, const auto* b) {
    return std::tuple(a->group, a->order, std::string_view(a->title)) <
           std::tuple(b->group, b->order, std::string_view(b->title));
  });
  return pages;
}

std::vector<const content::DiscussionModel*> topicsInOrder(const content::Library& library) {
  std::vector<const content::DiscussionModel*> topics;
  for (const content::DiscussionModel& topic : library.discussions) topics.push_back(&topic);
  std::stable_sort(topics.begin(), topics.end(),
                   [](const auto* a, const auto* b) { return a->slot < b->slot; });
  return topics;
}

/// The one before and the one after within the same part.
Neighbours neighboursOf(const std::vector<Sheet>& sheets, std::size_t i) {
  Neighbours neighbours;
  if (i > 0 && sheets[i - 1].section == sheets[i].section) neighbours.before = &sheets[i - 1];
  if (i + 1 < sheets.size() && sheets[i + 1].section == sheets[i].section)
    neighbours.after = &sheets[i + 1];
  return neighbours;
}

}  // namespace

std::vector<Sheet> allSheets(const content::Library& library,
                             const std::vector<Picture>& pictures) {
  std::vector<Sheet> sheets;
  sheets.push_back(safetyCard(library));
  for (const content::PageModel* page : pagesInOrder(library))
    sheets.push_back(pageSheet(library, *page));
  for (const movement::ExerciseModel& exercise : library.exercises)
    sheets.push_back(exerciseSheet(library, pictures, exercise));
  for (const content::DiscussionModel* topic : topicsInOrder(library))
    sheets.push_back(discussionSheet(library, *topic));
  std::stable_sort(sheets.begin(), sheets.end(),
                   [](const Sheet& a, const Sheet& b) { return a.section < b.section; });
  return sheets;
}

std::vector<PackFile> buildPack(const content::Library& library, const PackInput& input) {
  const std::vector<Sheet> sheets = allSheets(library, input.pictures);
  Frame frame;
  frame.course = input.course;
  frame.site = input.site;
  if (input.has_print) frame.print_path = kPrintPath;
  if (const content::PageModel* about = library.page("about")) frame.about_path = pagePath(*about);
  std::vector<PackFile> files;
  files.push_back({"index.html", indexPage(sheets, frame)});
  files.push_back({"style.css", std::string(styleSheet())});
  files.push_back({"search.html", searchPage(sheets, frame)});
  files.push_back({"search.js", std::string(searchScript())});
  files.push_back({"search_index.js", searchIndex(sheets, frame)});
  for (int i = 0; i < kSectionCount; ++i) {
    const auto section = static_cast<Section>(i);
    files.push_back(
        {std::string(sectionFolder(section)) + "/index.html", sectionPage(sheets, frame, section)});
  }
  if (!frame.site.empty()) files.push_back({"site/index.html", sitePage(frame)});
  for (std::size_t i = 0; i < sheets.size(); ++i)
    files.push_back({sheets[i].path, writeHtml(sheets[i], frame, neighboursOf(sheets, i))});
  for (const Picture& picture : input.pictures) files.push_back({picture.path, picture.jpeg});
  return files;
}

base::Result<std::string> buildPrint(const content::Library& library, const PackInput& input,
                                     const PrintFonts& fonts) {
  return printPack(allSheets(library, input.pictures), input.pictures, {fonts, input.course});
}

std::string safetyCardPage(const content::Library& library, const std::string& course) {
  Frame frame;
  frame.course = course;
  frame.alone = true;
  return writeHtml(safetyCard(library), frame, {});
}

}  // namespace spotter::pack
