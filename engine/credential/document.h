#pragma once

#include <string>

#include "credential/claims.h"
#include "credential/node.h"

namespace spotter::credential {

/// The two contexts of every certificate, in this order. They are never fetched: what they make of
/// our names stands in document.cpp, and the tests hold it against the contexts themselves.
inline constexpr const char* kCredentialsContext = "https://www.w3.org/ns/credentials/v2";
inline constexpr const char* kBadgesContext =
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// Which words and properties a certificate has. Those of a form are never changed once released, for
/// everything in it is signed and compared: a change of document.cpp, words.cpp or marksOf() is another
/// form, beside which this one is still read. A certificate in tests/credential holds it.
inline constexpr const char* kForm = "1";
/// Form 2 is form 1 with parts that are told in points: a class that was led, discussions. A
/// certificate that has none of these is of form 1.
inline constexpr const char* kFormWithPoints = "2";
/// "1" or "2".
std::string formOf(const Claims& claims);

/// The one shape that our certificates have: an OpenBadgeCredential (1EdTech Open Badges 3.0, W3C
/// Verifiable Credentials Data Model 2.0) without its proof. @pre faultOf(claims).empty()
Node documentOf(const Claims& claims);

/// A fact of the sitting, as a piece of evidence: its id ends in "#" and this name, its narrative is
/// the fact.
std::string factId(const Claims& claims, const std::string& fact);

/// The certificate as JSON, two blanks a level, ended by a line break: equal claims and proof give
/// equal bytes. @param proof_value  multibase
std::string jsonOf(const Claims& claims, const std::string& proof_value);

}  // namespace spotter::credential
