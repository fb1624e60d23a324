#pragma once

#include <string>

#include "app/exercise_show.h"
#include "characters/retarget.h"
#include "picture/pair_picture.h"

namespace spotter::app {

/// From where a show is looked at.
struct ShowView {
  std::string view = "front";          ///< "front", "side", "back" or "top"
  body::Side side = body::Side::left;  ///< which of their own sides a side view shows
  bool alone = false;                  ///< without the same person doing it well
  bool two = false;     ///< the same person from the front and from the side at once, instead
  bool leans = false;   ///< close to the region of the fault
  bool same = false;    ///< beside the person the same once more, for somebody else's figure
  double larger = 1.0;  ///< how large that figure is against the person, when it is larger

  friend bool operator==(const ShowView&, const ShowView&) = default;
};

/// Room that the people of a show need side by side, whatever the repetition.
struct ShowRoom {
  double apart_m = 1.15;
  double shift_m = 0.0;  ///< from a person's spot to the middle of where they move, to the right
  double second_shift_m = 0.0;  ///< the same of the second of them
  double ahead_m = 0.0;         ///< the same toward the camera's place: for the view from above
  double top_m = 1.7;           ///< the highest that is reached
  double region_m = 0.9;        ///< height of the region of the fault
  picture::Room room;
  double floor_m = 0.14;  ///< what is seen below the place where they are
};
ShowRoom roomFor(const ExerciseShow& show, const ShowView& view);
/// Two of them stand there: with and without what is shown, or the same from two sides.
bool isPair(const ExerciseShow& show, const ShowView& view);

/// The hall with the person as shown and, when there is a difference, the same person doing it well
/// on the right.
/// @param figure  id of the drawn person
/// @param part    where in the picture they are to be
picture::Picture showPicture(const ExerciseShow& show, const std::string& figure,
                             const ShowView& view, const ShowRoom& room, const picture::Part& part,
                             picture::PictureSize size);

/// How what a show performs carries the person, for a character that does the same.
characters::Carried carriedIn(const ExerciseShow& show, const picture::FigureInstance& figure);

/// The view in which a fault, or else an exercise, is seen best.
ShowView bestView(const Performance& performance);

}  // namespace spotter::app
