#include "trials/truth_text.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "trials/bodies.h"

namespace spotter::trials {
namespace {

std::string percent(int part, int all) {
  return std::to_string(all == 0 ? 0 : (100 * part + all / 2) / all) + " %";
}

// Text cut or filled up to a width.
std::string column(const std::string& text, std::size_t width) {
  return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

std::string number(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.3g", value);
  return digits.data();
}

std::string mark(bool passed) { return passed ? "ok   " : "FAIL "; }

std::string lineOf(const CleanRow& row) {
  std::string line = mark(row.passed) + column(row.exercise, 20) + column(row.way, 28) +
                     "fired in " + percent(row.fired, row.repetitions) + " of " +
                     std::to_string(row.repetitions);
  if (!row.fault.empty()) line += ", most often " + row.fault;
  return line + "\n";
}

std::string lineOf(const FaultRow& row) {
  std::string line = mark(row.passed) + column(row.exercise, 20) +
                     column(row.fault + " L" + std::to_string(row.level), 28) + "asked " +
                     number(row.severity) + ", measured " + number(row.mean) + ", limit " +
                     number(row.limit) + ": beyond " + percent(row.beyond, row.repetitions) +
                     ", subtle " + percent(row.subtle, row.repetitions);
  if (!row.other.empty()) {
    line += "; " + row.other + " " + percent(row.other_fired, row.repetitions) +
            (row.other_explained ? " (explained)" : "");
  }
  return line + "\n";
}

nlohmann::json jsonOf(const FaultRow& row) {
  return {{"exercise", row.exercise},
          {"fault", row.fault},
          {"level", row.level},
          {"severity", row.severity},
          {"limit", row.limit},
          {"mean", row.mean},
          {"repetitions", row.repetitions},
          {"beyond", row.beyond},
          {"subtle", row.subtle},
          {"other", row.other},
          {"other_fired", row.other_fired},
          {"other_explained", row.other_explained},
          {"passed", row.passed}};
}

nlohmann::json jsonOf(const CleanRow& row) {
  return {{"exercise", row.exercise}, {"way", row.way},     {"repetitions", row.repetitions},
          {"fired", row.fired},       {"fault", row.fault}, {"passed", row.passed}};
}

}  // namespace

std::string textOf(std::span<const TruthTable> tables) {
  std::string text;
  int rows = 0;
  int failed = 0;
  const auto add = [&](const auto& row) {
    text += lineOf(row);
    ++rows;
    failed += row.passed ? 0 : 1;
  };
  for (const TruthTable& table : tables) {
    for (const CleanRow& row : table.clean) add(row);
    for (const FaultRow& row : table.faults) add(row);
  }
  return text + std::to_string(rows) + " rows by " + std::to_string(kBodyCount) + " bodies, " +
         std::to_string(failed) + " failed\n";
}

std::string jsonOf(std::span<const TruthTable> tables) {
  nlohmann::json all = {{"clean", nlohmann::json::array()}, {"faults", nlohmann::json::array()}};
  for (const TruthTable& table : tables) {
    for (const CleanRow& row : table.clean) all["clean"].push_back(jsonOf(row));
    for (const FaultRow& row : table.faults) all["faults"].push_back(jsonOf(row));
  }
  return all.dump(2) + "\n";
}

}  // namespace spotter::trials
