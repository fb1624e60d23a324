#include "app/truth_command.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/progress.h"
#include "app/report.h"
#include "text/nearest.h"
#include "trials/truth_text.h"

namespace spotter::app {
namespace {

// By each body, on each side, at each level.
constexpr int kRepetitions = 10;

// The tables of the exercises, worked out on as many threads as the machine has, in the order
// given.
std::vector<trials::TruthTable> tallyAll(
    const content::Library& library, const std::vector<const movement::ExerciseModel*>& exercises) {
  std::vector<trials::TruthTable> tables(exercises.size());
  Progress progress(exercises.size(), "exercises");
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < exercises.size(); i = next++) {
      tables[i] = trials::tallyExercise(library, *exercises[i], kRepetitions);
      progress.done(exercises[i]->id);
    }
  };
  std::vector<std::thread> workers;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
    workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  return tables;
}

// The exercises asked for; empty with a message when one is not known.
std::vector<const movement::ExerciseModel*> chosen(const content::Library& library,
                                                   const std::vector<std::string>& ids) {
  std::vector<const movement::ExerciseModel*> exercises;
  std::vector<std::string> known;
  for (const movement::ExerciseModel& exercise : library.exercises) {
    known.push_back(exercise.id);
    if (ids.empty()) exercises.push_back(&exercise);
  }
  for (const std::string& id : ids) {
    const movement::ExerciseModel* exercise = library.exercise(id);
    if (exercise == nullptr) {
      const std::string near(text::nearestName(id, known));
      std::fprintf(stderr, "spotter check --truth: there is no exercise `%s`%s\n", id.c_str(),
                   near.empty() ? "" : ("; did you mean `" + near + "`?").c_str());
      return {};
    }
    exercises.push_back(exercise);
  }
  return exercises;
}

}  // namespace

int runTruth(const std::vector<std::string>& exercises, bool json) {
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  const content::Library library = loadContent(data.value()).library;
  const auto wanted = chosen(library, exercises);
  if (wanted.empty()) return kWrongUse;
  const std::vector<trials::TruthTable> tables = tallyAll(library, wanted);
  print(json ? trials::jsonOf(tables) : trials::textOf(tables));
  return std::all_of(tables.begin(), tables.end(), trials::passed) ? kDone : kAnswerIsNo;
}

}  // namespace spotter::app
