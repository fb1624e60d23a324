#include "app/measured_words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "app/fault_option.h"

namespace spotter::app {
namespace {

using movement::Definition;
using movement::FaultModel;
using movement::FaultTruth;
using movement::Reference;
using movement::Zone;

struct Unit {
  const char* one;
  const char* many;
  double scale;
  int digits;
};

Unit wordsFor(const Definition& definition) {
  const std::string_view unit = unitOf(definition);
  if (unit == "m") return {"cm", "cm", 100.0, 1};
  if (unit == "s") return {"second", "seconds", 1.0, 1};
  if (unit == "deg/s") return {"degree a second", "degrees a second", 1.0, 0};
  return {"degree", "degrees", 1.0, 0};
}

std::string rounded(double value, int digits) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 std::chars_format::fixed, digits);
  std::string words(text.data(), end.ptr);
  if (words.ends_with(".0")) words.resize(words.size() - 2);
  if (words == "-0") words = "0";
  return words;
}

// Just short of its limit a value must not read as if it had reached it.
std::string roundedAgainst(double value, double limit, Unit unit) {
  std::string words = rounded(value * unit.scale, unit.digits);
  if (words == rounded(limit * unit.scale, unit.digits) && value != limit) {
    words = rounded(value * unit.scale, unit.digits + 1);
  }
  return words;
}

std::string withUnit(const std::string& number, Unit unit) {
  return number + " " + (number == "1" || number == "-1" ? unit.one : unit.many);
}

}  // namespace

std::string valueWords(const Definition& definition, double value) {
  const Unit unit = wordsFor(definition);
  return withUnit(rounded(value * unit.scale, unit.digits), unit);
}

std::string measuredWords(const FaultModel& fault, const FaultTruth& truth) {
  const Definition& definition = fault.definition;
  const Unit unit = wordsFor(definition);
  std::string words = fault.name + ": ";
  if (definition.reference == Reference::baseline) {
    words +=
        withUnit(roundedAgainst(std::fabs(truth.value), std::fabs(definition.fault), unit), unit);
    words +=
        truth.value < 0.0 ? " less than usual, a fault from " : " more than usual, a fault from ";
    words += rounded(std::fabs(definition.fault) * unit.scale, unit.digits);
    words += definition.above ? " more" : " less";
  } else {
    words += withUnit(roundedAgainst(truth.value, definition.fault, unit), unit);
    words += definition.above ? ", a fault from " : ", a fault at or below ";
    words += rounded(definition.fault * unit.scale, unit.digits);
  }
  if (truth.zone == Zone::subtle) return words + ". Still too small to count.";
  return words + (truth.zone == Zone::clean ? ". Fine." : ".");
}

}  // namespace spotter::app
