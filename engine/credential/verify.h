#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "credential/read.h"
#include "credential/register.h"
#include "credential/revocation.h"

namespace spotter::credential {

/// Runs the attempt in a bundle again and marks it: the JSON of an exam_kept entry's body. Error: why
/// it cannot be run.
using AttemptMarks = std::function<base::Result<std::string>(std::string_view bundle)>;

/// What somebody wants to know of a certificate, and has at hand for it.
struct Asked {
  std::string now;                            ///< UTC
  std::optional<Issuer> issuer;               ///< whose key it should be
  std::optional<RevocationList> revocations;
  std::optional<std::string> name;            ///< for whom it should be
  std::optional<std::string> bundle;          ///< of the attempt
  std::optional<std::vector<Issued>> issued;  ///< by the course's register
  std::string decided;                        ///< by that register, the last on its exam; empty: nothing
  bool challenged = false;                    ///< likewise, and nobody has decided since
  AttemptMarks marks;                         ///< may be empty: then nothing is run again
};

/// What there is to say: every fact in words, a line each.
struct Answer {
  bool good = true;  ///< false: expired, revoked, another's, of another attempt ...
  std::string words;
};

/// @pre the certificate was read by readCertificate, so that its signature holds
Answer answerOf(const Certificate& certificate, const Asked& asked);

}  // namespace spotter::credential
