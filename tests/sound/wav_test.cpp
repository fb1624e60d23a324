#include "sound/wav.h"

#include <array>

#include "support/catch.h"

using namespace spotter::sound;

TEST_CASE("a WAV file says how long it is and holds its samples low byte first") {
  const std::array<std::int16_t, 4> frames = {1, -2, 256, -32768};
  const std::string bytes = wavOf(frames, 2, 44100);
  REQUIRE(bytes.size() == 44 + 8);
  CHECK(bytes.substr(0, 4) == "RIFF");
  CHECK(bytes.substr(8, 8) == "WAVEfmt ");
  CHECK(static_cast<unsigned char>(bytes[4]) == 44);
  CHECK(bytes[22] == 2);
  CHECK(static_cast<unsigned char>(bytes[24]) == 0x44);
  CHECK(static_cast<unsigned char>(bytes[25]) == 0xAC);
  CHECK(bytes[40] == 8);
  CHECK(bytes.substr(44) == std::string("\x01\x00\xFE\xFF\x00\x01\x00\x80", 8));
}
