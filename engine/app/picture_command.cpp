#include "app/picture_command.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "app/character_files.h"
#include "app/content_access.h"
#include "app/exercise_picture.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "picture/class_picture.h"
#include "render/offscreen.h"
#include "render/renderer.h"

namespace spotter::app {
namespace {

constexpr int kLargestSide = 4096;
constexpr const char* kClassCameras =
    "use trainee, class, or a person's id with -front, -left, -right or -back";

std::optional<picture::PictureSize> sizeOf(const std::string& text) {
  picture::PictureSize size{0, 0};
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return {};
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return {};
  const bool fits = size.width >= 16 && size.height >= 16 && size.width <= kLargestSide &&
                    size.height <= kLargestSide;
  return fits ? std::optional(size) : std::nullopt;
}

std::optional<picture::Camera> cameraOf(const session::Scene& scene, const session::World& world,
                                        const std::string& name) {
  if (name == "trainee") return picture::traineeCamera(world.trainee);
  if (name == "class") return picture::classCamera(scene);
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos) return {};
  const std::string who = name.substr(0, dash);
  const std::string side = name.substr(dash + 1);
  for (std::size_t p = 0; p < scene.participants.size(); ++p) {
    if (scene.participants[p].person.id != who) continue;
    const int person = static_cast<int>(p);
    if (side == "front")
      return picture::personCamera(scene, world, person, picture::ViewSide::front);
    if (side == "back") return picture::personCamera(scene, world, person, picture::ViewSide::back);
    if (side == "left")
      return picture::personCamera(scene, world, person, picture::ViewSide::left_side);
    if (side == "right")
      return picture::personCamera(scene, world, person, picture::ViewSide::right_side);
  }
  return {};
}

/// Draws without a display, at twice the size and halved: the smoothest edges that every driver
/// gives alike.
class Drawer {
 public:
  static base::Result<Drawer> create(picture::PictureSize size) {
    const base::Result<DataPaths> data = findData();
    if (!data) return data.error();
    base::Result<render::OffscreenContext> context = render::OffscreenContext::create();
    if (!context) return context.error();
    base::Result<render::Renderer> renderer =
        render::Renderer::create(data.value().assets().string(), data.value().shaders().string());
    if (!renderer) return renderer.error();
    return Drawer(std::move(context).value(), std::move(renderer).value(), size);
  }

  base::Result<base::Done> draw(const picture::Picture& picture, const std::string& path) {
    renderer_.draw(picture, twice_, render::Quality::high, target_.framebuffer());
    return render::writePng(render::halved(render::readPixels(target_.framebuffer(), twice_)),
                            path);
  }

  void addGuest(GuestFigure guest) { renderer_.addFigure(guest.id, std::move(guest.model)); }

  void tellProblems() const {
    for (const std::string& problem : renderer_.problems()) {
      std::fprintf(stderr, "spotter: %s\n", problem.c_str());
    }
  }

 private:
  Drawer(render::OffscreenContext context, render::Renderer renderer, picture::PictureSize size)
      : context_(std::move(context)),
        renderer_(std::move(renderer)),
        twice_{2 * size.width, 2 * size.height},
        target_(twice_) {}

  render::OffscreenContext context_;
  render::Renderer renderer_;
  picture::PictureSize twice_;
  render::OffscreenTarget target_;
};

}  // namespace

base::Result<base::Done> drawShots(const session::Scene& scene, const std::vector<Shot>& shots,
                                   picture::PictureSize size) {
  base::Result<Drawer> drawer = Drawer::create(size);
  if (!drawer) return drawer.error();
  for (const Shot& shot : shots) {
    picture::Picture picture =
        picture::classPicture(scene, *shot.world, static_cast<double>(shot.world->tick));
    const std::optional<picture::Camera> camera = cameraOf(scene, *shot.world, shot.camera);
    if (!camera) return base::Error{"there is no camera `" + shot.camera + "`", "", kClassCameras};
    picture.camera = *camera;
    const base::Result<base::Done> drawn = drawer.value().draw(picture, shot.path);
    if (!drawn) return drawn.error();
  }
  drawer.value().tellProblems();
  return base::Done{};
}

base::Result<base::Done> drawPicture(const picture::Picture& picture, picture::PictureSize size,
                                     const std::string& path, std::vector<GuestFigure> guests) {
  base::Result<Drawer> drawer = Drawer::create(size);
  if (!drawer) return drawer.error();
  for (GuestFigure& guest : guests) drawer.value().addGuest(std::move(guest));
  const base::Result<base::Done> drawn = drawer.value().draw(picture, path);
  drawer.value().tellProblems();
  return drawn;
}

