#include "app/certificate_command.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "app/certificate_files.h"
#include "app/clock.h"
#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "app/signer.h"
#include "credential/attempt.h"
#include "credential/did_key.h"
#include "credential/plain_text.h"
#include "credential/register.h"
#include "credential/utc.h"
#include "crypto/chance.h"
#include "crypto/digest.h"
#include "records/course_file.h"

namespace spotter::app {
namespace {

using credential::Claims;
using credential::Issued;
using records::CourseFile;

int refuse(const std::string& where, const std::string& what) {
  std::fprintf(stderr, "%s: %s\n", where.c_str(), what.c_str());
  return kAnswerIsNo;
}

/// The rules of an attempt's standard. Error when the program's standard is another by now.
base::Result<content::ExamRules> rulesOf(const Claims& claims) {
  const base::Result<DataPaths> data = findData();
  if (!data) return data.error();
  const content::LoadResult loaded = loadContent(data.value());
  for (const content::StandardModel& standard : loaded.library.standards)
    if (standard.id == claims.standard && standard.exam.version == claims.standard_version)
      return standard.exam;
  return base::Error{"the standard " + claims.standard + " v" + claims.standard_version +
                         " is not here, and it says how long a certificate is valid",
                     "", "put its file into the program's scenarios/standards"};
}

/// A short exam of another blueprint is no exam of the standard; in words, empty when it is long enough.
std::string whyTooShort(const Claims& claims, const content::ExamRules& rules) {
  constexpr double kLeast01 = 0.9;  // some windows of a form may have been too short to score
  for (const credential::Part& part : claims.parts) {
    if (part.part != "watching") continue;
    if (part.faulty >= kLeast01 * rules.faulty_windows && part.clean >= kLeast01 * rules.clean_windows)
      continue;
    return "it had " + std::to_string(part.faulty) + " faulty and " + std::to_string(part.clean) +
           " sound windows; the standard wants " + std::to_string(rules.faulty_windows) + " and " +
           std::to_string(rules.clean_windows);
  }
  return {};
}

/// The last certificate of an exam, whether it stands or not.
std::optional<Issued> lastOf(const std::vector<Issued>& issued, int entry) {
  const auto last = std::find_if(issued.rbegin(), issued.rend(),
                                 [&](const Issued& each) { return each.entry == entry; });
  return last == issued.rend() ? std::nullopt : std::optional(*last);
}

/// Why no certificate may be had of an exam as the register stands; empty when it may.
std::string whyNotToIssue(const CourseFile& file, const CertificateOptions& options,
                          const Claims& claims, const std::optional<Issued>& last) {
  if (last && options.again.empty() && last->revoked_at.empty())
    return "it was issued already, as " + last->id +
           "; --again \"REASON\" revokes that one and issues another";
  if (last && options.again.empty())
    return "its certificate " + last->id + " was revoked (" + last->reason +
           "); --again \"REASON\" issues another all the same";
  if (!last && !options.again.empty()) return "it was not issued yet; leave out --again";
  const auto recording = file.recordingOf(options.entry);
  if (recording && recording.value() &&
      crypto::hexOf(crypto::sha256(*recording.value())) != claims.bundle)
    return "the bundle that is kept with it is another than the entry says";
  return {};
}

std::string newUuid() {
  std::string hex = crypto::hexOf(crypto::sha256(crypto::unguessableWord(40)));
  hex[12] = '4';
  hex[16] = 'a';
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

credential::Holder holderOf(const std::string& name, bool told) {
  if (told) return {name, {}, {}};
  const std::string salt = crypto::unguessableWord(24);
  return {{}, credential::hashOfName(name, salt), salt};
}

std::string nameOf(const CourseFile& file, const std::string& pseudonym) {
  const auto trainees = file.trainees();
  if (!trainees) return {};
  for (const records::Trainee& trainee : trainees.value())
    if (trainee.pseudonym == pseudonym) return trainee.name;
  return {};
}

/// The certificate of an exam that stands.
std::optional<Issued> standingOf(const std::vector<Issued>& issued, int entry) {
  for (const Issued& each : issued)
    if (each.entry == entry && each.revoked_at.empty()) return each;
  return std::nullopt;
}

int publishAndTell(const CourseFile& file, const CertificateOptions& options, const Signer& signer) {
  const base::Result<int> listed = publishRevoked(file, options.list, signer, utcNow());
  if (!listed) return reportOutside(listed.error());
  print(std::to_string(listed.value()) + " revoked by " + options.list +
        "; put it where whoever verifies can get it\n");
  return kDone;
}

}  // namespace

int runCertificateIssue(const CertificateOptions& options) {
  const std::string where = options.file + ", entry " + std::to_string(options.entry);
  base::Result<CourseFile> opened = CourseFile::open(options.file);
  if (!opened) return reportOutside(opened.error());
  CourseFile& file = opened.value();
  const auto breach = file.breach();
  if (!breach) return reportOutside(breach.error());
  if (breach.value()) return refuse(where, "the register does not hold together: " + *breach.value());
  const auto entries = file.entries();
  if (!entries) return reportOutside(entries.error());
  const auto attempt = credential::attemptOf(entries.value(), options.entry);
  if (!attempt) return refuse(where, attempt.error().what);
  base::Result<Claims> passed = credential::passedClaims(attempt.value());
  if (!passed) return refuse(where, passed.error().what);
  Claims claims = std::move(passed).value();
  const std::string& pseudonym = attempt.value().pseudonym;
  const std::string name = nameOf(file, pseudonym);
  if (name.empty())
    return refuse(where, pseudonym + " has no name: none was given, or it was erased");
  std::string fault = credential::faultOfText(name, "the name");
  if (fault.empty() && !options.again.empty())
    fault = credential::faultOfText(options.again, "the reason", 1000);
  if (!fault.empty()) return refuse(where, fault);
  const std::vector<Issued> issued = credential::issuedIn(entries.value());
  const auto before = standingOf(issued, options.entry);
  fault = whyNotToIssue(file, options, claims, lastOf(issued, options.entry));
  if (!fault.empty()) return refuse(where, fault);
  const base::Result<content::ExamRules> rules = rulesOf(claims);
  if (!rules) return reportOutside(rules.error());
  fault = whyTooShort(claims, rules.value());
  if (!fault.empty()) return refuse(where, fault);
  const int months = rules.value().valid_months;
  // An assessment ages from the day it was sat.
  claims.valid_from = utcNow();
  if (!credential::isUtc(claims.sat_on)) return refuse(where, "the time at which it was sat is none");
  claims.valid_until = credential::monthsLater(claims.sat_on, months);
  if (claims.valid_until <= claims.valid_from)
    return refuse(where, "it was sat too long ago: the standard lets it count for " +
                             std::to_string(months) + " months");
  claims.id = newUuid();
  claims.holder = holderOf(name, options.name_on_it);
  base::Result<Signer> signer = openSigner(options.key, options.passphrase_file);
  if (!signer) return reportOutside(signer.error());
  claims.issuer = signer.value().issuer;
  const auto certificate = credential::certify(claims, signer.value().key);
  if (!certificate) return refuse(where, certificate.error().what);
  base::Result<CertificateFiles> files =
      CertificateFiles::prepare(options.out_folder, certificate.value(), name);
  if (!files) return reportOutside(files.error());
  if (before) {
    const auto revoked = file.add("certificate_revoked", pseudonym,
                                  credential::revokedBody(before->id, options.again), "", utcNow());
    if (!revoked) return reportOutside(revoked.error());
  }
  const auto entry = file.add("certificate_issued", pseudonym,
                              credential::issuedBody(certificate.value(), options.entry), "",
                              claims.valid_from);
  if (!entry) return reportOutside(entry.error());
  const auto kept = files.value().keep();
  if (!kept) return reportOutside(kept.error());
  print("entry " + std::to_string(entry.value().number) + ": certificate " + claims.id + " for " +
        pseudonym + ", valid until " + credential::dayInWords(claims.valid_until) +
        (claims.pilot ? ", PILOT" : "") + "\n" + files.value().words());
  if (before && options.list.empty())
    print("the one before it, " + before->id +
          ", is revoked; publish that: spotter certificate revoke ... --id " + before->id +
          " --list FILE\n");
  return options.list.empty() ? static_cast<int>(kDone)
                              : publishAndTell(file, options, signer.value());
}

int runCertificateRevoke(const CertificateOptions& options) {
  base::Result<CourseFile> opened = CourseFile::open(options.file);
  if (!opened) return reportOutside(opened.error());
  CourseFile& file = opened.value();
  const std::string fault = credential::faultOfText(options.reason, "the reason", 1000);
  if (!fault.empty()) return reportWrongUse(fault);
  const auto breach = file.breach();
  if (!breach) return reportOutside(breach.error());
  if (breach.value())
    return refuse(options.file, "the register does not hold together: " + *breach.value());
  const auto entries = file.entries();
  if (!entries) return reportOutside(entries.error());
  const std::vector<Issued> issued = credential::issuedIn(entries.value());
  const auto found = std::find_if(issued.begin(), issued.end(),
                                  [&](const Issued& each) { return each.id == options.id; });
  if (found == issued.end())
    return refuse(options.file, "no certificate `" + options.id + "` was issued in this course");
  base::Result<Signer> signer = openSigner(options.key, options.passphrase_file);
  if (!signer) return reportOutside(signer.error());
  if (found->key != credential::multibaseOf(signer.value().issuer.key))
    return refuse(options.file, options.id + " was signed with another key, and only a list signed with "
                                             "that one counts for it");
  if (found->revoked_at.empty()) {
    const auto entry =
        file.add("certificate_revoked", found->pseudonym,
                 credential::revokedBody(options.id, options.reason), "", utcNow());
    if (!entry) return reportOutside(entry.error());
    print("entry " + std::to_string(entry.value().number) + ": " + options.id + " is revoked\n");
  } else {
    print(options.id + " was revoked already, on " + found->revoked_at + "\n");
  }
  return publishAndTell(file, options, signer.value());
}

int runCertificateList(const CertificateOptions& options) {
  base::Result<CourseFile> opened = CourseFile::open(options.file);
  if (!opened) return reportOutside(opened.error());
  const auto entries = opened.value().entries();
  if (!entries) return reportOutside(entries.error());
  const std::string now = utcNow();
  std::string text;
  for (const Issued& each : credential::issuedIn(entries.value())) {
    const auto attempt = credential::attemptOf(entries.value(), each.entry);
    const bool overturned = attempt && attempt.value().decided == "not yet";
    const bool challenged = attempt && attempt.value().challenged;
    const char* state = !each.revoked_at.empty()     ? "revoked"
                        : now >= each.valid_until ? "expired"
                        : overturned ? "to be revoked: the exam was decided `not yet` afterwards"
                        : challenged ? "stands; the exam is challenged and waits for a trainer"
                                     : "stands";
    text += each.id + "  " + each.pseudonym + "  entry " + std::to_string(each.entry) + "  " +
            each.at + " to " + each.valid_until + "  " + state +
            (each.reason.empty() ? "" : ": " + each.reason) + "\n";
  }
  print(text.empty() ? "no certificate was issued in this course\n" : text);
  return kDone;
}

}  // namespace spotter::app
