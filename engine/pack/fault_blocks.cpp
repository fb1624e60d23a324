#include <algorithm>

#include "pack/exercise_sheet.h"
#include "pack/words.h"

namespace spotter::pack {
namespace {

using content::CueModel;
using movement::CauseModel;
using movement::FaultModel;

std::string spoken(const content::Library& library, const std::string& id) {
  const CueModel* cue = library.cue(id);
  return cue == nullptr ? "" : "\"" + cue->text + "\"";
}

/// The nearest easier way, by name.
std::string easierWay(const movement::ExerciseModel& exercise) {
  const movement::VariantModel* nearest = nullptr;
  for (const movement::VariantModel& variant : exercise.variants) {
    if (variant.step < 0 && (nearest == nullptr || variant.step > nearest->step))
      nearest = &variant;
  }
  return nearest == nullptr ? "" : nearest->name;
}

Cell helpFor(const content::Library& library, const movement::ExerciseModel& exercise,
             const CauseModel& cause) {
  Cell help;
  for (const std::string& id : cause.better) help.push_back({"Say " + spoken(library, id)});
  for (const std::string& id : cause.partly)
    help.push_back({"May help a little: " + spoken(library, id)});
  const std::string easier = easierWay(exercise);
  if (cause.easier_helps && !easier.empty()) help.push_back({"Adapt: " + easier});
  if (help.empty()) help.push_back({"Ask, then agree another level"});
  return help;
}

Block causes(const content::Library& library, const movement::ExerciseModel& exercise,
             const FaultModel& fault) {
  Block table;
  table.kind = Block::Kind::table;
  table.title = fault.name + ": why, and what helps";
  table.columns = {"Why it may happen", "If you ask, you may hear", "What helps"};
  for (const CauseModel& cause : fault.causes) {
    table.rows.push_back(
        {{{cause.name}}, {{"\"" + cause.tell_ask + "\""}}, helpFor(library, exercise, cause)});
  }
  return table;
}

/// What is better not said: cues that harm whatever the cause, and those that harm with one.
std::vector<std::string> harmful(const content::Library& library, const FaultModel& fault) {
  std::vector<std::string> said;
  for (const std::string& id : fault.cues) {
    const CueModel* cue = library.cue(id);
    if (cue == nullptr) continue;
    std::string with;
    for (const CauseModel& cause : fault.causes) {
      const bool worse = std::find(cause.worse.begin(), cause.worse.end(), id) != cause.worse.end();
      if (worse) with += (with.empty() ? "" : "; ") + cause.name;
    }
    if (cue->kind == CueModel::Kind::harmful) {
      said.push_back("\"" + cue->text + "\"");
    } else if (!with.empty()) {
      said.push_back("\"" + cue->text + "\", when the reason is: " + with);
    }
  }
  return said;
}

}  // namespace

std::vector<Block> faultBlocks(const content::Library& library,
                               const std::vector<Picture>& pictures,
                               const movement::ExerciseModel& exercise, const FaultModel& fault) {
  std::vector<Block> blocks;
  blocks.push_back(heading(fault.name, 3, fault.safety ? Tone::stop : Tone::plain, fault.id));
  if (fault.safety)
    blocks.push_back(note("Safety", "Stop and put this right before anybody goes on.", Tone::stop));
  blocks.push_back(paragraph(fault.looks_like + " Best seen " + fromWhere(fault.view) + "."));
  const std::vector<Figure> figures = faultFigures(library, pictures, fault);
  if (!figures.empty()) {
    Block pictured;
    pictured.kind = Block::Kind::figures;
    pictured.figures = figures;
    blocks.push_back(std::move(pictured));
  }
  blocks.push_back(causes(library, exercise, fault));
  const std::vector<std::string> unsaid = harmful(library, fault);
  if (!unsaid.empty()) {
    blocks.push_back(paragraph("Better not said:"));
    blocks.push_back(list(Block::Kind::list, unsaid));
  }
  blocks.push_back(origin(fault.basis, fault.source));
  return blocks;
}

}  // namespace spotter::pack
