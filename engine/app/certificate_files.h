#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "credential/read.h"

namespace spotter::app {

/// A certificate's files on their way: written beside their names first, so that nothing is issued
/// that could not be written, and given their names when the register has it. What was not kept is
/// removed. Move-only.
class CertificateFiles {
 public:
  /// Writes the signed file, its page and, where a font for it is installed, its print.
  /// @param folder  made where it is missing
  /// @param name    of the holder
  static base::Result<CertificateFiles> prepare(const std::string& folder,
                                                const credential::Certificate& certificate,
                                                const std::string& name);
  CertificateFiles(CertificateFiles&& other) noexcept;
  CertificateFiles& operator=(CertificateFiles&&) = delete;
  ~CertificateFiles();

  /// Gives them their names.
  base::Result<base::Done> keep();
  /// What was written and what was not, a line each.
  const std::string& words() const { return words_; }

 private:
  CertificateFiles() = default;
  std::vector<std::string> paths_;  ///< their names; beside each there is a ".part"
  std::string words_;
};

}  // namespace spotter::app
