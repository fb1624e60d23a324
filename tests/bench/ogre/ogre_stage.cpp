#include "bench/ogre/ogre_stage.h"

#include <OgreBone.h>
#include <OgreHardwarePixelBuffer.h>
#include <OgreLogManager.h>
#include <OgreRenderWindow.h>
#include <OgreResourceGroupManager.h>
#include <OgreRoot.h>
#include <OgreSkeletonInstance.h>

#include <chrono>
#include <optional>

#include "bench/ogre/contexts.h"
#include "bench/ogre/ogre_scene.h"

namespace spotter::bench {
namespace {

using Clock = std::chrono::steady_clock;

// Puts every bone where ours is.
void pose(const OgreScene::Posed& posed) {
  const std::vector<render::BoneMatrix> bones =
      render::boneMatrices(*posed.model, posed.figure->frames);
  Ogre::SkeletonInstance& skeleton = *posed.entity->getSkeleton();
  for (std::size_t i = 0; i < bones.size(); ++i) {
    const auto& c = bones[i].column;
    const models::Float3& r = posed.model->bones[i].rest_m;
    const Ogre::Matrix3 turn(c[0][0], c[1][0], c[2][0], c[0][1], c[1][1], c[2][1], c[0][2], c[1][2],
                             c[2][2]);
    Ogre::Bone& bone = *skeleton.getBone(static_cast<unsigned short>(i));
    bone.setOrientation(Ogre::Quaternion(turn));
    bone.setPosition(turn * Ogre::Vector3(r.x, r.y, r.z) +
                     Ogre::Vector3(c[3][0], c[3][1], c[3][2]));
  }
}

double millisecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

}  // namespace

struct OgreStage::Parts {
  std::string shaders_folder;
  picture::PictureSize size;
  Ogre::LogManager log;
  std::unique_ptr<Ogre::Root> root;
  std::optional<OgreScene> scene;
  std::string group;
  int built = 0;

  void drop() {
    if (!scene) return;
    scene->main->removeAllViewports();
    scene->shadow->removeAllViewports();
    scene->shade->removeAllViewports();
    root->destroySceneManager(scene->manager);
    scene.reset();
    Ogre::ResourceGroupManager::getSingleton().destroyResourceGroup(group);
  }
};

OgreStage::OgreStage(std::string shaders_folder, picture::PictureSize size)
    : parts_(std::make_unique<Parts>()) {
  parts_->shaders_folder = std::move(shaders_folder);
  parts_->size = size;
  parts_->log.createLog("bench", true, false, true);
  parts_->root = std::make_unique<Ogre::Root>("", "", "");
  Ogre::Root& root = *parts_->root;
  root.loadPlugin(SPOTTER_OGRE_PLUGINS "/RenderSystem_GL3Plus");
  Ogre::RenderSystem* system = root.getAvailableRenderers().front();
  system->setConfigOption("Separate Shader Objects", "No");
  root.setRenderSystem(system);
  root.initialise(false);
  const Ogre::NameValuePairList options{{"hidden", "true"}, {"vsync", "false"}};
  root.createRenderWindow("bench", 64, 64, false, &options)->setAutoUpdated(false);
}

OgreStage::~OgreStage() { parts_->drop(); }

void OgreStage::build(const SceneCopy& scene) {
  Parts& p = *parts_;
  p.drop();
  p.group = "scene" + std::to_string(p.built++);
  Ogre::ResourceGroupManager::getSingleton().createResourceGroup(p.group, false);
  p.scene = buildOgreScene(scene, p.shaders_folder, p.group, p.size);
  for (const OgreScene::Posed& posed : p.scene->posed) {
    Ogre::SkeletonInstance& skeleton = *posed.entity->getSkeleton();
    for (unsigned short i = 0; i < skeleton.getNumBones(); ++i)
      skeleton.getBone(i)->setManuallyControlled(true);
  }
}

void OgreStage::draw(OgreFrame* frame) {
  Parts& p = *parts_;
  OgreScene& scene = *p.scene;
  Clock::time_point begin = Clock::now();
  p.root->_fireFrameStarted();
  for (const OgreScene::Posed& posed : scene.posed) pose(posed);
  if (scene.has_shadows) {
    scene.shadow->update();
    scene.shade->update();
  }
  if (frame != nullptr) {
    finishDrawing();
    frame->shadow_ms = millisecondsSince(begin);
    begin = Clock::now();
  }
  scene.main->update();
  p.root->_fireFrameRenderingQueued();
  p.root->_fireFrameEnded();
  finishDrawing();
  if (frame == nullptr) return;
  frame->main_ms = millisecondsSince(begin);
  frame->draw_calls = 0;
  frame->triangles = 0;
  for (Ogre::RenderTarget* target : {scene.main, scene.shadow, scene.shade}) {
    if (target != scene.main && !scene.has_shadows) continue;
    frame->draw_calls += static_cast<int>(target->getStatistics().batchCount);
    frame->triangles += target->getStatistics().triangleCount;
  }
}

models::Image OgreStage::pixels() const {
  const picture::PictureSize size = parts_->size;
  models::Image image{size.width, size.height,
                      std::vector<std::uint8_t>(static_cast<std::size_t>(size.width) *
                                                static_cast<std::size_t>(size.height) * 4)};
  parts_->scene->colours->getBuffer()->blitToMemory(
      Ogre::PixelBox(static_cast<unsigned>(size.width), static_cast<unsigned>(size.height), 1,
                     Ogre::PF_BYTE_RGBA, image.rgba.data()));
  for (std::size_t a = 3; a < image.rgba.size(); a += 4) image.rgba[a] = 255;
  return image;
}

}  // namespace spotter::bench
