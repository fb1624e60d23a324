#include <utility>
#include <variant>

#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

constexpr double kLongest_s = 3600.0;

/// A person who need not be named.
template <class T>
Field optionalPerson(std::string key, std::string T::*member, std::string help) {
  Field field = optionalId(std::move(key), member, std::move(help));
  field.refers = Kind::person;
  return field;
}

Description describeMessage() {
  using M = MessageModel;
  Field slide = texts("slide", &M::slide, 2, 4,
                      "What a slide shows of it: a title and one to three short lines.");
  // None is an empty one, which is not written.
  slide.get = [](const void* object) -> Value {
    const auto& lines = static_cast<const M*>(object)->slide;
    if (lines.empty()) return std::monostate();
    return lines;
  };
  return describe<M>("discussion.message", "A key message of the topic.",
                     {required(id("id", &M::id, std::nullopt, "Name of the message.")),
                      required(text("text", &M::text, "What to take home, in one sentence.")),
                      std::move(slide),
                      required(text("basis", &M::basis, "Evidence tag, with what was found.")),
                      required(text("source", &M::source, "Keys or addresses behind the tag."))});
}

Description describeBelief() {
  using B = BeliefModel;
  using H = HolderModel;
  Description holder = describe<H>(
      "discussion.belief.holder", "Who holds it.",
      {required(id("person", &H::person, Kind::person, "Who.")),
       required(number("holds01", &H::holds01, "", 0, 1, "How firmly: 0 not, 1 no doubt."))});
  return describe<B>(
      "discussion.belief", "A misbelief that may come up.",
      {required(id("id", &B::id, std::nullopt, "Name of the belief.")),
       required(text("text", &B::text, "The belief, in the words of who holds it.")),
       required(id("message", &B::message, std::nullopt, "The message that answers it.")),
       tables("holder", &B::holders, std::move(holder), 0, 12, "Who holds it; others hardly do."),
       required(text("basis", &B::basis, "Evidence tag, with what was found.")),
       required(text("source", &B::source, "Keys or addresses behind the tag."))});
}

Description describeBeat() {
  using B = BeatModel;
  return describe<B>(
      "discussion.beat", "Something that may come up, and what can be said then.",
      {required(id("id", &B::id, std::nullopt, "Name of the beat, for good.")),
       required(choice("kind", &B::kind,
                       enumNames<BeatModel::Kind>(),
                       "What it is.")),
       optionalPerson<B>("by", &B::by, "Who brings it up."),
       optionalPerson<B>("with", &B::with, "The other of a quarrel, or at whose cost a joke is."),
       optionalId("belief", &B::belief, "The misbelief that comes up."),
       choice("prompt", &B::prompt, enumNames<BeatModel::Prompt>(),
              "By itself, after a question to the group, or when invited by name."),
       whole("from_s", &B::from_s, 0, kLongest_s, "By itself: not before this second."),
       whole("to_s", &B::to_s, 0, kLongest_s, "By then they want to say it most."),
       optionalId("after", &B::after, "Only after this other beat."),
       number("chance01", &B::chance01, "", 0, 1, "In what share of runs it is there at all."),
       usuallyYes("ready", &B::ready, "Of a plan: whether they are ready to make one."),
       tables("line", &B::lines, describeLine(), 0, 20, "What is said when it comes up."),
       tables("reply", &B::replies, describeLine(), 0, 60, "What is said back."),
       tables("wording", &B::wordings, describeWording(), 0, 120,
              "What the facilitator can say to it.")});
}

}  // namespace

Description describeDiscussion() {
  using D = DiscussionModel;
  return describe<D>(
      "discussion", "A topic of the programme as a group talks of it.",
      {required(id("id", &D::id, std::nullopt, "Name by which the program calls it.")),
       required(text("title", &D::title, "For the home screen.")),
       required(whole("slot", &D::slot, 1, 12, "Which class of the programme it belongs to.")),
       required(choice("theme", &D::theme, {"confirmed", "proposed"},
                       "Whether the programme's public pages name the theme.")),
       required(text("summary", &D::summary, "One or two sentences for the home screen.")),
       required(text("aim", &D::aim, "What the group should go home with.")),
       text("notice", &D::notice, "What is said before a topic that may be hard to hear."),
       required(id("group", &D::group, Kind::group, "Who talks.")),
       id("phrases", &D::phrases, Kind::phrases, "The book of what can be said at any topic."),
       id("standard", &D::standard, Kind::standard, "The rules of marking."),
       whole("minutes", &D::minutes, 5, 60, "How long it is to last."),
       required(tables("message", &D::messages, describeMessage(), 1, 12, "The key messages.")),
       tables("belief", &D::beliefs, describeBelief(), 0, 12, "Misbeliefs that may come up."),
       required(tables("beat", &D::beats, describeBeat(), 3, 200, "What may come up.")),
       required(text("basis", &D::basis, "Evidence tag, with the key of the source.")),
       required(text("source", &D::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