namespace {

int tell(const base::Result<base::Done>& drawn, const PictureOptions& options) {
  if (!drawn) return reportOutside(drawn.error());
  std::printf("wrote %s\n", options.out_path.c_str());
  return kDone;
}

/// Puts a character in the place of the person on the right.
void showCharacter(const ExerciseShow& show, const characters::Character& character,
                   const std::string& id, picture::Picture& picture) {
  picture::FigureInstance& figure = picture.figures.back();
  figure.frames =
      characters::retarget(character, figure.skeleton, figure.frames, carriedIn(show, figure));
  figure.skeleton = character.skeleton;
  figure.model = id;
  figure.breath = 0.0;
}

int drawExercise(const content::Library& library, const PictureOptions& options,
                 picture::PictureSize size) {
  const double asked01 = options.time01.value_or(0.5);
  if (!(asked01 >= 0.0 && asked01 <= 1.0)) {
    return reportWrongUse("--time01 wants a share of the repetition, 0 to 1");
  }
  const bool known = options.camera.empty() || options.camera == "front" ||
                     options.camera == "side" || options.camera == "back";
  if (!known) return reportWrongUse("of an exercise, --camera is front, side or back");
  std::string person = options.person;
  if (person.empty() && !library.people.empty()) person = library.people.front().id;
  std::vector<std::string> faults;
  if (!options.fault.empty()) faults.push_back(options.fault);
  std::optional<characters::Character> character;
  if (!options.character.empty()) {
    auto chosen = chosenCharacter(options.character, characters::Purpose::picture);
    if (chosen.wrong_use) return reportWrongUse(chosen.notice);
    if (!chosen.notice.empty()) std::fprintf(stderr, "spotter: %s\n", chosen.notice.c_str());
    character = std::move(chosen.character);
  }
  auto performance = preparePerformance(library, {options.exercise, person, faults, options.way});
  if (!performance) return reportWrongUse(performance.error().text());
  ExerciseShow show(std::move(performance).value());
  show.seek01(options.time01 || !show.compares() ? asked01 : tellingMoment01(show));
  ShowView view = bestView(show.performance());
  if (!options.camera.empty()) view.view = options.camera;
  const auto* model = library.person(person);
  Beside beside;
  if (character) {
    beside.same = true;
    beside.larger = std::max(1.0, character->skeleton.physique.height_m /
                                      show.performance().performer.skeleton.physique.height_m);
  }
  picture::Picture picture = showPicture(show, model != nullptr ? model->figure : "", view,
                                         roomFor(show, view, beside), {}, size, beside);
  std::vector<GuestFigure> guests;
  if (character) {
    const std::string id = "character/" + options.character;
    showCharacter(show, *character, id, picture);
    guests.push_back({id, std::move(character->model)});
  }
  const std::string words = truthWords(show.performance(), show.now().truth);
  std::printf("%s\n", words.c_str());
  return tell(drawPicture(picture, size, options.out_path, std::move(guests)), options);
}

int drawClass(content::LoadResult& loaded, const DataPaths& data, const PictureOptions& options,
              picture::PictureSize size) {
  if (!(options.time_s >= 0.0 && options.time_s <= 36000.0))
    return reportWrongUse("--time wants seconds from 0 to 36000");
  const base::Result<std::string> id = chosenClass(loaded, data, options.class_word);
  if (!id) return reportWrongUse(id.error().text());
  base::Result<ClassRun> run = ClassRun::begin(loaded.library, id.value(), options.seed);
  if (!run) return reportOutside(run.error());
  leadBy(run.value(), "typical", options.seed, base::toTick(options.time_s));
  const std::string camera = options.camera.empty() ? "trainee" : options.camera;
  if (!cameraOf(run.value().scene(), run.value().world(), camera)) {
    return reportWrongUse("there is no camera `" + camera + "`; " + kClassCameras);
  }
  const Shot shot{&run.value().world(), camera, options.out_path};
  return tell(drawShots(run.value().scene(), {shot}, size), options);
}

}  // namespace

int runPicture(const PictureOptions& options) {
  const std::optional<picture::PictureSize> size = sizeOf(options.size);
  if (!size)
    return reportWrongUse("--size wants WIDTHxHEIGHT in pixels, 16 to 4096 each, e.g. 1280x720");
  if (options.class_word.empty() == options.exercise.empty()) {
    return reportWrongUse("name either a class or --exercise");
  }
  if (!options.character.empty() && options.exercise.empty())
    return reportWrongUse("--as-character goes with --exercise");
  const base::Result<base::Done> free = mayReplace(options.out_path, "\x89PNG");
  if (!free) return reportOutside(free.error());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  content::LoadResult loaded = loadContent(data.value());
  return options.exercise.empty() ? drawClass(loaded, data.value(), options, *size)
                                  : drawExercise(loaded.library, options, *size);
}

}  // namespace spotter::app
