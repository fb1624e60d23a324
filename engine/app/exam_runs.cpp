#include "app/exam_runs.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace spotter::app {

std::vector<exam::GroupRun> runGroups(const exam::Bundle& bundle) {
  std::vector<exam::GroupRun> runs(bundle.recordings.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t g = next++; g < runs.size(); g = next++) runs[g] = exam::runGroup(bundle, g);
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> workers;
  for (std::size_t i = 1; i < std::min(cores, runs.size()); ++i) workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  return runs;
}

base::Result<std::string> attemptMarks(std::string_view bytes) {
  const auto bundle = exam::readBundle(bytes, "the attempt");
  if (!bundle) return bundle.error();
  const exam::Attempt attempt = exam::examine(bundle.value(), runGroups(bundle.value()));
  if (!attempt.refused.empty()) return base::Error{attempt.refused, "the attempt", ""};
  return exam::attemptJson(bundle.value(), attempt);
}

}  // namespace spotter::app
