// What the people of a circle show, beside each other: circle_sheet OUT_FILE.png [DISCUSSION] [PERSON...]
// A row for each person; in the columns at rest, then one thing after the other in full.

#include <cstdio>
#include <string>
#include <vector>

#include "content/files.h"
#include "content/load.h"
#include "picture/class_picture.h"
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
  for (session::CirclePerson& each : world.circle.people) {
    for (session::Course& course : each.tells) course = {};
  }
  if (tell < 0) return world;
  auto& own = world.circle.people[static_cast<std::size_t>(person)];
  own.tells[static_cast<std::size_t>(tell)] = {1.0, 0.0, 1.0, 1.0, 0};
  if (static_cast<session::Tell>(tell) == session::Tell::upset)
    own.now = own.before = {circuit::Sight::aside, -1, 8.0, -34.0, 0};
  // A moment at which the hand is up.
  const bool keen = static_cast<session::Tell>(tell) == session::Tell::keen;
  for (int i = 0; keen && i < 200; ++i) {
    const auto tick = static_cast<double>(world.tick);
    if (session::handUp01(world, person, tick) > 0.95) break;
    world.tick += 6;
  }
  return world;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: circle_sheet OUT_FILE.png [DISCUSSION] [PERSON...]\n");
    return 2;
  }
  const auto contents = content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios");
  const auto loaded = content::load(contents.files);
  auto scene = session::makeScene(loaded.library, argc > 2 ? argv[2] : "causes_of_pain");
  if (!scene) {
    std::fprintf(stderr, "%s\n", scene.error().text().c_str());
    return 3;
  }
  std::vector<int> people;
  for (int i = 3; i < argc; ++i) people.push_back(scene.value().participantOf(argv[i]));
  if (people.empty()) people = {0, 2, 4, 7};
  auto studio = stage::openStudio(SPOTTER_SOURCE_DIR "/assets");
  if (!studio) return 3;
  const int columns = session::kTells + 1;
  const picture::PictureSize whole{columns * kCell.width,
                                   static_cast<int>(people.size()) * kCell.height};
  render::Image sheet{whole.width, whole.height, {}};
  sheet.rgba.resize(static_cast<std::size_t>(whole.width) *
                    static_cast<std::size_t>(whole.height) * 4);
  const picture::PictureSize twice{2 * kCell.width, 2 * kCell.height};
  const render::OffscreenTarget target(twice);
  for (std::size_t row = 0; row < people.size(); ++row) {
    for (int tell = -1; tell < session::kTells; ++tell) {
      const session::World world = showing(scene.value(), people[row], tell);
      const auto tick = static_cast<double>(world.tick);
      picture::Picture picture = picture::classPicture(scene.value(), world, tick);
      picture.camera = picture::personCamera(scene.value(), world, people[row],
                                             picture::ViewSide::front, tick, 0.88);
      studio->renderer.draw(picture, twice, render::Quality::high, target.framebuffer());
      render::paste(render::halved(render::readPixels(target.framebuffer(), twice)),
                    (tell + 1) * kCell.width, static_cast<int>(row) * kCell.height, sheet);
    }
  }
  studio->tellProblems();
  const auto written = render::writePng(sheet, argv[1]);
  if (!written) std::fprintf(stderr, "%s\n", written.error().text().c_str());
  return written.ok() ? 0 : 3;
}
