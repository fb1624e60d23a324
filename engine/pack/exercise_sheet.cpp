#include "pack/exercise_sheet.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "pack/page_sheet.h"
#include "pack/words.h"

namespace spotter::pack {
namespace {

using movement::ExerciseModel;
using movement::FaultModel;

std::string seconds(double value_s) {
  char words[32];
  std::snprintf(words, sizeof words, "%.1f s", value_s);
  return words;
}

/// The faults that may be called in an exercise, those that want a stop first.
std::vector<const FaultModel*> faultsOf(const content::Library& library,
                                        const ExerciseModel& exercise) {
  std::vector<const FaultModel*> faults;
  for (const std::string& id : exercise.fault_ids) {
    if (const FaultModel* fault = library.fault(id)) faults.push_back(fault);
  }
  std::stable_partition(faults.begin(), faults.end(),
                        [](const FaultModel* fault) { return fault->safety; });
  return faults;
}

void addPoses(const std::vector<Figure>& figures, std::vector<Block>& to) {
  if (figures.empty()) return;
  to.push_back(heading("What it looks like"));
  Block block;
  block.kind = Block::Kind::figures;
  block.figures = figures;
  to.push_back(std::move(block));
}

/// Pages that belong to this sheet, and without any at least how it begins and its phases.
void addHow(const content::Library& library, const ExerciseModel& exercise,
            std::vector<Block>& to) {
  bool any = false;
  for (const content::PageModel& page : library.pages) {
    if (page.exercise != exercise.id) continue;
    any = true;
    for (Block& block : pageBlocks(library, page)) to.push_back(std::move(block));
    to.push_back(origin(page.basis, page.source));
  }
  if (any) return;
  to.push_back(heading("How to do it"));
  std::vector<std::string> steps;
  steps.push_back(capital(beginning(exercise)) + "; " + handsWords(exercise.hands) + ".");
  for (const movement::PhaseModel& phase : exercise.phases) steps.push_back(phase.name + ".");
  to.push_back(list(Block::Kind::steps, steps));
}

void addTempo(const ExerciseModel& exercise, std::vector<Block>& to) {
  to.push_back(heading("Dose and tempo"));
  Block facts;
  facts.kind = Block::Kind::facts;
  facts.columns = {"You need", "How it begins", "How often", "Tempo"};
  std::string tempo;
  for (const movement::PhaseModel& phase : exercise.phases)
    tempo += (tempo.empty() ? "" : ", ") + phase.name + " " + seconds(phase.duration_s);
  facts.rows = {{{{equipmentWords(exercise)}},
                 {{capital(beginning(exercise)) + "; " + handsWords(exercise.hands)}},
                 {{std::to_string(exercise.repetitions) +
                   " repetitions is usual here; each person their own number"}},
                 {{tempo}}}};
  to.push_back(std::move(facts));
  to.push_back(origin(exercise.basis, ""));
}

void addWatching(const ExerciseModel& exercise, const std::vector<const FaultModel*>& faults,
                 std::vector<Block>& to) {
  to.push_back(heading("What to look at"));
  to.push_back(paragraph("Most is seen " + fromWhere(exercise.best_view) +
                         ". Watch one or two repetitions before you say anything."));
  Block table;
  table.kind = Block::Kind::table;
  table.title = exercise.name + ": where to look, and for what";
  table.columns = {"Look at", "From", "For"};
  for (const FaultModel* fault : faults)
    table.rows.push_back({{{capital(fault->region)}},
                          {{capital(fault->view)}},
                          {{fault->name, exercisePath(exercise.id) + "#" + fault->id}}});
  to.push_back(std::move(table));
  if (exercise.variations.empty()) return;
  to.push_back(heading("Leave these alone", 3, Tone::good));
  to.push_back(paragraph("Harmless differences: people who do this do it well."));
  std::vector<std::string> names;
  for (const movement::VariationModel& variation : exercise.variations)
    names.push_back(variation.name);
  to.push_back(list(Block::Kind::list, names));
}

void addWays(const ExerciseModel& exercise, std::vector<Block>& to) {
  if (exercise.variants.empty()) return;
  to.push_back(heading("Easier and harder"));
  Block table;
  table.kind = Block::Kind::table;
  table.title = exercise.name + ": easier and harder ways";
  table.columns = {"How hard", "Way", "What changes"};
  std::vector<const movement::VariantModel*> ways;
  for (const movement::VariantModel& variant : exercise.variants) ways.push_back(&variant);
  std::stable_sort(ways.begin(), ways.end(),
                   [](const auto* a, const auto* b) { return a->step < b->step; });
  for (const movement::VariantModel* way : ways)
    table.rows.push_back({{{stepWords(way->step)}}, {{way->name}}, {{differenceWords(*way)}}});
  to.push_back(std::move(table));
  to.push_back(paragraph(
      "One step harder only when it is done well, feels easy, and the last time was back to usual "
      "by the next day."));
}

}  // namespace

Sheet exerciseSheet(const content::Library& library, const std::vector<Picture>& pictures,
                    const ExerciseModel& exercise) {
  const std::vector<const FaultModel*> faults = faultsOf(library, exercise);
  const std::vector<Figure> poses = poseFigures(library, pictures, exercise.id);
  Sheet sheet;
  sheet.path = exercisePath(exercise.id);
  sheet.title = exercise.name;
  sheet.section = Section::exercises;
  sheet.summary = exercise.purpose;
  sheet.print = true;
  // The one in the middle of a movement tells most.
  if (!poses.empty()) sheet.front = poses[poses.size() / 2];
  addPoses(poses, sheet.blocks);
  addHow(library, exercise, sheet.blocks);
  addTempo(exercise, sheet.blocks);
  addWatching(exercise, faults, sheet.blocks);
  addWays(exercise, sheet.blocks);
  if (!faults.empty()) sheet.blocks.push_back(heading("Common faults and what helps"));
  for (const FaultModel* fault : faults) {
    for (Block& block : faultBlocks(library, pictures, exercise, *fault))
      sheet.blocks.push_back(std::move(block));
  }
  return sheet;
}

}  // namespace spotter::pack
