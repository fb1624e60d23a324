#include "app/exam_machine.h"

namespace spotter::app {
namespace {

/// So long a picture may take where the class keeps up with the clock: with three ticks a picture
/// 50 ms are the limit, and the screens over it need their share.
constexpr int kSlowestPicture_us = 40'000;
constexpr int kLeastWidth = 1280;
constexpr int kLeastHeight = 720;

}  // namespace

screens::ExamMachine machineFor(int picture_us, picture::PictureSize size, bool practice) {
  screens::ExamMachine machine;
  machine.measured = picture_us > 0;
  if (!machine.measured) return machine;
  const std::string end = practice ? " You can practise all the same; a sitting would be refused."
                                   : " A sitting is not begun like this.";
  if (size.width < kLeastWidth || size.height < kLeastHeight) {
    machine.refused = !practice;
    machine.words = "The window is too small for an exam: make it at least " +
                    std::to_string(kLeastWidth) + " by " + std::to_string(kLeastHeight) +
                    " pixels, so that everybody sees as much." + end;
  } else if (picture_us > kSlowestPicture_us) {
    machine.refused = !practice;
    machine.words = "This computer is slow just now: a picture takes " +
                    std::to_string(picture_us / 1000) + " ms, and an exam needs " +
                    std::to_string(kSlowestPicture_us / 1000) +
                    " at most. Close other programs, plug in the power, and measure again." + end;
  }
  return machine;
}

}  // namespace spotter::app
