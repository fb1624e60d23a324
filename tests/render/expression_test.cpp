#include "render/expression.h"

#include "support/catch.h"

using namespace spotter;
using render::strengthOf;

TEST_CASE("fear opens the lids wider than at rest, and a blink still closes them") {
  picture::FaceState face;
  CHECK(strengthOf("blink", face) == 0.0F);
  face.fear = 1.0;
  // What the slack face of fatigue lowers is more than taken back.
  CHECK(strengthOf("blink", face) < -0.5F);
  CHECK(strengthOf("fatigue", face) > 0.5F);
  face.blink = 1.0;
  CHECK(strengthOf("blink", face) > 0.6F);
}

TEST_CASE("layers give way to whole faces, but laughter keeps its mouth open") {
  picture::FaceState face;
  face.jaw_open = 1.0;
  CHECK(strengthOf("jawOpen", face) == 1.0F);
  face.pain = 1.0;
  CHECK(strengthOf("jawOpen", face) < 0.5F);
  face.pain = 0.0;
  face.smile = 1.0;
  CHECK(strengthOf("jawOpen", face) > 0.7F);
}

TEST_CASE("lips round and draw apart by one shape") {
  picture::FaceState face;
  face.purse = 0.8;
  CHECK(strengthOf("purse", face) > 0.7F);
  face.purse = 0.0;
  face.mouth_wide = 1.0;
  CHECK(strengthOf("purse", face) < -0.3F);
  CHECK(strengthOf("somebody else's shape", face) == 0.0F);
}
