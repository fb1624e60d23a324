#include "office/failure.h"

#include <span>

namespace spotter::office {
namespace {

constexpr const char* kAgain = "run it again: it goes on where it stopped";

/// What a message holds, and what that means.
struct Meaning {
  const char* sign;
  const char* what;
  const char* remedy;
};

constexpr Meaning kConnecting[] = {
    {"password authentication failed", "the server does not take this user with this password",
     "give the password in PGPASSWORD or ~/.pgpass, where nobody else reads it"},
    {"no password supplied", "the server wants a password",
     "give it in PGPASSWORD or ~/.pgpass, where nobody else reads it"},
    {"no pg_hba.conf entry", "the server does not let this user in from this machine",
     "ask the office for a line in its pg_hba.conf, or use sslmode=require"},
    {"Peer authentication failed", "the server takes this user only under their own account",
     "name another user: postgresql://USER@..."},
    {"role \"", "the server does not know this user", "ask the office for its name"},
    {"database \"", "there is no such database on the server",
     "ask the office for its name; the office makes it with createdb"},
    {"could not translate host name", "there is no such host", "is the name right, and is there a network?"},
    {"Connection refused", "nobody answers there", "is the server running, and the port right?"},
    {"No such file or directory", "nobody answers there", "is the server running, and the folder of its socket right?"},
    {"No route to host", "there is no way to that host", "is there a network, or a firewall between?"},
    {"Network is unreachable", "there is no network", "try again when there is one; nothing is lost"},
    {"starting up", "the server is just starting", "try again in a moment"},
    {"shutting down", "the server is shutting down", "try again later; nothing is lost"},
    {"too many", "the server has no connection left", "try again in a moment"},
    {"SSL", "the encrypted connection failed", "ask the office for its certificate (sslrootcert), or see sslmode"},
    {"certificate", "the server's certificate is not trusted", "ask the office for it (sslrootcert)"},
    {"closed the connection unexpectedly", "the server hung up", "is this a PostgreSQL server, and the port right?"},
};

constexpr Meaning kStates[] = {
    {"42501", "this user may not write the office's tables",
     "the office: GRANT USAGE ON SCHEMA spotter TO ...; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA spotter TO ..."},
    {"57014", "the server did not get to it in time", kAgain},
    {"55P03", "somebody holds the office's tables locked", kAgain},
    {"40P01", "two programs stood in each other's way", kAgain},
    {"40001", "two programs stood in each other's way", kAgain},
    {"25006", "this server only lets one read", "take the address of the main server"},
    {"53100", "the server's disk is full", "tell the office; then run it again"},
    {"57P01", "the server was stopped", kAgain},
    {"3F000", "the office's tables are not there", "run it again"},
};

const Meaning* meaningOf(std::span<const Meaning> all, const std::string& message) {
  for (const Meaning& each : all)
    if (message.find(each.sign) != std::string::npos) return &each;
  return nullptr;
}

std::string firstLine(const std::string& message) { return message.substr(0, message.find('\n')); }

}  // namespace

base::Error connectFailure(const Address& address, const Limits& limits, const std::string& message) {
  if (message.find("timeout expired") != std::string::npos)
    return {"the server did not answer within " + std::to_string(limits.connect_s) + " s", address.shown,
            "is the address right, and does a firewall stand between? nothing is lost"};
  if (const Meaning* meaning = meaningOf(kConnecting, message))
    return {meaning->what, address.shown, meaning->remedy};
  return {"no connection: " + withoutSecrets(address, firstLine(message)), address.shown, ""};
}

base::Error serverFailure(const Address& address, const Limits& limits, const std::string& state,
                          const std::string& message) {
  if (state == "57014")
    return {"the server did not get to it within " + std::to_string(limits.statement_s) + " s",
            address.shown, kAgain};
  if (const Meaning* meaning = meaningOf(kStates, state))
    if (!state.empty()) return {meaning->what, address.shown, meaning->remedy};
  return {"the server refused it: " + withoutSecrets(address, firstLine(message)), address.shown, ""};
}

base::Error brokenFailure(const Address& address, const Limits& limits, bool silent) {
  if (silent)
    return {"the server said nothing for " + std::to_string(limits.silence_s) + " s", address.shown, kAgain};
  return {"the server went away", address.shown, kAgain};
}

}  // namespace spotter::office
