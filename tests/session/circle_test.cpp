#include "session/circle.h"

#include <cmath>

#include "session/appearance.h"
#include "session/seated.h"
#include "support/circle.h"
#include "talk/offers.h"
#include "talk/wishes.h"

using namespace spotter;
using body::Joint;
using circuit::Sight;
using maths::Vec3;
using session::Tell;
using support::CircleHall;

namespace {

body::JointFrames framesOf(const CircleHall& hall, int person, double tick) {
  const circuit::Appearance seen = session::appearanceOf(hall.scene, hall.world, person, tick);
  const auto& skeleton = hall.scene.participants[static_cast<std::size_t>(person)].performer.skeleton;
  return circuit::inHall(skeleton, seen.pose, seen.place);
}

body::JointFrames framesOf(const CircleHall& hall, int person) {
  return framesOf(hall, person, hall.now());
}

// How far a point lies toward the middle of the circle from the front edge of a person's chair.
double ahead_m(const CircleHall& hall, int person, const Vec3& point) {
  const circuit::Placement chair = session::chairOf(hall.scene, hall.world, person, hall.now());
  return locomotion::fromPlace(locomotion::inverse(chair), point).z;
}

double handHeight_m(const body::JointFrames& frames) {
  return std::max(frames.at(Joint::left_hand).y, frames.at(Joint::right_hand).y);
}

}  // namespace

TEST_CASE("everybody sits on a chair of their own, feet on the floor, facing the middle") {
  for (const char* discussion : {"causes_of_pain", "pacing"}) {
    CircleHall hall(1, discussion);
    hall.wait_s(20.0);
    for (int p = 0; p < hall.people(); ++p) {
      INFO(discussion << " " << hall.scene.participants[static_cast<std::size_t>(p)].person.id);
      const body::JointFrames frames = framesOf(hall, p);
      const double hips_m = ahead_m(hall, p, frames.at(Joint::hips));
      CHECK(hips_m < -0.15);
      CHECK(hips_m > -0.42);
      CHECK(frames.at(Joint::hips).y > 0.50);
      CHECK(frames.at(Joint::hips).y < 0.68);
      for (const Joint foot : {Joint::left_foot, Joint::right_foot}) {
        CHECK(frames.at(foot).y < 0.14);
        CHECK(ahead_m(hall, p, frames.at(foot)) > -0.10);
      }
      for (int q = 0; q < p; ++q) {
        const body::JointFrames other = framesOf(hall, q);
        for (const Joint a : {Joint::left_hand, Joint::right_hand, Joint::left_foot})
          for (const Joint b : {Joint::left_hand, Joint::right_hand, Joint::right_foot})
            CHECK(maths::distance(frames.at(a), other.at(b)) > 0.2);
      }
    }
  }
}

TEST_CASE("nothing jumps in the circle, whoever speaks, laughs or looks away") {
  CircleHall hall(3);
  std::vector<body::JointFrames> before;
  std::vector<circuit::Look> faces;
  for (int tick = 0; tick < 180 * base::kTicksPerSecond; ++tick) {
    hall.tick();
    for (int p = 0; p < hall.people(); ++p) {
      const auto i = static_cast<std::size_t>(p);
      const body::JointFrames frames = framesOf(hall, p);
      const circuit::Look look =
          session::appearanceOf(hall.scene, hall.world, p, hall.now()).look;
      if (before.size() <= i) {
        before.push_back(frames);
        faces.push_back(look);
        continue;
      }
      for (std::size_t j = 0; j < frames.position_m.size(); ++j) {
        // 3 m/s: a hand that speaks is slower.
        if (maths::distance(frames.position_m[j], before[i].position_m[j]) > 0.05)
          FAIL("person " << p << " joint " << j << " at tick " << hall.world.tick);
      }
      if (std::abs(look.smile - faces[i].smile) > 0.12 || std::abs(look.lids - faces[i].lids) > 0.12)
        FAIL("face of person " << p << " at tick " << hall.world.tick);
      before[i] = frames;
      faces[i] = look;
    }
  }
}

