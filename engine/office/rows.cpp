#include "office/rows.h"

#include <utility>

#include "crypto/digest.h"

namespace spotter::office {

using records::Entry;

namespace {

/// All that there is to an entry, its body as a digest: for comparing ours with the office's.
std::vector<std::string> partsOf(const Entry& entry) {
  return {entry.at, entry.kind, entry.pseudonym, crypto::hexOf(crypto::sha256(entry.body)),
          crypto::hexOf(entry.previous), crypto::hexOf(entry.digest)};
}

}  // namespace

std::string bytea(const std::string& hex) { return "'\\x" + hex + "'::bytea"; }

std::string hexOfBytes(const std::string& bytes) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    hex += kDigits[static_cast<unsigned char>(byte) >> 4];
    hex += kDigits[static_cast<unsigned char>(byte) & 0xF];
  }
  return hex;
}

EntriesThere entriesThere(pqxx::work& work, const std::string& course, int first, int last) {
  const pqxx::result rows = work.exec_params(
      "SELECT number, at, kind, coalesce(pseudonym, ''), encode(sha256(convert_to(body, 'UTF8')), 'hex'), "
      "encode(previous, 'hex'), encode(digest, 'hex') FROM spotter.entry "
      "WHERE course_id = $1 AND number BETWEEN $2 AND $3",
      course, first, last);
  EntriesThere found;
  for (const auto& row : rows) {
    std::vector<std::string> parts;
    for (int i = 1; i < 7; ++i) parts.push_back(row[i].as<std::string>());
    found[row[0].as<int>()] = std::move(parts);
  }
  return found;
}

std::string insertion(pqxx::work& work, const std::string& course, std::span<const Entry> batch,
                      const EntriesThere& there) {
  std::string rows;
  for (const Entry& entry : batch) {
    if (there.contains(entry.number)) continue;
    rows += (rows.empty() ? "(" : ",(") + work.quote(course) + "," + std::to_string(entry.number);
    for (const std::string* text : {&entry.at, &entry.kind, &entry.pseudonym, &entry.body})
      rows += "," + (text == &entry.pseudonym && text->empty() ? std::string("NULL") : work.quote(*text));
    rows += "," + bytea(crypto::hexOf(entry.previous)) + "," + bytea(crypto::hexOf(entry.digest)) + ")";
  }
  if (rows.empty()) return rows;
  return "INSERT INTO spotter.entry (course_id, number, at, kind, pseudonym, body, previous, digest) VALUES " +
         rows + " ON CONFLICT DO NOTHING";
}

int firstDifferent(std::span<const Entry> batch, const EntriesThere& there) {
  for (const Entry& entry : batch) {
    const auto found = there.find(entry.number);
    if (found != there.end() && found->second != partsOf(entry)) return entry.number;
  }
  return 0;
}

}  // namespace spotter::office
