#include "figure/person.h"

#include <string_view>

#include "figure/ambient.h"
#include "figure/cage.h"
#include "figure/clothes.h"
#include "figure/face_texture.h"
#include "figure/glasses.h"
#include "figure/hair.h"
#include "figure/head_mesh.h"
#include "figure/shoes.h"
#include "figure/simplify.h"

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

// The parts of a person at full detail.
struct Parts {
  Head head;
  Surface hair, extras, skin, shirt, bottoms, shoes;
};

Parts buildParts(const PersonSpec& spec, const Shape& shape, const HeadShape& head_shape) {
  const Cage cage = buildCage(shape);
  Parts parts{buildHead(head_shape), buildHair(spec, head_shape), {}, bareSkin(cage, spec), shirt(cage, spec, shape),
              bottoms(cage, spec, shape), shoes(spec, shape)};
  if (spec.glasses) parts.extras = buildGlasses(head_shape);
  if (spec.earrings) append(parts.extras, buildEarrings(head_shape));
  append(parts.bottoms, socks(cage));
  for (Surface* surface : {&parts.head.surface, &parts.skin, &parts.shirt, &parts.bottoms, &parts.shoes}) {
    shadeByBody(*surface, shape);
  }
  return parts;
}

void addNear(Model& model, const Parts& parts, double k) {
  model.meshes.push_back(finishMesh(parts.head.surface, "lod0_head", head_material, k));
  model.meshes.back().morphs = morphsOf(parts.head, k);
  model.meshes.push_back(finishMesh(parts.hair, "lod0_hair", head_material, k));
  model.meshes.push_back(finishMesh(parts.skin, "lod0_skin", skin_material, k));
  Surface cloth = parts.shirt;
  append(cloth, parts.bottoms);
  model.meshes.push_back(finishMesh(cloth, "lod0_clothes", cloth_material, k));
  Surface hard = parts.shoes;
  append(hard, parts.extras);
  model.meshes.push_back(finishMesh(hard, "lod0_shoes", shoe_material, k));
}

// Two meshes: what needs the head's picture, and what has plain colours.
void addFar(Model& model, const Parts& parts, double k) {
  Surface head = simplified(parts.head.surface, 900);
  append(head, simplified(parts.hair, 520));
  model.meshes.push_back(finishMesh(head, "lod1_head", head_material, k));
  Surface body = simplified(parts.skin, 800);
  append(body, simplified(parts.shirt, 760));
  append(body, simplified(parts.bottoms, 860));
  append(body, simplified(parts.shoes, 420));
  if (!parts.extras.position.empty()) append(body, simplified(parts.extras, 160));
  model.meshes.push_back(finishMesh(body, "lod1_body", cloth_material, k));
}

void addShadow(Model& model, const Parts& parts, double k) {
  Surface all;
  const auto add = [&](const Surface& part, int wanted) {
    Surface few = simplified(part, wanted);
    few.uv.clear();
    append(all, few);
  };
  add(parts.head.surface, 170);
  add(parts.hair, 200);
  add(parts.skin, 330);
  add(parts.shirt, 220);
  add(parts.bottoms, 240);
  add(parts.shoes, 150);
  model.meshes.push_back(finishMesh(all, "shadow_body", cloth_material, k));
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
  const Parts parts = buildParts(spec, shape, head_shape);
  addNear(model, parts, shape.k);
  addFar(model, parts, shape.k);
  addShadow(model, parts, shape.k);
  return model;
}

}  // namespace spotter::figure
