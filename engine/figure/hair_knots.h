#pragma once

#include "base/random.h"
#include "figure/face_map.h"
#include "figure/head_shape.h"
#include "figure/surface.h"

namespace spotter::figure {

/// Hair while it grows: a surface that hangs on the head.
struct HairMesh {
  const HeadShape& head;
  Surface surface;

  /// A vertex at a head-local place. @param shade  brightness against the picture of the strands
  int add(const maths::Vec3& p, double shade, const MapPlace& uv);
};

/// One swirl of a curl: longer than broad, leaning to one side, its foot deep in the hair, so that
/// many of them make a mass and not a heap of balls.
void addCurl(HairMesh& hair, base::RandomStream& random, const maths::Vec3& middle,
             const maths::Vec3& normal, double size);

/// A ball of coiled strands behind the crown.
void addBun(HairMesh& hair, base::RandomStream& random);

/// A gathered tail that hangs down the back of the head.
void addTail(HairMesh& hair);

}  // namespace spotter::figure
