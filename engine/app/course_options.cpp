#include "app/course_options.h"

#include <CLI/CLI.hpp>

namespace spotter::app {

void addCourseCommands(CLI::App& app, CourseOptions& options, int& code) {
  CLI::App* course = app.add_subcommand(
      "course", "Records of a course: its people under pseudonyms, and what their practice came to");
  course->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, int (*run)(const CourseOptions&)) {
    CLI::App* command = course->add_subcommand(name, help);
    command->add_option("file", options.file, "The course's file")->required();
    command->callback([&options, &code, run] { code = run(options); });
    return command;
  };
  CLI::App* made = add("new", "Make a course in a new file", runCourseNew);
  made->add_option("--title", options.title, "e.g. \"Bristol, 12 March\"")->required();
  made->add_option("--place", options.place, "Where it is held");
  made->add_option("--date", options.held_on, "The day, e.g. 2026-03-12");
  made->add_option("--standard", options.standard, "Id of the standard it goes by")
      ->capture_default_str();
  made->add_option("--pack-opens", options.pack_opens,
                   "When the resource pack opens: on completing the training, or on a pass")
      ->check(CLI::IsMember({"training", "pass"}))
      ->capture_default_str();
  CLI::App* joined = add("add", "Add a trainee; prints the pseudonym", runCourseAdd);
  joined->add_option("--name", options.name,
                     "For lists and the certificate only; it can be erased again");
  add("list", "Trainees and entries", runCourseList);
  CLI::App* kept = add("keep", "Run a practice recording again and keep what it came to",
                       runCourseKeep);
  kept->add_option("recording", options.recording, "A .rec file")->required();
  kept->add_option("--trainee", options.trainee, "Whose it is: a pseudonym")->required();
  CLI::App* erased = add("erase", "Erase a trainee's name; the entries stay", runCourseErase);
  erased->add_option("--trainee", options.trainee, "Whose: a pseudonym")->required();
  CLI::App* tidied = add("tidy", "Remove recordings whose time has passed; the entries stay",
                         runCourseTidy);
  tidied->add_option("--days", options.days, "Keep those of so many days")
      ->check(CLI::Range(1, 36500));
  add("check", "Whether the entries hold together", runCourseCheck);
  CLI::App* backed = add("backup", "A full copy in one file", runCourseBackUp);
  backed->add_option("--out", options.out_path, "The new file")->required();
  CLI::App* exported = add("export", "Entries on standard output, without names", runCourseExport);
  exported->add_option("--as", options.form,
                       "csv, for spreadsheets; json; results: the exams alone, as csv; or xapi: statements "
                       "for a learning record store")
      ->check(CLI::IsMember({"csv", "json", "results", "xapi"}))
      ->capture_default_str();
  exported->add_option("--home", options.home,
                       "With xapi: the https address at which the pseudonyms are at home")
      ->capture_default_str();
}

}  // namespace spotter::app
