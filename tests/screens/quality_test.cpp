#include "screens/quality.h"

#include "support/catch.h"

using namespace spotter::screens;

namespace {

const std::string kCard = "Mesa Intel(R) UHD Graphics 620 (KBL GT2)";

QualityProbe probe(int software_us, int full_us) { return {kCard, software_us, full_us}; }

}  // namespace

TEST_CASE("automatic is full where full was measured to be smooth, and software where it was not") {
  CHECK(automaticQuality(probe(900, 2'500)) == Quality::high);
  CHECK(automaticQuality(probe(9'000, kSmoothPicture_us)) == Quality::high);
  CHECK(automaticQuality(probe(9'000, kSmoothPicture_us + 1)) == Quality::software);
  CHECK(automaticQuality(probe(38'000, 0)) == Quality::software);
  CHECK(automaticQuality({}) == Quality::software);
}

TEST_CASE("what somebody has set comes before what was measured") {
  for (const Quality set : {Quality::low, Quality::software, Quality::high}) {
    CHECK(drawnQuality(set, probe(900, 2'500)) == set);
    CHECK(drawnQuality(set, probe(38'000, 0)) == set);
  }
  CHECK(drawnQuality(Quality::automatic, probe(900, 2'500)) == Quality::high);
  CHECK(drawnQuality(Quality::automatic, probe(38'000, 0)) == Quality::software);
}

TEST_CASE("a measurement tells of its own driver only") {
  CHECK(tellsOf(probe(900, 2'500), kCard));
  CHECK_FALSE(tellsOf(probe(900, 2'500), "llvmpipe (LLVM 15.0.6, 256 bits)"));
  CHECK_FALSE(tellsOf(probe(0, 0), kCard));
  CHECK_FALSE(tellsOf({}, ""));
}

TEST_CASE("why the picture is as it is can be read") {
  CHECK(qualityReason(Quality::automatic, {}) == "Not measured yet.");
  CHECK(
      qualityReason(Quality::automatic, probe(900, 2'500)) ==
      "Measured: a class of six in full quality takes this computer 3 ms; up to 20 ms is smooth.");
  CHECK(qualityReason(Quality::automatic, probe(38'400, 0)) ==
        "Measured: a class of six takes this computer 38 ms in software quality, and full quality "
        "several times that; up to 20 ms is smooth.");
  CHECK(qualityReason(Quality::automatic, probe(14'000, 51'000)) ==
        "Measured: a class of six takes this computer 14 ms in software quality and 51 ms in full "
        "quality; up to 20 ms is smooth.");
  const std::string slow = qualityReason(Quality::automatic, probe(95'000, 0));
  CHECK(slow.find("try Simplest") != std::string::npos);
  for (const Quality set : {Quality::low, Quality::software, Quality::high})
    CHECK(qualityReason(set, {}).back() == '.');
}

TEST_CASE("any name of a driver can stand in the settings file") {
  CHECK(driverName(kCard) == kCard);
  CHECK(driverName("a\"b\\c\nd\xC3\xA9 ") == "abcd");
  CHECK(driverName("") == "unknown");
  CHECK(driverName(std::string(500, 'x')).size() <= 120);
  CHECK(tellsOf({driverName("odd \"card\""), 500, 800}, "odd \"card\""));
}
