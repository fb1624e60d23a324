#pragma once

#include "figure/cage.h"
#include "figure/model.h"
#include "software_picture.h"

namespace spotter::figure_test {

/// Area of one ring of the left leg or arm, posed with helpers, over its area at rest.
double ringAreaRatio(const figure::Cage& cage, figure::Part part, int ring,
                     const figure::Shape& shape, const body::Pose& pose);

/// How far the most exposed eyeball vertex lies in front of the lid skin that covers it, m;
/// negative when all are behind it.
double eyeballBeyondLid(const figure::Mesh& head, int skin_vertices, int eye_first, int eye_count,
                        const std::vector<MorphUse>& morphs);

/// Largest volume change that the mesh's closed parts would show: signed volume of all its
/// triangles, m3.
double signedVolume(const figure::Mesh& mesh);

}  // namespace spotter::figure_test
