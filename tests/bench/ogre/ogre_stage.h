#pragma once

#include <memory>
#include <string>

#include "bench/ogre/scene_copy.h"

namespace spotter::bench {

/// What a frame of OGRE cost and drew.
struct OgreFrame {
  double shadow_ms = 0.0;  ///< skins of shadow casters, shadow map and its blurred copy
  double main_ms = 0.0;    ///< skins and everything seen
  int draw_calls = 0;
  std::size_t triangles = 0;
};

/// OGRE 1.12 with its GL3Plus render system in a hidden window; draws into a texture.
/// Needs an X display. Throws std::exception (OGRE's own are such) when anything fails.
class OgreStage {
 public:
  OgreStage(std::string shaders_folder, picture::PictureSize size);
  ~OgreStage();

  /// Builds the scene; the one before is dropped.
  void build(const SceneCopy& scene);
  /// Moves everyone and draws.
  /// @param frame  filled by waiting for the card after each part, if asked for
  void draw(OgreFrame* frame = nullptr);
  models::Image pixels() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace spotter::bench
