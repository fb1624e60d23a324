#include "app/show_gaze.h"

#include <array>
#include <cmath>

#include "base/random.h"
#include "maths/curve.h"
#include "picture/eye_habits.h"
#include "picture/face.h"

namespace spotter::app {
namespace {

using body::Joint;

// Times are proposed, those of circuit/attention.cpp.
constexpr double kWindow_s = 6.0;  // one look in so long, at most
constexpr double kLooks01 = 0.8;
constexpr double kAheadUp_deg = -4.0;

/// A look at what moves: when it begins and ends within its window.
struct DownLook {
  double begin_s = 0.0, end_s = 0.0;
};

DownLook lookIn(int window, int number) {
  base::RandomStream stream(0, number, "show gaze", window);
  if (stream.uniform() >= kLooks01) return {kWindow_s, kWindow_s};
  const double begin_s = stream.uniform(1.2, 4.0);
  return {begin_s, begin_s + stream.uniform(0.9, 1.8)};
}

// Of feet and hands what gets furthest from where it was at first.
Joint busiest(const ExerciseShow& show) {
  constexpr std::array kEnds = {Joint::left_toes,  Joint::right_toes,     Joint::left_hand,
                                Joint::right_hand, Joint::left_lower_leg, Joint::right_lower_leg};
  constexpr int kMoments = 4;
  const movement::Performer& performer = show.performance().performer;
  const movement::RepetitionPlan& plan = show.now().shown;
  const auto framesAt = [&](double share01) {
    return body::solveFrames(performer.skeleton,
                             movement::poseAt(performer, plan, share01 * plan.duration_s));
  };
  const body::JointFrames begun = framesAt(0.0);
  Joint found = kEnds.front();
  double furthest_m = 0.0;
  for (int i = 1; i <= kMoments; ++i) {
    const body::JointFrames now = framesAt(static_cast<double>(i) / (kMoments + 1));
    for (const Joint end : kEnds) {
      const double way_m = maths::distance(now.at(end), begun.at(end));
      if (way_m <= furthest_m) continue;
      furthest_m = way_m;
      found = end;
    }
  }
  return found;
}

// Eyes toward a point as far as they go without the head: who stands sees their feet at the edge
// of what they see.
picture::Gaze toward(const picture::FigureInstance& figure, const maths::Vec3& point_m) {
  constexpr double kAside_deg = 14.0, kDown_deg = 26.0, kUp_deg = 14.0;
  const picture::HeadTurn there =
      picture::bearingOf(figure.frames.turn(Joint::head),
                         picture::eyesOf(figure.skeleton, figure.frames).middle_m, point_m);
  // Straight below there is no side.
  const double level = maths::smoothstep(85.0, 60.0, std::fabs(there.up_deg));
  const double aside = level * maths::clamp(there.left_deg, -kAside_deg, kAside_deg);
  return {aside, aside, maths::clamp(there.up_deg, -kDown_deg, kUp_deg)};
}

}  // namespace

void lookAbout(const ExerciseShow& show, int number, picture::FigureInstance& figure) {
  const double clock_s = show.clock_s();
  const int window = static_cast<int>(clock_s / kWindow_s);
  const double since_s = clock_s - window * kWindow_s;
  const DownLook look = lookIn(window, number);
  const picture::Gaze ahead{0.0, 0.0, kAheadUp_deg};
  picture::GazeShift shift{ahead, ahead, since_s};
  if (since_s >= look.begin_s) {
    const picture::Gaze down = toward(figure, figure.frames.at(busiest(show)));
    const bool still = since_s < look.end_s;
    shift = still ? picture::GazeShift{ahead, down, since_s - look.begin_s}
                  : picture::GazeShift{down, ahead, since_s - look.end_s};
  }
  figure.face.gaze = picture::gazeOf(shift, 0, number, clock_s);
  picture::moveLids(shift, figure.face.gaze, figure.face);
}

}  // namespace spotter::app
