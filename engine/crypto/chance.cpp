#include "crypto/chance.h"

#include <sodium.h>

#include "base/assert.h"

namespace spotter::crypto {

std::string unguessableWord(int length) {
  constexpr std::string_view kLetters = "34679ACDEFGHJKMNPQRTWXY";
  SPOTTER_ASSERT(length > 0, "a word has letters");
  // 0: done now, 1: done before.
  const int ready = sodium_init();
  SPOTTER_ASSERT(ready >= 0, "the operating system gives no chance");
  std::string word;
  for (int i = 0; i < length; ++i)
    word += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
  return word;
}

}  // namespace spotter::crypto
