#include "app/measure_command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/fault_option.h"
#include "app/performance.h"
#include "app/report.h"
#include "exports/fixed_text.h"
#include "exports/marker_file.h"
#include "exports/motion_file.h"
#include "replay/journal_file.h"
#include "session/version.h"

namespace spotter::app {
namespace {

using body::Side;
using movement::FaultModel;
using movement::FaultTruth;
using movement::Zone;

const char* nameOf(Side side) { return side == Side::left ? "left" : "right"; }

constexpr std::array<const char*, 3> kZoneNames = {"clean", "subtle", "fault"};
const char* nameOf(Zone zone) { return kZoneNames[static_cast<std::size_t>(zone)]; }

std::string fixed(double value, int decimals) {
  std::string text;
  exports::appendFixed(text, value, decimals);
  return text;
}

std::string measureRows(const Performance& performance, int number, const Repetition& repetition) {
  std::string rows;
  for (const FaultTruth& truth : repetition.truth) {
    const FaultModel& fault = performance.faults[static_cast<std::size_t>(truth.fault)];
    const bool has_side = fault.sided || followsLeg(fault);
    rows += std::to_string(number) + "," + fault.id + "," + (has_side ? nameOf(truth.side) : "") +
            "," + fixed(truth.value, 4) + "," + unitOf(fault.definition) + "," +
            nameOf(truth.zone) + "," + (truth.zone == Zone::fault ? fixed(truth.first_s, 3) : "") +
            "\n";
  }
  return rows;
}

std::string dosesText(const Performance& performance) {
  std::string text;
  for (const movement::FaultDose& dose : performance.doses) {
    const FaultModel& fault = performance.faults[static_cast<std::size_t>(dose.fault)];
    text += (text.empty() ? "" : "; ") + fault.id + "=" + shortNumber(dose.severity);
    if (fault.sided && !followsLeg(fault)) text += std::string(" ") + nameOf(dose.side);
  }
  return text;
}

// "lean=0.91 rise=2.05": when each phase ends.
std::string phasesText(const Performance& performance, const movement::RepetitionPlan& plan) {
  std::string text;
  for (int phase = 0; phase < plan.phase_count; ++phase) {
    text += (phase == 0 ? "" : " ") +
            performance.exercise->phases[static_cast<std::size_t>(phase)].id + "=" +
            fixed(plan.phaseEnd_s(phase), 4);
  }
  return text;
}

constexpr const char* kManifestHeader =
    "file,contents,repetition,frames,duration_s,phase_ends_s,exercise,way,moving_leg,person,"
    "height_m,faults,seed,simulation\n";

// One row of the manifest; what all rows share is repeated, so that each can be read alone.
struct ManifestRow {
  std::string file, contents, repetition, frames, duration, phases;
};

// The id of the variant or harmless variation; nothing for the usual way.
std::string wayText(const Performance& performance) {
  if (performance.variant != nullptr) return performance.variant->id;
  return performance.variation != nullptr ? performance.variation->id : "";
}

std::string rowText(const ManifestRow& row, const Performance& performance, std::uint64_t seed) {
  return row.file + "," + row.contents + "," + row.repetition + "," + row.frames + "," +
         row.duration + "," + row.phases + "," + performance.exercise->id + "," +
         wayText(performance) + "," +
         (performance.exercise->legs != movement::Legs::together ? nameOf(performance.moving_side)
                                                                 : "") +
         "," + performance.person + "," +
         fixed(performance.performer.skeleton.physique.height_m, 3) + "," + dosesText(performance) +
         "," + std::to_string(seed) + "," + std::to_string(session::kSimulationVersion) + "\n";
}

// Everything that goes into the folder, in the order in which it is written.
struct OutFile {
  std::string name;
  std::string bytes;
};

std::string numbered(int number, const char* ending) {
  return std::string(number < 10 ? "rep_0" : "rep_") + std::to_string(number) + ending;
}

void addRepetitionFiles(const Performance& asked, int number, const Repetition& repetition,
                        std::uint64_t seed, std::vector<OutFile>& files, std::string& manifest) {
  const Performance performance = turned(asked, number);
  const body::Skeleton& skeleton = performance.performer.skeleton;
  ManifestRow row;
  row.repetition = std::to_string(number);
  row.frames = std::to_string(repetition.poses.size());
  row.duration = fixed(repetition.plan.duration_s, 4);
  row.phases = phasesText(performance, repetition.plan);
  row.file = numbered(number, ".trc");
  row.contents = "joint centres and landmarks (mm)";
  manifest += rowText(row, performance, seed);
  files.push_back({row.file, exports::markerFile(row.file, skeleton, repetition.poses)});
  row.file = numbered(number, ".mot");
  row.contents = "joint angles (degrees)";
  manifest += rowText(row, performance, seed);
  const std::string title = performance.exercise->id + "_" + std::to_string(number);
  files.push_back({row.file, exports::motionFile(title, skeleton, repetition.poses)});
}

std::vector<OutFile> allFiles(const Performance& performance,
                              std::span<const Repetition> repetitions, std::uint64_t seed) {
  std::vector<OutFile> files;
  std::string manifest = kManifestHeader;
  std::string measures = "repetition,fault,side,value,unit,zone,first_s\n";
  for (std::size_t i = 0; i < repetitions.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    addRepetitionFiles(performance, number, repetitions[i], seed, files, manifest);
    measures += measureRows(performance, number, repetitions[i]);
  }
  // A static trial of half a second, as laboratories record it.
  const body::Skeleton& skeleton = performance.performer.skeleton;
  const std::vector<body::Pose> standing(exports::kExportRate_hz / 2 + 1, body::restPose(skeleton));
  files.push_back({"standing.trc", exports::markerFile("standing.trc", skeleton, standing)});
  const ManifestRow still = {"standing.trc",
                             "upright standing: every angle is 0",
                             "",
                             std::to_string(standing.size()),
                             "0.5",
                             ""};
  manifest += rowText(still, performance, seed);
  files.push_back({"measures.csv", measures});
  manifest +=
      rowText({"measures.csv", "what each repetition measures", "", "", "", ""}, performance, seed);
  files.push_back({"manifest.csv", manifest});
  return files;
}

// Repetitions of an earlier run that this one would not replace: beside the new ones they would be
// taken for its own. The first by name; empty when there are none.
std::string otherRepetition(const std::vector<OutFile>& files, const std::string& folder) {
  std::string first;
  std::error_code failed;
  const std::filesystem::directory_iterator end;
  for (std::filesystem::directory_iterator at(folder, failed); !failed && at != end;
       at.increment(failed)) {
    const std::string name = at->path().filename().string();
    const bool repetition =
        name.starts_with("rep_") && (name.ends_with(".trc") || name.ends_with(".mot"));
    const bool replaced = std::any_of(files.begin(), files.end(),
                                      [&](const OutFile& file) { return file.name == name; });
    if (repetition && !replaced && (first.empty() || name < first)) first = name;
  }
  return first;
}

base::Result<base::Done> writeAll(const std::vector<OutFile>& files, const std::string& folder) {
  if (const std::string other = otherRepetition(files, folder); !other.empty()) {
    return base::Error{"the folder holds " + other + " of an earlier run", folder,
                       "choose another folder, or delete the old files"};
  }
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed)
    return base::Error{"cannot make the folder: " + failed.message(), folder,
                       "choose one that you may write to"};
  for (const OutFile& file : files) {
    const std::string path = (std::filesystem::path(folder) / file.name).string();
    const base::Result<base::Done> written = replay::writeWholeFile(path, file.bytes);
    if (!written) return written.error();
  }
  return base::Done{};
}

// "knees_roll_in (left): 5 of 5 repetitions faulty, 12.81 to 14.20 deg"
void printSummary(const Performance& performance, std::span<const Repetition> repetitions) {
  for (int row = 0; row < repetitions[0].truth.count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const FaultTruth& first = repetitions[0].truth.faults[at];
    const FaultModel& fault = performance.faults[static_cast<std::size_t>(first.fault)];
    int faulty = 0;
    double least = first.value;
    double most = first.value;
    for (const Repetition& repetition : repetitions) {
      const FaultTruth& truth = repetition.truth.faults[at];
      faulty += truth.zone == Zone::fault ? 1 : 0;
      least = std::min(least, truth.value);
      most = std::max(most, truth.value);
    }
    const int decimals = std::string_view(unitOf(fault.definition)) == "m" ? 3 : 2;
    const std::string side =
        fault.sided || followsLeg(fault) ? std::string(" (") + nameOf(first.side) + ")" : "";
    print("  " + fault.id + side + ": " + std::to_string(faulty) + " of " +
          std::to_string(repetitions.size()) + " repetitions faulty, " + fixed(least, decimals) +
          " to " + fixed(most, decimals) + " " + unitOf(fault.definition) + "\n");
  }
}

}  // namespace

