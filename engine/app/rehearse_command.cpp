#include "app/rehearse_command.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

#include "app/content_access.h"
#include "app/discussion_graph.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/progress.h"
#include "app/report.h"
#include "rehearse/coverage.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr std::uint64_t kAtOnce = 20;  // runs between two reports of progress

// All runs, on as many threads as the machine has; none begins after a dead end was found.
rehearse::Coverage rehearseAll(const talk::TalkScene& scene, const RehearseOptions& options) {
  rehearse::Coverage all = rehearse::emptyCoverage(scene);
  const auto runs = static_cast<std::uint64_t>(options.runs);
  Progress progress(runs, "runs");
  std::mutex mutex;
  std::atomic<std::uint64_t> next{0};
  std::atomic<bool> stuck{false};
  const auto work = [&] {
    for (std::uint64_t from = next.fetch_add(kAtOnce); from < runs && !stuck;
         from = next.fetch_add(kAtOnce)) {
      rehearse::Coverage mine = rehearse::emptyCoverage(scene);
      const std::uint64_t to = std::min(runs, from + kAtOnce);
      for (std::uint64_t run = from; run < to; ++run)
        rehearse::rehearseOnce(scene, options.seed + run, mine);
      const std::lock_guard<std::mutex> lock(mutex);
      stuck = stuck || mine.dead_end.has_value();
      rehearse::addCoverage(mine, all);
      progress.done("", to - from);
    }
  };
  std::vector<std::thread> workers;
  for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
    workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  return all;
}

std::string percent(int part, int of) {
  return std::to_string(of > 0 ? (100 * part + of / 2) / of : 0) + " %";
}

std::string reportOf(const talk::TalkScene& scene, const rehearse::Coverage& coverage) {
  std::string text = scene.model.title + ": " + std::to_string(coverage.runs) + " runs\n\n";
  int up = 0, beats = 0;
  text += "Beats, and in how many runs they came up\n";
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    if (scene.beats[i].model.kind == content::BeatModel::Kind::any_time ||
        scene.beats[i].model.kind == content::BeatModel::Kind::closing)
      continue;
    ++beats;
    up += coverage.beats[i] > 0 ? 1 : 0;
    std::array<char, 128> row{};
    std::snprintf(row.data(), row.size(), "  %-32s %-10s %6s\n", scene.beats[i].model.id.c_str(),
                  std::string(content::wordOf(scene.beats[i].model.kind)).c_str(),
                  percent(coverage.beats[i], coverage.runs).c_str());
    text += row.data();
  }
  int said = 0, own = 0;
  std::string never;
  for (std::size_t i = 0; i < scene.lines.size(); ++i) {
    if (scene.lines[i].source == talk::SceneLine::Source::stock) continue;
    ++own;
    said += coverage.lines[i] > 0 ? 1 : 0;
    if (coverage.lines[i] == 0) never += "  " + scene.lines[i].model.id + "\n";
  }
  text += "\n" + std::to_string(up) + " of " + std::to_string(beats) + " beats and " +
          std::to_string(said) + " of " + std::to_string(own) + " lines came up.\n";
  if (!never.empty()) text += "Never said:\n" + never;
  return text;
}

}  // namespace

int runRehearse(const RehearseOptions& options) {
  const base::Result<base::Done> free = mayReplace(options.graph_path, "<svg");
  if (!free) return reportOutside(free.error());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  content::LoadResult loaded = loadContent(data.value());
  const base::Result<std::string> id = chosenClass(loaded, data.value(), options.discussion);
  if (!id) return reportWrongUse(id.error().text());
  const content::ClassModel* plan = loaded.library.classModel(id.value());
  const auto scene = talk::makeTalkScene(loaded.library, plan ? plan->discussion : id.value());
  if (!scene) return reportWrongUse("the class `" + id.value() + "` has no discussion to rehearse");
  const rehearse::Coverage coverage = rehearseAll(*scene, options);
  print(reportOf(*scene, coverage));
  if (!options.graph_path.empty()) {
    const auto written =
        replay::writeWholeFile(options.graph_path, discussionGraph(*scene, coverage));
    if (!written) return reportOutside(written.error());
    std::fprintf(stderr, "graph: %s\n", options.graph_path.c_str());
  }
  if (!coverage.dead_end) return kDone;
  std::printf(
      "A dead end: this discussion never ends. See it again with\n  spotter play %s --as %s "
      "--seed %llu\n",
      id.value().c_str(), std::string(rehearse::policyName(coverage.dead_end->policy)).c_str(),
      static_cast<unsigned long long>(coverage.dead_end->seed));
  return kAnswerIsNo;
}

}  // namespace spotter::app
