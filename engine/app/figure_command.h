#pragma once

#include <string>

namespace spotter::app {

struct FigureOptions {
  std::string person;    ///< id, or the path of a person's file
  std::string out_path;  ///< .glb
};

/// Makes the model of a person from body and look and writes it as .glb: `spotter figure`. Returns
/// the exit code.
int runFigure(const FigureOptions& options);

}  // namespace spotter::app
