#include "office/server.h"

#include <map>
#include <pqxx/pqxx>

#include "crypto/digest.h"
#include "office/failure.h"
#include "office/rows.h"
#include "office/schema.h"
#include "office/silence.h"

namespace spotter::office {
namespace {

using records::Entry;

constexpr std::size_t kEntriesAtOnce = 1000;
constexpr std::size_t kBytesAtOnce = 1 << 20;           // of entries' bodies
constexpr std::size_t kRecordingBytesAtOnce = 4 << 20;  // at least one, however large
constexpr int kOldestServer = 110000;                   // the first with sha256()
constexpr const char* kMigrationLock = "SELECT pg_advisory_xact_lock(1397772116)";  // "SPOT"

// By a query, for what is looked up by name may be remembered from before we waited.
constexpr const char* kHasTables =
    "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = 'spotter' AND c.relname = 'schema_version'";

/// The SQLSTATE of an error. libpqxx 6 leaves it out where it has a type for it.
std::string stateOf(const pqxx::sql_error& error) {
  if (!error.sqlstate().empty()) return error.sqlstate();
  if (dynamic_cast<const pqxx::insufficient_privilege*>(&error) != nullptr) return "42501";
  if (dynamic_cast<const pqxx::disk_full*>(&error) != nullptr) return "53100";
  if (dynamic_cast<const pqxx::deadlock_detected*>(&error) != nullptr) return "40P01";
  return "";
}

std::span<const Entry> nextBatch(std::span<const Entry> rest) {
  std::size_t bytes = 0, count = 0;
  while (count < rest.size() && count < kEntriesAtOnce && (count == 0 || bytes < kBytesAtOnce))
    bytes += rest[count++].body.size();
  return rest.first(count);
}

std::string differs(int number) {
  return "the office has another entry " + std::to_string(number) +
         " of this course: two copies of the course went on apart, or one was changed. Nothing of it was "
         "replaced; find out which is right, `spotter course check` and the office's backup tell";
}

}  // namespace

struct Server::Link {
  Address address;
  Limits limits;
  pqxx::connection connection;

  Link(const Address& where, const Limits& within)
      : address(where), limits(within), connection(withTimeLimit(where, within.connect_s)) {
#if PQXX_VERSION_MAJOR < 7
    // A connection that broke is told and not made anew in silence: the guard watches this socket only.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    connection.inhibit_reactivation(true);
#pragma GCC diagnostic pop
#endif
  }

  /// Does something in a transaction, which it commits itself: what it does not is undone.
  template <class T, class Work>
  base::Result<T> within(Work&& work) {
    const SilenceGuard guard(connection.sock(), limits.silence_s);
    try {
      pqxx::work transaction(connection);
      transaction.exec("SET LOCAL statement_timeout = '" + std::to_string(limits.statement_s) + "s'");
      return work(transaction);
    } catch (const pqxx::sql_error& error) {
      if (guard.ended()) return brokenFailure(address, limits, true);
      return serverFailure(address, limits, stateOf(error), error.what());
    } catch (const pqxx::failure&) {  // broken, or broken while it confirmed: both can be run again
      return brokenFailure(address, limits, guard.ended());
    }
  }

