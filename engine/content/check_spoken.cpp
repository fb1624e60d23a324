#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "content/check.h"
#include "content/readability.h"
#include "text/utf8.h"

namespace spotter::content {

namespace {

constexpr int kLongestLine = 84;      // two lines of subtitles, 42 each
constexpr int kLongestGist = 60;      // within a wording it fills the rest of a button
constexpr int kLongestFeeling = 34;  // after the gist, within a wording
constexpr int kLongestSlide = 34;     // what is read at a glance, in large letters
constexpr int kLongestWording = 110;  // what a button holds at the largest text
constexpr double kAlike = 1.35;       // longest over shortest of what is offered together
constexpr double kOldestReader_years = 12.0;
constexpr double kOldestOfLine_years = 21.0;  // a single line tells little: only the hardest
constexpr int kFewestInLine = 4;
constexpr int kFewestWords = 60;  // less tells nothing of how a file reads
constexpr int kFewestSets = 6;    // less tells nothing of a habit
constexpr double kMostOfOneRank = 0.7;

// What stands for a placeholder when lengths are compared.
constexpr std::array<std::pair<std::string_view, int>, 4> kPlaceholders = {
    {{"{gist}", 24}, {"{feeling}", 28}, {"{name}", 6}, {"{other}", 6}}};

int lengthOf(std::string text) {
  int length = 0;
  for (const auto& [placeholder, letters] : kPlaceholders) {
    for (std::size_t at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder)) {
      text.erase(at, placeholder.size());
      length += letters;
    }
  }
  return length + text::countCodePoints(text);
}

/// What the fonts of the screen hold (kTextRanges of screens/fonts.cpp): Latin letters, the
/// punctuation of print, the euro.
bool canBeShown(char32_t letter) {
  return (letter >= 0x20 && letter < 0x7F) || (letter >= 0xA0 && letter <= 0x17F) ||
         (letter >= 0x2010 && letter <= 0x2027) || (letter >= 0x2030 && letter <= 0x203A) ||
         letter == 0x20AC;
}

void checkLetters(Document& document, std::string_view words, const std::string& path) {
  std::set<char32_t> missing;
  for (const char32_t letter : text::codePoints(words)) {
    if (!canBeShown(letter)) missing.insert(letter);
  }
  if (missing.empty()) return;
  constexpr std::size_t kNamed = 4;
  std::string named;
  std::size_t count = 0;
  for (const char32_t letter : missing) {
    if (count++ == kNamed) break;
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(letter));
    named += (named.empty() ? "" : ", ") + std::string(number.data());
  }
  if (missing.size() > kNamed) named += " and " + std::to_string(missing.size() - kNamed) + " more";
  document.findings.add(
      Code::not_shown, document.places.of(path),
      "the screen has no letter " + named + ": it would show a gap or a box",
      "write it with Latin letters, accents as one letter with them");
}

void checkHardLine(Document& document, const std::string& words, const std::string& path) {
  Readability line;
  line.add(words);
  if (line.words < kFewestInLine || line.age_years() <= kOldestOfLine_years) return;
  document.findings.add(Code::hard_words, document.places.of(path),
                        "these words by themselves take an age of about " +
                            std::to_string(static_cast<int>(line.age_years() + 0.5)),
                        "shorter, everyday words: they are heard once");
}

bool mayHold(Move move, std::string_view words, std::string_view placeholder) {
  if (placeholder == "{other}") return move == Move::link;
  if (placeholder == "{gist}")
    return intentOf(move) == Intent::listen || move == Move::summarise || move == Move::link;
  // A feeling is that with which a line was said, and goes with what was said.
  if (placeholder == "{feeling}")
    return intentOf(move) == Intent::listen && words.find("{gist}") != std::string_view::npos;
  return placeholder == "{name}";
}

/// "{gist}", or what follows an open brace that is not closed.
std::string placeholderAt(const std::string& words, std::size_t at) {
  const std::size_t end = words.find('}', at);
  return words.substr(at, end == std::string::npos ? end : end - at + 1);
}

void checkPlaceholders(Document& document, const WordingModel& wording, const std::string& path) {
  for (std::size_t at = wording.text.find('{'); at != std::string::npos;
       at = wording.text.find('{', at + 1)) {
    const std::string placeholder = placeholderAt(wording.text, at);
    if (mayHold(wording.move, wording.text, placeholder)) continue;
    document.findings.add(Code::bad_placeholder, document.places.of(path + ".text"),
                          quoted(placeholder) + " cannot be filled in here",
                          "{name}: who is meant; {gist}: what was said, in reflections and "
                          "summaries; {feeling}: what the face showed, in reflections with "
                          "{gist}; {other}: the second person of a link");
  }
}

/// Wordings that are offered together, by their index.
using Sets = std::map<std::pair<Move, std::string>, std::vector<std::size_t>>;

