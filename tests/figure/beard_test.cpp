#include "figure/beard.h"

#include <algorithm>
#include <cmath>

#include "figure/head_shape.h"
#include "people.h"
#include "support/catch.h"

using namespace spotter;
using figure::Beard;
using figure::BeardArea;

namespace {

double grown(const BeardArea& area) { return std::max({area.chin, area.sideburn, area.moustache}); }

}  // namespace

TEST_CASE("a beard ends before the ear, and nowhere on cheek and jaw with a cut edge behind") {
  const figure::HeadShape head(figure_test::everyone().front().shape);
  for (const Beard beard : {Beard::stubble, Beard::short_beard, Beard::full_beard}) {
    for (double y = -0.03; y < 0.12; y += 0.005) {
      double before = 0.0;
      for (double theta = 0.9; theta < 1.6; theta += 0.02) {
        const double x = head.bare(theta, y).x;
        const double here = grown(figure::beardArea(beard, {x, y, theta}));
        CAPTURE(y, theta);
        if (theta > 1.42) CHECK(here == 0.0);
        if (theta > 1.15) CHECK(before - here < 0.35);
        before = here;
      }
    }
  }
}

TEST_CASE("sideburns join a beard with the hair, and a goatee has none") {
  const figure::HeadShape head(figure_test::everyone().front().shape);
  constexpr double kTheta = 1.2;
  for (double y = 0.03; y < 0.12; y += 0.005) {
    const double x = head.bare(kTheta, y).x;
    CAPTURE(y);
    CHECK(grown(figure::beardArea(Beard::full_beard, {x, y, kTheta})) > 0.5);
    CHECK(grown(figure::beardArea(Beard::goatee, {x, y, kTheta})) == 0.0);
  }
}
