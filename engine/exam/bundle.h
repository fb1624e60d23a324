#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/signing.h"
#include "exam/form_identity.h"
#include "exam/terms.h"

// What a trainee hands in: the recordings of a sitting, signed by the machine on which it was sat.

namespace spotter::exam {

/// Something worth knowing about a sitting: a pause, a break-off and going on.
struct Note {
  std::string at;     ///< UTC
  std::string words;  ///< "pause of 95 s after group 2"

  bool operator==(const Note&) const = default;
};

/// That whoever sat does not agree with how a window was judged.
struct Disagreement {
  int window = 0;     ///< counted from 1, as `exam result` has it
  std::string words;  ///< why

  bool operator==(const Disagreement&) const = default;
};

/// A sitting, whole or left early.
struct Bundle {
  Terms terms;
  FormIdentity form;
  std::optional<int> self_rating;  ///< before the exam: 0 (sure to see nothing) to 10
  std::string started_at;          ///< UTC
  std::string finished_at;
  std::string simulated;  ///< name of the simulated trainee; empty: a person sat
  std::vector<Note> notes;
  std::vector<Disagreement> disagreements;
  bool retested = false;  ///< one group more was watched after a missed emergency
  std::vector<std::string> recordings;  ///< in order, without the retest where none was sat; fewer
                                        ///< where it was left

  crypto::PublicKey device{};  ///< who signed; set by readBundle, ignored by written
  std::string digest;          ///< SHA-256 of the file, hexadecimal; likewise

  /// Which of form.groups a recording is of: all in order, but for a retest that was not sat.
  std::size_t runOf(std::size_t recording) const;
  /// So many recordings a whole sitting has.
  std::size_t recordingsOfWhole() const;
};

/// The whole file: some lines of JSON, the recordings, a signature over all before it. Equal
/// arguments give equal bytes.
std::string written(const Bundle& bundle, const crypto::SecretKey& device);

/// Reads a bundle and checks its signature. Never throws or crashes, whatever the bytes. Errors tell
/// apart: no exam; made by a newer Spotter; cut short; something after its end; a damaged line; a
/// recording that was changed; a signature that is not of these bytes and the device that they name.
/// What is inside the recordings is for examine() to tell.
/// @param name  shown as the place of an error, e.g. the path
base::Result<Bundle> readBundle(std::string_view bytes, const std::string& name);

}  // namespace spotter::exam
