#include "exam/form_identity.h"

#include "base/assert.h"
#include "content/resolve.h"
#include "crypto/digest.h"
#include "exam/json.h"
#include "forms/validity.h"

namespace spotter::exam {
namespace {

constexpr std::size_t kLongestIdentity = 64'000;

// Each part with its length before it, so that no two lists of parts read alike.
void addPart(std::string& text, std::string_view part) {
  text += std::to_string(part.size());
  text += ':';
  text += part;
}

std::string keyText(const forms::Form& form) {
  std::string text;
  for (const forms::Item& item : form.items) {
    for (const std::string& part :
         {std::to_string(item.group), std::to_string(item.station), std::to_string(item.person),
          item.person_id, item.exercise, std::string(forms::shownName(item.shown)), item.what,
          std::to_string(item.level), std::to_string(item.sided ? static_cast<int>(item.side) : -1),
          item.sign})
      addPart(text, part);
  }
  return text;
}

/// Whether every run has a part that there is, in their order, and at most one is a retest.
bool areParts(const FormIdentity& identity) {
  if (identity.parts.size() != identity.groups.size()) return false;
  int retests = 0;
  auto before = forms::Part::watching;
  for (const std::string& name : identity.parts) {
    const auto part = forms::partNamed(name);
    if (!part || *part < before) return false;
    retests += *part == forms::Part::retest ? 1 : 0;
    before = *part;
  }
  return retests <= 1;
}

std::string sha(std::string_view bytes) { return crypto::hexOf(crypto::sha256(bytes)); }

}  // namespace

forms::Part FormIdentity::partOf(std::size_t run) const {
  if (run >= parts.size()) return forms::Part::watching;
  return forms::partNamed(parts[run]).value_or(forms::Part::watching);
}

std::optional<std::size_t> FormIdentity::retest() const {
  for (std::size_t run = 0; run < parts.size(); ++run)
    if (partOf(run) == forms::Part::retest) return run;
  return std::nullopt;
}

int FormIdentity::numberOf(std::size_t run) const {
  int number = 1;
  for (std::size_t before = 0; before < run; ++before)
    number += partOf(before) == partOf(run) ? 1 : 0;
  return number;
}

int FormIdentity::countOf(forms::Part part) const {
  int count = 0;
  for (std::size_t run = 0; run < groups.size(); ++run) count += partOf(run) == part ? 1 : 0;
  return count;
}

std::string FormIdentity::nameOf(std::size_t run) const {
  switch (partOf(run)) {
    case forms::Part::retest:
      return "the retest";
    case forms::Part::live:
      return "the circuit";
    case forms::Part::discussion:
      return "discussion " + std::to_string(numberOf(run));
    default:
      return "group " + std::to_string(numberOf(run));
  }
}

std::string groupDigest(const std::vector<text::SourceFile>& content, std::uint64_t seed) {
  std::string text;
  addPart(text, std::to_string(seed));
  for (const text::SourceFile& file : content) {
    addPart(text, file.path);
    addPart(text, file.text);
  }
  return sha(text);
}

std::string groupDigest(const replay::Recording& recording) {
  return groupDigest(recording.content, recording.header.seed);
}

FormIdentity identityOf(const content::Library& library, const forms::Form& form) {
  const content::BlueprintModel* blueprint = library.blueprint(form.blueprint);
  SPOTTER_ASSERT(blueprint != nullptr, "the form is of this library");
  FormIdentity identity{form.blueprint, form.seed, form.draw, blueprint->seen_repetitions,
                        sha(keyText(form)), {}, {}};
  for (int run = 0; run < form.runs(); ++run) {
    const content::Library with = forms::libraryWith(library, form, run);
    identity.groups.push_back(
        groupDigest(content::resolve(with, form.idOf(run)), form.seedOf(run)));
    // A form that is only watched is what it was before there were other parts.
    if (!form.sections.empty()) identity.parts.push_back(forms::partName(form.partOf(run)));
  }
  return identity;
}

std::string identityJson(const FormIdentity& identity) {
  Object object;
  object.add("blueprint", identity.blueprint)
      .add("seed", identity.seed)
      .add("draw", identity.draw)
      .add("seen_repetitions", identity.seen_repetitions)
      .add("key", identity.key)
      .add("groups", identity.groups);
  if (!identity.parts.empty()) object.add("parts", identity.parts);
  return object.text();
}

std::optional<FormIdentity> identityIn(std::string_view text) {
  const auto json = objectIn(text, kLongestIdentity);
  FormIdentity identity;
  const bool whole =
      json && take(*json, "blueprint", identity.blueprint) && take(*json, "seed", identity.seed) &&
      take(*json, "draw", identity.draw) &&
      take(*json, "seen_repetitions", identity.seen_repetitions) &&
      take(*json, "key", identity.key) && take(*json, "groups", identity.groups);
  if (whole && json->contains("parts")) {
    if (!take(*json, "parts", identity.parts) || !areParts(identity)) return std::nullopt;
  }
  if (!whole || identity.seed > kLargestSeed || identityJson(identity) != text) return std::nullopt;
  return identity;
}

std::string formDigest(const FormIdentity& identity) { return sha(identityJson(identity)); }

base::Result<forms::Form> formFor(const Terms& terms, const content::Library& library) {
  const content::BlueprintModel* blueprint = library.blueprint(terms.blueprint);
  const base::Error elsewhere = {
      "this program's content is not that with which the sitting was opened", "",
      "sit on a machine with the same version of Spotter, or ask your supervisor to open it anew"};
  if (blueprint == nullptr) return elsewhere;
  base::Result<forms::ValidForm> made = forms::makeForm(*blueprint, library, terms.seed);
  if (!made) return terms.form.empty() ? made.error() : elsewhere;
  forms::Form form = std::move(made).value().form;
  if (!terms.form.empty() && formDigest(identityOf(library, form)) != terms.form) return elsewhere;
  return form;
}

}  // namespace spotter::exam
