#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace spotter::app {

/// Whether a file may be written there: there is none yet, an empty one, or one of the same kind.
/// Error when it would replace something else, e.g. a class file by a picture.
/// @param begins_with  the first bytes of every file of that kind
base::Result<base::Done> mayReplace(const std::string& path, std::string_view begins_with);

/// What a file's name ends with, in small letters, e.g. ".png"; empty where it has no ending.
std::string endingOf(const std::string& path);

/// Whether a file's name says what will be in it: it has this ending or none. Error when it has
/// another one.
/// @param ending  e.g. ".png"; small and capital letters are alike
base::Result<base::Done> mayBeCalled(const std::string& path, std::string_view ending);

}  // namespace spotter::app
