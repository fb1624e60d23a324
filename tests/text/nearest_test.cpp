#include "text/nearest.h"

#include <vector>

#include "support/catch.h"

using spotter::text::editDistance;
using spotter::text::nearestName;

TEST_CASE("the distance of two words counts single slips", "[text]") {
  CHECK(editDistance("", "") == 0);
  CHECK(editDistance("knee", "knee") == 0);
  CHECK(editDistance("knee", "kne") == 1);
  CHECK(editDistance("knee", "knees") == 1);
  CHECK(editDistance("knee", "knew") == 1);
  CHECK(editDistance("stand", "stnad") == 1);
  CHECK(editDistance("kitten", "sitting") == 3);
  CHECK(editDistance("", "abc") == 3);
}

TEST_CASE("a mistyped name finds the nearest one, a foreign word finds none", "[text]") {
  const std::vector<std::string> names = {"hip_abduction", "partial_squat", "sit_to_stand"};
  CHECK(nearestName("sit_to_stnad", names) == "sit_to_stand");
  CHECK(nearestName("partial_squad", names) == "partial_squat");
  CHECK(nearestName("bicycle", names).empty());
  CHECK(nearestName("", names).empty());
  CHECK(nearestName(std::string(100'000, 'x'), names).empty());
}

TEST_CASE("of two equally near names the first wins", "[text]") {
  const std::vector<std::string> names = {"leg_a", "leg_b"};
  CHECK(nearestName("leg_c", names) == "leg_a");
}
