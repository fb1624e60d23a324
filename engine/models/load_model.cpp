#include "models/load_model.h"

#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <assimp/Importer.hpp>
#include <exception>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/convert_scene.h"
#include "models/glb_check.h"
#include "models/glb_container.h"
#include "models/glb_weights.h"

namespace spotter::models {
namespace {

using base::Error;
namespace fs = std::filesystem;

base::Result<std::vector<std::uint8_t>> readBytes(const std::string& path) {
  std::error_code failure;
  if (!fs::is_regular_file(path, failure)) {
    return Error{"there is no such model file", path,
                 "check the name and that assets/ is installed"};
  }
  const auto size = fs::file_size(path, failure);
  if (failure) return Error{"its size cannot be read", path, ""};
  if (size > kLargestModelBytes) {
    return Error{
        "the model has " + std::to_string(size / (1024 * 1024)) + " MB; at most 64 are read", path,
        "make its pictures or meshes smaller"};
  }
  std::vector<std::uint8_t> bytes(size);
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (!file) return Error{"the file cannot be read", path, "check its permissions"};
  return bytes;
}

base::Result<Model> import(const std::vector<std::uint8_t>& bytes) {
  Assimp::Importer importer;
  importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE,
                              aiPrimitiveType_LINE | aiPrimitiveType_POINT);
  // No JoinIdenticalVertices: it merges vertices with different bones and tears skins.
  const unsigned int steps = aiProcess_SortByPType | aiProcess_GenSmoothNormals;
  const aiScene* scene = importer.ReadFileFromMemory(bytes.data(), bytes.size(), steps, "glb");
  if (scene == nullptr || scene->mRootNode == nullptr) {
    return Error{std::string("Assimp cannot read it: ") + importer.GetErrorString(), "",
                 "export it again as a self-contained .glb"};
  }
  return convertScene(*scene);
}

// What our own generator notes in the file about where it comes from.
std::string stampIn(const std::vector<std::uint8_t>& bytes) {
  const auto parts = splitGlb(bytes);
  if (!parts) return "";
  const auto json = nlohmann::json::parse(parts.value().json, nullptr, false);
  if (!json.is_object() || !json.contains("asset") || !json["asset"].is_object()) return "";
  const auto& asset = json["asset"];
  if (!asset.contains("extras") || !asset["extras"].is_object()) return "";
  const auto found = asset["extras"].find("madeFrom");
  return found != asset["extras"].end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace

base::Result<Model> parseModel(const std::vector<std::uint8_t>& bytes, const std::string& name) {
  if (bytes.size() > kLargestModelBytes) {
    return Error{"the model is larger than 64 MB", name, "make its pictures or meshes smaller"};
  }
  GlbRules rules;
  rules.any_numbers = true;
  const auto checked = checkGlb(bytes, rules);
  if (!checked) return Error{checked.error().what, name, checked.error().remedy};
  try {
    const auto even = evenNumbers(bytes);
    if (!even) return Error{even.error().what, name, even.error().remedy};
    auto model = import(even.value().bytes);
    if (!model) return Error{model.error().what, name, model.error().remedy};
    model.value().made_from = stampIn(bytes);
    return model;
  } catch (const std::exception& failure) {
    return Error{std::string("the model cannot be read: ") + failure.what(), name, ""};
  }
}

base::Result<Model> loadModel(const std::string& path) {
  const auto bytes = readBytes(path);
  if (!bytes) return bytes.error();
  return parseModel(bytes.value(), path);
}

}  // namespace spotter::models
