#include "credential/verify.h"

#include <algorithm>

#include "credential/attempt.h"
#include "credential/did_key.h"
#include "credential/utc.h"
#include "credential/words.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

/// Gathers lines: what speaks against the certificate stands first, and makes the answer no.
struct Lines {
  std::string facts;
  std::string objections;

  void fact(const std::string& text) { facts += text + "\n"; }
  void against(const std::string& text) { objections += "NO: " + text + "\n"; }
};

void tellIssuer(Lines& lines, const Certificate& certificate, const Asked& asked) {
  const Issuer& issuer = certificate.claims.issuer;
  lines.fact("Issued by: " + issuer.name + (issuer.url.empty() ? "" : ", " + issuer.url));
  lines.fact("Key: " + fingerprintOf(issuer.key));
  if (!asked.issuer) {
    lines.fact("Whose key that is, this does not tell: compare it with what the issuer tells you, or "
               "give --issuer.");
  } else if (asked.issuer->key == issuer.key) {
    lines.fact("It is the key of " + asked.issuer->name + " that you named.");
  } else {
    lines.against("not genuine: that is not the key of " + asked.issuer->name + " that you named (" +
                  fingerprintOf(asked.issuer->key) + ").");
  }
}

void tellHolder(Lines& lines, const Certificate& certificate, const Asked& asked) {
  const Holder& holder = certificate.claims.holder;
  if (!holder.name.empty()) lines.fact("For: " + holder.name);
  if (!asked.name) {
    if (holder.name.empty())
      lines.fact("For: somebody whose name it does not tell; give --for \"NAME\" to ask.");
  } else if (isFor(holder, *asked.name)) {
    lines.fact("It was made out to " + *asked.name + ".");
  } else {
    lines.against("it was not made out to " + *asked.name + " (spelt so).");
  }
}

void tellValidity(Lines& lines, const Certificate& certificate, const Asked& asked) {
  const Claims& claims = certificate.claims;
  lines.fact("Issued on " + dayInWords(claims.valid_from) + ", valid until " +
             dayInWords(claims.valid_until) + ".");
  if (asked.now < claims.valid_from)
    lines.against("on " + dayInWords(asked.now) + " it was not valid yet.");
  if (asked.now >= claims.valid_until)
    lines.against("it expired on " + dayInWords(claims.valid_until) + ".");
}

void tellRevocation(Lines& lines, const Certificate& certificate, const Asked& asked) {
  const Claims& claims = certificate.claims;
  if (!asked.revocations && !asked.issued) {
    lines.fact("Whether it was revoked was not asked: give --revoked LIST.");
    return;
  }
  if (asked.revocations && !(asked.revocations->issuer.key == claims.issuer.key)) {
    lines.against("the list of revoked certificates is of another issuer.");
  } else if (asked.revocations) {
    const Revoked* revoked = asked.revocations->find(claims.id);
    if (revoked != nullptr)
      lines.against("it was revoked on " + dayInWords(revoked->on) + ".");
    else
      lines.fact("It is not revoked by the list of " + dayInWords(asked.revocations->updated) + ".");
  }
}

void tellRegister(Lines& lines, const Certificate& certificate, const Asked& asked) {
  if (!asked.issued) return;
  const auto found =
      std::find_if(asked.issued->begin(), asked.issued->end(),
                   [&](const Issued& each) { return each.id == certificate.claims.id; });
  if (found == asked.issued->end()) {
    lines.against("the course's register does not hold it.");
  } else if (found->digest != certificate.digest()) {
    lines.against("the course's register holds another certificate of this id.");
  } else if (!found->revoked_at.empty()) {
    lines.against("by the course's register it was revoked: " + found->reason);
  } else {
    lines.fact("The course's register holds it.");
  }
  if (asked.decided == "not yet")
    lines.against("by the course's register the exam was decided `not yet`.");
  if (asked.challenged)
    lines.fact("By the course's register the exam is challenged and waits for a trainer.");
}

void tellMarks(Lines& lines, const Claims& claims) {
  for (const Part& part : claims.parts) {
    lines.fact(partInWords(part.part) + ": " + part.result);
    for (const Mark& mark : marksOf(part))
      lines.fact(std::string("  ") + mark.words + ": " + std::to_string(part.*mark.count));
  }
}

void tellRun(Lines& lines, const Claims& claims, const Asked& asked) {
  if (!asked.marks) {
    lines.fact("The attempt was not re-run.");
    return;
  }
  const base::Result<std::string> body = asked.marks(*asked.bundle);
  if (!body) {
    lines.fact("The attempt was not re-run: " + body.error().text());
    return;
  }
  base::Result<Attempt> again = attemptOfBody(body.value());
  if (!again) {
    lines.fact("The attempt was not re-run: " + again.error().text());
    return;
  }
  std::vector<Part> parts = again.value().claims.parts;
  // What a trainer decided is theirs; the counts must be the same.
  for (Part& part : parts)
    if (!claims.decided_by.empty() && part.result != "reported") part.result = "pass";
  if (parts == claims.parts)
    lines.fact("The attempt was re-run, and came to the same marks.");
  else
    lines.against("the attempt was re-run, and came to other marks.");
}

void tellAttempt(Lines& lines, const Claims& claims, const Asked& asked) {
  if (!asked.bundle) {
    lines.fact("The attempt was not re-run; its bundle has the SHA-256 " + claims.bundle + ".");
  } else if (crypto::hexOf(crypto::sha256(*asked.bundle)) != claims.bundle) {
    lines.against("this is not the attempt that it is of: the SHA-256 should be " + claims.bundle +
                  ".");
  } else {
    lines.fact("It is of this attempt.");
    tellRun(lines, claims, asked);
  }
}

}  // namespace

Answer answerOf(const Certificate& certificate, const Asked& asked) {
  const Claims& claims = certificate.claims;
  Lines lines;
  if (!asked.issuer)
    lines.fact("Genuine if the key below is the issuer's: nothing in it was changed since it was signed.");
  else if (asked.issuer->key == claims.issuer.key)
    lines.fact("Genuine: nothing in it was changed since it was signed.");
  if (claims.pilot) lines.fact(pilotInWords());
  lines.fact(assessedInWords(claims));
  lines.fact(marksInWords(claims));
  tellIssuer(lines, certificate, asked);
  tellHolder(lines, certificate, asked);
  tellValidity(lines, certificate, asked);
  tellRevocation(lines, certificate, asked);
  tellRegister(lines, certificate, asked);
  tellMarks(lines, claims);
  tellAttempt(lines, claims, asked);
  lines.fact("Id: " + claims.id + "; SHA-256 of the file: " + certificate.digest());
  for (const std::string& not_proved : doesNotProve()) lines.fact(not_proved);
  return {lines.objections.empty(), lines.objections + lines.facts};
}

}  // namespace spotter::credential
