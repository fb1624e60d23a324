#include "content/describe.h"

#include <set>

#include "content/fields.h"
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
    } else if (field.type == Field::Type::choice) {
      // Every word goes into the struct and comes out again: the words are in the enum's order.
      for (const std::string& word : field.choices) {
        field.set(object.get(), word);
        CHECK(std::get<std::string>(field.get(object.get())) == word);
      }
    }
  }
}

}  // namespace

TEST_CASE("every key is described once, with help, and its words fit its enum", "[content]") {
  for (const content::Kind kind : content::kKinds) checkTable(content::description(kind));
}

TEST_CASE("there is a name for every channel", "[content]") {
  CHECK(content::channelNames().size() == movement::kChannelCount);
  CHECK(content::channelNames()[static_cast<std::size_t>(movement::Channel::valgus)] == "valgus");
  CHECK(content::channelNames()[static_cast<std::size_t>(movement::Channel::head_nod)] ==
        "head_nod");
}

TEST_CASE("words of the file mean the enum values of the same name", "[content]") {
  movement::FaultModel fault;
  const Description& table = content::description(content::Kind::fault);
  const Field& measure = *table.find("definition")->child->find("measure");
  measure.set(&fault.definition, std::string("breath_hold_s"));
  CHECK(fault.definition.measure == movement::Measure::breath_hold_s);
  measure.set(&fault.definition, std::string("knee_flexion_end_deg"));
  CHECK(fault.definition.measure == movement::Measure::knee_flexion_end_deg);
  table.find("acts_on")->set(&fault, std::string("standing_side"));
  CHECK(fault.acts_on == movement::ActsOn::standing_side);
  movement::Operator change;
  table.find("operator")->child->find("kind")->set(&change, std::string("breath_hold"));
  CHECK(change.kind == movement::Operator::Kind::breath_hold);
}
