#pragma once

#include <map>
#include <pqxx/pqxx>
#include <span>
#include <string>
#include <vector>

#include "records/chain.h"

// For the sources of this module only: entries as rows of the office's tables.

namespace spotter::office {

/// Bytes as PostgreSQL reads them in a statement; digits need no quoting. @param hex  two digits a byte
std::string bytea(const std::string& hex);
std::string hexOfBytes(const std::string& bytes);

/// Entries that the office has, by number: all that there is to each, its body as a digest.
using EntriesThere = std::map<int, std::vector<std::string>>;

/// Those of a course between two numbers, both included.
EntriesThere entriesThere(pqxx::work& work, const std::string& course, int first, int last);

/// The statement that adds what of a batch is not there; empty when all is. What somebody else added meanwhile
/// stays as it is.
std::string insertion(pqxx::work& work, const std::string& course, std::span<const records::Entry> batch,
                      const EntriesThere& there);

/// The number of the first of ours that the office has otherwise; 0: none.
int firstDifferent(std::span<const records::Entry> batch, const EntriesThere& there);

}  // namespace spotter::office
