#include "models/glb_container.h"

#include <string>

namespace spotter::models {
namespace {

using base::Error;

constexpr std::size_t kHeaderBytes = 12;
constexpr std::size_t kChunkHeaderBytes = 8;
constexpr std::uint32_t kMagic = 0x46546C67;   // "glTF"
constexpr std::uint32_t kJson = 0x4E4F534A;    // "JSON"
constexpr std::uint32_t kBinary = 0x004E4942;  // "BIN"
constexpr int kDeepestJson = 64;
const char* const kExportAgain = "export it again as glTF binary";

std::uint32_t readWord(const std::vector<std::uint8_t>& bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) | static_cast<std::uint32_t>(bytes[at + 1]) << 8 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 3]) << 24;
}

// Assimp's JSON reader recurses, so depth is limited before it sees the text.
bool nestsTooDeep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > kDeepestJson) return true;
  }
  return false;
}

Error cutShort(std::size_t size, std::size_t announced) {
  return {"the file is cut short: " + std::to_string(size) + " of " + std::to_string(announced) +
              " bytes",
          "", "copy or " + std::string(kExportAgain)};
}

}  // namespace

base::Result<GlbParts> splitGlb(const std::vector<std::uint8_t>& bytes) {
  if (bytes.size() < 4 || readWord(bytes, 0) != kMagic) {
    return Error{"not a glTF binary (.glb)", "", kExportAgain};
  }
  constexpr std::size_t kLeast = kHeaderBytes + kChunkHeaderBytes;
  if (bytes.size() < kLeast) return cutShort(bytes.size(), kLeast);
  const std::uint32_t version = readWord(bytes, 4);
  if (version != 2) {
    return Error{"glTF version " + std::to_string(version) + " where 2 is read", "", kExportAgain};
  }
  const std::size_t announced = readWord(bytes, 8);
  if (announced > bytes.size()) return cutShort(bytes.size(), announced);
  if (announced < kLeast) {
    return Error{"the file says that it ends inside its own header", "", kExportAgain};
  }

  GlbParts parts;
  const std::size_t json_size = readWord(bytes, kHeaderBytes);
  const std::size_t json_at = kLeast;
  if (readWord(bytes, kHeaderBytes + 4) != kJson || json_size > announced - json_at) {
    return Error{"the description inside the file is damaged", "", kExportAgain};
  }
  parts.json = {reinterpret_cast<const char*>(bytes.data()) + json_at, json_size};
  if (nestsTooDeep(parts.json))
    return Error{"the description nests deeper than 64", "", kExportAgain};

  const std::size_t binary_at = json_at + json_size;
  if (binary_at + kChunkHeaderBytes > announced) return parts;
  const std::size_t binary_size = readWord(bytes, binary_at);
  if (readWord(bytes, binary_at + 4) != kBinary ||
      binary_size > announced - binary_at - kChunkHeaderBytes) {
    return Error{"the data part of the file is damaged", "", kExportAgain};
  }
  parts.binary = bytes.data() + binary_at + kChunkHeaderBytes;
  parts.binary_size = binary_size;
  return parts;
}

std::vector<std::uint8_t> joinGlb(std::string json, std::vector<std::uint8_t> binary) {
  while (json.size() % 4 != 0) json += ' ';
  while (binary.size() % 4 != 0) binary.push_back(0);
  std::vector<std::uint8_t> bytes;
  const auto put = [&](std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8)
      bytes.push_back(static_cast<std::uint8_t>(value >> shift & 0xFF));
  };
  for (const std::size_t word : {std::size_t{kMagic}, std::size_t{2},
                                 kHeaderBytes + 2 * kChunkHeaderBytes + json.size() + binary.size(),
                                 json.size(), std::size_t{kJson}}) {
    put(word);
  }
  bytes.insert(bytes.end(), json.begin(), json.end());
  put(binary.size());
  put(kBinary);
  bytes.insert(bytes.end(), binary.begin(), binary.end());
  return bytes;
}

}  // namespace spotter::models
