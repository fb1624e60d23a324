#pragma once

#include <string>

#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

namespace support {

/// The program's own content, which must check clean. Read once a test program.
inline const spotter::content::Library& ownLibrary() {
  static const spotter::content::Library library = [] {
    const auto contents =
        spotter::content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
    auto loaded = spotter::content::load(contents.files);
    REQUIRE(contents.diagnostics.empty());
    return std::move(loaded.library);
  }();
  return library;
}

}  // namespace support
