#include <CLI/CLI.hpp>

#include "app/pack_open_command.h"

namespace spotter::app {

void addPackOpening(CLI::App& app, PackOpenOptions& options, int& code) {
  const auto add = [&](const char* parent, const char* name, const char* help,
                       int (*run)(const PackOpenOptions&)) {
    CLI::App* command = app.get_subcommand(parent)->add_subcommand(name, help);
    command->add_option("file", options.file, "The course's file")->required();
    command->callback([&options, &code, run] { code = run(options); });
    return command;
  };
  CLI::App* completed = add("course", "complete", "Keep that a trainee completed the training", runCourseComplete);
  completed->add_option("--trainee", options.trainee, "Who: a pseudonym")->required();
  completed->add_option("--by", options.by, "The trainer who says so")->required();
  completed->add_option("--withdraw", options.withdraw, "They did not after all, and why");
  CLI::App* set = add("course", "set", "Settle anew when the resource pack opens", runCourseSetPack);
  set->add_option("--pack-opens", options.opens, "training: on completing it; pass: on passing the exam")
      ->check(CLI::IsMember({"training", "pass"}))
      ->required();
  set->add_option("--by", options.by, "The trainer who settles it")->required();
  CLI::App* opened = add("pack", "open", "Give a trainee the resource pack, when the course's register says so",
                         runPackOpen);
  opened->add_option("--trainee", options.trainee, "Whose: a pseudonym")->required();
  opened->add_option("--out", options.pack.out_folder, "Folder to make")->required();
  opened->add_option("--with", options.pack.own_folder, "Your own pages and files, as in `pack build`");
  opened->add_flag("--replace", options.pack.replace, "An earlier pack there may be replaced");
  opened->add_flag("--no-pictures", options.pack.without_pictures, "Leave the pictures out");
}

}  // namespace spotter::app
