#include "figure/lettering.h"

#include <algorithm>
#include <string>

namespace spotter::figure {
namespace {

// Each stroke: how it runs ('-' straight, '~' smooth, 'o' smooth and closed), then points of two
// digits, x and y, with the baseline at 2: capitals reach 9, small letters 7, tails 0.
struct Glyph {
  char letter;
  std::string_view strokes;
};

constexpr Glyph kGlyphs[] = {{'A', "-022942 -1434"},
                             {'B', "-0209 ~09494606 ~06565202"},
                             {'C', "~584909024253"},
                             {'D', "-0209 ~09595202"},
                             {'E', "-49090242 -0636"},
                             {'F', "-490902 -0636"},
                             {'G', "~584909025255 -5535"},
                             {'H', "-0209 -4249 -0646"},
                             {'I', "-0209"},
                             {'J', "~39320204"},
                             {'K', "-0209 -4905 -1642"},
                             {'L', "-090242"},
                             {'M', "-0209346962"},
                             {'N', "-02095259"},
                             {'O', "o09595202"},
                             {'P', "-0209 ~09595505"},
                             {'Q', "o09595202 -3452"},
                             {'R', "-0209 ~09595505 -2552"},
                             {'S', "~5849090656521203"},
                             {'T', "-0949 -2922"},
                             {'U', "~090502424549"},
                             {'V', "-092249"},
                             {'W', "-0912375269"},
                             {'X', "-0942 -0249"},
                             {'Y', "-092549 -2522"},
                             {'Z', "-09490242"},
                             {'a', "o07474202 -4742"},
                             {'b', "-0209 o07474202"},
                             {'c', "~463707023243"},
                             {'d', "o07474202 -4942"},
                             {'e', "-0545 ~454707024243"},
                             {'f', "~39191612 -0727"},
                             {'g', "o07474202 ~4742400001"},
                             {'h', "-0209 ~0407474442"},
                             {'i', "-0207 -0909"},
                             {'j', "~27200001 -2929"},
                             {'k', "-0209 -3704 -1532"},
                             {'l', "-0209"},
                             {'m', "-0207 ~0407373432 ~3437676462"},
                             {'n', "-0207 ~0407474442"},
                             {'o', "o07474202"},
                             {'p', "-0007 o07474202"},
                             {'q', "-4047 o07474202"},
                             {'r', "-0207 ~04073736"},
                             {'s', "~4637070545421203"},
                             {'t', "~19131232 -0727"},
                             {'u', "~070502424547 -4742"},
                             {'v', "-072247"},
                             {'w', "-0712355267"},
                             {'x', "-0742 -0247"},
                             {'y', "-0722 -4710"},
                             {'z', "-07470242"},
                             {'0', "o09494202"},
                             {'1', "-072922"},
                             {'2', "~0709494602 -0242"},
                             {'3', "~0809494616 ~1656520203"},
                             {'4', "-32390444"},
                             {'5', "-490906 ~0656520203"},
                             {'6', "~49090242460604"},
                             {'7', "-094912"},
                             {'8', "o19494616 o06565202"},
                             {'9', "~02424909054547"},
                             {',', "-1201"},
                             {'.', "-0202"},
                             {'!', "-0905 -0202"},
                             {'?', "~080949462524 -2222"},
                             {'\'', "-0907"},
                             {'-', "-0535"},
                             {':', "-0202 -0606"},
                             {'/', "-0249"}};

constexpr double kBetween = 1.75;
constexpr double kSpace = 3.2;

struct Point {
  double x, y;
};

std::string_view strokesFor(char letter) {
  for (const Glyph& glyph : kGlyphs) {
    if (glyph.letter == letter) return glyph.strokes;
  }
  return {};
}

Point midway(const Point& a, const Point& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

// Corner cutting (Chaikin 1974); the ends of an open line stay.
std::vector<Point> smoothed(std::vector<Point> points, bool closed) {
  for (int pass = 0; pass < 3; ++pass) {
    std::vector<Point> cut;
    const std::size_t edges = points.size() - (closed ? 0 : 1);
    if (!closed) cut.push_back(points.front());
    for (std::size_t i = 0; i < edges; ++i) {
      const Point &a = points[i], &b = points[(i + 1) % points.size()];
      const bool first = !closed && i == 0, last = !closed && i + 1 == edges;
      if (!first) cut.push_back(midway(a, b, 0.25));
      if (!last) cut.push_back(midway(a, b, 0.75));
    }
    if (!closed) cut.push_back(points.back());
    points = std::move(cut);
  }
  return points;
}

std::vector<Point> pointsOf(std::string_view digits) {
  std::vector<Point> points;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    points.push_back({static_cast<double>(digits[i] - '0'), digits[i + 1] - '0' - 2.0});
  return points;
}

// The strokes of a letter from an x on; returns its width.
double addLetter(char letter, double from_x, std::vector<StrokePiece>* pieces) {
  std::string_view rest = strokesFor(letter);
  if (rest.empty()) return kSpace - kBetween;
  double width = 0.0;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const char way = rest[0];
    std::vector<Point> points = pointsOf(rest.substr(1, end - 1));
    for (const Point& p : points) width = std::max(width, p.x);
    if (way != '-') points = smoothed(std::move(points), way == 'o');
    if (way == 'o') points.push_back(points.front());
    for (std::size_t i = 0; pieces != nullptr && i + 1 < points.size(); ++i)
      pieces->push_back(
          {from_x + points[i].x, points[i].y, from_x + points[i + 1].x, points[i + 1].y});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return width;
}

double layOut(std::string_view words, std::vector<StrokePiece>* pieces) {
  double x = 0.0;
  for (std::size_t i = 0; i < words.size(); ++i)
    x += addLetter(words[i], x, pieces) + (i + 1 < words.size() ? kBetween : 0.0);
  return x;
}

}  // namespace

std::vector<StrokePiece> strokesOf(std::string_view words) {
  std::vector<StrokePiece> pieces;
  layOut(words, &pieces);
  return pieces;
}

double widthOf(std::string_view words) { return layOut(words, nullptr); }

}  // namespace spotter::figure
