// Against a real server, which tests/office/with_server starts and names in SPOTTER_TEST_SERVER; so hidden without it.

#include "office/server.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <pqxx/pqxx>
#include <vector>

#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::office;
using records::Entry;

namespace {

std::string uri() {
  const char* given = std::getenv("SPOTTER_TEST_SERVER");
  REQUIRE(given != nullptr);
  return given;
}

Address address() { return addressOf(uri()).value(); }

/// A course's chain, every course of another beginning.
std::vector<Entry> chainOf(int count, const std::string& course, const std::string& from_third = "{}") {
  std::vector<Entry> entries;
  for (int i = 1; i <= count; ++i) {
    Entry entry{i, "2026-03-12T09:30:00Z", i == 1 ? "course_made" : "practice_kept", i == 1 ? "" : "T-AAAA-AA",
                i == 1 ? "{\"course\":\"" + course + "\"}" : i < 3 ? "{}" : from_third, {}, {}};
    if (i > 1) entry.previous = entries.back().digest;
    entry.digest = records::digestOf(entry);
    entries.push_back(entry);
  }
  return entries;
}

/// One value of the office's database, as text.
std::string asked(const std::string& query) {
  pqxx::connection connection(uri());
  pqxx::work work(connection);
  const std::string answer = work.exec1(query)[0].c_str();
  work.commit();
  return answer;
}

void told(const std::string& command) {
  pqxx::connection connection(uri());
  pqxx::work work(connection);
  work.exec(command);
  work.commit();
}

void emptied() { told("DROP SCHEMA IF EXISTS spotter CASCADE"); }

base::Result<Pushed> pushed(const std::vector<Entry>& entries, std::function<void(int)> progress = {},
                            const Limits& limits = {}) {
  auto server = Server::connect(address(), limits);
  if (!server) return server.error();
  return server.value().push({entries, {}, std::move(progress)});
}

}  // namespace

TEST_CASE("entries arrive as they are and sending them twice changes nothing", "[.server]") {
  emptied();
  const auto chain = chainOf(2500, "A", "{\"reason\":\"O'Brien \\\\ \\\"Siân\\\" $1 'x'); DROP TABLE x; --\"}");
  const auto first = pushed(chain);
  REQUIRE(first.ok());
  CHECK(first.value().sent == 2500);
  const std::string all =
      "SELECT md5(string_agg(number || at || kind || coalesce(pseudonym, '-') || body || digest::text || "
      "received_at::text, ',' ORDER BY number)) FROM spotter.entry";
  const std::string before = asked(all);
  const auto second = pushed(chain);
  REQUIRE(second.ok());
  CHECK(second.value().sent == 0);
  CHECK(second.value().there == 2500);
  CHECK(asked(all) == before);
  CHECK(asked("SELECT body FROM spotter.entry WHERE number = 7") == chain[6].body);
  CHECK(asked("SELECT encode(digest, 'hex') FROM spotter.entry WHERE number = 7") == crypto::hexOf(chain[6].digest));
  CHECK(asked("SELECT pseudonym IS NULL FROM spotter.entry WHERE number = 1") == "t");
}

TEST_CASE("many courses lie beside each other and what is new follows", "[.server]") {
  emptied();
  REQUIRE(pushed(chainOf(5, "A")).ok());
  REQUIRE(pushed(chainOf(3, "B")).ok());
  CHECK(pushed(chainOf(9, "A")).value().sent == 4);
  CHECK(asked("SELECT string_agg(entries::text, ',' ORDER BY entries) FROM spotter.course") == "3,9");
  CHECK(pushed(chainOf(6, "A")).value().ahead == 3);
}

TEST_CASE("another entry under a number that is there is refused by its number", "[.server]") {
  emptied();
  REQUIRE(pushed(chainOf(1500, "A")).ok());
  const auto other = pushed(chainOf(1600, "A", "{\"x\":1}"));
  REQUIRE(other.ok());
  CHECK(other.value().refusal.find("another entry 3 ") != std::string::npos);
  CHECK(asked("SELECT count(*) FROM spotter.entry") == "1500");
}

TEST_CASE("what was changed at the office is found though its digest was left", "[.server]") {
  emptied();
  const auto chain = chainOf(20, "A");
  REQUIRE(pushed(chain).ok());
  CHECK_THROWS(told("UPDATE spotter.entry SET body = '{\"result\":\"pass\"}' WHERE number = 7"));
  told("ALTER TABLE spotter.entry DISABLE TRIGGER entry_stays");
  told("UPDATE spotter.entry SET body = '{\"result\":\"pass\"}' WHERE number = 7");
  CHECK(pushed(chain).value().refusal.find("another entry 7 ") != std::string::npos);
}

