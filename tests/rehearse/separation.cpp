#include "rehearse/separation.h"

#include <array>
#include <cstdio>

using namespace spotter;

namespace support {
namespace {

void add(KindResult& sum, const assess::Debrief& debrief) {
  sum.hit_rate += debrief.figures.hit_rate.value;
  sum.false_alarm_rate += debrief.figures.false_alarm_rate.value;
  sum.named += debrief.spotting.faulty > 0
                   ? static_cast<double>(debrief.spotting.named) / debrief.spotting.faulty
                   : 0.0;
  int signs = 0;
  int in_time = 0;
  for (const assess::SafetyMark& mark : debrief.signs) {
    if (mark.look_alike) {
      sum.disturbed += mark.verdict == assess::SafetyVerdict::disturbed ? 1.0 : 0.0;
      continue;
    }
    ++signs;
    in_time += mark.verdict == assess::SafetyVerdict::in_time ? 1 : 0;
  }
  sum.signs_in_time += signs > 0 ? static_cast<double>(in_time) / signs : 0.0;
  sum.disturbed += static_cast<double>(debrief.needless_stops.size());
  sum.helped += debrief.response_counts.better + debrief.response_counts.partly;
  sum.worse += debrief.response_counts.worse;
}

}  // namespace

KindResult resultOf(const session::Scene& scene, rehearse::Kind kind, int classes) {
  KindResult sum;
  sum.kind = kind;
  sum.classes = classes;
  for (int seed = 1; seed <= classes; ++seed) {
    const rehearse::Played played = rehearse::play(scene, static_cast<std::uint64_t>(seed), kind);
    add(sum, assess::makeDebrief(played.events, scene.standard));
  }
  for (double* mean : {&sum.hit_rate, &sum.false_alarm_rate, &sum.named, &sum.signs_in_time,
                       &sum.disturbed, &sum.helped, &sum.worse}) {
    *mean /= classes;
  }
  return sum;
}

std::string tableOf(const std::vector<KindResult>& results) {
  std::string table =
      "trainee        seen  false alarms  seen - false  named  signs in time  needless stops  "
      "helped  worse\n";
  for (const KindResult& result : results) {
    std::array<char, 160> line{};
    std::snprintf(line.data(), line.size(),
                  "%-13s  %4.2f  %12.2f  %12.2f  %5.2f  %13.2f  %14.2f  %6.1f  %5.1f\n",
                  std::string(rehearse::kindName(result.kind)).c_str(), result.hit_rate,
                  result.false_alarm_rate, result.skill(), result.named, result.signs_in_time,
                  result.disturbed, result.helped, result.worse);
    table += line.data();
  }
  return table;
}

}  // namespace support
