#include "app/verify_command.h"

#include <cstdio>
#include <optional>

#include "app/clock.h"
#include "app/exit_code.h"
#include "app/key_command.h"
#include "app/report.h"
#include "credential/attempt.h"
#include "credential/utc.h"
#include "records/course_file.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr std::size_t kDayLetters = 10;  // 2026-03-12

using credential::Asked;

constexpr std::size_t kLargestCertificate = 4 * 1024 * 1024;
constexpr std::size_t kLargestList = 64 * 1024 * 1024;

/// What the course's file adds: whether its register holds the certificate, and the bundle.
base::Result<base::Done> askCourse(const std::string& path,
                                   const credential::Certificate& certificate, Asked& asked) {
  const base::Result<records::CourseFile> file = records::CourseFile::open(path);
  if (!file) return file.error();
  const auto breach = file.value().breach();
  if (!breach) return breach.error();
  if (breach.value())
    return base::Error{"the register does not hold together: " + *breach.value(), path, ""};
  const auto entries = file.value().entries();
  if (!entries) return entries.error();
  asked.issued = credential::issuedIn(entries.value());
  for (const credential::Issued& each : *asked.issued) {
    if (each.id != certificate.claims.id) continue;
    if (const auto attempt = credential::attemptOf(entries.value(), each.entry)) {
      asked.decided = attempt.value().decided;
      asked.challenged = attempt.value().challenged;
    }
    if (asked.bundle) continue;
    const auto recording = file.value().recordingOf(each.entry);
    if (!recording) return recording.error();
    asked.bundle = recording.value();
  }
  return base::Done{};
}

base::Result<Asked> gather(const VerifyOptions& options,
                           const credential::Certificate& certificate) {
  Asked asked;
  asked.now = options.on.empty() ? utcNow() : options.on;
  if (!options.issuer.empty()) {
    const base::Result<credential::IssuerKey> key = readKey(options.issuer);
    if (!key) return key.error();
    asked.issuer = key.value().issuer;
  }
  if (!options.revoked.empty()) {
    const base::Result<std::string> bytes = replay::readWholeFile(options.revoked, kLargestList);
    if (!bytes) return bytes.error();
    base::Result<credential::RevocationList> list =
        credential::readRevocations(bytes.value(), options.revoked);
    if (!list) return list.error();
    asked.revocations = std::move(list).value();
  }
  if (!options.name.empty()) asked.name = options.name;
  if (!options.attempt.empty()) {
    base::Result<std::string> bundle = replay::readWholeFile(options.attempt);
    if (!bundle) return bundle.error();
    asked.bundle = std::move(bundle).value();
  }
  if (!options.course.empty()) {
    const base::Result<base::Done> course = askCourse(options.course, certificate, asked);
    if (!course) return course.error();
  }
  return asked;
}

}  // namespace

int runVerify(const VerifyOptions& given, const credential::AttemptMarks& marks) {
  VerifyOptions options = given;
  if (options.on.size() == kDayLetters) options.on += "T12:00:00Z";
  if (!options.on.empty() && !credential::isUtc(options.on))
    return reportWrongUse("--on wants a day or a time, e.g. 2026-03-12 or 2026-03-12T10:00:00Z");
  const base::Result<std::string> bytes =
      replay::readWholeFile(options.file, kLargestCertificate);
  if (!bytes) return reportOutside(bytes.error());
  const auto certificate = credential::readCertificate(bytes.value(), options.file);
  if (!certificate) {
    std::fprintf(stderr, "%s\n", certificate.error().text().c_str());
    return kAnswerIsNo;
  }
  base::Result<Asked> asked = gather(options, certificate.value());
  if (!asked) return reportOutside(asked.error());
  asked.value().marks = marks;
  const credential::Answer answer = credential::answerOf(certificate.value(), asked.value());
  // The words round the signed part may say anything.
  const bool page = bytes.value().find_first_not_of(" \t\r\n") != bytes.value().find('{');
  print((page ? "Of this page the signed part alone was read: what is said here is what counts, not what "
                "else the page shows.\n"
              : "") +
        answer.words);
  return answer.good ? kDone : kAnswerIsNo;
}

}  // namespace spotter::app
