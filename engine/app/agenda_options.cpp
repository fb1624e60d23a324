#include <CLI/CLI.hpp>

#include "app/agenda_command.h"

namespace spotter::app {

void addAgendaCommand(CLI::App& app, AgendaOptions& options, int& code) {
  CLI::App* agenda = app.get_subcommand("course")->add_subcommand(
      "agenda", "The plan of the day by the clock, and whether people, machines and minutes fit");
  agenda->add_option("file", options.file, "The course's file: its title, and how many take part");
  agenda->add_option("--agenda", options.agenda, "Agenda id")->capture_default_str();
  agenda->add_option("--trainees", options.trainees, "How many come")->check(CLI::Range(1, 500));
  agenda->add_option("--machines", options.machines, "How many computers there are")->check(CLI::Range(0, 500));
  agenda->add_option("--minutes", options.minutes, "That the day has, pauses included")->check(CLI::Range(1, 10000));
  agenda->add_option("--start", options.start, "When it begins, e.g. 09:00");
  agenda->callback([&options, &code] { code = runCourseAgenda(options); });
}

}  // namespace spotter::app
