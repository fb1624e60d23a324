#include "figure/head_mesh.h"

#include <algorithm>
#include <cmath>

#include "figure/face_map.h"
#include "figure/head_grid.h"
#include "figure/head_parts.h"
#include "figure/weights.h"

namespace spotter::figure {
namespace {

using maths::Vec3;

Vec3 place(const HeadShape& shape, const HeadVertex& v, const FaceSliders& sliders) {
  Vec3 p = shape.skin(v.theta, v.y, sliders) + v.step;
  p.x *= 1.0 - v.towards_middle;
  if (v.towards_middle >= 1.0) p.z *= 0.0;
  return onBody(p, shape.shape());
}

}  // namespace

FaceSliders friendlyFace() {
  FaceSliders sliders;
  sliders.smile = 0.30;
  sliders.squint = 0.12;
  sliders.brow_up = 0.10;
  sliders.brow_inner = 0.03;
  return sliders;
}

std::vector<Expression> expressions() {
  std::vector<Expression> list;
  FaceSliders pain;
  pain.brow_down = 1.15;
  pain.squint = 1.0;
  pain.blink = 0.42;
  pain.nose_lip = 1.0;
  pain.stretch = 0.95;
  pain.part = 0.9;
  pain.jaw = 0.12;
  list.push_back({"pain", pain});
  FaceSliders strain;
  strain.puff = 1.35;
  strain.press = 1.0;
  strain.brow_down = 0.8;
  strain.squint = 0.75;
  list.push_back({"strain", strain});
  FaceSliders smile;
  smile.smile = 1.0;
  smile.squint = 0.40;
  smile.part = 0.25;
  smile.brow_up = 0.12;
  list.push_back({"smile", smile});
  FaceSliders fatigue;
  fatigue.jaw = 0.42;
  fatigue.brow_inner = 0.9;
  fatigue.blink = 0.38;
  fatigue.frown = 0.4;
  list.push_back({"fatigue", fatigue});
  FaceSliders blink = friendlyFace();
  blink.blink = 1.0;
  list.push_back({"blink", blink});
  FaceSliders jaw = friendlyFace();
  jaw.jaw = 1.0;
  list.push_back({"jawOpen", jaw});
  FaceSliders brows = friendlyFace();
  brows.brow_up = 1.0;
  list.push_back({"browsUp", brows, false});
  FaceSliders purse = friendlyFace();
  purse.smile = 0.0;
  purse.purse = 1.0;
  purse.puff = 0.45;
  purse.jaw = 0.10;
  list.push_back({"purse", purse, false});
  FaceSliders left = friendlyFace();
  left.droop_left = 1.0;
  list.push_back({"droopLeft", left, false});
  FaceSliders right = friendlyFace();
  right.droop_right = 1.0;
  list.push_back({"droopRight", right, false});
  return list;
}

Head buildHead(const HeadShape& shape) {
  const HeadGrid grid = buildHeadGrid(shape);
  Head head;
  const std::vector<Expression> wanted = expressions();
  head.along_morph.resize(wanted.size());
  const Vec3 white{1.0, 1.0, 1.0};
  for (std::size_t i = 0; i < grid.vertices.size(); ++i) {
    const HeadVertex& v = grid.vertices[i];
    head.surface.add(place(shape, v, friendlyFace()), white, headWeights(v.y),
                     facePlace(v.theta, v.y));
    for (std::size_t e = 0; e < wanted.size(); ++e)
      head.along_morph[e].push_back(place(shape, v, wanted[e].sliders));
  }
  for (const int i : grid.bag_vertices)
    head.surface.uv[static_cast<std::size_t>(i)] = swatchPlace(Swatch::mouth);
  head.surface.faces = grid.faces;
  head.skin_count = head.surface.size();
  head.eye_first = head.surface.size();
  for (const double side : {1.0, -1.0}) addEyeball(head, shape, side);
  head.eye_count = head.surface.size() - head.eye_first;
  addTeeth(head, shape, wanted);
  for (const double side : {1.0, -1.0}) addEar(head, shape, side);
  return head;
}

}  // namespace spotter::figure
