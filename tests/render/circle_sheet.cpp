// A circle to look at: circle_sheet OUT_DIR [DISCUSSION] [SECONDS...]
// shows.png: rows of people, in the columns at rest and then everything that they can show, in full. For every time the
// view from the facilitator's chair, the class camera, and whoever speaks from close by, led by the typical facilitator.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "content/files.h"
#include "content/load.h"
#include "picture/class_picture.h"
#include "rehearse/trainee.h"
#include "render/image_file.h"
#include "session/scene.h"
#include "session/seated.h"
#include "support/studio.h"

using namespace spotter;

namespace {

constexpr picture::PictureSize kCell{300, 340};

session::World showing(const session::Scene& scene, int person, int tell) {
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  world.tick = 300 * base::kTicksPerSecond;
  for (session::CirclePerson& each : world.circle.people) each.tells = {};
  if (tell < 0) return world;
  auto& own = world.circle.people[static_cast<std::size_t>(person)];
  own.tells[static_cast<std::size_t>(tell)] = {1.0, 0.0, 1.0, 1.0, 0};
  if (static_cast<session::Tell>(tell) == session::Tell::upset)
    own.now = own.before = {circuit::Sight::aside, -1, 8.0, -34.0, 0};
  // A moment at which the hand is up.
  const bool keen = static_cast<session::Tell>(tell) == session::Tell::keen;
  for (int i = 0; keen && i < 200; ++i) {
    if (session::handUp01(world, person, static_cast<double>(world.tick)) > 0.95) break;
    world.tick += 6;
  }
  return world;
}

render::Image draw(stage::Studio& studio, const picture::Picture& picture,
                   picture::PictureSize size) {
  const picture::PictureSize twice{2 * size.width, 2 * size.height};
  const render::OffscreenTarget target(twice);
  studio.renderer.draw(picture, twice, render::Quality::high, target.framebuffer());
  return render::halved(render::readPixels(target.framebuffer(), twice));
}

render::Image shows(stage::Studio& studio, const session::Scene& scene,
                    const std::vector<int>& people) {
  render::Image sheet{(session::kTells + 1) * kCell.width,
                      static_cast<int>(people.size()) * kCell.height,
                      {}};
  sheet.rgba.resize(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height) *
                    4);
  int y = 0;
  for (const int person : people) {
    for (int tell = -1; tell < session::kTells; ++tell) {
      const session::World world = showing(scene, person, tell);
      const auto tick = static_cast<double>(world.tick);
      picture::Picture picture = picture::classPicture(scene, world, tick);
      picture.camera = picture::personCamera(scene, world, person, picture::ViewSide::front, tick,
                                             static_cast<double>(kCell.width) / kCell.height);
      render::paste(draw(studio, picture, kCell), (tell + 1) * kCell.width, y, sheet);
    }
    y += kCell.height;
  }
  return sheet;
}

bool write(const render::Image& image, const std::string& path) {
  const auto written = render::writePng(image, path);
  if (!written) std::fprintf(stderr, "%s\n", written.error().text().c_str());
  return written.ok();
}

bool shoot(stage::Studio& studio, const session::Scene& scene, const session::World& world,
           const std::string& path) {
  constexpr picture::PictureSize kSize{1280, 720};
  const auto tick = static_cast<double>(world.tick);
  picture::Picture picture = picture::classPicture(scene, world, tick);
  bool ok = write(draw(studio, picture, kSize), path + "_chair.png");
  picture.camera = picture::groupCamera(scene, world);
  ok = write(draw(studio, picture, kSize), path + "_class.png") && ok;
  if (world.circle.holder < 0) return ok;
  picture.camera = picture::personCamera(scene, world, world.circle.holder,
                                         picture::ViewSide::front, tick, 16.0 / 9.0);
  return write(draw(studio, picture, kSize), path + "_speaker.png") && ok;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: circle_sheet OUT_DIR [DISCUSSION] [SECONDS...]\n");
    return 2;
  }
  const std::string out = argv[1];
  std::filesystem::create_directories(out);
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  const auto loaded = content::load(contents.files);
  const auto made = session::makeScene(loaded.library, argc > 2 ? argv[2] : "causes_of_pain");
  if (!made) {
    std::fprintf(stderr, "%s\n", made.error().text().c_str());
    return 3;
  }
  const session::Scene& scene = made.value();
  auto studio = stage::openStudio(SPOTTER_SOURCE_DIR "/assets");
  if (!studio) return 3;
  std::vector<int> people;
  for (int p = 0; p < static_cast<int>(scene.participants.size()); ++p) people.push_back(p);
  bool ok = argc > 3 || write(shows(*studio, scene, people), out + "/shows.png");
  for (int i = 3; i < argc; ++i) {
    const int seconds = std::atoi(argv[i]);
    const rehearse::Played played =
        rehearse::play(scene, 1, rehearse::Kind::typical, seconds * base::kTicksPerSecond);
    ok = shoot(*studio, scene, played.world, out + "/" + argv[i]) && ok;
  }
  studio->tellProblems();
  return ok ? 0 : 3;
}
