#include "base/random.h"

#include <set>

#include "support/catch.h"

using spotter::base::RandomStream;

TEST_CASE("a stream is named: equal names give equal numbers, any other name gives others") {
  const auto first = [](std::uint64_t seed, int person, const char* purpose, int repetition) {
    return RandomStream(seed, person, purpose, repetition).bits();
  };
  const std::uint64_t usual = first(1, 2, "tempo", 3);
  CHECK(first(1, 2, "tempo", 3) == usual);
  CHECK(first(2, 2, "tempo", 3) != usual);
  CHECK(first(1, 3, "tempo", 3) != usual);
  CHECK(first(1, 2, "range", 3) != usual);
  CHECK(first(1, 2, "tempo", 4) != usual);
}

TEST_CASE("the same numbers come on every machine") {
  RandomStream stream(42, 0, "golden");
  const std::uint64_t one = stream.bits();
  RandomStream again(42, 0, "golden");
  CHECK(again.bits() == one);
  CHECK(stream.bits() != one);
}

TEST_CASE("uniform numbers fill [0, 1) and normal ones are centred, of unit spread and bounded") {
  RandomStream stream(7, 0, "shape");
  double sum = 0.0, squares = 0.0, low = 1.0, high = 0.0;
  constexpr int kDraws = 20000;
  for (int i = 0; i < kDraws; ++i) {
    const double u = stream.uniform();
    REQUIRE(u >= 0.0);
    REQUIRE(u < 1.0);
    low = u < low ? u : low;
    high = u > high ? u : high;
    const double n = stream.normal();
    REQUIRE(n >= -3.0);
    REQUIRE(n <= 3.0);
    sum += n;
    squares += n * n;
  }
  CHECK(low < 0.001);
  CHECK(high > 0.999);
  CHECK(sum / kDraws == Approx(0.0).margin(0.03));
  CHECK(squares / kDraws == Approx(1.0).margin(0.04));
}

TEST_CASE("below() reaches every whole number and no other") {
  RandomStream stream(9, 0, "dice");
  std::set<int> seen;
  for (int i = 0; i < 500; ++i) seen.insert(stream.below(6));
  CHECK(seen == std::set<int>{0, 1, 2, 3, 4, 5});
}
