#include "models/read_foreign.h"

#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <algorithm>
#include <assimp/IOSystem.hpp>
#include <assimp/Importer.hpp>
#include <cctype>
#include <cstring>
#include <exception>
#include <string_view>

#include "models/convert_foreign.h"
#include "models/load_model.h"
#include "models/tidy_glb.h"

namespace spotter::models {
namespace {

using base::Error;
using Bytes = std::vector<std::uint8_t>;

/// No file of this machine can be opened by what a foreign file says.
class NoFiles : public Assimp::IOSystem {
 public:
  bool Exists(const char*) const override { return false; }
  char getOsSeparator() const override { return '/'; }
  Assimp::IOStream* Open(const char*, const char*) override { return nullptr; }
  void Close(Assimp::IOStream*) override {}
};

enum class Kind { glb, fbx, unknown };

Kind kindOf(const Bytes& bytes) {
  const std::string_view begin(reinterpret_cast<const char*>(bytes.data()),
                               std::min<std::size_t>(bytes.size(), 4096));
  if (begin.substr(0, 4) == "glTF") return Kind::glb;
  const bool fbx = begin.substr(0, 18) == "Kaydara FBX Binary" ||
                   begin.find("FBXHeaderExtension") != std::string_view::npos;
  return fbx ? Kind::fbx : Kind::unknown;
}

Error unknownKind(const Bytes& bytes) {
  const std::string_view begin(reinterpret_cast<const char*>(bytes.data()),
                               std::min<std::size_t>(bytes.size(), 4096));
  if (begin.find("\"asset\"") != std::string_view::npos) {
    return {"this is glTF as text, which keeps its data in other files", "",
            "export it as glTF binary (.glb)"};
  }
  return {"this is neither glTF binary (.glb, .vrm) nor FBX", "",
          "open it in a modelling program, e.g. Blender, and export it as .glb"};
}

base::Result<ForeignModel> import(const Bytes& bytes, Kind kind, const TidyGlb& tidy) {
  Assimp::Importer importer;
  importer.SetIOHandler(new NoFiles);  // the importer owns it
  importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE,
                              aiPrimitiveType_LINE | aiPrimitiveType_POINT);
  importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
  importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_ANIMATIONS, false);
  importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_CAMERAS, false);
  importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_READ_LIGHTS, false);
  // No JoinIdenticalVertices: it merges vertices with different bones and tears skins.
  const char* hint = kind == Kind::glb ? "glb" : "fbx";
  const aiScene* scene = importer.ReadFileFromMemory(
      bytes.data(), bytes.size(), aiProcess_Triangulate | aiProcess_SortByPType, hint);
  if (scene == nullptr || scene->mRootNode == nullptr) {
    return Error{std::string("Assimp cannot read it: ") + importer.GetErrorString(), "",
                 "export it again as glTF binary (.glb)"};
  }
  const bool smooth = std::all_of(scene->mMeshes, scene->mMeshes + scene->mNumMeshes,
                                  [](const aiMesh* mesh) { return mesh->HasNormals(); });
  if (!smooth) scene = importer.ApplyPostProcessing(aiProcess_GenSmoothNormals);
  if (scene == nullptr)
    return Error{"its surfaces cannot be smoothed", "", "export it with normals"};
  auto model = convertForeign(*scene, kind == Kind::glb ? &tidy : nullptr);
  if (model && !smooth)
    model.value().notes.emplace_back("it has no normals: its surfaces were smoothed all over");
  return model;
}

base::Result<ForeignModel> readKnown(const Bytes& bytes) {
  const Kind kind = kindOf(bytes);
  if (kind == Kind::unknown) return unknownKind(bytes);
  if (kind == Kind::fbx) return import(bytes, kind, {});
  auto tidy = tidyGlb(bytes);
  if (!tidy) return tidy.error();
  return import(tidy.value().bytes, kind, tidy.value());
}

}  // namespace

base::Result<ForeignModel> readForeign(const Bytes& bytes, const std::string& name) {
  if (bytes.size() > kLargestModelBytes) {
    return Error{"the model has " + std::to_string(bytes.size() / (1024 * 1024)) +
                     " MB; at most 64 are read",
                 name, "make its pictures or meshes smaller"};
  }
  try {
    auto model = readKnown(bytes);
    if (!model) return Error{model.error().what, name, model.error().remedy};
    return model;
  } catch (const std::exception& failure) {
    return Error{std::string("the model cannot be read: ") + failure.what(), name,
                 "export it again as glTF binary (.glb)"};
  }
}

}  // namespace spotter::models
