#include "sound/wav.h"

namespace spotter::sound {
namespace {

void put(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

}  // namespace

std::string wavOf(std::span<const std::int16_t> frames, int channels, int rate) {
  constexpr int kBytes = 2;
  const auto size = static_cast<std::uint32_t>(frames.size() * kBytes);
  const auto each = static_cast<std::uint32_t>(channels * kBytes);
  std::string bytes = "RIFF";
  put(bytes, 36 + size, 4);
  bytes += "WAVEfmt ";
  put(bytes, 16, 4);
  put(bytes, 1, 2);  // plain samples
  put(bytes, static_cast<std::uint32_t>(channels), 2);
  put(bytes, static_cast<std::uint32_t>(rate), 4);
  put(bytes, static_cast<std::uint32_t>(rate) * each, 4);
  put(bytes, each, 2);
  put(bytes, 8 * kBytes, 2);
  bytes += "data";
  put(bytes, size, 4);
  for (const std::int16_t frame : frames) put(bytes, static_cast<std::uint16_t>(frame), kBytes);
  return bytes;
}

}  // namespace spotter::sound
