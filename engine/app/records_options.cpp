#include <CLI/CLI.hpp>

#include "app/records_command.h"

namespace spotter::app {

void addRecordsCommands(CLI::App& app, RecordsOptions& options, int& code) {
  CLI::App* records = app.add_subcommand("records", "Records of many courses, at one office");
  records->require_subcommand(1);
  CLI::App* push = records->add_subcommand(
      "push", "Send what an office's PostgreSQL server does not have yet; pseudonyms, never trainees' names");
  push->add_option("course", options.courses, "Files of courses")->required();
  push->add_option("--to", options.address,
                   "postgresql://USER@HOST/DATABASE; the password from PGPASSWORD or ~/.pgpass")
      ->required();
  push->add_flag("--with-recordings", options.with_recordings,
                 "The bundles of exams too: what certificates rest on");
  push->callback([&options, &code] { code = runRecordsPush(options); });
}

}  // namespace spotter::app
