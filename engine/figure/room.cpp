#include "figure/room.h"

#include <algorithm>
#include <cmath>

#include "figure/room_light.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

constexpr double kLargestPart_m = 0.7;
constexpr double kPaper_m = 0.0045;
constexpr double kThin_m = 0.0135;  // a rod whose ends are not seen
constexpr std::size_t kFull = 50000;
constexpr double kLineHeight_m = 0.0015;

int partsOf(double length_m) {
  return std::max(1, static_cast<int>(std::ceil(length_m / kLargestPart_m - 1e-9)));
}

Vec3 absolute(const Vec3& v) { return {std::fabs(v.x), std::fabs(v.y), std::fabs(v.z)}; }

}  // namespace

Room::Room(RoomPlan plan)
    : plan_(std::move(plan)),
      shell_("room_walls"),
      outside_("outside"),
      lines_("line_floor"),
      glows_("lamp"),
      prints_("print_posters", 2) {
  things_.emplace_back("room_things_1");
}

void Room::stand(const Vec3& origin_m, int quarter_turns) {
  origin_m_ = origin_m;
  turns_ = ((quarter_turns % 4) + 4) % 4;
}

// A quarter turn to the left about +Y takes +Z to +X.
Vec3 Room::turnedBy(const Vec3& own) const {
  switch (turns_) {
    case 1:
      return {own.z, own.y, -own.x};
    case 2:
      return {-own.x, own.y, -own.z};
    case 3:
      return {-own.z, own.y, own.x};
    default:
      return own;
  }
}

Vec3 Room::placed(const Vec3& own_m) const { return origin_m_ + turnedBy(own_m); }

PropBuilder& Room::things() {
  if (things_.back().mesh().position.size() > kFull)
    things_.emplace_back("room_things_" + std::to_string(things_.size() + 1));
  return things_.back();
}

bool Room::inWall(int axis, double value) const {
  const double near = 2e-3;
  if (axis == 1) return value < near || value > plan_.height_m - near;
  const double half = axis == 0 ? plan_.half_width_m : plan_.half_depth_m;
  return std::fabs(value) > half - near;
}

void Room::block(const Vec3& centre_m, const Vec3& half_m, Srgb colour) {
  const Vec3 c = placed(centre_m), h = absolute(turnedBy(half_m));
  const Vec3 linear = linearOf(colour);
  PropBuilder& to = things();
  const auto side = [&](const Vec3& out, const Vec3& right, const Vec3& up, double away,
                        double half_right, double half_up) {
    const Vec3 middle = c + out * away, r = right * half_right, u = up * half_up;
    const int axis = out.x != 0.0 ? 0 : out.y != 0.0 ? 1 : 2;
    const double value = axis == 0 ? middle.x : axis == 1 ? middle.y : middle.z;
    // Nobody sees the edges of paper.
    if (inWall(axis, value) || half_right < kPaper_m || half_up < kPaper_m) return;
    to.addQuad({middle - r - u, middle + r - u, middle + r + u, middle - r + u}, linear,
               partsOf(2.0 * half_right), partsOf(2.0 * half_up));
  };
  side({0, 0, 1}, {1, 0, 0}, {0, 1, 0}, h.z, h.x, h.y);
  side({0, 0, -1}, {-1, 0, 0}, {0, 1, 0}, h.z, h.x, h.y);
  side({1, 0, 0}, {0, 0, -1}, {0, 1, 0}, h.x, h.z, h.y);
  side({-1, 0, 0}, {0, 0, 1}, {0, 1, 0}, h.x, h.z, h.y);
  side({0, 1, 0}, {1, 0, 0}, {0, 0, -1}, h.y, h.x, h.z);
  side({0, -1, 0}, {1, 0, 0}, {0, 0, 1}, h.y, h.x, h.z);
  occlude(centre_m, half_m);
}

void Room::soft(const Vec3& centre_m, const Vec3& half_m, double radius_m, Srgb colour,
                double crown_m) {
  things().addCushion({placed(centre_m), absolute(turnedBy(half_m))}, radius_m, crown_m,
                      linearOf(colour));
  occlude(centre_m, half_m);
}

void Room::rod(const std::vector<Vec3>& path, double radius_m, Srgb colour, int sides) {
  std::vector<Vec3> there;
  for (const Vec3& p : path) there.push_back(placed(p));
  const Vec3 linear = linearOf(colour);
  PropBuilder& to = things();
  to.addTube(there, radius_m, sides, linear);
  if (radius_m < kThin_m) return;
  to.addDisc(there.front(), maths::normalised(there[0] - there[1]), radius_m, sides, linear);
  to.addDisc(there.back(), maths::normalised(there.back() - there[there.size() - 2]), radius_m,
             sides, linear);
}

void Room::turned(const Vec3& foot_m, const std::vector<Vec3>& profile_m, Srgb colour, int sides) {
  const Vec3 linear = linearOf(colour);
  things().addLathe(placed(foot_m), {}, profile_m, sides, [&](int, int) { return linear; });
  double radius = 0.0;
  for (const Vec3& p : profile_m) radius = std::max(radius, p.x);
  const double low = profile_m.front().y, high = profile_m.back().y;
  occlude(foot_m + Vec3{0, 0.5 * (low + high), 0},
          {0.8 * radius, std::max(0.0, 0.5 * (high - low)), 0.8 * radius});
}

