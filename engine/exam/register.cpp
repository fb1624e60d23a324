#include "exam/register.h"

#include <algorithm>

#include "crypto/digest.h"
#include "exam/attempts.h"
#include "exam/json.h"
#include "text/utf8.h"

namespace spotter::exam {
namespace {

constexpr std::size_t kLongestBody = 1'000'000;
constexpr std::size_t kLongestText = 200;
constexpr std::size_t kItemDigits = 12;

std::string sha(const std::string& text) { return crypto::hexOf(crypto::sha256(text)); }

}  // namespace

Opened openedOf(const Terms& terms, const forms::Form& form, const std::string& standard,
                const std::string& allowed) {
  Opened opened;
  opened.sitting = terms.sitting;
  opened.terms = termsDigest(terms);
  opened.seed = sha(terms.sitting + ":" + std::to_string(terms.seed));
  opened.blueprint = terms.blueprint;
  opened.standard = standard;
  opened.supervisor = terms.supervisor;
  opened.attempt = terms.attempt;
  opened.reviewed = terms.reviewed;
  opened.extended = terms.extended;
  opened.allowed = allowed;
  opened.items = itemDigests(form, terms.sitting);
  return opened;
}

std::string openedJson(const Opened& opened) {
  return Object()
      .add("sitting", opened.sitting)
      .add("terms", opened.terms)
      .add("seed", opened.seed)
      .add("blueprint", opened.blueprint)
      .add("standard", opened.standard)
      .add("supervisor", opened.supervisor)
      .add("attempt", opened.attempt)
      .add("reviewed", opened.reviewed)
      .add("extended", opened.extended)
      .add("allowed", opened.allowed)
      .add("items", opened.items)
      .text();
}

std::optional<Opened> openedIn(const std::string& body) {
  const auto json = objectIn(body, kLongestBody);
  Opened opened;
  const bool whole =
      json && take(*json, "sitting", opened.sitting) &&
      take(*json, "terms", opened.terms) && take(*json, "seed", opened.seed) &&
      take(*json, "blueprint", opened.blueprint) && take(*json, "standard", opened.standard) &&
      take(*json, "supervisor", opened.supervisor) && take(*json, "attempt", opened.attempt) &&
      take(*json, "reviewed", opened.reviewed) && take(*json, "extended", opened.extended) &&
      take(*json, "allowed", opened.allowed) && take(*json, "items", opened.items);
  if (!whole) return std::nullopt;
  return opened;
}

std::vector<std::string> itemDigests(const forms::Form& form, const std::string& salt) {
  std::vector<std::string> digests;
  for (const forms::Item& item : form.items) {
    const std::string text = salt + "|" + item.person_id + "|" + item.exercise + "|" +
                             forms::shownName(item.shown) + "|" + item.what + "|" +
                             std::to_string(item.level) + "|" +
                             (item.sided ? std::to_string(static_cast<int>(item.side)) : "-");
    digests.push_back(sha(text).substr(0, kItemDigits));
  }
  return digests;
}

double shared01(const forms::Form& form, const Opened& opened) {
  const std::vector<std::string> mine = itemDigests(form, opened.sitting);
  if (mine.empty()) return 0.0;
  const auto known = [&](const std::string& item) {
    return std::find(opened.items.begin(), opened.items.end(), item) != opened.items.end();
  };
  return static_cast<double>(std::count_if(mine.begin(), mine.end(), known)) /
         static_cast<double>(mine.size());
}

std::string challengeJson(int entry, int window, const std::string& reason) {
  Object challenge;
  challenge.add("entry", entry);
  if (window > 0) challenge.add("window", window);
  return challenge.add("reason", reason).text();
}

int challengedEntry(const std::string& body) {
  const auto json = objectIn(body, kLongestBody);
  int entry = 0;
  if (json) take(*json, "entry", entry);
  return entry;
}

std::string faultOfText(const std::string& text, const char* what) {
  if (text.find_first_not_of(' ') == std::string::npos) return std::string(what) + " is missing";
  if (text::firstInvalidUtf8(text)) return std::string(what) + " is not UTF-8";
  if (text::codePoints(text).size() > kLongestText) return std::string(what) + " is longer than 200 letters";
  if (text::firstHiddenTurn(text)) return std::string(what) + " holds a sign that turns the direction of text";
  for (const char32_t letter : text::codePoints(text))
    if (letter < 0x20 || letter == 0x7F) return std::string(what) + " holds a control character";
  return "";
}

std::string whyNotToTake(const Bundle& bundle, const Known& known, const std::string& trainee) {
  const Terms& terms = bundle.terms;
  if (!bundle.simulated.empty())
    return "the simulated trainee `" + bundle.simulated + "` sat it: that is practice, no exam";
  if (terms.isPractice()) return "it is a practice exam: no supervisor opened it";
  if (!known.opened) return "the sitting " + terms.sitting + " was not opened in this course";
  if (known.taken_entry > 0)
    return "the code of sitting " + terms.sitting + " is used: it was taken as entry " +
           std::to_string(known.taken_entry);
  if (terms.pseudonym != known.pseudonym)
    return "the sitting " + terms.sitting + " was opened for another person than it names";
  if (!trainee.empty() && trainee != known.pseudonym)
    return "the sitting " + terms.sitting + " was opened for " + known.pseudonym + ", not for " +
           trainee;
  if (termsDigest(terms) != known.opened->terms)
    return "its terms are other ones than sitting " + terms.sitting + " was opened with";
  return "";
}

std::string whyNotWatched(const Bundle& bundle, double lasts_s) {
  constexpr double kClocksDiffer_s = 30.0;
  const auto took_s = secondsFrom(bundle.started_at, bundle.finished_at);
  if (took_s && *took_s >= lasts_s - kClocksDiffer_s) return "";
  const auto minutes = [](double seconds) {
    return std::to_string(static_cast<int>(seconds / 60.0 + 0.5)) + " minutes";
  };
  return "what was recorded lasts " + minutes(lasts_s) + ", and it was sat in " +
         (took_s ? minutes(std::max(0.0, *took_s)) : "no time that can be read") +
         ": nobody watched that";
}

std::string satOn(const Bundle& bundle, const std::string& taken_at) {
  constexpr double kClocksDiffer_s = 3600.0;
  const auto since_opened_s = secondsFrom(bundle.terms.opened_at, bundle.started_at);
  const auto until_taken_s = secondsFrom(bundle.started_at, taken_at);
  const bool can_be = since_opened_s && until_taken_s && *since_opened_s > -kClocksDiffer_s &&
                      *until_taken_s > -kClocksDiffer_s;
  return can_be ? bundle.started_at : taken_at;
}

}  // namespace spotter::exam
