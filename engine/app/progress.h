#pragma once

#include <cstddef>
#include <mutex>
#include <string>

namespace spotter::app {

/// A bar on standard error that tells how far long work is. Any thread may report.
class Progress {
 public:
  /// @param what  what is counted, for people: "exercises"
  Progress(std::size_t total, std::string what) : total_(total), what_(std::move(what)) {}

  /// `count` more are done.
  /// @param last  what was done last; may be empty
  void done(const std::string& last = "", std::size_t count = 1);

 private:
  std::mutex mutex_;
  std::size_t total_;
  std::string what_;
  std::size_t done_ = 0;
};

}  // namespace spotter::app
