#include "figure/hair.h"

#include <algorithm>
#include <cmath>

#include "figure/head_cover.h"
#include "people.h"
#include "support/catch.h"

using namespace spotter;
using figure_test::everyone;
using maths::Vec3;

TEST_CASE("curls lie as close behind as in front, and none stands out like a ball") {
  for (const auto& person : everyone()) {
    const bool curly = person.spec.hair_style == figure::HairStyle::close_curls ||
                       person.spec.hair_style == figure::HairStyle::afro;
    if (!curly) continue;
    const figure::Surface hair = figure::buildHair(person.spec, figure::HeadShape(person.shape));
    int before = 0, behind = 0;
    double furthest_m = 0.0;
    const Vec3 crown = figure::onBody({0.0, 0.15, 0.0}, person.shape);
    for (const Vec3& p : hair.position) {
      if (p.y > crown.y) ++(p.z > crown.z ? before : behind);
      furthest_m = std::max(furthest_m, maths::distance(p, crown));
    }
    INFO(person.model.name);
    CHECK(behind > 0.8 * before);
    CHECK(furthest_m < 0.165 * person.shape.head);
  }
}

TEST_CASE("the rim of a headscarf lies against the face: nobody looks in behind it") {
  for (const auto& person : everyone()) {
    if (person.spec.head_cover != figure::HeadCover::headscarf) continue;
    const figure::HeadShape head(person.shape);
    const figure::Surface scarf = figure::buildHeadCover(person.spec, head);
    // Of the vertices before the face near the chin the nearest to the middle are its rim.
    int rim = 0;
    for (const Vec3& p : scarf.position) {
      const double k = person.shape.head;
      const double x = p.x / k, y = (p.y - 1.520) / k, z = (p.z - 0.010) / k;
      if (std::fabs(x) > 0.012 || y > -0.005 || y < -0.0135 || z < 0.0) continue;
      ++rim;
      CHECK(z < head.skin(std::atan2(x, z), y, {}).z + 0.0005);
    }
    CHECK(rim > 0);
  }
}
