#include "app/pack_pictures.h"

#include <algorithm>
#include <limits>
#include <set>

#include "app/drawing.h"
#include "app/take.h"
#include "figure/png.h"

namespace spotter::app {
namespace {

constexpr picture::PictureSize kPose{640, 440};
constexpr picture::PictureSize kFault{720, 450};
constexpr int kMostPoses = 3;

/// How far apart the joint is that moves most between two poses, m.
double apart_m(const body::JointFrames& a, const body::JointFrames& b) {
  double most_m = 0.0;
  for (std::size_t i = 0; i < a.position_m.size(); ++i)
    most_m = std::max(most_m, maths::length(a.position_m[i] - b.position_m[i]));
  return most_m;
}

std::string momentWords(const ExerciseShow& show, double share01) {
  if (share01 <= 0.0) return "Begin";
  const movement::RepetitionPlan& plan = show.now().shown;
  // A moment at the end of a phase belongs to that phase.
  const int phase = plan.phaseAt(share01 * plan.duration_s - 1e-6);
  return show.performance().exercise->phases[static_cast<std::size_t>(phase)].name;
}

std::string jpegOf(const render::Image& image) {
  std::vector<std::uint8_t> rgb;
  const std::size_t pixels =
      static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  rgb.reserve(3 * pixels);
  for (std::size_t i = 0; i < pixels; ++i)
    rgb.insert(rgb.end(), image.rgba.begin() + static_cast<std::ptrdiff_t>(4 * i),
               image.rgba.begin() + static_cast<std::ptrdiff_t>(4 * i + 3));
  const std::vector<std::uint8_t> bytes = figure::encodeJpg(rgb, image.width, image.height);
  return {bytes.begin(), bytes.end()};
}

/// Draws what belongs to one exercise.
class ExercisePictures {
 public:
  ExercisePictures(content::LoadResult& loaded, const DataPaths& data, Drawing& poses,
                   Drawing& faults)
      : loaded_(loaded), data_(data), poses_(poses), faults_(faults) {}

  void addPoses(const movement::ExerciseModel& exercise, const std::string& person,
                std::vector<pack::Picture>& to) {
    TakeOptions options;
    options.exercise = exercise.id;
    options.person = person;
    base::Result<Take> take = Take::of(loaded_, data_, options);
    if (!take) return;
    ExerciseShow& show = take.value().show();
    int number = 0;
    for (const double share01 : keyMoments01(show, kMostPoses)) {
      show.seek01(share01);
      const render::Image image = poses_.draw(take.value().now(kPose));
      ++number;
      to.push_back({"pictures/" + exercise.id + "_" + std::to_string(number) + ".jpg", exercise.id,
                    "", person, momentWords(show, share01), exercise.best_view, jpegOf(image)});
    }
  }

  void addFault(const movement::FaultModel& fault, const std::string& person,
                std::vector<pack::Picture>& to) {
    // Gross where the body can show it, else clear: a picture is to tell at a glance.
    for (const char* level : {"=L3", "=L2"}) {
      TakeOptions options;
      options.exercise = fault.exercise_id;
      options.person = person;
      options.fault = fault.id + level + (fault.sided ? ",left" : "");
      base::Result<Take> take = Take::of(loaded_, data_, options);
      if (!take) continue;
      ExerciseShow& show = take.value().show();
      show.seek01(tellingMoment01(show));
      const render::Image image = faults_.draw(take.value().now(kFault));
      to.push_back({"pictures/" + fault.id + ".jpg", fault.exercise_id, fault.id, person, "",
                    fault.view, jpegOf(image)});
      return;
    }
  }

 private:
  content::LoadResult& loaded_;
  const DataPaths& data_;
  Drawing& poses_;
  Drawing& faults_;
};

}  // namespace

std::vector<double> keyMoments01(ExerciseShow show, int most) {
  constexpr double kLeastApart_m = 0.05, kNearlyAlike_m = 0.02;
  const movement::RepetitionPlan& plan = show.now().shown;
  const body::Skeleton& skeleton = show.performance().performer.skeleton;
  const auto frames = [&](double share01) {
    show.seek01(share01);
    return body::solveFrames(skeleton, show.shownPose());
  };
  std::vector<double> shares = {0.0};
  for (int i = 0; i < plan.phase_count; ++i) shares.push_back(plan.phaseEnd_s(i) / plan.duration_s);
  std::vector<body::JointFrames> seen;
  for (const double share01 : shares) seen.push_back(frames(share01));
  std::set<std::size_t> chosen = {0};
  while (static_cast<int>(chosen.size()) < most) {
    std::size_t furthest = 0;
    double furthest_m = kLeastApart_m;
    for (std::size_t i = 1; i < seen.size(); ++i) {
      double nearest_m = std::numeric_limits<double>::max();
      for (const std::size_t other : chosen)
        nearest_m = std::min(nearest_m, apart_m(seen[i], seen[other]));
      // Of poses that are nearly alike the first: where a movement arrives, not what holds it.
      if (nearest_m <= furthest_m + (furthest > 0 ? kNearlyAlike_m : 0.0)) continue;
      furthest_m = nearest_m;
      furthest = i;
    }
    if (furthest == 0) break;
    chosen.insert(furthest);
  }
  std::vector<double> moments;
  for (const std::size_t i : chosen) moments.push_back(shares[i]);
  return moments;
}

base::Result<std::vector<pack::Picture>> drawPackPictures(
    content::LoadResult& loaded, const DataPaths& data,
    const std::function<void(const std::string&)>& done) {
  base::Result<Drawing> poses = Drawing::open(kPose);
  if (!poses) return poses.error();
  base::Result<Drawing> faults = Drawing::open(kFault);
  if (!faults) return faults.error();
  ExercisePictures pictures(loaded, data, poses.value(), faults.value());
  std::vector<pack::Picture> all;
  const content::Library& library = loaded.library;
  std::size_t turn = 0;
  for (const movement::ExerciseModel& exercise : library.exercises) {
    // Another person each time, none of them next to each other in the alphabet.
    constexpr std::size_t kStride = 7;
    const std::string person =
        library.people.empty() ? "" : library.people[turn % library.people.size()].id;
    turn += kStride;
    pictures.addPoses(exercise, person, all);
    for (const std::string& id : exercise.fault_ids) {
      if (const movement::FaultModel* fault = library.fault(id))
        pictures.addFault(*fault, person, all);
    }
    done(exercise.name);
  }
  poses.value().tellProblems();
  return all;
}

}  // namespace spotter::app
