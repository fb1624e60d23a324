#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace spotter::sound {

/// The bytes of a WAV file: 16 bit, as many channels as are given, interleaved.
std::string wavOf(std::span<const std::int16_t> frames, int channels, int rate);

}  // namespace spotter::sound
