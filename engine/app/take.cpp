#include "app/take.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/assert.h"
#include "picture/class_picture.h"
#include "text/nearest.h"

namespace spotter::app {
namespace {

using picture::ViewSide;

constexpr const char* kClassCameras =
    "use trainee, class, top, or a person's id with -front, -left, -right, -back or -top";
constexpr const char* kExerciseCameras =
    "of an exercise, --camera is front, side, left, right, back, top or two (front and side at "
    "once)";

std::optional<ViewSide> sideNamed(const std::string& word) {
  constexpr std::pair<const char*, ViewSide> kSides[] = {{"front", ViewSide::front},
                                                         {"left", ViewSide::left_side},
                                                         {"right", ViewSide::right_side},
                                                         {"back", ViewSide::back},
                                                         {"top", ViewSide::above}};
  for (const auto& [name, side] : kSides) {
    if (word == name) return side;
  }
  return {};
}

/// A time in whole ticks and what is left, 0 to 1; times that mean a tick are that tick.
struct TickAndPart {
  base::Tick tick = 0;
  double part01 = 0.0;
};
TickAndPart ticksOf(double time_s) {
  constexpr double kNothing = 1e-6;
  const double ticks = time_s * static_cast<double>(base::kTicksPerSecond);
  const double whole = std::floor(ticks + kNothing);
  const double part = ticks - whole;
  return {static_cast<base::Tick>(whole), part < kNothing ? 0.0 : part};
}

base::Result<ShowView> viewNamed(const Performance& performance, const TakeOptions& options) {
  ShowView view = bestView(performance);
  view.alone = options.alone;
  const std::string& name = options.camera;
  // Who names a camera, or compares figures, wants the whole of them.
  if (!name.empty() || !options.character.empty()) view.leans = false;
  if (name == "left" || name == "right") {
    view.view = "side";
    view.side = name == "left" ? body::Side::left : body::Side::right;
  } else if (name == "two") {
    view.two = true;
  } else if (name == "front" || name == "side" || name == "back" || name == "top") {
    view.view = name;
  } else if (!name.empty()) {
    return base::Error{"there is no camera `" + name + "`", "", kExerciseCameras};
  }
  return view;
}

std::optional<picture::Camera> cameraNamed(const session::Scene& scene, const session::World& world,
                                           double tick, const std::string& name,
                                           picture::PictureSize size) {
  const double aspect = static_cast<double>(size.width) / static_cast<double>(size.height);
  if (name == "trainee") return picture::traineeCamera(world.trainee);
  if (name == "class") return picture::groupCamera(scene, world);
  if (name == "top") return picture::planCamera(scene, world, aspect);
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos) return {};
  const std::string who = name.substr(0, dash);
  const std::optional<ViewSide> side = sideNamed(name.substr(dash + 1));
  if (!side) return {};
  for (std::size_t p = 0; p < scene.participants.size(); ++p) {
    if (scene.participants[p].person.id == who)
      return picture::personCamera(scene, world, static_cast<int>(p), *side, tick, aspect);
  }
  return {};
}

base::Result<ClassTake> classTake(content::LoadResult& loaded, const DataPaths& data,
                                  const TakeOptions& options) {
  const base::Result<std::string> id = chosenClass(loaded, data, options.class_word);
  if (!id) return id.error();
  const base::Result<base::Done> held = holdClassIn(loaded.library, id.value(), options.where);
  if (!held) return held.error();
  base::Result<ClassRun> run = ClassRun::begin(loaded.library, id.value(), options.seed);
  if (!run) return run.error();
  const std::string camera = options.camera.empty() ? "trainee" : options.camera;
  const ClassRun& begun = run.value();
  if (!cameraNamed(begun.scene(), begun.world(), 0.0, camera, {}))
    return base::Error{"there is no camera `" + camera + "`", "", kClassCameras};
  Leader leader(begun, "typical", options.seed);
  return ClassTake{std::move(run).value(), std::move(leader), camera};
}

base::Result<ExerciseTake> exerciseTake(const content::Library& library,
                                        const TakeOptions& options) {
  std::string person = options.person;
  if (person.empty() && !library.people.empty()) person = library.people.front().id;
  std::vector<std::string> faults;
  if (!options.fault.empty()) faults.push_back(options.fault);
  auto performance = preparePerformance(library, {options.exercise, person, faults, options.way});
  if (!performance) return performance.error();
  const base::Result<ShowView> view = viewNamed(performance.value(), options);
  if (!view) return view.error();
  const base::Result<ChosenRoom> place = chosenRoom(library, options.where);
  if (!place) return place.error();
  const auto* model = library.person(person);
  ExerciseShow show(std::move(performance).value(), options.seed);
  ShowView shown_from = view.value();
  std::optional<GuestFigure> guest;
  if (!options.character.empty()) {
    ChosenCharacter chosen = chosenCharacter(options.character, characters::Purpose::picture);
    if (chosen.wrong_use) return base::Error{chosen.notice, "", ""};
    if (!chosen.notice.empty()) std::fprintf(stderr, "spotter: %s\n", chosen.notice.c_str());
    if (chosen.character)
      guest = GuestFigure{"character/" + options.character, std::move(*chosen.character)};
  }
  if (guest) {
    shown_from.same = true;
    shown_from.larger = std::max(1.0, guest->character.skeleton.physique.height_m /
                                          show.performance().performer.skeleton.physique.height_m);
  }
  if (!isPair(show, shown_from)) show.standAlone();
  const ShowRoom room = roomFor(show, shown_from);
  return ExerciseTake{std::move(show), model != nullptr ? model->figure : "",
                      shown_from,      room,
                      place.value(),   std::move(guest)};
}

/// Puts a character in the place of the person on the right.
void showCharacter(const ExerciseShow& show, const GuestFigure& guest, picture::Picture& picture) {
  picture::FigureInstance& figure = picture.figures.back();
  figure.frames = characters::retarget(guest.character, figure.skeleton, figure.frames,
                                       carriedIn(show, figure));
  figure.skeleton = guest.character.skeleton;
  figure.model = guest.id;
  figure.made_from = {};
  figure.breath = 0.0;
}

picture::Picture classAt(ClassTake& take, double time_s, picture::PictureSize size) {
  const TickAndPart asked = ticksOf(time_s);
  take.leader.leadTo(take.run, asked.tick);
  const session::Scene& scene = take.run.scene();
  const session::World& world = take.run.world();
  // After its end a class stands still.
  const double part01 = world.tick < asked.tick ? 0.0 : asked.part01;
  const double tick = static_cast<double>(world.tick) + part01;
  auto picture = pictureFrom(scene, world, tick, take.camera, size);
  SPOTTER_ASSERT(picture, "the camera was there when the take began");
  return std::move(*picture);
}

}  // namespace

