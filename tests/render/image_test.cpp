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

TEST_CASE("a PNG says how large it is on paper, and without being asked it does not") {
  const auto find = [](const std::vector<std::uint8_t>& bytes) {
    const std::string all(bytes.begin(), bytes.end());
    return all.find("pHYs");
  };
  CHECK(find(pngBytes(plain(4, 4, 9))) == std::string::npos);
  const std::vector<std::uint8_t> bytes = pngBytes(plain(4, 4, 9), {false, 300.0});
  const std::size_t at = find(bytes);
  REQUIRE(at != std::string::npos);
  // 300 dots an inch are 11811 a metre: 0x2E23.
  CHECK(bytes[at + 6] == 0x2E);
  CHECK(bytes[at + 7] == 0x23);
  CHECK(bytes[at + 12] == 1);
}

TEST_CASE("every row of a PNG is read back alike, whichever filter it took") {
  Image image = plain(64, 48, 0);
  std::uint32_t noise = 1;
  for (std::size_t i = 0; i < image.rgba.size(); ++i) {
    const std::size_t y = i / (64 * 4), x = i / 4 % 64;
    noise = noise * 1664525 + 1013904223;
    const std::size_t value = y < 16 ? noise >> 24 : y < 32 ? x * 4 : y * 5;
    image.rgba[i] = static_cast<std::uint8_t>(value);
  }
  const std::string path =
      (std::filesystem::temp_directory_path() / "spotter_rows_test.png").string();
  REQUIRE(writePng(image, path, {true, 0.0}));
  const auto back = readPng(path);
  std::filesystem::remove(path);
  REQUIRE(back);
  CHECK(back.value().rgba == image.rgba);
}

TEST_CASE("a cut-out edge keeps the colour of the person and fades in its alpha alone") {
  // Left column: a person of one colour, half of the pixels; right column: nothing.
  Image drawn = plain(4, 2, 0);
  for (std::size_t a = 3; a < drawn.rgba.size(); a += 4) drawn.rgba[a] = 0;
  const auto put = [&](int x, int y, int alpha) {
    std::uint8_t* p = drawn.rgba.data() + (y * 4 + x) * 4;
    for (int c = 0; c < 3; ++c) p[c] = static_cast<std::uint8_t>(200 * alpha / 255);
    p[3] = static_cast<std::uint8_t>(alpha);
  };
  put(0, 0, 255);
  put(0, 1, 128);
  const Image half = halvedCutOut(drawn);
  CHECK(static_cast<int>(half.rgba[3]) == 96);
  CHECK(static_cast<int>(half.rgba[0]) == Approx(200).margin(1));
  // Nothing is there, but what scales the picture finds no black rim.
  CHECK(static_cast<int>(half.rgba[7]) == 0);
  CHECK(static_cast<int>(half.rgba[4]) == Approx(200).margin(1));
}

TEST_CASE("what is pasted beyond the edge of a picture is left out") {
  Image into = plain(4, 4, 10);
  paste(plain(3, 3, 90), 2, 2, into);
  CHECK(static_cast<int>(into.rgba[(2 * 4 + 2) * 4]) == 90);
  CHECK(static_cast<int>(into.rgba[(3 * 4 + 3) * 4]) == 90);
  CHECK(static_cast<int>(into.rgba[(1 * 4 + 2) * 4]) == 10);
  CHECK(into.rgba.size() == 64);
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
