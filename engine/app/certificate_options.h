#pragma once

#include "app/certificate_command.h"
#include "app/decide_command.h"
#include "app/key_command.h"
#include "app/verify_command.h"

namespace CLI {
class App;
}

namespace spotter::app {

/// What the commands about certificates were asked for.
struct CredentialOptions {
  KeyOptions key;
  CertificateOptions certificate;
  DecideOptions decide;
  VerifyOptions verify;
  credential::AttemptMarks marks;  ///< runs attempts again; empty: they are not run
};

/// Adds `spotter key`, `spotter certificate`, `spotter verify`, and to `spotter course` what is about
/// results of exams.
/// @pre addCourseCommands was called
/// @param code  how the command ends is written there; outlives the parsing, as the options do
void addCredentialCommands(CLI::App& app, CredentialOptions& options, int& code);

}  // namespace spotter::app
