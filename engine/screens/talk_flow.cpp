#include "screens/talk_flow.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "talk/offers.h"

namespace spotter::screens {
namespace {

using content::Move;
using talk::Offer;
using talk::TalkScene;
using talk::TalkState;

constexpr std::array<std::string_view, content::kIntentCount> kIntents = {
    "Ask", "Listen back", "Inform", "Bring in", "Steer", "Plan"};

// The order is that of the enumeration.
constexpr std::array<std::string_view, content::kMoveCount> kMoves = {
    "Ask an open question",
    "Ask a closed question",
    "Ask them to say it in their words",
    "Say back what you heard",
    "Say back what they mean",
    "Show you value it",
    "Say it is common",
    "Ask if you may share something",
    "Ask what they know",
    "Tell a fact",
    "Show a slide",
    "Invite someone by name",
    "Hand it back to the group",
    "Link two people",
    "Bring back to the topic",
    "Park it for later",
    "Sum up",
    "A word aside",
    "Get help now",
    "Close",
    "What?",
    "How much?",
    "When?",
    "How often?",
    "How sure, 0 to 10?",
    "What could stop it?",
    "If ... then"};

constexpr const char* kNotNow = "Nothing of this kind fits just now.";

std::vector<Move> movesOf(content::Intent intent) {
  std::vector<Move> moves;
  for (int m = 0; m < content::kMoveCount; ++m) {
    if (content::intentOf(static_cast<Move>(m)) == intent) moves.push_back(static_cast<Move>(m));
  }
  return moves;
}

std::vector<Offer> offersOf(const TalkScene& scene, const TalkState& state, Move move) {
  std::vector<Offer> found;
  for (Offer& offer : talk::offers(scene, state)) {
    if (offer.move == move) found.push_back(std::move(offer));
  }
  return found;
}

/// One chooses what it is about.
bool hasTopics(Move move) { return move == Move::inform || move == Move::show_slide; }

/// What has been chosen, as it is offered now.
std::optional<Offer> chosenOffer(const TalkFlow& flow, const TalkScene& scene,
                                 const TalkState& state) {
  for (Offer& offer : offersOf(scene, state, flow.move)) {
    if (!hasTopics(flow.move) || talk::topicOf(scene, offer) == flow.topic)
      return std::move(offer);
  }
  return std::nullopt;
}

std::string topicLabel(const TalkScene& scene, const Offer& offer) {
  const std::string topic = talk::topicOf(scene, offer);
  return topic.empty() ? "Something else" : topic;
}

void toWordings(TalkFlow& flow, const Offer& offer) {
  if (offer.person >= 0) flow.person = offer.person;
  flow.step = offer.needs_person && flow.person < 0 ? TalkStep::person : TalkStep::wording;
  flow.wordings = offer.wordings;
}

void takeMove(TalkFlow& flow, const TalkScene& scene, const TalkState& state, Move move) {
  const std::vector<Offer> found = offersOf(scene, state, move);
  if (found.empty()) return;
  flow.move = move;
  flow.person = -1;
  flow.topic = talk::topicOf(scene, found.front());
  if (found.size() > 1)
    flow.step = TalkStep::topic;
  else
    toWordings(flow, found.front());
}

}  // namespace

std::string_view intentLabel(content::Intent intent) {
  return kIntents[static_cast<std::size_t>(intent)];
}

std::string_view moveLabel(Move move) { return kMoves[static_cast<std::size_t>(move)]; }

TalkFlow openTalk(content::Intent intent) {
  TalkFlow flow;
  flow.step = TalkStep::moves;
  flow.intent = intent;
  return flow;
}

std::vector<TalkChoice> talkChoices(const TalkFlow& flow, const TalkScene& scene,
                                    const TalkState& state) {
  std::vector<TalkChoice> choices;
  switch (flow.step) {
    case TalkStep::closed:
      break;
    case TalkStep::moves: {
      const std::vector<Offer> all = talk::offers(scene, state);
      for (const Move move : movesOf(flow.intent)) {
        const bool fits = std::any_of(all.begin(), all.end(),
                                      [&](const Offer& offer) { return offer.move == move; });
        choices.push_back({std::string(moveLabel(move)), fits ? "" : kNotNow});
      }
      break;
    }
    case TalkStep::topic:
      for (const Offer& offer : offersOf(scene, state, flow.move))
        choices.push_back({topicLabel(scene, offer)});
      break;
    case TalkStep::person:
      for (std::size_t m = 0; m < scene.members.size(); ++m) {
        const bool aside = state.members[m].aside;
        choices.push_back({scene.members[m].person.name,
                           aside ? "They have left the circle." : ""});
      }
      break;
    case TalkStep::wording:
      for (const int wording : flow.wordings)
        choices.push_back({talk::wordsOf(
            scene, wording, talk::referenceOf(scene, state, wording, flow.person, -1))});
      break;
  }
  return choices;
}

std::string talkQuestion(const TalkFlow& flow, const TalkScene& scene, const TalkState& state) {
  std::string said(intentLabel(flow.intent));
  if (flow.step == TalkStep::moves) return said + ": what will you do?";
  said = moveLabel(flow.move);
  if (flow.step == TalkStep::topic) return said + ": about what?";
  if (flow.step == TalkStep::person) return said + ": who?";
  int person = flow.person;
  if (person < 0 && !flow.wordings.empty() && talk::givesBack(scene, flow.wordings.front()))
    person = talk::referenceOf(scene, state, flow.wordings.front(), -1, -1).person;
  if (person >= 0) said += ", to " + scene.members[static_cast<std::size_t>(person)].person.name;
  return said + ": in which words?";
}

std::optional<talk::Say> chooseTalkLine(TalkFlow& flow, const TalkScene& scene,
                                        const TalkState& state, int index) {
  const std::vector<TalkChoice> choices = talkChoices(flow, scene, state);
  if (index < 0 || index >= static_cast<int>(choices.size())) return std::nullopt;
  const auto at = static_cast<std::size_t>(index);
  if (!choices[at].why_not.empty()) return std::nullopt;
  switch (flow.step) {
    case TalkStep::closed:
      return std::nullopt;
    case TalkStep::moves:
      takeMove(flow, scene, state, movesOf(flow.intent)[at]);
      return std::nullopt;
    case TalkStep::topic: {
      const std::vector<Offer> found = offersOf(scene, state, flow.move);
      flow.topic = talk::topicOf(scene, found[at]);
      toWordings(flow, found[at]);
      return std::nullopt;
    }
    case TalkStep::person:
      flow.person = index;
      flow.step = TalkStep::wording;
      return std::nullopt;
    case TalkStep::wording:
      break;
  }
  const talk::SceneWording& wording =
      scene.wordings[static_cast<std::size_t>(flow.wordings[at])];
  const std::optional<Offer> offer = chosenOffer(flow, scene, state);
  const bool shows = offer && offer->slide >= 0;
  return talk::Say{
      wording.model.id, flow.person, -1,
      shows ? scene.model.messages[static_cast<std::size_t>(offer->slide)].id : std::string()};
}

void stepBack(TalkFlow& flow, const TalkScene& scene, const TalkState& state) {
  const TalkStep from = flow.step;
  if (from == TalkStep::moves || from == TalkStep::closed) {
    flow = TalkFlow{};
    return;
  }
  const std::optional<Offer> offer = chosenOffer(flow, scene, state);
  flow.person = -1;
  if (from == TalkStep::wording && offer && offer->needs_person)
    flow.step = TalkStep::person;
  else if (from != TalkStep::topic && offersOf(scene, state, flow.move).size() > 1)
    flow.step = TalkStep::topic;
  else
    flow.step = TalkStep::moves;
}

bool followTalk(TalkFlow& flow, const TalkScene& scene, const TalkState& state) {
  if (!flow.isOpen() || flow.step == TalkStep::moves) return false;
  const std::optional<Offer> offer = chosenOffer(flow, scene, state);
  const bool left = flow.person >= 0 && state.members[static_cast<std::size_t>(flow.person)].aside;
  if (!offer || left) {
    flow.step = TalkStep::moves;
    flow.person = -1;
    return true;
  }
  if (flow.step == TalkStep::topic || offer->wordings == flow.wordings) return false;
  flow.wordings = offer->wordings;
  return flow.step == TalkStep::wording;
}

}  // namespace spotter::screens
