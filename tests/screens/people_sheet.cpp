// Draws everyone of scenarios/people for people to look at, one sheet for each view:
//   people_sheet OUT_DIR [VIEW...] [PERSON...]
// Views: front, turned, side, back, sit, squat, lie, face, profile, knees. Models are made anew
// where assets/ is older than the look.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "app/exercise_picture.h"
#include "app/figure_source.h"
#include "circuit/appearance.h"
#include "content/files.h"
#include "content/load.h"
#include "maths/angle.h"
#include "maths/trig.h"
#include "movement/pose_at.h"
#include "render/image_file.h"
#include "render/offscreen.h"

using namespace spotter;

namespace {

constexpr const char* kAssets = SPOTTER_SOURCE_DIR "/assets";

template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "%s\n", result.error().text().c_str());
  std::exit(3);
}

struct View {
  const char* name;
  const char* exercise;  ///< empty: standing at ease
  double time01;
  body::Joint about;  ///< what the camera looks at
  double up_m;        ///< over it, times the stature over 1.75 m
  double turn_deg;    ///< where the camera stands, from straight ahead to the person's left
  double lift_m, away_m, fov_deg;
  picture::PictureSize size;
};

constexpr View kViews[] = {
    {"front", "", 0, body::Joint::hips, -0.05, 0, 0.35, 4.2, 26, {300, 520}},
    {"turned", "", 0, body::Joint::hips, -0.05, 38, 0.35, 4.2, 26, {300, 520}},
    {"side", "", 0, body::Joint::hips, -0.05, 90, 0.35, 4.2, 26, {300, 520}},
    {"back", "", 0, body::Joint::hips, -0.05, 180, 0.35, 4.2, 26, {300, 520}},
    {"sit", "sit_to_stand", 0.0, body::Joint::hips, 0.05, 42, 0.45, 3.6, 26, {340, 420}},
    {"squat", "partial_squat", 0.5, body::Joint::hips, 0.0, 42, 0.35, 3.9, 26, {340, 460}},
    {"lie", "bridge", 0.4, body::Joint::hips, -0.05, 65, 0.9, 3.2, 32, {520, 300}},
    {"face", "", 0, body::Joint::head, 0.065, 8, 0.0, 1.0, 20, {300, 360}},
    {"profile", "", 0, body::Joint::head, 0.055, 55, 0.05, 1.1, 20, {300, 360}},
    {"knees", "", 0, body::Joint::left_lower_leg, 0.0, 18, 0.25, 1.5, 26, {300, 340}},
};

picture::Picture standing(const content::PersonModel& person) {
  const auto performer =
      movement::makePerformer(person.physique, person.baseline, person.sore_side);
  picture::FigureInstance figure;
  figure.skeleton = performer.skeleton;
  figure.frames = circuit::inHall(performer.skeleton, movement::standingPose(performer, 0.0, 1),
                                  {{0.0, 0.0, -1.0}, 0.0});
  picture::Picture picture;
  picture.figures.push_back(std::move(figure));
  return picture;
}

picture::Picture exercising(const content::Library& library, const content::PersonModel& person,
                            const View& view) {
  app::ExerciseShow show(
      must(app::preparePerformance(library, {view.exercise, person.id, {}, ""})));
  show.seek01(view.time01);
  return app::showPicture(show, person.figure, {"front", body::Side::left}, {}, {}, view.size);
}

picture::Picture pictureOf(const content::Library& library, const content::PersonModel& person,
                           const View& view) {
  picture::Picture picture =
      *view.exercise == '\0' ? standing(person) : exercising(library, person, view);
  picture::FigureInstance& figure = picture.figures.front();
  figure.model = person.figure;
  figure.made_from = std::make_shared<const figure::PersonSpec>(content::figureSpec(person));
  figure.detail = picture::Detail::full;
  const double k = person.physique.height_m / 1.75;
  picture.camera.target_m = figure.frames.at(view.about) + maths::Vec3{0.0, view.up_m * k, 0.0};
  if (view.about == body::Joint::left_lower_leg) picture.camera.target_m.x = 0.0;
  const double turn = maths::radians(view.turn_deg);
  picture.camera.position_m =
      picture.camera.target_m +
      maths::Vec3{view.away_m * maths::sine(turn), view.lift_m, view.away_m * maths::cosine(turn)};
  picture.camera.vertical_fov_deg = view.fov_deg;
  return picture;
}

void paste(const render::Image& from, int left, int top, render::Image& to) {
  for (int y = 0; y < from.height; ++y) {
    const auto* row = from.rgba.data() + static_cast<std::ptrdiff_t>(y) * from.width * 4;
    std::copy(row, row + static_cast<std::ptrdiff_t>(from.width) * 4,
              to.rgba.begin() + (static_cast<std::ptrdiff_t>(top + y) * to.width + left) * 4);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: people_sheet OUT_DIR [VIEW...] [PERSON...]\n");
    return 2;
  }
  const std::vector<std::string> words(argv + 2, argv + argc);
  const auto named = [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  std::vector<const content::PersonModel*> people;
  for (const auto& person : library.people) {
    if (named(person.id)) people.push_back(&person);
  }
  if (people.empty()) {
    for (const auto& person : library.people) people.push_back(&person);
  }
  const bool all = std::none_of(std::begin(kViews), std::end(kViews),
                                [&](const View& view) { return named(view.name); });
  auto context = must(render::OffscreenContext::create());
  auto renderer = must(render::Renderer::create(kAssets, SPOTTER_SOURCE_DIR "/shaders"));
  app::GivenFigures given;
  for (const View& view : kViews) {
    if (!all && !named(view.name)) continue;
    const int columns = std::min(view.size.width > 400 ? 4 : 6, static_cast<int>(people.size()));
    const int rows = (static_cast<int>(people.size()) + columns - 1) / columns;
    render::Image sheet{columns * view.size.width, rows * view.size.height, {}};
    sheet.rgba.resize(static_cast<std::size_t>(sheet.width * sheet.height) * 4, 255);
    const picture::PictureSize twice{2 * view.size.width, 2 * view.size.height};
    const render::OffscreenTarget target(twice);
    for (int i = 0; i < static_cast<int>(people.size()); ++i) {
      const picture::Picture picture =
          pictureOf(library, *people[static_cast<std::size_t>(i)], view);
      app::giveFigures(renderer, kAssets, picture, given);
      renderer.draw(picture, twice, render::Quality::high, target.framebuffer());
      paste(render::halved(render::readPixels(target.framebuffer(), twice)),
            i % columns * view.size.width, i / columns * view.size.height, sheet);
    }
    must(render::writePng(sheet, std::string(argv[1]) + "/" + view.name + ".png"));
  }
  for (const std::string& problem : renderer.problems())
    std::fprintf(stderr, "%s\n", problem.c_str());
  return 0;
}