int runMeasure(const MeasureOptions& options) {
  constexpr int kMostRepetitions = 999;
  if (options.repetitions < 1 || options.repetitions > kMostRepetitions) {
    return reportWrongUse("--reps takes 1 to 999, not " + std::to_string(options.repetitions));
  }
  if (options.out_folder.empty()) return reportWrongUse("--out needs the name of a folder");
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  const content::LoadResult loaded = loadContent(data.value());
  const base::Result<Performance> prepared = preparePerformance(
      loaded.library, {options.exercise, options.person, options.faults, options.way});
  if (!prepared) return reportWrongUse(prepared.error().text());
  Performance performance = prepared.value();
  performance.tires = true;

  std::vector<Repetition> repetitions;
  for (int number = 1; number <= options.repetitions; ++number) {
    repetitions.push_back(performRepetition(performance, options.seed, number));
  }
  const std::vector<OutFile> files = allFiles(performance, repetitions, options.seed);
  const base::Result<base::Done> written = writeAll(files, options.out_folder);
  if (!written) return reportOutside(written.error());
  print(performance.exercise->name + ", " + performance.person + ": wrote " +
        std::to_string(files.size()) + " files to " + options.out_folder + "\n");
  printSummary(performance, repetitions);
  return kDone;
}

}  // namespace spotter::app
