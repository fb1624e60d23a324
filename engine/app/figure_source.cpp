#include "app/figure_source.h"

#include "figure/glb.h"
#include "figure/person.h"
#include "models/load_model.h"

namespace spotter::app {

base::Result<models::Model> figureModel(const std::string& assets_folder,
                                        const picture::FigureInstance& figure) {
  auto model = models::loadModel(assets_folder + "/people/" + figure.model + ".glb");
  if (!figure.made_from) return model;
  if (model && (model.value().made_from.empty() ||
                model.value().made_from == figure::stampText(*figure.made_from))) {
    return model;
  }
  return models::parseModel(figure::writeGlb(figure::buildPerson(*figure.made_from)), figure.model);
}

bool mustGive(GivenFigures& given, const picture::FigureInstance& figure) {
  const std::string stamp = figure.made_from ? figure::stampText(*figure.made_from) : "";
  const auto [known, added] = given.emplace(figure.model, stamp);
  if (added) return true;
  if (known->second == stamp || stamp.empty()) return false;
  known->second = stamp;
  return true;
}

void giveFigures(render::Renderer& renderer, const std::string& assets_folder,
                 const picture::Picture& picture, GivenFigures& given) {
  for (const picture::FigureInstance& figure : picture.figures) {
    if (!mustGive(given, figure)) continue;
    auto model = figureModel(assets_folder, figure);
    // One that cannot be read is left to the renderer, which says so and draws a mannequin.
    if (model) renderer.addFigure(figure.model, std::move(model).value());
  }
}

}  // namespace spotter::app
