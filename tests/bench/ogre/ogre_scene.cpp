#include "bench/ogre/ogre_scene.h"

#include <OgreCamera.h>
#include <OgreDepthBuffer.h>
#include <OgreHardwarePixelBuffer.h>
#include <OgrePass.h>
#include <OgreRoot.h>
#include <OgreSubEntity.h>
#include <OgreTechnique.h>
#include <OgreTextureManager.h>
#include <OgreViewport.h>

#include <algorithm>
#include <cmath>

#include "bench/ogre/ogre_meshes.h"
#include "render/prop_place.h"

namespace spotter::bench {
namespace {

enum Flag : unsigned int { kMain = 1, kShadow = 2, kShade = 4 };
// In the order in which our renderer draws.
enum Queue : unsigned char { kPeople = 10, kProps = 20, kRoom = 30, kFloor = 31, kLines = 40 };
constexpr unsigned kShadeSize = 640;  // of our renderer's floor shade

Ogre::Matrix4 toOgre(const picture::Mat4& m) {
  const auto f = [&](std::size_t i) { return static_cast<float>(m[i]); };
  return {f(0), f(4), f(8),  f(12), f(1), f(5), f(9),  f(13),
          f(2), f(6), f(10), f(14), f(3), f(7), f(11), f(15)};
}

Ogre::Pass& passOf(const Ogre::MaterialPtr& material) {
  return *material->getTechnique(0)->getPass(0);
}

class Builder {
 public:
  Builder(const SceneCopy& scene, const std::string& shaders_folder, const std::string& group,
          picture::PictureSize size)
      : scene_(scene), group_(group), size_(size), shaders_(shaders_folder, group, scene.frame) {}

  OgreScene build();

 private:
  Ogre::TexturePtr target(const char* name, unsigned width, unsigned height,
                          Ogre::PixelFormat format, int samples);
  Ogre::Viewport& view(Ogre::RenderTarget& target, const char* name, const picture::Mat4& clip,
                       const picture::Mat4& view, Flag flag);
  void addTargets();
  void addPeople();
  void addPerson(const render::FigurePlan& plan, unsigned short nearness);
  void addProps();
  void addRoom();
  void addDecals();
  void addShade();
  Ogre::Entity* add(const Ogre::MeshPtr& mesh, Flag flag, Queue queue, unsigned short priority);
  Ogre::MaterialPtr headMaterial(const std::string& model, int image);
  Ogre::MaterialPtr casterMaterial(Ogre::CullingMode culling);

