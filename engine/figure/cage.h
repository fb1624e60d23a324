#pragma once

#include <array>
#include <vector>

#include "figure/shape.h"
#include "figure/skin_joints.h"
#include "maths/vec3.h"

namespace spotter::figure {

enum class Part { torso, leg, arm, palm, finger };

struct CageVertex {
  maths::Vec3 position_m;  ///< on the reference body
  Part part = Part::torso;
  int ring = 0;
  int column = 0;
};

/// A quad of the cage. `band` says between which rings it lies: clothes are chosen by it.
struct CageFace {
  std::array<int, 4> corner;
  Part part = Part::torso;
  int band = 0;
};

/// The body's connected mesh of quads. Every ring index means the same place on every person, and
/// the mirror image of each vertex is known by index.
struct Cage {
  std::vector<CageVertex> vertices;
  std::vector<int> mirror;
  std::vector<CageFace> faces;
  std::vector<SkinWeights> weights;

  /// A vertex on the midline, its own mirror image.
  int addMidline(const CageVertex& vertex);
  /// A vertex of the left side and its mirror image; returns the left one.
  int addPair(const CageVertex& left);
  /// A quad of the left side and its mirror image.
  void addQuadPair(int a, int b, int c, int d, Part part, int band);
  /// Vertices that share an edge with each vertex.
  std::vector<std::vector<int>> neighbours() const;
  const maths::Vec3& at(int i) const { return vertices[static_cast<std::size_t>(i)].position_m; }
};

inline constexpr int kTorsoColumns = 24;
inline constexpr int kTorsoRings = 18;
inline constexpr int kLimbColumns = 16;
inline constexpr int kLegRings = 20;
inline constexpr int kArmRings = 17;

/// Indices of a ring of the left side, by column.
using LimbRing = std::array<int, kLimbColumns>;
using TorsoRing = std::array<int, kTorsoColumns>;

/// The trunk; returns its rings from pelvis to collar.
std::array<TorsoRing, kTorsoRings> buildTorso(Cage& cage, const Shape& shape);
/// The legs down to the ankles, hung on the lowest ring of the trunk.
void buildLegs(Cage& cage, const Shape& shape, const TorsoRing& lowest);
/// The arms, hung into the holes of the trunk; returns the left wrist ring.
LimbRing buildArms(Cage& cage, const Shape& shape, const std::array<TorsoRing, kTorsoRings>& torso);
/// The hands with relaxed fingers.
void buildHands(Cage& cage, const Shape& shape, const LimbRing& wrist);

/// The whole body without head and feet, with its weights.
Cage buildCage(const Shape& shape);

/// Direction of the left arm in the rest pose and the two directions square to it.
struct ArmFrame {
  maths::Vec3 along{0.70710678118654752, -0.70710678118654752, 0.0};
  maths::Vec3 under{-0.70710678118654752, -0.70710678118654752, 0.0};  ///< towards body and floor
  maths::Vec3 back{0.0, 0.0, -1.0};
};

}  // namespace spotter::figure
