#pragma once

#include <string>
#include <vector>

#include "figure/colour.h"
#include "figure/posters.h"
#include "figure/prop_builder.h"

namespace spotter::figure {

/// A window: an opening in the wall x = -half width.
struct RoomWindow {
  double middle_z_m = 0.0;
  double half_width_m = 0.85;
  double low_m = 2.35;
  double high_m = 4.05;
};

/// A lamp for the baking: a spot from which light comes, downwards or all round.
struct RoomLamp {
  maths::Vec3 centre_m;
  double downward01 = 1.0;  ///< 1 a panel or shade that lights what is below it, 0 a globe
};

/// A room with a flat floor at y = 0 and its middle at the origin.
struct RoomPlan {
  double half_width_m = 4.5;
  double half_depth_m = 6.0;
  double height_m = 4.5;
  std::vector<RoomWindow> windows;
  std::vector<RoomLamp> lamps;
};

/// A box that keeps light off what is near it.
struct Occluder {
  maths::Vec3 low_m, high_m;
};

/// Builds what is in a room, and notes what stands in the way of light. Everything is placed in a
/// frame of its own: see `stand`.
class Room {
 public:
  explicit Room(RoomPlan plan);

  /// From now on coordinates count from here, turned by quarter turns to the left.
  void stand(const maths::Vec3& origin_m, int quarter_turns = 0);

  /// A box; sides that lie in a wall or in the floor are left out, large ones are split so that
  /// they take the light's course.
  void block(const maths::Vec3& centre_m, const maths::Vec3& half_m, Srgb colour);
  /// A box with rounded edges.
  void soft(const maths::Vec3& centre_m, const maths::Vec3& half_m, double radius_m, Srgb colour,
            double crown_m = 0.0);
  /// A rod, closed at its ends; it keeps no light off.
  void rod(const std::vector<maths::Vec3>& path, double radius_m, Srgb colour, int sides = 6);
  /// A solid of revolution about +Y.
  void turned(const maths::Vec3& foot_m, const std::vector<maths::Vec3>& profile_m, Srgb colour,
              int sides = 12);
  void disc(const maths::Vec3& centre_m, const maths::Vec3& normal, double radius_m, Srgb colour,
            int sides = 24);
  /// A flat quad, corners anticlockwise seen from outside.
  void quad(const std::array<maths::Vec3, 4>& corners, Srgb colour, int across = 1, int up = 1);
  /// A smooth sheet, rows upwards: cloth.
  void sheet(const std::vector<std::vector<maths::Vec3>>& rows, Srgb colour);
  /// A poster, its middle on a wall, looking to the frame's +Z.
  void poster(Poster which, const maths::Vec3& middle_m, double width_m);
  /// Something that glows when the lamps are on, shaped as a box.
  void glow(const maths::Vec3& centre_m, const maths::Vec3& half_m, Srgb colour);
  /// The same, as a solid of revolution.
  void glowTurned(const maths::Vec3& foot_m, const std::vector<maths::Vec3>& profile_m,
                  Srgb colour);
  /// Keeps light off without being seen.
  void occlude(const maths::Vec3& centre_m, const maths::Vec3& half_m);
  /// A soft dark rim on the floor round a box that stands on it.
  void groundShade(const maths::Vec3& centre_m, const maths::Vec3& half_m, double margin_m);

  const RoomPlan& plan() const { return plan_; }
  const std::vector<Occluder>& occluders() const { return occluders_; }
  /// The builder for what stands still in the room's own coordinates: walls and ceiling.
  PropBuilder& shell() { return shell_; }
  PropBuilder& outside() { return outside_; }
  PropBuilder& lines() { return lines_; }

  /// Bakes the light and gives the model: shell, things, lamps, posters, outside, floor, lines,
  /// windows. Materials: 0 plain, 1 the floor's picture, 2 the posters.
  Model finish(const std::string& name, Mesh floor, Texture floor_picture);

 private:
  maths::Vec3 placed(const maths::Vec3& own_m) const;
  maths::Vec3 turnedBy(const maths::Vec3& own) const;
  PropBuilder& things();  ///< a new one when the last is nearly full
  bool inWall(int axis, double value) const;

  RoomPlan plan_;
  maths::Vec3 origin_m_;
  int turns_ = 0;
  PropBuilder shell_, outside_, lines_, glows_, prints_;
  std::vector<PropBuilder> things_;
  std::vector<Occluder> occluders_;
};

}  // namespace spotter::figure
