#pragma once

#include <string>

#include "circuit/scene.h"
#include "support/own_library.h"

namespace support {

/// A class of the program's own content, ready to run.
inline spotter::circuit::Scene ownScene(const std::string& class_id = "first_class") {
  auto scene = spotter::circuit::makeScene(ownLibrary(), class_id);
  REQUIRE(scene.ok());
  return std::move(scene).value();
}

}  // namespace support
