#include "base/random.h"

#include "base/assert.h"
#include "base/hash.h"

namespace spotter::base {

RandomStream::RandomStream(std::uint64_t seed, int person, std::string_view purpose, int repetition)
    : state_(Hash().add(seed).add(person).add(purpose).add(repetition).value()) {}

std::uint64_t RandomStream::bits() {
  state_ += 0x9e3779b97f4a7c15ULL;
  return Hash::mixed(state_);
}

double RandomStream::uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

int RandomStream::below(int count) {
  SPOTTER_ASSERT(count > 0, "a choice needs at least one option");
  return static_cast<int>(bits() % static_cast<std::uint64_t>(count));
}

double RandomStream::normal() {
  double sum = -6.0;
  for (int i = 0; i < 12; ++i) sum += uniform();
  return sum < -3.0 ? -3.0 : sum > 3.0 ? 3.0 : sum;
}

}  // namespace spotter::base
