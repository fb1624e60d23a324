#include "support/face_stage.h"

#include <algorithm>

#include "maths/angle.h"
#include "picture/face.h"
#include "render/offscreen.h"
#include "support/class_stage.h"

namespace spotter::stage {
namespace {

circuit::Mood only(double circuit::Mood::*what) {
  circuit::Mood mood;
  mood.*what = 1.0;
  return mood;
}

}  // namespace

const std::vector<NamedMood>& moods() {
  using circuit::Mood;
  static const std::vector<NamedMood> list = {
      {"at rest", {}},
      {"pain", only(&Mood::pain), 0.0, 0.0, -20.0},
      {"strain", only(&Mood::strain), 0.7},
      {"fear", only(&Mood::fear)},
      {"dizzy", only(&Mood::dizzy), 0.0, 8.0, 4.0},
      {"laughter", only(&Mood::laugh)},
      {"bored", only(&Mood::bored), 0.0, 38.0, 10.0},
      {"attentive", only(&Mood::attentive)},
      {"fatigue", only(&Mood::fatigue), 0.0, 0.0, -14.0},
  };
  return list;
}

picture::Picture personWith(const std::string& assets, const std::string& id,
                            const NamedMood& named, const FaceView& view) {
  picture::FigureInstance figure;
  figure.model = id;
  figure.skeleton = skeletonOf(assets, id);
  figure.frames = standing(figure.skeleton);
  figure.detail = picture::Detail::full;
  circuit::Look look;
  circuit::showMood(named.mood, 0.0, look);
  circuit::settleFace(look);
  figure.flush01 = std::max(named.flush01, look.flush);
  figure.pallor01 = look.pallor;
  figure.sweat01 = look.sweat;
  const double face_m = picture::eyesOf(figure.skeleton, figure.frames).middle_m.y - 0.03;
  picture::Picture picture;
  picture.camera.position_m = {0.5, 1.60, 3.5};
  picture.camera.target_m = {0.0, face_m, 0.05};
  picture.camera.vertical_fov_deg = view.vertical_fov_deg;
  picture::turnHead(figure.skeleton,
                    {0.5 * named.look_left_deg, 0.5 * named.look_up_deg, look.tilt_deg},
                    figure.frames);
  figure.face = picture::faceOf(look, 0.0);
  const picture::EyePlaces eyes = picture::eyesOf(figure.skeleton, figure.frames);
  const maths::Quat aside = maths::rotationY(maths::radians(named.look_left_deg)) *
                            maths::rotationX(maths::radians(-named.look_up_deg));
  figure.face.gaze = picture::gazeAt(
      figure.skeleton, figure.frames,
      eyes.middle_m + maths::rotate(aside, picture.camera.position_m - eyes.middle_m));
  if (look.unfocused > 0.0) figure.face.gaze = {7.0, 1.0, -5.0};
  picture.figures.push_back(figure);
  return picture;
}

render::Image faceOf(render::Renderer& renderer, const std::string& assets, const std::string& id,
                     const NamedMood& named, const FaceView& view) {
  const picture::PictureSize twice{2 * view.cell.width, 2 * view.cell.height};
  const render::OffscreenTarget target(twice);
  renderer.draw(personWith(assets, id, named, view), twice, render::Quality::high,
                target.framebuffer());
  return render::halved(render::readPixels(target.framebuffer(), twice));
}

render::Image facesSheet(render::Renderer& renderer, const std::string& assets,
                         const std::vector<std::string>& people, const FaceView& view) {
  render::Image sheet{view.cell.width * static_cast<int>(moods().size()),
                      view.cell.height * static_cast<int>(people.size()),
                      {}};
  sheet.rgba.resize(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height) *
                    4);
  int y = 0;
  for (const std::string& id : people) {
    int x = 0;
    for (const NamedMood& named : moods()) {
      render::paste(faceOf(renderer, assets, id, named, view), x, y, sheet);
      x += view.cell.width;
    }
    y += view.cell.height;
  }
  return sheet;
}

}  // namespace spotter::stage
