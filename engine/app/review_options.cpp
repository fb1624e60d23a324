#include "app/review_options.h"

#include <CLI/CLI.hpp>

#include "app/usage_words.h"

namespace spotter::app {

void addReviewCommands(CLI::App& app, ReviewOptions& options, int& code) {
  CLI::App* review = app.add_subcommand(
      "review", "Clinicians' blind reviews of what exams show; `spotter --review` opens their screen");
  review->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, int (*run)(const ReviewOptions&)) {
    CLI::App* command = review->add_subcommand(name, help);
    command->callback([&options, &code, run] { code = run(options); });
    return command;
  };
  CLI::App* draw = add("draw", "Draw a reviewer's next clips and list them", runReviewDraw);
  draw->add_option("--blueprint", options.blueprint, "Blueprint id")->capture_default_str();
  draw->add_option("--count", options.count, "How many")
      ->check(CLI::Range(1, 2000))
      ->capture_default_str();
  draw->add_option("--reviewer", options.reviewer, "Whose: a name")->required();
  draw->add_option("--seed", options.seed, "Seed of the order")
      ->check(wholeNumber())
      ->capture_default_str();
  draw->add_flag("--key", options.key, "With the key (not for reviewers)");
  draw->add_flag("--json", options.json, "Print it as JSON");
  CLI::App* status = add("status", "How far the items of an exam are reviewed, and what failed",
                         runReviewStatus);
  status->add_option("--blueprint", options.blueprint, "Blueprint id")->capture_default_str();
  status->add_flag("--all", options.all, "Every item, not only what failed");
  status->add_flag("--json", options.json, "Print it as JSON");
  CLI::App* collect = add("collect", "Add the reviews of other machines to those here", runReviewCollect);
  collect->add_option("files", options.files, "Their reviews.jsonl files")->required();
}

}  // namespace spotter::app
