#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "pack/paper.h"
#include "pack/pictures.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// What the print file is made with.
struct PrintWish {
  PrintFonts fonts;
  std::string course;  ///< stands on the first page; may be empty
};

/// The sheets that are for printing (Sheet::print) as one PDF, A4: a first page, contents, each
/// sheet from a page of its own, page numbers. The same input gives the same bytes.
/// Error when a font cannot be used.
base::Result<std::string> printPack(const std::vector<Sheet>& sheets,
                                    const std::vector<Picture>& pictures, const PrintWish& wish);

/// Writes a table at the present place; its head again on each page.
void printTable(Paper& paper, const Block& block);

/// What stands in a cell, its parts on lines of their own.
std::vector<std::string> cellLines(const Paper& paper, const Cell& cell, const Type& type,
                                   float width);

/// Writes the first page: what this is and what it is not.
void printFirstPage(Paper& paper, const std::string& course);

/// A sheet in the contents, and its page from 0.
struct PrintedTitle {
  std::string title;
  int page = 0;
};
/// How many pages the contents of so many sheets take.
int contentPages(std::size_t sheets);
/// Writes the contents on pages that are there already. @param from_page  the first of them
void printContents(Paper& paper, const std::vector<PrintedTitle>& titles, int from_page);

}  // namespace spotter::pack
