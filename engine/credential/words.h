#pragma once

#include <string>
#include <vector>

#include "credential/claims.h"

namespace spotter::credential {

// What is said here is signed with each certificate: see kForm in document.h before changing a word.

/// "Part A, watching"; of an unknown part its id.
std::string partInWords(const std::string& part);
/// "Watching an exercise class: assessed in simulation", with PILOT before it where it is one.
std::string titleOf(const Claims& claims);
/// One sentence on what was assessed, under which standard, and supervised by whom.
std::string assessedInWords(const Claims& claims);
/// How the marks came about, by whose decision, and whether time was extended.
std::string marksInWords(const Claims& claims);
/// What the certificate does not prove; a sentence each.
const std::vector<std::string>& doesNotProve();
/// What PILOT means.
std::string pilotInWords();
/// What the parts ask for.
std::string criteriaInWords(const Claims& claims);

}  // namespace spotter::credential
