#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

Description describeMember() {
  using M = MemberModel;
  return describe<M>(
      "group.member", "One of the group, as they are in a discussion.",
      {required(id("person", &M::person, Kind::person, "Who it is.")),
       required(choice("manner", &M::manner,
                       enumNames<MemberModel::Manner>(),
                       "How they are in a group.")),
       required(text("about", &M::about, "One or two plain sentences for their card.")),
       required(number("talkativeness01", &M::talkativeness01, "", 0, 1,
                       "How readily they take the floor.")),
       required(number("confidence01", &M::confidence01, "", 0, 1,
                       "That they can be active with their pain.")),
       required(number("trust01", &M::trust01, "", 0, 1,
                       "How open they are to the facilitator at the start.")),
       number("hears01", &M::hears01, "", 0, 1,
              "How well they hear what is not said to them by name.")});
}

Description describeTie() {
  using T = TieModel;
  return describe<T>("group.tie", "What one of the group has to do with another.",
                     {required(id("from", &T::from, Kind::person, "Who feels it.")),
                      required(id("to", &T::to, Kind::person, "Toward whom.")),
                      required(choice("kind", &T::kind,
                                      enumNames<TieModel::Kind>(),
                                      "What it is.")),
                      number("strength01", &T::strength01, "", 0, 1, "How strong it is.")});
}

}  // namespace

Description describeGroup() {
  using G = GroupModel;
  return describe<G>(
      "group", "People who meet twice a week, as they are in a discussion.",
      {required(id("id", &G::id, std::nullopt, "Name by which discussions call this group.")),
       required(text("title", &G::title, "For people.")),
       required(text("summary", &G::summary, "One or two sentences.")),
       required(tables("member", &G::members, describeMember(), 2, 12, "Who they are.")),
       tables("tie", &G::ties, describeTie(), 0, 60, "What they have to do with each other."),
       tables("line", &G::lines, describeStockLine(), 0, 1000, "What they say at any topic."),
       required(text("basis", &G::basis, "Evidence tag, with the key of the source.")),
       required(text("source", &G::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
