#include "desk.h"

#include <stdexcept>

#include "content/files.h"
#include "content/load.h"

namespace spotter::screens {
namespace {

// Read once a test program.
const content::Library& ownLibrary() {
  static const content::Library library =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files)
          .library;
  return library;
}

}  // namespace

Desk openDesk(const std::string& class_id, std::uint64_t seed) {
  auto scene = session::makeScene(ownLibrary(), class_id);
  if (!scene) throw std::runtime_error(scene.error().text());
  Desk desk;
  desk.scene = std::make_unique<session::Scene>(std::move(scene).value());
  desk.world = session::begin(*desk.scene, seed, desk.events);
  desk.pass(0.1);
  return desk;
}

Desk openExamDesk(std::uint64_t seed) {
  Desk desk = openDesk();
  desk.scene->model.watch_only = true;
  desk.scene->model.bout_s = 60.0;
  desk.scene->standard.aided_views = false;
  desk.events.clear();
  desk.world = session::begin(*desk.scene, seed, desk.events);
  desk.exam = ExamGroup{2, 4};
  desk.pass(0.1);
  return desk;
}

ClassData Desk::data(const TryOut* try_out) const {
  return {.scene = *scene,
          .world = world,
          .events = events,
          .picture = picture,
          .size = size,
          .try_out = try_out,
          .computer_is_slow = false,
          .exam = exam,
          .trouble = {}};
}

void Desk::pass(double seconds) {
  std::vector<session::Command> commands;
  Intents others;
  for (Intent& intent : asked) {
    if (auto* ask = std::get_if<DoCommand>(&intent))
      commands.push_back(ask->command);
    else
      others.push_back(std::move(intent));
  }
  asked = std::move(others);
  const base::Tick until = world.tick + std::max<base::Tick>(base::toTick(seconds), 1);
  do {
    session::step(*scene, world, commands, events);
    commands.clear();
  } while (world.tick < until && !session::ended(world));
  picture = picture::classPicture(*scene, world, static_cast<double>(world.tick));
  if (state.eye) picture.camera = cameraOf(*state.eye);
}

ClassWishes Desk::feed(const Input& input) {
  const ClassData now = data();
  return updateClass(state, now, input, settings, false, asked);
}

void Desk::press(Key key) {
  Input input;
  input.pressed = {key};
  feed(input);
  pass(0.02);
}

void Desk::click(double x, double y) {
  Input input;
  input.mouse_x = x;
  input.mouse_y = y;
  input.mouse_pressed = input.mouse_held = true;
  feed(input);
  input.mouse_pressed = input.mouse_held = false;
  input.mouse_released = true;
  feed(input);
  pass(0.02);
}

picture::PixelPoint Desk::pixelOf(int person, body::Joint joint) const {
  const auto& frames = picture.figures.at(static_cast<std::size_t>(person)).frames;
  return picture::toPixel(picture.camera, size, frames.at(joint)).value();
}

void Desk::startSet() {
  if (world.circuit.stage == circuit::Stage::demonstrating) press(Key::d);
  press(Key::space);
  pass(4.0);
}

int Desk::personWithFault(const std::string& fault_id) const {
  for (std::size_t p = 0; p < scene->participants.size(); ++p) {
    for (const auto& script : scene->participants[p].model.faults) {
      if (script.fault == fault_id) return static_cast<int>(p);
    }
  }
  return -1;
}

}  // namespace spotter::screens
