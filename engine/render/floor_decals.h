#pragma once

#include <span>
#include <vector>

#include "picture/picture.h"
#include "render/gpu_model.h"
#include "render/light.h"

namespace spotter::render {

/// A soft dark spot on the floor where something stands: an ellipse.
struct ContactSpot {
  maths::Vec3 centre_m;
  double along_x = 0.0, along_z = 1.0;  ///< unit direction of the long axis on the floor
  double half_length_m = 0.1, half_width_m = 0.1;
  double darkness01 = 0.5;
};

/// Spots under a person's feet, seat and hips. They fade as the foot leaves the floor.
void addContactSpots(const picture::FigureInstance& figure, std::vector<ContactSpot>& spots);
/// Spots under what stands on the floor.
void addContactSpots(const picture::PropInstance& prop, std::vector<ContactSpot>& spots);
/// All spots of a picture.
std::vector<ContactSpot> contactSpots(const picture::Picture& picture);

/// A corner of something flat on the floor, three a triangle.
struct DecalVertex {
  Float3 position_m;
  models::Float2 uv;
  float strength;
};

/// The light that falls through each window onto the floor; uv from 0 to 1 over the pane.
std::vector<DecalVertex> patchDecals(const GpuStatic& place, const Light& light);
/// A rectangle for each spot that can be seen; uv from -1 to 1.
std::vector<DecalVertex> spotDecals(std::span<const ContactSpot> spots);

}  // namespace spotter::render
