#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "body/pose.h"
#include "figure/model.h"
#include "maths/quat.h"

namespace spotter::figure_test {

/// A finished figure posed on the processor: world positions and normals of one mesh.
struct PosedMesh {
  std::vector<maths::Vec3> position;
  std::vector<maths::Vec3> normal;
};

/// Where a skin joint is and how it is turned from its rest.
struct JointPlacement {
  maths::Quat turn;
  maths::Vec3 rest, now;
};

/// All skin joints in a pose; the helpers turn by half of their joint's angle.
std::vector<JointPlacement> jointPlacements(const body::Skeleton& skeleton, const body::Pose& pose);

/// How much of which morph is shown.
struct MorphUse {
  std::string name;
  double amount = 1.0;
};

/// Linear blend skinning with half-angle helpers, as the renderer does it.
PosedMesh poseMesh(const figure::Model& model, const figure::Mesh& mesh,
                   const body::Skeleton& skeleton, const body::Pose& pose,
                   const std::vector<MorphUse>& morphs);

struct Camera {
  maths::Vec3 eye{1.3, 1.2, 4.6};
  maths::Vec3 target{0.0, 0.88, 0.0};
  double vertical_fov_deg = 22.0;
};

/// A picture with depth, lit by one key, one fill and the sky. Supersampled 2 x 2 when saved.
class SoftwarePicture {
 public:
  SoftwarePicture(int width, int height);
  /// Draws all meshes whose name starts with the prefix into the window [left, left + width).
  void draw(const figure::Model& model, const std::string& prefix, const body::Skeleton& skeleton,
            const body::Pose& pose, const std::vector<MorphUse>& morphs, const Camera& camera);
  /// Copies another picture into this one.
  void paste(const SoftwarePicture& other, int left, int top);
  bool savePng(const std::string& path) const;

 private:
  struct Corner {
    double x, y, depth;
    maths::Vec3 normal, colour;
    double u, v;
  };
  void triangle(const Corner& a, const Corner& b, const Corner& c,
                const std::vector<std::uint8_t>* texture, int size);

  int width_, height_;
  std::vector<maths::Vec3> colour_;
  std::vector<double> depth_;
};

}  // namespace spotter::figure_test
