#include "app/sitting_options.h"

#include <CLI/CLI.hpp>

namespace spotter::app {
namespace {

void addToCourse(CLI::App& course, SittingOptions& options, int& code) {
  const auto add = [&](const char* name, const char* help, int (*run)(const SittingOptions&)) {
    CLI::App* command = course.add_subcommand(name, help);
    command->add_option("file", options.course, "The course's file")->required();
    command->callback([&options, &code, run] { code = run(options); });
    return command;
  };
  CLI::App* opened = add("sitting", "Open a supervised exam; prints its one-time code, once",
                         runCourseSitting);
  opened->add_option("--trainee", options.trainee, "Who sits: a pseudonym")->required();
  opened->add_option("--supervisor", options.supervisor, "Who says who sat there")->required();
  opened->add_option("--blueprint", options.blueprint, "Blueprint id")->capture_default_str();
  opened->add_flag("--extended", options.extended, "A declared need: longer times to act");
  opened->add_option("--allow", options.allow,
                     "Why one attempt more, or sooner, than the standard allows");
  opened->add_option("--out", options.out_path, "The .sitting file to write")->required();
  CLI::App* taken =
      add("take", "Take an exam that was handed in: run it again, keep the result", runCourseTake);
  taken->add_option("exam", options.bundle, "An .exam file")->required();
  taken->add_option("--trainee", options.trainee, "Refuse it when it is somebody else's");
  CLI::App* challenged =
      add("challenge", "Keep that a trainee disagrees with a window of an exam", runCourseChallenge);
  challenged->add_option("--entry", options.entry, "Number of the exam's entry")->required();
  challenged->add_option("--window", options.window, "Number of the window, as `exam result` has it")
      ->check(CLI::Range(1, 10000))
      ->required();
  challenged->add_option("--reason", options.reason, "What they say")->required();
}

}  // namespace

void addSittingCommands(CLI::App& app, AllSittingOptions& options, int& code) {
  addToCourse(*app.get_subcommand("course"), options.course, code);
  CLI::App& exam = *app.get_subcommand("exam");
  CLI::App* sit = exam.add_subcommand(
      "sit", "Let a simulated trainee sit what was opened: practice, which no course takes");
  sit->add_option("sitting", options.sit.ticket, "The .sitting file")->required();
  sit->add_option("--code", options.sit.code, "The one-time code")->required();
  sit->add_option("--as", options.sit.trainee,
                  "expert, typical, novice, trigger-happy, random or silent")
      ->capture_default_str();
  sit->add_option("--out", options.sit.out_path, "The .exam file to write")->required();
  sit->add_option("--device", options.sit.device, "Folder of this machine's key");
  sit->callback([&options, &code] { code = runExamSit(options.sit); });
  CLI::App* result =
      exam.add_subcommand("result", "What an exam came to, and why, for who sat it");
  result->add_option("exam", options.exam, "An .exam file")->required();
  result->add_flag("--json", options.json, "Print it as JSON");
  result->callback([&options, &code] { code = runExamResult(options.exam, options.json); });
}

}  // namespace spotter::app
