#pragma once

#include <string>
#include <vector>

namespace spotter::app {

/// `spotter check`: prints the report on standard output. Returns an exit code.
int runCheck(const std::vector<std::string>& paths, bool json);
/// `spotter upgrade`: patches files of an older format in place.
int runUpgrade(const std::vector<std::string>& paths);
/// `spotter explain`: prints the page of a message code.
int runExplain(const std::string& code);
/// `spotter schema`: prints the JSON Schema of a kind of file.
int runSchema(const std::string& kind);

}  // namespace spotter::app
