#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picture/picture.h"
#include "screens/tryout.h"
#include "session/session.h"

namespace spotter::screens {

/// Which group of an exam this is, counted from 1.
struct ExamGroup {
  int number = 1;
  int of = 1;
};

/// What the class screen reads. All of it belongs to the caller and lives longer than the frame.
struct ClassData {
  const session::Scene& scene;
  const session::World& world;
  const std::vector<session::Event>& events;
  const picture::Picture& picture;  ///< as drawn behind the screen; figures by participant
  picture::PictureSize size;
  const TryOut* try_out = nullptr;      ///< present while the try-out runs
  bool computer_is_slow = false;        ///< the class runs slower than the clock
  std::vector<std::string> captions{};  ///< what is heard and matters, in words
  std::optional<ExamGroup> exam{};      ///< present in an exam
  std::string trouble;                  ///< e.g. the recording cannot be written; may be empty
};

}  // namespace spotter::screens
