#pragma once

#include <string>

#include "session/scene.h"
#include "support/own_library.h"

namespace support {

/// A class, or a discussion by itself, of the program's own content, ready to run.
inline spotter::session::Scene ownClass(const std::string& id = "first_class") {
  auto scene = spotter::session::makeScene(ownLibrary(), id);
  REQUIRE(scene.ok());
  return std::move(scene).value();
}

}  // namespace support
