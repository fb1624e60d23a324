#include "characters/find_bones.h"

#include <algorithm>
#include <map>

#include "characters/bone_names.h"

namespace spotter::characters {
namespace {

using body::Joint;
using body::kJointCount;
using models::ForeignModel;

using Names = std::map<std::string, std::vector<int>>;

Names namesOf(const ForeignModel& model) {
  Names names;
  for (std::size_t n = 0; n < model.nodes.size(); ++n)
    names[canonicalName(model.nodes[n].name)].push_back(static_cast<int>(n));
  return names;
}

// Of nodes with one name the first that moves skin, else one above such: a bone rather than the
// mesh or the whole figure called like it.
int bestOf(const Names& names, const std::string& name, const Tree& tree) {
  const auto found = names.find(name);
  if (name.empty() || found == names.end()) return -1;
  for (const int node : found->second) {
    if (tree.moves(node)) return node;
  }
  for (const int node : found->second) {
    if (tree.alive(node)) return node;
  }
  return found->second.front();
}

BoneMap mapBy(const Convention& convention, const Names& names, const Tree& tree) {
  BoneMap map;
  map.names = convention.title;
  for (int j = 0; j < kJointCount; ++j) {
    map.node[static_cast<std::size_t>(j)] =
        bestOf(names, nameIn(convention, static_cast<Joint>(j)), tree);
  }
  return map;
}

int countOf(const BoneMap& map) {
  return static_cast<int>(
      std::count_if(map.node.begin(), map.node.end(), [](int node) { return node >= 0; }));
}

BoneMap told(const ForeignModel& model) {
  BoneMap map;
  map.node.fill(-1);
  map.names = model.format;
  for (const auto& [name, node] : model.told_bones) {
    for (int j = 0; j < kJointCount; ++j) {
      if (body::vrmName(static_cast<Joint>(j)) == name)
        map.node[static_cast<std::size_t>(j)] = node;
    }
  }
  return map;
}

/// Whether a node may be a joint, given what is known above and below it.
bool fits(const BoneMap& map, const Tree& tree, int joint, int node) {
  if (std::find(map.node.begin(), map.node.end(), node) != map.node.end()) return false;
  for (int up = body::kParent[static_cast<std::size_t>(joint)]; up >= 0;
       up = body::kParent[static_cast<std::size_t>(up)]) {
    const int known = map.node[static_cast<std::size_t>(up)];
    if (known < 0) continue;
    if (!tree.below(node, known)) return false;
    break;
  }
  for (int j = joint + 1; j < kJointCount; ++j) {
    const int known = map.node[static_cast<std::size_t>(j)];
    if (known < 0 || body::kParent[static_cast<std::size_t>(j)] != joint) continue;
    if (!tree.below(known, node)) return false;
  }
  return true;
}

void fillByOtherNames(const Names& names, const Tree& tree, BoneMap& map) {
  for (int j = 0; j < kJointCount; ++j) {
    int& place = map.node[static_cast<std::size_t>(j)];
    for (const Convention& convention : conventions()) {
      if (place >= 0) break;
      const int node = bestOf(names, nameIn(convention, static_cast<Joint>(j)), tree);
      if (node >= 0 && fits(map, tree, j, node)) place = node;
    }
  }
}

}  // namespace

Tree::Tree(const ForeignModel& model) : model_(model) {
  children_.resize(model.nodes.size());
  moves_.resize(model.nodes.size(), false);
  for (std::size_t n = 0; n < model.nodes.size(); ++n) {
    const int parent = model.nodes[n].parent;
    if (parent >= 0) children_[static_cast<std::size_t>(parent)].push_back(static_cast<int>(n));
  }
  for (const models::ForeignMesh& mesh : model.meshes) {
    for (const models::ForeignWeight& weight : mesh.weights)
      moves_[static_cast<std::size_t>(weight.node)] = true;
  }
  alive_ = moves_;
  for (std::size_t n = model.nodes.size(); n-- > 0;) {
    const int parent = model.nodes[n].parent;
    if (alive_[n] && parent >= 0) alive_[static_cast<std::size_t>(parent)] = true;
  }
}

bool Tree::below(int node, int above) const {
  for (int up = parent(node); up >= 0; up = parent(up)) {
    if (up == above) return true;
  }
  return false;
}

std::vector<int> Tree::path(int above, int node) const {
  std::vector<int> nodes;
  for (int up = node; up != above; up = parent(up)) {
    if (up < 0) return {};
    nodes.push_back(up);
  }
  std::reverse(nodes.begin(), nodes.end());
  return nodes;
}

BoneMap findBones(const ForeignModel& model) {
  const Tree tree(model);
  const Names names = namesOf(model);
  BoneMap best = told(model);
  if (model.told_bones.empty()) {
    for (const Convention& convention : conventions()) {
      const BoneMap map = mapBy(convention, names, tree);
      if (countOf(map) > countOf(best)) best = map;
    }
  }
  // A few names in common are chance, e.g. "head" and "neck".
  constexpr int kLeastKnown = 6;
  if (countOf(best) < kLeastKnown) {
    best.names.clear();
    best.node.fill(-1);
  } else {
    fillByOtherNames(names, tree, best);
  }
  guessBones(tree, best);
  return best;
}

}  // namespace spotter::characters
