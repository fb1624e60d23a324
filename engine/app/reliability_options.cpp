#include "app/reliability_options.h"

#include <CLI/CLI.hpp>

namespace spotter::app {

void addReliabilityCommand(CLI::App& app, ReliabilityOptions& options, int& code) {
  CLI::App* command = app.get_subcommand("course")->add_subcommand(
      "reliability", "How far the results of one or several courses can be relied on");
  command->add_option("files", options.courses, "The courses' files")->required();
  command->add_option("--blueprint", options.blueprint, "Of which exam")->capture_default_str();
  command->add_flag("--json", options.json, "Print it as JSON");
  command->callback([&options, &code] { code = runCourseReliability(options); });
}

}  // namespace spotter::app
