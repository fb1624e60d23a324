#include "credential/utc.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "base/assert.h"

namespace spotter::credential {
namespace {

int numberAt(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (std::size_t i = at; i < at + digits; ++i) number = number * 10 + (text[i] - '0');
  return number;
}

std::chrono::year_month_day dayOf(std::string_view text) {
  return std::chrono::year(numberAt(text, 0, 4)) /
         std::chrono::month(static_cast<unsigned>(numberAt(text, 5, 2))) /
         std::chrono::day(static_cast<unsigned>(numberAt(text, 8, 2)));
}

}  // namespace

bool isUtc(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:ddZ";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
  }
  return dayOf(text).ok() && numberAt(text, 11, 2) < 24 && numberAt(text, 14, 2) < 60 &&
         numberAt(text, 17, 2) < 60;
}

std::string monthsLater(std::string_view time, int months) {
  SPOTTER_ASSERT(isUtc(time), "a time");
  using namespace std::chrono;
  year_month_day day = dayOf(time) + std::chrono::months(months);
  if (!day.ok()) day = day.year() / day.month() / last;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text + std::string(time.substr(10));
}

std::string dayInWords(std::string_view time) {
  SPOTTER_ASSERT(isUtc(time), "a time");
  static constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
  return std::to_string(numberAt(time, 8, 2)) + " " +
         kMonths[numberAt(time, 5, 2) - 1] + " " + std::string(time.substr(0, 4));
}

}  // namespace spotter::credential
