#include <cmath>
#include <utility>

#include "content/check.h"

namespace spotter::content {

namespace {

using Module = AgendaModuleModel;

/// Looks at one agenda whose values were all read.
struct AgendaChecker {
  Document& document;
  const Catalogue& catalogue;
  const AgendaModel& plan;

  void add(Code code, const std::string& place, std::string message, std::string hint) const {
    document.findings.add(code, document.places.of(place), std::move(message), std::move(hint));
  }

  void clock() const {
    if (minutesOfClock(plan.starts)) return;
    add(Code::no_clock, "starts", quoted(plan.starts) + " is no time of day", "write it as \"09:00\"");
  }

  void tag(const std::string& basis, const std::string& path) const {
    if (basis.empty() || isEvidenceTag(basis)) return;
    add(Code::unknown_tag, path, "this `basis` is no evidence tag",
        "begin it with `official`, `evidence` or `proposed`");
  }

  /// What a module must not leave out, and what it cannot have.
  void module(const Module& module, const std::string& path) const {
    const auto mismatch = [&](const char* key, std::string message, std::string hint) {
      add(Code::agenda_mismatch, path + "." + key, std::move(message), std::move(hint));
    };
    const bool pause = module.way == Module::Way::pause;
    const bool serves = !module.competency.empty() || !module.ethos.empty();
    if (!pause && !serves)
      mismatch("way", "nothing says what this part of the day is for",
               "write the `competency` or the part of the `ethos` that it serves");
    if (pause && serves) mismatch("way", "a pause serves nothing but people", "choose another `way`");
    if (module.way == Module::Way::exam && module.blueprint.empty())
      mismatch("way", "an exam without a `blueprint` has no length", "name its blueprint");
    if (module.way != Module::Way::exam && !module.blueprint.empty())
      mismatch("blueprint", "only an exam has a blueprint", "make its `way` an exam");
    if (pause && !(module.classes.empty() && module.discussions.empty()))
      mismatch("way", "nothing is played in a pause", "choose another `way`");
    if (module.way != Module::Way::machines && document.places.has(path + ".people_at_once"))
      mismatch("people_at_once", "people share a machine only where the way is `machines`",
               "an exam is sat alone; leave it out");
    if (module.atMachines() && module.meanwhile.empty())
      mismatch("way", "nothing says what those do who wait for a machine", "write it as `meanwhile`");
    if (module.minutes == 0 && module.way != Module::Way::exam)
      mismatch("minutes", "this part of the day takes no time", "give it its minutes");
    for (const auto& [text, key] : {std::pair{&module.basis, "basis"}, std::pair{&module.source, "source"}})
      if (!pause && text->empty())
        add(Code::missing_key, path, "the key `" + std::string(key) + "` is missing in this part of the day",
            "say where it comes from; what is the team's own is `proposed`");
    tag(module.basis, path + ".basis");
  }

  /// Whether the day is long enough when everybody has a machine.
  void sums() const {
    double minutes = 0.0;
    for (const Module& module : plan.modules) {
      minutes += module.minutes;
      const auto* exam = catalogue.model<BlueprintModel>(Kind::blueprint, module.blueprint);
      if (module.way == Module::Way::exam && exam != nullptr) minutes += exam->sat_s() / 60.0;
    }
    const int needed = static_cast<int>(std::ceil(minutes));
    if (needed <= plan.minutes) return;
    add(Code::agenda_sums, "minutes",
        "the parts take " + std::to_string(needed) + " minutes even when everybody has a machine; the day has " +
            std::to_string(plan.minutes),
        "shorten one, or give the day more `minutes`");
  }
};

}  // namespace

void checkAgenda(Document& document, const Catalogue& catalogue) {
  const auto& plan = std::get<AgendaModel>(document.model);
  const AgendaChecker checker{document, catalogue, plan};
  checker.tag(plan.basis, "basis");
  std::vector<std::string> ids;
  for (const Module& module : plan.modules) ids.push_back(module.id);
  checkDistinct(document, "module", "id", ids);
  if (!document.read_well) return;
  checker.clock();
  for (std::size_t i = 0; i < plan.modules.size(); ++i) checker.module(plan.modules[i], entryPath("module", i));
  checker.sums();
}

}  // namespace spotter::content
