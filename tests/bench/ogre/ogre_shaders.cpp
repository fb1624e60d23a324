#include "bench/ogre/ogre_shaders.h"

#include <OgreHighLevelGpuProgram.h>
#include <OgreHighLevelGpuProgramManager.h>
#include <OgreMaterialManager.h>
#include <OgrePass.h>
#include <OgreTechnique.h>
#include <OgreTextureUnitState.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace spotter::bench {
namespace {

std::string readText(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The block's members as uniforms of their own.
std::string withoutBlock(const std::string& text) {
  std::istringstream lines(text);
  std::string out, line;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (line.find("uniform Frame {") != std::string::npos) {
      inside = true;
    } else if (inside && line == "};") {
      inside = false;
    } else {
      const bool member = inside && line.find(';') != std::string::npos;
      out += (member ? "uniform " : "") + line + "\n";
    }
  }
  return out;
}

std::string renamed(std::string text, const char* from, const char* to) {
  return std::regex_replace(text, std::regex(std::string("\\b") + from + "\\b"), to);
}

std::string withOgreNames(std::string text, bool is_decal) {
  text = std::regex_replace(text, std::regex("layout\\(location = \\d\\) in"), "in");
  text = renamed(text, "position", "vertex");
  text = renamed(text, "corner", "vertex");
  text = renamed(text, "uv", "uv0");
  text = renamed(text, "light_share", "uv1");
  return is_decal ? renamed(text, "strength", "uv1") : text;
}

void setUpUnit(Ogre::TextureUnitState& state, const Unit& unit) {
  state.setTexture(unit.texture);
  if (std::strcmp(unit.sampler, "picture_map") == 0) {
    state.setTextureFiltering(Ogre::FO_LINEAR, Ogre::FO_LINEAR, Ogre::FO_POINT);
    return;
  }
  state.setTextureFiltering(Ogre::FO_LINEAR, Ogre::FO_LINEAR, Ogre::FO_NONE);
  state.setTextureAddressingMode(Ogre::TextureUnitState::TAM_CLAMP);
  if (std::strcmp(unit.sampler, "shadow_map") != 0) return;
  state.setTextureCompareEnabled(true);
  state.setTextureCompareFunction(Ogre::CMPF_LESS_EQUAL);
}

}  // namespace

std::array<float, 16> flippedLookUp(const std::array<float, 16>& columns) {
  std::array<float, 16> out = columns;
  for (std::size_t c = 0; c < 4; ++c) out[c * 4 + 1] = columns[c * 4 + 3] - columns[c * 4 + 1];
  return out;
}

Shaders::Shaders(std::string folder, std::string group, const render::FrameBlock& frame)
    : folder_(std::move(folder)), group_(std::move(group)), frame_(frame) {}

void Shaders::setFrame(Ogre::GpuProgramParameters& parameters) const {
  parameters.setIgnoreMissingParams(true);
  const render::FrameBlock& f = frame_;
  const std::pair<const char*, const render::Float4*> numbers[] = {
      {"eye", &f.eye},
      {"to_sun", &f.to_sun},
      {"sun", &f.sun},
      {"sky", &f.sky},
      {"ground", &f.ground},
      {"haze", &f.haze},
      {"shadow_texel", &f.shadow_texel},
      {"room_sky", &f.room_sky},
      {"room_sun", &f.room_sun},
      {"room_lamps", &f.room_lamps},
      {"room_round", &f.room_round},
      {"outside", &f.outside},
      {"glow", &f.glow},
      {"beam", &f.beam},
      {"floor_shadow", &f.floor_shadow},
      {"windows", &f.windows},
      {"far_wall", &f.far_wall}};
  for (const auto& [name, value] : numbers) parameters.setNamedConstant(name, value->data(), 1);
  const std::array<float, 16> m = flippedLookUp(f.shadow_from_hall);
  parameters.setNamedConstant("shadow_from_hall",
                              Ogre::Matrix4(m[0], m[4], m[8], m[12], m[1], m[5], m[9], m[13], m[2],
                                            m[6], m[10], m[14], m[3], m[7], m[11], m[15]));
  parameters.setNamedConstant("condition", Ogre::Vector4::ZERO);
}

std::string Shaders::program(const std::string& file, const std::string& defines, bool is_vertex) {
  const std::string name = group_ + "/" + std::to_string(count_++) + "/" + file;
  const std::string text = withoutBlock(readText(folder_ + "/common.glsl")) +
                           withOgreNames(readText(folder_ + "/" + file), file == "decal.vert");
  auto made = Ogre::HighLevelGpuProgramManager::getSingleton().createProgram(
      name, group_, "glsl", is_vertex ? Ogre::GPT_VERTEX_PROGRAM : Ogre::GPT_FRAGMENT_PROGRAM);
  made->setSource("#version 330 core\n" + defines + text);
  made->load();
  if (!made->isSupported()) throw std::runtime_error("OGRE does not take " + file);
  return name;
}

Ogre::MaterialPtr Shaders::material(const std::string& vertex, const std::string& fragment,
                                    const std::string& defines, const std::vector<Unit>& units) {
  auto made = Ogre::MaterialManager::getSingleton().create(
      group_ + "/material" + std::to_string(count_++), group_);
  Ogre::Pass& pass = *made->getTechnique(0)->getPass(0);
  pass.setLightingEnabled(false);
  pass.setVertexProgram(program(vertex, defines, true));
  pass.setFragmentProgram(program(fragment, defines, false));
  for (const auto& parameters :
       {pass.getVertexProgramParameters(), pass.getFragmentProgramParameters()}) {
    setFrame(*parameters);
    for (std::size_t i = 0; i < units.size(); ++i)
      parameters->setNamedConstant(units[i].sampler, static_cast<int>(i));
  }
  Ogre::GpuProgramParameters& own = *pass.getVertexProgramParameters();
  using Parameters = Ogre::GpuProgramParameters;
  own.setNamedAutoConstant("clip_from_hall", Parameters::ACT_VIEWPROJ_MATRIX);
  own.setNamedAutoConstant("clip_from_model", Parameters::ACT_WORLDVIEWPROJ_MATRIX);
  own.setNamedAutoConstant("hall_from_model", Parameters::ACT_WORLD_MATRIX);
  for (const Unit& unit : units) setUpUnit(*pass.createTextureUnitState(), unit);
  made->load();
  return made;
}

}  // namespace spotter::bench
