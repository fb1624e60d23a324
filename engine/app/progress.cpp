#include "app/progress.h"

#include <cstdio>

namespace spotter::app {

void Progress::done(const std::string& last, std::size_t count) {
  const std::lock_guard<std::mutex> lock(mutex_);
  done_ += count;
  constexpr std::size_t kWidth = 24;
  const std::size_t filled = kWidth * done_ / total_;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
  // One line that overwrites itself on a terminal.
  std::fprintf(stderr, "\r[%s] %zu of %zu %s%s%-24s", bar.c_str(), done_, total_, what_.c_str(),
               last.empty() ? "" : ", ", last.c_str());
  if (done_ == total_) std::fprintf(stderr, "\n");
}

}  // namespace spotter::app
