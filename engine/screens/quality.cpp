#include "screens/quality.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spotter::screens {
namespace {

constexpr std::array<std::pair<Quality, std::string_view>, 4> kIds = {
    {{Quality::automatic, "automatic"},
     {Quality::low, "low"},
     {Quality::software, "software"},
     {Quality::high, "high"}}};
constexpr std::size_t kLongestDriver = 120;
constexpr int kSlowPicture_us = 60'000;  // below this a class is still followed well

// "4 ms"; nobody wants to know it finer.
std::string milliseconds(int us) {
  if (us < 1'000) return "less than 1 ms";
  return std::to_string((us + 500) / 1'000) + " ms";
}

std::string measuredReason(const QualityProbe& probe) {
  if (probe.driver.empty() || probe.software_us <= 0) return "Not measured yet.";
  const std::string smooth = "up to " + milliseconds(kSmoothPicture_us) + " is smooth";
  if (automaticQuality(probe) == Quality::high) {
    return "Measured: a class of six in full quality takes this computer " +
           milliseconds(probe.full_us) + "; " + smooth + ".";
  }
  std::string words = "Measured: a class of six takes this computer " +
                      milliseconds(probe.software_us) + " in software quality";
  words += probe.full_us > 0 ? " and " + milliseconds(probe.full_us) + " in full quality; "
                             : ", and full quality several times that; ";
  words += smooth + ".";
  if (probe.software_us > kSlowPicture_us) words += " If it stutters, try Simplest.";
  return words;
}

}  // namespace

std::string_view qualityId(Quality quality) {
  const auto* found = std::find_if(kIds.begin(), kIds.end(),
                                   [&](const auto& entry) { return entry.first == quality; });
  return found->second;
}

std::optional<Quality> qualityOfId(std::string_view id) {
  for (const auto& [quality, name] : kIds) {
    if (name == id) return quality;
  }
  return std::nullopt;
}

bool tellsOf(const QualityProbe& probe, std::string_view driver) {
  return probe.software_us > 0 && !probe.driver.empty() && probe.driver == driverName(driver);
}

Quality automaticQuality(const QualityProbe& probe) {
  const bool smooth = probe.full_us > 0 && probe.full_us <= kSmoothPicture_us;
  return smooth ? Quality::high : Quality::software;
}

Quality drawnQuality(Quality set, const QualityProbe& probe) {
  return set == Quality::automatic ? automaticQuality(probe) : set;
}

std::string_view qualityName(Quality quality) {
  switch (quality) {
    case Quality::low:
      return "simplest";
    case Quality::software:
      return "software";
    case Quality::high:
      return "full";
    case Quality::automatic:
      break;
  }
  return "automatic";
}

std::string qualityReason(Quality set, const QualityProbe& probe) {
  switch (set) {
    case Quality::low:
      return "No shadows but those below feet and chairs; people at the back are coarser.";
    case Quality::software:
      return "Made for computers without a graphics card: all shadows, edges a little rough.";
    case Quality::high:
      return "The finest people, smooth edges and finer shadows; wants a graphics card.";
    case Quality::automatic:
      break;
  }
  return measuredReason(probe);
}

std::string driverName(std::string_view told) {
  std::string name;
  for (const char c : told) {
    const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
    if (plain && name.size() < kLongestDriver) name.push_back(c);
  }
  while (!name.empty() && name.back() == ' ') name.pop_back();
  return name.empty() ? "unknown" : name;
}

}  // namespace spotter::screens
