#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spotter::screens {

/// How finely people and shadows are drawn. `automatic` goes by what was measured; `software` bears
/// a computer without a graphics card, `high` ("full") wants one, `low` is the simplest.
enum class Quality { automatic, low, software, high };

/// The name in files and on the command line: "automatic", "low", "software", "high".
std::string_view qualityId(Quality quality);
/// The quality of that name; nothing when there is none.
std::optional<Quality> qualityOfId(std::string_view id);

/// What the start-up probe measured: how long one picture of a typical class took to draw.
struct QualityProbe {
  std::string driver;   ///< that drew it; empty: nothing was measured yet
  int software_us = 0;  ///< in software quality, microseconds
  int full_us = 0;  ///< in full quality; 0: not tried, because software quality was slow already

  friend bool operator==(const QualityProbe&, const QualityProbe&) = default;
};

/// The longest that a picture of the typical class may take in full quality, microseconds: of the
/// 33 ms that a picture has, the rest is for larger classes and for the screens drawn over it.
inline constexpr int kSmoothPicture_us = 20'000;

/// Whether what was measured tells of this driver.
bool tellsOf(const QualityProbe& probe, std::string_view driver);

/// What `automatic` comes to: `high` when it was measured to be smooth, otherwise `software`.
Quality automaticQuality(const QualityProbe& probe);

/// The quality to draw with: as it was set, and `automatic` as measured. Never `automatic`.
Quality drawnQuality(Quality set, const QualityProbe& probe);

/// Short name of a quality for people: "software".
std::string_view qualityName(Quality quality);
/// Why the picture is drawn as it is, in one or two plain sentences.
std::string qualityReason(Quality set, const QualityProbe& probe);

/// A driver's name as it can stand in the settings file: plain letters, not long, never empty.
std::string driverName(std::string_view told);

}  // namespace spotter::screens
