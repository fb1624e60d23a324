#pragma once

#include <span>
#include <string_view>

#include "movement/props.h"
#include "picture/picture.h"
#include "session/session.h"

namespace spotter::picture {

/// One of the people who are shown beside each other.
struct PairMember {
  std::string model;  ///< id of assets/people/<id>.glb
  const movement::Performer& performer;
  body::Pose pose;           ///< in the person's own frame
  movement::PropList props;  ///< in the person's own frame
  FaceState face;
  Grips grips{};
  double breath = 0.0;  ///< of the figure, as are the next two; see FigureInstance
  MadeFrom made_from{};
  double flush01 = 0.0;
  double turn_rad = 0.0;  ///< to the left, over the heading of all
  double aside_m = 0.0;   ///< along +X, from their place in the row
};

/// Where they stand: side by side along +X, all facing the same way.
struct PairStand {
  maths::Vec3 middle_m;      ///< floor point between them
  double apart_m = 1.15;     ///< from one to the next
  double heading_rad = 0.0;  ///< where they face, 0 is +Z
};

/// People beside each other with their things, the first on the left, without a camera.
Picture pairPicture(std::span<const PairMember> members, const PairStand& stand);

/// The heading at which a person shows a side of the body to a camera at larger z.
/// @param view  "front", "side", "back", or "top" for a camera above: they face the larger z
/// @param side  which of their own sides a side view shows
double headingFor(std::string_view view, body::Side side);

/// The same for an exercise: somebody on their back shows the soles to the camera "in front",
/// somebody on their side the belly, and from the "side" the soles.
double headingFor(const movement::ExerciseModel& exercise, std::string_view view, body::Side side,
                  body::Side moving_side);

/// What must be seen: a box about the middle between the people.
struct Room {
  double width_m = 2.4;
  double height_m = 2.0;
};

/// A part of the picture, shares of its width and height from the upper left corner.
struct Part {
  double x01 = 0.0;
  double y01 = 0.0;
  double w01 = 1.0;
  double h01 = 1.0;
};

/// A camera straight ahead of the people, at larger z, that shows the room in a part of the picture
/// as large as possible.
Camera cameraOnRoom(const maths::Vec3& middle_m, const Room& room, const Part& part,
                    PictureSize size);

/// The same from straight above; the room's height is what is seen from the nearest to the furthest
/// of them.
/// @param top_m  the highest that must be seen
Camera cameraOverRoom(const maths::Vec3& middle_m, const Room& room, double top_m, const Part& part,
                      PictureSize size);

}  // namespace spotter::picture
