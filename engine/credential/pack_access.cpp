#include "credential/pack_access.h"

#include "credential/attempt.h"
#include "credential/register.h"
#include "credential/strict_json.h"
#include "text/json_string.h"

namespace spotter::credential {
namespace {

using records::Entry;
using records::PackOpens;
using text::jsonString;

std::string settingIn(const Entry& entry) {
  const auto json = strictJson(entry.body);
  if (!json) return {};
  Fields fields(json.value());
  return fields.has("/pack_opens") ? fields.text("/pack_opens") : "";
}

/// The entry on which an opening rests; 0 when it cannot be read.
int groundIn(const Entry& entry) {
  const auto json = strictJson(entry.body);
  if (!json) return 0;
  Fields fields(json.value());
  return fields.whole("/on");
}

/// Whether certificates were issued of an exam and every one was revoked.
bool allRevoked(const std::vector<Issued>& issued, int entry) {
  bool any = false;
  for (const Issued& each : issued) {
    if (each.entry != entry) continue;
    if (each.revoked_at.empty()) return false;
    any = true;
  }
  return any;
}

/// The last pass that stands, or why there is none.
void findPass(std::span<const Entry> entries, const std::string& pseudonym, PackAccess& access) {
  access.missing = "this course opens the pack on passing, and no exam of " + pseudonym + " was taken yet";
  const std::vector<Issued> issued = issuedIn(entries);
  for (const Entry& entry : entries) {
    if (entry.kind != "exam_kept" || entry.pseudonym != pseudonym) continue;
    const auto attempt = attemptOf(entries, entry.number);
    const auto passed = attempt ? passedClaims(attempt.value()) : base::Result<Claims>(attempt.error());
    const std::string which =
        "this course opens the pack on passing; of the exam of entry " + std::to_string(entry.number) + ", ";
    if (!passed) {
      if (access.rests_on == 0) access.missing = which + passed.error().what;
    } else if (allRevoked(issued, entry.number)) {
      if (access.rests_on == 0) access.missing = which + "the certificate was revoked";
    } else {
      access.rests_on = entry.number;
    }
  }
  if (access.rests_on != 0) access.missing.clear();
}

}  // namespace

PackOpens packOpensBy(std::span<const Entry> entries, const records::Course& course) {
  PackOpens opens = course.pack_opens;
  for (const Entry& entry : entries) {
    if (entry.kind != "course_made" && entry.kind != records::kPackOpensSet) continue;
    const std::string word = settingIn(entry);
    for (const PackOpens each : {PackOpens::completed, PackOpens::passed})
      if (word == records::wordOf(each)) opens = each;
  }
  return opens;
}

int completedBy(std::span<const Entry> entries, const std::string& pseudonym) {
  int number = 0;
  for (const Entry& entry : entries) {
    if (entry.pseudonym != pseudonym) continue;
    if (entry.kind == kTrainingCompleted) number = entry.number;
    if (entry.kind == kCompletionWithdrawn) number = 0;
  }
  return number;
}

PackAccess packAccess(std::span<const Entry> entries, const records::Course& course,
                      const std::string& pseudonym) {
  PackAccess access;
  access.opens = packOpensBy(entries, course);
  if (access.opens == PackOpens::passed) {
    findPass(entries, pseudonym, access);
  } else {
    access.rests_on = completedBy(entries, pseudonym);
    if (access.rests_on == 0)
      access.missing = "this course opens the pack on completing the training, and no trainer has kept that " +
                       pseudonym + " did: `spotter course complete COURSE --trainee " + pseudonym + " --by NAME`";
  }
  if (access.rests_on == 0) return access;
  for (const Entry& entry : entries)
    if (entry.kind == kPackOpened && entry.pseudonym == pseudonym && groundIn(entry) == access.rests_on)
      access.opened = entry.number;
  return access;
}

std::string completedBody(const std::string& by) { return "{\"by\":" + jsonString(by) + "}"; }

std::string withdrawnBody(const std::string& by, const std::string& reason) {
  return "{\"by\":" + jsonString(by) + ",\"reason\":" + jsonString(reason) + "}";
}

std::string packOpenedBody(const PackAccess& access) {
  return std::string("{\"pack_opens\":\"") + records::wordOf(access.opens) +
         "\",\"on\":" + std::to_string(access.rests_on) + "}";
}

}  // namespace spotter::credential
