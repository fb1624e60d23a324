// Any bytes as an exam that was handed in: as they are, and as the recording inside a well signed one:
// never a crash, and what is refused is refused in words.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "exam/attempt.h"

using namespace spotter;

namespace {

void examineSigned(const std::string& text) {
  static const crypto::SecretKey device = crypto::SecretKey::ofSeed(std::string(32, 'd'));
  exam::Bundle bundle;
  bundle.form.groups = {std::string(64, 'a')};
  bundle.notes = {{text.substr(0, 20), text}};
  bundle.recordings = {text};
  const auto read = exam::readBundle(exam::written(bundle, device), "fuzzed.exam");
  // Bytes that are no UTF-8 are written as something else, and lines have a largest length.
  if (!read) return;
  const exam::GroupRun run = exam::runGroup(read.value(), 0);
  if (exam::examine(read.value(), std::vector{run}).refused.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto read = exam::readBundle(text, "fuzzed.exam");
  if (read && exam::written(read.value(), crypto::SecretKey::fresh()).size() != size) std::abort();
  if (!read && read.error().what.empty()) std::abort();
  exam::termsIn(text);
  exam::identityIn(text);
  exam::sittingOf(text);
  exam::plainCode(text);
  examineSigned(text);
  return 0;
}
