#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "credential/claims.h"
#include "records/chain.h"

namespace spotter::credential {

/// An exam as a course's register has it.
struct Attempt {
  std::string pseudonym;
  std::string result;       ///< "pass", "borderline" or "not yet"
  Claims claims;            ///< all that the entry knows; no issuer, holder, id or times of validity
  bool critical = false;    ///< something was said or done that no mark makes up for
  bool challenged = false;  ///< somebody challenged it, and nobody has decided since
  std::string decided;      ///< the last decision: "pass", "not yet", or empty
  std::string decided_by;
};

/// The exam of an entry (kind exam_kept), with the challenges and decisions of later entries. Error
/// when the entry is none, with the reason: a practice record is no exam.
base::Result<Attempt> attemptOf(std::span<const records::Entry> entries, int number);

/// What an exam's JSON body says, as an entry holds it.
base::Result<Attempt> attemptOfBody(const std::string& body);

/// Why a trainer may not decide so; empty when they may. Only what is borderline or challenged is
/// decided, and no decision makes a missed emergency a pass.
/// @param result  "pass" or "not yet"
std::string whyNotToDecide(const Attempt& attempt, const std::string& result);

/// The claims of an exam that ended with a pass, by the standard or by a decision. Error: why no
/// certificate may be had of it.
base::Result<Claims> passedClaims(const Attempt& attempt);

/// Body of an entry. @pre the texts are fit (faultOfText)
std::string decidedBody(int entry, const std::string& result, const std::string& reason,
                        const std::string& by);

}  // namespace spotter::credential
