#include "credential/attempt.h"

#include <algorithm>

#include "credential/strict_json.h"
#include "text/json_string.h"

namespace spotter::credential {
namespace {

using text::jsonString;

bool isResult(const std::string& word) {
  return word == "pass" || word == "borderline" || word == "not yet";
}
bool isResult(const Part& part) {
  return isResult(part.result) ||
         (part.kind == Part::Kind::discussed && part.result == "reported");
}

bool missedEmergency(const Attempt& attempt) {
  return std::any_of(attempt.claims.parts.begin(), attempt.claims.parts.end(),
                     [](const Part& part) { return part.emergencies_missed > 0; });
}

/// A part that is told in points has a score, and a cut or an interval.
Part partIn(Fields& fields, const std::string& place) {
  Part part;
  part.part = fields.text(place + "/part");
  part.result = fields.text(place + "/result");
  if (fields.has(place + "/score"))
    part.kind = fields.has(place + "/cut") ? Part::Kind::led : Part::Kind::discussed;
  for (const Mark& mark : marksOf(part))
    if (fields.has(place + "/" + mark.id)) part.*mark.count = fields.whole(place + "/" + mark.id);
  return part;
}

/// Whether something was said or done in a part that nothing makes up for.
bool isCritical(Fields& fields, const std::string& place) {
  return fields.has(place + "/critical") && fields.size(place + "/critical") > 0;
}

/// The entry that a later one is about; 0 when it cannot be read.
int entryIn(const records::Entry& entry) {
  const auto json = strictJson(entry.body);
  if (!json) return 0;
  Fields fields(json.value());
  return fields.whole("/entry");
}

std::string textIn(const records::Entry& entry, const std::string& place) {
  const auto json = strictJson(entry.body);
  if (!json) return {};
  Fields fields(json.value());
  return fields.text(place);
}

}  // namespace

base::Result<Attempt> attemptOfBody(const std::string& body) {
  const auto json = strictJson(body);
  if (!json) return json.error();
  Fields fields(json.value());
  Attempt attempt;
  Claims& claims = attempt.claims;
  claims.sitting = fields.text("/sitting");
  claims.bundle = fields.text("/bundle");
  claims.blueprint = fields.text("/blueprint");
  claims.standard = fields.text("/standard");
  claims.standard_version = fields.text("/standard_version");
  claims.standard_digest = fields.text("/standard_digest");
  claims.simulation = fields.whole("/simulation");
  claims.re_run = fields.truth("/re_run");
  claims.supervisor = fields.text("/supervisor");
  claims.sat_on = fields.text("/sat_on");
  claims.extended = fields.truth("/extended");
  claims.pilot = fields.truth("/pilot");
  attempt.result = fields.text("/result");
  const std::size_t count = fields.size("/parts");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string place = "/parts/" + std::to_string(i);
    claims.parts.push_back(partIn(fields, place));
    attempt.critical = attempt.critical || isCritical(fields, place);
  }
  std::string fault = fields.fault();
  if (fault.empty() && !isResult(attempt.result)) fault = "`" + attempt.result + "` is no result";
  for (const Part& part : claims.parts)
    if (fault.empty() && !isResult(part)) fault = "`" + part.result + "` is no result";
  if (!fault.empty()) return base::Error{"this exam cannot be read: " + fault, "", ""};
  return attempt;
}

base::Result<Attempt> attemptOf(std::span<const records::Entry> entries, int number) {
  const std::string where = "entry " + std::to_string(number);
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const records::Entry& entry) {
    return entry.number == number;
  });
  if (found == entries.end())
    return base::Error{"there is no such entry", where, "`spotter course list` shows them"};
  if (found->kind == "practice_kept")
    return base::Error{"this is practice, and a practice record is no certificate", where, ""};
  if (found->kind != "exam_kept") return base::Error{"this is no exam", where, ""};
  base::Result<Attempt> attempt = attemptOfBody(found->body);
  if (!attempt) return base::Error{attempt.error().what, where, ""};
  attempt.value().pseudonym = found->pseudonym;
  attempt.value().claims.register_digest = crypto::hexOf(found->digest);
  for (const records::Entry& later : entries) {
    if (later.number <= number || (later.kind != "exam_challenged" && later.kind != "exam_decided"))
      continue;
    if (entryIn(later) != number) continue;
    attempt.value().challenged = later.kind == "exam_challenged";
    if (later.kind != "exam_decided") continue;
    attempt.value().decided = textIn(later, "/result");
    attempt.value().decided_by = textIn(later, "/by");
  }
  return attempt;
}

std::string whyNotToDecide(const Attempt& attempt, const std::string& result) {
  if (result != "pass" && result != "not yet") return "a decision is `pass` or `not-yet`";
  if (result == "pass" && missedEmergency(attempt))
    return "an emergency was missed, and no decision makes that a pass";
  if (result == "pass" && attempt.critical)
    return "something was said or done that nothing makes up for, and no decision makes that a pass";
  const bool open = attempt.result == "borderline" && attempt.decided.empty();
  if (open || attempt.challenged) return {};
  const std::string standing = attempt.decided.empty() ? attempt.result : attempt.decided;
  return "its result is `" + standing +
         "` and nobody challenged it; only what is borderline or challenged is decided";
}

base::Result<Claims> passedClaims(const Attempt& attempt) {
  const auto refused = [](const char* why) { return base::Error{why, "", ""}; };
  if (missedEmergency(attempt)) return refused("an emergency was missed, which is never a pass");
  if (attempt.critical)
    return refused("something was said or done that nothing makes up for, which is never a pass");
  if (attempt.challenged)
    return refused("the result was challenged and waits for a trainer: `spotter course decide`");
  const std::string standing = attempt.decided.empty() ? attempt.result : attempt.decided;
  if (standing == "borderline")
    return refused("the result is borderline and waits for a trainer: `spotter course decide`");
  if (standing != "pass") return refused("the result is `not yet`");
  Claims claims = attempt.claims;
  claims.decided_by = attempt.decided_by;
  for (Part& part : claims.parts) {
    if (part.result == "reported") continue;
    if (part.result != "pass" && attempt.decided.empty())
      return refused("one of its parts was not passed");
    part.result = "pass";
  }
  return claims;
}

std::string decidedBody(int entry, const std::string& result, const std::string& reason,
                        const std::string& by) {
  return "{\"entry\":" + std::to_string(entry) + ",\"result\":" + jsonString(result) +
         ",\"reason\":" + jsonString(reason) + ",\"by\":" + jsonString(by) + "}";
}

}  // namespace spotter::credential
