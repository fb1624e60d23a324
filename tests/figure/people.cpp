#include "people.h"

#include "figure/glb.h"

namespace spotter::figure_test {

const std::vector<TestPerson>& everyone() {
  static const std::vector<TestPerson> people = [] {
    std::vector<TestPerson> list;
    for (const figure::PersonSpec& spec : figure::cast()) {
      TestPerson person{figure::buildPerson(spec), {}, body::makeSkeleton(spec.physique), figure::shapeOf(spec)};
      person.bytes = figure::writeGlb(person.model);
      list.push_back(std::move(person));
    }
    return list;
  }();
  return people;
}

}  // namespace spotter::figure_test
