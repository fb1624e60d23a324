#include "film/bytes.h"

namespace spotter::film {

void putBig16(Bytes& out, std::uint32_t value) {
  for (const int shift : {8, 0}) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void putBig32(Bytes& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void putBig64(Bytes& out, std::uint64_t value) {
  putBig32(out, static_cast<std::uint32_t>(value >> 32));
  putBig32(out, static_cast<std::uint32_t>(value));
}

void putText(Bytes& out, std::string_view text) { out.insert(out.end(), text.begin(), text.end()); }

void putZeros(Bytes& out, std::size_t count) { out.resize(out.size() + count); }

}  // namespace spotter::film
