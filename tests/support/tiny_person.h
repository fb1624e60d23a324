#pragma once

#include "figure/glb.h"
#include "figure/png.h"

namespace support {

/// The smallest person: one upright quad of 1.7 m hanging on hips and a knee, with a smile.
inline spotter::figure::Model tinyPerson() {
  namespace figure = spotter::figure;
  figure::Model model;
  model.name = "tiny";
  model.joints = {{"hips", -1, {0, 0.95, 0}},
                  {"leftUpperLeg", 0, {0.09, 0.9, 0}},
                  {"leftUpperLegHelper", 0, {0.09, 0.9, 0}}};
  model.materials = {{"skin", {0.5F, 0.4F, 0.3F}, 0.8F, 0}};
  model.textures = {{"face", figure::encodePng({255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9}, 2, 2)}};
  figure::Mesh mesh;
  mesh.name = "lod0_body";
  mesh.position = {{0, 0, 0}, {0.5F, 0, 0}, {0.5F, 1.7F, 0}, {0, 1.7F, 0}};
  mesh.normal.assign(4, {0, 0, 1});
  mesh.uv = {{0, 1}, {1, 1}, {1, 0}, {0, 0.25F}};
  mesh.colour.assign(4, {0.2F, 0.4F, 0.6F});
  mesh.joints.assign(4, {0, 1, 2, 0});
  mesh.weights = {{1, 0, 0, 0}, {0.5F, 0.25F, 0.25F, 0}, {0, 1, 0, 0}, {0.2F, 0.3F, 0.5F, 0}};
  mesh.indices = {0, 1, 2, 0, 2, 3};
  mesh.morphs = {{"smile",
                  {{0, 0, 0}, {0.1F, 0.2F, 0.3F}, {0, 0, 0}, {0, 0, 0}},
                  std::vector<figure::Float3>(4, {0, 0, 0})}};
  model.meshes = {mesh};
  return model;
}

}  // namespace support
