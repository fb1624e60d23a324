#include "talk/beliefs.h"

#include <cstdio>

#include "support/group_talk.h"

using namespace spotter;
using content::Response;
using support::GroupTalk;
using talk::BeliefRules;

namespace {

content::WordingModel fact(const GroupTalk& talk) {
  content::WordingModel model;
  model.move = content::Move::inform;
  model.code = content::UtteranceCode::give_information;
  model.message = talk.scene.model.beliefs[0].message;
  return model;
}

double firmness(const GroupTalk& talk) {
  double sum = 0.0;
  for (const talk::MemberRun& run : talk.state.members) sum += run.holds01[0];
  return sum / static_cast<double>(talk.state.members.size());
}

}  // namespace

TEST_CASE("a word is let in the more, the nearer it is and the more one trusts", "[talk]") {
  const BeliefRules rules;
  CHECK(talk::acceptance01(rules, 0.5, 0.6, 0.5) > 0.9);
  CHECK(talk::acceptance01(rules, 0.1, 1.0, 0.5) < 0.01);
  CHECK(talk::acceptance01(rules, 0.2, 0.7, 0.9) > talk::acceptance01(rules, 0.2, 0.7, 0.1));
}

TEST_CASE("a fact that is asked for moves more than one that is told, and repeating it fades",
          "[talk]") {
  const BeliefRules rules;
  GroupTalk told(support::ownTalk()), asked(support::ownTalk());
  const double before = firmness(told);
  told.state.informing_run = asked.state.informing_run = 1;
  talk::hearFacilitator(rules, told.scene, told.state, fact(told), Response::lectured, -1);
  talk::hearFacilitator(rules, asked.scene, asked.state, fact(asked), Response::informed, -1);
  CHECK(firmness(asked) < firmness(told));
  const double first = before - firmness(asked);
  const double after_one = firmness(asked);
  talk::hearFacilitator(rules, asked.scene, asked.state, fact(asked), Response::informed, -1);
  CHECK(after_one - firmness(asked) < 0.75 * first);
}

TEST_CASE("listening builds trust and confronting costs it, also of those who look on", "[talk]") {
  const BeliefRules rules;
  GroupTalk talk(support::ownTalk());
  content::WordingModel confront;
  confront.code = content::UtteranceCode::confront;
  const auto before = talk.state.members;
  talk::hearFacilitator(rules, talk.scene, talk.state, confront, Response::pushed, 0);
  CHECK(talk.state.members[0].trust01 < before[0].trust01 - 0.05);
  CHECK(talk.state.members[1].trust01 < before[1].trust01);
  CHECK(talk.state.members[1].trust01 > talk.state.members[0].trust01 - before[0].trust01 +
                                             before[1].trust01);
  content::WordingModel reflection;
  reflection.code = content::UtteranceCode::complex_reflection;
  const double low = talk.state.members[0].trust01;
  talk::hearFacilitator(rules, talk.scene, talk.state, reflection, Response::listened, 0);
  CHECK(talk.state.members[0].trust01 > low);
}
