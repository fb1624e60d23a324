#include "locomotion/floor_way.h"

#include <cmath>
#include <optional>

#include "body/clinical.h"
#include "locomotion/exercise_place.h"
#include "locomotion/gait.h"
#include "movement/arms.h"
#include "movement/lying.h"
#include "movement/sides.h"
#include "support/bodies.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::locomotion;
using namespace spotter::movement;
using body::Joint;
using body::Side;
using maths::Vec3;

namespace {

constexpr int kBodies = 24;

ExerciseModel lyingExercise(Lying lying, Legs legs) {
  ExerciseModel exercise;
  exercise.id = "lying";
  exercise.start = Carrier::mat;
  exercise.lying = lying;
  exercise.hands = Hands::on_mat;
  exercise.legs = legs;
  exercise.props = {Equipment::mat, Equipment::pillow};
  const auto start = [&](Channel channel, double value) {
    exercise.start_posture[static_cast<std::size_t>(channel)] = value;
  };
  start(Channel::hip_flexion, 45.0);
  start(Channel::knee_flexion, 92.0);
  start(Channel::leg_knee, 15.0);
  return exercise;
}

// One person's way, and its ends as they are in a class.
struct Floor {
  Performer who;
  body::Pose start;
  PostureChain chain;
  body::Pose standing;

  Floor(const Performer& performer, const ExerciseModel& exercise, Side moving,
        const std::optional<Place>& chair = {})
      : who(performer),
        start(readyPose(who, exercise, 0.0, 0, {}, moving)),
        chain(floorWay(who, exercise, moving, start, chair)) {
    standing = standingPose(who, 0.0, 0);
    standing.hips_m.y += chain.ground_m;
    standing = rebased(standing, chain.stands, {});
  }
  ChainWay down() const { return {0, chain.last()}; }
  ChainWay up() const { return {chain.last(), 0}; }
  body::JointFrames at(const ChainWay& way, double time_s) const {
    return body::solveFrames(who.skeleton, chainPose(who, chain, way, time_s, standing, start));
  }
  double over(const Vec3& point) const { return (point.y - kMatThickness_m) / who.scale; }
};

// A chair at the sore side of the mat, facing as the lying person's feet do.
Place chairBeside(const Performer& who) {
  return inverse({{-body::signOf(body::other(who.sore_side)) * std::abs(kMatBesideChair.x), 0.0,
                   kMatBesideChair.z},
                  0.0});
}

std::vector<Floor> floors() {
  std::vector<Floor> all;
  for (int seed = 1; seed <= kBodies; ++seed) {
    const Performer who = support::randomPerformer(static_cast<std::uint64_t>(seed));
    const Side moving = seed % 2 == 0 ? Side::left : Side::right;
    all.emplace_back(who, lyingExercise(Lying::on_back, Legs::together), moving);
    all.emplace_back(who, lyingExercise(Lying::on_back, Legs::together), moving, chairBeside(who));
    all.emplace_back(who, lyingExercise(Lying::on_side, Legs::one_moves), moving);
    all.emplace_back(who, lyingExercise(Lying::on_back, Legs::one_moves), moving);
  }
  return all;
}

template <class Visit>
void everyTick(const Floor& floor, const ChainWay& way, Visit visit) {
  const double whole_s = duration_s(floor.chain, way);
  for (double t = 0.0; t <= whole_s + 0.1; t += 1.0 / 60.0) visit(t, floor.at(way, t));
}

double furthest(const body::JointFrames& a, const body::JointFrames& b) {
  double most = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    most = std::max(most, maths::distance(a.position_m[i], b.position_m[i]));
  return most;
}

}  // namespace

TEST_CASE("the way down begins standing and ends in the exercise's start, the way up the reverse") {
  for (const Floor& floor : floors()) {
    const auto standing = body::solveFrames(floor.who.skeleton, floor.standing);
    const auto start = body::solveFrames(floor.who.skeleton, floor.start);
    CHECK(furthest(floor.at(floor.down(), 0.0), standing) < 1e-9);
    CHECK(furthest(floor.at(floor.down(), 60.0), start) < 1e-9);
    CHECK(furthest(floor.at(floor.up(), 0.0), start) < 1e-9);
    CHECK(furthest(floor.at(floor.up(), 60.0), standing) < 1e-9);
  }
}

