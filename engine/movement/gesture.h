#pragma once

#include "body/skeleton.h"
#include "movement/track.h"

namespace spotter::movement {

struct Setting;

/// Something done on top of the exercise: what the body tells in a warning sign (faults.md section
/// 2, the row's key beside it), and the harmless things that look like one. The order is that of
/// content::EventModel::Gesture.
enum class GestureKind {
  none,
  hand_to_chest,   ///< RF-1
  hand_to_collar,  ///< warm; looks like RF-1 and RF-20
  wipe_brow,       ///< looks like RF-2 and RF-19
  rub_knee,
  grip_chair,
  sway,
  faint,            ///< RF-2: rocks, nods, gropes for a chair
  breathless,       ///< RF-3: leans on the thighs, shoulders up
  sharp_pain,       ///< RF-5: folds over, a hand to the knee, the leg unloaded
  guard,            ///< RF-6: stiff and leaning off the leg, a hand goes to the knee now and then
  give_way,         ///< RF-7: a knee buckles and is caught, again and again
  rub_calf,         ///< RF-8
  arm_drift,        ///< RF-9: both arms are lifted, one sinks
  lose_balance,     ///< RF-12: the arms fly out, a step to the side, again and again
  white_knuckles,   ///< RF-17: shoulders up, leaning, holding on
  rise_dizzy,       ///< RF-18: rocks for half a minute, a hand to the forehead
  tremble,          ///< RF-19: hands shake, the head wanders
  freeze,           ///< RF-21: head down, hands clasped, nothing moves
  laugh,            ///< bends over laughing; looks like RF-3
  rub_thighs,       ///< that was good work; looks like RF-5 and RF-6
  stretch_calf,     ///< looks like RF-8
  adjust_glasses,   ///< looks like RF-2 and RF-9
  hand_to_ear,      ///< a hearing aid; looks like RF-9
  chat,             ///< talks while exercising; looks like RF-3 and RF-19
  wave,             ///< to a friend; looks like RF-12
  roll_shoulders,   ///< looks like RF-17
  bounce,           ///< tries the knees; looks like RF-7
  shake_out_hands,  ///< looks like RF-19
  think,            ///< a hand to the chin; looks like RF-21
  stretch_back,     ///< hands to the small of the back; looks like RF-18
  feverish  ///< RF-20: hunched and shivering, a hand goes to feel the hot knee, off that leg
};

struct Gesture {
  GestureKind kind = GestureKind::none;
  double weight01 = 0.0;                ///< how far it shows; see gestureWeight01
  body::Side side = body::Side::right;  ///< of the hand, or of the arm or leg in trouble
  double age_s = 0.0;                   ///< since it began: some have a course of their own
};

/// Whether the side of a gesture is that of a leg in trouble, rather than of a hand.
bool isOfLeg(GestureKind kind);

/// Whether a gesture looks different on the one side and on the other.
bool hasSide(GestureKind kind);

/// How far a gesture shows: it comes in its own time and is eased out before it ends, so that
/// nothing jumps.
/// @param age_s   since it began
/// @param left_s  until it is over; negative: no more
double gestureWeight01(GestureKind kind, double age_s, double left_s);

/// What a gesture asks of trunk, head, legs and feet. Where the exercise has the legs in use (on a
/// mat, on a bike, on a seat, on one leg, on a step) they keep to it and the rest of the body
/// tells.
void addGesture(const Gesture& gesture, Setting& setting, Posture& posture);

/// The moments of a gesture that come again and again, each 0 to 1.
struct GestureMoment {
  double buckle01 = 0.0;    ///< give_way: how far the knee has gone
  double fling01 = 0.0;     ///< give_way, lose_balance: the arms
  double sidestep01 = 0.0;  ///< lose_balance: the foot's way to the side
  double lift01 = 0.0;      ///< lose_balance, stretch_calf: the foot is off the floor
  double reach01 = 0.0;     ///< guard, wave, chat, shake_out_hands, feverish: the hand is there
  double shiver01 = 0.0;    ///< feverish: the shoulders shake with cold
  double raise01 = 0.0;     ///< arm_drift: both arms
  double drift01 = 0.0;     ///< arm_drift: one has sunk
};
GestureMoment momentOf(const Gesture& gesture);

}  // namespace spotter::movement
