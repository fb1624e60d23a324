#pragma once

#include <OgreMaterial.h>
#include <OgreTexture.h>

#include <string>
#include <vector>

#include "render/frame_block.h"

namespace spotter::bench {

/// A texture that a material reads, by the name of its sampler.
struct Unit {
  const char* sampler;
  Ogre::TexturePtr texture;
};

/// Makes OGRE materials from our own shader files. What is changed in their text: the block
/// "Frame" becomes plain uniforms, and vertex attributes get the names that OGRE binds.
class Shaders {
 public:
  /// @param folder  of our shaders
  /// @param group   OGRE resource group
  Shaders(std::string folder, std::string group, const render::FrameBlock& frame);

  /// A material with one pass; nothing of OGRE's own lighting.
  Ogre::MaterialPtr material(const std::string& vertex, const std::string& fragment,
                             const std::string& defines, const std::vector<Unit>& units);

 private:
  std::string program(const std::string& file, const std::string& defines, bool is_vertex);
  void setFrame(Ogre::GpuProgramParameters& parameters) const;

  std::string folder_, group_;
  render::FrameBlock frame_;
  int count_ = 0;
};

/// Flips what is looked up in the shadow map: OGRE's render targets stand on their heads.
std::array<float, 16> flippedLookUp(const std::array<float, 16>& columns);

}  // namespace spotter::bench
