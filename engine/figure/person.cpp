#include "figure/person.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/assert.h"
#include "figure/ambient.h"
#include "figure/cage.h"
#include "figure/clothes.h"
#include "figure/extras.h"
#include "figure/face_texture.h"
#include "figure/hair.h"
#include "figure/head_cover.h"
#include "figure/head_mesh.h"
#include "figure/kernels.h"
#include "figure/shoes.h"
#include "figure/simplify.h"
#include "maths/curve.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

// The shapes that the head can be moved to, as offsets in metres.
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
      morph.position.push_back(
          {static_cast<float>(d.x), static_cast<float>(d.y), static_cast<float>(d.z)});
      if (list[e].turns_light) {
        morph.normal.push_back(
            {static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.z)});
      }
    }
    morphs.push_back(std::move(morph));
  }
  return morphs;
}

// The jaw keeps light from the throat: without that a chin runs into the neck unseen.
void shadeUnderJaw(Surface& head, const HeadShape& shape) {
  constexpr double kDarker01 = 0.40, kMiddle_m = -0.034, kHalf_m = 0.026;
  const double chin = onBody({0.0, 0.0, 0.0}, shape.shape()).y;
  for (std::size_t i = 0; i < head.position.size(); ++i) {
    const double y = (head.position[i].y - chin) / shape.shape().head;
    head.colour[i] = head.colour[i] * (1.0 - kDarker01 * bell(y, kMiddle_m, kHalf_m));
  }
}

// The parts of a person at full detail.
struct Parts {
  Head head;
  Surface hair, cover, extras, skin, legs, cloth, shoes;
};

Parts buildParts(const PersonSpec& spec, const Shape& shape, const HeadShape& head_shape) {
  const Cage cage = buildCage(shape);
  Parts parts{buildHead(head_shape),
              {},
              {},
              buildExtras(spec, head_shape),
              bareArms(cage, spec),
              bareLegs(cage, spec),
              {},
              shoes(spec, shape)};
  if (spec.head_cover == HeadCover::none) {
    parts.hair = buildHair(spec, head_shape);
  } else {
    parts.cover = buildHeadCover(spec, head_shape);
  }
  parts.cloth = topGarment(cage, spec, shape, Fall::hangs);
  append(parts.cloth, bottomGarment(cage, spec, shape));
  append(parts.cloth, kneeBraces(cage, spec, shape));
  append(parts.cloth, socks(cage));
  for (Surface* surface :
       {&parts.head.surface, &parts.cover, &parts.skin, &parts.legs, &parts.cloth, &parts.shoes}) {
    shadeByBody(*surface, shape);
  }
  shadeUnderJaw(parts.head.surface, head_shape);
  return parts;
}

// Triangles of the levels behind the full one; 0: the part is left out.
struct Budget {
  int near, middle, far, shadow;
  int full = 0;  ///< of the full level; 0: as it was built
};
constexpr double kSoftStep01 = 0.30;  // of a weight over an edge of the full level
constexpr std::array<const char*, 5> kLevelNames = {"lod0_", "lod1_", "lod2_", "lod3_", "shadow_"};

template <typename T>
void putInOrder(std::vector<T>& list, const std::vector<int>& order) {
  if (list.empty()) return;
  const std::vector<T> before = list;
  for (std::size_t i = 0; i < order.size(); ++i)
    list[i] = before[static_cast<std::size_t>(order[i])];
}

template <typename T>
void keepFirst(std::vector<T>& list, std::size_t count) {
  if (list.size() > count) list.resize(count);
}

Mesh levelOf(const Mesh& ordered, const SharedLevels::Level& level, const std::string& name,
             bool with_morphs) {
  Mesh mesh = ordered;
  mesh.name = name;
  if (!with_morphs) mesh.morphs.clear();
  keepFirst(mesh.position, level.vertices);
  keepFirst(mesh.normal, level.vertices);
  keepFirst(mesh.uv, level.vertices);
  keepFirst(mesh.colour, level.vertices);
  keepFirst(mesh.joints, level.vertices);
  keepFirst(mesh.weights, level.vertices);
  for (MorphTarget& morph : mesh.morphs) {
    keepFirst(morph.position, level.vertices);
    keepFirst(morph.normal, level.vertices);
  }
  mesh.indices.clear();
  for (const auto& face : level.faces) {
    for (const int corner : face) mesh.indices.push_back(static_cast<std::uint16_t>(corner));
  }
  return mesh;
}

