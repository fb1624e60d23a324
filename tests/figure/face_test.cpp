#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "figure/head_mesh.h"
#include "figure_metrics.h"
#include "people.h"
#include "support/catch.h"

using namespace spotter;
using figure_test::everyone;

TEST_CASE("a closing lid never lets the eyeball through") {
  for (const auto& person : everyone()) {
    const figure::Head head = figure::buildHead(figure::HeadShape(person.shape));
    for (int step = 0; step <= 10; ++step) {
      INFO(person.model.name << " blink " << 0.1 * step);
      CHECK(figure_test::eyeballBeyondLid(figure::headMesh(head, person.shape.k), head.skin_count,
                                          head.eye_first, head.eye_count,
                                          {{"blink", 0.1 * step}}) < 0.0);
    }
  }
}

TEST_CASE("no expression pushes the eyeball through the lids") {
  for (const auto& person : everyone()) {
    const figure::Head head = figure::buildHead(figure::HeadShape(person.shape));
    for (const char* name :
         {"pain", "strain", "smile", "fatigue", "browsUp", "purse", "droopLeft", "droopRight"}) {
      INFO(person.model.name << " " << name);
      CHECK(figure_test::eyeballBeyondLid(figure::headMesh(head, person.shape.k), head.skin_count,
                                          head.eye_first, head.eye_count, {{name, 1.0}}) < 0.0);
    }
  }
}

TEST_CASE("lids that are wide of fear stay on the eyeball") {
  for (const auto& person : everyone()) {
    const figure::Head head = figure::buildHead(figure::HeadShape(person.shape));
    for (int step = 1; step <= 4; ++step) {
      const double fear = 0.25 * step;
      INFO(person.model.name << " fear " << fear);
      CHECK(figure_test::eyeballBeyondLid(
                figure::headMesh(head, person.shape.k), head.skin_count, head.eye_first,
                head.eye_count,
                {{"fatigue", 0.85 * fear}, {"browsUp", 0.55 * fear}, {"blink", -0.9 * fear}}) <
            0.0);
    }
  }
}

TEST_CASE("nobody looks through a head at the corners of the eyes") {
  for (const auto& person : everyone()) {
    const figure::HeadShape shape(person.shape);
    const figure::Head head = figure::buildHead(shape);
    // The white reaches beyond both corners of the lids, behind the skin there.
    double outer = 0.0, inner = 1.0;
    for (int i = 0; i < head.eye_count / 2; ++i) {
      const maths::Vec3& p = head.surface.position[static_cast<std::size_t>(head.eye_first + i)];
      outer = std::max(outer, p.x / person.shape.head);
      inner = std::min(inner, p.x / person.shape.head);
    }
    INFO(person.model.name);
    CHECK(outer > figure::kEyeX + 0.0165);
    CHECK(inner < figure::kEyeX - 0.0165);
  }
}

TEST_CASE("the ten expressions are there, named, and move the skin by at most 25 mm") {
  const std::set<std::string> wanted = {"pain",    "strain",  "smile", "fatigue",   "blink",
                                        "jawOpen", "browsUp", "purse", "droopLeft", "droopRight"};
  for (const auto& person : everyone()) {
    const figure::Mesh& head = person.model.meshes.front();
    REQUIRE(head.name == "lod0_head");
    std::set<std::string> found;
    for (const figure::MorphTarget& morph : head.morphs) {
      found.insert(morph.name);
      float largest = 0.0F;
      for (const auto& d : morph.position) {
        largest = std::max(largest, std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]));
      }
      INFO(person.model.name << " " << morph.name);
      CHECK(largest <= 0.025F);
      CHECK(largest >= 0.004F);
    }
    CHECK(found == wanted);
  }
}

TEST_CASE("blink closes the eye") {
  for (const auto& person : everyone()) {
    const figure::HeadShape shape(person.shape);
    figure::FaceSliders closed;
    closed.blink = 1.0;
    const double theta = shape.thetaOf(figure::kEyeX, figure::kEyeY);
    const double upper = shape.skin(theta, figure::kEyeY + shape.upperLid(0.0), closed).y;
    const double lower = shape.skin(theta, figure::kEyeY + shape.lowerLid(0.0), closed).y;
    CHECK(std::fabs(upper - lower) < 0.0006);
  }
}

TEST_CASE("an opened jaw parts the lips by at least a centimetre") {
  for (const auto& person : everyone()) {
    const figure::HeadShape shape(person.shape);
    figure::FaceSliders open;
    open.jaw = 1.0;
    const double upper = shape.skin(0.0, figure::kMouthY + 0.0001, open).y;
    const double lower = shape.skin(0.0, figure::kMouthY - 0.0001, open).y;
    CHECK(upper - lower > 0.010);
  }
}
