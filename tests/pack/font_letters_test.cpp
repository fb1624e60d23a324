#include "pack/font_letters.h"

#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.h"

using namespace spotter;

namespace {

std::string font() {
  std::ifstream stream("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a font is asked whether it has the letters of a name") {
  const std::string bytes = font();
  CHECK(pack::fontWrites(bytes, "Ann Smith"));
  CHECK(pack::fontWrites(bytes, "Si\xC3\xA2n \xC5\xB4yn-\xC5\xB6 O'Neill"));
  CHECK(pack::fontWrites(bytes, "\xCE\x91\xCE\xBD\xCE\xBD\xCE\xB1 \xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0"));
  CHECK(pack::fontWrites(bytes, ""));
  // A character of Chinese, an emoji beyond what libhpdf reads, bytes that are no text.
  CHECK_FALSE(pack::fontWrites(bytes, "\xE5\xAE\x89"));
  CHECK_FALSE(pack::fontWrites(bytes, "Ann \xF0\x9F\x98\x80"));
  CHECK_FALSE(pack::fontWrites(bytes, "\xFF"));
}

TEST_CASE("scripts from right to left are left to the page") {
  CHECK_FALSE(pack::fontWrites(font(), "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"));
  CHECK_FALSE(pack::fontWrites(font(), "\xD8\xA2\xD9\x86"));
}

TEST_CASE("a font cut off at any place writes nothing that it has not") {
  const std::string bytes = font();
  CHECK_FALSE(pack::fontWrites("", "A"));
  CHECK_FALSE(pack::fontWrites("no font at all", "A"));
  for (std::size_t size = 0; size < bytes.size(); size += 1009)
    pack::fontWrites(bytes.substr(0, size), "Ann \xC5\xB4yn");
}
