#include "talk/scene.h"

#include <algorithm>
#include <utility>

namespace spotter::talk {

namespace {

using content::BeatModel;

void addMembers(TalkScene& scene, const content::Library& library,
                const content::GroupModel& group, const std::vector<std::string>& people) {
  std::vector<content::MemberModel> members = group.members;
  const auto rank = [&](const content::MemberModel& member) {
    return std::find(people.begin(), people.end(), member.person) - people.begin();
  };
  std::stable_sort(members.begin(), members.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (const content::MemberModel& member : members) {
    SceneMember added{member, {}, {}};
    if (const auto* person = library.person(member.person)) added.person = *person;
    for (const content::BeliefModel& belief : scene.model.beliefs) {
      const auto holder =
          std::find_if(belief.holders.begin(), belief.holders.end(),
                       [&](const auto& h) { return h.person == member.person; });
      added.holds01.push_back(holder == belief.holders.end() ? content::kUsuallyHeld01
                                                             : holder->holds01);
    }
    scene.members.push_back(std::move(added));
  }
}

void addWordings(TalkScene& scene, const std::vector<content::WordingModel>& wordings, int beat) {
  for (const content::WordingModel& wording : wordings) {
    const int index = static_cast<int>(scene.wordings.size());
    scene.wordings.push_back({wording, beat});
    const auto same = [&](const SceneSet& set) {
      const auto& first = scene.wordings[static_cast<std::size_t>(set.wordings.front())].model;
      return set.beat == beat && set.move == wording.move && first.set == wording.set;
    };
    auto set = std::find_if(scene.sets.begin(), scene.sets.end(), same);
    if (set == scene.sets.end()) {
      scene.sets.push_back({wording.move, beat, {}});
      set = std::prev(scene.sets.end());
    }
    set->wordings.push_back(index);
  }
}

int beliefOf(const content::DiscussionModel& model, const std::string& id) {
  for (std::size_t i = 0; i < model.beliefs.size(); ++i) {
    if (model.beliefs[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

void addBeats(TalkScene& scene, std::vector<BeatModel> beats) {
  const auto indexOf = [&](const std::string& id) {
    for (std::size_t i = 0; i < beats.size(); ++i) {
      if (beats[i].id == id) return static_cast<int>(i);
    }
    return -1;
  };
  for (std::size_t i = 0; i < beats.size(); ++i) {
    const BeatModel& model = beats[i];
    const int index = static_cast<int>(i);
    SceneBeat beat;
    beat.by = scene.memberOf(model.by);
    beat.with = scene.memberOf(model.with);
    beat.belief = beliefOf(scene.model, model.belief);
    beat.after = model.after.empty() ? -1 : indexOf(model.after);
    const auto add = [&](const std::vector<content::LineModel>& lines, SceneLine::Source source,
                         std::vector<int>& to) {
      for (const content::LineModel& line : lines) {
        to.push_back(static_cast<int>(scene.lines.size()));
        scene.lines.push_back({line, source, scene.memberOf(line.by), index, {}});
      }
    };
    add(model.lines, SceneLine::Source::beat, beat.lines);
    add(model.replies, SceneLine::Source::reply, beat.replies);
    addWordings(scene, model.wordings, index);
    if (model.kind == BeatModel::Kind::opening) scene.opening = index;
    if (model.kind == BeatModel::Kind::any_time) scene.any_time = index;
    if (model.kind == BeatModel::Kind::closing) scene.closing = index;
    beat.model = model;
    beat.model.lines.clear();
    beat.model.replies.clear();
    beat.model.wordings.clear();
    scene.beats.push_back(std::move(beat));
  }
}

}  // namespace

int TalkScene::memberOf(std::string_view person_id) const {
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].model.person == person_id) return static_cast<int>(i);
  }
  return -1;
}

int TalkScene::wordingOf(std::string_view id) const {
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    if (wordings[i].model.id == id) return static_cast<int>(i);
  }
  return -1;
}

int TalkScene::messageOf(std::string_view id) const {
  for (std::size_t i = 0; i < model.messages.size(); ++i) {
    if (model.messages[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

double TalkScene::tie01(int from, int to, content::TieModel::Kind kind) const {
  if (from < 0 || to < 0) return 0.0;
  const std::string& a = members[static_cast<std::size_t>(from)].model.person;
  const std::string& b = members[static_cast<std::size_t>(to)].model.person;
  for (const content::TieModel& tie : ties) {
    if (tie.kind == kind && tie.from == a && tie.to == b) return tie.strength01;
  }
  return 0.0;
}

std::optional<TalkScene> makeTalkScene(const content::Library& library,
                                       std::string_view discussion_id,
                                       const std::vector<std::string>& people) {
  const content::DiscussionModel* discussion = library.discussion(discussion_id);
  const content::GroupModel* group = discussion ? library.group(discussion->group) : nullptr;
  if (!group) return std::nullopt;
  TalkScene scene;
  scene.model = *discussion;
  std::vector<BeatModel> beats = std::exchange(scene.model.beats, {});
  scene.ties = group->ties;
  addMembers(scene, library, *group, people);
  addBeats(scene, std::move(beats));
  for (const content::StockLineModel& line : group->lines) {
    scene.lines.push_back(
        {line, SceneLine::Source::stock, scene.memberOf(line.by), -1, line.use});
  }
  if (const auto* book = library.phraseBook(discussion->phrases)) {
    addWordings(scene, book->wordings, -1);
    for (const content::FeelingModel& feeling : book->feelings)
      scene.feelings[static_cast<std::size_t>(feeling.face)] = feeling.words;
  }
  return scene;
}

}  // namespace spotter::talk
