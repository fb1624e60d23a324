#include <utility>

#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

Field sheetOf(std::string key, std::string PageModel::*member, std::string help) {
  Field field = optionalId(std::move(key), member, std::move(help));
  field.refers = Kind::exercise;
  return field;
}

Description describeRow() {
  using R = PageRowModel;
  return describe<R>("page.block.row", "A row of a table.",
                     {required(texts("cells", &R::cells, 1, 8, "One text for each column."))});
}

Description describePlannedSession() {
  using S = PlannedSessionModel;
  return describe<S>(
      "page.block.session", "One session of a plan of the programme.",
      {required(whole("number", &S::number, 1, 24, "Which session it is: 1, 2, 3 ...")),
       required(text("name", &S::name, "What it is about, in a few words.")),
       required(ids("guides", &S::guides, Kind::page, 1, 4, "The pages that guide through it.")),
       ids("topics", &S::topics, Kind::discussion, 0, 4, "What is talked of."),
       required(text("exercise", &S::exercise, "What the exercise part is about."))});
}

Description describeSign() {
  using W = WarningSignModel;
  return describe<W>(
      "page.block.sign", "A warning sign: what it looks like and what to do first.",
      {required(id("id", &W::id, std::nullopt, "Name of the sign, for good.")),
       required(text("name", &W::name, "For people.")),
       required(choice("tier", &W::tier, {"emergency", "stop_exercise", "modify"},
                       "How urgent: stop the class, stop this exercise, change or clear it.")),
       required(text("signs", &W::signs, "What is seen or heard.")),
       required(text("first", &W::first, "What to do first.")),
       required(text("next", &W::next, "What to do then.")),
       required(text("basis", &W::basis, "Evidence tag: official, evidence or proposed.")),
       required(text("source", &W::source, "Keys or addresses behind the tag."))});
}

Description describeBlock() {
  using B = PageBlockModel;
  return describe<B>(
      "page.block", "One part of a page.",
      {required(choice("type", &B::type,
                       {"text", "note", "list", "steps", "checks", "table", "fields", "sessions",
                        "signs", "all_signs", "links"},
                       "How it is shown.")),
       text("title", &B::title, "Its heading."),
       text("text", &B::text, "Stands before everything else of the block."),
       texts("items", &B::items, 0, 60, "Of a list, steps, checks or fields: one text each."),
       texts("columns", &B::columns, 0, 8, "Of a table: the headings of its columns."),
       tables("row", &B::rows, describeRow(), 0, 80, "Of a table: its rows."),
       tables("session", &B::sessions, describePlannedSession(), 0, 24, "Of sessions: each."),
       tables("sign", &B::signs, describeSign(), 0, 40, "Of signs: each."),
       ids("pages", &B::pages, Kind::page, 0, 40, "Of links: pages."),
       ids("topics", &B::topics, Kind::discussion, 0, 40, "Of links: discussion guides."),
       ids("exercises", &B::exercises, Kind::exercise, 0, 40, "Of links: exercise sheets."),
       whole("lines", &B::lines, 1, 12, "Of fields: lines to write on, for each."),
       text("basis", &B::basis, "Evidence tag, where it is not that of the page."),
       text("source", &B::source, "Keys or addresses behind that tag.")});
}

}  // namespace

Description describePage() {
  using P = PageModel;
  return describe<P>(
      "page", "A page of the resource pack.",
      {required(id("id", &P::id, std::nullopt, "Name by which other pages call it.")),
       required(text("title", &P::title, "Its heading.")),
       required(choice("group", &P::group, {"sessions", "safety", "running", "participants"},
                       "In which part of the pack it stands.")),
       whole("order", &P::order, 0, 999, "Place within its part: the least stands first."),
       required(text("summary", &P::summary, "One sentence for lists of pages.")),
       whole("session", &P::session, 0, 24,
             "Of a session guide: its number in the plan of twelve; 0 of other pages."),
       sheetOf("exercise", &P::exercise,
               "Its blocks stand on this exercise's sheet, not on a page of its own."),
       yesNo("print", &P::print, "Whether it is in the print file too."),
       required(tables("block", &P::blocks, describeBlock(), 1, 60, "What stands on it.")),
       required(text("basis", &P::basis, "Evidence tag: official, evidence or proposed.")),
       required(text("source", &P::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
