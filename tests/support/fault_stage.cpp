#include "support/fault_stage.h"

#include <cstdio>
#include <cstdlib>

#include "app/exercise_picture.h"

namespace spotter::stage {

const std::vector<FaultCase>& faultCases() {
  static const std::vector<FaultCase> cases = {
      {"sts_knees_in", "mary"},   {"squat_trunk_folds", "george"}, {"ws_heels_lift", "susan"},
      {"su_hip_drops", "frank"},  {"ha_side_lean", "gwen"},        {"hr_lopsided", "raj"},
      {"ml_front_heel", "joyce"}, {"ma_leans_back", "leroy"},      {"br_low", "linda"},
      {"tr_slumped", "patrick"},  {"op_arches", "keiko"},          {"cy_saddle_high", "ken"}};
  return cases;
}

FaultShot faultShot(const content::Library& library, const FaultCase& wanted,
                    picture::PictureSize size) {
  for (const movement::FaultModel& fault : library.faults) {
    if (fault.id != wanted.fault) continue;
    auto performance = app::preparePerformance(
        library, {fault.exercise_id, wanted.person, {fault.id + "=L2"}, ""});
    if (!performance) {
      std::fprintf(stderr, "%s\n", performance.error().text().c_str());
      std::exit(3);
    }
    app::ExerciseShow show(std::move(performance).value());
    show.seek01(app::tellingMoment01(show));
    const app::ShowView view = app::bestView(show.performance());
    const app::ShowRoom room = app::roomFor(show, view);
    return {app::showPicture(show, library.person(wanted.person)->figure, view, room, {}, size),
            {{fault.name, "Done well"}, true}};
  }
  std::fprintf(stderr, "there is no fault %s\n", wanted.fault.c_str());
  std::exit(3);
}

}  // namespace spotter::stage
