#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace spotter::app {

/// Who may read a new file.
enum class Readers { owner, everybody };

/// Writes a file that is not there yet, and waits until the disk has it. Error when there is something
/// of that name, which stays as it is.
base::Result<base::Done> writeNewFile(const std::string& path, std::string_view bytes,
                                      Readers readers);

/// Puts a file in the place of an older one of its name, or where there is none: afterwards there is
/// the old one or the new one, never half of one.
base::Result<base::Done> replaceFile(const std::string& path, std::string_view bytes);

}  // namespace spotter::app
