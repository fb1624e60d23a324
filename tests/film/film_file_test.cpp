#include "film/film_file.h"

#include <wels/codec_api.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/catch.h"

using namespace spotter;

namespace {

constexpr int kWidth = 96;
constexpr int kHeight = 64;
constexpr int kFps = 24;

using Bytes = std::vector<std::uint8_t>;

std::string temporary(const std::string& name) {
  return (std::filesystem::temp_directory_path() / ("spotter_film_test_" + name)).string();
}

/// A bright square that moves over a ground of one colour.
models::Image frame(int number) {
  models::Image image{kWidth, kHeight, Bytes(kWidth * kHeight * 4)};
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const bool square = x >= 4 * number && x < 4 * number + 16 && y >= 16 && y < 32;
      std::uint8_t* p = image.rgba.data() + (y * kWidth + x) * 4;
      p[0] = square ? 230 : 180;
      p[1] = square ? 230 : 60;
      p[2] = square ? 230 : 40;
      p[3] = 255;
    }
  }
  return image;
}

Bytes written(const std::string& path, int frames) {
  auto film = film::FilmFile::create(path, kWidth, kHeight, kFps);
  REQUIRE(film);
  for (int i = 0; i < frames; ++i) REQUIRE(film.value().add(frame(i)));
  CHECK_FALSE(std::filesystem::exists(path));
  REQUIRE(film.value().finish());
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::filesystem::remove(path);
  return {bytes.begin(), bytes.end()};
}

std::uint32_t big32(const Bytes& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
         std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
}

/// Where the content of a box begins, found by the names of the boxes round it; 0: nowhere.
std::size_t inside(const Bytes& bytes, const std::vector<std::string>& path) {
  std::size_t begin = 0, end = bytes.size();
  for (const std::string& name : path) {
    std::size_t found = 0;
    for (std::size_t at = begin; at + 8 <= end;) {
      const bool large = big32(bytes, at) == 1;
      const std::uint64_t size = large ? big32(bytes, at + 12) : big32(bytes, at);
      REQUIRE(size >= 8);
      REQUIRE(at + size <= end);
      if (std::string(bytes.begin() + static_cast<long>(at) + 4,
                      bytes.begin() + static_cast<long>(at) + 8) == name) {
        found = at + (large ? 16 : 8);
        end = at + size;
        break;
      }
      at += size;
    }
    if (found == 0) return 0;
    begin = found;
  }
  return begin;
}

const std::vector<std::string> kTable = {"moov", "trak", "mdia", "minf", "stbl"};
std::size_t table(const Bytes& bytes, const std::string& name) {
  std::vector<std::string> path = kTable;
  path.push_back(name);
  return inside(bytes, path);
}

