#include "app/usage_words.h"

#include <charconv>
#include <cstdint>

#include "text/nearest.h"

namespace spotter::app {
namespace {

/// What stands behind the last occurrence of some words.
std::string after(const std::string& text, const std::string& words) {
  const std::size_t at = text.rfind(words);
  return at == std::string::npos ? text : text.substr(at + words.size());
}

std::string before(const std::string& text, const std::string& words) {
  return text.substr(0, text.find(words));
}

std::string plainWords(const CLI::Error& error) {
  const std::string said = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return before(said, " is required") + " is missing";
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return "this is not expected here: " + after(said, "expected: ");
  }
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    return before(said, " excludes") + " and " + after(said, "excludes ") + " do not go together";
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return before(said, ":") + ": its value is missing, or there is one too many";
  }
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    return after(said, "convert: ") + " cannot be read as a number";
  }
  return said;
}

}  // namespace

CLI::Validator wholeNumber() {
  const auto check = [](const std::string& text) -> std::string {
    std::uint64_t value = 0;
    const auto end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (problem == std::errc() && stop == end) return "";
    if (problem == std::errc::result_out_of_range && text.front() != '-')
      return "this is too large";
    return "a whole number from 0 is wanted, not " + (text.empty() ? "nothing" : text);
  };
  return {check, "from 0"};
}

void refuseEmptyNames(CLI::App& app) {
  const auto check = [](const std::string& text) -> std::string {
    return text.empty() ? "a name is wanted, not nothing" : "";
  };
  for (CLI::App* command : app.get_subcommands({})) {
    for (CLI::Option* option : command->get_options()) {
      if (option->get_expected_max() > 0) option->check(CLI::Validator(check, ""));
    }
  }
}

std::string usageWords(const CLI::App* app, const CLI::Error& error) {
  std::string name = "spotter";
  for (const CLI::App* command : app->get_subcommands()) name += " " + command->get_name();
  return name + ": " + plainWords(error) + "\n`" + name + " --help` says what can be given.\n";
}

std::string unknownCommandWords(const CLI::App& app, const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-')) return "";
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  for (const std::string& name : names) {
    if (name == words.front()) return "";
  }
  const std::string near(text::nearestName(words.front(), names));
  return "spotter: there is no command `" + words.front() + "`" +
         (near.empty() ? "" : "; did you mean `" + near + "`?") +
         "\n`spotter --help` lists the commands.\n";
}

}  // namespace spotter::app
