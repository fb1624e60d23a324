#pragma once

#include <memory>
#include <string>
#include <vector>

#include "picture/class_picture.h"
#include "screens/class_data.h"
#include "screens/class_input.h"

namespace spotter::screens {

/// A class with somebody at the desk: what the tests of the screens play with.
struct Desk {
  std::unique_ptr<session::Scene> scene;
  session::World world;
  std::vector<session::Event> events;
  picture::Picture picture;
  picture::PictureSize size{1280, 720};
  Settings settings;
  ClassState state;
  std::optional<ExamGroup> exam;
  Intents asked;  ///< everything that was asked for so far

  ClassData data(const TryOut* try_out = nullptr) const;
  /// Lets time pass with the commands that were asked for; other intents stay in `asked`.
  void pass(double seconds);
  /// Presses a key for one frame and gives the commands to the class.
  void press(Key key);
  /// One frame of input.
  ClassWishes feed(const Input& input);
  /// Presses the left button and lets go in the same place.
  void click(double x, double y);
  /// Where a joint of a person is in the picture.
  picture::PixelPoint pixelOf(int person, body::Joint joint) const;
  /// Ends the demonstration and starts the set.
  void startSet();
  int personWithFault(const std::string& fault_id) const;
};

/// A class of the program's own content, before its first tick.
Desk openDesk(const std::string& class_id = "first_class", std::uint64_t seed = 7);

/// The same people and exercises as a group of an exam: it goes by itself, one watches and calls.
Desk openExamDesk(std::uint64_t seed = 7);

/// How often a command of a kind was asked for.
template <class T>
int countOf(const Intents& intents) {
  int count = 0;
  for (const Intent& intent : intents) {
    const auto* ask = std::get_if<DoCommand>(&intent);
    if (ask != nullptr && std::holds_alternative<T>(ask->command)) ++count;
  }
  return count;
}
template <class T>
const T* lastOf(const std::vector<session::Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (const T* body = std::get_if<T>(&event->body)) return body;
  }
  return nullptr;
}

}  // namespace spotter::screens
