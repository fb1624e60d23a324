#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/gpu_model.h"

namespace spotter::render {

/// Everything loaded so far, by id. A person that cannot be loaded becomes a mannequin, a place the
/// hall, a prop is left out; each is noted once in `problems`.
class ModelStore {
 public:
  explicit ModelStore(std::string assets_folder) : assets_folder_(std::move(assets_folder)) {}

  const GpuFigure& figure(const std::string& id, const body::Skeleton& skeleton);
  /// nullptr when it cannot be loaded.
  const GpuStatic* prop(const std::string& id) { return fixed("props", id); }
  /// A place that cannot be loaded is replaced by the hall.
  const GpuStatic* place(const std::string& id);
  /// Takes a model that was read elsewhere, e.g. on a loading thread.
  void addFigure(const std::string& id, models::Model model);

  const std::vector<std::string>& problems() const { return problems_; }

 private:
  const GpuStatic* fixed(const std::string& folder, const std::string& id);

  std::string assets_folder_;
  std::map<std::string, GpuFigure> figures_;
  std::map<std::string, GpuStatic> fixed_;
  std::vector<std::string> problems_;
};

}  // namespace spotter::render
