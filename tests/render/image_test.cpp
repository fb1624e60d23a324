#include <filesystem>

#include "render/image_file.h"
#include "support/catch.h"

using namespace spotter::render;

namespace {

Image plain(int width, int height, std::uint8_t grey) {
  Image image{width, height,
              std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 4, grey)};
  for (std::size_t a = 3; a < image.rgba.size(); a += 4) image.rgba[a] = 255;
  return image;
}

}  // namespace

TEST_CASE("a picture written as PNG is read back alike") {
  Image image = plain(5, 3, 40);
  image.rgba[4] = 200;
  const std::string path =
      (std::filesystem::temp_directory_path() / "spotter_image_test.png").string();
  REQUIRE(writePng(image, path));
  const auto back = readPng(path);
  std::filesystem::remove(path);
  REQUIRE(back);
  CHECK(back.value().rgba == image.rgba);
}

TEST_CASE("a picture that cannot be written or read says where") {
  CHECK(writePng(plain(2, 2, 0), "no/such/folder/x.png").error().where == "no/such/folder/x.png");
  CHECK(readPng("no/such/x.png").error().where == "no/such/x.png");
}

TEST_CASE("halving keeps an even grey and averages light, not codes") {
  CHECK(halved(plain(6, 4, 123)).rgba == plain(3, 2, 123).rgba);
  Image mixed = plain(2, 2, 0);
  for (std::size_t i = 0; i < 8; ++i) mixed.rgba[i] = 255;
  CHECK(static_cast<int>(halved(mixed).rgba[0]) == Approx(180).margin(1));
}

TEST_CASE("the difference of two pictures tells how much and how widely") {
  const Image a = plain(10, 10, 100);
  Image b = a;
  CHECK(difference(a, b).largest == 0);
  b.rgba[0] = 160;
  const ImageDifference d = difference(a, b);
  CHECK(d.largest == 60);
  CHECK(d.share_far == Approx(0.01));
  CHECK(d.mean == Approx(60.0 / 300.0));
  CHECK(difference(a, plain(9, 10, 100)).share_far == 1.0);
}
