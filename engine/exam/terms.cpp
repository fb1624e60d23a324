#include "exam/terms.h"

#include "crypto/chance.h"
#include "crypto/digest.h"
#include "crypto/sealed.h"
#include "exam/json.h"

namespace spotter::exam {
namespace {

constexpr std::size_t kLongestHead = 200;
constexpr std::size_t kLongestTerms = 16'000;
constexpr int kTicketFormat = 1;

std::string headOf(const std::string& sitting) {
  return Object().add("spotter", "sitting").add("format", kTicketFormat).add("sitting", sitting).text();
}

/// The first line of a ticket, read; and where the sealed bytes begin.
struct Head {
  int format = 0;
  std::string sitting;
  std::size_t sealed_from = 0;
};

std::optional<Head> headIn(std::string_view ticket) {
  const std::size_t end = ticket.substr(0, kLongestHead).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const auto json = objectIn(ticket.substr(0, end), kLongestHead);
  Head head;
  std::string kind;
  if (!json || !take(*json, "spotter", kind) || kind != "sitting") return std::nullopt;
  if (!take(*json, "format", head.format)) return std::nullopt;
  if (head.format > kTicketFormat) return head;
  if (!take(*json, "sitting", head.sitting)) return std::nullopt;
  if (ticket.substr(0, end) != headOf(head.sitting)) return std::nullopt;
  head.sealed_from = end + 1;
  return head;
}

}  // namespace

std::string termsJson(const Terms& terms) {
  Object json = Object()
      .add("sitting", terms.sitting)
      .add("course", terms.course)
      .add("trainee", terms.pseudonym)
      .add("supervisor", terms.supervisor)
      .add("blueprint", terms.blueprint)
      .add("seed", terms.seed)
      .add("form", terms.form)
      .add("simulation", terms.simulation)
      .add("attempt", terms.attempt)
      .add("reviewed", terms.reviewed)
      .add("extended", terms.extended)
      .add("opened_at", terms.opened_at);
  // Those of a pilot are written as they were before there were reviews.
  if (!terms.reviews.empty()) json.add("reviews", terms.reviews);
  return json.text();
}

std::optional<Terms> termsIn(std::string_view text) {
  const auto json = objectIn(text, kLongestTerms);
  Terms terms;
  const bool whole =
      json && take(*json, "sitting", terms.sitting) && take(*json, "course", terms.course) &&
      take(*json, "trainee", terms.pseudonym) && take(*json, "supervisor", terms.supervisor) &&
      take(*json, "blueprint", terms.blueprint) && take(*json, "seed", terms.seed) &&
      take(*json, "form", terms.form) && take(*json, "simulation", terms.simulation) &&
      take(*json, "attempt", terms.attempt) && take(*json, "reviewed", terms.reviewed) &&
      take(*json, "extended", terms.extended) && take(*json, "opened_at", terms.opened_at);
  if (whole) take(*json, "reviews", terms.reviews);
  if (!whole || terms.seed > kLargestSeed || termsJson(terms) != text) return std::nullopt;
  return terms;
}

std::string termsDigest(const Terms& terms) {
  return crypto::hexOf(crypto::sha256(termsJson(terms)));
}

std::string newSittingId() {
  const std::string word = crypto::unguessableWord(6);
  return "S-" + word.substr(0, 4) + "-" + word.substr(4);
}

std::string newCode() {
  const std::string word = crypto::unguessableWord(8);
  return word.substr(0, 4) + "-" + word.substr(4);
}

std::uint64_t newSeed() {
  // 16 letters hold more chance than a seed can.
  const crypto::Digest digest = crypto::sha256(crypto::unguessableWord(16));
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 7; ++i) seed = seed << 8 | digest[i];
  return seed & kLargestSeed;
}

std::string plainCode(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    if (letter >= 'a' && letter <= 'z') code += static_cast<char>(letter - 'a' + 'A');
    if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) code += letter;
  }
  return code;
}

std::string ticketOf(const Terms& terms, std::string_view code) {
  return headOf(terms.sitting) + "\n" +
         crypto::sealed(termsJson(terms), plainCode(code), crypto::Effort::interactive);
}

std::optional<std::string> sittingOf(std::string_view ticket) {
  const auto head = headIn(ticket);
  if (!head || head->format != kTicketFormat) return std::nullopt;
  return head->sitting;
}

base::Result<Terms> termsOf(std::string_view ticket, std::string_view code,
                            const std::string& name) {
  const auto head = headIn(ticket);
  if (!head)
    return base::Error{"this is no sitting", name, "choose the .sitting file of your supervisor"};
  if (head->format > kTicketFormat)
    return base::Error{"a newer Spotter made this sitting", name, "open it with that one"};
  const auto opened = crypto::opened(ticket.substr(head->sealed_from), plainCode(code));
  const auto terms = opened ? termsIn(*opened) : std::nullopt;
  if (!terms || terms->sitting != head->sitting)
    return base::Error{"this code does not open sitting " + head->sitting, name,
                       "ask your supervisor for the code of this sitting"};
  return *terms;
}

}  // namespace spotter::exam
