#include "base/hash.h"
#include "base/result.h"
#include "base/tick.h"
#include "support/catch.h"

using namespace spotter::base;

TEST_CASE("a hash tells values, their order and the borders between texts apart") {
  CHECK(Hash().add(1).add(2).value() == Hash().add(1).add(2).value());
  CHECK(Hash().add(1).add(2).value() != Hash().add(2).add(1).value());
  CHECK(Hash().add("ab").add("c").value() != Hash().add("a").add("bc").value());
  CHECK(Hash().add(0.0).value() != Hash().add(-0.0).value());
  CHECK(Hash().value() != Hash().add(0).value());
}

TEST_CASE("a time in seconds goes to the nearest tick and back") {
  CHECK(toTick(1.0) == 60);
  CHECK(toTick(0.5 / 60.0) == 1);
  CHECK(toTick(0.4 / 60.0) == 0);
  CHECK(toTick(-1.0) == -60);
  for (Tick tick = -100; tick < 5000; tick += 7) CHECK(toTick(toSeconds(tick)) == tick);
}

TEST_CASE("a result is either its value or the reason why there is none") {
  const Result<int> good = 3;
  REQUIRE(good.ok());
  CHECK(good.value() == 3);
  const Result<int> bad = Error{"cannot be read", "a.toml", "check the name"};
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().text() == "a.toml: cannot be read (check the name)");
}
