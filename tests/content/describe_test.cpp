#include "content/describe.h"

#include <set>

#include "content/fields.h"
#include "content/library.h"
#include "content/visit.h"
#include "movement/model.h"
#include "support/catch.h"

using namespace spotter;
using content::Description;
using content::Field;

namespace {

void checkTable(const Description& table) {
  INFO(table.name);
  CHECK_FALSE(table.help.empty());
  const std::shared_ptr<void> object = table.make();
  std::set<std::string> keys;
  for (const Field& field : table.fields) {
    INFO(field.key);
    CHECK(keys.insert(field.key).second);
    CHECK(field.help.ends_with("."));
    if (field.child) {
      checkTable(*field.child);
    } else if (field.type == Field::Type::number) {
      CHECK(field.low < field.high);
      // A default must be a value that may be written.
      const content::Value value = field.get(object.get());
      if (const double* number = std::get_if<double>(&value); number && !field.required) {
        CHECK(*number >= field.low);
        CHECK(*number <= field.high);
      }
    } else if (field.type == Field::Type::choice || field.type == Field::Type::colour) {
      // Every word goes into the struct and comes out again: the words are in the enum's order.
      // What is usual may be left unsaid.
      int unsaid = 0;
      for (const std::string& word : field.choices) {
        field.set(object.get(), word);
        const content::Value value = field.get(object.get());
        if (const std::string* said = std::get_if<std::string>(&value))
          CHECK(*said == word);
        else
          ++unsaid;
      }
      CHECK(unsaid <= 1);
    } else if (!field.choices.empty()) {
      field.set(object.get(), field.choices);
      CHECK(std::get<std::vector<std::string>>(field.get(object.get())) == field.choices);
    }
  }
}

/// Converts to anything: with so many of them as a struct has members, the struct can be made.
struct Anything {
  template <class T>
  operator T() const;
};

template <class T, class... Tried>
consteval std::size_t memberCount() {
  if constexpr (requires { T{Tried{}..., Anything{}}; }) {
    return memberCount<T, Tried..., Anything>();
  } else {
    return sizeof...(Tried);
  }
}

const Description& part(content::Kind kind, const std::string& key) {
  const Field* field = content::description(kind).find(key);
  REQUIRE(field);
  return *field->child;
}

}  // namespace

TEST_CASE("every member of a model has a key: what is not described would not be recorded",
          "[content]") {
  using content::Kind;
  const auto keys = [](Kind kind) { return content::description(kind).fields.size(); };
  CHECK(memberCount<content::CueModel>() == keys(Kind::cue));
  CHECK(memberCount<movement::ExerciseModel>() == keys(Kind::exercise));
  CHECK(memberCount<movement::PhaseModel>() == part(Kind::exercise, "phase").fields.size());
  CHECK(memberCount<movement::FaultModel>() == keys(Kind::fault) + 2);  // L1, L2, L3 in one table
  CHECK(memberCount<movement::Definition>() == part(Kind::fault, "definition").fields.size());
  CHECK(memberCount<movement::Operator>() == part(Kind::fault, "operator").fields.size());
  CHECK(memberCount<movement::CauseModel>() == part(Kind::fault, "cause").fields.size());
  CHECK(memberCount<content::PersonModel>() == keys(Kind::person));
  CHECK(memberCount<body::Physique>() == part(Kind::person, "physique").fields.size());
  const Description& look = part(Kind::person, "look");
  CHECK(memberCount<content::LookModel>() == look.fields.size());
  CHECK(memberCount<figure::FaceTraits>() == look.find("face")->child->fields.size());
  CHECK(memberCount<movement::Baseline>() == part(Kind::person, "baseline").fields.size());
  CHECK(memberCount<content::StandardModel>() == keys(Kind::standard));
  CHECK(memberCount<content::PlaceModel>() == keys(Kind::place));
  CHECK(memberCount<content::LightModel>() == part(Kind::place, "light").fields.size());
  const Description& wording = part(Kind::phrases, "wording");
  CHECK(memberCount<content::PhraseBookModel>() == keys(Kind::phrases));
  CHECK(memberCount<content::WordingModel>() == wording.fields.size());
  CHECK(memberCount<content::GroupModel>() == keys(Kind::group));
  CHECK(memberCount<content::MemberModel>() == part(Kind::group, "member").fields.size());
  CHECK(memberCount<content::TieModel>() == part(Kind::group, "tie").fields.size());
  CHECK(memberCount<content::DiscussionModel>() == keys(Kind::discussion));
  CHECK(memberCount<content::MessageModel>() == part(Kind::discussion, "message").fields.size());
  const Description& belief = part(Kind::discussion, "belief");
  CHECK(memberCount<content::BeliefModel>() == belief.fields.size());
  CHECK(memberCount<content::HolderModel>() == belief.find("holder")->child->fields.size());
  const Description& beat = part(Kind::discussion, "beat");
  CHECK(memberCount<content::BeatModel>() == beat.fields.size());
  const Description& line = *beat.find("line")->child;
  CHECK(memberCount<content::LineModel>() == line.fields.size());
  // What fits any topic answers nothing in particular; it says when it fits.
  CHECK(part(Kind::group, "line").fields.size() == line.fields.size() - 3 + 1);
  CHECK(memberCount<content::ClassModel>() == keys(Kind::class_plan));
  CHECK(memberCount<content::StationModel>() == part(Kind::class_plan, "station").fields.size());
  const Description& participant = part(Kind::class_plan, "participant");
  CHECK(memberCount<content::ParticipantModel>() == participant.fields.size());
  // `side` fills two members: which, and that it was given.
  CHECK(memberCount<content::FaultScript>() == participant.find("fault")->child->fields.size() + 1);
  CHECK(memberCount<content::EventModel>() == part(Kind::class_plan, "event").fields.size() + 1);
  CHECK(memberCount<content::HazardModel>() == part(Kind::class_plan, "hazard").fields.size());
  CHECK(memberCount<content::PageModel>() == keys(Kind::page));
  const Description& block = part(Kind::page, "block");
  CHECK(memberCount<content::PageBlockModel>() == block.fields.size());
  CHECK(memberCount<content::PageRowModel>() == block.find("row")->child->fields.size());
  CHECK(memberCount<content::PlannedSessionModel>() == block.find("session")->child->fields.size());
  CHECK(memberCount<content::WarningSignModel>() == block.find("sign")->child->fields.size());
  CHECK(memberCount<content::ExamRules>() == part(Kind::standard, "exam").fields.size());
  CHECK(memberCount<content::BlueprintModel>() == keys(Kind::blueprint));
  CHECK(memberCount<content::SignTemplate>() == part(Kind::blueprint, "sign").fields.size());
  CHECK(memberCount<content::ExerciseQuota>() == part(Kind::blueprint, "exercise").fields.size());
  CHECK(memberCount<content::RegionQuota>() == part(Kind::blueprint, "region").fields.size());
  CHECK(memberCount<content::ViewQuota>() == part(Kind::blueprint, "view").fields.size());
  CHECK(memberCount<content::AgendaModel>() == keys(Kind::agenda));
  CHECK(memberCount<content::AgendaModuleModel>() == part(Kind::agenda, "module").fields.size());
}

