#include "characters/stance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "maths/angle.h"

namespace spotter::characters {
namespace {

using base::Error;
using body::Joint;
using maths::Vec3;
using models::ForeignModel;

constexpr double kNearAxis = 0.93;  // cosine of about 20 degrees

struct Axes {
  Vec3 left, up, front;
};

Vec3 placeOf(const ForeignModel& model, const BoneMap& map, Joint joint) {
  return model.nodes[static_cast<std::size_t>(map.at(joint))].place;
}

// A direction that is nearly one of the file's axes is that axis.
Vec3 straightened(const Vec3& v) {
  for (const Vec3& axis : {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}}) {
    const double along = maths::dot(v, axis);
    if (std::abs(along) > kNearAxis) return along > 0 ? axis : -axis;
  }
  return v;
}

Joint topOf(const BoneMap& map) {
  for (const Joint joint : {Joint::head, Joint::neck, Joint::upper_chest, Joint::chest})
    if (map.has(joint)) return joint;
  return Joint::spine;
}

Axes axesOf(const ForeignModel& model, const BoneMap& map) {
  const Vec3 feet =
      (placeOf(model, map, Joint::left_foot) + placeOf(model, map, Joint::right_foot)) / 2;
  const Vec3 top = placeOf(model, map, map.has(topOf(map)) ? topOf(map) : Joint::hips);
  Axes axes;
  axes.up = straightened(maths::normalised(top - feet));
  const Vec3 across =
      placeOf(model, map, Joint::left_upper_leg) - placeOf(model, map, Joint::right_upper_leg);
  axes.left = straightened(
      maths::normalised(maths::squareTo(across, axes.up), maths::cross(axes.up, {0, 0, 1})));
  axes.left = maths::normalised(maths::squareTo(axes.left, axes.up), {1, 0, 0});
  axes.front = maths::cross(axes.left, axes.up);
  return axes;
}

// Middle of what hangs on a foot and the bones below it.
Vec3 footMiddle(const ForeignModel& model, const Tree& tree, int foot) {
  Vec3 sum;
  double all = 0.0;
  for (const models::ForeignMesh& mesh : model.meshes) {
    for (const models::ForeignWeight& w : mesh.weights) {
      if (w.node != foot && !tree.below(w.node, foot)) continue;
      const auto weight = static_cast<double>(w.weight);
      sum += mesh.positions[w.vertex] * weight;
      all += weight;
    }
  }
  return all > 0.0 ? sum / all : model.nodes[static_cast<std::size_t>(foot)].place;
}

// How far the feet reach to the front, in the file's units; negative when they point back.
double feetAhead(const ForeignModel& model, const Tree& tree, const BoneMap& map,
                 const Vec3& front) {
  double ahead = 0.0;
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::LegJoints leg = body::leg(side);
    const Vec3 ankle = placeOf(model, map, leg.foot);
    const Vec3 toes = map.has(leg.toes) ? placeOf(model, map, leg.toes)
                                        : footMiddle(model, tree, map.at(leg.foot));
    ahead += maths::dot(toes - ankle, front);
  }
  return ahead;
}

void swapSides(BoneMap& map) {
  constexpr int kFirstLeft[] = {6, 14};
  for (const int first : kFirstLeft) {
    for (int j = first; j < first + 4; ++j) {
      std::swap(map.node[static_cast<std::size_t>(j)], map.node[static_cast<std::size_t>(j + 4)]);
      std::swap(map.guessed[static_cast<std::size_t>(j)],
                map.guessed[static_cast<std::size_t>(j + 4)]);
    }
  }
}

std::string axisName(const Vec3& axis) {
  const std::array<std::pair<double, const char*>, 3> parts = {
      {{axis.x, "X"}, {axis.y, "Y"}, {axis.z, "Z"}}};
  for (const auto& [part, name] : parts) {
    if (std::abs(part) > 0.999) return std::string(part > 0 ? "+" : "-") + name;
  }
  return "a slanting axis";
}

struct Extent {
  double low = 1e30, high = -1e30;
};

Extent heightsOf(const ForeignModel& model, const Vec3& up) {
  Extent extent;
  for (const models::ForeignMesh& mesh : model.meshes) {
    for (const Vec3& p : mesh.positions) {
      const double y = maths::dot(p, up);
      extent = {std::min(extent.low, y), std::max(extent.high, y)};
    }
  }
  return extent;
}

struct Unit {
  double metres;
  const char* name;
};
constexpr std::array<Unit, 6> kUnits = {{{1.0, "metres"},
                                         {0.01, "centimetres"},
                                         {0.0254, "inches"},
                                         {0.001, "millimetres"},
                                         {0.3048, "feet"},
                                         {0.1, "decimetres"}}};

