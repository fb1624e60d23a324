#pragma once

#include "content/support/cases.h"

namespace cases {

/// The base with an exam at the end of its day. It stands not in the base itself, for a day with an exam is
/// broken wherever a blueprint is.
inline Files filesWithExamDay() {
  Files files = baseFiles();
  textOf(files, "agendas/short_day.toml") += R"toml(
[[module]]
id = "exam"
title = "Exam"
way = "exam"
minutes = 8
competency = "Sees what is wrong."
blueprint = "small_exam"
meanwhile = "Read."
basis = "proposed"
source = "own"
)toml";
  return files;
}

}  // namespace cases