TEST_CASE("who would like to speak leans in, and lifts a hand") {
  CircleHall hall;
  hall.wait_s(10.0);
  for (int p = 0; p < hall.people(); ++p) {
    hall.shown(p).tells = {};
    const body::JointFrames rests = framesOf(hall, p);
    const double hands_m = handHeight_m(rests);
    hall.show(p, Tell::keen, 1.0);
    hall.show(p, Tell::raises, 1.0);
    double highest_m = 0.0;
    for (int tick = 0; tick < 15 * base::kTicksPerSecond; tick += 6)
      highest_m = std::max(highest_m, handHeight_m(framesOf(hall, p, hall.now() + tick)));
    CHECK(ahead_m(hall, p, framesOf(hall, p).at(Joint::head)) >
          ahead_m(hall, p, rests.at(Joint::head)) + 0.06);
    CHECK(highest_m > hands_m + 0.10);
  }
}

TEST_CASE("the wish to speak is seen before it is heard") {
  CircleHall hall(2);
  int seen = 0;
  int spoken = 0;
  int last = -1;
  for (int tick = 0; tick < 240 * base::kTicksPerSecond; ++tick) {
    const auto wish = hall.world.talk->wish;
    const bool quiet = !hall.world.talk->speaking && wish && wish->at - hall.world.tick == 12 &&
                       wish->at - hall.world.talk->quiet_since > base::toTick(2.5);
    if (quiet) {
      ++spoken;
      if (hall.shown(wish->person).shows01(Tell::keen, hall.now()) > 0.5) ++seen;
    }
    last = hall.speaker();
    hall.tick();
  }
  CHECK(last >= -1);
  CHECK(spoken >= 3);
  CHECK(seen == spoken);
}

TEST_CASE("most of the others look at whoever speaks, and at the facilitator when they do") {
  CircleHall hall(4);
  int looks = 0;
  int all = 0;
  for (int line = 0; line < 12; ++line) {
    const int speaker = hall.untilSomebodySpeaks(1.8);
    for (int p = 0; p < hall.people(); ++p) {
      if (p == speaker) continue;
      ++all;
      const circuit::Fixation now = session::looksOf(hall.scene, hall.world, p).now;
      if (now.sight == Sight::person && now.person == speaker) ++looks;
    }
    CHECK(session::looksOf(hall.scene, hall.world, speaker).now.person != speaker);
    hall.wait_s(2.0);
  }
  CHECK(looks > 0.6 * all);
  for (const talk::Offer& offer : talk::offers(*hall.scene.talk, *hall.world.talk)) {
    if (offer.needs_person) continue;
    const auto wording = static_cast<std::size_t>(offer.wordings.front());
    hall.give(talk::Say{hall.scene.talk->wordings[wording].model.id});
    break;
  }
  const auto& speaking = hall.world.talk->speaking;
  while (!speaking || speaking->wording < 0) hall.tick();
  hall.wait_s(1.8);
  REQUIRE(speaking);
  REQUIRE(speaking->wording >= 0);
  int to_facilitator = 0;
  for (int p = 0; p < hall.people(); ++p) {
    const circuit::Fixation now = session::looksOf(hall.scene, hall.world, p).now;
    if (now.sight == Sight::facilitator) ++to_facilitator;
  }
  CHECK(to_facilitator > hall.people() / 2);
}

TEST_CASE("grief hides its face and looks down; crossness folds its arms") {
  CircleHall hall;
  hall.wait_s(5.0);
  const int person = 0;
  hall.shown(person).tells = {};
  const body::JointFrames rests = framesOf(hall, person);
  hall.show(person, Tell::upset, 1.0);
  hall.show(person, Tell::hides, 1.0);
  const body::JointFrames upset = framesOf(hall, person);
  const double to_face_m =
      std::min(maths::distance(upset.at(Joint::left_hand), upset.at(Joint::head)),
               maths::distance(upset.at(Joint::right_hand), upset.at(Joint::head)));
  CHECK(to_face_m < 0.26);
  const auto faces = [](const body::JointFrames& frames) {
    return maths::rotate(frames.turn(Joint::head), {0.0, 0.0, 1.0});
  };
  CHECK(faces(upset).y < faces(rests).y - 0.3);
  hall.show(person, Tell::upset, 0.0);
  hall.show(person, Tell::hides, 0.0);
  hall.show(person, Tell::cross, 1.0);
  hall.show(person, Tell::folds, 1.0);
  const body::JointFrames cross = framesOf(hall, person);
  // Each hand on the other side of the body, in front of it.
  const Vec3 left = cross.at(Joint::left_upper_arm) - cross.at(Joint::right_upper_arm);
  CHECK(maths::dot(cross.at(Joint::left_hand) - cross.at(Joint::right_hand), left) < 0.0);
  CHECK(cross.at(Joint::left_hand).y > rests.at(Joint::left_hand).y + 0.10);
}

