#include "app/window_demonstration.h"

#include <algorithm>

#include "app/window_side_by_side.h"
#include "picture/class_picture.h"
#include "screens/layout.h"

namespace spotter::app {
namespace {

constexpr double kNarrowed01 = 0.4;

ShowView viewOf(int repetition, body::Side moving) {
  return {repetition % 2 == 1 ? "front" : "side", moving};
}

}  // namespace

void Demonstration::begin(const session::Scene& scene, const session::World& world) {
  const auto& station = scene.stations[static_cast<std::size_t>(world.circuit.station)];
  Performance performance;
  performance.exercise = &station.exercise;
  performance.performer = movement::makePerformer({}, {}, body::Side::left);
  performance.moving_side = body::Side::left;
  show_.emplace(std::move(performance));
  since_ = world.circuit.stage_since;
  shown_s_ = 0.0;
  for (const int number : {1, 2}) {
    room_[number % 2] = roomFor(*show_, viewOf(number, body::Side::left));
  }
}

picture::Picture Demonstration::pictureNow(const session::Scene& scene, const session::World& world,
                                           double tick, picture::PictureSize size, float em) {
  if (!show_ || since_ != world.circuit.stage_since) begin(scene, world);
  const double now_s = (tick - static_cast<double>(since_)) / base::kTicksPerSecond;
  if (now_s > shown_s_) show_->advance(now_s - shown_s_);
  shown_s_ = std::max(shown_s_, now_s);
  const screens::Rect free = screens::classLayout(size.width, size.height, em, {}).free;
  // Below the line that says what is going on.
  const picture::Part part = partBehind(free, size, em * 2.6F, em * 0.4F, em * 4.0F);
  const int number = show_->number();
  picture::Picture picture = showPicture(
      *show_, kFacilitatorFigure, viewOf(number, body::Side::left), room_[number % 2], part, size);
  picture.narrowed01 = kNarrowed01;
  picture::putInto(picture, scene);
  return picture;
}

}  // namespace spotter::app