TEST_CASE("every key is described once, with help, and its words fit its enum", "[content]") {
  for (const content::Kind kind : content::kKinds) checkTable(content::description(kind));
}

TEST_CASE("there is a name for every channel", "[content]") {
  CHECK(content::channelNames().size() == movement::kChannelCount);
  CHECK(content::channelNames()[static_cast<std::size_t>(movement::Channel::valgus)] == "valgus");
  CHECK(content::channelNames()[static_cast<std::size_t>(movement::Channel::head_turn)] ==
        "head_turn");
}

TEST_CASE("words of the file mean the enum values of the same name", "[content]") {
  movement::FaultModel fault;
  const Description& table = content::description(content::Kind::fault);
  const Field& measure = *table.find("definition")->child->find("measure");
  measure.set(&fault.definition, std::string("breath_hold_s"));
  CHECK(fault.definition.measure == movement::Measure::breath_hold_s);
  measure.set(&fault.definition, std::string("neck_flexion_deg"));
  CHECK(fault.definition.measure == movement::Measure::neck_flexion_deg);
  table.find("definition")->child->find("take")->set(&fault.definition, std::string("speed"));
  CHECK(fault.definition.take == movement::Take::speed);
  table.find("acts_on")->set(&fault, std::string("standing_side"));
  CHECK(fault.acts_on == movement::ActsOn::standing_side);
  movement::Operator change;
  table.find("operator")->child->find("kind")->set(&change, std::string("breath_hold"));
  CHECK(change.kind == movement::Operator::Kind::breath_hold);
}

TEST_CASE("the words of discussions mean the values that the program knows", "[content]") {
  content::BeatModel beat;
  const Description& table = *content::description(content::Kind::discussion).find("beat")->child;
  table.find("kind")->set(&beat, std::string("closing"));
  CHECK(beat.kind == content::BeatModel::Kind::closing);
  content::WordingModel wording;
  const Description& words = *table.find("wording")->child;
  words.find("move")->set(&wording, std::string("plan_if_then"));
  CHECK(wording.move == content::Move::plan_if_then);
  words.find("code")->set(&wording, std::string("structure"));
  CHECK(wording.code == content::UtteranceCode::structure);
  content::StockLineModel line;
  const Description& stock = *content::description(content::Kind::group).find("line")->child;
  stock.find("use")->set(&line, std::string("complains"));
  stock.find("text")->set(&line, std::string("Cold in here."));
  CHECK(line.use == content::StockLineModel::Use::complains);
  CHECK(line.text == "Cold in here.");
  CHECK(content::intentOf(content::Move::teach_back) == content::Intent::ask);
  CHECK(content::intentOf(content::Move::normalise) == content::Intent::listen);
  CHECK(content::intentOf(content::Move::link) == content::Intent::bring_in);
  CHECK(content::intentOf(content::Move::get_help) == content::Intent::steer);
  CHECK(content::isPlanStep(content::Move::plan_confidence));
}
