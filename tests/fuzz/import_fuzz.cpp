// Any bytes as somebody else's figure: a whole file when they begin like one, else the description
// in front of a good figure's data. Never a crash; what is accepted can be drawn and kept.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "characters/import_character.h"
#include "models/load_model.h"
#include "models/read_foreign.h"
#include "models/write_model.h"
#include "support/foreign_person.h"
#include "support/glb_file.h"

using namespace spotter;

namespace {

using Bytes = std::vector<std::uint8_t>;

void exercise(const Bytes& bytes) {
  // FBX is left to a process of its own: what begins like it is none of this target's matter.
  if (bytes.size() < 4 || bytes[0] != 'g') return;
  auto foreign = models::readForeign(bytes, "fuzzed.glb");
  if (!foreign) {
    if (foreign.error().what.empty()) std::abort();
    return;
  }
  auto imported = characters::importCharacter(std::move(foreign).value(), {});
  if (!imported) {
    if (imported.error().what.empty()) std::abort();
    return;
  }
  const auto kept = models::writeModel(imported.value().character.model);
  const auto read = models::parseModel(kept, "kept.glb");
  if (!read) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const support::GlbFile good = support::splitGlbFile(support::foreignGlb({}));
  const Bytes bytes(data, data + size);
  if (size > 0 && data[0] == '{') {
    exercise(support::joinGlbFile({std::string(bytes.begin(), bytes.end()), good.binary}));
  } else if (size > 0 && data[0] == 'g') {
    exercise(bytes);
  } else {
    // The description of the good figure with some of its letters changed.
    support::GlbFile file = good;
    for (std::size_t i = 0; i + 2 < size; i += 3) {
      const std::size_t at =
          (static_cast<std::size_t>(data[i]) << 8 | data[i + 1]) % file.json.size();
      file.json[at] = static_cast<char>(data[i + 2]);
    }
    exercise(support::joinGlbFile(file));
  }
  return 0;
}
