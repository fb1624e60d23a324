#pragma once

#include <string>
#include <vector>

namespace spotter::content {

/// A row of a table of a page.
struct PageRowModel {
  std::vector<std::string> cells;  ///< as many as the table has columns
};

/// One session of a plan of the programme.
struct PlannedSessionModel {
  int number = 1;
  std::string name;
  std::vector<std::string> guides;  ///< page ids
  std::vector<std::string> topics;  ///< discussion ids
  std::string exercise;             ///< what the exercise part is about
};

/// A warning sign: what it looks like and what to do first.
struct WarningSignModel {
  /// How urgent (design.md section 8), in the order of EventModel::Tier.
  enum class Tier { emergency, stop_exercise, modify };
  std::string id;
  std::string name;
  Tier tier = Tier::modify;
  std::string signs;  ///< what is seen or heard
  std::string first;  ///< what to do first
  std::string next;   ///< and then
  std::string basis;
  std::string source;
};

/// One part of a page, shown as its type says.
struct PageBlockModel {
  enum class Type {
    text,
    note,      ///< a text that stands out
    list,
    steps,     ///< a numbered list
    checks,    ///< a list with boxes to tick
    table,
    fields,    ///< labels with room to write
    sessions,  ///< the sessions of a plan
    signs,     ///< warning signs
    all_signs, ///< the warning signs of all pages, in short
    links      ///< to pages, discussion guides and exercise sheets
  };
  Type type = Type::text;
  std::string title;  ///< heading; may be empty
  std::string text;   ///< stands before everything else
  std::vector<std::string> items;
  std::vector<std::string> columns;
  std::vector<PageRowModel> rows;
  std::vector<PlannedSessionModel> sessions;
  std::vector<WarningSignModel> signs;
  std::vector<std::string> pages;      ///< page ids
  std::vector<std::string> topics;     ///< discussion ids
  std::vector<std::string> exercises;  ///< exercise ids
  int lines = 1;                       ///< of fields: lines to write on, each
  std::string basis;                   ///< empty: the page's
  std::string source;
};

/// A page of the resource pack.
struct PageModel {
  enum class Group { sessions, safety, running, participants };
  std::string id;
  std::string title;
  Group group = Group::running;
  int order = 50;      ///< among the pages of its group: the least stands first
  std::string summary;  ///< one sentence for lists of pages
  int session = 0;     ///< of a session guide: its number in the plan of twelve; else 0
  /// Exercise id: its blocks stand on that exercise's sheet, not on a page of its own. May be empty.
  std::string exercise;
  bool print = false;  ///< is in the print file too
  std::vector<PageBlockModel> blocks;
  std::string basis;
  std::string source;
};

}  // namespace spotter::content
