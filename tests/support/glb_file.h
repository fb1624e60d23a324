#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace support {

/// The two parts of a .glb file, for tests that change one of them.
struct GlbFile {
  std::string json;
  std::vector<std::uint8_t> binary;
};

/// Takes a good file apart (glTF 2.0, section 4.4).
inline GlbFile splitGlbFile(const std::vector<std::uint8_t>& bytes) {
  const auto word = [&](std::size_t at) {
    return static_cast<std::size_t>(bytes[at]) | static_cast<std::size_t>(bytes[at + 1]) << 8 |
           static_cast<std::size_t>(bytes[at + 2]) << 16 |
           static_cast<std::size_t>(bytes[at + 3]) << 24;
  };
  const auto json = bytes.begin() + 20;
  const auto json_end = json + static_cast<std::ptrdiff_t>(word(12));
  return {std::string(json, json_end), std::vector<std::uint8_t>(json_end + 8, bytes.end())};
}

/// Puts a file together, with lengths that fit.
inline std::vector<std::uint8_t> joinGlbFile(GlbFile file) {
  while (file.json.size() % 4 != 0) file.json += ' ';
  while (file.binary.size() % 4 != 0) file.binary.push_back(0);
  std::vector<std::uint8_t> bytes;
  const auto put = [&](std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8)
      bytes.push_back(static_cast<std::uint8_t>(value >> shift & 0xFF));
  };
  put(0x46546C67);
  put(2);
  put(28 + file.json.size() + file.binary.size());
  put(file.json.size());
  put(0x4E4F534A);
  bytes.insert(bytes.end(), file.json.begin(), file.json.end());
  put(file.binary.size());
  put(0x004E4942);
  bytes.insert(bytes.end(), file.binary.begin(), file.binary.end());
  return bytes;
}

}  // namespace support
