#include "rehearse/turn.h"

#include <string>
#include <utility>

namespace spotter::rehearse {

using content::BeatModel;
using content::Move;
using content::UtteranceCode;
using talk::Offer;

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

Turn::Turn(const talk::TalkScene& scene, const talk::TalkState& state, Tick now,
           Facilitator& facilitator)
    : scene_(scene),
      state_(state),
      now_(now),
      self_(facilitator),
      random_(facilitator.seed, -1, "facilitator", facilitator.turn),
      offers_(talk::offers(scene, state)) {}

double Turn::elapsed01() const {
  return base::toSeconds(now_ - state_.began) / (scene_.model.minutes * 60.0);
}

double Turn::left_s() const {
  return scene_.model.minutes * 60.0 - base::toSeconds(now_ - state_.began);
}

const BeatModel* Turn::liveBeat() const {
  return state_.live_beat < 0 ? nullptr : &scene_.beats[at(state_.live_beat)].model;
}

const Offer* Turn::offerOf(Move move) {
  std::vector<const Offer*> found;
  for (const Offer& offer : offers_) {
    if (offer.move == move) found.push_back(&offer);
  }
  if (found.empty()) return nullptr;
  return found[at(random_.below(static_cast<int>(found.size())))];
}

talk::Say Turn::say(const Offer& offer, int wording, int person) {
  if (offer.needs_person && person < 0) {
    do person = random_.below(static_cast<int>(scene_.members.size()));
    while (state_.members[at(person)].aside);
  }
  const std::string slide =
      offer.slide < 0 ? std::string() : scene_.model.messages[at(offer.slide)].id;
  return {scene_.wordings[at(wording)].model.id, person, -1, slide};
}

int Turn::pick(const Offer& offer, Quality wanted) const {
  for (int q = static_cast<int>(wanted); q <= static_cast<int>(Quality::poor); ++q) {
    for (const int wording : offer.wordings) {
      const auto& model = scene_.wordings[at(wording)].model;
      const bool harms = model.critical != content::WordingModel::Critical::none;
      if (!harms && static_cast<int>(model.quality) == q) return wording;
    }
  }
  return offer.wordings.front();
}

std::optional<talk::Say> Turn::oneOf(std::initializer_list<Move> moves, Quality quality) {
  std::vector<Move> order(moves);
  // The first is wanted most; now and then another.
  if (order.size() > 1 && random_.uniform() < 0.3)
    std::swap(order[0], order[at(1 + random_.below(static_cast<int>(order.size()) - 1))]);
  for (const Move move : order) {
    if (const Offer* offer = offerOf(move)) return say(*offer, pick(*offer, quality));
  }
  return std::nullopt;
}

std::optional<talk::Say> Turn::only(Move move, Quality quality, int person) {
  const Offer* offer = offerOf(move);
  if (!offer) return std::nullopt;
  return say(*offer, pick(*offer, quality), offer->needs_person ? person : -1);
}

std::optional<talk::Say> Turn::withCode(std::initializer_list<UtteranceCode> codes) {
  for (const UtteranceCode code : codes) {
    std::vector<std::pair<const Offer*, int>> found;
    for (const Offer& offer : offers_) {
      for (const int wording : offer.wordings) {
        if (scene_.wordings[at(wording)].model.code == code) found.push_back({&offer, wording});
      }
    }
    if (found.empty()) continue;
    const auto& [offer, wording] = found[at(random_.below(static_cast<int>(found.size())))];
    return say(*offer, wording);
  }
  return std::nullopt;
}

Turn::Quality Turn::quality(double skill) {
  const double draw = random_.uniform();
  return draw < skill                         ? Quality::good
         : draw < skill + 0.6 * (1.0 - skill) ? Quality::fair
                                              : Quality::poor;
}

}  // namespace spotter::rehearse
