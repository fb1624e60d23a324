#include "app/certificate_files.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "app/installed_fonts.h"
#include "app/safe_file.h"
#include "credential/page.h"
#include "credential/print.h"
#include "pack/font_letters.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

constexpr const char* kBeside = ".part";
constexpr std::size_t kLargestFont = 64 * 1024 * 1024;

bool writesAll(const pack::PrintFonts& fonts, const std::string& text) {
  const base::Result<std::string> bytes = replay::readWholeFile(fonts.bold, kLargestFont);
  return bytes && pack::fontWrites(bytes.value(), text);
}

/// The print, by the first family that has the letters of the name.
std::optional<std::string> printed(const credential::Certificate& certificate,
                                   const std::string& name, std::string& words) {
  const std::vector<pack::PrintFonts> families = installedFonts();
  if (families.empty()) {
    words += "no print file: no font is installed (fonts-dejavu-core)\n";
    return std::nullopt;
  }
  const credential::Claims& claims = certificate.claims;
  const std::string others = claims.issuer.name + claims.supervisor + claims.sitting + claims.decided_by;
  const pack::PrintFonts* chosen = nullptr;
  for (const std::string& wanted : {name + others, name})
    for (const pack::PrintFonts& family : families)
      if (chosen == nullptr && writesAll(family, wanted)) chosen = &family;
  if (!writesAll(chosen ? *chosen : families.front(), others))
    words += "the print file lacks letters of the issuer's or the supervisor's name; the page has them\n";
  if (chosen == nullptr)
    words += "the print file cannot show this name: its fonts lack letters of it, or cannot set them; "
             "it points to the page, which shows it\n";
  base::Result<std::string> print = credential::printOf(
      certificate, chosen ? name : "", chosen ? *chosen : families.front());
  if (print) return std::move(print).value();
  words += "no print file: " + print.error().text() + "\n";
  return std::nullopt;
}

}  // namespace

base::Result<CertificateFiles> CertificateFiles::prepare(const std::string& folder,
                                                         const credential::Certificate& certificate,
                                                         const std::string& name) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return base::Error{"this folder cannot be made: " + failed.message(), folder, ""};
  CertificateFiles files;
  const std::string path = (std::filesystem::path(folder) / certificate.claims.id).string();
  std::vector<std::pair<std::string, std::string>> all = {
      {path + ".json", certificate.json()},
      {path + ".html", credential::pageOf(certificate, name)}};
  std::string words;
  if (const auto print = printed(certificate, name, words)) all.emplace_back(path + ".pdf", *print);
  for (const auto& [each, bytes] : all) {
    const auto written = writeNewFile(each + kBeside, bytes, Readers::everybody);
    if (!written) return written.error();
    files.paths_.push_back(each);
    files.words_ += "wrote " + each + "\n";
  }
  files.words_ += words;
  return files;
}

CertificateFiles::CertificateFiles(CertificateFiles&& other) noexcept
    : paths_(std::exchange(other.paths_, {})), words_(std::move(other.words_)) {}

CertificateFiles::~CertificateFiles() {
  for (const std::string& path : paths_) std::remove((path + kBeside).c_str());
}

base::Result<base::Done> CertificateFiles::keep() {
  for (const std::string& path : paths_) {
    std::error_code failed;
    std::filesystem::rename(path + kBeside, path, failed);
    if (failed)
      return base::Error{"it cannot be given its name: " + failed.message(), path,
                         "issue it once more with --again"};
  }
  paths_.clear();
  return base::Done{};
}

}  // namespace spotter::app
