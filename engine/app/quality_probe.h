#pragma once

#include <string>

#include "picture/picture.h"
#include "render/renderer.h"
#include "screens/quality.h"

namespace spotter::app {

/// A typical class in the hall: six people in an arc with a chair each, as the facilitator sees
/// them. All have one model, so that little is read.
picture::Picture typicalClass();

/// Times a few pictures of the typical class off-screen: in software quality, and in full quality
/// where that may be smooth, so that a slow driver is not kept busy. Takes less than half a second
/// once the models are read.
screens::QualityProbe probeQuality(render::Renderer& renderer);

}  // namespace spotter::app
