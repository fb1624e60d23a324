#include "movement/habit.h"

#include "base/hash.h"
#include "base/random.h"

namespace spotter::movement {

double habit(const Performer& performer, std::string_view purpose, int part) {
  const body::Physique& physique = performer.skeleton.physique;
  base::Hash body;
  body.add(physique.height_m).add(physique.sex01).add(physique.bmi).add(physique.age_years);
  return base::RandomStream(body.value(), 0, purpose, part).normal();
}

}  // namespace spotter::movement
