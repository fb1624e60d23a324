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
  CHECK(memberCount<content::ClassModel>() == keys(Kind::class_plan));
  CHECK(memberCount<content::StationModel>() == part(Kind::class_plan, "station").fields.size());
  const Description& participant = part(Kind::class_plan, "participant");
  CHECK(memberCount<content::ParticipantModel>() == participant.fields.size());
  // `side` fills two members: which, and that it was given.
  CHECK(memberCount<content::FaultScript>() == participant.find("fault")->child->fields.size() + 1);
  CHECK(memberCount<content::EventModel>() == part(Kind::class_plan, "event").fields.size() + 1);
  CHECK(memberCount<content::HazardModel>() == part(Kind::class_plan, "hazard").fields.size());
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
