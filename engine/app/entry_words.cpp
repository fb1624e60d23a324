#include "app/entry_words.h"

#include "exam/register.h"

namespace spotter::app {
namespace {

std::string pointWords(const exam::KeptPart& part) {
  std::string words = part.part + ": " + std::to_string(part.score) + " of 100";
  if (part.cut == 0)
    words += " (" + std::to_string(part.low) + " to " + std::to_string(part.high) + "), " + part.result;
  for (const std::string& critical : part.critical) words += ", critical: " + critical;
  return words;
}

std::string partWords(const exam::KeptPart& part) {
  if (part.has_points) return pointWords(part);
  return part.part + ": " + std::to_string(part.hits) + " of " + std::to_string(part.faulty) +
         " faults seen, " + std::to_string(part.false_alarms) + " of " +
         std::to_string(part.clean) + " sound ones called" +
         (part.emergencies_missed > 0
              ? ", " + std::to_string(part.emergencies_missed) + " emergencies missed"
              : "");
}

std::string keptWords(const exam::Kept& kept) {
  std::string words = "exam of sitting " + kept.sitting + ", " + kept.result;
  for (const exam::KeptPart& part : kept.parts) words += "; " + partWords(part);
  if (!kept.re_run) words += "; not re-run";
  if (kept.extended) words += "; extended";
  if (kept.pilot) words += "; PILOT";
  return words + "; supervised by " + kept.supervisor;
}

std::string openedWords(const exam::Opened& opened) {
  std::string words = "sitting " + opened.sitting + " opened, attempt " +
                      std::to_string(opened.attempt) + ", " + opened.blueprint;
  if (opened.extended) words += ", extended";
  if (!opened.allowed.empty()) words += ", allowed because: " + opened.allowed;
  return words + "; supervised by " + opened.supervisor;
}

std::string happened(const records::Entry& entry) {
  if (entry.kind == exam::kSittingOpened)
    if (const auto opened = exam::openedIn(entry.body)) return openedWords(*opened);
  if (entry.kind == exam::kExamKept)
    if (const auto kept = exam::keptIn(entry.body)) return keptWords(*kept);
  return entry.kind + (entry.body == "{}" ? "" : "  " + entry.body);
}

}  // namespace

std::string entryWords(const records::Entry& entry) {
  return std::to_string(entry.number) + "  " + entry.at + "  " +
         (entry.pseudonym.empty() ? "" : entry.pseudonym + "  ") + happened(entry);
}

}  // namespace spotter::app