std::optional<picture::Picture> pictureFrom(const session::Scene& scene,
                                            const session::World& world, double tick,
                                            const std::string& camera, picture::PictureSize size) {
  const auto named = cameraNamed(scene, world, tick, camera, size);
  if (!named) return {};
  picture::Picture picture = picture::classPicture(scene, world, tick);
  picture.camera = *named;
  // Only the trainee's own view is narrowed by what they are busy with.
  if (camera != "trainee") picture.narrowed01 = 0.0;
  return picture;
}

base::Result<Take> Take::of(content::LoadResult& loaded, const DataPaths& data,
                            const TakeOptions& options) {
  if (options.class_word.empty() == options.exercise.empty())
    return base::Error{"name either a class or --exercise", "", ""};
  if (options.exercise.empty()) {
    for (const auto& [given, name] :
         {std::pair{&options.person, "--person"}, std::pair{&options.fault, "--fault"},
          std::pair{&options.way, "--way"}, std::pair{&options.character, "--as-character"}}) {
      if (!given->empty())
        return base::Error{std::string(name) + " goes with --exercise, not with a class", "", ""};
    }
    base::Result<ClassTake> taken = classTake(loaded, data, options);
    if (!taken) return taken.error();
    return Take(std::move(taken).value());
  }
  base::Result<ExerciseTake> taken = exerciseTake(loaded.library, options);
  if (!taken) return taken.error();
  return Take(std::move(taken).value());
}

picture::Picture Take::at(double asked_s, picture::PictureSize size) {
  // What is counted in frames and what is typed is to be the same moment.
  const double time_s = std::round(asked_s * 1e6) / 1e6;
  if (auto* of_class = std::get_if<ClassTake>(&subject_)) return classAt(*of_class, time_s, size);
  show().seek_s(time_s);
  return now(size);
}

const GuestFigure* Take::guest() const {
  const auto* taken = std::get_if<ExerciseTake>(&subject_);
  return taken != nullptr && taken->guest ? &*taken->guest : nullptr;
}

Labels Take::labels() const {
  if (const auto* of_class = std::get_if<ClassTake>(&subject_)) {
    Labels names;
    for (const circuit::Participant& participant : of_class->run.scene().participants)
      names.words.push_back(participant.person.name);
    return names;
  }
  const auto& taken = std::get<ExerciseTake>(subject_);
  if (taken.view.two) return {{"From the front", "From the side"}, true};
  const Performance& performance = taken.show.performance();
  std::string shown = performance.exercise->name;
  if (performance.variant != nullptr) shown = performance.variant->name;
  if (performance.variation != nullptr) shown = performance.variation->name;
  if (!performance.doses.empty())
    shown = performance.faults[static_cast<std::size_t>(performance.doses.front().fault)].name;
  if (taken.guest) return {{shown, taken.guest->id.substr(taken.guest->id.find('/') + 1)}, true};
  if (taken.view.alone || !taken.show.compares()) return {{shown}, false};
  return {{shown, performance.variant != nullptr ? "The usual way" : "Done well"}, true};
}

picture::Picture Take::now(picture::PictureSize size) const {
  const auto& taken = std::get<ExerciseTake>(subject_);
  picture::Picture picture =
      showPicture(taken.show, taken.figure, taken.view, taken.room, {}, size);
  picture.place = taken.place.place.model;
  picture.light = picture::roomLight(taken.place.light());
  if (taken.guest) showCharacter(taken.show, *taken.guest, picture);
  return picture;
}

}  // namespace spotter::app
