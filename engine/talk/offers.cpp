#include "talk/offers.h"

#include <algorithm>
#include <utility>

#include "base/random.h"

namespace spotter::talk {

namespace {

using content::Move;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool holds(const TalkScene& scene, const SceneSet& set, std::string_view placeholder) {
  return std::any_of(set.wordings.begin(), set.wordings.end(), [&](int wording) {
    return scene.wordings[at(wording)].model.text.find(placeholder) != std::string::npos;
  });
}

/// What a set speaks of is there.
bool canBeSaid(const TalkScene& scene, const TalkState& state, const SceneSet& set) {
  if (state.gist_line < 0 && holds(scene, set, "{gist}")) return false;
  if (state.before_last < 0 && holds(scene, set, "{other}")) return false;
  return true;
}

/// Where somebody is in need, a phrase that fits any topic may pass over it.
bool fitsAnywhere(const TalkScene& scene, const TalkState& state, Move move) {
  if (state.live_beat < 0) return true;
  switch (scene.beats[at(state.live_beat)].model.kind) {
    case content::BeatModel::Kind::low_mood:
    case content::BeatModel::Kind::self_harm:
    case content::BeatModel::Kind::red_flag:
      break;
    default:
      return true;
  }
  switch (move) {
    case Move::affirm:
    case Move::normalise:
    case Move::link:
    case Move::hand_back:
    case Move::show_slide:
      return false;
    default:
      return true;
  }
}

/// Nobody says the same thing twice: of what belongs to a beat a set is used up with one of its
/// wordings; of what can be said at any time the other wordings are left, while there are two; a
/// phrase of the book may come again.
std::vector<int> unsaidOf(const TalkScene& scene, const TalkState& state, const SceneSet& set) {
  const auto said = [&](int wording) { return state.worded[at(wording)] > 0; };
  const bool touched = std::any_of(set.wordings.begin(), set.wordings.end(), said);
  if (!touched || set.beat < 0) return set.wordings;
  if (set.beat != scene.any_time) return {};
  std::vector<int> left = set.wordings;
  std::erase_if(left, said);
  return left.size() < 2 ? std::vector<int>() : left;
}

bool takesPerson(Move move) {
  return move == Move::invite || move == Move::take_aside || content::isPlanStep(move);
}

/// The same words with the slide of each message that has one and was not shown yet.
std::vector<Offer> withSlides(const TalkScene& scene, const TalkState& state, const Offer& offer) {
  std::vector<Offer> all;
  for (std::size_t m = 0; m < scene.model.messages.size(); ++m) {
    if (scene.model.messages[m].slide.empty() || state.slides[m] > 0) continue;
    all.push_back(offer);
    all.back().slide = static_cast<int>(m);
  }
  return all;
}

void shuffle(std::vector<int>& wordings, base::RandomStream& random) {
  for (std::size_t i = wordings.size(); i > 1; --i)
    std::swap(wordings[i - 1], wordings[at(random.below(static_cast<int>(i)))]);
}

}  // namespace

std::vector<Offer> offers(const TalkScene& scene, const TalkState& state) {
  std::vector<Offer> all;
  for (int m = 0; m < content::kMoveCount; ++m) {
    const auto move = static_cast<Move>(m);
    base::RandomStream random(state.seed, m, "offer", state.led);
    std::vector<Offer> found;
    for (const int beat : {state.live_beat, scene.any_time, scene.closing, -1}) {
      if (beat < 0 && !fitsAnywhere(scene, state, move)) continue;
      for (const SceneSet& set : scene.sets) {
        if (set.move != move || set.beat != beat || !canBeSaid(scene, state, set)) continue;
        Offer offer{move, unsaidOf(scene, state, set), takesPerson(move), beat};
        if (!offer.wordings.empty()) found.push_back(std::move(offer));
      }
      if (!found.empty()) break;
    }
    if (found.empty()) continue;
    // What one informs about is one's own choice; of the rest one set is drawn.
    if (move != Move::inform) {
      std::swap(found.front(), found[at(random.below(static_cast<int>(found.size())))]);
      found.resize(1);
    }
    if (move == Move::show_slide) found = withSlides(scene, state, found.front());
    for (Offer& offer : found) {
      shuffle(offer.wordings, random);
      all.push_back(std::move(offer));
    }
  }
  return all;
}

std::string topicOf(const TalkScene& scene, const Offer& offer) {
  if (offer.slide >= 0) return scene.model.messages[at(offer.slide)].text;
  for (const int wording : offer.wordings) {
    const std::string& id = scene.wordings[at(wording)].model.message;
    for (const content::MessageModel& message : scene.model.messages) {
      if (!id.empty() && message.id == id) return message.text;
    }
  }
  return {};
}

int lastSpeaker(const TalkScene& scene, const TalkState& state) {
  return state.last_line < 0 ? -1 : scene.lines[at(state.last_line)].by;
}

std::string wordsOf(const TalkScene& scene, const TalkState& state, int wording, int person,
                    int other) {
  const int meant = person >= 0 ? person : lastSpeaker(scene, state);
  const int second = other >= 0 ? other : state.before_last;
  const auto name = [&](int member) {
    return member < 0 ? std::string("everybody") : scene.members[at(member)].person.name;
  };
  const std::string gist =
      state.gist_line < 0 ? std::string() : scene.lines[at(state.gist_line)].model.gist;
  std::string words = scene.wordings[at(wording)].model.text;
  for (const auto& [placeholder, filling] :
       {std::pair<std::string_view, std::string>{"{name}", name(meant)},
        {"{other}", name(second)},
        {"{gist}", gist}}) {
    for (std::size_t from = words.find(placeholder); from != std::string::npos;
         from = words.find(placeholder, from + filling.size())) {
      words.replace(from, placeholder.size(), filling);
    }
  }
  return words;
}

}  // namespace spotter::talk