TEST_CASE("killed anywhere and run again it completes", "[.server]") {
  emptied();
  const auto chain = chainOf(6000, "A");
  base::RandomStream chance(3, -1, "kills");
  for (int i = 0; i < 12; ++i) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) _exit(pushed(chain).ok() ? 0 : 1);
    usleep(static_cast<useconds_t>(chance.below(i < 6 ? 60000 : 250000)));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (asked("SELECT to_regclass('spotter.entry') IS NULL") == "t") continue;
    INFO("kill " << i);
    // Whole batches, without a gap.
    CHECK(asked("SELECT coalesce(max(number), 0) - count(*) FROM spotter.entry") == "0");
    CHECK(asked("SELECT count(*) % 1000 FROM spotter.entry") == "0");
  }
  const auto last = pushed(chain);
  REQUIRE(last.ok());
  CHECK(last.value().sent + last.value().there == 6000);
  CHECK(asked("SELECT count(*) FROM spotter.entry") == "6000");
}

TEST_CASE("four that send at once into an empty database all succeed and nothing is there twice", "[.server]") {
  emptied();
  const auto chain = chainOf(5000, "A");
  const auto other = chainOf(3000, "B");
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      const auto result = pushed(i == 3 ? other : chain);
      _exit(result.ok() && result.value().refusal.empty() ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  CHECK(asked("SELECT count(*) FROM spotter.entry") == "8000");
}

TEST_CASE("a server that goes away half way leaves whole batches and the next push goes on", "[.server]") {
  emptied();
  const auto chain = chainOf(5000, "A");
  const auto broken = pushed(chain, [](int done) {
    if (done == 3000)
      asked("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
            "backend_type = 'client backend'");
  });
  REQUIRE_FALSE(broken.ok());
  INFO(broken.error().text());
  CHECK(broken.error().remedy == "run it again: it goes on where it stopped");
  CHECK(asked("SELECT count(*) FROM spotter.entry") == "3000");
  const auto again = pushed(chain);
  REQUIRE(again.ok());
  CHECK(again.value().sent == 2000);
}

TEST_CASE("tables that somebody holds locked do not hang us", "[.server]") {
  emptied();
  REQUIRE(pushed(chainOf(3, "A")).ok());
  pqxx::connection holder(uri());
  pqxx::work lock(holder);
  lock.exec("LOCK TABLE spotter.entry IN ACCESS EXCLUSIVE MODE");
  Limits limits;
  limits.statement_s = 1;
  const auto late = pushed(chainOf(4, "A"), {}, limits);
  REQUIRE_FALSE(late.ok());
  CHECK(late.error().what == "the server did not get to it within 1 s");
}

TEST_CASE("a server that stops in the middle of an answer does not hang us", "[.server]") {
  emptied();
  Limits limits;
  limits.silence_s = 1;
  pid_t stopped = 0;
  const auto late = pushed(chainOf(3000, "A"),
                           [&](int done) {
                             if (done != 1000) return;
                             stopped = static_cast<pid_t>(std::stoi(asked(
                                 "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
                                 "backend_type = 'client backend'")));
                             kill(stopped, SIGSTOP);
                           },
                           limits);
  REQUIRE(stopped != 0);
  kill(stopped, SIGCONT);
  REQUIRE_FALSE(late.ok());
  CHECK(late.error().what == "the server said nothing for 1 s");
}

TEST_CASE("tables of a newer Spotter are left alone", "[.server]") {
  emptied();
  REQUIRE(pushed(chainOf(3, "A")).ok());
  told("UPDATE spotter.schema_version SET version = 99");
  const auto refused = pushed(chainOf(4, "A"));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().what.find("a newer Spotter") != std::string::npos);
  CHECK(asked("SELECT count(*) FROM spotter.entry") == "3");
}

TEST_CASE("who may only insert can send and who may not is told what the office grants", "[.server]") {
  emptied();
  REQUIRE(pushed(chainOf(3, "A")).ok());
  told("CREATE ROLE sender LOGIN");
  const std::string full = uri();
  const std::string as_sender = "postgresql://sender@" + full.substr(full.find('@') + 1);
  const auto tried = [&] {
    auto server = Server::connect(addressOf(as_sender).value());
    const auto chain = chainOf(5, "A");
    return server.ok() ? server.value().push({chain, {}, {}}) : base::Result<Pushed>(server.error());
  };
  const auto refused = tried();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().remedy.find("GRANT") != std::string::npos);
  told("GRANT USAGE ON SCHEMA spotter TO sender; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA spotter TO sender");
  const auto sent = tried();
  REQUIRE(sent.ok());
  CHECK(sent.value().sent == 2);
  told("DROP OWNED BY sender");
  told("DROP ROLE sender");
}

TEST_CASE("recordings go along when they are wanted and another one is refused", "[.server]") {
  emptied();
  const auto chain = chainOf(3, "A");
  std::string bytes(5'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  const auto send = [&] {
    auto server = Server::connect(address());
    return server.value().push({chain,
                                [&](const Entry& entry) -> base::Result<std::optional<std::string>> {
                                  if (entry.number == 1) return std::optional<std::string>{};
                                  return std::optional(bytes);
                                },
                                {}});
  };
  CHECK(send().value().recordings == 2);
  CHECK(send().value().recordings == 0);
  CHECK(asked("SELECT string_agg(encode(sha256(bytes), 'hex'), ',') FROM spotter.recording WHERE number = 2") ==
        crypto::hexOf(crypto::sha256(bytes)));
  bytes[9] = 'x';
  CHECK(send().value().refusal.find("another recording of entry 2") != std::string::npos);
}