TEST_CASE("nothing of anybody goes through the mat on the way down or up") {
  for (const Floor& floor : floors()) {
    for (const ChainWay& way : {floor.down(), floor.up()}) {
      double knee = 1.0, ankle = 1.0, ball = 1.0, wrist = 1.0, elbow = 1.0, hip = 1.0, head = 1.0;
      everyTick(floor, way, [&](double, const body::JointFrames& frames) {
        for (const Side side : kSides) {
          knee = std::min(knee, floor.over(frames.at(body::leg(side).lower)));
          ankle = std::min(ankle, floor.over(frames.at(body::leg(side).foot)));
          ball = std::min(ball, floor.over(frames.at(body::leg(side).toes)));
          hip = std::min(hip, floor.over(frames.at(body::leg(side).upper)));
          wrist = std::min(wrist, floor.over(frames.at(body::arm(side).hand)));
          elbow = std::min(elbow, floor.over(frames.at(body::arm(side).lower)));
        }
        head = std::min(head, floor.over(frames.at(Joint::head)));
      });
      CHECK(knee > 0.043);
      CHECK(ankle > 0.042);
      CHECK(ball > 0.018);
      CHECK(hip > 0.07);
      CHECK(wrist > 0.033);
      CHECK(elbow > 0.030);
      CHECK(head > 0.08);
    }
  }
}

TEST_CASE("knees, hands and feet that carry stay where they are") {
  for (const Floor& floor : floors()) {
    double skate = 0.0;
    double starts_s = 0.0;
    for (int i = 0; i + 1 < floor.chain.last(); ++i) {
      const KeyPosture& a = floor.chain.at(i);
      const KeyPosture& b = floor.chain.at(i + 1);
      const double lasts_s = duration_s(floor.chain, {i, i + 1});
      for (double t = 0.0; t < lasts_s; t += 1.0 / 60.0) {
        const auto frames = floor.at(floor.down(), starts_s + t);
        for (const Side side : kSides) {
          const std::size_t s = side == Side::left ? 0 : 1;
          const auto stays = [&](const Vec3& was, const Vec3& becomes, Joint joint) {
            if (maths::distance(was, becomes) > 0.004) return;
            skate = std::max(skate, maths::distance(frames.at(joint), was));
          };
          if (a.kneels[s] && b.kneels[s])
            stays(a.leg[s].middle_m, b.leg[s].middle_m, body::leg(side).lower);
          if (i > 0) stays(a.leg[s].ball_m, b.leg[s].ball_m, body::leg(side).toes);
          if (a.hand[s] == HandOn::ground && b.hand[s] == HandOn::ground)
            stays(a.arm[s].end_m, b.arm[s].end_m, body::arm(side).hand);
        }
      }
      starts_s += lasts_s;
    }
    CHECK(skate < 0.005);
  }
}

TEST_CASE("getting down and up is smooth: no jump, no jerk from tick to tick") {
  for (const Floor& floor : floors()) {
    for (const ChainWay& way : {floor.down(), floor.up()}) {
      double speed = 0.0, jerk = 0.0;
      std::array<body::JointFrames, 3> last;
      int n = 0;
      everyTick(floor, way, [&](double, const body::JointFrames& frames) {
        const auto& one = last[static_cast<std::size_t>((n + 2) % 3)];
        const auto& two = last[static_cast<std::size_t>((n + 1) % 3)];
        for (std::size_t j = 0; n > 1 && j < frames.position_m.size(); ++j) {
          const Vec3 step = frames.position_m[j] - one.position_m[j];
          const Vec3 before = one.position_m[j] - two.position_m[j];
          speed = std::max(speed, 60.0 * maths::length(step));
          jerk = std::max(jerk, maths::length(step - before));
        }
        last[static_cast<std::size_t>(n % 3)] = frames;
        ++n;
      });
      CHECK(speed < 3.2);   // m/s, of a foot that steps or a hand
      CHECK(jerk < 0.045);  // m from one tick to the next
    }
  }
}

TEST_CASE("it takes an older adult's time, longer up than down, and joints keep to their range") {
  for (const Floor& floor : floors()) {
    const double down_s = duration_s(floor.chain, floor.down());
    const double up_s = duration_s(floor.chain, floor.up());
    CHECK(down_s > 7.5);
    CHECK(down_s < 14.5);
    CHECK(up_s > 9.0);
    CHECK(up_s < 16.5);
    CHECK(up_s > down_s);
    everyTick(floor, floor.down(), [&](double, const body::JointFrames& frames) {
      for (const Side side : kSides) {
        CHECK(body::kneeFlexion_deg(frames, side) < 150.0);
        CHECK(body::hipFlexion_deg(floor.who.skeleton, frames, side) < 132.0);
        CHECK(body::elbowFlexion_deg(frames, side) < 150.0);
      }
    });
  }
}

