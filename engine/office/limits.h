#pragma once

namespace spotter::office {

/// How long a server may take before we give up on it, s; each 1 or more. A server that hangs is told
/// in three ways, since each sees what the others do not.
struct Limits {
  int connect_s = 10;    ///< until a connection stands (libpq's connect_timeout)
  int statement_s = 60;  ///< for one statement, kept by the server itself: it waits for a lock
  int silence_s = 90;    ///< for everything of one transaction, kept by us: the server answers nothing
};

}  // namespace spotter::office
