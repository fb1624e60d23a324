#include <cmath>

#include "maths/angle.h"
#include "maths/trig.h"
#include "picture/class_picture.h"
#include "picture/face.h"
#include "picture/pick.h"
#include "session/appearance.h"
#include "support/circle.h"

using namespace spotter;
using body::Joint;
using session::Tell;
using support::CircleHall;

namespace {

picture::Picture pictureOf(const CircleHall& hall) {
  return picture::classPicture(hall.scene, hall.world, hall.now());
}

maths::Vec3 eyes(const picture::FigureInstance& figure) {
  return picture::eyesOf(figure.skeleton, figure.frames).middle_m;
}

// How far from where a head points something lies, degrees.
double off_deg(const picture::FigureInstance& figure, const maths::Vec3& point) {
  const picture::HeadTurn turn =
      picture::bearingOf(figure.frames.turn(Joint::head), eyes(figure), point);
  return std::abs(turn.left_deg);
}

}  // namespace

TEST_CASE("in the circle there is a chair for everybody, and an empty one for who leads") {
  CircleHall hall;
  hall.wait_s(3.0);
  const picture::Picture picture = pictureOf(hall);
  CHECK(picture.figures.size() == static_cast<std::size_t>(hall.people()));
  CHECK(picture.props.size() == static_cast<std::size_t>(hall.people()) + 1);
  const maths::Vec3 own = picture.props.back().position_m;
  CHECK(maths::distance(own, {picture.camera.position_m.x, 0.0, picture.camera.position_m.z}) <
        0.25);
  for (const picture::FigureInstance& figure : picture.figures)
    CHECK(maths::distance(figure.frames.at(Joint::hips), own) > 0.6);
}

TEST_CASE("whoever sits in the facilitator's chair has all of the group in view, faces to read") {
  constexpr double kHead_m = 0.24;  // from the chin to the crown
  for (const char* discussion : {"causes_of_pain", "pacing"}) {
    CircleHall hall(1, discussion);
    hall.wait_s(3.0);
    const picture::Picture picture = pictureOf(hall);
    const picture::PictureSize size{1280, 720};
    std::vector<double> faces_x;
    for (const picture::FigureInstance& figure : picture.figures) {
      const auto at = picture::toPixel(picture.camera, size, eyes(figure));
      REQUIRE(at);
      INFO(discussion << " " << faces_x.size() << ": " << at->x << " " << at->y);
      CHECK(at->x > 60);
      CHECK(at->x < size.width - 60);
      CHECK(at->y > 60);
      CHECK(at->y < size.height - 60);
      CHECK(kHead_m * picture::pixelsPerMetre(picture.camera, size, at->depth_m) > 36.0);
      faces_x.push_back(at->x);
    }
    // In the order of their numbers from the left, no face behind another.
    for (std::size_t i = 1; i < faces_x.size(); ++i) CHECK(faces_x[i] > faces_x[i - 1] + 60.0);
  }
}

TEST_CASE("the class camera and the one from above hold the whole circle") {
  for (const char* discussion : {"causes_of_pain", "pacing"}) {
    CircleHall hall(1, discussion);
    hall.wait_s(3.0);
    const picture::PictureSize size{1280, 720};
    const picture::Picture picture = pictureOf(hall);
    for (const picture::Camera& camera :
         {picture::groupCamera(hall.scene, hall.world),
          picture::planCamera(hall.scene, hall.world, 16.0 / 9.0)}) {
      for (const picture::FigureInstance& figure : picture.figures) {
        for (const Joint joint : {Joint::head, Joint::left_hand, Joint::right_hand}) {
          const auto at = picture::toPixel(camera, size, figure.frames.at(joint));
          REQUIRE(at);
          CHECK(at->x > 0);
          CHECK(at->x < size.width);
          CHECK(at->y > 0);
          CHECK(at->y < size.height);
        }
      }
    }
  }
}

TEST_CASE("heads turn to whoever speaks, and only their lips move") {
  CircleHall hall(4);
  for (int line = 0; line < 6; ++line) {
    const int speaker = hall.untilSomebodySpeaks(1.8);
    double widest = 0.0;
    const picture::Picture picture = pictureOf(hall);
    const auto of = [&](int p) -> const picture::FigureInstance& {
      return picture.figures[static_cast<std::size_t>(p)];
    };
    for (int p = 0; p < hall.people(); ++p) {
      const circuit::Fixation now = session::looksOf(hall.scene, hall.world, p).now;
      const bool looks = now.sight == circuit::Sight::person && now.person == speaker &&
                         hall.world.tick - now.since > base::kTicksPerSecond;
      if (p == speaker || !looks) continue;
      // The eyes go the last part of the way.
      CHECK(off_deg(of(p), eyes(of(speaker))) < 50.0);
    }
    for (int tick = 0; tick < 45; ++tick) {
      hall.tick();
      widest = std::max(widest, pictureOf(hall).figures[static_cast<std::size_t>(speaker)].face.jaw_open);
    }
    CHECK(widest > 0.12);
    hall.wait_s(2.0);
  }
}

TEST_CASE("who was taken aside is neither drawn nor clicked on, and the chair stays") {
  CircleHall hall;
  hall.wait_s(3.0);
  const maths::Vec3 chest = pictureOf(hall).figures[3].frames.at(Joint::chest);
  const maths::Vec3 from = chest + maths::Vec3{0.0, 1.5, 0.0};
  const picture::Ray down{from, {0.0, -1.0, 0.0}};
  REQUIRE(picture::pickFigure(pictureOf(hall).figures, down, 0.0));
  hall.world.talk->members[3].aside = true;
  const picture::Picture picture = pictureOf(hall);
  CHECK(picture.figures[3].absent);
  CHECK_FALSE(picture::pickFigure(picture.figures, down, 0.0));
  CHECK(picture.props.size() == static_cast<std::size_t>(hall.people()) + 1);
}

TEST_CASE("a discussion that is over stays a circle to look at") {
  CircleHall hall;
  hall.world.talk->stage = talk::TalkStage::ended;
  hall.wait_s(1.0);
  CHECK(session::ended(hall.world));
  CHECK(session::sitsInCircle(hall.scene, hall.world));
  CHECK(pictureOf(hall).props.size() == static_cast<std::size_t>(hall.people()) + 1);
}
