#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "office/address.h"
#include "office/limits.h"
#include "office/push.h"

namespace spotter::office {

/// An office's PostgreSQL server (11 or newer), to which many courses report. A connection, one database with
/// the tables of schema `spotter` in it. Not copyable, one thread.
class Server {
 public:
  /// Connects, and makes the office's tables or brings them up to date; of two that do so at once one waits.
  /// Errors tell apart, with a remedy: nobody there, no answer in time, user or password refused, no database,
  /// one that does not hold every letter, rights that are missing, tables of a newer Spotter.
  static base::Result<Server> connect(const Address& address, const Limits& limits = {});

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  /// Sends what the office has not. In batches, each in a transaction: ended anywhere and run again it goes on
  /// where it stopped; sent twice it changes nothing; several may send at once, the same course too. Every
  /// entry that is there is compared in all its parts: one that differs ends it with a refusal that names it,
  /// and nothing of its batch is kept. Error when the server fails; the batches before it stay.
  base::Result<Pushed> push(const Shipment& shipment);

 private:
  struct Link;
  explicit Server(std::unique_ptr<Link> link);
  std::unique_ptr<Link> link_;
};

}  // namespace spotter::office
