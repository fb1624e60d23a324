#include "app/certificate_options.h"

#include <CLI/CLI.hpp>

namespace spotter::app {
namespace {

void addPassphrase(CLI::App& command, std::string& file) {
  command.add_option("--passphrase-file", file,
                     "Its first line is the passphrase; without it you are asked at the terminal");
}

void addKeyCommands(CLI::App& app, KeyOptions& options, int& code) {
  CLI::App* key = app.add_subcommand("key", "The key with which an issuer signs certificates");
  key->require_subcommand(1);
  CLI::App* made = key->add_subcommand("new", "Make a key, sealed with a passphrase");
  made->add_option("--out", options.file,
                   "The new file; the public part is written beside it, as FILE.public")
      ->required();
  made->add_option("--name", options.name, "Who issues, e.g. \"Bristol MSK training\"")->required();
  made->add_option("--url", options.url, "An https address of the issuer");
  addPassphrase(*made, options.passphrase_file);
  made->callback([&options, &code] { code = runKeyNew(options); });
  CLI::App* shown = key->add_subcommand("show", "Whose key a file holds, and its fingerprint");
  shown->add_option("file", options.file, "Either part of a key")->required();
  shown->callback([&options, &code] { code = runKeyShow(options); });
}

void addSigning(CLI::App& command, CertificateOptions& options) {
  command.add_option("course", options.file, "The course's file")->required();
  command.add_option("--key", options.key, "The issuer's key, its secret part")->required();
  addPassphrase(command, options.passphrase_file);
}

void addCertificateCommands(CLI::App& app, CertificateOptions& options, int& code) {
  CLI::App* certificate = app.add_subcommand(
      "certificate", "Certificates of exams: assessed in simulation, signed by the trainer");
  certificate->require_subcommand(1);
  CLI::App* issued = certificate->add_subcommand("issue", "Issue the certificate of an exam");
  addSigning(*issued, options);
  issued->add_option("--entry", options.entry, "Number of the exam's entry in the course")->required();
  issued->add_option("--out", options.out_folder, "Folder for ID.json, ID.html and ID.pdf")->required();
  issued->add_flag("--name-on-it", options.name_on_it,
                   "The signed part tells the name, not only a salted digest of it");
  issued->add_option("--again", options.again,
                     "Why it is issued again; the one before it is revoked");
  issued->add_option("--list", options.list, "Publish what is revoked in this file, too");
  issued->callback([&options, &code] { code = runCertificateIssue(options); });
  CLI::App* revoked = certificate->add_subcommand(
      "revoke", "Revoke a certificate and write the signed list of all that are");
  addSigning(*revoked, options);
  revoked->add_option("--id", options.id, "Of the certificate")->required();
  revoked->add_option("--reason", options.reason, "For the course's register; it is not published")
      ->required();
  revoked->add_option("--list", options.list, "File to publish; what it holds already stays")
      ->required();
  revoked->callback([&options, &code] { code = runCertificateRevoke(options); });
  CLI::App* listed = certificate->add_subcommand("list", "Every certificate of a course");
  listed->add_option("course", options.file, "The course's file")->required();
  listed->callback([&options, &code] { code = runCertificateList(options); });
}

void addDecideCommands(CLI::App& app, DecideOptions& options, int& code) {
  CLI::App* course = app.get_subcommand("course");
  const auto add = [&](const char* name, const char* help, int (*run)(const DecideOptions&)) {
    CLI::App* command = course->add_subcommand(name, help);
    command->add_option("file", options.file, "The course's file")->required();
    command->add_option("--entry", options.entry, "Number of the exam's entry")->required();
    command->add_option("--reason", options.reason, "Why; it is kept in the course")->required();
    command->callback([&options, &code, run] { code = run(options); });
    return command;
  };
  CLI::App* decided =
      add("decide", "A trainer decides an exam that is borderline or challenged", runCourseDecide);
  decided->add_option("--result", options.result, "pass or not-yet")
      ->check(CLI::IsMember({"pass", "not-yet"}))
      ->required();
  decided->add_option("--by", options.by, "Who decides")->required();
}

void addVerifyCommand(CLI::App& app, CredentialOptions& options, int& code) {
  VerifyOptions& verify = options.verify;
  CLI::App* command = app.add_subcommand(
      "verify", "Whether a certificate is genuine, and what it says and does not; needs no internet");
  command->add_option("certificate", verify.file, "Its .json or .html file")->required();
  command->add_option("--issuer", verify.issuer, "The key of the issuer it should be from");
  command->add_option("--revoked", verify.revoked, "The issuer's list of revoked certificates");
  command->add_option("--for", verify.name, "The name of the person whose it should be");
  CLI::Option* attempt =
      command->add_option("--attempt", verify.attempt, "The bundle of the attempt it should be of");
  command->add_option("--course", verify.course, "The course's file, which holds the attempt")
      ->excludes(attempt);
  command->add_option("--on", verify.on, "Ask for this day or time (UTC) in place of now");
  command->callback([&options, &code] { code = runVerify(options.verify, options.marks); });
}

}  // namespace

void addCredentialCommands(CLI::App& app, CredentialOptions& options, int& code) {
  addKeyCommands(app, options.key, code);
  addCertificateCommands(app, options.certificate, code);
  addDecideCommands(app, options.decide, code);
  addVerifyCommand(app, options, code);
}

}  // namespace spotter::app