void checkSet(Document& document, const std::vector<WordingModel>& all,
              const std::vector<std::size_t>& set, const std::string& path) {
  const std::string first = entryPath(path, set.front());
  const auto report = [&](Code code, const std::string& what, const std::string& hint) {
    document.findings.add(code, document.places.of(first + ".id"), what, hint);
  };
  if (set.size() < 3 || set.size() > 4) {
    report(Code::set_size,
           "this move has " + std::to_string(set.size()) + " wordings to choose from",
           "give it three or four, or put them into sets of so many");
  }
  std::set<std::string> said;
  for (const std::size_t i : set) {
    if (all[i].text.empty() || said.insert(all[i].text).second) continue;
    document.findings.add(Code::repeated_entry, document.places.of(entryPath(path, i) + ".text"),
                          "these words stand in this choice already",
                          "of two that are alike one cannot be the better");
  }
  int good = 0;
  std::pair<int, std::size_t> shortest{1 << 20, 0}, longest{0, 0};
  for (const std::size_t i : set) {
    good += all[i].quality == WordingModel::Quality::good ? 1 : 0;
    const int length = lengthOf(all[i].text);
    shortest = std::min(shortest, {length, i});
    longest = std::max(longest, {length, i});
  }
  if (set.size() >= 3 && (good == 0 || good == static_cast<int>(set.size()))) {
    report(Code::set_one_sided,
           good == 0 ? "none of these wordings is good" : "all of these wordings are good",
           "a choice needs at least one that is good and one that is not");
  }
  if (longest.first > kAlike * shortest.first) {
    document.findings.add(
        Code::set_gives_away, document.places.of(entryPath(path, longest.second) + ".text"),
        "this wording has " + std::to_string(longest.first) + " letters, " +
            quoted(all[shortest.second].id) + " only " + std::to_string(shortest.first),
        "what is offered together is to be alike: at most 1.35 times as long");
  }
}

/// 0 shortest, 2 longest, 1 between: where the first good one of a set stands.
std::size_t rankOfGood(const std::vector<WordingModel>& all, const std::vector<std::size_t>& set) {
  int shorter = 0, longer = 0;
  const auto good = std::find_if(set.begin(), set.end(), [&](std::size_t i) {
    return all[i].quality == WordingModel::Quality::good;
  });
  if (good == set.end()) return 1;
  const int length = lengthOf(all[*good].text);
  for (const std::size_t i : set) {
    if (i == *good) continue;
    shorter += lengthOf(all[i].text) < length ? 1 : 0;
    longer += lengthOf(all[i].text) > length ? 1 : 0;
  }
  return longer == 0 ? 2 : shorter == 0 ? 0 : 1;
}

}  // namespace

void checkLine(Document& document, const LineModel& line, const std::string& path) {
  const auto words = [&](const std::string& said, const std::string& key) {
    checkLetters(document, said, path + key);
    const std::size_t at = said.find('{');
    if (at == std::string::npos) return;
    document.findings.add(Code::bad_placeholder, document.places.of(path + key),
                          quoted(placeholderAt(said, at)) + " cannot be filled in here",
                          "only what the facilitator says has placeholders");
  };
  words(line.text, ".text");
  checkHardLine(document, line.text, path + ".text");
  words(line.gist, ".gist");
  const int length = text::countCodePoints(line.text);
  if (length > kLongestLine) {
    document.findings.add(Code::line_too_long, document.places.of(path + ".text"),
                          "this line has " + std::to_string(length) +
                              " letters, more than two lines of subtitles (" +
                              std::to_string(kLongestLine) + ")",
                          "one idea a line: make two of it");
  }
  const int short_length = text::countCodePoints(line.gist);
  if (short_length > kLongestGist) {
    document.findings.add(Code::line_too_long, document.places.of(path + ".gist"),
                          "this gist has " + std::to_string(short_length) +
                              " letters, more than fit into a button with words round them (" +
                              std::to_string(kLongestGist) + ")",
                          "what a listener gives back is short");
  }
}

void checkSlideLine(Document& document, const std::string& line, const std::string& path) {
  checkLetters(document, line, path);
  const int length = text::countCodePoints(line);
  if (length <= kLongestSlide) return;
  document.findings.add(Code::line_too_long, document.places.of(path),
                        "a line of this slide has " + std::to_string(length) +
                            " letters, more than are read at a glance (" +
                            std::to_string(kLongestSlide) + ")",
                        "a slide has a few words: the rest is said");
}

