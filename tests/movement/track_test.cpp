#include "movement/track.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/random.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::movement;

namespace {

Track randomTrack(std::uint64_t seed) {
  base::RandomStream random(seed, 0, "track");
  Track track;
  track.count = 2 + random.below(Track::kMaxKnots - 1);
  double time_s = random.uniform(0.0, 1.0);
  for (std::size_t i = 0; i < static_cast<std::size_t>(track.count); ++i) {
    track.time_s[i] = time_s;
    track.value[i] =
        random.below(4) == 0 && i > 0 ? track.value[i - 1] : random.uniform(-50.0, 90.0);
    time_s += random.uniform(0.05, 2.5);
  }
  setSlopes(track);
  return track;
}

double speedAt(const Track& track, double time_s) {
  constexpr double kStep_s = 1e-5;
  return (valueAt(track, time_s + kStep_s) - valueAt(track, time_s - kStep_s)) / (2.0 * kStep_s);
}

}  // namespace

TEST_CASE("a track goes through its knots and waits at the first and the last") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Track track = randomTrack(seed);
    const auto last = static_cast<std::size_t>(track.count - 1);
    for (std::size_t i = 0; i <= last; ++i)
      CHECK(valueAt(track, track.time_s[i]) == Approx(track.value[i]).margin(1e-9));
    CHECK(valueAt(track, track.time_s[0] - 3.0) == track.value[0]);
    CHECK(valueAt(track, track.time_s[last] + 3.0) == track.value[last]);
  }
}

TEST_CASE("a track never overshoots: between two knots it stays between their values") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Track track = randomTrack(seed);
    for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(track.count); ++i) {
      const double low = std::min(track.value[i], track.value[i + 1]) - 1e-9;
      const double high = std::max(track.value[i], track.value[i + 1]) + 1e-9;
      for (int part = 1; part < 20; ++part) {
        const double t = track.time_s[i] + (track.time_s[i + 1] - track.time_s[i]) * part / 20.0;
        INFO("seed " << seed << " knot " << i << " part " << part);
        REQUIRE(valueAt(track, t) >= low);
        REQUIRE(valueAt(track, t) <= high);
      }
    }
  }
}

TEST_CASE("a track has no kink: its speed is the same on both sides of a knot") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Track track = randomTrack(seed);
    for (std::size_t i = 0; i < static_cast<std::size_t>(track.count); ++i) {
      const double before = speedAt(track, track.time_s[i] - 2e-5);
      const double after = speedAt(track, track.time_s[i] + 2e-5);
      INFO("seed " << seed << " knot " << i);
      CHECK(before == Approx(after).margin(0.5));
    }
  }
}

TEST_CASE("a movement from rest to rest is minimum-jerk") {
  Track track;
  track.count = 2;
  track.time_s[1] = 2.0;
  track.value[1] = 80.0;
  setSlopes(track);
  CHECK(valueAt(track, 1.0) == Approx(40.0));
  // Flash and Hogan 1985: the peak speed is 1.875 times the mean.
  CHECK(speedAt(track, 1.0) == Approx(1.875 * 40.0).epsilon(1e-6));
  CHECK(speedAt(track, 1e-4) == Approx(0.0).margin(0.01));
}

TEST_CASE("a movement that goes on in the same direction does not stop at the knot between") {
  Track track;
  track.count = 3;
  track.time_s = {0.0, 1.0, 2.0};
  track.value = {0.0, 20.0, 60.0};
  setSlopes(track);
  CHECK(speedAt(track, 1.0) > 20.0);
  track.value[2] = 10.0;
  setSlopes(track);
  CHECK(speedAt(track, 1.0) == Approx(0.0).margin(0.01));
}

TEST_CASE("a departure fades in, stays and fades out, and is nothing outside its phases") {
  const Departure departure{0, 9.0, 1.0, 3.0, 0.6};
  CHECK(shareAt(departure, 1.0) == 0.0);
  CHECK(shareAt(departure, 3.0) == 0.0);
  CHECK(shareAt(departure, -5.0) == 0.0);
  CHECK(shareAt(departure, 2.0) == 1.0);
  CHECK(shareAt(departure, 1.3) == Approx(0.5));
  double before = 0.0;
  for (double t = 1.0; t < 1.6; t += 0.01) {
    CHECK(shareAt(departure, t) >= before);
    before = shareAt(departure, t);
    CHECK(shareAt(departure, t) == Approx(shareAt(departure, 4.0 - t)).margin(1e-12));
  }
  const Departure always{0, 9.0, 1.0, 3.0, 0.0};
  CHECK(shareAt(always, -5.0) == 1.0);
  CHECK(shareAt(always, 9.0) == 1.0);
}

TEST_CASE("every channel has a track of its own, sided ones one for each side") {
  std::set<int> tracks;
  std::size_t wanted = 0;
  for (int c = 0; c < kChannelCount; ++c) {
    const auto channel = static_cast<Channel>(c);
    tracks.insert(trackOf(channel, body::Side::left));
    tracks.insert(trackOf(channel, body::Side::right));
    wanted += isSided(channel) ? 2 : 1;
  }
  CHECK(tracks.size() == wanted);
  CHECK(*tracks.begin() == 0);
  CHECK(*tracks.rbegin() == kTrackCount - 1);
}

TEST_CASE("a movement that turns round does not wait there, one that is held does") {
  Track track;
  track.count = 3;
  track.time_s = {0.0, 1.0, 2.0};
  track.value = {0.0, 40.0, 0.0};
  setSlopes(track);
  CHECK(valueAt(track, 1.0) == Approx(40.0));
  CHECK(valueAt(track, 0.85) < 38.5);  // minimum-jerk stops on both sides would have 39.1 here
  track.count = 4;
  track.time_s[3] = 3.0;
  track.value = {0.0, 40.0, 40.0, 0.0};
  setSlopes(track);
  CHECK(valueAt(track, 1.5) == Approx(40.0));
}

TEST_CASE("a movement through a point on its way has one top speed, not two") {
  // The point lies a little off the course of least jerk from end to end.
  Track track;
  track.count = 3;
  track.time_s = {0.0, 0.36, 1.7};
  track.value = {94.0, 80.0, 4.0};
  setSlopes(track);
  int tops = 0;
  for (double t = 0.02; t < 1.68; t += 0.01) {
    const double before = -speedAt(track, t - 0.01);
    const double now = -speedAt(track, t);
    if (now > before && now >= -speedAt(track, t + 0.01)) ++tops;
  }
  CHECK(tops == 1);
}
