#pragma once

#include "figure/room.h"

namespace spotter::figure {

// What stands or hangs in more than one place. Each is placed in the room's current frame: origin
// on the floor, at the wall, which is behind it; it looks to +Z. See Room::stand.

/// A panel radiator with its brackets, valve and pipes into the floor.
void addRadiator(Room& to, double width_m, double height_m = 0.60);
/// A door of one or two leaves with frame, glass, kick plates and handles.
void addDoor(Room& to, int leaves, Srgb wood, bool glazed);
/// The green sign over a door: a running person and an arrow.
void addExitSign(Room& to, const maths::Vec3& middle_m);
/// A cork board with sheets of paper.
void addNoticeBoard(Room& to, const maths::Vec3& middle_m, double half_width_m);
/// A wall clock that shows ten past ten.
void addClock(Room& to, const maths::Vec3& middle_m, double radius_m);
/// Mats in a pile, their middle at the origin.
void addMatPile(Room& to, int count);
/// A stack of padded chairs, their backs to the wall.
void addChairStack(Room& to, int count, Srgb cloth);
/// A gym bench, along x, its middle at the origin.
void addBench(Room& to, double half_length_m);
/// A ball for sitting or throwing, on the floor.
void addBall(Room& to, const maths::Vec3& floor_m, double radius_m, Srgb colour);
/// Cloth that hangs in folds from a height to a height, along x.
void addCurtain(Room& to, double from_m, double to_m, double low_m, double high_m, int folds,
                double depth_m, Srgb colour);
/// A plant in a pot.
void addPlant(Room& to, const maths::Vec3& floor_m, double height_m);
/// A framed picture of soft fields of colour, its middle on the wall.
void addPicture(Room& to, const maths::Vec3& middle_m, double half_width_m, double half_height_m,
                Srgb sky, Srgb land);
/// A first-aid box: white, with a green cross.
void addFirstAid(Room& to, const maths::Vec3& middle_m);
/// Cup, kettle, plates: what stands on a shelf or a hatch.
void addCup(Room& to, const maths::Vec3& foot_m, Srgb colour);

}  // namespace spotter::figure
