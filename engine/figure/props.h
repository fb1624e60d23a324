#pragma once

#include <vector>

#include "figure/catalogue.h"
#include "figure/model.h"

namespace spotter::figure {

/// Measures of the padded stacking chair. Its origin is on the floor below the middle of the seat's
/// front edge; it faces +Z, so that who sits on it looks along +Z.
struct ChairMeasures {
  double seat_height_m = 0.46;
  double seat_depth_m = 0.42;
  double seat_width_m = 0.46;
  double back_top_m = 0.90;
  double rail_radius_m = 0.016;  ///< of the round rail on top of the back, thick as a handlebar
  double arm_top_m = 0.66;     ///< of one with arms
  double arm_aside_m = 0.265;  ///< middle of the arm's pad
  double arm_end_m = 0.03;     ///< behind the front edge
};

/// Exercise step. Origin on the floor below the middle of the near edge; it reaches to +Z.
struct StepMeasures {
  double width_m = 0.60;
  double depth_m = 0.40;
  double height_m = 0.15;
};
/// Free-standing hand rail along Z. Origin on the floor below its middle.
struct RailMeasures {
  double height_m = 0.90;
  double length_m = 1.00;
};
/// Padded panel. Origin on the floor below the middle of its face, which looks to +Z.
struct WallMeasures {
  double width_m = 0.76;
  double height_m = 2.00;
};
/// Exercise mat along Z. Origin on the floor below its middle.
struct MatMeasures {
  double length_m = 1.80;
  double width_m = 0.60;
  double thickness_m = 0.015;
};
/// Rolled towel along X. Origin at its middle.
struct TowelMeasures {
  double length_m = 0.34;
  double radius_m = 0.055;
};
/// Small pillow. Origin below its middle, on what it lies on.
struct PillowMeasures {
  double width_m = 0.48;
  double depth_m = 0.34;
  double height_m = 0.09;
};
/// Seat cushion. Origin below its middle, on the seat.
struct CushionMeasures {
  double width_m = 0.42;
  double depth_m = 0.36;
  double height_m = 0.05;
};
/// Food tin along Y. Origin at its middle.
struct TinMeasures {
  double radius_m = 0.0365;
  double height_m = 0.108;
};
/// Flat resistance band along Z, its width along X. Origin at one end.
struct BandMeasures {
  double length_m = 0.50;
  double width_m = 0.08;
};
/// The band's loop round an ankle, about Y. Origin at its middle.
struct LoopMeasures {
  double radius_m = 0.052;
  double height_m = 0.05;
};
/// Upright exercise bike that faces +Z. Frame: origin on the floor below the cranks' axle. Saddle:
/// origin at the middle of its top. Handlebar: origin between its grips. Crank: origin at the axle,
/// the left arm along +Y. Pedal: origin at its axle, the sole stands on +Y.
struct BikeMeasures {
  double axle_height_m = 0.30;
  double crank_m = 0.15;
  double pedal_aside_m = 0.125;
  double pedal_half_m = 0.014;  ///< from the axle to where the sole stands
  double tube_lean_deg = 17.0;  ///< of the saddle's tube, backward
  double grip_aside_m = 0.20;
  double grip_radius_m = 0.016;
  double column_top_m = 0.64;      ///< where the handlebar's post comes out, above the floor
  double column_forward_m = 0.34;  ///< and ahead of the axle
};

/// Holdall along X. Origin on the floor below its middle.
struct BagMeasures {
  double length_m = 0.38;
  double depth_m = 0.20;
  double height_m = 0.21;
};
/// Small rug under a chair. Origin as the chair's; it reaches a little ahead of its front legs.
struct RugMeasures {
  double width_m = 0.86;
  double depth_m = 0.78;
  double front_m = 0.12;
};

/// What people leave lying about, each on the floor with its origin below its middle unless said.
Model buildBag();          ///< as it is tucked away
Model buildBagTrailing();  ///< the same with its long strap on the floor
Model buildRug();
Model buildLooseBand();   ///< on the floor along Z
Model buildReadyBand();   ///< over the back of a chair: origin as the chair's
Model buildFrayedBand();  ///< the same, torn
Model buildTornBand();    ///< torn, in use: as the band
Model buildWetPatch();
Model buildLead();          ///< along X
Model buildStick();         ///< upright from its tip, leaning to -X
Model buildWalkingStick();  ///< in use: upright from its tip, its crook open to +Z
Model buildLaces();         ///< undone, on one shoe: origin on the floor below the ankle

Model buildStep();
Model buildRail();
Model buildWall();
Model buildMat();
Model buildTowel();
Model buildPillow();
Model buildCushion();
Model buildTin();
Model buildBand();
Model buildLoop();
Model buildBike();
Model buildSaddle();
Model buildHandlebar();
Model buildCrank();
Model buildPedal();

/// Stacking chair without arms, four visible legs.
Model buildChair();
/// The arms that make it a chair with arms. Origin as the chair's.
Model buildArmrests();

/// All props and places, ready to be written.
std::vector<Asset> makeProps();

}  // namespace spotter::figure