  const SceneCopy& scene_;
  std::string group_;
  picture::PictureSize size_;
  Shaders shaders_;
  OgreScene out_;
  Ogre::MaterialPtr plain_person_, person_caster_, prop_, prop_caster_;
  std::map<std::string, Ogre::MaterialPtr> heads_;
  std::map<std::string, Ogre::MeshPtr> meshes_;
};

Ogre::TexturePtr Builder::target(const char* name, unsigned width, unsigned height,
                                 Ogre::PixelFormat format, int samples) {
  auto texture = Ogre::TextureManager::getSingleton().createManual(
      group_ + "/" + name, group_, Ogre::TEX_TYPE_2D, width, height, 0, format,
      Ogre::TU_RENDERTARGET, nullptr, false, static_cast<unsigned>(samples > 1 ? samples : 0));
  texture->getBuffer()->getRenderTarget()->setAutoUpdated(false);
  return texture;
}

Ogre::Viewport& Builder::view(Ogre::RenderTarget& target, const char* name,
                              const picture::Mat4& clip, const picture::Mat4& from_hall,
                              Flag flag) {
  Ogre::Camera* camera = out_.manager->createCamera(name);
  out_.manager->getRootSceneNode()->createChildSceneNode()->attachObject(camera);
  camera->setCustomViewMatrix(true, Ogre::Affine3(toOgre(from_hall)));
  camera->setCustomProjectionMatrix(true, toOgre(clip));
  Ogre::Viewport& view = *target.addViewport(camera);
  view.setVisibilityMask(flag);
  view.setOverlaysEnabled(false);
  view.setShadowsEnabled(false);
  view.setSkiesEnabled(false);
  return view;
}

void Builder::addTargets() {
  constexpr picture::Mat4 kSame = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
  const auto width = static_cast<unsigned>(size_.width),
             height = static_cast<unsigned>(size_.height);
  out_.has_shadows = scene_.settings.shadow_size > 0;
  const auto map_size = static_cast<unsigned>(std::max(1, scene_.settings.shadow_size));
  out_.colours = target("colours", width, height, Ogre::PF_BYTE_RGBA, scene_.settings.samples);
  out_.shadow_map = target("shadow_map", map_size, map_size, Ogre::PF_DEPTH16, 1);
  out_.floor_shade = target("floor_shade", kShadeSize, kShadeSize, Ogre::PF_L8, 1);
  out_.main = out_.colours->getBuffer()->getRenderTarget();
  out_.shadow = out_.shadow_map->getBuffer()->getRenderTarget();
  out_.shade = out_.floor_shade->getBuffer()->getRenderTarget();
  out_.shadow->setDepthBufferPool(Ogre::DepthBuffer::POOL_NO_DEPTH);
  out_.shade->setDepthBufferPool(Ogre::DepthBuffer::POOL_NO_DEPTH);

  const picture::Camera& camera = scene_.picture->camera;
  Ogre::Viewport& seen = view(*out_.main, "main", picture::projectionMatrix(camera, size_),
                              picture::viewMatrix(camera), kMain);
  seen.setBackgroundColour(Ogre::ColourValue(0.87F, 0.85F, 0.80F));
  seen.setClearEveryFrame(true, Ogre::FBT_COLOUR | Ogre::FBT_DEPTH);
  view(*out_.shadow, "shadow", scene_.fit.clip_from_hall, kSame, kShadow)
      .setClearEveryFrame(true, Ogre::FBT_DEPTH);
  Ogre::Viewport& shade = view(*out_.shade, "shade", scene_.fit.clip_from_hall, kSame, kShade);
  shade.setBackgroundColour(Ogre::ColourValue::White);
  shade.setClearEveryFrame(true, Ogre::FBT_COLOUR);
}

Ogre::Entity* Builder::add(const Ogre::MeshPtr& mesh, Flag flag, Queue queue,
                           unsigned short priority) {
  Ogre::Entity* entity = out_.manager->createEntity(mesh);
  entity->setVisibilityFlags(flag);
  entity->setRenderQueueGroupAndPriority(queue, priority);
  entity->setCastShadows(false);
  out_.manager->getRootSceneNode()->createChildSceneNode()->attachObject(entity);
  return entity;
}

Ogre::MaterialPtr Builder::headMaterial(const std::string& model, int image) {
  Ogre::MaterialPtr& head = heads_[model + "/" + std::to_string(image)];
  if (head) return head;
  const models::Image& pixels = scene_.figures.at(model).images[static_cast<std::size_t>(image)];
  auto texture = makeTexture(group_ + "/" + model + std::to_string(image), group_, pixels, true);
  head = shaders_.material("figure.vert", "figure.frag", "#define PICTURED\n",
                           {{"picture_map", texture}, {"shadow_map", out_.shadow_map}});
  return head;
}

Ogre::MaterialPtr Builder::casterMaterial(Ogre::CullingMode culling) {
  auto material = shaders_.material("shadow.vert", "shadow.frag", "", {});
  passOf(material).setCullingMode(culling);
  passOf(material).setColourWriteEnabled(false);
  return material;
}

void Builder::addPeople() {
  plain_person_ =
      shaders_.material("figure.vert", "figure.frag", "", {{"shadow_map", out_.shadow_map}});
  person_caster_ = casterMaterial(Ogre::CULL_ANTICLOCKWISE);
  unsigned short nearness = 0;
  for (const render::FigurePlan& plan : scene_.plans) addPerson(plan, nearness++);
}

void Builder::addPerson(const render::FigurePlan& plan, unsigned short nearness) {
  const auto& figure = scene_.picture->figures[static_cast<std::size_t>(plan.figure)];
  const FigureCopy& copy = scene_.figures.at(figure.model);
  const auto level = static_cast<std::size_t>(plan.level);
  const SkinCopy& skin = copy.levels[level];
  Ogre::MeshPtr& mesh = meshes_[figure.model + "/" + std::to_string(level)];
  if (!mesh) {
    std::vector<Run> runs;
    for (const auto& part : skin.mesh->parts) runs.push_back({part.first_index, part.index_count});
    mesh =
        makeSkinMesh(figure.model + "/" + std::to_string(level), group_, skin, *copy.model, runs);
  }
  Ogre::Entity* drawn = add(mesh, kMain, kPeople, nearness);
  for (std::size_t i = 0; i < skin.mesh->parts.size(); ++i) {
    const int image = skin.mesh->parts[i].image;
    Ogre::SubEntity* part = drawn->getSubEntity(i);
    part->setMaterial(image < 0 ? plain_person_ : headMaterial(figure.model, image));
    // All plain parts come before all heads.
    if (image >= 0)
      part->setRenderQueueGroupAndPriority(kPeople, static_cast<unsigned short>(100 + nearness));
  }
  out_.posed.push_back({drawn, copy.model, &figure});
  if (!out_.has_shadows || !plan.casts_shadow) return;
  Ogre::MeshPtr& proxy = meshes_[figure.model + "/shadow"];
  const Run whole{0, copy.shadow.indices.size()};
  if (!proxy)
    proxy = makeSkinMesh(figure.model + "/shadow", group_, copy.shadow, *copy.model, {&whole, 1});
  Ogre::Entity* caster = add(proxy, kShadow, kPeople, nearness);
  caster->setMaterial(person_caster_);
  out_.posed.push_back({caster, copy.model, &figure});
}

void Builder::addProps() {
  prop_ = shaders_.material("figure.vert", "figure.frag", "#define PROP\n",
                            {{"shadow_map", out_.shadow_map}});
  prop_caster_ = casterMaterial(Ogre::CULL_NONE);
  for (const picture::PropInstance& prop : scene_.picture->props) {
    const auto copy = scene_.props.find(prop.model);
    if (copy == scene_.props.end()) continue;
    Ogre::MeshPtr& mesh = meshes_["prop/" + prop.model];
    if (!mesh) {
      std::vector<std::vector<std::uint32_t>> lists;
      for (const render::Surface& s : copy->second.surfaces) {
        const auto first =
            copy->second.indices.begin() + static_cast<std::ptrdiff_t>(s.first_index);
        lists.emplace_back(first, first + static_cast<std::ptrdiff_t>(s.index_count));
      }
      mesh = makeStaticMesh("prop/" + prop.model, group_, copy->second.vertices, lists);
    }
    Ogre::Affine3 place(toOgre(render::hallFromProp(prop)));
    Ogre::Vector3 position, scale;
    Ogre::Quaternion turn;
    place.decomposition(position, scale, turn);
    for (const Flag flag : {kMain, kShadow}) {
      if (flag == kShadow && !out_.has_shadows) continue;
      Ogre::Entity* entity = add(mesh, flag, kProps, 100);
      entity->setMaterial(flag == kMain ? prop_ : prop_caster_);
      entity->getParentSceneNode()->setPosition(position);
      entity->getParentSceneNode()->setOrientation(turn);
      entity->getParentSceneNode()->setScale(scale);
    }
  }
}

void Builder::addRoom() {
  const StaticCopy& place = scene_.place;
  std::vector<std::vector<std::uint32_t>> lists;
  std::vector<std::pair<Ogre::MaterialPtr, Queue>> looks;
  Ogre::TexturePtr wood;
  std::vector<Ogre::TexturePtr> pictures;
  for (const models::Image& image : place.images) {
    const std::string name = group_ + "/place" + std::to_string(pictures.size());
    pictures.push_back(makeTexture(name, group_, image, false));
  }
  const auto plain = [&](const char* define) {
    return shaders_.material("place.vert", "shown.frag", define, {});
  };
  for (const render::Surface& s : place.surfaces) {
    using render::SurfaceKind;
    Ogre::MaterialPtr look;
    const Unit picture{"picture_map",
                       s.image < 0 ? nullptr : pictures[static_cast<std::size_t>(s.image)]};
    if (s.kind == SurfaceKind::floor && s.image >= 0) wood = picture.texture;
    if (s.kind == SurfaceKind::solid) look = plain("#define LIT\n");
    if (s.kind == SurfaceKind::lamp) look = plain("#define GLOWING\n");
    if (s.kind == SurfaceKind::outside) look = plain("#define OUTSIDE\n");
    if (s.kind == SurfaceKind::line) {
      look = plain("#define AS_IS\n");
      passOf(look).setSceneBlending(Ogre::SBF_ZERO, Ogre::SBF_SOURCE_COLOUR);
      passOf(look).setDepthWriteEnabled(false);
      passOf(look).setDepthBias(2.0F, 1.0F);
    }
    if (s.kind == SurfaceKind::print)
      look = shaders_.material("place.vert", "print.frag", "#define PRINTED\n", {picture});
    if (!look || s.index_count == 0) continue;
    const auto first = place.indices.begin() + static_cast<std::ptrdiff_t>(s.first_index);
    lists.emplace_back(first, first + static_cast<std::ptrdiff_t>(s.index_count));
    looks.emplace_back(look, s.kind == SurfaceKind::line ? kLines : kRoom);
  }
  for (const bool shaded : {true, false}) {
    const auto& list = shaded ? scene_.shaded_floor : scene_.open_floor;
    if (list.empty()) continue;
    std::vector<Unit> units{{"picture_map", wood}};
    if (shaded) units.push_back({"floor_shade", out_.floor_shade});
    lists.push_back(list);
    looks.emplace_back(
        shaders_.material("floor.vert", "floor.frag", shaded ? "#define SHADED\n" : "", units),
        kFloor);
  }
  Ogre::Entity* room =
      add(makeStaticMesh("place", group_, place.vertices, lists), kMain, kRoom, 100);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    room->getSubEntity(i)->setMaterial(looks[i].first);
    room->getSubEntity(i)->setRenderQueueGroupAndPriority(looks[i].second, 100);
  }
}

void Builder::addDecals() {
  const auto lay = [&](const char* name, const std::vector<render::DecalVertex>& vertices,
                       const char* fragment, Ogre::SceneBlendFactor from, Ogre::SceneBlendFactor to,
                       unsigned short priority) {
    if (vertices.empty()) return;
    auto material = shaders_.material("decal.vert", fragment, "", {});
    Ogre::Pass& pass = passOf(material);
    pass.setSceneBlending(from, to);
    pass.setDepthWriteEnabled(false);
    pass.setDepthBias(2.0F, 1.0F);
    pass.setCullingMode(Ogre::CULL_NONE);
    add(makeDecalMesh(name, group_, vertices), kMain, kLines, priority)->setMaterial(material);
  };
  lay("patches", scene_.patches, "patch.frag", Ogre::SBF_DEST_COLOUR, Ogre::SBF_ONE, 101);
  lay("spots", scene_.spots, "spot.frag", Ogre::SBF_ZERO, Ogre::SBF_SOURCE_COLOUR, 102);
}

void Builder::addShade() {
  if (!out_.has_shadows) return;
  std::vector<float> corners;
  // The lower left part of the texture, as large as our renderer uses of it.
  const double used = static_cast<double>(scene_.frame.shadow_texel[2]);
  const auto clip = [used](double v) {
    return static_cast<float>(2.0 * used * std::clamp(v, 0.0, 1.0) - 1.0);
  };
  for (const render::MapBox& box : render::onGrid(scene_.boxes)) {
    // OGRE's targets stand on their heads.
    const float l = clip(box.left), r = clip(box.right);
    const float b = clip(1.0 - box.top), t = clip(1.0 - box.bottom);
    corners.insert(corners.end(), {l, b, 0, r, b, 0, r, t, 0, l, b, 0, r, t, 0, l, t, 0});
  }
  auto material = shaders_.material("rectangles.vert", "floor_shade.frag", "",
                                    {{"shadow_map", out_.shadow_map}});
  Ogre::Pass& pass = passOf(material);
  pass.setCullingMode(Ogre::CULL_NONE);
  pass.setDepthCheckEnabled(false);
  pass.setDepthWriteEnabled(false);
  const double texel_m = scene_.fit.texel_m, map_m = texel_m * scene_.settings.shadow_size;
  // As in our floor shade: 13 mm, or 1.3 texels of the map.
  const float grid[4] = {1.0F / std::round(scene_.frame.shadow_texel[2] * kShadeSize),
                         static_cast<float>(std::max(0.013, 1.3 * texel_m) / map_m), 0, 0};
  pass.getFragmentProgramParameters()->setNamedConstant("grid", grid, 1);
  add(makeRectangleMesh("shade", group_, corners), kShade, kRoom, 100)->setMaterial(material);
}

OgreScene Builder::build() {
  out_.manager = Ogre::Root::getSingleton().createSceneManager("DefaultSceneManager", group_);
  addTargets();
  addPeople();
  addProps();
  addRoom();
  addDecals();
  addShade();
  // Without casters the map is cleared once and stays.
  if (!out_.has_shadows) out_.shadow->update();
  return std::move(out_);
}

}  // namespace

OgreScene buildOgreScene(const SceneCopy& scene, const std::string& shaders_folder,
                         const std::string& group, picture::PictureSize size) {
  return Builder(scene, shaders_folder, group, size).build();
}

}  // namespace spotter::bench