void Room::disc(const Vec3& centre_m, const Vec3& normal, double radius_m, Srgb colour, int sides) {
  things().addDisc(placed(centre_m), turnedBy(normal), radius_m, sides, linearOf(colour));
}

void Room::quad(const std::array<Vec3, 4>& corners, Srgb colour, int across, int up) {
  std::array<Vec3, 4> there{};
  for (std::size_t i = 0; i < 4; ++i) there[i] = placed(corners[i]);
  things().addQuad(there, linearOf(colour), across, up);
}

void Room::sheet(const std::vector<std::vector<Vec3>>& rows, Srgb colour) {
  std::vector<std::vector<Vec3>> there;
  for (const std::vector<Vec3>& row : rows) {
    there.emplace_back();
    for (const Vec3& p : row) there.back().push_back(placed(p));
  }
  const Vec3 linear = linearOf(colour);
  things().addSheet(there, false, [&](int, int) { return linear; });
}

void Room::poster(Poster which, const Vec3& middle_m, double width_m) {
  const double half = 0.5 * width_m, half_high = half * posterShape();
  constexpr double kFrame_m = 0.018, kThick_m = 0.011;
  block(middle_m + Vec3{0, 0, kThick_m}, {half + kFrame_m, half_high + kFrame_m, kThick_m},
        0xF4F1EA);
  const double front = 2.0 * kThick_m + 0.002;
  const Vec3 x{half, 0, 0}, y{0, half_high, 0}, m = middle_m + Vec3{0, 0, front};
  prints_.addQuad({placed(m - x - y), placed(m + x - y), placed(m + x + y), placed(m - x + y)},
                  {1, 1, 1});
  const PosterPlace p = placeOf(which);
  const auto uv = [&](double u, double v) {
    prints_.mesh().uv.push_back({static_cast<float>(u), static_cast<float>(v)});
  };
  uv(p.left, p.bottom);
  uv(p.right, p.bottom);
  uv(p.left, p.top);
  uv(p.right, p.top);
}

void Room::glow(const Vec3& centre_m, const Vec3& half_m, Srgb colour) {
  glows_.addBox({placed(centre_m), absolute(turnedBy(half_m))}, linearOf(colour));
}

void Room::glowTurned(const Vec3& foot_m, const std::vector<Vec3>& profile_m, Srgb colour) {
  const Vec3 linear = linearOf(colour);
  glows_.addLathe(placed(foot_m), {}, profile_m, 14, [&](int, int) { return linear; });
}

void Room::occlude(const Vec3& centre_m, const Vec3& half_m) {
  const Vec3 c = placed(centre_m), h = absolute(turnedBy(half_m));
  if (h.x < 0.012 || h.y < 0.012 || h.z < 0.012) return;
  occluders_.push_back({c - h, c + h});
}

void Room::groundShade(const Vec3& centre_m, const Vec3& half_m, double margin_m) {
  const Vec3 c = placed(centre_m), h = absolute(turnedBy(half_m));
  const auto inside = [&](const Vec3& p) {
    const double x = plan_.half_width_m, z = plan_.half_depth_m;
    return Vec3{std::clamp(p.x, -x, x), kLineHeight_m, std::clamp(p.z, -z, z)};
  };
  const auto rim = [&](double more) {
    const double x = h.x + more, z = h.z + more;
    return std::array<Vec3, 4>{inside(c + Vec3{-x, 0, -z}), inside(c + Vec3{x, 0, -z}),
                               inside(c + Vec3{x, 0, z}), inside(c + Vec3{-x, 0, z})};
  };
  const std::array<Vec3, 4> in = rim(-0.01), out = rim(margin_m);
  constexpr float kDark = 0.60F;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t next = (i + 1) % 4, first = lines_.mesh().position.size();
    lines_.addQuad({out[next], out[i], in[i], in[next]}, {1, 1, 1});
    for (const std::size_t inner : {first + 2, first + 3})
      lines_.mesh().colour[inner] = {kDark, kDark * 0.985F, kDark * 0.97F};
  }
}

Model Room::finish(const std::string& name, Mesh floor, Texture floor_picture) {
  Model model;
  model.name = name;
  model.materials = {{"plain", {1, 1, 1}, 0.9F, -1},
                     {"floor", {1, 1, 1}, 0.5F, 0},
                     {"posters", {1, 1, 1}, 0.9F, 1}};
  model.textures = {std::move(floor_picture), paintPosters()};
  const auto add = [&](Mesh& mesh, bool baked) {
    if (mesh.position.empty()) return;
    if (baked) mesh.light.assign(mesh.position.size(), {});
    model.meshes.push_back(std::move(mesh));
  };
  add(shell_.mesh(), true);
  for (PropBuilder& part : things_) add(part.mesh(), true);
  add(prints_.mesh(), true);
  add(floor, true);
  add(glows_.mesh(), false);
  add(outside_.mesh(), false);
  add(lines_.mesh(), false);
  bakeRoomLight(plan_, occluders_, model.meshes);
  int number = 0;
  for (const RoomWindow& w : plan_.windows) {
    PropBuilder pane("window_" + std::to_string(++number));
    const double x = -plan_.half_width_m, z0 = w.middle_z_m - w.half_width_m,
                 z1 = w.middle_z_m + w.half_width_m;
    pane.addQuad({Vec3{x, w.low_m, z1}, {x, w.low_m, z0}, {x, w.high_m, z0}, {x, w.high_m, z1}},
                 {1, 1, 1});
    model.meshes.push_back(pane.mesh());
  }
  return model;
}

}  // namespace spotter::figure