// All levels of one part; expressions and fingers only for the two that are seen from near.
void addLevels(Model& model, const std::string& part, const Surface& surface, Mesh mesh,
               const Budget& budget, const std::vector<double>& importance = {},
               std::size_t levels_with_morphs = 2) {
  const std::array<int, 4> wanted = {budget.near, budget.middle, budget.far, budget.shadow};
  std::vector<int> steps(wanted.begin(), wanted.end());
  if (budget.full > 0) steps.insert(steps.begin(), budget.full);
  SharedLevels shared = simplified(surface, steps, importance, budget.full > 0 ? kSoftStep01 : 1.0);
  if (budget.full > 0) shared.levels.erase(shared.levels.begin());
  putInOrder(mesh.position, shared.order);
  putInOrder(mesh.normal, shared.order);
  putInOrder(mesh.uv, shared.order);
  putInOrder(mesh.colour, shared.order);
  putInOrder(mesh.joints, shared.order);
  putInOrder(mesh.weights, shared.order);
  for (MorphTarget& morph : mesh.morphs) {
    putInOrder(morph.position, shared.order);
    putInOrder(morph.normal, shared.order);
  }
  for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
    if (shared.levels[i].faces.empty() || (i > 0 && wanted[i - 1] == 0)) continue;
    model.meshes.push_back(
        levelOf(mesh, shared.levels[i], kLevelNames[i] + part, i < levels_with_morphs));
  }
}

// Where thin layers lie over each other, the lower one would show through when either is cut down.
std::vector<double> importanceAtAnkles(const Surface& surface) {
  std::vector<double> importance;
  for (const Vec3& p : surface.position)
    importance.push_back(1.0 + 14.0 * maths::smoothstep(0.24, 0.18, p.y));
  return importance;
}

Vec3 wide(const std::array<float, 3>& v) {
  return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

// Locks and curls catch the light as one head of hair does, and little by their own sides: else
// each of them looks like a pebble. What faces away from the head's middle least, inside hanging
// hair and on a knot's sides, keeps its own.
void lightAsOne(Mesh& hair, const HeadShape& head, double k) {
  constexpr double kAsOne01 = 0.82, kMiddle_m = 0.105;
  const Vec3 middle = onBody({0.0, kMiddle_m, 0.0}, head.shape()) * k;
  for (std::size_t i = 0; i < hair.normal.size(); ++i) {
    Vec3 out = wide(hair.position[i]) - middle;
    if (out.y < 0.0) out.y *= 0.3;  // hanging hair faces aside
    out = normalised(out);
    const Vec3 own = wide(hair.normal[i]);
    const double share = kAsOne01 * maths::smoothstep(-0.25, 0.35, dot(own, out));
    const Vec3 lit = normalised(maths::lerp(own, out, share));
    hair.normal[i] = {static_cast<float>(lit.x), static_cast<float>(lit.y),
                      static_cast<float>(lit.z)};
  }
}

// Eyes, lids and mouth count most: they are looked at, and they move. So does the neck in its
// collar.
std::vector<double> importanceInFace(const Head& head) {
  std::vector<double> importance;
  for (int v = 0; v < head.surface.size(); ++v) {
    const auto i = static_cast<std::size_t>(v);
    double farthest_m = 0.0;
    for (const auto& shape : head.along_morph) {
      farthest_m = std::max(farthest_m, distance(shape[i], head.surface.position[i]));
    }
    const double low = maths::smoothstep(1.53, 1.46, head.surface.position[i].y);
    const bool eye = v >= head.eye_first && v < head.eye_first + head.eye_count;
    importance.push_back(eye ? 6.0 : 1.0 + std::min(12.0, 2500.0 * farthest_m) + 12.0 * low);
  }
  return importance;
}

void addParts(Model& model, const Parts& parts, const HeadShape& head, double k,
              std::vector<MorphTarget> grips, MorphTarget resting) {
  addLevels(model, "head", parts.head.surface, headMesh(parts.head, k), {3000, 1050, 640, 150},
            importanceInFace(parts.head));
  const auto add = [&](const char* name, const Surface& surface, PersonMaterial material,
                       const Budget& budget) {
    if (!surface.position.empty())
      addLevels(model, name, surface, finishMesh(surface, "", material, k), budget,
                importanceAtAnkles(surface));
  };
  if (!parts.hair.position.empty()) {
    Mesh hair = finishMesh(parts.hair, "", head_material, k);
    lightAsOne(hair, head, k);
    addLevels(model, "hair", parts.hair, std::move(hair), {860, 430, 240, 170, 1900},
              importanceAtAnkles(parts.hair));
  }
  add("cover", parts.cover, cloth_material, {860, 430, 240, 170});
  Mesh skin = finishMesh(parts.skin, "", skin_material, k);
  skin.morphs = std::move(grips);
  addLevels(model, "skin", parts.skin, std::move(skin), {1050, 420, 270, 180});
  add("legs", parts.legs, skin_material, {620, 280, 180, 110, 2800});
  Mesh clothes = finishMesh(parts.cloth, "", cloth_material, k);
  clothes.morphs.push_back(std::move(resting));
  // Of the shadow too: else it would lie on the cloth that casts it.
  addLevels(model, "clothes", parts.cloth, std::move(clothes), {1700, 960, 780, 400, 7350},
            importanceAtAnkles(parts.cloth), kLevelNames.size());
  add("shoes", parts.shoes, shoe_material, {600, 300, 180, 130});
  add("extras", parts.extras, shoe_material, {280, 264, 220, 0});
}

// What moves the first vertices of a surface to where they are in `to`.
MorphTarget morphTo(const std::string& name, const Surface& from, const Surface& to, double k) {
  const std::vector<Vec3> before = smoothNormals(from.position, from.faces);
  const std::vector<Vec3> after = smoothNormals(to.position, to.faces);
  MorphTarget morph;
  morph.name = name;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Vec3 d = (to.position[i] - from.position[i]) * k;
    const bool moves = maths::length(d) > 1e-5;
    const Vec3 n = moves ? after[i] - before[i] : Vec3{};
    const Vec3 shift = moves ? d : Vec3{};
    morph.position.push_back(
        {static_cast<float>(shift.x), static_cast<float>(shift.y), static_cast<float>(shift.z)});
    morph.normal.push_back(
        {static_cast<float>(n.x), static_cast<float>(n.y), static_cast<float>(n.z)});
  }
  return morph;
}