TEST_CASE("a face outlasts the words that it came with, and then lets go") {
  CircleHall hall;
  const int person = hall.untilSomebodySpeaks(0.5);
  auto& run = hall.world.talk->members[static_cast<std::size_t>(person)];
  run.face = content::LineModel::Face::worried;
  while (hall.speaker() == person) hall.tick();
  hall.wait_s(2.0);
  if (hall.speaker() != person) CHECK(hall.shown(person).shows01(Tell::worried, hall.now()) > 0.8);
  run.ended = hall.world.tick - base::toTick(60.0);
  run.face_since = run.ended;
  hall.wait_s(6.0);
  if (hall.speaker() != person) CHECK(hall.shown(person).shows01(Tell::worried, hall.now()) < 0.4);
}

TEST_CASE("who was taken aside is not there any more, and nobody looks for them") {
  CircleHall hall(5);
  hall.wait_s(10.0);
  hall.world.talk->members[2].aside = true;
  CHECK(session::isAway(hall.scene, hall.world, 2));
  CHECK_FALSE(session::isAway(hall.scene, hall.world, 1));
  hall.wait_s(12.0);
  for (int tick = 0; tick < 60 * base::kTicksPerSecond; ++tick) {
    hall.tick();
    for (int p = 0; p < hall.people(); ++p) {
      const circuit::Fixation now = session::looksOf(hall.scene, hall.world, p).now;
      if (p != 2) REQUIRE_FALSE((now.sight == Sight::person && now.person == 2));
    }
  }
}

TEST_CASE("what is on its way turns without a corner") {
  session::Course course{0.0, 0.0, 0.0, 1.0, 0};
  course.send(1.0, 1.0, 100);
  const double before = course.at(130.0);
  const double speed = course.speedAt_per_s(130.0);
  course.send(0.2, 2.0, 130);
  CHECK(course.at(130.0) == Approx(before));
  CHECK(course.speedAt_per_s(130.0) == Approx(speed));
  CHECK(course.at(131.0) > before);
  CHECK(course.at(1000.0) == Approx(0.2));
}

TEST_CASE("what people show is the same on every run") {
  CircleHall a(9), b(9);
  a.wait_s(90.0);
  b.wait_s(90.0);
  for (int p = 0; p < a.people(); ++p) {
    CHECK(framesOf(a, p).position_m == framesOf(b, p).position_m);
    CHECK(a.shown(p).now.since == b.shown(p).now.since);
  }
}

TEST_CASE("what was told in the circle comes back in the exercises, and what was not told does not") {
  const auto ken_shows = [](bool told, bool aside) {
    CircleHall hall(1, "talk_and_move");
    talk::TalkState& state = *hall.world.talk;
    const int ken = hall.scene.talk->memberOf("ken");
    for (std::size_t b = 0; b < state.beats.size(); ++b) {
      if (hall.scene.talk->beats[b].model.id == "ken_chest" && told)
        state.beats[b].stage = talk::BeatRun::Stage::open;
    }
    state.members[static_cast<std::size_t>(ken)].aside = aside;
    state.stage = talk::TalkStage::ended;
    hall.give(session::BeginExercise{});
    hall.world.circuit.station = 1;  // where it would come
    const auto shows = [&](int person) {
      return hall.world.circuit.people[static_cast<std::size_t>(person)].sign >= 0;
    };
    hall.give(circuit::StartBout{});
    for (int tick = 0; tick < 60 * base::kTicksPerSecond; ++tick) {
      hall.tick();
      if (shows(ken)) return true;
    }
    return false;
  };
  CHECK(ken_shows(true, false));
  CHECK_FALSE(ken_shows(false, false));
  CHECK_FALSE(ken_shows(true, true));
}
