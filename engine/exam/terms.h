#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

// What a supervised sitting was opened for, and the ticket that carries it to the trainee's machine.

namespace spotter::exam {

/// No seed is larger, so that every reader of JSON keeps it.
inline constexpr std::uint64_t kLargestSeed = (std::uint64_t{1} << 53) - 1;

/// What a trainer settles when a sitting is opened. Plain data.
struct Terms {
  std::string sitting;     ///< "S-7KQ3-MA"; empty: a practice that nobody opened
  std::string course;      ///< its title
  std::string pseudonym;   ///< of who sits
  std::string supervisor;  ///< who says who sat there
  std::string blueprint;   ///< id
  std::uint64_t seed = 0;  ///< of the form, at most kLargestSeed
  std::string form;        ///< formDigest() of the form as it was made then; empty in a practice
  int simulation = 0;      ///< session::kSimulationVersion of the program that made it
  int attempt = 1;         ///< which of this person, from 1 on
  bool reviewed = false;   ///< a trainer decides whatever comes of it (the standard's last attempts)
  bool extended = false;   ///< a declared need: times to act are longer by the standard's extension
  std::string opened_at;   ///< UTC, "2026-03-12T09:30:00Z"
  /// Digest of the clinicians' reviews of its items, when every item of the form had been reviewed
  /// (review::reviewsDigest); else empty: a pilot.
  std::string reviews{};

  bool isPractice() const { return sitting.empty(); }
  bool operator==(const Terms&) const = default;
};

/// In one line; equal terms give equal bytes.
std::string termsJson(const Terms& terms);
/// What termsJson wrote; nothing for any other bytes, also where only a blank differs.
std::optional<Terms> termsIn(std::string_view json);
/// SHA-256 of termsJson, 64 hexadecimal digits: what a course keeps of an opened sitting.
std::string termsDigest(const Terms& terms);

/// A new number of a sitting, "S-7KQ3-MA", by the operating system's chance.
std::string newSittingId();
/// A new one-time code, "K7M4-9QXF", likewise: 36 bits.
std::string newCode();
/// A new seed of a form, likewise.
std::uint64_t newSeed();
/// A code as it is checked: capital letters and digits alone, whatever blanks, dashes and small
/// letters it was typed with.
std::string plainCode(std::string_view typed);

/// The terms sealed under the code, so that nobody reads the seed before the supervisor tells it. Its
/// first line says what it is and of which sitting. Takes 0.1 s; different at each call.
std::string ticketOf(const Terms& terms, std::string_view code);
/// The sitting that a ticket says it is of, without opening it; nothing when it is no ticket.
std::optional<std::string> sittingOf(std::string_view ticket);
/// The terms. Errors tell apart: no ticket, one from a newer Spotter, a code that does not open it
/// (another sitting's, mistyped, or the ticket was changed: these cannot be told apart).
/// @param name  shown as the place of an error, e.g. the path
base::Result<Terms> termsOf(std::string_view ticket, std::string_view code, const std::string& name);

}  // namespace spotter::exam
