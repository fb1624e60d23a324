#include "records/chain.h"

namespace spotter::records {
namespace {

void addPart(std::string& bytes, const std::string& part) {
  bytes += std::to_string(part.size()) + ":" + part + ",";
}

}  // namespace

crypto::Digest digestOf(const Entry& entry) {
  std::string bytes = crypto::hexOf(entry.previous) + ",";
  for (const std::string& part :
       {std::to_string(entry.number), entry.at, entry.kind, entry.pseudonym, entry.body})
    addPart(bytes, part);
  return crypto::sha256(bytes);
}

std::optional<std::string> breachIn(std::span<const Entry> entries) {
  crypto::Digest previous{};
  int number = 0;
  for (const Entry& entry : entries) {
    const std::string which = "entry " + std::to_string(entry.number);
    if (entry.number != ++number)
      return "entry " + std::to_string(number) + " is missing, " + which + " stands in its place";
    if (entry.previous != previous) return which + " does not follow the one before it";
    if (entry.digest != digestOf(entry)) return which + " was changed";
    previous = entry.digest;
  }
  return std::nullopt;
}

}  // namespace spotter::records
