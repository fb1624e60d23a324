#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/data_paths.h"
#include "app/exercise_show.h"
#include "base/result.h"
#include "content/load.h"
#include "pack/pictures.h"

namespace spotter::app {

/// The moments of a show's first repetition that tell most of it, as shares of it from 0 to 1, in
/// order: its beginning, and those ends of phases whose poses differ most from each other.
/// @param most  at most so many
std::vector<double> keyMoments01(ExerciseShow show, int most);

/// Draws the pictures of the pack with one context: the key poses of every exercise, each exercise
/// by another person, and every fault beside done well.
/// @param done  called after each exercise with its name
/// Error without OpenGL.
base::Result<std::vector<pack::Picture>> drawPackPictures(
    content::LoadResult& loaded, const DataPaths& data,
    const std::function<void(const std::string&)>& done);

}  // namespace spotter::app
