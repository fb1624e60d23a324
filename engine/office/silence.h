#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace spotter::office {

/// Ends a connection that has taken too long. libpq waits for an answer without end, and a machine that
/// was switched off or stopped never gives one; so a thread shuts the socket, on which libpq sees the
/// connection's end and returns. Lives as long as what it watches over.
class SilenceGuard {
 public:
  /// @param socket  of the connection, which stays open while this lives
  SilenceGuard(int socket, int limit_s);
  ~SilenceGuard();
  SilenceGuard(const SilenceGuard&) = delete;
  SilenceGuard& operator=(const SilenceGuard&) = delete;

  /// Whether the time passed and the connection was ended.
  bool ended() const { return ended_; }

 private:
  std::mutex mutex_;
  std::condition_variable done_;
  bool is_done_ = false;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

}  // namespace spotter::office
