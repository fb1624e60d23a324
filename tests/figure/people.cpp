#include "people.h"

#include "content/files.h"
#include "content/load.h"
#include "figure/glb.h"

namespace spotter::figure_test {

std::vector<figure::PersonSpec> allSpecs() {
  std::vector<figure::PersonSpec> specs;
  const auto files = content::readFolder(SPOTTER_SOURCE_DIR "/scenarios/people").files;
  for (const auto& person : content::load(files).library.people)
    specs.push_back(content::figureSpec(person));
  specs.push_back(figure::facilitator());
  return specs;
}

const std::vector<TestPerson>& everyone() {
  static const std::vector<TestPerson> people = [] {
    std::vector<TestPerson> list;
    for (const figure::PersonSpec& spec : allSpecs()) {
      TestPerson person{spec,
                        figure::buildPerson(spec),
                        {},
                        body::makeSkeleton(spec.physique),
                        figure::shapeOf(spec)};
      person.bytes = figure::writeGlb(person.model);
      list.push_back(std::move(person));
    }
    return list;
  }();
  return people;
}

}  // namespace spotter::figure_test