TEST_CASE("the sore side's knee goes down first; the good foot stays in front") {
  for (const Floor& floor : floors()) {
    const std::size_t sore = floor.who.sore_side == Side::left ? 0 : 1;
    int half = 0;
    for (int i = 0; i < floor.chain.count; ++i) {
      const KeyPosture& key = floor.chain.at(i);
      if (key.kneels[0] == key.kneels[1]) continue;
      if (i > 4) continue;
      ++half;
      CHECK(key.kneels[sore]);
      CHECK(key.restful);
      // They look toward -Z, where the head will lie.
      CHECK(key.leg[1 - sore].end_m.z < key.leg[sore].middle_m.z - 0.2);
    }
    CHECK(half == 1);
  }
}

TEST_CASE("who is told to stop comes to rest in the next posture in which one may stay") {
  const Floor floor = floors().front();
  for (const ChainWay& way : {floor.down(), floor.up()}) {
    const double whole_s = duration_s(floor.chain, way);
    for (double t = 0.0; t < whole_s; t += 0.25) {
      const int rest = restAhead(floor.chain, way, t);
      CHECK((floor.chain.at(rest).restful || rest == way.to));
      const ChainWay rested{way.from, rest};
      const double until_s = duration_s(floor.chain, rested);
      CHECK(until_s >= t - 1e-9);
      CHECK(until_s - t < 5.5);
      // What is under way goes on as it was.
      CHECK(furthest(floor.at(way, t), floor.at(rested, t)) < 1e-9);
    }
  }
}

TEST_CASE("hips that carry on the mat stay where they are: they are lifted for a shift") {
  constexpr int kHipsDown = 6;  // on the mat beside the knees
  for (const Floor& floor : floors()) {
    REQUIRE(floor.chain.at(kHipsDown).pose.hips_m.y < 0.45 * floor.chain.at(0).pose.hips_m.y);
    // The side that they come down on is the one whose hip is below.
    const auto& down = floor.chain.at(kHipsDown);
    const Side low = down.leg[0].root_m.y < down.leg[1].root_m.y ? Side::left : Side::right;
    const bool rolls = floor.chain.last() > 8;
    const int lying = floor.chain.last() - (rolls ? 1 : 0);
    double slid = 0.0;
    double moved = 0.0;
    for (int i = kHipsDown; i < lying; ++i) {
      const double from_s = duration_s(floor.chain, {0, i});
      const double lasts_s = duration_s(floor.chain, {i, i + 1});
      const std::size_t l = low == Side::left ? 0 : 1;
      const double from_y = floor.chain.at(i).leg[l].root_m.y;
      const double to_y = floor.chain.at(i + 1).leg[l].root_m.y;
      Vec3 before = floor.chain.at(i).leg[l].root_m;
      for (double t = 0.0; t < lasts_s; t += 1.0 / 60.0) {
        const Vec3 hip = floor.at(floor.down(), from_s + t).at(body::leg(low).upper);
        const Vec3 step{hip.x - before.x, 0.0, hip.z - before.z};
        const double carrying_y = from_y + (to_y - from_y) * t / lasts_s;
        moved += maths::length(step);
        if (hip.y < carrying_y + 0.01) slid += maths::length(step);
        before = hip;
      }
    }
    INFO("moved " << moved << ", slid " << slid);
    CHECK(moved > 0.05);
    CHECK(slid < 0.02);
  }
}

TEST_CASE("going down, the hands lean on the front thigh and stay on it") {
  for (const Floor& floor : floors()) {
    int leaning = 0;
    for (int i = 0; i + 1 < floor.chain.last(); ++i) {
      const KeyPosture& a = floor.chain.at(i);
      const KeyPosture& b = floor.chain.at(i + 1);
      for (const Side side : kSides) {
        const std::size_t s = side == Side::left ? 0 : 1;
        if (a.hand[s] != b.hand[s]) continue;
        if (a.hand[s] != HandOn::left_thigh && a.hand[s] != HandOn::right_thigh) continue;
        ++leaning;
        const Side on = a.hand[s] == HandOn::left_thigh ? Side::left : Side::right;
        const double from_s = duration_s(floor.chain, {0, i});
        const double lasts_s = duration_s(floor.chain, {i, i + 1});
        // On the skin: as far from the bone of the thigh as it is thick there.
        const double flesh = (0.098 + 0.0006 * (floor.who.skeleton.physique.bmi - 23.0));
        // While they only lean; later the hands go on, lifted, to the next place.
        for (double t = 0.0; t <= (i == 1 ? lasts_s : 0.0); t += 0.05) {
          const auto frames = floor.at(floor.down(), from_s + t);
          const Vec3 hip = frames.at(body::leg(on).upper);
          const Vec3 bone = maths::normalised(frames.at(body::leg(on).lower) - hip);
          const Vec3 wrist = frames.at(body::arm(side).hand) - hip;
          const double off = maths::length(maths::squareTo(wrist, bone)) / floor.who.scale;
          INFO("posture " << i << " off the bone " << off << ", thick " << flesh);
          CHECK(off > flesh - 0.01);
          CHECK(off < flesh + 0.01);
        }
      }
    }
    CHECK(leaning >= 3);  // of the other hand alone, beside a chair
  }
}

