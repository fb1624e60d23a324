#include "credential/claims.h"

#include <algorithm>

#include "credential/plain_text.h"
#include "credential/utc.h"
#include "crypto/digest.h"

namespace spotter::credential {
namespace {

/// One blank between words and none at the ends.
std::string tidy(std::string_view name) {
  std::string out;
  for (const char letter : name) {
    if (letter != ' ') {
      out += letter;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool isDigest(const std::string& hex) { return crypto::digestOfHex(hex).has_value(); }

bool isUuid(const std::string& id) {
  if (id.size() != 36) return false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool digit = (id[i] >= '0' && id[i] <= '9') || (id[i] >= 'a' && id[i] <= 'f');
    if (dash ? id[i] != '-' : !digit) return false;
  }
  return true;
}

std::string faultOf(const Holder& holder) {
  if (!holder.name.empty()) {
    if (!holder.hash.empty() || !holder.salt.empty())
      return "the holder is told by name and by digest";
    return faultOfText(holder.name, "the holder's name");
  }
  constexpr std::string_view kKind = "sha256$";
  if (holder.hash.substr(0, kKind.size()) != kKind || !isDigest(holder.hash.substr(kKind.size())))
    return "the digest of the holder's name is none";
  return faultOfText(holder.salt, "the salt");
}

std::string faultOf(const Part& part) {
  if (!isId(part.part)) return "a part has no good id";
  const bool reported = part.kind == Part::Kind::discussed && part.result == "reported";
  if (part.result != "pass" && !reported) return "a part was not passed";
  for (const Mark& mark : marksOf(part))
    if (part.*mark.count < 0 || part.*mark.count > 100000) return "a count is out of range";
  if (part.hits > part.faulty || part.false_alarms > part.clean || part.identified > part.hits)
    return "more was seen than there was";
  for (const int points : {part.score, part.cut, part.low, part.high})
    if (points > 100) return "there are more points than 100";
  if (part.kind == Part::Kind::discussed && (part.low > part.score || part.high < part.score))
    return "the points are not within their interval";
  if (part.emergencies_missed > 0) return "an emergency was missed, which is never a pass";
  return {};
}

std::string faultOf(const std::vector<Part>& parts) {
  if (parts.empty() || parts.size() > 8) return "it has no parts, or too many";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string fault = faultOf(parts[i]);
    if (!fault.empty()) return fault;
    for (std::size_t before = 0; before < i; ++before)
      if (parts[before].part == parts[i].part) return "a part is there twice";
  }
  return {};
}

std::string faultOf(const Issuer& issuer) {
  if (!issuer.url.empty() && !isHttps(issuer.url)) return "the issuer's address is no https address";
  return faultOfText(issuer.name, "the issuer's name");
}

}  // namespace

const std::vector<Mark>& allMarks() {
  static const std::vector<Mark> all = [] {
    std::vector<Mark> marks;
    for (const Part::Kind kind : {Part::Kind::windows, Part::Kind::led, Part::Kind::discussed}) {
      Part part;
      part.kind = kind;
      for (const Mark& mark : marksOf(part)) {
        const bool known = std::any_of(marks.begin(), marks.end(), [&](const Mark& each) {
          return each.count == mark.count;
        });
        if (!known) marks.push_back(mark);
      }
    }
    return marks;
  }();
  return all;
}

const std::vector<Mark>& marksOf(const Part& part) {
  static const std::vector<Mark> led = {
      {"score", "Points of 100", &Part::score},
      {"cut", "Points that are asked for", &Part::cut},
      {"emergencies_missed", "Emergencies missed", &Part::emergencies_missed},
  };
  static const std::vector<Mark> discussed = {
      {"score", "Points of 100", &Part::score},
      {"low", "Probably at least (95 %)", &Part::low},
      {"high", "Probably at most (95 %)", &Part::high},
  };
  static const std::vector<Mark> windows = {
      {"hits", "Faulty windows seen", &Part::hits},
      {"faulty", "Faulty windows in all", &Part::faulty},
      {"false_alarms", "Clean windows called faulty", &Part::false_alarms},
      {"clean", "Clean windows in all", &Part::clean},
      {"identified", "Faults named rightly", &Part::identified},
      {"emergencies_missed", "Emergencies missed", &Part::emergencies_missed},
  };
  return part.kind == Part::Kind::led         ? led
         : part.kind == Part::Kind::discussed ? discussed
                                              : windows;
}

bool hasPoints(const Claims& claims) {
  return std::any_of(claims.parts.begin(), claims.parts.end(),
                     [](const Part& part) { return part.kind != Part::Kind::windows; });
}

std::string faultOf(const Claims& claims) {
  if (!isUuid(claims.id)) return "its id is no UUID";
  for (std::string fault : {faultOf(claims.issuer), faultOf(claims.holder), faultOf(claims.parts)})
    if (!fault.empty()) return fault;
  for (const auto& [text, what] : {std::pair{&claims.sitting, "the sitting"},
                                   std::pair{&claims.supervisor, "the supervisor"},
                                   std::pair{&claims.standard_version, "the standard's version"}}) {
    std::string fault = faultOfText(*text, what);
    if (!fault.empty()) return fault;
  }
  if (!claims.decided_by.empty()) {
    std::string fault = faultOfText(claims.decided_by, "who decided");
    if (!fault.empty()) return fault;
  }
  if (!isId(claims.blueprint)) return "its blueprint has no good id";
  if (!isId(claims.standard)) return "its standard has no good id";
  if (claims.simulation < 1 || claims.simulation > 1'000'000)
    return "the version of the simulation is out of range";
  for (const std::string* digest :
       {&claims.bundle, &claims.standard_digest, &claims.register_digest})
    if (!isDigest(*digest)) return "a digest is none";
  for (const std::string* time : {&claims.sat_on, &claims.valid_from, &claims.valid_until})
    if (!isUtc(*time)) return "a time is none";
  if (claims.valid_from < claims.sat_on) return "it is valid before the exam was sat";
  if (claims.valid_until <= claims.valid_from) return "it ends before it begins";
  return {};
}

std::string hashOfName(std::string_view name, std::string_view salt) {
  return "sha256$" + crypto::hexOf(crypto::sha256(tidy(name) + std::string(salt)));
}

bool isFor(const Holder& holder, std::string_view name) {
  if (tidy(name).empty()) return false;
  if (!holder.name.empty()) return tidy(holder.name) == tidy(name);
  return holder.hash == hashOfName(name, holder.salt);
}

}  // namespace spotter::credential
