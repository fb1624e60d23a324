// stick_figures EXERCISE OUT.png [FAULT LEVEL left|right] [BODY_SEED]
// Front and side view of one repetition at eight moments.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

#include "body/mass_centre.h"
#include "content_truth/support.h"
#include "movement/arms.h"

using namespace spotter;
using body::Joint;
using maths::Vec3;

namespace {

constexpr int kColumns = 9;
constexpr int kCell = 210;
constexpr int kHeight = 360;
constexpr double kPixelsPerMetre = 175.0;

struct Picture {
  int width = kColumns * kCell;
  int height = 2 * kHeight;
  std::vector<unsigned char> rgb =
      std::vector<unsigned char>(static_cast<std::size_t>(width * height * 3), 250);

  void line(double x0, double y0, double x1, double y1, double radius,
            const unsigned char (&c)[3]) {
    const int left = static_cast<int>(std::min(x0, x1) - radius - 2),
              right = static_cast<int>(std::max(x0, x1) + radius + 2);
    const int top = static_cast<int>(std::min(y0, y1) - radius - 2),
              bottom = static_cast<int>(std::max(y0, y1) + radius + 2);
    for (int y = std::max(0, top); y < std::min(height, bottom); ++y) {
      for (int x = std::max(0, left); x < std::min(width, right); ++x) {
        const double dx = x1 - x0, dy = y1 - y0;
        const double t = std::clamp(
            ((x - x0) * dx + (y - y0) * dy) / std::max(1e-9, dx * dx + dy * dy), 0.0, 1.0);
        const double d = std::sqrt((x - x0 - t * dx) * (x - x0 - t * dx) +
                                   (y - y0 - t * dy) * (y - y0 - t * dy));
        const double cover = std::clamp(radius + 0.5 - d, 0.0, 1.0);
        for (int k = 0; k < 3; ++k) {
          auto& v = rgb[static_cast<std::size_t>((y * width + x) * 3 + k)];
          v = static_cast<unsigned char>(v + (c[k] - v) * cover);
        }
      }
    }
  }
};

constexpr unsigned char kLeft[3] = {200, 70, 60}, kRight[3] = {50, 90, 190},
                        kMiddle[3] = {70, 70, 70}, kFloor[3] = {170, 170, 170},
                        kChair[3] = {190, 150, 90}, kMass[3] = {20, 150, 60};

struct View {
  Picture& picture;
  int column;
  bool side;
  void draw(const Vec3& a, const Vec3& b, double radius_m, const unsigned char (&c)[3]) {
    const auto px = [&](const Vec3& v) {
      return column * kCell + kCell * 0.5 + (side ? v.z + 0.05 : -v.x) * kPixelsPerMetre;
    };
    const auto py = [&](const Vec3& v) {
      return (side ? 2 : 1) * kHeight - 20 - v.y * kPixelsPerMetre;
    };
    picture.line(px(a), py(a), px(b), py(b), radius_m * kPixelsPerMetre, c);
  }
};

void drawChair(View view, const movement::ChairPlacement& chair) {
  using C = movement::Chair;
  const double y = chair.seat_height_m;
  const Vec3 f = chair.front_m;
  for (const double s : {-0.5, 0.5}) {
    const Vec3 front = f + Vec3{s * C::kWidth, 0, 0}, rear = front - Vec3{0, 0, C::kBackRear};
    view.draw(front, front + Vec3{0, y, 0}, 0.01, kChair);
    view.draw(rear, rear + Vec3{0, C::kBackTop, 0}, 0.01, kChair);
    view.draw(front + Vec3{0, y, 0}, rear + Vec3{0, y, 0}, 0.01, kChair);
  }
  const Vec3 half{C::kWidth * 0.5, 0, 0}, top = f + Vec3{0, C::kBackTop, -C::kBackRear};
  view.draw(f + half + Vec3{0, y, 0}, f - half + Vec3{0, y, 0}, 0.01, kChair);
  view.draw(top + half, top - half, 0.012, kChair);
}

void drawPerson(View view, const movement::Performer& p, const body::Pose& pose) {
  const auto frames = body::solveFrames(p.skeleton, pose);
  const auto at = [&](Joint j) { return frames.at(j); };
  for (int i = 1; i < body::kJointCount; ++i) {
    const auto joint = static_cast<Joint>(i);
    const bool left = (i >= 6 && i <= 9) || (i >= 14 && i <= 17);
    const bool limb = i >= 6;
    const auto& colour = !limb ? kMiddle : left ? kLeft : kRight;
    const double radius = i >= 14 ? 0.035 : limb ? 0.025 : 0.05;
    view.draw(at(static_cast<Joint>(body::kParent[static_cast<std::size_t>(i)])), at(joint),
              radius * 0.6, colour);
  }
  const Vec3 up = maths::rotate(frames.turn(Joint::head), {0, 0.09 * p.scale, 0.01});
  const Vec3 nose = maths::rotate(frames.turn(Joint::head), {0, 0.07 * p.scale, 0.12 * p.scale});
  view.draw(at(Joint::head) + up, at(Joint::head) + up, 0.095, kMiddle);
  view.draw(at(Joint::head) + up, at(Joint::head) + nose, 0.02, kMiddle);
  for (const auto side : {body::Side::left, body::Side::right}) {
    const auto& colour = side == body::Side::left ? kLeft : kRight;
    const auto foot = body::leg(side).foot, toes = body::leg(side).toes;
    const Vec3 rest = p.skeleton.rest(toes);
    const auto point = [&](Joint j, double x, double y, double z) {
      return body::carriedPoint(p.skeleton, frames, j, {x, y, z});
    };
    view.draw(point(foot, rest.x, 0.01, rest.z - 0.175 * p.scale),
              point(foot, rest.x, 0.01, rest.z), 0.01, colour);
    view.draw(point(toes, rest.x, 0.01, rest.z), point(toes, rest.x, 0.01, rest.z + 0.07 * p.scale),
              0.01, colour);
    const Vec3 palm =
        body::carriedPoint(p.skeleton, frames, body::arm(side).hand, movement::palmRest(p, side));
    view.draw(at(body::arm(side).hand), palm, 0.018, colour);
  }
  const Vec3 mass = body::massCentre(frames);
  view.draw(mass, mass, 0.018, kMass);
  view.draw({mass.x, 0, mass.z}, {mass.x, 0.03, mass.z}, 0.008, kMass);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto* exercise = truth_tests::scenarios().exercise(argv[1]);
  if (!exercise) return 1;
  const auto faults = truth_tests::faultsOf(argv[1]);
  movement::FaultDose dose;
  bool dosed = false;
  if (argc >= 6) {
    for (std::size_t i = 0; i < faults.size(); ++i) {
      if (faults[i].id != argv[3]) continue;
      const double levels[] = {faults[i].level1, faults[i].level2, faults[i].level3};
      dose = {static_cast<int>(i),
              std::strcmp(argv[5], "left") == 0 ? body::Side::left : body::Side::right,
              levels[std::atoi(argv[4]) - 1]};
      dosed = true;
    }
  }
  const bool random = argc == 4 || argc >= 7;
  movement::Baseline usual;
  usual.trunk_lean_extra_deg = 6.0;
  usual.kyphosis01 = 0.3;
  const auto performer =
      random ? truth_tests::randomPerformer(static_cast<std::uint64_t>(std::atoi(argv[argc - 1])))
             : movement::makePerformer({1.66, 1.0, 28.0, 70.0}, usual, body::Side::left);
  auto request = truth_tests::request(11);
  request.moving_side = body::Side::left;
  if (dosed) request.doses = {&dose, 1};
  const auto plan = movement::planRepetition(performer, *exercise, faults, request);
  const auto chair = movement::chairPlacement(*exercise, performer, request.moving_side);

  std::vector<double> times = {0.0};
  for (int i = 0; i < plan.phase_count; ++i) {
    times.push_back(plan.phaseEnd_s(i));
  }
  for (int longest = 0; static_cast<int>(times.size()) < kColumns;) {
    for (std::size_t i = 1; i < times.size(); ++i) {
      if (times[i] - times[i - 1] >
          times[static_cast<std::size_t>(longest) + 1] - times[static_cast<std::size_t>(longest)])
        longest = static_cast<int>(i) - 1;
    }
    const auto at = static_cast<std::size_t>(longest);
    times.insert(times.begin() + longest + 1, 0.5 * (times[at] + times[at + 1]));
    longest = 0;
  }
  Picture picture;
  for (int c = 0; c < kColumns; ++c) {
    const double t = times[static_cast<std::size_t>(c)];
    const auto pose = movement::poseAt(performer, plan, t);
    for (const bool side : {false, true}) {
      View view{picture, c, side};
      view.draw({-0.55, 0, -0.6}, {0.55, 0, 0.5}, 0.004, kFloor);
      drawChair(view, chair);
      drawPerson(view, performer, pose);
    }
    std::printf("%.2f ", t);
  }
  std::printf("\n");
  for (const auto& row : movement::measureRepetition(performer, *exercise, faults, plan)) {
    std::printf("%-20s %-5s %8.3f zone %d first %.2f\n",
                faults[static_cast<std::size_t>(row.fault)].id.c_str(),
                row.side == body::Side::left ? "left" : "right", row.value,
                static_cast<int>(row.zone), row.first_s);
  }
  return stbi_write_png(argv[2], picture.width, picture.height, 3, picture.rgb.data(),
                        picture.width * 3)
             ? 0
             : 3;
}
