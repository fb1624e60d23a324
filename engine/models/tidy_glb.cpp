#include "models/tidy_glb.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "models/foreign.h"
#include "models/glb_check.h"
#include "models/glb_container.h"
#include "models/glb_weights.h"

namespace spotter::models {
namespace {

using base::Error;
using Json = nlohmann::json;

constexpr std::size_t kMostForeignBones = 4096;

struct Tidier {
  Json file;
  TidyGlb out;
};

std::string word(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// A list under a key, or nothing to go through.
std::span<Json> listOf(Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return {};
  return found->get_ref<Json::array_t&>();
}

void keepOnly(Json& object, std::initializer_list<std::string_view> keys) {
  if (!object.is_object()) return;
  for (auto it = object.begin(); it != object.end();) {
    const bool keep = std::find(keys.begin(), keys.end(), it.key()) != keys.end();
    it = keep ? std::next(it) : object.erase(it);
  }
}

/// Extensions that a figure can be drawn without.
bool canDoWithout(const std::string& extension) {
  constexpr std::array<std::string_view, 9> kBeginnings = {
      "VRM",           "KHR_materials_", "KHR_texture_transform", "KHR_texture_basisu",
      "EXT_texture_",  "KHR_lights_",    "MSFT_texture",          "KHR_xmp",
      "KHR_animation_"};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view beginning) {
    return std::string_view(extension).substr(0, beginning.size()) == beginning;
  });
}

std::optional<Error> checkExtensions(Json& file) {
  for (const Json& needed : listOf(file, "extensionsRequired")) {
    const std::string name = needed.is_string() ? needed.get<std::string>() : needed.dump();
    if (canDoWithout(name)) continue;
    const bool packed = name.find("compression") != std::string::npos ||
                        name.find("quantization") != std::string::npos;
    return Error{
        "it needs the extension " + shownName(name) + ", which is not read", "",
        packed ? "export it again without compression" : "export it again without that extension"};
  }
  return std::nullopt;
}

void tellBone(Tidier& t, const std::string& name, const Json& node) {
  if (name.empty() || !node.is_number_integer()) return;
  if (node < 0 || node >= t.out.node_names.size()) return;
  t.out.told_bones.emplace_back(name, node.get<int>());
}

// VRM 1.0: an object of names; VRM 0: a list. Both under extensions.
void readHumanoid(Tidier& t) {
  t.out.format = "glTF";
  const auto find = [](const Json& in, const char* key) -> const Json& {
    static const Json none;
    if (!in.is_object()) return none;
    const auto found = in.find(key);
    return found == in.end() ? none : *found;
  };
  const Json& extensions = find(t.file, "extensions");
  const Json& first = find(extensions, "VRMC_vrm");
  if (first.is_object()) {
    t.out.format = "VRM 1";
    const Json& bones = find(find(first, "humanoid"), "humanBones");
    if (!bones.is_object()) return;
    for (const auto& [name, bone] : bones.items()) tellBone(t, name, find(bone, "node"));
    return;
  }
  const Json& zero = find(extensions, "VRM");
  if (!zero.is_object()) return;
  t.out.format = "VRM 0";
  const Json& bones = find(find(zero, "humanoid"), "humanBones");
  if (!bones.is_array()) return;
  for (const Json& bone : bones) {
    if (bone.is_object()) tellBone(t, word(bone, "bone"), find(bone, "node"));
  }
}

void tidyNodes(Tidier& t) {
  std::size_t i = 0;
  for (Json& node : listOf(t.file, "nodes")) {
    if (!node.is_object()) continue;
    keepOnly(node,
             {"name", "mesh", "skin", "children", "matrix", "translation", "rotation", "scale"});
    node["name"] = kNodeName + std::to_string(i++);
  }
}

bool isUsed(const std::string& attribute) {
  return attribute == "POSITION" || attribute == "NORMAL" || attribute == "TEXCOORD_0" ||
         attribute == "COLOR_0" || attribute.rfind("JOINTS_", 0) == 0 ||
         attribute.rfind("WEIGHTS_", 0) == 0;
}

void tidyMeshes(Tidier& t) {
  bool shapes = false;
  for (Json& mesh : listOf(t.file, "meshes")) {
    keepOnly(mesh, {"name", "primitives"});
    for (Json& primitive : listOf(mesh, "primitives")) {
      if (!primitive.is_object()) continue;
      shapes = shapes || primitive.contains("targets");
      keepOnly(primitive, {"attributes", "indices", "material", "mode"});
      const auto attributes = primitive.find("attributes");
      if (attributes == primitive.end() || !attributes->is_object()) continue;
      for (auto it = attributes->begin(); it != attributes->end();)
        it = isUsed(it.key()) ? std::next(it) : attributes->erase(it);
    }
  }
  if (shapes) t.out.notes.emplace_back("shapes of the face are not read: the face stays still");
}

// Lists what is used now, so that what only animations and shapes used can be emptied.
void emptyUnused(Tidier& t) {
  std::set<std::size_t> used;
  const auto use = [&](const Json& index) {
    if (index.is_number_integer() && index >= 0) used.insert(index.get<std::size_t>());
  };
  for (Json& mesh : listOf(t.file, "meshes")) {
    for (Json& primitive : listOf(mesh, "primitives")) {
      if (!primitive.is_object()) continue;
      if (primitive.contains("indices")) use(primitive["indices"]);
      const auto attributes = primitive.find("attributes");
      if (attributes == primitive.end() || !attributes->is_object()) continue;
      for (const Json& index : *attributes) use(index);
    }
  }
  for (Json& skin : listOf(t.file, "skins")) {
    if (skin.is_object() && skin.contains("inverseBindMatrices")) use(skin["inverseBindMatrices"]);
  }
  std::size_t i = 0;
  for (Json& accessor : listOf(t.file, "accessors")) {
    if (accessor.is_object()) accessor.erase("extensions");
    if (used.count(i++) == 0)
      accessor = {{"bufferView", 0}, {"componentType", 5121}, {"type", "SCALAR"}, {"count", 1}};
  }
  for (Json& view : listOf(t.file, "bufferViews")) {
    if (view.is_object()) view.erase("extensions");
  }
}

/// Why a picture cannot be used, or nothing.
std::string pictureProblem(const Json& image) {
  if (!image.is_object()) return "is damaged";
  const std::string uri = word(image, "uri");
  if (uri.rfind("data:", 0) == 0) return "is stored as text";
  if (image.contains("uri")) return "is another file, " + shownName(uri) + ", which is not opened";
  const std::string kind = word(image, "mimeType");
  if (kind == "image/png" || kind == "image/jpeg") return "";
  return "is of the kind " + shownName(kind) + " where image/png and image/jpeg are read";
}

/// New indices of the textures that can be used.
std::map<std::size_t, std::size_t> tidyPictures(Tidier& t) {
  Json images = Json::array(), textures = Json::array();
  std::map<std::size_t, std::size_t> kept;
  std::map<std::size_t, std::size_t> image_kept;
  const std::span<Json> old_images = listOf(t.file, "images");
  std::vector<std::string> problems;
  for (std::size_t i = 0; i < old_images.size(); ++i) {
    problems.push_back(pictureProblem(old_images[i]));
    if (!problems.back().empty()) {
      t.out.notes.push_back(
          "picture " + std::to_string(i) + " " + problems.back() +
          ": its surface stays plain (pack pictures into the file as PNG or JPEG)");
      continue;
    }
    keepOnly(old_images[i], {"name", "bufferView", "mimeType"});
    image_kept[i] = images.size();
    images.push_back(old_images[i]);
  }
  std::size_t i = 0;
  for (const Json& texture : listOf(t.file, "textures")) {
    const std::size_t index = i++;
    if (!texture.is_object() || !texture.contains("source")) continue;
    const Json& source = texture["source"];
    if (!source.is_number_integer() || source < 0) continue;
    const auto found = image_kept.find(source.get<std::size_t>());
    if (found == image_kept.end()) continue;
    kept[index] = textures.size();
    textures.push_back({{"source", found->second}});
  }
  t.file["images"] = std::move(images);
  t.file["textures"] = std::move(textures);
  return kept;
}

void tidyMaterial(Json& material, const std::map<std::size_t, std::size_t>& textures) {
  keepOnly(material, {"name", "pbrMetallicRoughness"});
  const auto surface = material.find("pbrMetallicRoughness");
  if (surface == material.end()) return;
  keepOnly(*surface, {"baseColorFactor", "baseColorTexture"});
  if (!surface->is_object() || !surface->contains("baseColorTexture")) return;
  Json& texture = (*surface)["baseColorTexture"];
  keepOnly(texture, {"index"});
  const bool good = texture.is_object() && texture.contains("index") &&
                    texture["index"].is_number_integer() && texture["index"] >= 0;
  const auto kept = good ? textures.find(texture["index"].get<std::size_t>()) : textures.end();
  if (kept == textures.end()) {
    surface->erase("baseColorTexture");
  } else {
    texture["index"] = kept->second;
  }
}

void tidyMaterials(Tidier& t) {
  const auto textures = tidyPictures(t);
  bool see_through = false;
  for (Json& material : listOf(t.file, "materials")) {
    if (!material.is_object()) continue;
    const auto sides = material.find("doubleSided");
    t.out.material_two_sided.push_back(sides != material.end() && *sides == true);
    const std::string alpha = word(material, "alphaMode");
    see_through = see_through || alpha == "BLEND" || alpha == "MASK";
    tidyMaterial(material, textures);
  }
  if (see_through) t.out.notes.emplace_back("see-through surfaces are drawn solid");
}

void tidyFile(Tidier& t) {
  if (!listOf(t.file, "animations").empty())
    t.out.notes.emplace_back("its animations are left out: movement comes from the exercises");
  keepOnly(t.file, {"asset", "scene", "scenes", "nodes", "meshes", "skins", "accessors",
                    "bufferViews", "buffers", "images", "textures", "materials", "extensions"});
  for (Json& node : listOf(t.file, "nodes"))
    t.out.node_names.push_back(node.is_object() ? word(node, "name") : "");
  readHumanoid(t);
  t.file.erase("extensions");
  keepOnly(t.file["asset"], {"version"});
  for (Json& scene : listOf(t.file, "scenes")) keepOnly(scene, {"nodes"});
  for (Json& skin : listOf(t.file, "skins")) keepOnly(skin, {"joints", "inverseBindMatrices"});
  tidyNodes(t);
  tidyMeshes(t);
  tidyMaterials(t);
  emptyUnused(t);
}

}  // namespace

