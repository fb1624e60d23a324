#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "body/pose.h"
#include "figure/person_spec.h"
#include "maths/vec3.h"
#include "picture/camera.h"

namespace spotter::picture {

/// Where the eyes look, against the head: degrees to the person's left, and up.
struct Gaze {
  double left_deg = 0.0;   ///< of the left eye
  double right_deg = 0.0;  ///< of the right eye; less to the left than the other's when it is near
  double up_deg = 0.0;

  friend bool operator==(const Gaze&, const Gaze&) = default;
};

/// How strongly each expression shows, 0 (not at all) to 1. Pain, strain, fear, smile and fatigue
/// are whole faces and are meant to be used one at a time; blink, jaw and brows lie over them.
struct FaceState {
  double pain = 0.0;
  double strain = 0.0;
  double fear = 0.0;
  double smile = 0.0;
  double fatigue = 0.0;
  double blink = 0.0;
  double jaw_open = 0.0;
  double brows_up = 0.0;
  double lids_wide = 0.0;   ///< wider than at rest
  double purse = 0.0;       ///< lips pursed
  double mouth_wide = 0.0;  ///< corners of the mouth apart
  double droop_left = 0.0;  ///< one side hangs: lid, cheek and corner of the mouth
  double droop_right = 0.0;
  Gaze gaze;

  friend bool operator==(const FaceState&, const FaceState&) = default;
};

/// How finely a person is drawn. `automatic` goes by their size in the picture and by who is
/// nearest.
enum class Detail { automatic, full, reduced };

/// What both hands are closed round.
enum class Grip { open, tin, bar, edge };

/// Of the left and the right hand.
using Grips = std::array<Grip, 2>;

/// Body and look that a person's model is made from when the assets do not hold it.
using MadeFrom = std::shared_ptr<const figure::PersonSpec>;

/// One person as drawn.
struct FigureInstance {
  std::string model;         ///< id of assets/people/<id>.glb
  MadeFrom made_from{};      ///< none: the file as it is
  body::Skeleton skeleton;   ///< the bones that `frames` was solved with
  body::JointFrames frames;  ///< joint centres and turns in hall coordinates
  FaceState face;
  Grips grips{};
  double breath = 0.0;    ///< filling of the chest in calm breaths, see movement::breathAt
  double flush01 = 0.0;   ///< redness of effort
  double pallor01 = 0.0;  ///< paleness of someone unwell
  double sweat01 = 0.0;   ///< shine of the skin
  Detail detail = Detail::automatic;
  bool absent = false;  ///< not in the room: neither drawn nor found, only counted
};

/// A thing that stands in the hall or is held.
struct PropInstance {
  std::string model;           ///< id of assets/props/<id>.glb
  maths::Vec3 position_m;      ///< of the prop's origin
  maths::Quat turn;            ///< from facing +Z upright
  maths::Vec3 scale{1, 1, 1};  ///< along the prop's own axes, before it is turned
};

/// Something in the room that can be clicked: a ball round it.
struct ThingInstance {
  int hazard = -1;  ///< index of the class's hazard
  int person = 0;   ///< whom it concerns, index into Picture::figures
  maths::Vec3 middle_m;
  double radius_m = 0.2;
};

/// How strong each source of a room's light is, and its colour temperature: sun and sky through the
/// windows, lamps. As it is here: the hall on a sunny morning. See content::LightModel.
struct RoomLight {
  double sun = 1.0;
  double sun_kelvin = 4200.0;
  double sun_elevation_deg = 40.0;
  double sun_bearing_deg = -62.0;  ///< about +Y from +Z towards +X; the windows look to -90
  double sky = 0.9;
  double sky_kelvin = 6500.0;
  double lamps = 0.0;
  double lamps_kelvin = 3000.0;
  double exposure = 1.0;
};

/// A soft ring drawn round a body region, over everything else.
struct Highlight {
  int person = -1;       ///< index into Picture::figures, or -1 for a place in the hall
  maths::Vec3 region_m;  ///< centre, hall coordinates
  double radius_m = 0.12;
};

/// Another view of the same moment, in the right part of the picture. Its camera, like the first,
/// is one for the whole picture, of which only this part is drawn.
struct SecondView {
  Camera camera;
  double from01 = 0.5;  ///< where it begins, share of the width
};

/// What may be left out to be fast; all false is the whole picture.
struct ReducedDetail {
  bool no_shadows = false;      ///< contact shadows stay, so that feet remain anchored
  bool no_props = false;        ///< walls and floor only, no chairs
  bool reduced_people = false;  ///< everyone at the coarser level
};

/// Plain data of one picture: everything the renderer needs, and nothing about why. Coordinates of
/// the room ("hall"): origin at the middle of the floor, +Y up, metres. Windows are in the wall of
/// least x; the class faces +Z, so a facilitator stands at larger z and looks towards -Z.
struct Picture {
  Camera camera;
  std::string place = "hall";  ///< id of assets/places/<id>.glb
  std::vector<FigureInstance> figures;
  std::vector<PropInstance> props;
  std::vector<ThingInstance> things;
  RoomLight light;
  std::optional<Highlight> highlight;
  ReducedDetail reduced;
  double narrowed01 = 0.0;  ///< how far the view is narrowed to its middle, 0 to 1
  std::optional<SecondView> beside;
  /// People and props only, on nothing: the alpha says where they are, and colours are multiplied
  /// with it.
  bool cut_out = false;
  bool is_part = false;  ///< of a larger one: who is not seen here casts a shadow all the same
};

}  // namespace spotter::picture
