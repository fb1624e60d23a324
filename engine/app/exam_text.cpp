#include "app/exam_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "text/json_string.h"

namespace spotter::app {
namespace {

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 400> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string shownText(const forms::Item& item) {
  std::string text;
  if (item.faulty()) {
    text = item.what + " L" + std::to_string(item.level);
    if (item.sided) text += item.side == body::Side::left ? " left" : " right";
    text += " (" + item.view + (item.anchor ? ", anchor)" : ")");
  } else if (!item.what.empty()) {
    text = item.what + (item.shown == forms::Shown::way ? " (harmless way)" : " (harmless size)");
  } else {
    text = "-";
  }
  return item.sign.empty() ? text : text + " + " + item.sign;
}

/// What is sat after part A: who does what, or what is talked of.
std::string sectionText(const forms::Section& section, const content::Library& library, bool key) {
  constexpr std::array<const char*, 4> kTitles = {"", "After one missed emergency: one group more",
                                                  "Part B: a circuit to lead", "Part C: a discussion"};
  std::string text = std::string("\n") + kTitles[static_cast<std::size_t>(section.part)] + "\n";
  if (section.part == forms::Part::discussion)
    return text + "     " + section.topic.title + ", " + std::to_string(section.topic.minutes) +
           " minutes\n";
  int station = -1;
  for (const forms::Item& item : section.items) {
    if (item.station != station) text += line("  %d  %s\n", item.station + 1, item.exercise.c_str());
    station = item.station;
    const std::string name = library.person(item.person_id)->name;
    text += key ? line("       %-10s %s\n", name.c_str(), shownText(item).c_str())
                : line("       %s\n", name.c_str());
  }
  return text;
}

std::string quoted(const std::string& text) { return text::jsonString(text); }

std::string itemJson(const forms::Item& item, bool key) {
  std::string json = "{\"group\":" + std::to_string(item.group + 1) +
                     ",\"station\":" + std::to_string(item.station + 1) +
                     ",\"person\":" + quoted(item.person_id) +
                     ",\"exercise\":" + quoted(item.exercise);
  if (key) {
    json += ",\"shown\":" + quoted(forms::shownName(item.shown)) + ",\"what\":" + quoted(item.what) +
            ",\"level\":" + std::to_string(item.level);
    if (item.sided)
      json += std::string(",\"side\":\"") + (item.side == body::Side::left ? "left" : "right") + "\"";
    if (item.faulty())
      json += ",\"view\":" + quoted(item.view) + ",\"region\":" + quoted(item.region) +
              ",\"anchor\":" + (item.anchor ? "true" : "false") +
              line(",\"difficulty\":%.3f", item.difficulty01);
    if (!item.sign.empty()) json += ",\"sign\":" + quoted(item.sign);
  }
  return json + "}";
}

std::string sectionJson(const forms::Section& section, bool key) {
  std::string json = "{\"part\":" + quoted(forms::partName(section.part)) +
                     ",\"id\":" + quoted(section.id()) + ",\"title\":" + quoted(section.title());
  if (section.part == forms::Part::discussion)
    return json + ",\"minutes\":" + std::to_string(section.topic.minutes) + "}";
  json += ",\"items\":[";
  for (std::size_t i = 0; i < section.items.size(); ++i)
    json += (i > 0 ? "," : "") + itemJson(section.items[i], key);
  return json + "]}";
}

/// Mean and standard deviation.
struct Moments {
  double mean = 0.0;
  double sd = 0.0;
};
Moments momentsOf(const std::vector<double>& values) {
  Moments found;
  for (const double value : values) found.mean += value / static_cast<double>(values.size());
  for (const double value : values) found.sd += (value - found.mean) * (value - found.mean);
  found.sd = values.size() > 1 ? std::sqrt(found.sd / static_cast<double>(values.size() - 1)) : 0.0;
  return found;
}

template <class Read>
std::string row(const char* name, std::span<const ExamSitting> sittings, const char* unit,
                const Read& read) {
  std::vector<double> values;
  for (const ExamSitting& sitting : sittings) values.push_back(read(sitting.marks));
  const Moments found = momentsOf(values);
  return line("  %-34s %7.2f %-9s spread (SD) %.2f\n", name, found.mean, unit, found.sd);
}

double percent(const assess::Rate& rate) { return 100.0 * rate.value; }

double waitOf(const assess::WatchingMarks& marks) { return marks.median_wait_s.value_or(0.0); }

}  // namespace

std::string formText(const forms::ValidForm& valid, const content::BlueprintModel& plan,
                     const content::Library& library, bool key) {
  const forms::Form& form = valid.form;
  std::string text = plan.title + ", seed " + std::to_string(form.seed) + "\n";
  text += line("%d windows in %.0f minutes; a walker with perfect eyes saw %d of them from all "
               "sides (%.0f %%)\n",
               plan.windows, valid.examined.seconds / 60.0, valid.examined.seen,
               100.0 * valid.examined.seen01());
  if (key)
    text += line("%d faulty, %d anchors, predicted difficulty %.3f (blueprint %.3f)\n",
                 form.faulty(), static_cast<int>(plan.anchors.size()), form.difficulty01,
                 plan.difficulty01);
  for (const std::string& why : valid.rejected) text += "a draw before was not valid: " + why + "\n";
  for (int g = 0; g < plan.groups; ++g) {
    text += "\nGroup " + std::to_string(g + 1) + "\n";
    for (int s = 0; s < plan.stations(); ++s) {
      text += line("  %d  %s\n", s + 1,
                   form.items[forms::itemIndex(plan, g, s, 0)].exercise.c_str());
      for (int p = 0; p < plan.people; ++p) {
        const forms::Item& item = form.items[forms::itemIndex(plan, g, s, p)];
        const std::string name = library.person(item.person_id)->name;
        text += key ? line("       %-10s %s\n", name.c_str(), shownText(item).c_str())
                    : line("       %s\n", name.c_str());
      }
    }
  }
  for (int run = static_cast<int>(form.groups.size()); run < form.runs(); ++run)
    text += sectionText(form.sections[static_cast<std::size_t>(run) - form.groups.size()], library, key);
  if (!key) text += "\n--key tells who shows what; trainees must not see it.\n";
  return text;
}

std::string formJson(const forms::ValidForm& valid, const content::BlueprintModel& plan, bool key) {
  const forms::Form& form = valid.form;
  std::string json = "{\"blueprint\":" + quoted(form.blueprint) +
                     ",\"seed\":" + std::to_string(form.seed) +
                     ",\"draw\":" + std::to_string(form.draw) +
                     ",\"standard\":" + quoted(plan.standard) +
                     line(",\"seconds\":%.1f,\"windows\":%d,\"seen\":%d", valid.examined.seconds,
                          plan.windows, valid.examined.seen);
  if (key) json += line(",\"faulty\":%d,\"difficulty\":%.4f", form.faulty(), form.difficulty01);
  json += ",\"items\":[";
  for (std::size_t i = 0; i < form.items.size(); ++i)
    json += (i > 0 ? "," : "") + itemJson(form.items[i], key);
  json += "]";
  if (!form.sections.empty()) json += ",\"sections\":[";
  for (std::size_t s = 0; s < form.sections.size(); ++s)
    json += (s > 0 ? "," : "") + sectionJson(form.sections[s], key);
  return json + (form.sections.empty() ? "}\n" : "]}\n");
}

std::string sittingsText(std::span<const ExamSitting> sittings, const content::BlueprintModel& plan,
                         const std::string& trainee) {
  std::string text = plan.title + ": " + trainee + " sits " + std::to_string(sittings.size()) +
                     " forms\n\nMarks, means over forms\n";
  using Marks = assess::WatchingMarks;
  text += row("hits", sittings, "%", [](const Marks& m) { return percent(m.hit_rate); });
  text += row("false alarms", sittings, "%",
              [](const Marks& m) { return percent(m.false_alarm_rate); });
  text += row("rightly named", sittings, "%",
              [](const Marks& m) { return percent(m.identification); });
  text += row("sensitivity d'", sittings, "", [](const Marks& m) {
    return m.detection ? m.detection->d_prime.value : 0.0;
  });
  text += row("criterion", sittings, "", [](const Marks& m) {
    return m.detection ? m.detection->criterion.value : 0.0;
  });
  text += row("median latency (not gated)", sittings, "s", waitOf);
  text += row("seen from all sides", sittings, "%",
              [](const Marks& m) { return 100.0 * m.coverage.full01(); });
  text += row("never seen", sittings, "windows", [](const Marks& m) { return m.coverage.never; });
  text += row("emergencies in time", sittings, "",
              [](const Marks& m) { return m.tiers[0].in_time; });
  text += row("emergencies missed", sittings, "", [](const Marks& m) { return m.tiers[0].missed; });
  text += row("signs called without need", sittings, "",
              [](const Marks& m) { return m.needless + m.disturbed; });
  std::array<int, 3> results{};
  for (const ExamSitting& sitting : sittings)
    ++results[static_cast<std::size_t>(sitting.outcome.result)];
  text += line("\nResults: %d pass, %d borderline, %d not yet\n", results[2], results[1], results[0]);
  std::vector<forms::Form> drawn;
  int draws = 0;
  double seen = 0.0;
  for (const ExamSitting& sitting : sittings) {
    drawn.push_back(sitting.form.form);
    draws += sitting.form.draws;
    seen += 100.0 * sitting.form.examined.seen01() / static_cast<double>(sittings.size());
  }
  const forms::Parallel parallel = forms::parallelOf(drawn);
  text += line("\nForms: %d draws for %d valid ones; a walker with perfect eyes sees %.1f %%\n",
               draws, parallel.forms, seen);
  text += line("  predicted difficulty               %.3f to %.3f\n", parallel.difficulty_least01,
               parallel.difficulty_most01);
  if (parallel.forms < 2) return text;
  text += line("  identical windows of two forms     %.1f %% on average, %.1f %% at most\n",
               100.0 * parallel.identical_mean01, 100.0 * parallel.identical_most01);
  text += line("  faults that two forms share        %.0f %% at least\n",
               100.0 * parallel.anchors_least01);
  const forms::MarkSpread spread = forms::markSpread(drawn, plan);
  text += line("  mean marks of 200 model trainees   %.1f, spread (SD) %.2f, 95 %% within %.1f to "
               "%.1f\n",
               spread.mean, spread.sd, spread.least, spread.most);
  return text;
}

}  // namespace spotter::app