base::Result<TidyGlb> tidyGlb(const std::vector<std::uint8_t>& bytes) {
  const auto parts = splitGlb(bytes);
  if (!parts) return parts.error();
  const GlbParts& p = parts.value();
  Tidier t{Json::parse(p.json, nullptr, false), {}};
  if (!t.file.is_object())
    return Error{"the description inside the file is damaged", "", "export it again"};
  if (auto wrong = checkExtensions(t.file)) return *wrong;
  tidyFile(t);
  // A name that is no UTF-8 must not end the program.
  const std::string json = t.file.dump(-1, ' ', false, Json::error_handler_t::replace);
  const auto plain = joinGlb(json, std::vector<std::uint8_t>(p.binary, p.binary + p.binary_size));
  const auto checked = checkGlb(plain, {kMostForeignBones, true});
  if (!checked) return checked.error();
  auto even = evenNumbers(plain);
  if (!even) return even.error();
  const auto checked_again = checkGlb(even.value().bytes, {kMostForeignBones, false});
  if (!checked_again) return checked_again.error();
  if (even.value().crowded_vertices > 0) {
    t.out.notes.push_back(std::to_string(even.value().crowded_vertices) +
                          " vertices hang on more than four bones: the four strongest count");
  }
  t.out.bytes = std::move(even.value().bytes);
  return std::move(t.out);
}

}  // namespace spotter::models
