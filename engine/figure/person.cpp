#include "figure/person.h"

#include <string_view>

#include "figure/cage.h"
#include "figure/clothes.h"
#include "figure/face_texture.h"
#include "figure/head_mesh.h"
#include "figure/shoes.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// The seven shapes that the head can be moved to, as offsets in metres.
std::vector<MorphTarget> morphsOf(const Head& head, double k) {
  const std::vector<Vec3> rest = smoothNormals(head.surface.position, head.surface.faces);
  std::vector<MorphTarget> morphs;
  const std::vector<Expression> list = expressions();
  for (std::size_t e = 0; e < list.size(); ++e) {
    MorphTarget morph;
    morph.name = list[e].name;
    const std::vector<Vec3> bent = smoothNormals(head.along_morph[e], head.surface.faces);
    for (std::size_t i = 0; i < rest.size(); ++i) {
      const Vec3 d = (head.along_morph[e][i] - head.surface.position[i]) * k;
      const Vec3 n = bent[i] - rest[i];
      morph.position.push_back({static_cast<float>(d.x), static_cast<float>(d.y), static_cast<float>(d.z)});
      morph.normal.push_back({static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.z)});
    }
    morphs.push_back(std::move(morph));
  }
  return morphs;
}

}  // namespace

std::size_t Model::triangleCount(std::string_view prefix) const {
  std::size_t count = 0;
  for (const Mesh& mesh : meshes) {
    if (std::string_view(mesh.name).starts_with(prefix)) count += mesh.indices.size() / 3;
  }
  return count;
}

Model buildPerson(const PersonSpec& spec) {
  const Shape shape = shapeOf(spec);
  const HeadShape head_shape(shape);
  Model model;
  model.name = spec.id;
  model.joints = skinJoints(body::makeSkeleton(spec.physique));
  model.textures.push_back({"head", paintHead(spec, head_shape)});
  model.materials = {{"head", {1, 1, 1}, 0.75F, 0},
                     {"skin", {1, 1, 1}, 0.70F, -1},
                     {"cloth", {1, 1, 1}, 0.90F, -1},
                     {"shoes", {1, 1, 1}, 0.80F, -1}};
  const Head head = buildHead(head_shape);
  const Cage cage = buildCage(shape);
  model.meshes.push_back(finishMesh(head.surface, "lod0_head", head_material, shape.k));
  model.meshes.back().morphs = morphsOf(head, shape.k);
  model.meshes.push_back(finishMesh(bareSkin(cage, spec), "lod0_skin", skin_material, shape.k));
  model.meshes.push_back(finishMesh(shirt(cage, spec, shape), "lod0_shirt", cloth_material, shape.k));
  Surface lower = bottoms(cage, spec, shape);
  append(lower, socks(cage));
  model.meshes.push_back(finishMesh(lower, "lod0_bottoms", cloth_material, shape.k));
  model.meshes.push_back(finishMesh(shoes(spec, shape), "lod0_shoes", shoe_material, shape.k));
  return model;
}

}  // namespace spotter::figure
