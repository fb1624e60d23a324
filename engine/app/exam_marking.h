#pragma once

#include "base/result.h"
#include "exam/bundle.h"
#include "screens/exam_data.h"

namespace spotter::app {

/// What an exam came to, for who sat it: its groups run again, marked, and every window told. Takes a
/// second or two. Error: it is not marked, with the reason.
base::Result<screens::ExamResult> resultOf(const exam::Bundle& bundle);

}  // namespace spotter::app
