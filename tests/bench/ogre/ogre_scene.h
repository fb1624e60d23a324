#pragma once

#include <OgreEntity.h>
#include <OgreRenderTexture.h>
#include <OgreSceneManager.h>
#include <OgreTexture.h>

#include <string>
#include <vector>

#include "bench/ogre/ogre_shaders.h"
#include "bench/ogre/scene_copy.h"

namespace spotter::bench {

/// One picture as an OGRE scene: three targets, drawn one after the other, each of which sees only
/// what carries its flag.
struct OgreScene {
  /// Someone's copy of a skeleton, to be posed before every frame.
  struct Posed {
    Ogre::Entity* entity;
    const models::Model* model;
    const picture::FigureInstance* figure;
  };
  Ogre::SceneManager* manager = nullptr;
  Ogre::TexturePtr colours, shadow_map, floor_shade;
  Ogre::RenderTarget *main = nullptr, *shadow = nullptr, *shade = nullptr;
  bool has_shadows = false;
  std::vector<Posed> posed;
};

/// Builds everything in the resource group, which the caller drops with the scene.
OgreScene buildOgreScene(const SceneCopy& scene, const std::string& shaders_folder,
                         const std::string& group, picture::PictureSize size);

}  // namespace spotter::bench
