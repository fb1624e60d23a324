#pragma once

#include <functional>
#include <string>

namespace spotter::base {

/// How much a log line matters.
enum class LogLevel { info, warning, error };

/// Where log lines go. Passed in by whoever may write files; the core itself never logs.
using LogSink = std::function<void(LogLevel, const std::string&)>;

}  // namespace spotter::base
