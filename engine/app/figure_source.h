#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "models/model.h"
#include "picture/picture.h"
#include "render/renderer.h"

namespace spotter::app {

/// A person's model: the file of assets/people when it was made from this very body and look, or is
/// a foreign one; else one made now, which takes about half a second. So a new or changed person
/// appears without anything having to be generated beforehand. Errors: those of the file, when
/// there is nothing to make a model from.
base::Result<models::Model> figureModel(const std::string& assets_folder,
                                        const picture::FigureInstance& figure);

/// What a renderer was given, by model id: the stamp of the look.
using GivenFigures = std::map<std::string, std::string>;

/// Whether a figure has to be given to the renderer (again), and notes that it is. A figure without
/// a look is asked for once.
bool mustGive(GivenFigures& given, const picture::FigureInstance& figure);

/// Gives the renderer everyone in a picture whom it does not know yet.
void giveFigures(render::Renderer& renderer, const std::string& assets_folder,
                 const picture::Picture& picture, GivenFigures& given);

}  // namespace spotter::app
