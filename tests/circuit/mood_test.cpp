#include "circuit/mood.h"

#include <algorithm>

#include "support/catch.h"

using namespace spotter::circuit;

TEST_CASE("no mood shows nothing, and a mood never weakens what is there") {
  Look look;
  look.jaw = 0.5;
  look.smile = 0.9;
  showMood({}, 3.0, look);
  CHECK(look.jaw == 0.5);
  Mood mood;
  mood.joy = 0.4;
  showMood(mood, 3.0, look);
  CHECK(look.smile == 0.9);
}

TEST_CASE("who is dizzy fights heavy lids over eyes that hold on to nothing") {
  Mood mood;
  mood.dizzy = 1.0;
  double least = 1.0, most = 0.0;
  for (double t = 0.0; t < 6.0; t += 0.05) {
    Look look;
    showMood(mood, t, look);
    least = std::min(least, look.lids);
    most = std::max(most, look.lids);
    CHECK(look.unfocused == 1.0);
  }
  CHECK(least < 0.5);
  CHECK(most > 0.9);
}

TEST_CASE("laughter shakes the jaw of a smile") {
  Mood mood;
  mood.laugh = 1.0;
  double least = 1.0, most = 0.0;
  for (double t = 0.0; t < 2.0; t += 0.02) {
    Look look;
    showMood(mood, t, look);
    least = std::min(least, look.jaw);
    most = std::max(most, look.jaw);
    CHECK(look.smile == 1.0);
  }
  CHECK(most - least > 0.4);
}

TEST_CASE("whole faces do not add up: pain comes before everything else") {
  Look look;
  look.pain = 0.7;
  look.fear = 0.8;
  look.smile = 1.0;
  settleFace(look);
  CHECK(look.pain == 0.7);
  CHECK(look.fear == Approx(0.3));
  CHECK(look.smile == Approx(0.0).margin(1e-12));
}

TEST_CASE("a dizzy face has nothing of a tired one: pale and shut, not red and open") {
  Mood dizzy, tired;
  dizzy.dizzy = 1.0;
  tired.fatigue = 1.0;
  for (double t = 0.0; t < 6.0; t += 0.1) {
    Look pale, red;
    showMood(dizzy, t, pale);
    showMood(tired, t, red);
    CHECK(pale.fatigue == 0.0);
    CHECK(pale.pallor > 0.5);
    CHECK(pale.flush == 0.0);
    CHECK(pale.sweat == 0.0);
    CHECK(pale.unfocused == 1.0);
    CHECK(red.pallor == 0.0);
    CHECK(red.flush > 0.4);
    CHECK(red.sweat > 0.5);
    CHECK(red.unfocused == 0.0);
    CHECK(red.jaw > pale.jaw + 0.3);
    CHECK(pale.tilt_deg > 6.0);
  }
}
