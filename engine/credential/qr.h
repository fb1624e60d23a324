#pragma once

#include <string>
#include <vector>

#include "credential/read.h"

namespace spotter::credential {

/// A QR code (ISO/IEC 18004) without its quiet zone, row by row from the top.
struct QrCode {
  int size = 0;
  std::vector<bool> dark;

  bool at(int column, int row) const { return dark[static_cast<std::size_t>(row * size + column)]; }
};

/// Blank modules that the standard wants round it.
inline constexpr int kQuietModules = 4;

/// A text as a QR code that can still be read with 15 % of it damaged. @pre up to 1,000 bytes
QrCode qrOf(const std::string& text);

/// What a certificate's code says: its id, the digest of its file and the fingerprint of its key; as an
/// address where the issuer has one.
std::string qrTextOf(const Certificate& certificate);

}  // namespace spotter::credential
