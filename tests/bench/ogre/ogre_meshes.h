#pragma once

#include <OgreMesh.h>
#include <OgreTexture.h>

#include <span>
#include <string>
#include <vector>

#include "bench/ogre/scene_copy.h"

namespace spotter::bench {

/// A run of indices that is drawn at once.
struct Run {
  std::size_t first = 0, count = 0;
};

/// A skin with its bones for OGRE, which moves it on the processor as our renderer does. One
/// submesh a part, or one for all.
Ogre::MeshPtr makeSkinMesh(const std::string& name, const std::string& group, const SkinCopy& skin,
                           const models::Model& model, std::span<const Run> runs);

/// A place or prop with 64 bytes a vertex, see StaticCopy.
Ogre::MeshPtr makeStaticMesh(const std::string& name, const std::string& group,
                             const std::vector<std::uint8_t>& vertices,
                             std::span<const std::vector<std::uint32_t>> index_lists);

/// Things flat on the floor.
Ogre::MeshPtr makeDecalMesh(const std::string& name, const std::string& group,
                            std::span<const render::DecalVertex> vertices);

/// Rectangles in clip coordinates, six corners each.
Ogre::MeshPtr makeRectangleMesh(const std::string& name, const std::string& group,
                                const std::vector<float>& corners_xyz);

Ogre::TexturePtr makeTexture(const std::string& name, const std::string& group,
                             const models::Image& image, bool as_light);

}  // namespace spotter::bench
