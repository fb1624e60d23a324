// How people move, stated as what laboratories measure. Sources: Schenkman et al. 1990 and Kralj et
// al. 1990 (phases of rising), Nuzik et al. 1986 (angles of rising), Roebroeck et al. 1994 (order
// of peak speeds), Kerr et al. 1997 (sitting down), Flash and Hogan 1985 (smoothness), Rogers and
// Pai 1990 (weight before a leg lifts); values carried from memory, tag TK, beside faults.md.
#include <algorithm>
#include <cmath>
#include <functional>

#include "body/clinical.h"
#include "body/mass_centre.h"
#include "content_truth/support.h"
#include "movement/pose_at.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::truth_tests;
using body::JointFrames;
using body::Side;

namespace {

constexpr double kTick_s = 0.01;

// One clean repetition, sampled.
struct Course {
  movement::Performer performer;
  movement::RepetitionPlan plan;
  std::vector<JointFrames> frames;

  std::vector<double> of(const std::function<double(const JointFrames&)>& value) const {
    std::vector<double> values;
    for (const JointFrames& one : frames) values.push_back(value(one));
    return values;
  }
  std::vector<double> knee(Side side = Side::left) const {
    return of([&](const JointFrames& f) { return body::kneeFlexion_deg(f, side); });
  }
  std::vector<double> trunk() const {
    return of([&](const JointFrames& f) { return body::trunkLean_deg(performer.skeleton, f); });
  }
  std::vector<double> ankle() const {
    return of([&](const JointFrames& f) { return body::shankLean_deg(f, Side::left); });
  }
  std::vector<double> hipHeight() const {
    return of([&](const JointFrames& f) { return f.at(body::Joint::hips).y; });
  }
  std::size_t at(double time_s) const {
    return std::min(frames.size() - 1, static_cast<std::size_t>(time_s / kTick_s));
  }
};

Course performed(const std::string& exercise, const movement::Performer& performer,
                 const movement::PlanRequest& asked) {
  const auto& model = *scenarios().exercise(exercise);
  Course course{performer, movement::planRepetition(performer, model, {}, asked), {}};
  for (double t = 0.0; t <= course.plan.duration_s; t += kTick_s) {
    course.frames.push_back(
        body::solveFrames(performer.skeleton, movement::poseAt(performer, course.plan, t)));
  }
  return course;
}

// Without noise: what is usual for this body.
Course usual(const std::string& exercise, std::uint64_t body) {
  movement::PlanRequest asked = request(body);
  asked.noise = false;
  return performed(exercise, randomPerformer(body), asked);
}

std::vector<double> speeds(const std::vector<double>& values) {
  std::vector<double> speed(values.size(), 0.0);
  for (std::size_t i = 1; i + 1 < values.size(); ++i)
    speed[i] = (values[i + 1] - values[i - 1]) / (2.0 * kTick_s);
  return speed;
}

std::size_t highest(const std::vector<double>& v, std::size_t from, std::size_t to) {
  return static_cast<std::size_t>(std::max_element(v.begin() + static_cast<std::ptrdiff_t>(from),
                                                   v.begin() + static_cast<std::ptrdiff_t>(to)) -
                                  v.begin());
}
std::size_t lowest(const std::vector<double>& v, std::size_t from, std::size_t to) {
  return static_cast<std::size_t>(std::min_element(v.begin() + static_cast<std::ptrdiff_t>(from),
                                                   v.begin() + static_cast<std::ptrdiff_t>(to)) -
                                  v.begin());
}

// A rise: from the trunk's first move to the hips all but up.
struct Rise {
  std::size_t begin, seat_off, end, standing;
  double share(std::size_t i) const {
    return (static_cast<double>(i) - static_cast<double>(begin)) / static_cast<double>(end - begin);
  }
};
Rise riseOf(const Course& course) {
  const auto trunk = course.trunk();
  const auto hips = course.hipHeight();
  Rise rise{};
  rise.standing = course.at(course.plan.phaseEnd_s(3));
  const double top = *std::max_element(hips.begin(), hips.end());
  while (trunk[rise.begin] < trunk[0] + 1.0) ++rise.begin;
  rise.seat_off = rise.begin;
  while (hips[rise.seat_off] < hips[0] + 0.01) ++rise.seat_off;
  rise.end = rise.seat_off;
  while (hips[rise.end] < hips[0] + 0.98 * (top - hips[0])) ++rise.end;
  return rise;
}

constexpr std::uint64_t kBodies = 10;

}  // namespace

