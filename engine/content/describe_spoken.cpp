#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

namespace {

/// A text that need not be given; an empty one is not written.
template <class T>
Field optionalText(std::string key, std::string T::*member, std::string help) {
  Field field = text(std::move(key), member, std::move(help));
  field.get = [member](const void* object) -> Value {
    const std::string& words = static_cast<const T*>(object)->*member;
    if (words.empty()) return std::monostate();
    return words;
  };
  return field;
}

}  // namespace

Description describeWording() {
  using W = WordingModel;
  return describe<W>(
      "wording", "One way in which the facilitator can say something.",
      {required(id("id", &W::id, std::nullopt, "Name of the wording, for good.")),
       optionalId("set", &W::set,
                  "Wordings of one move and set are offered together; usually none."),
       required(
           choice("move", &W::move, enumNames<Move>(), "The menu entry under which it stands.")),
       required(choice("code", &W::code, enumNames<UtteranceCode>(),
                       "What it is, as coders would say.")),
       required(choice("quality", &W::quality, enumNames<WordingModel::Quality>(),
                       "Whether it does what its move promises; poor: a natural slip.")),
       choice("critical", &W::critical, enumNames<WordingModel::Critical>(),
              "Harm that nothing can make up for."),
       required(text("text", &W::text, "The words; {name}, {other}, {gist} and {feeling} are filled in.")),
       optionalId("message", &W::message, "The key message that these words say.")});
}

Description describeLine() {
  using L = LineModel;
  return describe<L>(
      "line", "What a participant says: one idea.",
      {required(id("id", &L::id, std::nullopt, "Name of the line, for good.")),
       required(id("by", &L::by, Kind::person, "Who says it.")),
       required(text("text", &L::text, "The words: at most two lines of subtitles.")),
       optionalText("gist", &L::gist,
                    "What a listener gives back: fits after \"it sounds as if\"."),
       choice("talk", &L::talk, enumNames<LineModel::Talk>(),
              "Hope and reasons to do it; worry and reasons not to; a misbelief."),
       choice("face", &L::face, enumNames<LineModel::Face>(),
              "What the face shows while they say it."),
       optionalId("message", &L::message, "The key message that these words say."),
       choices("to", &L::to, enumNames<Response>(), "Of a reply: what it answers."),
       choice("plan", &L::plan, enumNames<PlanPart>(),
              "Of a reply: the part of a plan that it gives."),
       whole("confidence", &L::confidence, 0, 10, "How sure they are, 0 to 10.")});
}

Description describeStockLine() {
  using L = StockLineModel;
  Description line = describeLine();
  line.name = "group.line";
  line.help = "What somebody of the group can say at any topic.";
  line.make = [] { return std::static_pointer_cast<void>(std::make_shared<L>()); };
  std::erase_if(line.fields, [](const Field& field) {
    return field.key == "to" || field.key == "plan" || field.key == "message";
  });
  // The fields of LineModel take a LineModel*: a StockLineModel begins with one.
  for (Field& field : line.fields) {
    field.get = [get = field.get](const void* object) {
      return get(static_cast<const LineModel*>(static_cast<const L*>(object)));
    };
    field.set = [set = field.set](void* object, const Value& value) {
      set(static_cast<LineModel*>(static_cast<L*>(object)), value);
    };
  }
  line.fields.push_back(
      required(choice("use", &L::use, enumNames<StockLineModel::Use>(), "When it is said.")));
  return line;
}

namespace {

Description describeFeeling() {
  using F = FeelingModel;
  return describe<F>(
      "phrases.feeling", "What a listener can say of what a face showed: stands for {feeling}.",
      {required(choice("face", &F::face, enumNames<LineModel::Face>(),
                       "The face with which the line was said that is given back.")),
       required(text("words", &F::words, "Fits after \"..., and \"."))});
}

}  // namespace

Description describePhraseBook() {
  using P = PhraseBookModel;
  return describe<P>(
      "phrases", "What a facilitator can say at any topic.",
      {required(id("id", &P::id, std::nullopt, "Name by which discussions call this book.")),
       required(text("title", &P::title, "For people.")),
       required(tables("wording", &P::wordings, describeWording(), 1, 1000, "The wordings.")),
       tables("feeling", &P::feelings, describeFeeling(), 0, 9,
              "What can be said of a face; a face without one: {feeling} is not offered."),
       required(text("basis", &P::basis, "Evidence tag, with the key of the source.")),
       required(text("source", &P::source, "Keys or addresses behind the tag."))});
}

}  // namespace spotter::content
