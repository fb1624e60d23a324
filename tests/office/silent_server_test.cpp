#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "office/server.h"
#include "office/silence.h"
#include "support/catch.h"

using namespace spotter::office;

TEST_CASE("a server that takes the call and says nothing is given up") {
  // The system answers for it: it listens and never looks.
  const int silent = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof place;
  REQUIRE(bind(silent, reinterpret_cast<sockaddr*>(&place), size) == 0);
  REQUIRE(listen(silent, 4) == 0);
  REQUIRE(getsockname(silent, reinterpret_cast<sockaddr*>(&place), &size) == 0);
  const std::string port = std::to_string(ntohs(place.sin_port));
  Limits limits;
  limits.connect_s = 2;  // libpq's least
  const auto server = Server::connect(addressOf("postgresql://x:pw@127.0.0.1:" + port + "/x").value(), limits);
  close(silent);
  REQUIRE_FALSE(server.ok());
  INFO(server.error().text());
  CHECK(server.error().what == "the server did not answer within 2 s");
  CHECK(server.error().text().find("pw") == std::string::npos);
}

TEST_CASE("where nobody listens it is told so at once") {
  const auto server = Server::connect(addressOf("postgresql:///x?host=/nowhere/at/all").value());
  REQUIRE_FALSE(server.ok());
  CHECK(server.error().what == "nobody answers there");
}

TEST_CASE("a connection on which nothing comes is ended after its time") {
  int ends[2];
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
  {
    const SilenceGuard guard(ends[0], 1);
    char one = 0;
    CHECK(read(ends[0], &one, 1) == 0);  // would wait for ever
    CHECK(guard.ended());
  }
  {
    const SilenceGuard guard(ends[1], 1000);
    CHECK_FALSE(guard.ended());  // and goes away at once
  }
  close(ends[0]);
  close(ends[1]);
}