TEST_CASE("the seat is left after a third of the rise, the trunk furthest forward about then") {
  for (std::uint64_t b = 0; b < kBodies; ++b) {
    const Course course = usual("sit_to_stand", b);
    const Rise rise = riseOf(course);
    const auto trunk = course.trunk();
    const std::size_t most = highest(trunk, rise.begin, rise.end);
    INFO("body " << b << " seat off " << rise.share(rise.seat_off) << " trunk "
                 << rise.share(most));
    CHECK(rise.share(rise.seat_off) > 0.27);
    CHECK(rise.share(rise.seat_off) < 0.46);
    CHECK(rise.share(most) > rise.share(rise.seat_off) - 0.06);
    CHECK(rise.share(most) < rise.share(rise.seat_off) + 0.12);
    // Momentum: the trunk still turns forward as the hips lift, and does not wait bent.
    const auto speed = speeds(trunk);
    CHECK(speed[rise.seat_off - 12] > 8.0);
    const auto bent = std::count_if(trunk.begin(), trunk.begin() + static_cast<long>(rise.standing),
                                    [&](double v) { return v > trunk[most] - 3.0; });
    CHECK(static_cast<double>(bent) < 0.30 * static_cast<double>(rise.end - rise.begin));
  }
}

TEST_CASE("in rising the ankle turns first, then the trunk and the knees are fastest") {
  for (std::uint64_t b = 0; b < kBodies; ++b) {
    const Course course = usual("sit_to_stand", b);
    const Rise rise = riseOf(course);
    const auto knee = course.knee();
    const auto shank = course.ankle();
    const std::size_t forward = highest(shank, rise.begin, rise.end);
    const std::size_t fastest = lowest(speeds(knee), rise.seat_off, rise.standing);
    INFO("body " << b << " shank " << rise.share(forward) << " knee " << rise.share(fastest));
    CHECK(rise.share(forward) > rise.share(rise.seat_off));
    CHECK(rise.share(forward) < 0.62);
    CHECK(rise.share(fastest) > 0.55);
    CHECK(rise.share(fastest) < 0.85);
    CHECK(-speeds(knee)[fastest] > 55.0);
    CHECK(-speeds(knee)[fastest] < 160.0);
  }
}

TEST_CASE("sitting down takes longer than rising and lands softly") {
  for (std::uint64_t b = 0; b < kBodies; ++b) {
    const Course course = usual("sit_to_stand", b);
    const Rise rise = riseOf(course);
    const auto hips = course.hipHeight();
    const auto trunk = course.trunk();
    std::size_t touch = rise.standing;
    while (hips[touch] > hips.back() + 0.01) ++touch;
    const double down_s = static_cast<double>(touch - rise.standing) * kTick_s;
    const double up_s = static_cast<double>(rise.end - rise.seat_off) * kTick_s;
    INFO("body " << b << " down " << down_s << " up " << up_s);
    CHECK(down_s > 1.1 * up_s);
    CHECK(-speeds(hips)[touch] < 0.15);
    // The trunk is furthest forward about when the seat is met.
    const std::size_t most = highest(trunk, rise.standing, trunk.size());
    CHECK(std::abs(static_cast<double>(most) - static_cast<double>(touch)) * kTick_s < 0.28);
  }
}