std::string fixed2(double v) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), std::abs(v) < 0.1 ? "%.4f" : "%.2f", v);
  return text.data();
}

Error noStature(double raw) {
  return {"the figure is " + fixed2(raw) + " units tall, which is no person's height in metres, " +
              "centimetres, millimetres, inches or feet (people measure " + fixed2(kShortest_m) +
              " to " + fixed2(kTallest_m) + " m)",
          "", "scale it in your modelling program, or say how tall it is: --height 1.70"};
}

// Six times the volume inside: negative when triangles face inward.
double volumeOf(const ForeignModel& model) {
  double volume = 0.0;
  for (const models::ForeignMesh& mesh : model.meshes) {
    const Vec3 origin = mesh.positions.empty() ? Vec3{} : mesh.positions.front();
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
      const Vec3 a = mesh.positions[mesh.indices[i]] - origin,
                 b = mesh.positions[mesh.indices[i + 1]] - origin,
                 c = mesh.positions[mesh.indices[i + 2]] - origin;
      volume += maths::dot(a, maths::cross(b, c));
    }
  }
  return volume;
}

base::Result<double> scaleOf(double raw, std::optional<double> wanted_m, Stance& stance) {
  if (!std::isfinite(raw) || raw < 1e-6) return noStature(std::isfinite(raw) ? raw : 0.0);
  if (wanted_m) {
    stance.notes.push_back("it is scaled from " + fixed2(raw) + " units to " + fixed2(*wanted_m) +
                           " m, as you said");
    return *wanted_m / raw;
  }
  for (const Unit& unit : kUnits) {
    if (raw * unit.metres < kShortest_m || raw * unit.metres > kTallest_m) continue;
    if (unit.metres != 1.0)
      stance.notes.push_back("it is " + fixed2(raw) + " units tall: read as " + unit.name);
    return unit.metres;
  }
  return noStature(raw);
}

// Left and right by the feet: they point to the front.
void tellSides(const ForeignModel& model, BoneMap& map, double raw, Axes& axes, Stance& stance) {
  constexpr double kTelling01 = 0.01;  // of the stature
  const double ahead = feetAhead(model, Tree(model), map, axes.front);
  const bool named = !map.names.empty();
  if (std::abs(ahead) < kTelling01 * raw) {
    stance.warnings.emplace_back(
        "its feet do not tell where its front is: if it shows its back, turn it round and export "
        "again");
    return;
  }
  if (ahead > 0.0) return;
  swapSides(map);
  axes.left = -axes.left;
  axes.front = -axes.front;
  if (named) {
    stance.warnings.emplace_back(
        "its left and right bones are named the wrong way round, or the figure is mirrored: taken "
        "by "
        "where its feet point");
  }
}

}  // namespace

base::Result<Stance> findStance(const ForeignModel& model, BoneMap& map,
                                std::optional<double> wanted_m) {
  Stance stance;
  Axes axes = axesOf(model, map);
  const Extent heights = heightsOf(model, axes.up);
  const double raw = heights.high - heights.low;
  const auto scale = scaleOf(raw, wanted_m, stance);
  if (!scale) return scale.error();
  tellSides(model, map, raw, axes, stance);
  if (axes.up != Vec3{0, 1, 0} || axes.front != Vec3{0, 0, 1}) {
    stance.notes.push_back("in its file " + axisName(axes.up) + " is up and it faces " +
                           axisName(axes.front) + ": it was turned");
  }
  const double s = scale.value();
  const Vec3 middle =
      (placeOf(model, map, Joint::left_upper_leg) + placeOf(model, map, Joint::right_upper_leg)) /
      2;
  // Rows are our axes as the file sees them.
  models::Affine& to = stance.to_ours;
  to.x = Vec3{axes.left.x, axes.up.x, axes.front.x} * s;
  to.y = Vec3{axes.left.y, axes.up.y, axes.front.y} * s;
  to.z = Vec3{axes.left.z, axes.up.z, axes.front.z} * s;
  const Vec3 at = models::turned(to, middle);
  to.at = {-at.x, -heights.low * s, -at.z};
  stance.stature_m = raw * s;
  stance.inside_out = volumeOf(model) < 0.0;
  if (stance.inside_out) stance.notes.emplace_back("its surface was inside out: turned over");
  return stance;
}

std::string bindPoseWords(double below_deg) {
  std::array<char, 96> text{};
  const char* name = below_deg < -20.0   ? "arms raised"
                     : below_deg < 20.0  ? "T-pose"
                     : below_deg <= 70.0 ? "A-pose"
                                         : "arms hanging";
  std::snprintf(text.data(), text.size(), "%s: its arms are %.0f degrees %s level", name,
                std::abs(below_deg), below_deg < 0.0 ? "above" : "below");
  return text.data();
}

}  // namespace spotter::characters
