#include "exam/attempts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

namespace spotter::exam {
namespace {

using Seconds = std::chrono::sys_seconds;
namespace chrono = std::chrono;

std::optional<Seconds> momentIn(const std::string& utc) {
  int y = 0;
  unsigned mo = 0;
  unsigned d = 0;
  int h = 0;
  int mi = 0;
  int s = 0;
  if (std::sscanf(utc.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &y, &mo, &d, &h, &mi, &s) != 6)
    return std::nullopt;
  const chrono::year_month_day day{chrono::year(y), chrono::month(mo), chrono::day(d)};
  if (!day.ok()) return std::nullopt;
  return chrono::sys_days(day) + chrono::hours(h) + chrono::minutes(mi) + chrono::seconds(s);
}

std::string textOf(Seconds moment) {
  const auto days = chrono::floor<chrono::days>(moment);
  const chrono::year_month_day day(days);
  const chrono::hh_mm_ss time(moment - days);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

}  // namespace

std::string monthsAfter(const std::string& utc, int months) {
  const auto moment = momentIn(utc);
  if (!moment) return utc;
  const auto days = chrono::floor<chrono::days>(*moment);
  chrono::year_month_day day = chrono::year_month_day(days) + chrono::months(months);
  if (!day.ok()) day = day.year() / day.month() / chrono::last;
  return textOf(chrono::sys_days(day) + (*moment - days));
}

std::optional<double> secondsFrom(const std::string& begin_utc, const std::string& end_utc) {
  const auto begin = momentIn(begin_utc), end = momentIn(end_utc);
  if (!begin || !end) return std::nullopt;
  return static_cast<double>((*end - *begin).count());
}

std::string hoursAfter(const std::string& utc, double hours) {
  const auto moment = momentIn(utc);
  if (!moment) return utc;
  return textOf(*moment + chrono::seconds(static_cast<long long>(hours * 3600.0)));
}

NextAttempt nextAttempt(std::span<const std::string> opened_at, const std::string& now,
                        const content::ExamRules& rules) {
  NextAttempt next;
  std::vector<std::string> counted;
  // Equal lengths and digits: the order of the texts is that of the times.
  for (const std::string& opened : opened_at)
    if (monthsAfter(opened, rules.attempts_months) > now) counted.push_back(opened);
  std::sort(counted.begin(), counted.end());
  next.number = static_cast<int>(counted.size()) + 1;
  next.reviewed = next.number >= rules.reviewed_from_attempt;
  if (next.number > rules.attempts) {
    const std::string& first = counted[counted.size() - static_cast<std::size_t>(rules.attempts)];
    next.refusal = "there were " + std::to_string(counted.size()) + " attempts in " +
                   std::to_string(rules.attempts_months) + " months, and the standard allows " +
                   std::to_string(rules.attempts) + "; the next one may be opened from " +
                   monthsAfter(first, rules.attempts_months) + " on";
    return next;
  }
  if (!counted.empty() && hoursAfter(counted.back(), rules.wait_h) > now)
    next.refusal = "the last attempt was opened at " + counted.back() +
                   "; the standard asks for " +
                   std::to_string(static_cast<int>(rules.wait_h)) +
                   " hours of practice between: from " + hoursAfter(counted.back(), rules.wait_h) +
                   " on";
  return next;
}

}  // namespace spotter::exam
