#include "app/reliability_text.h"

#include <array>
#include <cstdio>

#include "text/json_string.h"

namespace spotter::app {
namespace {

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 400> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string nameOf(const reliability::FamilyFigures& family, const content::Library& library) {
  if (family.faulty) {
    const auto* fault = library.fault(family.family);
    const auto* exercise = fault != nullptr ? library.exercise(fault->exercise_id) : nullptr;
    if (exercise != nullptr) return exercise->name + ": " + fault->name;
  } else if (const auto* exercise = library.exercise(family.family)) {
    return exercise->name + ", nothing wrong";
  }
  return family.family;
}

std::string familyRow(const reliability::FamilyFigures& family, const content::Library& library) {
  const std::string discriminates =
      family.discrimination ? line("%5.2f", *family.discrimination)
                            : "needs " + std::to_string(reliability::kFewestOfFamily) + " windows that differ";
  return line("  %-58s %4d   %3.0f %%  (%3.0f to %3.0f)   ", nameOf(family, library).c_str(), family.windows,
              100.0 * family.p01(), 100.0 * family.interval.low, 100.0 * family.interval.high) +
         discriminates + "\n";
}

std::string halvesText(const reliability::Panel& panel) {
  if (!panel.split_half)
    return "Split half          cannot be told: nobody differs, or nobody had marks in both halves\n";
  const reliability::SplitHalf& split = *panel.split_half;
  return line("Split half          %.2f, likely %.2f to %.2f (odd against even bouts, any form; "
              "Spearman-Brown; bootstrap over %d people)\n",
              split.reliability, split.interval.low, split.interval.high, split.people) +
         line("Standard error      %.1f points of 100: a mark is within %.1f of what it would be on "
              "average two times of three\n",
              panel.error_points, panel.error_points);
}

std::string formsText(const reliability::Panel& panel) {
  if (panel.forms.empty())
    return line("KR-20               only within one form, and no form was sat by %d people\n",
                reliability::kFewestPeople);
  std::string text;
  for (const reliability::SameForm& form : panel.forms)
    text += line("KR-20               %.2f of form %s (%d people, %d windows; standard error %.1f "
                 "windows)\n",
                 form.kr20, form.form.substr(0, 12).c_str(), form.people, form.windows,
                 form.error_windows);
  return text;
}

std::string number(double value) { return line("%.6g", value); }

std::string halvesJson(const reliability::Panel& panel) {
  if (!panel.split_half) return "null";
  const reliability::SplitHalf& split = *panel.split_half;
  return "{\"people\":" + std::to_string(split.people) + ",\"halves\":" + number(split.halves) +
         ",\"reliability\":" + number(split.reliability) + ",\"low\":" + number(split.interval.low) +
         ",\"high\":" + number(split.interval.high) +
         ",\"standard_error_points\":" + number(panel.error_points) + "}";
}

std::string decisionsJson(const reliability::Panel& panel) {
  if (!panel.decisions) return "null";
  const reliability::DecisionConsistency& found = *panel.decisions;
  return "{\"pass01\":" + number(found.pass01) + ",\"agreement01\":" + number(found.agreement01) +
         ",\"kappa\":" + number(found.kappa) +
         ",\"hits_reliability\":" + number(found.hits_reliability) +
         ",\"quiet_reliability\":" + number(found.quiet_reliability) + "}";
}

std::string formsJson(const reliability::Panel& panel) {
  std::string json = "[";
  for (const reliability::SameForm& form : panel.forms)
    json += (json.size() > 1 ? "," : "") + ("{\"form\":" + text::jsonString(form.form)) +
            ",\"people\":" + std::to_string(form.people) +
            ",\"windows\":" + std::to_string(form.windows) + ",\"kr20\":" + number(form.kr20) +
            ",\"standard_error_windows\":" + number(form.error_windows) + "}";
  return json + "]";
}

std::string familiesJson(const reliability::Panel& panel) {
  std::string json = "[";
  for (const reliability::FamilyFigures& family : panel.families)
    json += (json.size() > 1 ? "," : "") + ("{\"family\":" + text::jsonString(family.family)) +
            ",\"faulty\":" + (family.faulty ? "true" : "false") +
            ",\"windows\":" + std::to_string(family.windows) +
            ",\"right\":" + std::to_string(family.right) + ",\"p\":" + number(family.p01()) +
            ",\"low\":" + number(family.interval.low) + ",\"high\":" + number(family.interval.high) +
            ",\"discrimination\":" +
            (family.discrimination ? number(*family.discrimination) : "null") + "}";
  return json + "]";
}

}  // namespace

std::string panelText(const reliability::Panel& panel, const std::string& blueprint,
                      const content::Library& library) {
  std::string text = "How far results of `" + blueprint + "` can be relied on: " +
                     std::to_string(panel.exams) + (panel.exams == 1 ? " exam" : " exams") + " of " +
                     std::to_string(panel.people) + (panel.people == 1 ? " person\n" : " people\n");
  if (!panel.wanting.empty())
    return text + "Nothing is shown yet: it " + panel.wanting +
           ". Figures of fewer would be taken for more than they are.\n";
  text += line("Marks               %.1f on average, spread (SD) %.1f; half for faults seen, half for "
               "sound ones left in peace\n",
               panel.marks.mean, panel.marks.sd);
  text += halvesText(panel) + formsText(panel);
  if (panel.decisions)
    text += line("Same decision again %.0f of 100, kappa %.2f (Subkoviak, by floor and ceiling without "
                 "their zones; %.0f of 100 pass)\n",
                 100.0 * panel.decisions->agreement01, panel.decisions->kappa,
                 100.0 * panel.decisions->pass01);
  text += "\nFamilies of windows: how many were right, and whether those who are right elsewhere are "
          "right here (discrimination; below 0.1 look at it, below 0 mend it)\n";
  text += line("  %-58s %4s   %5s  %12s   %s\n", "", "all", "right", "likely", "discrimination");
  for (const reliability::FamilyFigures& family : panel.families) text += familyRow(family, library);
  return text;
}

std::string panelJson(const reliability::Panel& panel, const std::string& blueprint) {
  std::string json = "{\"blueprint\":" + text::jsonString(blueprint) +
                     ",\"exams\":" + std::to_string(panel.exams) +
                     ",\"people\":" + std::to_string(panel.people) +
                     ",\"wanting\":" + (panel.wanting.empty() ? "null" : text::jsonString(panel.wanting));
  if (panel.wanting.empty())
    json += ",\"mean_mark\":" + number(panel.marks.mean) + ",\"sd_mark\":" + number(panel.marks.sd) +
            ",\"split_half\":" + halvesJson(panel) + ",\"same_form\":" + formsJson(panel) +
            ",\"decisions\":" + decisionsJson(panel) + ",\"families\":" + familiesJson(panel);
  return json + "}\n";
}

}  // namespace spotter::app