namespace {

// The palm over the seat, in the chair's frame, m: y is how far off it.
Vec3 palmOverSeat(const Floor& floor, const Place& chair, const body::JointFrames& frames,
                  Side side) {
  constexpr double kFlatHand_m = 0.042;  // from the wrist joint of a flat hand to what it lies on
  const Vec3 palm = body::carriedPoint(floor.who.skeleton, frames, body::arm(side).hand,
                                       palmRest(floor.who, side));
  const double wrist = frames.at(body::arm(side).hand).y;
  const Vec3 own = intoPlace(chair, palm);
  return {own.x, wrist - Chair::kSeatHeight - kFlatHand_m * floor.who.scale, own.z};
}

// The side of the hand that is on the chair in a posture.
std::optional<Side> handOnChair(const KeyPosture& key) {
  for (const Side side : kSides)
    if (key.hand[side == Side::left ? 0 : 1] == HandOn::chair) return side;
  return {};
}

}  // namespace

TEST_CASE("beside a chair one hand is on its seat while they half kneel, on the way down and up") {
  constexpr int kHalfKneeling = 3;
  for (int seed = 1; seed <= kBodies; ++seed) {
    const Performer who = support::randomPerformer(static_cast<std::uint64_t>(seed));
    const Place chair = chairBeside(who);
    const Floor floor(who, lyingExercise(Lying::on_back, Legs::together), Side::left, chair);
    const std::optional<Side> hand = handOnChair(floor.chain.at(kHalfKneeling));
    INFO("body " << seed << " of " << who.skeleton.physique.height_m);
    REQUIRE(hand);
    CHECK(*hand == who.sore_side);
    // The other one stays on the thigh.
    const std::size_t other = *hand == Side::left ? 1 : 0;
    CHECK(floor.chain.at(kHalfKneeling).hand[other] != HandOn::free);
    for (int i = 0; i < floor.chain.last(); ++i) {
      const bool stays = handOnChair(floor.chain.at(i)) && handOnChair(floor.chain.at(i + 1));
      if (!stays && i != kHalfKneeling) continue;
      for (const ChainWay& way : {ChainWay{i, i + 1}, ChainWay{i + 1, i}}) {
        const double until_s = stays ? duration_s(floor.chain, way) : 0.0;
        for (double t = 0.0; t <= until_s; t += 1.0 / 60.0) {
          if (!stays && way.from != kHalfKneeling) continue;
          const Vec3 palm = palmOverSeat(floor, chair, floor.at(way, t), *hand);
          INFO("posture " << way.from << " to " << way.to << " after " << t << " at " << palm.x
                          << " " << palm.y << " " << palm.z);
          CHECK(std::abs(palm.y) < 0.01);
          CHECK(std::abs(palm.x) < 0.5 * Chair::kWidth - 0.03);
          CHECK(palm.z < -0.03);
          CHECK(palm.z > -Chair::kSeatDepth + 0.03);
        }
      }
    }
  }
}

TEST_CASE("nothing of who gets down beside their chair goes into it") {
  for (int seed = 1; seed <= kBodies; ++seed) {
    const Performer who = support::randomPerformer(static_cast<std::uint64_t>(seed));
    const Place chair = chairBeside(who);
    const Floor floor(who, lyingExercise(Lying::on_back, Legs::together), Side::left, chair);
    for (const ChainWay& way : {floor.down(), floor.up()}) {
      everyTick(floor, way, [&](double t, const body::JointFrames& frames) {
        for (std::size_t j = 0; j < frames.position_m.size(); ++j) {
          const Vec3 own = intoPlace(chair, frames.position_m[j]);
          INFO("body " << seed << " joint " << j << " after " << t << " at " << own.x << " "
                       << own.y << " " << own.z);
          const bool beside = std::abs(own.x) > 0.5 * Chair::kWidth + 0.01 || own.z > 0.01;
          CHECK((beside || own.y > Chair::kSeatHeight + 0.02));
        }
      });
    }
  }
}

TEST_CASE("a chair that is out of reach is left alone: both hands go on the thigh") {
  const Performer who = support::randomPerformer(3);
  const ExerciseModel exercise = lyingExercise(Lying::on_back, Legs::together);
  const Floor without(who, exercise, Side::left);
  const Floor away(who, exercise, Side::left, inverse({{-0.97, 0.0, 1.30}, 0.0}));
  for (int i = 0; i < away.chain.count; ++i) {
    CHECK_FALSE(handOnChair(away.chain.at(i)));
    CHECK(away.chain.at(i).hand == without.chain.at(i).hand);
  }
}
