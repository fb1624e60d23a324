#pragma once

#include "picture/picture.h"
#include "screens/exam_data.h"

namespace spotter::app {

/// Whether an exam can be sat with what was measured. A slow computer or a small window is refused in
/// a sitting, never drawn more coarsely; in practice it is told.
/// @param picture_us  of a picture of the typical class in the quality of exams; 0: not measured yet
screens::ExamMachine machineFor(int picture_us, picture::PictureSize size, bool practice);

}  // namespace spotter::app
