#pragma once

#include <string>

#include "base/result.h"
#include "credential/read.h"
#include "pack/paper.h"

namespace spotter::credential {

/// A certificate on paper: a PDF of one A4 page or more. Equal input gives equal bytes.
/// @param holder  the name that is printed; empty where the font has not all of its letters, and then
///                the page says where the name stands
base::Result<std::string> printOf(const Certificate& certificate, const std::string& holder,
                                  const pack::PrintFonts& fonts);

}  // namespace spotter::credential
