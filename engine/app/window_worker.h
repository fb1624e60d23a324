#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace spotter::app {

/// The one thread that reads and writes files for the window. A task runs there and returns what is
/// to be done with its result; collect() does that on the caller's thread.
class Worker {
 public:
  using Finish = std::function<void()>;
  using Task = std::function<Finish()>;

  Worker();
  /// Does what is still waiting, then ends.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Adds a task behind those that wait.
  void add(Task task);
  /// Finishes every task that is done; call it once a frame.
  void collect();
  /// Waits until every task is done, and finishes them.
  void drain();

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable idle_;
  std::deque<Task> tasks_;
  std::deque<Finish> finished_;
  bool busy_ = false;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace spotter::app
