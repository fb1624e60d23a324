#include "app/window_clips.h"

#include <algorithm>
#include <cmath>

#include "app/review_files.h"
#include "maths/angle.h"
#include "picture/class_picture.h"
#include "screens/layout.h"

namespace spotter::app {
namespace {

constexpr const char* kUsualExam = "watching";

picture::ViewSide viewSideOf(const screens::ReviewState& state) {
  if (state.view == "front") return picture::ViewSide::front;
  if (state.view == "back") return picture::ViewSide::back;
  return state.side == body::Side::left ? picture::ViewSide::left_side
                                        : picture::ViewSide::right_side;
}

}  // namespace

ClipReview::ClipReview(std::string blueprint)
    : blueprint_(blueprint.empty() ? kUsualExam : std::move(blueprint)) {}

void ClipReview::open(const content::Library& library) {
  close();
  library_ = std::make_shared<const content::Library>(library);
  of_ = library_->blueprint(blueprint_);
  trouble_ = of_ == nullptr ? "There is no exam called \"" + blueprint_ + "\"." : "";
}

void ClipReview::begin(const std::string& name, std::uint64_t seed, screens::ReviewState& state) {
  if (of_ == nullptr) return;
  trouble_ = review::faultOfReviewer(name);
  if (!trouble_.empty()) return;
  const auto votes = readReviews(reviewsFile());
  if (!votes) {
    trouble_ = votes.error().text();
    return;
  }
  reviewer_ = name;
  kept_ = 0;
  drawing_.emplace(*library_, *of_, votes.value().votes, reviewer_, seed);
  showNext(state);
}

void ClipReview::judge(const std::string& saw, screens::ReviewState& state) {
  if (!clip_) return;
  const review::Vote vote = voteOf(reviewer_, clip_->drawn.clip, saw);
  const auto kept = addReviews(reviewsFile(), std::span(&vote, 1));
  trouble_ = kept ? "" : kept.error().text();
  if (!kept) return;
  ++kept_;
  showNext(state);
}

void ClipReview::showNext(screens::ReviewState& state) {
  state.chosen.clear();
  clip_.reset();
  auto drawn = drawing_->next();
  if (!drawn) return;
  session::World world = drawn->ready.start;
  state.view = drawn->clip.view;
  state.side = drawn->clip.side;
  const Reach reach = reachOf(drawn->ready);
  clip_.emplace(Shown{std::move(*drawn), std::move(world), 0.0, reach});
}

ClipReview::Reach ClipReview::reachOf(const review::ReadyClip& ready) {
  constexpr base::Tick kEvery = base::kTicksPerSecond / 3;
  constexpr double kFlesh_m = 0.12;  // round the joints; a head is higher than its joint
  Reach reach{{1e3, 0.0, 1e3}, {-1e3, 0.5, -1e3}};
  std::vector<session::Event> events;
  for (session::World world = ready.start; world.tick < ready.end && !session::ended(world);
       session::step(ready.scene, world, {}, events)) {
    if (world.tick % kEvery != 0) continue;
    const picture::Picture picture =
        picture::classPicture(ready.scene, world, static_cast<double>(world.tick));
    for (const maths::Vec3& joint : picture.figures.front().frames.position_m) {
      reach.low_m.x = std::min(reach.low_m.x, joint.x - kFlesh_m);
      reach.low_m.z = std::min(reach.low_m.z, joint.z - kFlesh_m);
      reach.high_m.x = std::max(reach.high_m.x, joint.x + kFlesh_m);
      reach.high_m.y = std::max(reach.high_m.y, joint.y + 2 * kFlesh_m);
      reach.high_m.z = std::max(reach.high_m.z, joint.z + kFlesh_m);
    }
  }
  return reach;
}

// As close as the whole person fits what is free, at every moment of the clip.
void ClipReview::lookAt(picture::Camera& camera, const Reach& reach, const screens::Rect& free,
                        picture::PictureSize size) {
  camera.target_m = (reach.low_m + reach.high_m) * 0.5;
  const picture::CameraAxes axes = picture::axesOf(camera);
  const double aspect = static_cast<double>(free.w) / std::max(static_cast<double>(free.h), 1.0);
  double half = 0.0;
  for (const double x : {reach.low_m.x, reach.high_m.x})
    for (const double y : {reach.low_m.y, reach.high_m.y})
      for (const double z : {reach.low_m.z, reach.high_m.z}) {
        const maths::Vec3 way = maths::Vec3{x, y, z} - camera.position_m;
        const double away_m = std::max(0.5, -maths::dot(way, axes.back));
        half = std::max({half, std::fabs(maths::dot(way, axes.up)) / away_m,
                         std::fabs(maths::dot(way, axes.right)) / (aspect * away_m)});
      }
  // As if what is free were the whole picture.
  const double whole_h = size.height;
  const double middle_x = static_cast<double>(free.x) + 0.5 * static_cast<double>(free.w);
  const double middle_y = static_cast<double>(free.y) + 0.5 * static_cast<double>(free.h);
  const double wider = whole_h / std::max(static_cast<double>(free.h), 1.0);
  camera.vertical_fov_deg = std::clamp(2.0 * maths::degrees(std::atan(half * wider)), 10.0, 100.0);
  camera.shift_right = (middle_x - 0.5 * size.width) / (0.5 * whole_h);
  camera.shift_up = (0.5 * whole_h - middle_y) / (0.5 * whole_h);
}

void ClipReview::close() {
  clip_.reset();
  drawing_.reset();
  library_.reset();
  of_ = nullptr;
  trouble_.clear();
}

void ClipReview::advance(double elapsed_s) {
  if (!clip_) return;
  const review::ReadyClip& ready = clip_->drawn.ready;
  std::vector<session::Event> events;
  clip_->due_ticks += std::min(elapsed_s, 0.1) * base::kTicksPerSecond;
  for (; clip_->due_ticks >= 1.0; clip_->due_ticks -= 1.0) {
    if (clip_->world.tick >= ready.end || session::ended(clip_->world))
      clip_->world = ready.start;
    else
      session::step(ready.scene, clip_->world, {}, events);
  }
}

screens::ReviewData ClipReview::data() const {
  screens::ReviewData data;
  data.trouble = trouble_;
  data.file = reviewsFile().string();
  data.kept = kept_;
  if (!drawing_) return data;
  data.stage = clip_ ? screens::ReviewStage::clip : screens::ReviewStage::done;
  data.left = drawing_->left() + (clip_ && clip_->drawn.clip.counts ? 1 : 0);
  if (!clip_) return data;
  const review::Clip& clip = clip_->drawn.clip;
  const content::PersonModel& person = *library_->person(clip.person);
  const movement::ExerciseModel& exercise = *library_->exercise(clip.exercise);
  data.person = person.name;
  data.card = person.usual_limits;
  data.exercise = exercise.name;
  for (const std::string& id : exercise.fault_ids)
    data.faults.push_back({id, library_->fault(id)->name});
  data.lasts_s = static_cast<int>(
      std::lround(base::toSeconds(clip_->drawn.ready.end - clip_->drawn.ready.begin)));
  return data;
}

picture::Picture ClipReview::pictureNow(const screens::ReviewState& state, picture::PictureSize size,
                                        float em) const {
  const session::Scene& scene = clip_->drawn.ready.scene;
  const double part01 = session::ended(clip_->world) ? 0.0 : clip_->due_ticks;
  const double tick = static_cast<double>(clip_->world.tick) + part01;
  picture::Picture picture = picture::classPicture(scene, clip_->world, tick);
  const screens::Rect free = screens::reviewLayout(size.width, size.height, em).free;
  picture.camera = picture::personCamera(scene, clip_->world, 0, viewSideOf(state), tick,
                                         static_cast<double>(free.w / std::max(free.h, 1.0F)));
  picture.narrowed01 = 0.0;
  lookAt(picture.camera, clip_->reach, free, size);
  return picture;
}

}  // namespace spotter::app
