#pragma once

#include "body/pose.h"

namespace spotter::body {

/// Centre of the whole body's mass from segment shares of mass and segment centres
/// (Winter, Biomechanics and Motor Control of Human Movement, 4th ed. 2009, table 4.1; textbook
/// values carried from memory, tag TK). Trunk from the hips' centre to the shoulders' centre.
maths::Vec3 massCentre(const JointFrames& frames);

}  // namespace spotter::body
