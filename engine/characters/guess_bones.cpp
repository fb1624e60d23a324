#include <algorithm>
#include <cmath>
#include <limits>

#include "characters/find_bones.h"

namespace spotter::characters {
namespace {

using body::Joint;
using maths::Vec3;

struct Guesser {
  const Tree& tree;
  BoneMap& map;

  void set(Joint joint, int node) {
    const auto j = static_cast<std::size_t>(body::index(joint));
    if (node < 0 || map.node[j] >= 0) return;
    if (std::find(map.node.begin(), map.node.end(), node) != map.node.end()) return;
    map.node[j] = node;
    map.guessed[j] = true;
  }
};

std::vector<int> aliveChildren(const Tree& tree, int node) {
  std::vector<int> alive;
  for (const int child : tree.children(node)) {
    if (tree.alive(child)) alive.push_back(child);
  }
  return alive;
}

/// The living node at or below one that lies furthest along a direction.
int furthest(const Tree& tree, int from, const Vec3& along) {
  int best = from;
  std::vector<int> open{from};
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (maths::dot(tree.place(node), along) > maths::dot(tree.place(best), along)) best = node;
    for (const int child : aliveChildren(tree, node)) open.push_back(child);
  }
  return best;
}

/// The node of a chain that lies nearest to the middle between its ends, told by distance.
int middleOf(const Tree& tree, int first, const std::vector<int>& between, int last) {
  int best = -1;
  double least = std::numeric_limits<double>::max();
  for (const int node : between) {
    if (node == last) continue;
    const double off = std::abs(maths::distance(tree.place(first), tree.place(node)) -
                                maths::distance(tree.place(node), tree.place(last)));
    if (off >= least) continue;
    least = off;
    best = node;
  }
  return best;
}

/// A chain of bones to the end of a leg: hip, knee, ankle, and what is left as toes.
void guessLeg(Guesser& g, body::Side side, int hips, int top, const Vec3& up) {
  const body::LegJoints leg = body::leg(side);
  const int lowest = furthest(g.tree, top, -up);
  const std::vector<int> chain = g.tree.path(hips, lowest);
  if (chain.size() < 3) return;
  const double height = maths::dot(g.tree.place(top) - g.tree.place(lowest), up);
  constexpr double kAnkle01 = 0.18;  // of the leg, from below
  std::size_t ankle = 2;
  while (ankle + 1 < chain.size() &&
         maths::dot(g.tree.place(chain[ankle]) - g.tree.place(lowest), up) > kAnkle01 * height) {
    ++ankle;
  }
  const std::vector<int> between(chain.begin() + 1,
                                 chain.begin() + static_cast<std::ptrdiff_t>(ankle));
  g.set(leg.upper, chain[0]);
  g.set(leg.foot, chain[ankle]);
  g.set(leg.lower, middleOf(g.tree, chain[0], between, chain[ankle]));
  if (ankle + 1 < chain.size()) g.set(leg.toes, chain[ankle + 1]);
}

void guessArm(Guesser& g, body::Side side, int chest, int top, const Vec3& outward) {
  const body::ArmJoints arm = body::arm(side);
  std::vector<int> chain = g.tree.path(chest, furthest(g.tree, top, outward));
  // The hand is where fingers part, or the end.
  const auto hand = std::find_if(chain.begin(), chain.end(),
                                 [&](int node) { return aliveChildren(g.tree, node).size() >= 3; });
  if (hand != chain.end()) chain.erase(hand + 1, chain.end());
  if (chain.size() < 3) return;
  const std::size_t upper = chain.size() >= 4 ? 1 : 0;
  const std::vector<int> between(chain.begin() + static_cast<std::ptrdiff_t>(upper) + 1,
                                 chain.end() - 1);
  if (upper == 1) g.set(arm.shoulder, chain[0]);
  g.set(arm.upper, chain[upper]);
  g.set(arm.hand, chain.back());
  g.set(arm.lower, middleOf(g.tree, chain[upper], between, chain.back()));
}

/// Two branches of a node that mirror each other, and what else goes up from it.
struct Fork {
  int node = -1;
  int one = -1, other = -1, upward = -1;
  double score = 0.0;
};

// How far two ends part sideways, as long as they lie at one height.
double mirrored(const Vec3& one, const Vec3& other, const Vec3& up) {
  const Vec3 apart = one - other;
  const double level = std::abs(maths::dot(apart, up));
  const double wide = maths::length(maths::squareTo(apart, up));
  return level < 0.25 * wide ? wide : 0.0;
}

/// A branch of a node: its lowest point, and how far it goes down and up from the node.
struct Branch {
  int node;
  Vec3 lowest;
  double drop, rise;
};

/// The fork at a node: two mirrored branches that go down furthest, one that goes up.
Fork forkAt(const Tree& tree, int node, const std::vector<int>& children, const Vec3& up) {
  const Vec3 own = tree.place(node);
  std::vector<Branch> branches;
  for (const int child : children) {
    const Vec3 lowest = tree.place(furthest(tree, child, -up));
    const Vec3 highest = tree.place(furthest(tree, child, up));
    branches.push_back(
        {child, lowest, maths::dot(own - lowest, up), maths::dot(highest - own, up)});
  }
  const Branch upward =
      *std::max_element(branches.begin(), branches.end(),
                        [](const Branch& a, const Branch& b) { return a.rise < b.rise; });
  Fork best;
  for (const Branch& one : branches) {
    for (const Branch& other : branches) {
      if (one.node >= other.node || one.node == upward.node || other.node == upward.node) continue;
      if (mirrored(one.lowest, other.lowest, up) <= 0.0) continue;
      const double score = std::min({one.drop, other.drop, upward.rise});
      if (score > best.score) best = {node, one.node, other.node, upward.node, score};
    }
  }
  return best;
}

Fork hipsOf(const Tree& tree, const Vec3& up) {
  Fork best;
  for (int node = 0; node < tree.size(); ++node) {
    const std::vector<int> branches = aliveChildren(tree, node);
    constexpr std::size_t kMostBranches = 24;
    if (branches.size() < 3 || branches.size() > kMostBranches) continue;
    const Fork fork = forkAt(tree, node, branches, up);
    if (fork.score > best.score) best = fork;
  }
  return best;
}

/// The fork of the arms, above the hips: the two mirrored branches that reach out furthest.
Fork chestOf(const Tree& tree, int from, const Vec3& across, const Vec3& up) {
  Fork best;
  std::vector<int> open{from};
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    const std::vector<int> branches = aliveChildren(tree, node);
    open.insert(open.end(), branches.begin(), branches.end());
    if (branches.size() < 2) continue;
    const auto reach = [&](int b, const Vec3& way) {
      return maths::dot(tree.place(furthest(tree, b, way)) - tree.place(node), way);
    };
    const auto most = [&](const Vec3& way) {
      return *std::max_element(branches.begin(), branches.end(),
                               [&](int a, int b) { return reach(a, way) < reach(b, way); });
    };
    Fork fork{node, most(across), most(-across), most(up), 0.0};
    if (fork.one == fork.other) continue;
    fork.score = std::min(reach(fork.one, across), reach(fork.other, -across));
    if (fork.score > best.score * 1.0001) best = fork;
  }
  return best;
}

