#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace spotter::base {

/// 64-bit hash of a sequence of values: equal on every machine and compiler.
/// FNV-1a over bytes, finished by an avalanche step so that near inputs give far hashes.
class Hash {
 public:
  Hash& add(std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte) addByte(static_cast<unsigned char>(value >> (8 * byte)));
    return *this;
  }
  Hash& add(std::int64_t value) { return add(static_cast<std::uint64_t>(value)); }
  Hash& add(int value) { return add(static_cast<std::uint64_t>(static_cast<std::int64_t>(value))); }
  Hash& add(bool value) { return add(static_cast<std::uint64_t>(value)); }
  /// Hashes the bits; -0.0 and 0.0 differ, as they should in a determinism check.
  Hash& add(double value) { return add(std::bit_cast<std::uint64_t>(value)); }
  /// Hashes the length, then the bytes, so that ("ab","c") and ("a","bc") differ.
  Hash& add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    for (const char c : text) addByte(static_cast<unsigned char>(c));
    return *this;
  }
  Hash& add(const char* text) { return add(std::string_view(text)); }

  std::uint64_t value() const { return mixed(state_); }

  /// The avalanche step alone (SplitMix64's finaliser, Steele et al. 2014).
  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

 private:
  void addByte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3ULL; }
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

}  // namespace spotter::base
