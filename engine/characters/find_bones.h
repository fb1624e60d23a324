#pragma once

#include <array>
#include <string>

#include "body/skeleton.h"
#include "models/foreign.h"

namespace spotter::characters {

/// Which node of a foreign figure is which joint.
struct BoneMap {
  std::string names;                          ///< family of names; empty when none was known
  std::array<int, body::kJointCount> node{};  ///< -1 where there is none
  std::array<bool, body::kJointCount>
      guessed{};  ///< told by its place in the tree, not by its name

  int at(body::Joint joint) const { return node[static_cast<std::size_t>(body::index(joint))]; }
  bool has(body::Joint joint) const { return at(joint) >= 0; }
};

/// A figure's tree, with what is asked of it again and again.
class Tree {
 public:
  explicit Tree(const models::ForeignModel& model);

  const std::vector<int>& children(int node) const {
    return children_[static_cast<std::size_t>(node)];
  }
  int parent(int node) const { return model_.nodes[static_cast<std::size_t>(node)].parent; }
  const maths::Vec3& place(int node) const {
    return model_.nodes[static_cast<std::size_t>(node)].place;
  }
  int size() const { return static_cast<int>(model_.nodes.size()); }
  /// Whether the node itself moves skin.
  bool moves(int node) const { return moves_[static_cast<std::size_t>(node)]; }
  /// Whether the node or one below it moves skin.
  bool alive(int node) const { return alive_[static_cast<std::size_t>(node)]; }
  /// Whether a node lies below another, at any depth.
  bool below(int node, int above) const;
  /// Nodes from above (exclusive) down to node (inclusive). Empty when it is not below.
  std::vector<int> path(int above, int node) const;

 private:
  const models::ForeignModel& model_;
  std::vector<std::vector<int>> children_;
  std::vector<bool> moves_, alive_;
};

/// Finds the joints: by what the file itself says (VRM), by the family of names that fits most
/// bones, single bones by any other family, and what then is missing by its place in the tree.
BoneMap findBones(const models::ForeignModel& model);

/// Fills joints that are missing by their place in the tree: a whole body when next to nothing is
/// known, else single bones between or below known ones. Left and right of a whole body are told
/// only from each other; see Stance for which is which.
void guessBones(const Tree& tree, BoneMap& map);

}  // namespace spotter::characters
