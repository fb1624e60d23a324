// Any bytes as a model: a whole file when they begin like one, the description in front of good
// data when they begin with a brace, else the data behind a good description. Never a crash; what
// is accepted is a model that can be drawn.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "figure/glb.h"
#include "models/load_model.h"
#include "support/glb_file.h"
#include "support/tiny_person.h"

using namespace spotter;

namespace {

using Bytes = std::vector<std::uint8_t>;

bool finite(const models::Float3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

void checkMesh(const models::Model& model, const models::Mesh& mesh) {
  const std::size_t count = mesh.positions_m.size();
  if (mesh.normals.size() != count || mesh.uvs.size() != count) std::abort();
  for (const std::uint32_t index : mesh.indices) {
    if (index >= count) std::abort();
  }
  for (const models::Float3& position : mesh.positions_m) {
    if (!finite(position)) std::abort();
  }
  if (!mesh.influences.empty() && mesh.influences.size() != count) std::abort();
  for (const models::Influence& influence : mesh.influences) {
    float sum = 0.0F;
    for (std::size_t i = 0; i < 4; ++i) {
      if (influence.weight[i] > 0.0F && influence.bone[i] >= model.bones.size()) std::abort();
      sum += influence.weight[i];
    }
    if (!(std::abs(sum - 1.0F) < 1e-3F)) std::abort();
  }
  for (const models::Morph& morph : mesh.morphs) {
    if (morph.position_delta_m.size() != count) std::abort();
  }
}

void exercise(const Bytes& bytes) {
  const auto model = models::parseModel(bytes, "fuzzed.glb");
  if (!model) {
    if (model.error().what.empty()) std::abort();
    return;
  }
  for (const models::Mesh& mesh : model.value().meshes) checkMesh(model.value(), mesh);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const support::GlbFile good =
      support::splitGlbFile(figure::writeGlb(support::tinyPerson()));
  const Bytes bytes(data, data + size);
  if (size > 0 && data[0] == 'g') {
    exercise(bytes);
  } else if (size > 0 && data[0] == '{') {
    exercise(support::joinGlbFile({std::string(bytes.begin(), bytes.end()), good.binary}));
  } else {
    Bytes changed = good.binary;
    for (std::size_t i = 0; i < changed.size() && i < size; ++i) changed[i] = data[i];
    exercise(support::joinGlbFile({good.json, changed}));
  }
  return 0;
}
