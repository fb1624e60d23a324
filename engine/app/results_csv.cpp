#include "app/results_csv.h"

#include <set>
#include <vector>

#include "exam/register.h"
#include "records/export.h"

namespace spotter::app {
namespace {

/// A count of windows, empty for a part that has none.
std::string windows(const exam::KeptPart& part, int count) {
  return part.has_points ? "" : std::to_string(count);
}

/// Points, empty for a part that is told in windows, and where 0 says that there are none.
std::string points(const exam::KeptPart& part, bool has, int count) {
  return part.has_points && has ? std::to_string(count) : "";
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

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
          windows(part, part.hits),
          windows(part, part.faulty),
          windows(part, part.false_alarms),
          windows(part, part.clean),
          windows(part, part.identified),
          std::to_string(part.emergencies_missed),
          part.result,
          kept.result,
          kept.self_rating ? std::to_string(*kept.self_rating) : "",
          yesNo(kept.extended),
          yesNo(kept.re_run),
          yesNo(kept.pilot),
          yesNo(challenged),
          points(part, true, part.score),
          points(part, part.cut > 0, part.cut),
          points(part, part.cut == 0, part.low),
          points(part, part.cut == 0, part.high),
          listed(part.critical)};
}

}  // namespace

std::string resultsCsv(std::span<const records::Entry> entries) {
  const std::vector<std::string> head = {
      "entry",        "time",   "trainee",    "sitting",            "exam",        "standard",
      "supervisor",   "sat on", "part",       "faults seen",        "faults",      "sound called",
      "sound",        "named",  "emergencies missed", "part result", "result",     "self-rating",
      "extended",     "re-run", "pilot",      "challenged",         "points",      "points asked for",
      "points at least", "points at most", "critical"};
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
