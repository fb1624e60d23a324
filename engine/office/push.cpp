#include "office/push.h"

#include "base/assert.h"

namespace spotter::office {

std::string courseIdOf(std::span<const records::Entry> entries) {
  SPOTTER_ASSERT(!entries.empty(), "a course has a first entry");
  return crypto::hexOf(entries.front().digest);
}

}  // namespace spotter::office
