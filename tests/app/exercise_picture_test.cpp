#include "app/exercise_picture.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "content/files.h"
#include "content/load.h"
#include "picture/camera.h"
#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

namespace {

constexpr picture::PictureSize kSize{1280, 720};

const content::Library& library() {
  static const content::LoadResult loaded =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files);
  return loaded.library;
}

ExerciseShow showOf(const std::string& exercise, const std::vector<std::string>& faults = {}) {
  return ExerciseShow(preparePerformance(library(), {exercise, "mary", faults, {}}).value());
}

/// The smallest distance of any joint of the picture's people from its left and right edge, a
/// share of the width; negative beyond.
double roomAtEdges01(const picture::Picture& picture) {
  double least = 1.0;
  for (const picture::FigureInstance& figure : picture.figures) {
    for (const maths::Vec3& joint : figure.frames.position_m) {
      const auto pixel = picture::toPixel(picture.camera, kSize, joint);
      if (!pixel) return -1.0;
      least = std::min({least, pixel->x / kSize.width, 1.0 - pixel->x / kSize.width});
    }
  }
  return least;
}

}  // namespace

TEST_CASE("who is seen from two sides at once is seen whole from both, also on the mat") {
  for (const movement::ExerciseModel& exercise : library().exercises) {
    ExerciseShow show = showOf(exercise.id);
    ShowView view = bestView(show.performance());
    view.two = true;
    const ShowRoom room = roomFor(show, view);
    for (const double share01 : {0.0, 0.3, 0.6, 0.9}) {
      show.seek01(share01);
      CAPTURE(exercise.id, share01);
      CHECK(roomAtEdges01(showPicture(show, "mary", view, room, {}, kSize)) > 0.02);
    }
  }
}

TEST_CASE("people of the library blink, look ahead and now and then down at what moves") {
  ExerciseShow show = showOf("knee_extension");
  const ShowView view = bestView(show.performance());
  const ShowRoom room = roomFor(show, view);
  int closed = 0, down = 0, moments = 0;
  for (double time_s = 0.0; time_s < 60.0; time_s += 0.1) {
    show.seek_s(time_s);
    const picture::Picture picture = showPicture(show, "mary", view, room, {}, kSize);
    const picture::FaceState& face = picture.figures.front().face;
    ++moments;
    if (face.blink > 0.7) ++closed;
    if (face.gaze.up_deg < -15.0) ++down;
  }
  CHECK(closed > 4);
  CHECK(closed < moments / 8);
  CHECK(down > moments / 20);
  CHECK(down < moments / 3);
}

TEST_CASE("a held breath reddens and strains the face until it is let out with open mouth") {
  ExerciseShow show = showOf("arm_curl", {"ar_breath_hold=L2"});
  const ShowView view = bestView(show.performance());
  const ShowRoom room = roomFor(show, view);
  const auto seenAt = [&](double time_s) {
    show.seek_s(time_s);
    return showPicture(show, "mary", view, room, {}, kSize);
  };
  const movement::RepetitionPlan plan = show.now().shown;
  const double from_s = plan.breath_hold_from_s, to_s = from_s + plan.breath_hold_s;
  const picture::Picture early = seenAt(from_s + 0.6), late = seenAt(to_s - 0.2),
                         out = seenAt(to_s + 0.5);
  CHECK(early.figures.front().flush01 < late.figures.front().flush01 - 0.3);
  CHECK(late.figures.front().face.strain > 0.7);
  CHECK(late.figures.front().face.jaw_open < 0.05);
  CHECK(out.figures.front().face.jaw_open > 0.3);
  // Beside them the breath goes on.
  REQUIRE(late.figures.size() == 2);
  CHECK(late.figures.back().flush01 == 0.0);
}

TEST_CASE("two beside each other do not look down together") {
  ExerciseShow show = showOf("sit_to_stand", {"sts_knees_in=L2,left"});
  const ShowView view = bestView(show.performance());
  const ShowRoom room = roomFor(show, view);
  int apart = 0;
  for (double time_s = 0.0; time_s < 40.0; time_s += 0.2) {
    show.seek_s(time_s);
    const picture::Picture picture = showPicture(show, "mary", view, room, {}, kSize);
    REQUIRE(picture.figures.size() == 2);
    const bool first = picture.figures[0].face.gaze.up_deg < -15.0;
    const bool second = picture.figures[1].face.gaze.up_deg < -15.0;
    if (first != second) ++apart;
  }
  CHECK(apart > 5);
}

TEST_CASE("a knee that goes in is shown from the hips to the feet, larger than a whole person") {
  for (const auto& [exercise, fault] : {std::pair{"sit_to_stand", "sts_knees_in=L2,left"},
                                        std::pair{"wall_slide", "ws_knees_in=L2"}}) {
    ExerciseShow show = showOf(exercise, {fault});
    show.seek01(tellingMoment01(show));
    ShowView near = bestView(show.performance());
    ShowView whole = near;
    whole.leans = false;
    const auto shankOf = [&](const ShowView& view) {
      const picture::Picture picture =
          showPicture(show, "mary", view, roomFor(show, view), {}, kSize);
      const auto& frames = picture.figures.front().frames;
      std::vector<double> y;
      for (const body::Joint joint :
           {body::Joint::left_upper_leg, body::Joint::left_lower_leg, body::Joint::left_foot}) {
        const auto pixel = picture::toPixel(picture.camera, kSize, frames.at(joint));
        REQUIRE(pixel);
        CHECK(pixel->y > 0.0);
        CHECK(pixel->y < 0.97 * kSize.height);
        y.push_back(pixel->y);
      }
      return y[2] - y[1];
    };
    CAPTURE(exercise);
    CHECK(shankOf(near) > 1.4 * shankOf(whole));
  }
}