  base::Result<base::Done> migrate();
  base::Result<int> pushBatch(const std::string& course, std::span<const Entry> batch, Pushed& pushed);
  base::Result<base::Done> pushRecordings(const std::string& course, const Shipment& shipment, Pushed& pushed);
};

base::Result<base::Done> Server::Link::migrate() {
  return within<base::Done>([&](pqxx::work& work) -> base::Result<base::Done> {
    const std::string encoding = work.exec1("SHOW server_encoding")[0].as<std::string>();
    if (encoding != "UTF8")
      return base::Error{"this database is kept in " + encoding + ", which does not hold every letter",
                         address.shown, "the office makes one with createdb --encoding=UTF8 --template=template0"};
    const auto version = [&] {
      if (work.exec1(kHasTables)[0].as<int>() == 0) return 0;
      return work.exec1("SELECT version FROM spotter.schema_version")[0].as<int>();
    };
    const auto steps = migrations();
    const int wanted = static_cast<int>(steps.size());
    int have = version();
    if (have < wanted) {  // only then are rights to make tables needed
      work.exec(kMigrationLock);
      have = version();  // somebody else may have done it while we waited
    }
    if (have > wanted)
      return base::Error{"a newer Spotter made the office's tables (version " + std::to_string(have) +
                             ", this one knows " + std::to_string(wanted) + ")",
                         address.shown, "send with that one; nothing was changed"};
    if (have == wanted) return base::Done{};
    if (have == 0)
      work.exec("CREATE SCHEMA IF NOT EXISTS spotter; CREATE TABLE spotter.schema_version "
                "(id integer PRIMARY KEY CHECK (id = 1), version integer NOT NULL); "
                "INSERT INTO spotter.schema_version VALUES (1, 0)");
    for (int i = have; i < wanted; ++i) work.exec(steps[static_cast<std::size_t>(i)]);
    work.exec("UPDATE spotter.schema_version SET version = " + std::to_string(wanted));
    work.commit();
    return base::Done{};
  });
}

/// Returns the number of an entry that differs, or 0.
base::Result<int> Server::Link::pushBatch(const std::string& course, std::span<const Entry> batch,
                                          Pushed& pushed) {
  return within<int>([&](pqxx::work& work) {
    const int first = batch.front().number, last = batch.back().number;
    auto there = entriesThere(work, course, first, last);
    if (const int number = firstDifferent(batch, there)) return number;
    int sent = 0;
    const std::string rows = insertion(work, course, batch, there);
    if (!rows.empty()) {
      sent = static_cast<int>(work.exec(rows).affected_rows());
      if (sent + there.size() < batch.size()) {  // another program sent some of them meanwhile
        there = entriesThere(work, course, first, last);
        if (const int number = firstDifferent(batch, there)) return number;
      }
    }
    work.commit();
    pushed.sent += sent;
    pushed.there += static_cast<int>(batch.size()) - sent;
    return 0;
  });
}

base::Result<base::Done> Server::Link::pushRecordings(const std::string& course, const Shipment& shipment,
                                                      Pushed& pushed) {
  using Known = std::map<int, std::string>;
  const auto known = within<Known>([&](pqxx::work& work) {
    Known found;
    for (const auto& row : work.exec_params(
             "SELECT number, encode(sha256(bytes), 'hex') FROM spotter.recording WHERE course_id = $1", course))
      found[row[0].as<int>()] = row[1].as<std::string>();
    return found;
  });
  if (!known) return known.error();
  std::string rows;
  const auto send = [&]() -> base::Result<base::Done> {
    if (rows.empty()) return base::Done{};
    return within<base::Done>([&](pqxx::work& work) {
      const auto sent = work.exec("INSERT INTO spotter.recording (course_id, number, bytes) VALUES " + rows +
                                  " ON CONFLICT DO NOTHING").affected_rows();
      work.commit();
      pushed.recordings += static_cast<int>(sent);
      rows.clear();
      return base::Done{};
    });
  };
  for (const Entry& entry : shipment.entries) {
    const auto recording = shipment.recordingOf(entry);
    if (!recording) return recording.error();
    if (!recording.value()) continue;
    const auto found = known.value().find(entry.number);
    if (found != known.value().end()) {
      if (found->second == crypto::hexOf(crypto::sha256(*recording.value()))) continue;
      pushed.refusal = "the office has another recording of entry " + std::to_string(entry.number) +
                       "; nothing of it was replaced";
      return base::Done{};
    }
    rows += (rows.empty() ? "('" : ",('") + course + "'," + std::to_string(entry.number) + "," +
            bytea(hexOfBytes(*recording.value())) + ")";
    if (rows.size() < 2 * kRecordingBytesAtOnce) continue;
    const auto sent = send();
    if (!sent) return sent.error();
  }
  return send();
}

Server::Server(std::unique_ptr<Link> link) : link_(std::move(link)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

base::Result<Server> Server::connect(const Address& address, const Limits& limits) {
  try {
    auto link = std::make_unique<Link>(address, limits);
    if (link->connection.server_version() < kOldestServer)
      return base::Error{"this server is older than PostgreSQL 11", address.shown, "the office wants a newer one"};
    const auto ready = link->migrate();
    if (!ready) return ready.error();
    return Server(std::move(link));
  } catch (const std::exception& error) {  // also of arguments that libpqxx does not like
    return connectFailure(address, limits, error.what());
  }
}

base::Result<Pushed> Server::push(const Shipment& shipment) {
  Pushed pushed;
  const std::string course = courseIdOf(shipment.entries);
  std::span<const Entry> rest = shipment.entries;
  while (!rest.empty()) {
    const std::span<const Entry> batch = nextBatch(rest);
    const auto different = link_->pushBatch(course, batch, pushed);
    if (!different) return different.error();
    if (different.value() != 0) {
      pushed.refusal = differs(different.value());
      return pushed;
    }
    rest = rest.subspan(batch.size());
    if (shipment.progress) shipment.progress(pushed.sent + pushed.there);
  }
  const auto ahead = link_->within<int>([&](pqxx::work& work) {
    return work.exec_params1("SELECT count(*) FROM spotter.entry WHERE course_id = $1 AND number > $2", course,
                             shipment.entries.back().number)[0].as<int>();
  });
  if (!ahead) return ahead.error();
  pushed.ahead = ahead.value();
  if (!shipment.recordingOf) return pushed;
  const auto recordings = link_->pushRecordings(course, shipment, pushed);
  if (!recordings) return recordings.error();
  return pushed;
}

}  // namespace spotter::office