/// Brightness of a pixel of every frame, as a decoder sees it.
std::vector<int> decoded(const Bytes& bytes, int x, int y) {
  ISVCDecoder* decoder = nullptr;
  REQUIRE(WelsCreateDecoder(&decoder) == 0);
  SDecodingParam parameters{};
  parameters.sVideoProperty.eVideoBsType = VIDEO_BITSTREAM_AVC;
  REQUIRE(decoder->Initialize(&parameters) == 0);
  const std::size_t description = table(bytes, "stsd") + 8 + 8 + 78;  // of avc1
  Bytes stream;
  const auto addUnit = [&](std::size_t at, std::size_t length) {
    stream.insert(stream.end(), {0, 0, 0, 1});
    stream.insert(stream.end(), bytes.begin() + static_cast<long>(at),
                  bytes.begin() + static_cast<long>(at + length));
  };
  REQUIRE(big32(bytes, description + 4) == 0x61766343);  // avcC
  std::size_t at = description + 8 + 6;
  std::size_t length = bytes[at] * 256U + bytes[at + 1];
  addUnit(at + 2, length);
  at += 2 + length + 1;
  length = bytes[at] * 256U + bytes[at + 1];
  addUnit(at + 2, length);
  std::size_t sample = big32(bytes, table(bytes, "co64") + 12);
  const std::size_t sizes = table(bytes, "stsz");
  std::vector<int> seen;
  unsigned char* planes[3] = {};
  SBufferInfo info{};
  const auto look = [&] {
    if (info.iBufferStatus != 1) return;
    CHECK(info.UsrData.sSystemBuffer.iWidth == kWidth);
    CHECK(info.UsrData.sSystemBuffer.iHeight == kHeight);
    seen.push_back(planes[0][y * info.UsrData.sSystemBuffer.iStride[0] + x]);
  };
  for (std::size_t i = 0; i < big32(bytes, sizes + 8); ++i) {
    const std::size_t size = big32(bytes, sizes + 12 + 4 * i);
    for (std::size_t unit = sample; unit < sample + size;) {
      const std::size_t unit_length = big32(bytes, unit);
      addUnit(unit + 4, unit_length);
      unit += 4 + unit_length;
    }
    sample += size;
    info = {};
    decoder->DecodeFrameNoDelay(stream.data(), static_cast<int>(stream.size()), planes, &info);
    stream.clear();
    look();
  }
  info = {};
  decoder->FlushFrame(planes, &info);  // it holds the last picture back
  look();
  decoder->Uninitialize();
  WelsDestroyDecoder(decoder);
  return seen;
}

}  // namespace

TEST_CASE("a film tells players its size, its pace and where every picture lies") {
  const Bytes bytes = written(temporary("index.mp4"), 10);
  CHECK(std::string(bytes.begin() + 4, bytes.begin() + 8) == "ftyp");
  const std::size_t track = inside(bytes, {"moov", "trak", "tkhd"});
  CHECK(big32(bytes, track + 76) >> 16 == kWidth);
  CHECK(big32(bytes, track + 80) >> 16 == kHeight);
  const std::size_t media = inside(bytes, {"moov", "trak", "mdia", "mdhd"});
  const std::uint32_t units = big32(bytes, media + 12);
  CHECK(units / big32(bytes, table(bytes, "stts") + 12) == kFps);
  CHECK(big32(bytes, media + 16) == 10 * (units / kFps));
  const std::size_t sizes = table(bytes, "stsz");
  REQUIRE(big32(bytes, sizes + 8) == 10);
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < 10; ++i) all += big32(bytes, sizes + 12 + 4 * i);
  CHECK(big32(bytes, inside(bytes, {"mdat"}) - 4) == all + 16);
}

TEST_CASE("a decoder finds every picture of a film, and in it what was drawn") {
  const Bytes bytes = written(temporary("decoded.mp4"), 10);
  const std::vector<int> seen = decoded(bytes, 34, 24);
  REQUIRE(seen.size() == 10);
  for (int i = 0; i < 10; ++i) {
    // ITU-R BT.709: 16 + 219 x (0.2126 R + 0.7152 G + 0.0722 B)
    const bool square = 34 >= 4 * i && 34 < 4 * i + 16;
    CAPTURE(i);
    CHECK(seen[static_cast<std::size_t>(i)] == Approx(square ? 214 : 88).margin(8));
  }
}

TEST_CASE("the same pictures make the same film to the last byte") {
  CHECK(written(temporary("one.mp4"), 6) == written(temporary("two.mp4"), 6));
}

TEST_CASE("a film that is not finished leaves nothing behind") {
  const std::string path = temporary("half.mp4");
  {
    auto film = film::FilmFile::create(path, kWidth, kHeight, kFps);
    REQUIRE(film);
    REQUIRE(film.value().add(frame(0)));
    CHECK(std::filesystem::exists(path + ".part"));
  }
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("a film that cannot be written says where") {
  const auto film = film::FilmFile::create("no/such/folder/x.mp4", kWidth, kHeight, kFps);
  REQUIRE_FALSE(film);
  CHECK(film.error().where == "no/such/folder/x.mp4");
}
