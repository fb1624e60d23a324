#pragma once

#include <string>

#include "circuit/scene.h"
#include "content/files.h"
#include "content/load.h"
#include "support/catch.h"

namespace support {

/// The program's own content, which must check clean.
inline spotter::content::Library ownLibrary() {
  const auto contents =
      spotter::content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  auto loaded = spotter::content::load(contents.files);
  REQUIRE(contents.diagnostics.empty());
  return std::move(loaded.library);
}

/// A class of the program's own content, ready to run.
inline spotter::circuit::Scene ownScene(const std::string& class_id = "first_class") {
  auto scene = spotter::circuit::makeScene(ownLibrary(), class_id);
  REQUIRE(scene.ok());
  return std::move(scene).value();
}

}  // namespace support
