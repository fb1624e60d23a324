#include "app/picture_size.h"

#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

TEST_CASE("sizes are two whole numbers of pixels within reason, and nothing else") {
  CHECK(sizeNamed("1280x720") == picture::PictureSize{1280, 720});
  CHECK(sizeNamed("16x4096") == picture::PictureSize{16, 4096});
  for (const char* bad : {"", "x", "1280", "1280x", "x720", "1280x720x2", "15x720", "1280x4097",
                          "-1280x720", "1280 x 720", "1e3x720"}) {
    INFO(bad);
    CHECK_FALSE(sizeNamed(bad));
  }
}

TEST_CASE("paper has its size at 300 dots an inch, lying and standing") {
  const PaperSize a4 = paperNamed("a4").value();
  CHECK(a4.pixels == picture::PictureSize{3508, 2480});
  CHECK(a4.dots_per_inch == 300.0);
  CHECK(paperNamed("a5").value().pixels == picture::PictureSize{2480, 1748});
  CHECK(paperNamed("a5-portrait").value().pixels == picture::PictureSize{1748, 2480});
  for (const char* bad : {"", "a3", "A4", "a4-", "a4-landscape", "letter"}) {
    INFO(bad);
    CHECK_FALSE(paperNamed(bad));
  }
}

TEST_CASE("a time is a moment, or a stretch that does not end before it begins") {
  CHECK(rangeNamed("20")->from_s == 20.0);
  CHECK(rangeNamed("20")->to_s == 20.0);
  CHECK(rangeNamed("2.5..10")->from_s == 2.5);
  CHECK(rangeNamed("2.5..10")->to_s == 10.0);
  for (const char* bad : {"", "..", "5..", "..5", "5..5", "6..5", "-1", "-1..5", "1..99999", "1-5",
                          "a..b", "1...5", "nan", "1..inf", "5s"}) {
    INFO(bad);
    CHECK_FALSE(rangeNamed(bad));
  }
}
