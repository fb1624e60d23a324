#include "agenda/words.h"

#include <algorithm>
#include <cstdio>

namespace spotter::agenda {
namespace {

using content::AgendaModuleModel;
using content::Library;

std::string counted(int number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : ", ") + each;
  return text;
}

/// What is played, by the titles that people see.
std::vector<std::string> playedIn(const AgendaModuleModel& module, const Library& library) {
  std::vector<std::string> titles;
  for (const std::string& id : module.classes)
    if (const auto* each = library.classModel(id)) titles.push_back(each->title);
  for (const std::string& id : module.discussions)
    if (const auto* each = library.discussion(id)) titles.push_back(each->title);
  if (const auto* each = library.blueprint(module.blueprint))
    titles.push_back(each->title + ", " + std::to_string(examMinutes(*each)) + " minutes");
  return titles;
}

std::string roundWords(const AgendaModuleModel& module, const Slot& slot) {
  if (!module.atMachines()) return "";
  if (slot.rounds == 0) return "wants machines, and there are none";
  const std::string each = module.perMachine() == 1 ? "one at a machine"
                                                    : "up to " + std::to_string(module.perMachine()) + " at a machine";
  if (slot.rounds == 1) return each + ", everybody at once";
  return each + ", " + std::to_string(slot.rounds) + " rounds of " + std::to_string(slot.round_min) +
         " minutes, " + std::to_string(slot.at_once) + " people at once";
}

/// A long text in lines, each after an indent.
std::string wrapped(const std::string& text, const std::string& indent) {
  constexpr std::size_t kWidth = 100;
  std::string lines, line;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, to - from);
    if (!line.empty() && indent.size() + line.size() + 1 + word.size() > kWidth) {
      lines += indent + line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    from = to + 1;
  }
  return line.empty() ? lines : lines + indent + line + "\n";
}

std::string slotWords(const AgendaModuleModel& module, const Library& library, const Slot& slot) {
  const std::string indent(15, ' ');
  const std::string times = clockWords(slot.from_min) + " - " + clockWords(slot.to_min);
  std::string text = times + std::string(times.size() < 15 ? 15 - times.size() : 2, ' ') + module.title + "\n";
  const auto add = [&](const char* what, const std::string& words) {
    if (!words.empty()) text += wrapped(what + words, indent);
  };
  add("", roundWords(module, slot));
  add("played: ", joined(playedIn(module, library)));
  add("can then: ", module.competency);
  add("ethos: ", module.ethos);
  if (slot.rounds > 1) add("meanwhile: ", module.meanwhile);
  add("", module.basis.empty() ? "" : "[" + module.basis + "; " + module.source + "]");
  return text;
}

}  // namespace

std::string clockWords(int minutes_since_midnight) {
  char text[24];
  const int days = minutes_since_midnight / 1440, minute = minutes_since_midnight % 1440;
  std::snprintf(text, sizeof text, days > 0 ? "%02d:%02d (+%d)" : "%02d:%02d", minute / 60, minute % 60, days);
  return text;
}

std::string verdictWords(const content::AgendaModel& plan, const Library& library, const Means& means) {
  const Day day = dayOf(plan, library, means);
  const int ends_min = means.starts_min + day.needed_min;
  const std::string who = counted(means.trainees, "trainee", "trainees") + ", " +
                          counted(means.machines, "machine", "machines") + ", " +
                          std::to_string(means.minutes) + " minutes from " + clockWords(means.starts_min) + ": ";
  if (day.fits)
    return who + "it fits. The day ends at " + clockWords(ends_min) + ", " +
           std::to_string(means.minutes - day.needed_min) + " minutes are left.\n";
  const Remedies remedies = remediesFor(plan, library, means);
  std::string text = who;
  if (remedies.minutes > 0)
    text += "it does not fit: it takes " + std::to_string(day.needed_min) + " minutes, " +
            std::to_string(day.needed_min - means.minutes) + " too many, and would end at " +
            clockWords(ends_min) + ".\n";
  else
    text += "it does not fit: there is no machine to practise and sit the exam at.\n";
  text += "One of these would do:\n";
  if (remedies.machines > 0)
    text += "  - " + counted(remedies.machines, "machine", "machines") + " (--machines " +
            std::to_string(remedies.machines) + ")\n";
  if (remedies.trainees > 0 && remedies.trainees < means.trainees)
    text += "  - no more than " + counted(remedies.trainees, "trainee", "trainees") + " (--trainees " +
            std::to_string(remedies.trainees) + "), the others on another day\n";
  if (remedies.minutes > 0)
    text += "  - " + std::to_string(remedies.minutes) + " minutes (--minutes " + std::to_string(remedies.minutes) +
            "), or two days\n";
  for (const Slot& slot : day.slots) {
    if (slot.rounds < 2) continue;
    const AgendaModuleModel& module = plan.modules[static_cast<std::size_t>(slot.module)];
    text += "  - a shorter agenda: \"" + module.title + "\" takes " + std::to_string(slot.to_min - slot.from_min) +
            " minutes in " + std::to_string(slot.rounds) + " rounds\n";
  }
  return text;
}

std::string dayWords(const content::AgendaModel& plan, const Library& library, const Means& means,
                     const std::string& heading) {
  std::string text = heading + "\n" + wrapped(plan.summary, "") + "\n";
  for (const Slot& slot : dayOf(plan, library, means).slots)
    text += slotWords(plan.modules[static_cast<std::size_t>(slot.module)], library, slot);
  return text + "\n" + verdictWords(plan, library, means) + wrapped("[" + plan.basis + "; " + plan.source + "]", "");
}

}  // namespace spotter::agenda
