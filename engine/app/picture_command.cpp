#include "app/picture_command.h"

#include <charconv>
#include <cstdio>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "picture/class_picture.h"
#include "render/offscreen.h"
#include "render/renderer.h"

namespace spotter::app {
namespace {

constexpr int kLargestSide = 4096;

std::optional<picture::PictureSize> sizeOf(const std::string& text) {
  picture::PictureSize size{0, 0};
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return {};
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return {};
  const bool fits = size.width >= 16 && size.height >= 16 && size.width <= kLargestSide && size.height <= kLargestSide;
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
    if (side == "front") return picture::personCamera(scene, person, picture::ViewSide::front);
    if (side == "back") return picture::personCamera(scene, person, picture::ViewSide::back);
    if (side == "left") return picture::personCamera(scene, person, picture::ViewSide::left_side);
    if (side == "right") return picture::personCamera(scene, person, picture::ViewSide::right_side);
  }
  return {};
}

}  // namespace

base::Result<base::Done> drawShots(const session::Scene& scene, const std::vector<Shot>& shots,
                                   picture::PictureSize size) {
  const base::Result<DataPaths> data = findData();
  if (!data) return data.error();
  base::Result<render::OffscreenContext> context = render::OffscreenContext::create();
  if (!context) return context.error();
  base::Result<render::Renderer> renderer =
      render::Renderer::create(data.value().assets().string(), data.value().shaders().string());
  if (!renderer) return renderer.error();
  // Drawn at twice the size and halved: the smoothest edges that every driver gives alike.
  const picture::PictureSize twice{2 * size.width, 2 * size.height};
  const render::OffscreenTarget target(twice);
  for (const Shot& shot : shots) {
    picture::Picture picture = picture::classPicture(scene, *shot.world, static_cast<double>(shot.world->tick));
    const std::optional<picture::Camera> camera = cameraOf(scene, *shot.world, shot.camera);
    if (!camera) return base::Error{"there is no camera `" + shot.camera + "`", "", "use trainee, class, or a person's id with -front, -left, -right or -back"};
    picture.camera = *camera;
    renderer.value().draw(picture, twice, render::Quality::high, target.framebuffer());
    const base::Result<base::Done> written =
        render::writePng(render::halved(render::readPixels(target.framebuffer(), twice)), shot.path);
    if (!written) return written.error();
  }
  for (const std::string& problem : renderer.value().problems()) std::fprintf(stderr, "spotter: %s\n", problem.c_str());
  return base::Done{};
}

int runPicture(const PictureOptions& options) {
  const std::optional<picture::PictureSize> size = sizeOf(options.size);
  if (!size) return reportWrongUse("--size wants WIDTHxHEIGHT in pixels, 16 to 4096 each, e.g. 1280x720");
  if (!(options.time_s >= 0.0 && options.time_s < 36000.0)) return reportWrongUse("--time wants seconds from 0 to 36000");
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  content::LoadResult loaded = loadContent(data.value());
  const base::Result<std::string> id = chosenClass(loaded, data.value(), options.class_word);
  if (!id) return reportWrongUse(id.error().text());
  base::Result<ClassRun> run = ClassRun::begin(loaded.library, id.value(), options.seed);
  if (!run) return reportOutside(run.error());
  leadBy(run.value(), "typical", options.seed, base::toTick(options.time_s));
  if (!cameraOf(run.value().scene(), run.value().world(), options.camera)) {
    return reportWrongUse("there is no camera `" + options.camera +
                          "`; use trainee, class, or a person's id with -front, -left, -right or -back");
  }
  const base::Result<base::Done> drawn =
      drawShots(run.value().scene(), {{&run.value().world(), options.camera, options.out_path}}, *size);
  if (!drawn) return reportOutside(drawn.error());
  std::printf("wrote %s\n", options.out_path.c_str());
  return kDone;
}

}  // namespace spotter::app
