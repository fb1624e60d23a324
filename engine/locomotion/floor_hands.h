#pragma once

#include <optional>

#include "locomotion/floor_body.h"
#include "locomotion/posture_draft.h"
#include "locomotion/walk_plan.h"

namespace spotter::locomotion {

/// A hand on top of the front thigh near the knee, the front side's further ahead; further up the
/// thigh where the arm would not reach.
/// @return  whether it reaches the thigh at all
bool handOnFrontThigh(const FloorBody& f, PostureDraft& draft, body::Side side);

/// A hand on the mat at a spot, nearer when the arm would not reach it.
PostureDraft::Hand handOnMat(const FloorBody& f, const PostureDraft& draft, body::Side side,
                             double x, double z);

/// The hand on the seat of a chair, in the same place for as long as it carries.
struct SeatHand {
  body::Side side = body::Side::left;
  PostureDraft::Hand hand;
};

/// Where on the seat of a chair a hand lies best, whether or not the arm gets there: the point of
/// it that is nearest to a little ahead of the shoulder.
/// @param shoulders  a posture with the trunk as it is to be
/// @param chair      where it stands: its front edge and where it faces
SeatHand onSeat(const FloorBody& f, const PostureDraft& shoulders, const Place& chair);

/// Whether an arm reaches the seat without being quite straight.
bool reaches(const FloorBody& f, const PostureDraft& draft, const SeatHand& hand);

/// A trunk that leans further ahead, and to the side of the hand that it leans on.
/// @param much01  0 as it is, 1 as far as anybody who half kneels
PostureDraft::Trunk leaningOn(const FloorBody& f, const SeatHand& hand, PostureDraft::Trunk trunk,
                              double much01);

}  // namespace spotter::locomotion
