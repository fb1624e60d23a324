#pragma once

#include <string>

#include "pack/frame.h"
#include "pack/html.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// A neighbour of a sheet, in the order of its part.
struct Neighbours {
  const Sheet* before = nullptr;
  const Sheet* after = nullptr;
};

/// A sheet as a page of HTML. Frame::alone leaves out links to other pages.
std::string writeHtml(const Sheet& sheet, const Frame& frame, const Neighbours& neighbours);

/// A name for a link that begins with a letter and has only small letters, digits, "-" and "_".
std::string anchorOf(const std::string& title);

}  // namespace spotter::pack
