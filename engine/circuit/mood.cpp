#include "circuit/mood.h"

#include <algorithm>

#include "maths/curve.h"

namespace spotter::circuit {
namespace {

// Strengths are proposed, chosen by eye at 3.5 m (tests/render/faces_sheet).
void raise(double& what, double to) { what = std::max(what, to); }

// Pale, the mouth shut, the head not held straight; lids that sink and are pulled open again, over
// eyes that hold on to nothing. Nothing of a tired face: that one hangs, and this one is held.
void showDizziness(double dizzy, double time_s, Look& look) {
  const double sinks = maths::smoothstep(0.35, 0.9, maths::wave(0.38, time_s));
  raise(look.lids, dizzy * (0.45 + 0.55 * sinks));
  raise(look.brows, 0.55 * dizzy);
  raise(look.purse, 0.20 * dizzy);
  raise(look.tilt_deg, 9.0 * dizzy);
  raise(look.pallor, 0.75 * dizzy);
  raise(look.unfocused, dizzy);
}

// Red and wet, the mouth open for air, the lids heavy.
void showFatigue(double fatigue, double time_s, Look& look) {
  raise(look.fatigue, fatigue);
  raise(look.jaw, fatigue * (0.55 + 0.15 * maths::wave(0.42, time_s)));
  raise(look.lids, 0.20 * fatigue);
  raise(look.flush, 0.60 * fatigue);
  raise(look.sweat, 0.80 * fatigue);
}

void showLaughter(double laugh, double time_s, Look& look) {
  raise(look.smile, laugh);
  raise(look.jaw, laugh * (0.70 + 0.28 * maths::wave(2.6, time_s)));
  raise(look.lids, 0.42 * laugh);
  raise(look.brows, 0.30 * laugh);
}

// Lids half down, the mouth straight, the head level: a tilted one is taken for a dizzy one's.
void showBoredom(double bored, Look& look) {
  raise(look.lids, 0.46 * bored);
  raise(look.purse, 0.10 * bored);
}

void showAttention(double attentive, Look& look) {
  raise(look.brows, 0.60 * attentive);
  raise(look.lids_wide, 0.14 * attentive);
  raise(look.tilt_deg, 3.5 * attentive);
}

}  // namespace

void showMood(const Mood& mood, double time_s, Look& look) {
  raise(look.pain, mood.pain);
  raise(look.strain, mood.strain);
  raise(look.fear, mood.fear);
  raise(look.smile, mood.joy);
  if (mood.fatigue > 0.0) showFatigue(mood.fatigue, time_s, look);
  if (mood.dizzy > 0.0) showDizziness(mood.dizzy, time_s, look);
  if (mood.laugh > 0.0) showLaughter(mood.laugh, time_s, look);
  if (mood.bored > 0.0) showBoredom(mood.bored, look);
  if (mood.attentive > 0.0) showAttention(mood.attentive, look);
}

void settleFace(Look& look) {
  double left = 1.0;
  for (double* whole : {&look.pain, &look.fear, &look.strain, &look.smile, &look.fatigue}) {
    *whole = maths::clamp(*whole, 0.0, left);
    left -= *whole;
  }
}

}  // namespace spotter::circuit