GoodRanks checkWordings(Document& document, const std::vector<WordingModel>& wordings,
                        const std::string& path) {
  Sets sets;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    const std::string here = entryPath(path, i);
    if (document.findings.full()) return {};
    if (document.places.has(here + ".move")) checkPlaceholders(document, wordings[i], here);
    checkLetters(document, wordings[i].text, here + ".text");
    checkHardLine(document, wordings[i].text, here + ".text");
    const int length = lengthOf(wordings[i].text);
    if (length > kLongestWording) {
      document.findings.add(Code::wording_too_long, document.places.of(here + ".text"),
                            "this wording has " + std::to_string(length) + " letters, more than " +
                                std::to_string(kLongestWording),
                            "say one thing");
    }
    sets[{wordings[i].move, wordings[i].set}].push_back(i);
  }
  GoodRanks ranks{};
  if (!document.read_well) return ranks;
  for (const auto& [key, set] : sets) {
    checkSet(document, wordings, set, path);
    ++ranks[rankOfGood(wordings, set)];
  }
  return ranks;
}

void checkFeelings(Document& document, const std::vector<FeelingModel>& feelings) {
  std::set<LineModel::Face> faces;
  for (std::size_t i = 0; i < feelings.size(); ++i) {
    const std::string path = entryPath("feeling", i);
    checkLetters(document, feelings[i].words, path + ".words");
    const int length = text::countCodePoints(feelings[i].words);
    if (length > kLongestFeeling) {
      document.findings.add(Code::wording_too_long, document.places.of(path + ".words"),
                            "these words have " + std::to_string(length) +
                                " letters, more than fit behind what was said (" +
                                std::to_string(kLongestFeeling) + ")",
                            "what a face shows is said in a few words");
    }
    if (!document.places.has(path + ".face") || faces.insert(feelings[i].face).second) continue;
    document.findings.add(Code::repeated_entry, document.places.of(path + ".face"),
                          "this face has words already", "one entry for each face");
  }
}

void checkHabit(Document& document, const GoodRanks& ranks) {
  const int all = ranks[0] + ranks[1] + ranks[2];
  if (all < kFewestSets) return;
  for (const std::size_t rank : {std::size_t{0}, std::size_t{2}}) {
    if (ranks[rank] <= kMostOfOneRank * all) continue;
    document.findings.add(Code::good_by_length, document.places.of("id"),
                          "in " + std::to_string(ranks[rank]) + " of " + std::to_string(all) +
                              " choices the good wording is the " +
                              (rank == 0 ? "shortest" : "longest"),
                          "who always takes it would do well without listening: vary it");
  }
}

bool isEvidenceTag(std::string_view basis) {
  return basis.starts_with("official") || basis.starts_with("evidence") ||
         basis.starts_with("proposed");
}

void checkTag(Document& document, const std::string& basis, const std::string& path) {
  if (basis.empty() || isEvidenceTag(basis)) return;
  document.findings.add(Code::unknown_tag, document.places.of(path),
                        "an evidence tag begins with official, evidence or proposed",
                        "say which it is: \"proposed: ...\"");
}

void checkReading(Document& document, const Readability& all) {
  if (all.words < kFewestWords || all.age_years() <= kOldestReader_years) return;
  const int age = static_cast<int>(all.age_years() + 0.5);
  document.findings.add(Code::hard_words, document.places.of("id"),
                        "reading this file with ease takes an age of about " + std::to_string(age),
                        "shorter sentences and everyday words: 12 at most");
}

void checkPhraseBook(Document& document) {
  const auto& book = std::get<PhraseBookModel>(document.model);
  std::vector<std::string> ids;
  Readability reading;
  for (const WordingModel& wording : book.wordings) {
    ids.push_back(wording.id);
    reading.add(wording.text);
  }
  checkTag(document, book.basis, "basis");
  checkDistinct(document, "wording", "id", ids);
  checkHabit(document, checkWordings(document, book.wordings, "wording"));
  checkFeelings(document, book.feelings);
  checkReading(document, reading);
}

void checkGroup(Document& document) {
  const auto& group = std::get<GroupModel>(document.model);
  std::vector<std::string> people, ids;
  for (const MemberModel& member : group.members) people.push_back(member.person);
  checkTag(document, group.basis, "basis");
  checkDistinct(document, "member", "person", people);
  const auto present = [&](const std::string& person, const std::string& path) {
    // Who could not be read, or was one too many, is told where they stand.
    if (!document.read_well || person.empty() ||
        std::find(people.begin(), people.end(), person) != people.end())
      return;
    document.findings.add(Code::not_in_group, document.places.of(path),
                          quoted(person) + " is not one of this group", didYouMean(person, people));
  };
  for (std::size_t i = 0; i < group.ties.size(); ++i) {
    present(group.ties[i].from, entryPath("tie", i) + ".from");
    present(group.ties[i].to, entryPath("tie", i) + ".to");
  }
  Readability reading;
  for (std::size_t i = 0; i < group.lines.size() && !document.findings.full(); ++i) {
    ids.push_back(group.lines[i].id);
    present(group.lines[i].by, entryPath("line", i) + ".by");
    checkLine(document, group.lines[i], entryPath("line", i));
    reading.add(group.lines[i].text);
  }
  checkDistinct(document, "line", "id", ids);
  checkReading(document, reading);
}

}  // namespace spotter::content
