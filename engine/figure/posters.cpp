#include "figure/posters.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "figure/canvas.h"
#include "maths/trig.h"

namespace spotter::figure {
namespace {

constexpr int kSide = 512;
constexpr int kAcross = 3;
constexpr double kWidth = 166.0, kHeight = 252.0, kGap = 4.0;
constexpr double kMargin = 11.0;

struct Area {
  double left, top;
};

Area areaOf(int index) {
  return {2.0 + (index % kAcross) * (kWidth + kGap), 2.0 + (index / kAcross) * (kHeight + kGap)};
}

// The heading at the top, each line as large as fits.
void writeHeading(Canvas& to, const Area& at, std::initializer_list<std::string_view> lines,
                  Srgb ink) {
  constexpr double kLargest = 21.0, kWide = kWidth - 2.0 * kMargin;
  double height = kLargest;
  for (const std::string_view line : lines)
    height = std::min(height, kLargest * kWide / Canvas::widthOf(line, kLargest));
  double baseline = at.top + 16.0 + height;
  for (const std::string_view line : lines) {
    to.write(line, at.left + kMargin, baseline, height, ink, 0.17);
    baseline += height * 1.62;
  }
}

void ground(Canvas& to, const Area& at, Srgb colour) {
  to.fillBox(at.left - 2.0, at.top - 2.0, at.left + kWidth + 2.0, at.top + kHeight + 2.0, colour);
}

// A band of hills: everything of the poster below a wavy line.
void hills(Canvas& to, const Area& at, double height, double wave, double shift, Srgb colour) {
  to.fill(at.left - 2.0, at.top + 90.0, at.left + kWidth + 2.0, at.top + kHeight + 2.0, colour,
          [&](double x, double y) {
            const double t = (x - at.left) / kWidth * 6.0 + shift;
            return y > at.top + height + wave * maths::sine(t);
          });
}

void paintMove(Canvas& to, const Area& at) {
  ground(to, at, 0xF7E9C9);
  to.fillDisc(at.left + 118, at.top + 142, 27, 0xE9A23B);
  hills(to, at, 172, 12, 0.4, 0x8FB8A0);
  hills(to, at, 200, 10, 2.2, 0x4F8C7B);
  to.fill(at.left, at.top + 190, at.left + kWidth, at.top + kHeight + 2, 0xF7E9C9,
          [&](double x, double y) {
            const double down = (y - at.top - 190) / 64.0;
            const double middle = at.left + 92 - 34 * down + 14 * maths::sine(3.5 * down);
            return y > at.top + 196 && x > middle - 3 - 13 * down && x < middle + 3 + 13 * down;
          });
  writeHeading(to, at, {"Move a little", "more,", "every day"}, 0x2D4A4A);
}

void paintStairs(Canvas& to, const Area& at) {
  ground(to, at, 0xDCE8EA);
  for (int step = 0; step < 6; ++step) {
    const double x = at.left + 14 + 23.0 * step, top = at.top + 218 - 19.0 * step;
    to.fillBox(x, top, at.left + kWidth - 14, top + 20, step % 2 == 0 ? 0x3E6E86 : 0x4C8199);
  }
  to.fillBox(at.left, at.top + 236, at.left + kWidth, at.top + kHeight + 2, 0x2C5468);
  to.stroke(at.left + 22, at.top + 178, at.left + 130, at.top + 88, 5, 0xD98C4A);
  writeHeading(to, at, {"Strong legs,", "easier stairs"}, 0x1F3F50);
}

void paintChair(Canvas& to, const Area& at) {
  ground(to, at, 0xF4D9CC);
  to.fillBox(at.left - 2, at.top + 214, at.left + kWidth + 2, at.top + kHeight + 2, 0xD9A98F);
  const double x = at.left + 44, y = at.top + 214;
  to.stroke(x, y, x + 4, y - 104, 7, 0x8C3F3A);
  to.stroke(x + 4, y - 52, x + 62, y - 52, 9, 0x8C3F3A);
  to.stroke(x + 60, y - 50, x + 64, y, 7, 0x8C3F3A);
  to.stroke(x + 8, y - 98, x + 10, y - 66, 14, 0xB65B50);
  // An arrow that goes up.
  to.stroke(x + 92, y - 18, x + 92, y - 88, 8, 0x3D5C58);
  to.stroke(x + 92, y - 90, x + 78, y - 72, 8, 0x3D5C58);
  to.stroke(x + 92, y - 90, x + 106, y - 72, 8, 0x3D5C58);
  writeHeading(to, at, {"Sit less,", "stand often"}, 0x6A2E2B);
}

void paintWalk(Canvas& to, const Area& at) {
  ground(to, at, 0xE3ECD5);
  hills(to, at, 206, 7, 1.0, 0xA9C48B);
  constexpr std::array<double, 4> kTrees = {26, 60, 118, 146};
  for (std::size_t i = 0; i < kTrees.size(); ++i) {
    const double x = at.left + kTrees[i], y = at.top + 196 + (i % 2 == 0 ? 4.0 : 12.0);
    to.stroke(x, y + 12, x, y - 16, 5, 0x7A5B3E);
    to.fillDisc(x, y - 34, 19, i % 2 == 0 ? 0x5E9159 : 0x79A565);
    to.fillDisc(x + 9, y - 24, 12, 0x6B9A5E);
  }
  to.fillBox(at.left + 8, at.top + 224, at.left + kWidth - 8, at.top + 231, 0xF3EBDA);
  writeHeading(to, at, {"Walk and talk"}, 0x33502F);
  to.write("Tuesdays at ten", at.left + kMargin, at.top + 66, 11.0, 0x33502F);
  to.write("Meet at the door", at.left + kMargin, at.top + 86, 11.0, 0x33502F);
}

void paintRest(Canvas& to, const Area& at) {
  ground(to, at, 0xD5DEE9);
  const double x = at.left + 78, y = at.top + 176;
  to.fill(x - 42, y - 34, x + 42, y + 40, 0x44618A, [&](double px, double py) {
    const double t = (py - y + 34) / 74.0;
    const double half = 40.0 - 11.0 * t * t;
    return px > x - half && px < x + half;
  });
  to.fill(x + 26, y - 26, x + 74, y + 26, 0x44618A, [&](double px, double py) {
    const double dx = px - x - 40, dy = py - y;
    const double d2 = dx * dx + dy * dy;
    return d2 < 24.0 * 24.0 && d2 > 14.0 * 14.0 && dx > -8.0;
  });
  to.fillBox(x - 58, y + 40, x + 62, y + 47, 0x2F4766);
  for (const double side : {-16.0, 4.0, 24.0})
    to.stroke(x + side, y - 46, x + side - 6, y - 70, 5, 0xF4F2EC);
  writeHeading(to, at, {"Rest when", "you need to"}, 0x27405F);
}

void paintHowHard(Canvas& to, const Area& at) {
  ground(to, at, 0xFAF5EA);
  constexpr std::array<Srgb, 5> kColours = {0x7FB49A, 0xA6C079, 0xE5C25C, 0xE09A4D, 0xC9644C};
  constexpr std::array<std::string_view, 5> kWords = {"easy", "light", "some effort", "hard",
                                                      "very hard"};
  for (std::size_t i = 0; i < kColours.size(); ++i) {
    const double top = at.top + 88 + 30.0 * static_cast<double>(i);
    const double right = at.left + 34 + 9.0 * static_cast<double>(i + 1);
    to.fillBox(at.left + kMargin, top, right, top + 20, kColours[i]);
    to.write(kWords[i], right + 9, top + 15, 9.0, 0x3A3A3A);
  }
  writeHeading(to, at, {"How hard is it?", "Tell us!"}, 0x3A3A3A);
}

}  // namespace

PosterPlace placeOf(Poster poster) {
  const Area at = areaOf(static_cast<int>(poster));
  return {at.left / kSide, at.top / kSide, (at.left + kWidth) / kSide, (at.top + kHeight) / kSide};
}

double posterShape() { return kHeight / kWidth; }

Texture paintPosters() {
  Canvas canvas(kSide, kSide, 0xFFFFFF);
  int index = 0;
  for (const auto paint : {paintMove, paintStairs, paintChair, paintWalk, paintRest, paintHowHard})
    paint(canvas, areaOf(index++));
  return canvas.texture("posters");
}

}  // namespace spotter::figure