void guessTrunk(Guesser& g, const Fork& hips, const Fork& chest, const Vec3& up) {
  const std::vector<int> spine = g.tree.path(hips.node, chest.node);
  if (!spine.empty()) g.set(Joint::spine, spine.front());
  if (spine.size() > 2) g.set(Joint::chest, spine[spine.size() / 2]);
  if (spine.size() > 1) g.set(spine.size() > 2 ? Joint::upper_chest : Joint::chest, spine.back());
  if (chest.upward == chest.one || chest.upward == chest.other) return;
  const std::vector<int> above = g.tree.path(chest.node, furthest(g.tree, chest.upward, up));
  if (above.size() == 1) g.set(Joint::head, above[0]);
  if (above.size() < 2) return;
  g.set(Joint::neck, above[0]);
  g.set(Joint::head, above[1]);
}

void guessBody(Guesser& g) {
  Fork hips;
  Vec3 up;
  for (const Vec3& way : {Vec3{0, 1, 0}, Vec3{0, 0, 1}, Vec3{0, -1, 0}, Vec3{0, 0, -1}}) {
    const Fork fork = hipsOf(g.tree, way);
    if (fork.score <= hips.score * 1.05) continue;
    hips = fork;
    up = way;
  }
  if (hips.node < 0) return;
  const Vec3 a = g.tree.place(furthest(g.tree, hips.one, -up));
  const Vec3 b = g.tree.place(furthest(g.tree, hips.other, -up));
  const Vec3 across = maths::normalised(maths::squareTo(a - b, up), {1, 0, 0});
  const Fork chest = chestOf(g.tree, hips.upward, across, up);
  if (chest.node < 0) return;
  g.set(Joint::hips, hips.node);
  guessLeg(g, body::Side::left, hips.node, hips.one, up);
  guessLeg(g, body::Side::right, hips.node, hips.other, up);
  guessArm(g, body::Side::left, chest.node, chest.one, across);
  guessArm(g, body::Side::right, chest.node, chest.other, -across);
  guessTrunk(g, hips, chest, up);
}

void guessBetween(Guesser& g, Joint above, Joint middle, Joint below) {
  if (!g.map.has(above) || !g.map.has(below) || g.map.has(middle)) return;
  std::vector<int> path = g.tree.path(g.map.at(above), g.map.at(below));
  if (path.size() < 2) return;
  g.set(middle, middleOf(g.tree, g.map.at(above), path, g.map.at(below)));
}

// The only living bone below a known one.
void guessBelow(Guesser& g, Joint above, Joint below) {
  if (!g.map.has(above) || g.map.has(below)) return;
  const std::vector<int> children = aliveChildren(g.tree, g.map.at(above));
  if (children.size() == 1) g.set(below, children.front());
}

}  // namespace

void guessBones(const Tree& tree, BoneMap& map) {
  Guesser g{tree, map};
  if (map.names.empty()) guessBody(g);
  for (const body::Side side : {body::Side::left, body::Side::right}) {
    const body::LegJoints leg = body::leg(side);
    const body::ArmJoints arm = body::arm(side);
    guessBetween(g, leg.upper, leg.lower, leg.foot);
    guessBetween(g, arm.upper, arm.lower, arm.hand);
    guessBelow(g, leg.foot, leg.toes);
    guessBelow(g, arm.lower, arm.hand);
  }
  guessBetween(g, Joint::hips, Joint::spine, Joint::neck);
  guessBelow(g, Joint::neck, Joint::head);
}

}  // namespace spotter::characters
