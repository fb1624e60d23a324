#include "office/silence.h"

#include <sys/socket.h>

#include <chrono>

namespace spotter::office {

SilenceGuard::SilenceGuard(int socket, int limit_s)
    : thread_([this, socket, limit_s] {
        std::unique_lock lock(mutex_);
        if (done_.wait_for(lock, std::chrono::seconds(limit_s), [this] { return is_done_; })) return;
        ended_ = true;
        shutdown(socket, SHUT_RDWR);
      }) {}

SilenceGuard::~SilenceGuard() {
  {
    const std::lock_guard lock(mutex_);
    is_done_ = true;
  }
  done_.notify_one();
  thread_.join();
}

}  // namespace spotter::office
