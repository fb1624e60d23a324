#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exam/terms.h"
#include "forms/form.h"
#include "replay/recording.h"

namespace spotter::exam {

/// Which form was sat, so that a recording can be held against it for ever, whatever became of the
/// content since.
struct FormIdentity {
  std::string blueprint;  ///< id
  std::uint64_t seed = 0;
  int draw = 0;              ///< forms::Form::draw
  int seen_repetitions = 2;  ///< the blueprint's, for coverage
  std::string key;           ///< SHA-256 of the form's items, hexadecimal
  std::vector<std::string> groups;  ///< groupDigest() of everything that can be sat, in order
  std::vector<std::string> parts{};  ///< forms::partName of each; none: all of them are watched

  /// What is done with one of `groups`.
  forms::Part partOf(std::size_t run) const;
  /// Which of `groups` is the retest; nothing where the form has none.
  std::optional<std::size_t> retest() const;
  /// How people call one of `groups`: "group 2", "the retest", "the circuit", "discussion 1".
  std::string nameOf(std::size_t run) const;
  /// Which of its part it is, counted from 1; and how many of that part there are.
  int numberOf(std::size_t run) const;
  int countOf(forms::Part part) const;
  bool operator==(const FormIdentity&) const = default;
};

/// SHA-256 over all content that a group's class, or a discussion, uses and the seed with which it runs, hexadecimal:
/// the class, its exercises, faults, people and standard.
/// @param content  as content::resolve gives it
std::string groupDigest(const std::vector<text::SourceFile>& content, std::uint64_t seed);
/// The same of what a recording holds.
std::string groupDigest(const replay::Recording& recording);

/// Of a form of this library's blueprint. @pre the library holds the form's blueprint
FormIdentity identityOf(const content::Library& library, const forms::Form& form);

/// In one line; equal identities give equal bytes.
std::string identityJson(const FormIdentity& identity);
/// What identityJson wrote; nothing for any other bytes.
std::optional<FormIdentity> identityIn(std::string_view json);
/// SHA-256 of identityJson, hexadecimal: what Terms::form holds.
std::string formDigest(const FormIdentity& identity);

/// Makes the form that a sitting was opened for; takes seconds. Errors: no such blueprint; or this
/// program makes another form of the seed than the trainer's did, for its content or version differs:
/// then the exam cannot be sat here. In a practice (no digest in the terms) any form will do.
base::Result<forms::Form> formFor(const Terms& terms, const content::Library& library);

}  // namespace spotter::exam
