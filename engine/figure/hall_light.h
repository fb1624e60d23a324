#pragma once

#include <vector>

#include "figure/model.h"
#include "maths/vec3.h"

namespace spotter::figure {

/// An upright pane in the wall x = -4.5 that daylight comes through.
struct HallWindow {
  double middle_z_m = 0.0;
  double half_width_m = 0.85;
  double low_m = 2.35;
  double high_m = 4.05;
};

/// The hall's windows from back to front.
std::vector<HallWindow> hallWindows();

/// Light that a surface of the hall receives, 1 = a bright horizontal surface in mid-hall: sky
/// through the windows (numerical form factors), light sent round by walls and floor, darker
/// corners.
maths::Vec3 hallLightAt(const maths::Vec3& point_m, const maths::Vec3& normal);

/// Multiplies a mesh's colours by the light at its vertices.
void bakeHallLight(Mesh& mesh);

}  // namespace spotter::figure
