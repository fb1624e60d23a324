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

/// There is something to give back, and who said it is there to hear it.
bool canGiveBack(const TalkScene& scene, const TalkState& state) {
  return state.gist_line >= 0 && !isGone(state.members[at(scene.lines[at(state.gist_line)].by)]);
}

/// What the face showed with the words that are given back; empty: nothing that has words.
std::string feelingOf(const TalkScene& scene, int gist_line) {
  if (gist_line < 0) return {};
  return scene.feelings[at(static_cast<int>(scene.lines[at(gist_line)].model.face))];
}

/// Who brought up what is being talked of has left: their words are no longer for the circle.
bool isOfSomebodyGone(const TalkScene& scene, const TalkState& state, int beat) {
  if (beat < 0 || beat != state.live_beat) return false;
  const int by = scene.beats[at(beat)].by;
  return by >= 0 && isGone(state.members[at(by)]);
}

bool takesPerson(Move move) {
  return move == Move::invite || move == Move::take_aside || content::isPlanStep(move);
}

/// What a set speaks of is there.
bool canBeSaid(const TalkScene& scene, const TalkState& state, const SceneSet& set) {
  if (holds(scene, set, "{gist}") && !canGiveBack(scene, state)) return false;
  if (holds(scene, set, "{feeling}") && feelingOf(scene, state.gist_line).empty()) return false;
  if (state.before_last < 0 && holds(scene, set, "{other}")) return false;
  // Nothing is said by name to who has left.
  const int last = lastSpeaker(scene, state);
  if (last >= 0 && isGone(state.members[at(last)]) && !takesPerson(set.move) && holds(scene, set, "{name}"))
    return false;
  return true;
}

/// Where somebody is in need, a phrase that fits any topic may pass over it.
bool fitsAnywhere(const TalkScene& scene, const TalkState& state, Move move) {
  if (state.live_beat < 0 || isOfSomebodyGone(scene, state, state.live_beat)) return true;
  switch (scene.beats[at(state.live_beat)].model.kind) {
    case content::BeatModel::Kind::low_mood:
    case content::BeatModel::Kind::self_harm:
    case content::BeatModel::Kind::red_flag:
    case content::BeatModel::Kind::tears:
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
      // To get help is still to be done then.
      if (isOfSomebodyGone(scene, state, beat) && move != Move::get_help) continue;
      for (const SceneSet& set : scene.sets) {
        if (set.move != move || set.beat != beat || !canBeSaid(scene, state, set)) continue;
        Offer offer{move, unsaidOf(scene, state, set), takesPerson(move), -1, beat};
        if (move == Move::take_aside && beat >= 0 && scene.beats[at(beat)].by >= 0) {
          // These words are for who brought it up, and for nobody else.
          offer.needs_person = false;
          offer.person = scene.beats[at(beat)].by;
        }
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

bool givesBack(const TalkScene& scene, int wording) {
  return scene.wordings[at(wording)].model.text.find("{gist}") != std::string::npos;
}

Reference referenceOf(const TalkScene& scene, const TalkState& state, int wording, int person,
                      int other) {
  const auto here = [&](int member) { return member >= 0 && !isGone(state.members[at(member)]); };
  Reference refers{person, other >= 0 ? other : state.before_last, -1};
  if (givesBack(scene, wording)) refers.gist_line = state.gist_line;
  const int beat = scene.wordings[at(wording)].beat;
  const int brought_up = beat < 0 ? -1 : scene.beats[at(beat)].by;
  if (refers.person < 0 && refers.gist_line >= 0)
    refers.person = scene.lines[at(refers.gist_line)].by;
  if (refers.person < 0 && beat == state.live_beat && here(brought_up)) refers.person = brought_up;
  if (refers.person < 0) refers.person = lastSpeaker(scene, state);
  return refers;
}

std::string wordsOf(const TalkScene& scene, int wording, const Reference& refers) {
  const auto name = [&](int member) {
    return member < 0 ? std::string("everybody") : scene.members[at(member)].person.name;
  };
  const std::string gist =
      refers.gist_line < 0 ? std::string() : scene.lines[at(refers.gist_line)].model.gist;
  std::string words = scene.wordings[at(wording)].model.text;
  for (const auto& [placeholder, filling] :
       {std::pair<std::string_view, std::string>{"{name}", name(refers.person)},
        {"{other}", name(refers.other)},
        {"{gist}", gist},
        {"{feeling}", feelingOf(scene, refers.gist_line)}}) {
    for (std::size_t from = words.find(placeholder); from != std::string::npos;
         from = words.find(placeholder, from + filling.size())) {
      words.replace(from, placeholder.size(), filling);
    }
  }
  return words;
}

}  // namespace spotter::talk
