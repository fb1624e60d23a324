#include "app/results_csv.h"

#include <set>
#include <vector>

#include "exam/register.h"
#include "records/export.h"

namespace spotter::app {
namespace {

std::string yesNo(bool yes) { return yes ? "yes" : "no"; }

std::vector<std::string> rowOf(const records::Entry& entry, const exam::Kept& kept,
                               const exam::KeptPart& part, bool challenged) {
  return {std::to_string(entry.number),
          entry.at,
          entry.pseudonym,
          kept.sitting,
          kept.blueprint,
          kept.standard + " " + kept.standard_version,
          kept.supervisor,
          kept.sat_on,
          part.part,
          std::to_string(part.hits),
          std::to_string(part.faulty),
          std::to_string(part.false_alarms),
          std::to_string(part.clean),
          std::to_string(part.identified),
          std::to_string(part.emergencies_missed),
          part.result,
          kept.result,
          kept.self_rating ? std::to_string(*kept.self_rating) : "",
          yesNo(kept.extended),
          yesNo(kept.re_run),
          yesNo(kept.pilot),
          yesNo(challenged)};
}

}  // namespace

std::string resultsCsv(std::span<const records::Entry> entries) {
  const std::vector<std::string> head = {
      "entry",        "time",   "trainee",    "sitting",            "exam",        "standard",
      "supervisor",   "sat on", "part",       "faults seen",        "faults",      "sound called",
      "sound",        "named",  "emergencies missed", "part result", "result",     "self-rating",
      "extended",     "re-run", "pilot",      "challenged"};
  std::set<int> challenged;
  for (const records::Entry& entry : entries)
    if (entry.kind == exam::kChallenged) challenged.insert(exam::challengedEntry(entry.body));
  std::string table = "\xEF\xBB\xBF" + records::csvRow(head);
  for (const records::Entry& entry : entries) {
    if (entry.kind != exam::kExamKept) continue;
    const auto kept = exam::keptIn(entry.body);
    if (!kept) continue;
    for (const exam::KeptPart& part : kept->parts)
      table += records::csvRow(rowOf(entry, *kept, part, challenged.contains(entry.number)));
  }
  return table;
}

}  // namespace spotter::app
