#include "bench/ogre/ogre_meshes.h"

#include <OgreBone.h>
#include <OgreHardwareBufferManager.h>
#include <OgreHardwarePixelBuffer.h>
#include <OgreMeshManager.h>
#include <OgreSkeleton.h>
#include <OgreSkeletonManager.h>
#include <OgreSubMesh.h>
#include <OgreTextureManager.h>

#include <cstddef>
#include <numeric>

namespace spotter::bench {
namespace {

using Buffers = Ogre::HardwareBufferManager;

void addVertices(Ogre::VertexData& to, unsigned short source, const void* bytes, std::size_t stride,
                 std::size_t count) {
  // OGRE keeps a copy in memory, from which it skins.
  auto buffer = Buffers::getSingleton().createVertexBuffer(
      stride, count, Ogre::HardwareBuffer::HBU_STATIC_WRITE_ONLY, true);
  buffer->writeData(0, stride * count, bytes, true);
  to.vertexBufferBinding->setBinding(source, buffer);
  to.vertexCount = count;
}

Ogre::HardwareIndexBufferSharedPtr makeIndices(std::span<const std::uint32_t> indices) {
  auto buffer =
      Buffers::getSingleton().createIndexBuffer(Ogre::HardwareIndexBuffer::IT_32BIT, indices.size(),
                                                Ogre::HardwareBuffer::HBU_STATIC_WRITE_ONLY);
  buffer->writeData(0, indices.size_bytes(), indices.data(), true);
  return buffer;
}

void addRun(Ogre::Mesh& mesh, const Ogre::HardwareIndexBufferSharedPtr& indices, const Run& run) {
  Ogre::SubMesh* sub = mesh.createSubMesh();
  sub->useSharedVertices = true;
  sub->indexData->indexBuffer = indices;
  sub->indexData->indexStart = run.first;
  sub->indexData->indexCount = run.count;
}

Ogre::MeshPtr emptyMesh(const std::string& name, const std::string& group) {
  auto mesh = Ogre::MeshManager::getSingleton().createManual(name, group);
  mesh->sharedVertexData = new Ogre::VertexData();
  // Larger than any room: what is to be drawn is decided by our renderer's plan, for both.
  mesh->_setBounds({-60, -60, -60, 60, 60, 60}, false);
  mesh->_setBoundingSphereRadius(100);
  return mesh;
}

Ogre::SkeletonPtr skeletonFor(const std::string& name, const std::string& group,
                              const models::Model& model) {
  auto& manager = Ogre::SkeletonManager::getSingleton();
  if (auto known = manager.getByName(name, group))
    return Ogre::static_pointer_cast<Ogre::Skeleton>(known);
  auto skeleton = Ogre::static_pointer_cast<Ogre::Skeleton>(manager.create(name, group, true));
  for (std::size_t i = 0; i < model.bones.size(); ++i) {
    const models::Float3& at = model.bones[i].rest_m;
    skeleton->createBone(std::to_string(i), static_cast<unsigned short>(i))
        ->setPosition(at.x, at.y, at.z);
  }
  skeleton->setBindingPose();
  return skeleton;
}

void hangOnBones(Ogre::Mesh& mesh, const render::SkinMesh& skin) {
  for (std::size_t v = 0; v < skin.influences.size(); ++v) {
    const models::Influence& influence = skin.influences[v];
    for (std::size_t k = 0; k < 4; ++k) {
      if (influence.weight[k] == 0.0F) continue;
      Ogre::VertexBoneAssignment hangs;
      hangs.vertexIndex = static_cast<unsigned int>(v);
      hangs.boneIndex = influence.bone[k];
      hangs.weight = influence.weight[k];
      mesh.addBoneAssignment(hangs);
    }
  }
  mesh._compileBoneAssignments();
}

}  // namespace

Ogre::MeshPtr makeSkinMesh(const std::string& name, const std::string& group, const SkinCopy& skin,
                           const models::Model& model, std::span<const Run> runs) {
  auto mesh = emptyMesh(name, group);
  Ogre::VertexData& data = *mesh->sharedVertexData;
  std::vector<render::SkinnedVertex> rest;
  for (std::size_t i = 0; i < skin.mesh->positions_m.size(); ++i)
    rest.push_back({skin.mesh->positions_m[i], skin.mesh->normals[i]});
  addVertices(data, 0, rest.data(), sizeof(render::SkinnedVertex), rest.size());
  addVertices(data, 1, skin.fixed.data(), 12, rest.size());
  Ogre::VertexDeclaration& d = *data.vertexDeclaration;
  d.addElement(0, 0, Ogre::VET_FLOAT3, Ogre::VES_POSITION);
  d.addElement(0, 12, Ogre::VET_FLOAT3, Ogre::VES_NORMAL);
  d.addElement(1, 0, Ogre::VET_UBYTE4_NORM, Ogre::VES_DIFFUSE);
  d.addElement(1, 4, Ogre::VET_FLOAT2, Ogre::VES_TEXTURE_COORDINATES, 0);
  const auto indices = makeIndices(skin.indices);
  for (const Run& run : runs) addRun(*mesh, indices, run);
  auto skeleton = skeletonFor(name.substr(0, name.find('/')), group, model);
  mesh->_notifySkeleton(skeleton);
  hangOnBones(*mesh, *skin.mesh);
  mesh->load();
  return mesh;
}

Ogre::MeshPtr makeStaticMesh(const std::string& name, const std::string& group,
                             const std::vector<std::uint8_t>& vertices,
                             std::span<const std::vector<std::uint32_t>> index_lists) {
  auto mesh = emptyMesh(name, group);
  addVertices(*mesh->sharedVertexData, 0, vertices.data(), 64, vertices.size() / 64);
  Ogre::VertexDeclaration& d = *mesh->sharedVertexData->vertexDeclaration;
  d.addElement(0, 0, Ogre::VET_FLOAT3, Ogre::VES_POSITION);
  d.addElement(0, 12, Ogre::VET_FLOAT3, Ogre::VES_NORMAL);
  d.addElement(0, 24, Ogre::VET_FLOAT4, Ogre::VES_DIFFUSE);
  d.addElement(0, 40, Ogre::VET_FLOAT2, Ogre::VES_TEXTURE_COORDINATES, 0);
  d.addElement(0, 48, Ogre::VET_FLOAT4, Ogre::VES_TEXTURE_COORDINATES, 1);
  for (const std::vector<std::uint32_t>& list : index_lists)
    addRun(*mesh, makeIndices(list), {0, list.size()});
  mesh->load();
  return mesh;
}

Ogre::MeshPtr makeDecalMesh(const std::string& name, const std::string& group,
                            std::span<const render::DecalVertex> vertices) {
  auto mesh = emptyMesh(name, group);
  addVertices(*mesh->sharedVertexData, 0, vertices.data(), sizeof(render::DecalVertex),
              vertices.size());
  Ogre::VertexDeclaration& d = *mesh->sharedVertexData->vertexDeclaration;
  d.addElement(0, 0, Ogre::VET_FLOAT3, Ogre::VES_POSITION);
  d.addElement(0, offsetof(render::DecalVertex, uv), Ogre::VET_FLOAT2,
               Ogre::VES_TEXTURE_COORDINATES, 0);
  d.addElement(0, offsetof(render::DecalVertex, strength), Ogre::VET_FLOAT1,
               Ogre::VES_TEXTURE_COORDINATES, 1);
  std::vector<std::uint32_t> order(vertices.size());
  std::iota(order.begin(), order.end(), 0U);
  addRun(*mesh, makeIndices(order), {0, order.size()});
  mesh->load();
  return mesh;
}

Ogre::MeshPtr makeRectangleMesh(const std::string& name, const std::string& group,
                                const std::vector<float>& corners_xyz) {
  auto mesh = emptyMesh(name, group);
  const std::size_t count = corners_xyz.size() / 3;
  addVertices(*mesh->sharedVertexData, 0, corners_xyz.data(), 12, count);
  mesh->sharedVertexData->vertexDeclaration->addElement(0, 0, Ogre::VET_FLOAT3, Ogre::VES_POSITION);
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  addRun(*mesh, makeIndices(order), {0, count});
  mesh->load();
  return mesh;
}

Ogre::TexturePtr makeTexture(const std::string& name, const std::string& group,
                             const models::Image& image, bool as_light) {
  auto texture = Ogre::TextureManager::getSingleton().createManual(
      name, group, Ogre::TEX_TYPE_2D, static_cast<unsigned>(image.width),
      static_cast<unsigned>(image.height), Ogre::MIP_UNLIMITED, Ogre::PF_BYTE_RGBA,
      Ogre::TU_STATIC_WRITE_ONLY | Ogre::TU_AUTOMIPMAP, nullptr, as_light);
  std::vector<std::uint8_t> pixels = image.rgba;
  texture->getBuffer()->blitFromMemory(Ogre::PixelBox(static_cast<unsigned>(image.width),
                                                      static_cast<unsigned>(image.height), 1,
                                                      Ogre::PF_BYTE_RGBA, pixels.data()));
  return texture;
}

}  // namespace spotter::bench