TEST_CASE("going down leans further at the same bend of the knee: no momentum carries") {
  for (const char* exercise : {"partial_squat", "sit_to_stand"}) {
    double sum = 0.0;
    for (std::uint64_t b = 0; b < kBodies; ++b) {
      const Course course = usual(exercise, b);
      const auto knee = course.knee();
      const auto trunk = course.trunk();
      const bool rises = course.plan.way.seated_start;
      const std::size_t middle =
          rises ? riseOf(course).standing : course.at(course.plan.phaseEnd_s(1));
      const double half = 0.5 * *std::max_element(knee.begin(), knee.end());
      const auto crossing = [&](std::size_t from, std::size_t to, bool falling) {
        std::size_t i = from;
        while (i < to && (falling ? knee[i] > half : knee[i] < half)) ++i;
        return trunk[i];
      };
      const double first = crossing(0, middle, rises);
      const double second = crossing(middle, knee.size() - 1, !rises);
      const double up = rises ? first : second;
      const double down = rises ? second : first;
      INFO(exercise << " body " << b << " up " << up << " down " << down);
      CHECK(std::abs(up - down) < 14.0);
      sum += (down - up) / static_cast<double>(kBodies);
    }
    INFO(exercise << " mean " << sum);
    CHECK(sum > 0.8);
    CHECK(sum < 8.0);
  }
}

TEST_CASE(
    "hip, knee and ankle are not fastest in the same moment, and people differ in the order") {
  double soonest = 9.0, latest = -9.0;
  for (std::uint64_t b = 0; b < kBodies; ++b) {
    const Course course = usual("partial_squat", b);
    const std::size_t bottom = course.at(course.plan.phaseEnd_s(0));
    const auto fastest = [&](const std::vector<double>& v) {
      return static_cast<double>(highest(speeds(v), 0, bottom)) * kTick_s;
    };
    const double knee = fastest(course.knee());
    const double ankle = fastest(course.ankle());
    const double trunk = fastest(course.trunk());
    INFO("body " << b << " knee " << knee << " ankle " << ankle << " trunk " << trunk);
    CHECK(std::max({knee, ankle, trunk}) - std::min({knee, ankle, trunk}) > 0.045);
    CHECK(std::max({knee, ankle, trunk}) - std::min({knee, ankle, trunk}) < 0.6);
    const double share01 = (trunk - knee) / course.plan.phaseEnd_s(0);
    soonest = std::min(soonest, share01);
    latest = std::max(latest, share01);
  }
  INFO("from " << soonest << " to " << latest << " of the way down");
  CHECK(latest - soonest > 0.018);
}

TEST_CASE("before a foot leaves the floor the hips go over the other") {
  for (const char* exercise : {"hip_abduction", "hip_extension", "single_leg_balance", "step_up"}) {
    for (std::uint64_t b = 0; b < kBodies; ++b) {
      const Course course = usual(exercise, b);
      const Side moving = course.plan.way.moving_side;
      const auto joints = body::leg(moving);
      const auto lift = course.of([&](const JointFrames& f) {
        return body::toeTip_m(course.performer.skeleton, f, moving).y;
      });
      const auto shift = course.of(
          [&](const JointFrames& f) { return -body::signOf(moving) * (body::massCentre(f).x); });
      const double foot = std::abs(course.performer.skeleton.rest(joints.foot).x);
      std::size_t off = 0;
      while (off + 1 < lift.size() && lift[off] < lift[0] + 0.005) ++off;
      const std::size_t up = highest(lift, 0, lift.size());
      INFO(exercise << " body " << b << " at lift " << shift[off] << " of " << foot);
      CHECK(shift[off] > 0.26 * foot);
      CHECK(*std::max_element(shift.begin(), shift.begin() + static_cast<long>(up)) > 0.42 * foot);
    }
  }
}

TEST_CASE("weight goes on to the balls of the feet before the heels rise") {
  for (std::uint64_t b = 0; b < kBodies; ++b) {
    const Course course = usual("heel_raise", b);
    const auto mass = course.of([](const JointFrames& f) { return body::massCentre(f).z; });
    const auto heel = course.of([&](const JointFrames& f) {
      return body::heelHeight_m(course.performer.skeleton, f, Side::left);
    });
    std::size_t off = 0;
    while (heel[off] < heel[0] + 0.005) ++off;
    const double all = *std::max_element(mass.begin(), mass.end()) - mass[0];
    INFO("body " << b << " by then " << mass[off] - mass[0] << " of " << all);
    CHECK(mass[off] - mass[0] > 0.22 * all);
    CHECK(all > 0.03);
  }
}

