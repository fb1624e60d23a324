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

std::string sha(std::string_view bytes) { return crypto::hexOf(crypto::sha256(bytes)); }

}  // namespace

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
                        sha(keyText(form)), {}};
  for (std::size_t g = 0; g < form.groups.size(); ++g) {
    const content::Library with = forms::libraryWith(library, form, static_cast<int>(g));
    identity.groups.push_back(
        groupDigest(content::resolve(with, form.groups[g].id), form.class_seeds[g]));
  }
  return identity;
}

std::string identityJson(const FormIdentity& identity) {
  return Object()
      .add("blueprint", identity.blueprint)
      .add("seed", identity.seed)
      .add("draw", identity.draw)
      .add("seen_repetitions", identity.seen_repetitions)
      .add("key", identity.key)
      .add("groups", identity.groups)
      .text();
}

std::optional<FormIdentity> identityIn(std::string_view text) {
  const auto json = objectIn(text, kLongestIdentity);
  FormIdentity identity;
  const bool whole =
      json && take(*json, "blueprint", identity.blueprint) && take(*json, "seed", identity.seed) &&
      take(*json, "draw", identity.draw) &&
      take(*json, "seen_repetitions", identity.seen_repetitions) &&
      take(*json, "key", identity.key) && take(*json, "groups", identity.groups);
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
