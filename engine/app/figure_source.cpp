#include "app/figure_source.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "figure/glb.h"
#include "figure/person.h"
#include "models/load_model.h"

namespace spotter::app {
namespace {

constexpr unsigned kMostReaders = 4;  // each holds a model or two in memory

}  // namespace

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
  std::vector<const picture::FigureInstance*> wanted;
  for (const picture::FigureInstance& figure : picture.figures) {
    if (mustGive(given, figure)) wanted.push_back(&figure);
  }
  // Read by as many as there are processors, handed over here and in order.
  std::vector<std::optional<base::Result<models::Model>>> models(wanted.size());
  std::atomic<std::size_t> next{0};
  const auto read = [&] {
    for (std::size_t i = next++; i < wanted.size(); i = next++)
      models[i] = figureModel(assets_folder, *wanted[i]);
  };
  std::vector<std::thread> others;
  const std::size_t processors = std::clamp(std::thread::hardware_concurrency(), 1U, kMostReaders);
  for (std::size_t i = 1; i < std::min(processors, wanted.size()); ++i) others.emplace_back(read);
  read();
  for (std::thread& other : others) other.join();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    // One that cannot be read is left to the renderer, which says so and draws a mannequin.
    if (*models[i]) renderer.addFigure(wanted[i]->model, std::move(*models[i]).value());
  }
}

}  // namespace spotter::app
