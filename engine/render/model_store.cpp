#include "render/model_store.h"

#include "models/load_model.h"
#include "render/mannequin.h"

namespace spotter::render {

const GpuFigure& ModelStore::figure(const std::string& id, const body::Skeleton& skeleton) {
  const auto known = figures_.find(id);
  if (known != figures_.end()) return known->second;
  auto model = models::loadModel(assets_folder_ + "/people/" + id + ".glb");
  const bool good = model.ok() && model.value().hasBones();
  if (!good) {
    problems_.push_back(model.ok() ? id + ".glb has no bones" : model.error().text());
  }
  models::Model used = good ? std::move(model.value()) : makeMannequin(skeleton);
  return figures_.emplace(id, uploadFigure(std::move(used))).first->second;
}

void ModelStore::addFigure(const std::string& id, models::Model model) {
  figures_.insert_or_assign(id, uploadFigure(std::move(model)));
}

const GpuStatic* ModelStore::place(const std::string& id) {
  const GpuStatic* found = fixed("places", id);
  return found != nullptr ? found : fixed("places", "hall");
}

const GpuStatic* ModelStore::fixed(const std::string& folder, const std::string& id) {
  const std::string key = folder + "/" + id;
  auto known = fixed_.find(key);
  if (known == fixed_.end()) {
    auto model = models::loadModel(assets_folder_ + "/" + key + ".glb");
    if (!model) problems_.push_back(model.error().text());
    known = fixed_.emplace(key, model ? uploadStatic(model.value()) : GpuStatic{}).first;
  }
  return known->second.vertex_array ? &known->second : nullptr;
}

}  // namespace spotter::render