// The same skin with the hands closed, as a shape over the open one.
MorphTarget gripMorph(const std::string& name, const PersonSpec& spec, Shape shape, double grip_m,
                      const Surface& open) {
  shape.grip_m = grip_m;
  const Surface closed = bareArms(buildCage(shape), spec);
  SPOTTER_ASSERT(closed.position.size() == open.position.size(), "hands have one net of vertices");
  return morphTo(name, open, closed, shape.k);
}

// The top as it rests on a body that lies, as a shape over the hanging one.
MorphTarget restingMorph(const PersonSpec& spec, const Shape& shape, const Surface& all_cloth) {
  const Cage cage = buildCage(shape);
  const Surface hanging = topGarment(cage, spec, shape, Fall::hangs);
  const Surface resting = topGarment(cage, spec, shape, Fall::rests);
  SPOTTER_ASSERT(hanging.position.size() == resting.position.size(),
                 "a top has one net of vertices");
  MorphTarget morph = morphTo("clothRests", hanging, resting, shape.k);
  morph.position.resize(all_cloth.position.size());
  // The light on it hardly changes, and every person's file stays small.
  morph.normal.clear();
  return morph;
}

}  // namespace

std::size_t Model::triangleCount(std::string_view prefix) const {
  std::size_t count = 0;
  for (const Mesh& mesh : meshes) {
    if (std::string_view(mesh.name).starts_with(prefix)) count += mesh.indices.size() / 3;
  }
  return count;
}

Mesh headMesh(const Head& head, double k) {
  Mesh mesh = finishMesh(head.surface, "lod0_head", head_material, k);
  mesh.morphs = morphsOf(head, k);
  return mesh;
}

Model buildPerson(const PersonSpec& spec) {
  const Shape shape = shapeOf(spec);
  const HeadShape head_shape(shape);
  Model model;
  model.name = spec.id;
  model.made_from = stampText(spec);
  model.joints = skinJoints(body::makeSkeleton(spec.physique));
  model.textures.push_back({"head", paintHead(spec, head_shape), "image/jpeg"});
  model.materials = {{"head", {1, 1, 1}, 0.75F, 0},
                     {"skin", {1, 1, 1}, 0.70F, -1},
                     {"cloth", {1, 1, 1}, 0.90F, -1},
                     {"shoes", {1, 1, 1}, 0.80F, -1}};
  const Parts parts = buildParts(spec, shape, head_shape);
  const ToolGrips grips;
  addParts(model, parts, head_shape, shape.k,
           {gripMorph("gripTin", spec, shape, grips.tin_m / shape.k, parts.skin),
            gripMorph("gripBar", spec, shape, grips.bar_m / shape.k, parts.skin)},
           restingMorph(spec, shape, parts.cloth));
  return model;
}

}  // namespace spotter::figure
