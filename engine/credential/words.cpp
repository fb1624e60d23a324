#include "credential/words.h"

#include <string_view>

#include "credential/utc.h"

namespace spotter::credential {

std::string partInWords(const std::string& part) {
  if (part == "watching") return "Part A, watching";
  if (part == "live") return "Part B, a live circuit";
  if (part == "discussion") return "Part C, discussions";
  constexpr std::string_view kDiscussion = "discussion_";
  if (part.starts_with(kDiscussion)) return "Part C, discussion " + part.substr(kDiscussion.size());
  return part;
}

std::string titleOf(const Claims& claims) {
  const std::string title = "Leading an exercise class: assessed in simulation";
  return claims.pilot ? "PILOT. " + title : title;
}

std::string assessedInWords(const Claims& claims) {
  std::string parts;
  std::string reported;
  for (const Part& part : claims.parts) {
    std::string& list = part.result == "reported" ? reported : parts;
    list += (list.empty() ? "" : "; ") + partInWords(part.part);
  }
  return "Assessed in simulation on " + dayInWords(claims.sat_on) + " to standard " +
         claims.standard + " v" + claims.standard_version + ", supervised by " + claims.supervisor +
         ". Sat and passed: " + parts + "." +
         (reported.empty() ? "" : " Sat and reported, not passed or failed: " + reported + ".") +
         " Nothing else was assessed.";
}

std::string marksInWords(const Claims& claims) {
  std::string text = claims.re_run
                         ? "The marks come from running the attempt again, simulation version " +
                               std::to_string(claims.simulation) + "."
                         : "The marks come from the events of the attempt, which was not run again "
                           "(simulation version " +
                               std::to_string(claims.simulation) + ").";
  text += claims.decided_by.empty()
              ? " The standard alone decided."
              : " " + claims.decided_by + " decided after looking at the attempt.";
  if (claims.extended) text += " Time was extended as the standard allows.";
  return text;
}

const std::vector<std::string>& doesNotProve() {
  static const std::vector<std::string> all = {
      "This is not the certificate of the official programme.",
      "Who sat there is the supervisor's word; nothing in here proves it.",
      "It says how somebody did in a simulation, not how they lead a class of people.",
  };
  return all;
}

std::string pilotInWords() {
  return "PILOT: the exam and its standard have not been reviewed and piloted yet. Marks and floors "
         "are provisional.";
}

std::string criteriaInWords(const Claims& claims) {
  if (hasPoints(claims))
    return "Every part that was passed reached what standard " + claims.standard + " v" +
           claims.standard_version +
           " asks for, no emergency was missed, and nothing was said or done that the standard calls "
           "critical. Points of a part that is reported decide nothing until it has been piloted. "
           "The standard is a file that can be read; its SHA-256 is " +
           claims.standard_digest + ".";
  return "Every part that is listed reached what standard " + claims.standard + " v" +
         claims.standard_version +
         " asks for, and no emergency was missed. The standard is a file that can be read; its "
         "SHA-256 is " +
         claims.standard_digest + ".";
}

}  // namespace spotter::credential
