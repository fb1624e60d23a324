#include "render/casters.h"

#include "render/prop_place.h"

namespace spotter::render {
namespace {

using maths::Vec3;

// Distance on the floor from a point to the strip that a caster's shadow covers.
bool mayBeShaded(const Vec3& p, const Caster& caster, const Light& light) {
  const double drop = caster.centre_m.y + caster.radius_m;
  const Vec3 foot{caster.centre_m.x, 0, caster.centre_m.z};
  const Vec3 tip = foot - Vec3{light.to_sun.x, 0, light.to_sun.z} * (drop / light.to_sun.y);
  const Vec3 strip = tip - foot;
  const double length2 = maths::dot(strip, strip);
  double t = length2 > 1e-9 ? maths::dot(p - foot, strip) / length2 : 0.0;
  t = t < 0.0 ? 0.0 : t > 1.0 ? 1.0 : t;
  return maths::distance(p, foot + strip * t) < caster.radius_m * 0.8 + 0.3;
}

}  // namespace

std::vector<Caster> propCasters(const picture::Picture& picture, ModelStore& store) {
  std::vector<Caster> casters;
  if (picture.reduced.no_props) return casters;
  for (const picture::PropInstance& prop : picture.props) {
    if (const GpuStatic* gpu = store.prop(prop.model)) casters.push_back(casterOf(*gpu, prop));
  }
  return casters;
}

std::vector<Caster> figureCasters(const picture::Picture& picture,
                                  const std::vector<FigurePlan>& plans) {
  std::vector<Caster> casters;
  for (const FigurePlan& plan : plans) {
    if (!plan.casts_shadow) continue;
    const picture::FigureInstance& figure = picture.figures[static_cast<std::size_t>(plan.figure)];
    const maths::Vec3 hips = figure.frames.at(body::Joint::hips);
    // From the floor to raised hands.
    casters.push_back({{hips.x, hips.y, hips.z}, 0.68 * figure.skeleton.physique.height_m});
  }
  return casters;
}

void splitFloor(const GpuStatic& place, std::span<const Caster> casters, const Light& light,
                const picture::Mat4& clip_from_hall, std::vector<std::uint32_t>& shaded,
                std::vector<std::uint32_t>& open) {
  shaded.clear();
  open.clear();
  for (std::size_t i = 0; i + 2 < place.floor_indices.size(); i += 3) {
    const Float3 &a = place.floor_corners_m[i], &b = place.floor_corners_m[i + 1],
                 &c = place.floor_corners_m[i + 2];
    Box box;
    include(box, a, true);
    include(box, b, false);
    include(box, c, false);
    if (!mayBeSeen(box, clip_from_hall)) continue;
    const Vec3 middle{static_cast<double>(a.x + b.x + c.x) / 3.0, 0.0,
                      static_cast<double>(a.z + b.z + c.z) / 3.0};
    bool may_be = false;
    for (const Caster& caster : casters) may_be = may_be || mayBeShaded(middle, caster, light);
    std::vector<std::uint32_t>& list = may_be ? shaded : open;
    list.insert(list.end(), place.floor_indices.begin() + static_cast<std::ptrdiff_t>(i),
                place.floor_indices.begin() + static_cast<std::ptrdiff_t>(i) + 3);
  }
}

}  // namespace spotter::render
