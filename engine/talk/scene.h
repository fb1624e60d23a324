#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/library.h"

namespace spotter::talk {

/// A line of somebody, found by its index in TalkScene::lines.
struct SceneLine {
  enum class Source { beat, reply, stock };
  content::LineModel model;
  Source source = Source::beat;
  int by = 0;
  int beat = -1;  ///< of a stock line -1
  content::StockLineModel::Use use = content::StockLineModel::Use::agrees;  ///< of a stock line
};

/// A wording of the facilitator, found by its index in TalkScene::wordings.
struct SceneWording {
  content::WordingModel model;
  int beat = -1;  ///< -1: of the phrase book
};

/// Wordings that are offered together.
struct SceneSet {
  content::Move move = content::Move::open_question;
  int beat = -1;  ///< -1: of the phrase book
  std::vector<int> wordings;
};

/// A beat with everything that it refers to.
struct SceneBeat {
  content::BeatModel model;  ///< its lines, replies and wordings are in the scene's lists
  int by = -1;
  int with = -1;
  int belief = -1;
  int after = -1;  ///< index of the beat that must have come up, or -1
  std::vector<int> lines;
  std::vector<int> replies;
};

/// One of the group.
struct SceneMember {
  content::MemberModel model;
  content::PersonModel person;
  std::vector<double> holds01;  ///< by belief, at the start
};

/// A discussion made ready to run: read-only, self-contained.
struct TalkScene {
  content::DiscussionModel model;  ///< its beats are in `beats`
  std::vector<SceneMember> members;
  std::vector<content::TieModel> ties;
  std::vector<SceneBeat> beats;
  std::vector<SceneLine> lines;
  std::vector<SceneWording> wordings;
  std::vector<SceneSet> sets;
  std::array<std::string, 9> feelings;  ///< by LineModel::Face: what {feeling} stands for; may be empty
  int opening = -1;   ///< indices of the frame beats
  int any_time = -1;
  int closing = -1;

  /// Index of a member; -1 when nobody has the id.
  int memberOf(std::string_view person_id) const;
  /// Index of a wording; -1 when there is none.
  int wordingOf(std::string_view id) const;
  /// Index of a key message; -1 when there is none.
  int messageOf(std::string_view id) const;
  /// How strongly `from` is tied to `to` in this way; 0 when not.
  double tie01(int from, int to, content::TieModel::Kind kind) const;
};

/// Prepares a discussion of a checked library; nothing when there is none of that id.
/// @param people  ids in the order in which the members are to be numbered; those of the group that
///                it does not name follow
std::optional<TalkScene> makeTalkScene(const content::Library& library,
                                       std::string_view discussion_id,
                                       const std::vector<std::string>& people = {});

}  // namespace spotter::talk
