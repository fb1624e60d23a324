#include "pack/pictures.h"

#include "pack/words.h"
#include "text/first_letter.h"

namespace spotter::pack {
namespace {

std::string whoIsDrawn(const content::Library& library, const std::string& id) {
  const content::PersonModel* person = library.person(id);
  return person == nullptr ? id : personWords(*person);
}

}  // namespace

std::vector<Figure> poseFigures(const content::Library& library,
                                const std::vector<Picture>& pictures, const std::string& exercise) {
  std::vector<Figure> figures;
  const movement::ExerciseModel* model = library.exercise(exercise);
  if (model == nullptr) return figures;
  for (const Picture& picture : pictures) {
    if (picture.exercise != exercise || !picture.fault.empty()) continue;
    const std::string number = std::to_string(figures.size() + 1);
    figures.push_back({picture.path,
                       "Drawing of " + whoIsDrawn(library, picture.person) + ", doing " +
                           model->name + ", seen " + fromWhere(picture.view) + ". " +
                           picture.moment + "; " + handsWords(model->hands) + ".",
                       number + ". " + picture.moment});
  }
  return figures;
}

std::vector<Figure> faultFigures(const content::Library& library,
                                 const std::vector<Picture>& pictures,
                                 const movement::FaultModel& fault) {
  for (const Picture& picture : pictures) {
    if (picture.fault != fault.id) continue;
    return {{picture.path,
             "Drawing of " + whoIsDrawn(library, picture.person) + ", twice, seen " +
                 fromWhere(picture.view) +
                 ". On the left: " + text::withinSentence(fault.looks_like) +
                 " On the right the same person does it well.",
             "Left: " + text::withinSentence(fault.name) + ". Right: done well."}};
  }
  return {};
}

}  // namespace spotter::pack