TEST_CASE("no joint is jerked: between two pictures speed changes as a living leg's can") {
  // Walking, a knee's speed changes by up to some 10,000 degrees/s in a second (170 rad/s2, TK);
  // slow exercises stay far below that, a foot that leaves the floor or meets it comes near.
  // On the bike a knee turns round where it is straightest, at up to some 4,500 in an easy turn.
  constexpr double kStepping = 1.2, kRiding = 0.45, kSlow = 0.5;  // degrees per (10 ms)^2
  for (const auto& exercise : scenarios().exercises) {
    if (exercise.start == movement::Carrier::mat) continue;
    for (std::uint64_t b = 0; b < 4; ++b) {
      movement::PlanRequest asked = request(b, 1);
      const Course course = performed(exercise.id, randomPerformer(b), asked);
      for (const Side side : {Side::left, Side::right}) {
        const auto ankle = course.of([&](const JointFrames& f) {
          return body::plantarflexion_deg(course.performer.skeleton, f, side);
        });
        const auto knee = course.knee(side);
        const bool steps = exercise.id == "marching" || exercise.id == "step_up";
        const bool rides = exercise.start == movement::Carrier::saddle;
        const double most = steps ? kStepping : rides ? kRiding : kSlow;
        for (std::size_t i = 2; i < knee.size(); ++i) {
          INFO(exercise.id << " body " << b << " at " << static_cast<double>(i) * kTick_s);
          REQUIRE(std::abs(knee[i] - 2.0 * knee[i - 1] + knee[i - 2]) < most);
          REQUIRE(std::abs(ankle[i] - 2.0 * ankle[i - 1] + ankle[i - 2]) < most);
        }
      }
    }
  }
}

TEST_CASE("a person takes 4 to 12 % more or less time from one repetition to the next") {
  for (const char* exercise : {"sit_to_stand", "partial_squat", "heel_raise", "step_up"}) {
    for (std::uint64_t b = 0; b < 6; ++b) {
      const auto performer = randomPerformer(b);
      double sum = 0.0, squares = 0.0;
      constexpr int kReps = 60;
      for (int r = 0; r < kReps; ++r) {
        const double s =
            movement::planRepetition(performer, *scenarios().exercise(exercise), {}, request(b, r))
                .duration_s;
        sum += s / kReps;
        squares += s * s / kReps;
      }
      const double share = std::sqrt(squares - sum * sum) / sum;
      INFO(exercise << " body " << b << " " << share);
      CHECK(share > 0.04);
      CHECK(share < 0.12);
    }
  }
}

TEST_CASE("what is held against gravity sinks a little, more when tired") {
  for (const char* exercise : {"hip_abduction", "heel_raise"}) {
    double fresh = 0.0, tired = 0.0;
    for (std::uint64_t b = 0; b < 30; ++b) {
      for (const double fatigue : {0.0, 1.0}) {
        movement::PlanRequest asked = request(b, 2);
        asked.fatigue01 = fatigue;
        const auto plan = movement::planRepetition(randomPerformer(b),
                                                   *scenarios().exercise(exercise), {}, asked);
        int hold = 0;
        while (scenarios().exercise(exercise)->phases[static_cast<std::size_t>(hold)].id != "hold")
          ++hold;
        const auto value = [&](double t) {
          const movement::Posture posture = movement::postureAt(plan, t);
          return exercise[1] == 'i' ? posture.at(movement::Channel::leg_abduction)
                                    : 300.0 * posture.at(movement::Channel::heel_lift);
        };
        const double sunk =
            value(plan.phaseStart_s(hold) + 0.2) - value(plan.phaseEnd_s(hold) - 0.2);
        (fatigue > 0.0 ? tired : fresh) += sunk / 30.0;
      }
    }
    INFO(exercise << " fresh " << fresh << " tired " << tired);
    CHECK(fresh > 0.15);
    CHECK(fresh < 5.0);
    CHECK(tired > fresh);
  }
}
