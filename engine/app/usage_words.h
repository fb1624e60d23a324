#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace spotter::app {

/// The option takes a whole number from 0 that fits 64 bits.
CLI::Validator wholeNumber();

/// No option or name of a command may be empty.
void refuseEmptyNames(CLI::App& app);

/// What was wrong with a command line, in plain words, and where to read more: two lines.
std::string usageWords(const CLI::App* app, const CLI::Error& error);

/// For a first word that is no command: says so, with the nearest one. Nothing for one that is, or
/// for an option.
std::string unknownCommandWords(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace spotter::app
