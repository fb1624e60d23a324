#include "render/mannequin.h"

#include <array>

#include "maths/angle.h"
#include "maths/trig.h"

namespace spotter::render {
namespace {

using body::Joint;
using maths::Vec3;
using models::Float3;

// A limb from a joint to another one (or to a point beyond the last), with its radii.
struct Limb {
  Joint bone;
  Vec3 from, to;
  double from_radius_m, to_radius_m;
  models::Float4 colour;
};

constexpr int kSides = 12;
constexpr int kCapRings = 3;
const models::Float4 kCloth{0.18F, 0.30F, 0.42F, 1.0F};
const models::Float4 kBottoms{0.16F, 0.17F, 0.20F, 1.0F};
const models::Float4 kSkin{0.52F, 0.33F, 0.22F, 1.0F};

Float3 toFloat3(const Vec3& v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

std::uint8_t boneIndex(Joint joint) { return static_cast<std::uint8_t>(body::index(joint)); }

void addVertex(models::Mesh& mesh, const Limb& limb, const Vec3& at, const Vec3& normal) {
  mesh.positions_m.push_back(toFloat3(at));
  mesh.normals.push_back(toFloat3(normal));
  mesh.uvs.push_back({});
  mesh.colours.push_back(limb.colour);
  mesh.influences.push_back({{boneIndex(limb.bone), 0, 0, 0}, {1.0F, 0.0F, 0.0F, 0.0F}});
}

// A capsule with two radii: half a ball, the mantle, half a ball.
void addLimb(models::Mesh& mesh, const Limb& limb) {
  const Vec3 axis = maths::normalised(limb.to - limb.from);
  const Vec3 u = maths::normalised(maths::squareTo({0.3, 0.1, 1.0}, axis)),
             v = maths::cross(axis, u);
  const auto first = static_cast<std::uint32_t>(mesh.positions_m.size());
  const int rings = 2 * kCapRings + 2;
  for (int r = 0; r < rings; ++r) {
    const bool near = r <= kCapRings;
    const double t = static_cast<double>(near ? r - kCapRings : r - kCapRings - 1) / kCapRings;
    const double tilt = t * maths::kPi / 2, radius = near ? limb.from_radius_m : limb.to_radius_m;
    for (int s = 0; s < kSides; ++s) {
      const double a = 2.0 * maths::kPi * s / kSides;
      const Vec3 around = u * maths::cosine(a) + v * maths::sine(a);
      const Vec3 normal = around * maths::cosine(tilt) + axis * maths::sine(tilt);
      addVertex(mesh, limb, (near ? limb.from : limb.to) + normal * radius, normal);
    }
  }
  for (int r = 0; r + 1 < rings; ++r) {
    for (int s = 0; s < kSides; ++s) {
      const auto at = [&](int ring, int side) {
        return first + static_cast<std::uint32_t>(ring * kSides + side % kSides);
      };
      for (const std::uint32_t i :
           {at(r, s), at(r, s + 1), at(r + 1, s + 1), at(r, s), at(r + 1, s + 1), at(r + 1, s)}) {
        mesh.indices.push_back(i);
      }
    }
  }
}

void addSide(models::Mesh& mesh, const body::Skeleton& s, body::Side side, double k) {
  const auto leg = body::leg(side);
  const auto arm = body::arm(side);
  const Vec3 fingers =
      s.rest(arm.hand) + maths::normalised(s.rest(arm.hand) - s.rest(arm.lower)) * (0.10 * k);
  const Vec3 heel = s.rest(leg.foot) + Vec3{0.0, -0.045 * k, -0.03 * k};
  const Vec3 toes = s.rest(leg.toes) + Vec3{0.0, 0.012 * k, 0.05 * k};
  addLimb(mesh, {leg.upper, s.rest(leg.upper), s.rest(leg.lower), 0.085 * k, 0.055 * k, kBottoms});
  addLimb(mesh, {leg.lower, s.rest(leg.lower), s.rest(leg.foot), 0.055 * k, 0.036 * k, kSkin});
  addLimb(mesh, {leg.foot, heel, s.rest(leg.toes), 0.040 * k, 0.034 * k, kBottoms});
  addLimb(mesh, {leg.toes, s.rest(leg.toes), toes, 0.034 * k, 0.028 * k, kBottoms});
  addLimb(mesh, {arm.upper, s.rest(arm.upper), s.rest(arm.lower), 0.055 * k, 0.040 * k, kCloth});
  addLimb(mesh, {arm.lower, s.rest(arm.lower), s.rest(arm.hand), 0.040 * k, 0.028 * k, kSkin});
  addLimb(mesh, {arm.hand, s.rest(arm.hand), fingers, 0.034 * k, 0.025 * k, kSkin});
  addLimb(mesh, {Joint::upper_chest, s.rest(arm.upper), s.rest(Joint::neck) + Vec3{0, -0.05 * k, 0},
                 0.062 * k, 0.07 * k, kCloth});
}

}  // namespace

models::Model makeMannequin(const body::Skeleton& s) {
  models::Model model;
  models::Material plain;
  plain.name = "mannequin";
  model.materials.push_back(plain);
  model.height_m = s.physique.height_m;
  for (int i = 0; i < body::kJointCount; ++i) {
    const auto joint = static_cast<Joint>(i);
    model.bones.push_back({joint, false, toFloat3(s.rest(joint))});
  }
  const double k = s.physique.height_m / 1.75;
  models::Mesh mesh;
  mesh.name = "lod0_mannequin";
  const Vec3 head = s.rest(Joint::head);
  addLimb(mesh, {Joint::hips, s.rest(Joint::hips) + Vec3{-0.06 * k, 0, 0},
                 s.rest(Joint::hips) + Vec3{0.06 * k, 0, 0}, 0.115 * k, 0.115 * k, kBottoms});
  addLimb(mesh,
          {Joint::spine, s.rest(Joint::spine), s.rest(Joint::chest), 0.125 * k, 0.135 * k, kCloth});
  addLimb(mesh, {Joint::chest, s.rest(Joint::chest), s.rest(Joint::upper_chest), 0.135 * k,
                 0.135 * k, kCloth});
  addLimb(mesh, {Joint::upper_chest, s.rest(Joint::upper_chest),
                 s.rest(Joint::upper_chest) + Vec3{0, 0.07 * k, 0}, 0.135 * k, 0.115 * k, kCloth});
  addLimb(mesh, {Joint::neck, s.rest(Joint::neck), head, 0.055 * k, 0.055 * k, kSkin});
  addLimb(mesh, {Joint::head, head + Vec3{0, 0.03 * k, 0.02 * k}, head + Vec3{0, 0.10 * k, 0.0},
                 0.075 * k, 0.088 * k, kSkin});
  addSide(mesh, s, body::Side::left, k);
  addSide(mesh, s, body::Side::right, k);
  model.meshes.push_back(std::move(mesh));
  return model;
}

}  // namespace spotter::render
