#include "models/glb_check.h"

#include "models/glb_description.h"

namespace spotter::models {
namespace {

GlbProblem checkAnimations(const GlbDescription& glb) {
  // Movement comes from the simulation; reading foreign clips would only be a risk.
  if (glb.sizeOf("animations") > 0) return "it holds animations (export it without)";
  if (glb.sizeOf("cameras") > 0) return "it holds cameras (export it without)";
  return std::nullopt;
}

GlbProblem checkAll(const GlbDescription& glb) {
  if (!glb.file.is_object()) return "the description inside the file is damaged";
  for (const auto& check : {checkLists, checkAnimations, checkReferences, checkBytes, checkNodes,
                            checkMeshes, checkScenes, checkSkins, checkTotals}) {
    if (GlbProblem p = check(glb)) return p;
  }
  return std::nullopt;
}

}  // namespace

base::Result<base::Done> checkGlb(const std::vector<std::uint8_t>& bytes, const GlbRules& rules) {
  const auto parts = splitGlb(bytes);
  if (!parts) return parts.error();
  const GlbDescription glb{parts.value(), rules,
                           nlohmann::json::parse(parts.value().json, nullptr, false)};
  if (const GlbProblem problem = checkAll(glb))
    return base::Error{*problem, "", "export it again as a self-contained .glb"};
  return base::Done{};
}

}  // namespace spotter::models
